/*
 * 规则说明: what decided the result on this page, for anyone who stands before the wall and asks. Every
 * setting that differs from its default is told, whatever it is.
 */
import type { ContestResult } from '../contest/result';
import { settingItems } from '../contest/all-settings';
import type { SettingTexts } from '../contest/setting-texts';
import type { Settings } from '../contest/settings';
import { percentText } from '../contest/setting-value';
import type { RoundResult } from '../contest/standing';
import type { Words } from '../text/words';
import type { SealMark } from './furniture';
import { vacatedPlaces } from './people';

/** Texts that stand on the page by themselves, and the confirmation, which has its own line. */
const saidElsewhere = new Set([
  '竞赛名称',
  '主办单位',
  '承办单位',
  '文号',
  '落款单位',
  '初赛日期',
  '复赛日期',
  '决赛日期',
  '初赛地点',
  '复赛地点',
  '决赛地点',
  '规则确认',
]);

/** How totals are made and compared. */
export function rankingNotes(settings: Settings, words: Words): readonly string[] {
  const { rules } = words.reports;
  const exact = settings.compare === 'exact';
  return [
    [
      rules.formula(percentText(settings.theoryWeight), percentText(settings.practicalWeight)),
      rules.fullMarks(settings.theoryFull, settings.practicalFull),
    ].join(words.reports.clauseBreak),
    [
      exact ? rules.compareExact : rules.compareRounded(settings.totalDecimals),
      ...(exact ? [rules.shownDecimals(settings.totalDecimals)] : []),
      exact ? rules.tieExact : rules.tieRounded,
    ].join(words.reports.clauseBreak),
  ];
}

/** How many go on from the round, as the arithmetic that anyone can repeat; nothing for the final. */
export function cutNotes(round: RoundResult, settings: Settings, words: Words): readonly string[] {
  const { cut } = round;
  if (cut === null) return [];
  const { rules } = words.reports;
  const base = words.why.base[cut.base];
  const sentence = rules.cut(cut, base, words.why.rounding[cut.rounding], percentText(cut.percent));
  return [
    settings.cutMinimum > 0
      ? [sentence, rules.minimum(settings.cutMinimum)].join(words.reports.clauseBreak)
      : sentence,
  ];
}

/** What is open in the round: ties, missing marks, places that stay empty, the seal. */
export function stateNotes(round: RoundResult, seal: SealMark | undefined, words: Words): readonly string[] {
  const { rules } = words.reports;
  const pending = round.unresolved.reduce((sum, tie) => sum + tie.length, 0);
  return [
    ...(pending > 0 ? [rules.pending(pending)] : []),
    ...(round.provisional ? [rules.provisional] : []),
    ...vacatedPlaces(round).map((rank) => rules.vacant(rank)),
    ...(seal?.kind === 'sealed' ? [] : [seal?.kind === 'changed' ? rules.changed : rules.draft]),
    ...(seal?.kind === 'opened' ? [rules.opened(seal.by, seal.at, seal.reason)] : []),
  ];
}

/** Settings other than the default, and who confirmed the rules. */
export function settingNotes(result: ContestResult, words: Words): readonly string[] {
  const changed = changedSettings(result.settingTexts);
  return [
    ...(changed.length > 0 ? [words.reports.rules.different(changed)] : []),
    ...confirmationNotes(result, words),
  ];
}

/** Who confirmed the rules, and every change since: on every report. */
export function confirmationNotes(
  { settings: { rulesConfirmed } }: Pick<ContestResult, 'settings'>,
  words: Words,
): readonly string[] {
  return rulesConfirmed === '' ? [] : [words.reports.rules.confirmed(rulesConfirmed)];
}

function changedSettings(texts: SettingTexts): readonly { name: string; value: string; usual: string }[] {
  return settingItems
    .filter((item) => !saidElsewhere.has(item.name))
    .map((item) => ({ name: item.name, value: texts[item.name] ?? item.default, usual: item.default }))
    .filter(({ value, usual }) => value !== usual);
}
