/*
 * What people changed on the score sheets since the last calculation, in words for a list.
 */
import type { Edit } from '../actions/edits';
import { editWords } from '../actions/tell-edits';
import type { Words } from '../text/words';

export interface EditTold {
  readonly ticket: string | null;
  /** "初赛 AF20240005 技能操作 87.5 → 88". */
  readonly text: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** At most so many are sent to the pane; the rest is counted there. */
const MOST = 200;

export function tellEdits(edits: readonly Edit[], words: Words): readonly EditTold[] {
  return edits.slice(0, MOST).map((edit) => {
    const { round, ticket, part, before, after } = editWords(edit, words);
    return {
      ticket: edit.ticket,
      text: [round, ticket, part, `${before} → ${after}`].filter((one) => one !== '').join(' '),
      sheet: edit.place?.sheet ?? null,
      cell: edit.place?.cell ?? null,
    };
  });
}
