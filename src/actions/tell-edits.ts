/*
 * One edit in words, for lists on the terminal and in the pane. Which cells were edited is decided in edits.ts.
 */
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import type { Edit, EditedText } from './edits';

/** Ready to be shown; `ticket` is empty for a person without one. */
export interface EditWords {
  readonly round: string;
  readonly ticket: string;
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** Example: 初赛, AF20240005, 技能操作, 87.5, 88. A row that came was （空） and is （在表上）. */
export function editWords({ round, ticket, part, before, after }: Edit, words: Words): EditWords {
  const { journal, names } = words;
  const shown = (text: EditedText | null): string => {
    if (text === null || (text.kind === 'text' && text.text === '')) return journal.blank;
    if (part === 'row') return journal.onSheet;
    return text.kind === 'text' ? plain(text.text) : journal.otherText;
  };
  return {
    round: names.round[round],
    ticket: plain(ticket ?? ''),
    part: journal.editPart[part],
    before: shown(before),
    after: shown(after),
  };
}
