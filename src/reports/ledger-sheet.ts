/*
 * 登榜记录: the very hidden sheet on which the product keeps what it did. Texts of any length are cut to what
 * a cell holds. What the texts say is not known here.
 */
import type { JournalWords } from '../text/journal-words';
import type { CellPlan, CellStyle, RowPlan, SheetPlan } from '../workbook/port';
import { MARGINS } from './lay-out';
import { LEDGER_KEY } from './ledger-key';
import { bodyStyle, headerStyle, noteStyle } from './style';

/** One entry; it takes as many rows as its text needs. */
export interface LedgerLine {
  readonly kind: string;
  readonly seq: number;
  readonly text: string;
  readonly chain: string;
}

/** A cell takes 32 767 characters. */
export const LONGEST_CHUNK = 31_000;

/** Columns from A: kind, sequence number, which piece of how many ("2/3"), the piece, the chain. */
export const ledgerColumns = { kind: 1, seq: 2, piece: 3, text: 4, chain: 5 } as const;

export function ledgerSheetOf(lines: readonly LedgerLine[], { ledger }: JournalWords): SheetPlan {
  const head = ledger.notice.map((line) => row([line], noteStyle));
  return {
    key: LEDGER_KEY,
    title: ledger.title,
    columns: [10, 8, 8, 80, 70].map((width) => ({ width })),
    rows: [...head, row(ledger.columns, headerStyle), ...lines.flatMap(rowsOf)],
    merges: [],
    frozenRows: head.length + 1,
    page: {
      orientation: 'landscape',
      margins: MARGINS,
      titleRows: null,
      header: null,
      footer: { left: [], center: ['page'], right: [] },
      breaksBefore: [],
    },
    visibility: 'veryHidden',
  };
}

const plainText: CellStyle = { ...bodyStyle('left', '@'), wrap: false, border: 'none' };

function row(values: readonly (string | number)[], style: CellStyle): RowPlan {
  return { height: 15, cells: values.map((value): CellPlan => ({ value, style })) };
}

/** Only the first piece carries the chain. */
function rowsOf({ kind, seq, text, chain }: LedgerLine): readonly RowPlan[] {
  const pieces = piecesOf(text);
  return pieces.map((piece, at) =>
    row([kind, String(seq), `${at + 1}/${pieces.length}`, piece, at === 0 ? chain : ''], plainText),
  );
}

/** Never cut inside a character. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length || from === 0;) {
    const last = text.charCodeAt(from + LONGEST_CHUNK - 1);
    const length = LONGEST_CHUNK - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    pieces.push(text.slice(from, from + length));
    from += length;
  }
  return pieces;
}
