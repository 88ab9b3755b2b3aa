/*
 * What one row says: the word for its fate, its rank as it is seen and as it is heard.
 */
import type { RankingRow } from '../../../desk/ranking-list';
import { plain, ticketText } from '../../../text/quote';
import type { ShownWords } from '../../../text/words';

export interface RowText {
  /** Short, for the column of ranks; empty: none. */
  readonly rank: string;
  readonly name: string;
  readonly ticket: string;
  readonly unit: string;
  readonly marks: string;
  readonly total: string;
  /** 晋级, 未晋级, 待裁定, or why there is no rank; empty where nobody goes on. */
  readonly fate: string;
  /** In the place of `rank` and `total` for those who hear them. */
  readonly spokenRank: string;
  readonly spokenTotal: string;
}

export function rowText(row: RankingRow, { ranking, language }: ShownWords): RowText {
  const { row: say } = ranking;
  const { rank, tie } = row;
  const shown = rank === null ? (tie === null ? '' : `${tie.first}–${tie.last}`) : String(rank);
  return {
    rank: shown,
    name: plain(row.name),
    ticket: row.ticket === '' ? '' : ticketText(row.ticket, language),
    unit: plain(row.unit),
    marks: say.marks(row.theory, row.practical),
    total: row.total,
    fate: fateOf(row, say),
    spokenRank: rank === null ? (tie === null ? say.noRank : say.ranks(tie.first, tie.last)) : say.rank(rank),
    spokenTotal: row.total === '' ? '' : say.total(row.total),
  };
}

function fateOf({ left, moved, verdict, tie }: RankingRow, say: ShownWords['ranking']['row']): string {
  if (left !== null) return say.left[left];
  if (moved !== null) return say.moved[moved];
  if (verdict === 'in' || verdict === 'out' || verdict === 'open') return say.verdict[verdict];
  return tie === null ? '' : say.verdict.open;
}
