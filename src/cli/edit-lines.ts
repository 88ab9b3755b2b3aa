/*
 * Tells what people changed on the score sheets since the last calculation, on the terminal and as JSON.
 */
import type { Edit, EditedText } from '../actions/edits';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import { tableLines } from './table';

const SHOWN = 20;

/** Nothing where nothing was changed; else a heading and a table, which come before anything else. */
export function editLines(edits: readonly Edit[], words: Words): readonly string[] {
  const { journal, names } = words;
  if (edits.length === 0) return [];
  const rows = edits
    .slice(0, SHOWN)
    .map(({ round, ticket, part, before, after, place }) => [
      names.round[round],
      plain(ticket ?? ''),
      journal.editPart[part],
      part === 'row' ? (before === null ? journal.blank : journal.onSheet) : shown(before, words),
      part === 'row' ? (after === null ? journal.blank : journal.onSheet) : shown(after, words),
      place === null ? '' : `${plain(place.sheet)}!${place.cell}`,
    ]);
  return [
    '',
    `【${journal.edits(edits.length)}】`,
    ...tableLines([journal.editHead, ...rows]),
    ...(edits.length > SHOWN ? [journal.moreEdits(edits.length - SHOWN)] : []),
  ];
}

function shown(text: EditedText | null, { journal }: Words): string {
  if (text === null || (text.kind === 'text' && text.text === '')) return journal.blank;
  return text.kind === 'text' ? plain(text.text) : journal.otherText;
}

/** `before` and `after` are null for a text that is not kept, and for a row that was not there. */
export function editsJson(edits: readonly Edit[]): readonly object[] {
  const text = (one: EditedText | null) => (one?.kind === 'text' ? one.text : null);
  return edits.map(({ round, ticket, part, before, after, place }) => ({
    round,
    ticket,
    part,
    before: text(before),
    after: text(after),
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
  }));
}
