/*
 * The file door: opens the bytes of an .xlsx as a Workbook, applies plans to it and gives the bytes
 * back. Whatever is wrong with the file is said here, before anyone computes; it knows no contest.
 */
import { UnreadableWorkbook } from '../port';
import type { Plan, Receipt, Refusal, SheetId, Snapshot, Step, Workbook, WrittenCell } from '../port';
import { Memory, findBookPart, readBook } from './book';
import type { Book } from './book';
import { askRecalculation } from './names';
import { Package } from './package';
import { putSheet } from './put';
import { snapshotOf } from './sheet';
import { spliceRows } from './splice';
import { judgeWrites } from './write';

export interface FileWorkbook extends Workbook {
  /** The workbook as it is now. Parts that no plan changed keep the very bytes they came with. */
  save(): Uint8Array;
}

/** `name` is for messages. Throws UnreadableWorkbook for anything that is not a whole workbook. */
export function openXlsx(bytes: Uint8Array, name: string): FileWorkbook {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty-file', name);
  const files = new Package(bytes);
  const part = findBookPart(files);
  const memory = new Memory();
  let book = readBook(files, part, memory);
  files.checkRest();
  return {
    // Reading costs nothing here, so every sheet is read whole whatever would be chosen.
    snapshot: () => Promise.resolve(snapshotOfBook(book, name)),
    apply: (plan) => {
      const takeBack = files.mark();
      return new Promise<Receipt>((resolve) => {
        try {
          resolve(applyPlan(files, book, plan, () => (book = readBook(files, part, memory))));
        } catch (error) {
          // A plan that cannot be written must not leave half of itself behind.
          takeBack();
          book = readBook(files, part, memory);
          throw error;
        }
      });
    },
    save: () => files.save(),
  };
}

function snapshotOfBook({ date1904, structureLocked, sheets }: Book, name: string): Snapshot {
  return {
    name,
    date1904,
    structureLocked,
    sheets: sheets.map((sheet) => snapshotOf(sheet, sheet.content)),
  };
}

interface Tally {
  readonly sheets: Receipt['sheets'][number][];
  readonly cells: WrittenCell[];
  readonly refused: Refusal[];
}

function applyPlan(files: Package, first: Book, plan: Plan, reread: () => Book): Receipt {
  const tally: Tally = { sheets: [], cells: [], refused: [] };
  let book = first;
  for (const step of plan.steps) {
    applyStep(files, book, step, tally);
    book = reread();
  }
  if (tally.sheets.length > 0 || tally.cells.length > 0) askRecalculation(files, book.part);
  return tally;
}

function applyStep(files: Package, book: Book, step: Step, tally: Tally): void {
  if (step.kind === 'put-sheet') {
    const done = putSheet(files, book, step.sheet);
    if (done !== null) tally.sheets.push(done);
    return;
  }
  const sheet = findSheet(book, step.sheet);
  const { cells, refused, changes } = judgeWrites(step, sheet);
  for (const cell of cells) tally.cells.push(cell);
  for (const refusal of refused) tally.refused.push(refusal);
  if (sheet !== null && changes.size > 0) files.put(sheet.part, spliceRows(sheet.content, changes));
}

function findSheet(book: Book, id: SheetId) {
  return book.sheets.find((sheet) => sheet.id === id) ?? null;
}
