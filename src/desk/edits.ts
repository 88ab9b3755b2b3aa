/*
 * What people changed on the score sheets since the last calculation, in words for a list.
 */
import type { Edit, EditedText } from '../actions/edits';
import { plain } from '../text/quote';
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
  const { journal, names } = words;
  return edits.slice(0, MOST).map(({ round, ticket, part, before, after, place }) => {
    const was = part === 'row' ? (before === null ? journal.blank : journal.onSheet) : shown(before, words);
    const is = part === 'row' ? (after === null ? journal.blank : journal.onSheet) : shown(after, words);
    return {
      ticket,
      text: [names.round[round], plain(ticket ?? ''), journal.editPart[part], `${was} → ${is}`]
        .filter((one) => one !== '')
        .join(' '),
      sheet: place?.sheet ?? null,
      cell: place?.cell ?? null,
    };
  });
}

function shown(text: EditedText | null, { journal }: Words): string {
  if (text === null || (text.kind === 'text' && text.text === '')) return journal.blank;
  return text.kind === 'text' ? plain(text.text) : journal.otherText;
}
