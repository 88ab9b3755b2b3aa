/*
 * The rules in force, group by group, with default, clause and what may be written; who confirmed them, and what was
 * changed behind that. Whether a text is allowed while it is typed the page asks contest/all-settings.ts itself.
 */
import { changedBehind, CONFIRMATION, isAnsweredFor, type RuleChange } from '../actions/rules-confirmation';
import { findSettings, type FoundSettings } from '../actions/settings-lines';
import { settingItems } from '../contest/all-settings';
import { choicesOf, type SettingItem } from '../contest/setting-item';
import { addressOf } from '../workbook/port';
import type { Ground } from './ground';

/** In the order of the page. */
export const ruleGroups = [
  'names',
  'rounds',
  'scoring',
  'advancing',
  'eligibility',
  'units',
  'money',
  'publication',
  'other',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export interface RuleTold {
  readonly name: string;
  /** In force now, as canonical text. */
  readonly value: string;
  readonly default: string;
  readonly isDefault: boolean;
  readonly allowed: string;
  /** The words that may be written where nothing else may; null: free. */
  readonly choices: readonly string[] | null;
  /** Clause of the notice, or where else the default comes from; empty: none. */
  readonly source: string;
  readonly decides: boolean;
  /** True where a change needs a reason and two names, for the rules are confirmed. */
  readonly answered: boolean;
  /** Where it stands on the sheet of settings; null: nowhere. */
  readonly cell: string | null;
  /** True where what stands on the sheet is not allowed. */
  readonly isWrong: boolean;
}

export interface RulesLook {
  readonly groups: readonly { readonly group: RuleGroup; readonly rules: readonly RuleTold[] }[];
  /** The sheet of settings; null where there is none, or none that is clear. */
  readonly sheet: string | null;
  /** 规则确认 as it stands there; empty: not confirmed. */
  readonly confirmed: string;
  /** True where a round has marks and nobody has confirmed the rules. */
  readonly rulesDue: boolean;
  /**
   * What was changed on the sheet after the confirmation without 登榜, by comparing with the copy that the
   * confirmation left in the journal. null: not known, for the confirmation itself was typed by hand.
   */
  readonly changedSince: readonly RuleChange[] | null;
}

const groupOf: Readonly<Record<string, RuleGroup>> = Object.fromEntries(
  Object.entries({
    names: ['竞赛名称', '主办单位', '承办单位', '文号', '落款单位'],
    rounds: ['初赛日期', '复赛日期', '决赛日期', '初赛地点', '复赛地点', '决赛地点'],
    scoring: [
      '理论权重',
      '技能权重',
      '理论满分',
      '技能满分',
      '成绩小数位',
      '名次比较',
      '总成绩小数位',
      '单项缺考',
      '二次录入',
    ],
    advancing: ['晋级比例', '初赛晋级比例', '复赛晋级比例', '晋级基数', '晋级取整', '最少晋级', '弃赛名额'],
    eligibility: ['报名起始日', '报名截止日', '出生日期界限', '界限当日', '在京起始期限'],
    units: [
      '单位人数口径',
      '个人报名计入单位',
      '技术团队人数',
      '组织单位人数',
      '技术团队限企业',
      '助推条件',
      '五四奖章年龄上限',
    ],
    money: ['奖金', '奖金个税', '取消资格后奖项'],
    publication: ['公示遮盖', '公示天数'],
  } satisfies Partial<Record<RuleGroup, readonly string[]>>).flatMap(([group, names]) =>
    names.map((name) => [name, group as RuleGroup]),
  ),
);

export function rulesOf({ snapshot, state, checked }: Ground): RulesLook {
  const { texts } = state;
  const found = findSettings(snapshot);
  const confirmed = texts[CONFIRMATION] ?? '';
  const told = settingItems.flatMap((item): readonly { group: RuleGroup; rule: RuleTold }[] =>
    item.name === CONFIRMATION
      ? []
      : [{ group: groupOf[item.name] ?? 'other', rule: ruleOf(item, { found, state, confirmed }) }],
  );
  return {
    groups: ruleGroups
      .map((group) => ({ group, rules: told.flatMap((one) => (one.group === group ? [one.rule] : [])) }))
      .filter(({ rules }) => rules.length > 0),
    sheet: typeof found === 'string' ? null : found.sheet.name,
    confirmed,
    rulesDue: confirmed === '' && checked.result.rounds.some(({ attended }) => attended > 0),
    changedSince: confirmed === '' ? [] : changedBehind(state.ledger, texts),
  };
}

interface Read {
  readonly found: FoundSettings;
  readonly state: Ground['state'];
  readonly confirmed: string;
}

function ruleOf(item: SettingItem, { found, state, confirmed }: Read): RuleTold {
  const { name, default: usual, allowed, source, decides } = item;
  const value = state.texts[name] ?? usual;
  const line = typeof found === 'string' ? undefined : found.lines.get(name);
  return {
    name,
    value,
    default: usual,
    isDefault: value === usual,
    allowed,
    choices: choicesOf(item),
    source,
    decides,
    answered: confirmed !== '' && isAnsweredFor(item, value),
    cell: line === undefined || typeof found === 'string' ? null : addressOf(line.row, found.columns.value),
    isWrong: state.readFindings.some(
      ({ code, facts }) => code === 'setting-invalid' && 'name' in facts && facts.name === name,
    ),
  };
}
