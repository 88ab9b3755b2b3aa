/*
 * A pile of score sheets as it was typed: how many, the sums of their marks, and how those compare with what somebody
 * added up on paper. Sums are exact; which sheet a difference comes from is for whoever holds the pile.
 */
import { parseDecimal, scaledText } from '../contest/decimal';
import { entryParts, type EntryValues } from '../contest/entry-value';
import type { Part } from '../contest/finding';

export interface BatchSheet {
  readonly ticket: string;
  readonly name: string;
  readonly values: EntryValues;
}

/** Sums as texts, with as many decimals as they need. */
export interface BatchSums {
  readonly count: string;
  readonly theory: string;
  readonly practical: string;
  /** Sheets with 缺考 in a part, and with a part that is empty. */
  readonly absent: number;
  readonly blank: number;
}

export type PaperFigure = 'count' | Part;
export const paperFigures: readonly PaperFigure[] = ['count', ...entryParts];

/** The paper's own figures as they were typed; empty: not given. */
export type PaperSums = Readonly<Record<PaperFigure, string>>;
export const noPaper: PaperSums = { count: '', theory: '', practical: '' };

export type Compared =
  | { readonly kind: 'not-given' | 'unreadable' | 'equal' }
  /** What was typed is more than the paper says by `by`, or less. */
  | { readonly kind: 'more' | 'less'; readonly by: string };

/** Example, two decimals: 87.5 and 90 and an absence: count 3, theory "177.5". */
export function batchSums(sheets: readonly BatchSheet[], decimals: number): BatchSums {
  const sum = (part: Part): string =>
    scaledText(
      sheets.reduce((total, { values }) => {
        const value = values[part];
        return typeof value === 'string' ? total : total + BigInt(value.mark);
      }, 0n),
      decimals,
    );
  const having = (what: 'absent' | 'blank'): number =>
    sheets.filter(({ values }) => entryParts.some((part) => values[part] === what)).length;
  return {
    count: String(sheets.length),
    theory: sum('theory'),
    practical: sum('practical'),
    absent: having('absent'),
    blank: having('blank'),
  };
}

/** Figure by figure; "８６.５０" and 86.5 are equal, for only the number counts. */
export function compareWithPaper(sums: BatchSums, paper: PaperSums): Readonly<Record<PaperFigure, Compared>> {
  return {
    count: compare(sums.count, paper.count),
    theory: compare(sums.theory, paper.theory),
    practical: compare(sums.practical, paper.practical),
  };
}

/** True where a figure of the paper is given and is another than what was typed. */
export function isApart(sheets: readonly BatchSheet[], paper: PaperSums, decimals: number): boolean {
  const compared = compareWithPaper(batchSums(sheets, decimals), paper);
  return paperFigures.some((figure) => ['more', 'less'].includes(compared[figure].kind));
}

function compare(typed: string, paper: string): Compared {
  const written = paper.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  if (written === '') return { kind: 'not-given' };
  const [ours, theirs] = [parseDecimal(typed), parseDecimal(written)];
  if (ours === null || theirs === null) return { kind: 'unreadable' };
  const places = Math.max(ours.decimals, theirs.decimals);
  const gap = (ours.scaled(places) ?? 0n) - (theirs.scaled(places) ?? 0n);
  if (gap === 0n) return { kind: 'equal' };
  return gap > 0n
    ? { kind: 'more', by: scaledText(gap, places) }
    : { kind: 'less', by: scaledText(-gap, places) };
}

/** The pile with one more sheet; one that is typed anew takes its old place. */
export function withSheet(batch: readonly BatchSheet[], sheet: BatchSheet): readonly BatchSheet[] {
  return batch.some(({ ticket }) => ticket === sheet.ticket)
    ? batch.map((one) => (one.ticket === sheet.ticket ? sheet : one))
    : [...batch, sheet];
}
