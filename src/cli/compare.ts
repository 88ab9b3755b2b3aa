/*
 * `compare A B`: tells every difference between two workbooks of one contest, errors first. What counts as an
 * error is decided in contest/.
 */
import { compareWorkbooks, type Comparison, type PlacedDifference } from '../actions/compare-workbooks';
import type { SettingTexts } from '../contest/setting-texts';
import type { Words } from '../text/words';
import { openWorkbook } from './source';
import type { Terminal } from './terminal';

export interface CompareOptions {
  readonly file: string;
  readonly other: string;
  readonly overrides: SettingTexts;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Exit status 1 where anything that decides differs, or nothing can be compared. */
export async function compareFiles(
  options: CompareOptions,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  const { file, other, overrides } = options;
  terminal.progress(words.commands.progress.opening);
  const a = await openWorkbook(file, words).snapshot();
  const b = await openWorkbook(other, words).snapshot();
  terminal.progress(words.commands.progress.computing);
  const done = compareWorkbooks(a, b, overrides);
  terminal.endProgress();
  if (options.json) terminal.print(JSON.stringify(jsonOf(options, done), null, 2));
  else if (!options.quiet) terminal.print(compareLines(options, done, words).join('\n'));
  const isWrong = done.differences.some(({ severity }) => severity === 'error');
  return isWrong || done.strangers || done.common.length === 0 || done.unclear.length > 0 ? 1 : 0;
}

/** The keys of every answer, and the two files with their differences. */
function jsonOf({ file, other }: CompareOptions, { differences, common, strangers, unclear }: Comparison) {
  const none = { out: null, settings: {}, rounds: [], awards: null, seals: [], findings: [] };
  return { file, ...none, a: file, b: other, common, strangers, unclear, differences };
}

function compareLines(
  { file, other }: CompareOptions,
  { differences, common, strangers, unclear }: Comparison,
  words: Words,
): readonly string[] {
  const { compare } = words.verify;
  const errors = differences.filter(({ severity }) => severity === 'error').length;
  return [
    compare.heading(file, other),
    ...unclear.map((side) => compare.unclear(side === 'a' ? file : other)),
    ...(common.length === 0 ? [compare.noCommonRound] : []),
    ...(strangers ? [compare.strangers] : []),
    ...(differences.length === 0
      ? [compare.same]
      : [compare.counts(errors, differences.length - errors), ...differences.map((one) => line(one, words))]),
  ];
}

function line(one: PlacedDifference, { names, acts, verify }: Words): string {
  const { severity, cellA, cellB } = one;
  const where = cellA === null && cellB === null ? '' : verify.compare.cells(cellA, cellB);
  return `${names.severity[severity]}  ${acts.consequences.difference(one)}${where}`;
}
