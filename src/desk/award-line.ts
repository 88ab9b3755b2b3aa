/*
 * One line of the page of awards, whatever the award: who, why, where it stands, what is to be done first.
 */
import type { Finding, FindingCode } from '../contest/finding';
import type { Standing } from '../contest/standing';
import type { AwardState } from '../text/prize-words';
import { sentenceOf } from '../text/message';
import type { Words } from '../text/words';
import type { Ground } from './ground';

/** Something to be done about a cell of the workbook. */
export interface Todo {
  readonly text: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface AwardLine {
  /** Rank and medal, or what else stands before the name; empty: nothing. */
  readonly head: string;
  readonly winner: string;
  readonly unit: string;
  readonly note: string;
  readonly state: AwardState;
  readonly todos: readonly Todo[];
}

export interface AwardGroup {
  readonly title: string;
  /** How it is counted or who decides; empty: nothing to say. */
  readonly note: string;
  readonly lines: readonly AwardLine[];
  /** How many lines were left out here; all of them stand on the report. */
  readonly more: number;
  readonly report: string;
}

/** At most so many lines of one award are sent to the pane. */
const MOST = 60;

const EMPTY: AwardLine = { head: '', winner: '', unit: '', note: '', state: 'given', todos: [] };

export function awardLine(line: Partial<AwardLine>): AwardLine {
  return { ...EMPTY, ...line };
}

export function awardGroup(
  { title, note = '', report }: { readonly title: string; readonly note?: string; readonly report: string },
  lines: readonly AwardLine[],
): AwardGroup {
  return { title, note, lines: lines.slice(0, MOST), more: Math.max(0, lines.length - MOST), report };
}

/** Name with ticket, and unit, as every line shows people. */
export function holder({ contestant }: Standing, words: Words): Pick<AwardLine, 'winner' | 'unit'> {
  const { name, ticket, unit } = contestant;
  return { winner: words.prizes.person({ name, ticket: ticket ?? '' }), unit };
}

/** The findings of these codes that no review has settled, as something to do. */
export function todosOf(
  { checked, words }: Pick<Ground, 'checked' | 'words'>,
  codes: readonly FindingCode[],
  isMeant: (finding: Finding) => boolean,
): readonly Todo[] {
  return checked.result.findings
    .filter((one) => codes.includes(one.code) && one.reviewedBy === undefined && isMeant(one))
    .map((one) => {
      const { what, todo } = sentenceOf(one, words);
      const gap = words.language === 'zh-CN' ? '' : ' ';
      return { text: `${what}${gap}${todo}`, sheet: one.sheet, cell: one.cell };
    });
}
