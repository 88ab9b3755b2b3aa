/*
 * 规则确认: who confirmed the rules, what was changed since and by whom, as the one text that stands on the sheet of
 * settings and prints on every report; and the copy of the rules in the journal by which a change that somebody typed
 * behind it is found. What a change does to results is decided in contest/.
 */
import { settingItems, settingNamed } from '../contest/all-settings';
import { CHAIN_START, chainOf } from '../contest/journal-chain';
import type { SettingItem } from '../contest/setting-item';
import type { SettingTexts } from '../contest/setting-texts';
import type { Ledger } from './ledger';

export const CONFIRMATION = '规则确认';

export interface RuleChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The settings that 规则确认 answers for: all that stand above it on the sheet. */
export const confirmedItems = settingItems.slice(
  0,
  settingItems.findIndex(({ name }) => name === CONFIRMATION),
);
const confirmedNames = new Set(confirmedItems.map(({ name }) => name));

/**
 * True where a change of the setting needs a reason and two names once the rules are confirmed. A text that decides
 * nothing and is still blank (the venue of the final, say) is filled in, not changed.
 */
export function isAnsweredFor(
  { name, decides }: Pick<SettingItem, 'name' | 'decides'>,
  value: string,
): boolean {
  return confirmedNames.has(name) && (decides || value !== '');
}

/** The changes that need it. */
export function answeredFor(before: SettingTexts, after: SettingTexts): readonly RuleChange[] {
  return changesBetween(before, after).filter((change) => {
    const item = settingNamed(change.name);
    return item !== null && isAnsweredFor(item, change.before);
  });
}

/** Every setting whose text differs, in the order of the sheet. */
export function changesBetween(before: SettingTexts, after: SettingTexts): readonly RuleChange[] {
  return settingItems.flatMap(({ name, default: usual }) => {
    const change = { name, before: before[name] ?? usual, after: after[name] ?? usual };
    return change.before === change.after ? [] : [change];
  });
}

// ---- the text, data of the workbook, in Chinese whatever language the program speaks ----------------

/** "张三 2024-06-01" */
export function firstConfirmation(by: string, date: string): string {
  return `${oneLine(by)} ${date}`;
}

/** Confirmed anew where it was not known what had been confirmed. */
export function confirmedAgain(text: string, by: string, date: string): string {
  return `${text}；${oneLine(by)} ${date} 再次确认`;
}

export interface Answered {
  readonly date: string;
  readonly reason: string;
  readonly by: string;
  readonly second: string;
}

/**
 * The confirmation with a later change at its end. `typed`: the change had been typed in before and is answered for
 * now. Example: 张三 2024-06-01；2024-06-10 改“晋级取整”向下→四舍五入（理由：组委会决定；李四、王五）
 */
export function withChangesTold(
  text: string,
  changes: readonly RuleChange[],
  { date, reason, by, second }: Answered,
  typed = false,
): string {
  const list = changes
    .map(({ name, before, after }) => `“${name}”${shown(before)}→${shown(after)}`)
    .join('、');
  const verb = typed ? '确认已改的' : '改';
  return `${text}；${date} ${verb}${list}（理由：${oneLine(reason)}；${oneLine(by)}、${oneLine(second)}）`;
}

function shown(text: string): string {
  return text === '' ? '（空）' : oneLine(text);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

// ---- the copy in the journal ------------------------------------------------------------------------

/** Name of the journal line's option that holds the copy. */
export const COPY_OPTION = 'rules';

/** The rules that a confirmation stands on, for the journal. Names of people are not in it. */
export function rulesCopy(confirmation: string, texts: SettingTexts): string {
  const kept = Object.fromEntries(
    confirmedItems.map(({ name, default: usual }) => [name, texts[name] ?? usual]),
  );
  return JSON.stringify({ of: digest(confirmation), rules: kept });
}

/**
 * What was changed behind the confirmation that stands there now; null where nobody knows: it was typed by hand, so
 * that no journal line tells what was confirmed. Where a step was taken back, several lines may tell of the same
 * confirmation; the one nearest to what stands there counts.
 */
export function changedBehind(
  { records }: Pick<Ledger, 'records'>,
  texts: SettingTexts,
): readonly RuleChange[] | null {
  const found = copiesOf({ records }, texts[CONFIRMATION] ?? '')
    .map((copy) => answeredFor(copy, texts))
    .sort((a, b) => a.length - b.length);
  return found[0] ?? null;
}

/** The rules as they were confirmed, the last copy first. */
export function copiesOf(
  { records }: Pick<Ledger, 'records'>,
  confirmation: string,
): readonly SettingTexts[] {
  const of = digest(confirmation);
  const copies: SettingTexts[] = [];
  for (const { kind, body } of records) {
    const copy = kind === 'journal' ? copyIn(body.options[COPY_OPTION] ?? '', of) : null;
    if (copy !== null) copies.unshift(copy);
  }
  return copies;
}

function digest(confirmation: string): string {
  return chainOf(CHAIN_START, confirmation).slice(0, 16);
}

/** null for a copy of another confirmation, and for what rulesCopy did not write. */
function copyIn(text: string, of: string): SettingTexts | null {
  if (!text.includes(of)) return null;
  try {
    const copy: unknown = JSON.parse(text);
    if (typeof copy !== 'object' || copy === null || !('of' in copy) || copy.of !== of) return null;
    if (!('rules' in copy) || typeof copy.rules !== 'object' || copy.rules === null) return null;
    return Object.fromEntries(Object.entries(copy.rules).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}
