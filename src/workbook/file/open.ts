/*
 * The file door: opens the bytes of an .xlsx as a Workbook, applies plans to it and gives the bytes
 * back. Whatever is wrong with the file is said here, before anyone computes; it knows no contest.
 */
import { UnreadableWorkbook } from '../port';
import type {
  CellWrite,
  Plan,
  Receipt,
  Refusal,
  SheetId,
  Snapshot,
  Step,
  Undone,
  Workbook,
  WrittenCell,
} from '../port';
import { Memory, findBookPart, readBook } from './book';
import type { Book } from './book';
import { portableCodec } from './codec';
import type { Codec } from './codec';
import { askRecalculation } from './names';
import { Package } from './package';
import { foreseeTabs, putSheet } from './put';
import type { TabOf } from './put';
import { snapshotOf } from './sheet';
import { spliceRows } from './splice';
import { judgeWrites } from './write';

export interface FileWorkbook extends Workbook {
  /** The workbook as it is now. Parts that no plan changed keep the very bytes they came with. */
  save(): Uint8Array;
}

/**
 * `name` is for messages; `codec` where the host has a faster one. Throws UnreadableWorkbook for anything
 * that is not a whole workbook.
 */
export function openXlsx(bytes: Uint8Array, name: string, codec: Codec = portableCodec): FileWorkbook {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty-file', name);
  const files = new Package(bytes, codec);
  const part = findBookPart(files);
  const memory = new Memory();
  let book = readBook(files, part, memory);
  // Reads every sheet through, so that a broken one is refused now.
  let taken: Snapshot | null = snapshotOfBook(book, name);
  files.checkRest();
  return {
    // Reading costs nothing here, so every sheet is read whole whatever would be chosen.
    snapshot: () => Promise.resolve((taken ??= snapshotOfBook(book, name))),
    apply: (plan) => {
      const takeBack = files.mark();
      taken = null;
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
  readonly written: { readonly sheet: SheetId; readonly writes: readonly CellWrite[] }[];
  readonly refused: Refusal[];
  readonly removed: string[];
  readonly undone: Undone[];
}

function applyPlan(files: Package, first: Book, plan: Plan, reread: () => Book): Receipt {
  const tally: Tally = { sheets: [], written: [], refused: [], removed: [], undone: [] };
  const tabOf = foreseeTabs(files, first, plan.steps);
  let book = first;
  for (const step of plan.steps) {
    applyStep(files, book, step, tabOf, tally);
    book = reread();
  }
  if (tally.sheets.length > 0 || tally.written.length > 0) askRecalculation(files, book.part);
  return receiptOf(tally);
}

/** Cells are listed when somebody asks for them: there may be a million. */
function receiptOf({ sheets, written, refused, removed, undone }: Tally): Receipt {
  let cells: readonly WrittenCell[] | null = null;
  return {
    sheets,
    get cells() {
      return (cells ??= written.flatMap(({ sheet, writes }) => writes.map((write) => ({ ...write, sheet }))));
    },
    refused,
    removed,
    undone,
  };
}

function applyStep(files: Package, book: Book, step: Step, tabOf: TabOf, tally: Tally): void {
  if (step.kind === 'put-sheet') {
    const done = putSheet(files, book, step.sheet, tabOf);
    if (done !== null) tally.sheets.push(done);
    return;
  }
  if (step.kind !== 'write-cells') throw new RangeError(`the file door cannot ${step.kind} yet`);
  const sheet = findSheet(book, step.sheet);
  const { written, refused, changes } = judgeWrites(step, sheet);
  if (written.length > 0) tally.written.push({ sheet: step.sheet, writes: written });
  for (const refusal of refused) tally.refused.push(refusal);
  if (sheet !== null && changes.length > 0) files.put(sheet.part, spliceRows(sheet.content, changes));
}

function findSheet(book: Book, id: SheetId) {
  return book.sheets.find((sheet) => sheet.id === id) ?? null;
}
