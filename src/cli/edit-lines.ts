/*
 * Tells what people changed on the score sheets since the last calculation, on the terminal and as JSON.
 */
import type { Edit, EditedText } from '../actions/edits';
import { editWords } from '../actions/tell-edits';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import { tableLines } from './table';

const SHOWN = 20;

/** Nothing where nothing was changed; else a heading and a table, which come before anything else. */
export function editLines(edits: readonly Edit[], words: Words): readonly string[] {
  const { journal } = words;
  if (edits.length === 0) return [];
  const rows = edits.slice(0, SHOWN).map((edit) => {
    const { round, ticket, part, before, after } = editWords(edit, words);
    const { place } = edit;
    return [round, ticket, part, before, after, place === null ? '' : `${plain(place.sheet)}!${place.cell}`];
  });
  return [
    '',
    `【${journal.edits(edits.length)}】`,
    ...tableLines([journal.editHead, ...rows]),
    ...(edits.length > SHOWN ? [journal.moreEdits(edits.length - SHOWN)] : []),
  ];
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
