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
  WriteCells,
  WrittenCell,
} from '../port';
import { Memory, findBookPart, readBook } from './book';
import type { Book } from './book';
import { portableCodec } from './codec';
import type { Codec } from './codec';
import { askRecalculation } from './names';
import { Package } from './package';
import { papersOf } from './paper';
import type { SheetPaper } from './paper';
import { randomSalt } from './password';
import type { NewSalt } from './password';
import { protectSheet } from './protect';
import { foreseeTabs, putSheet } from './put';
import type { Tabs } from './put';
import { pictureOf } from './picture';
import type { WorkbookPicture } from './picture';
import { removeSheet } from './remove';
import { snapshotOf } from './sheet';
import { spliceRows } from './splice';
import { numberTabs, settleTabs } from './tabs';
import { typeCells } from './typed';
import type { CellEdit, RefusedEdit } from './typed';
import { judgeWrites } from './write';

export interface FileWorkbook extends Workbook {
  /** The workbook as it is now. Parts that no plan changed keep the very bytes they came with. */
  save(): Uint8Array;
  /** How the workbook looks now; `sheets` says which of its sheets are wanted, left out: all. */
  picture(sheets?: readonly SheetId[]): WorkbookPicture;
  /** How these sheets are printed. */
  papers(sheets: readonly SheetId[]): readonly SheetPaper[];
  /** Writes what a person typed, and answers what could not be. See CellEdit. */
  edit(edits: readonly CellEdit[]): readonly RefusedEdit[];
}

/**
 * `name` is for messages; `codec` where the host has a faster one; `newSalt` for the hash of a new password.
 * Throws UnreadableWorkbook for anything that is not a whole workbook.
 */
export function openXlsx(
  bytes: Uint8Array,
  name: string,
  codec: Codec = portableCodec,
  newSalt: NewSalt = randomSalt,
): FileWorkbook {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty-file', name);
  const files = new Package(bytes, codec);
  const part = findBookPart(files);
  const memory = new Memory();
  let book = readBook(files, part, memory);
  // Reads every sheet through, so that a broken one is refused now.
  let taken: Snapshot | null = snapshotOfBook(book, name);
  files.checkRest();
  const newNumber = numberTabs(files, part);
  const reread = (): Book => (book = readBook(files, part, memory));
  const change = <T>(make: () => T): T => {
    const takeBack = files.mark();
    taken = null;
    try {
      return make();
    } catch (error) {
      // What cannot be written must not leave half of itself behind.
      takeBack();
      throw error;
    } finally {
      reread();
    }
  };
  return {
    // Reading costs nothing here, so every sheet is read whole whatever would be chosen.
    snapshot: () => Promise.resolve((taken ??= snapshotOfBook(book, name))),
    apply: (plan) =>
      new Promise<Receipt>((resolve) => {
        resolve(change(() => applyPlan({ files, newSalt, newNumber, reread }, book, plan)));
      }),
    save: () => files.save(),
    picture: (sheets) => pictureOf(files, book, name, sheets),
    papers: (sheets) => papersOf(files, book, sheets),
    edit: (edits) => change(() => typeCells(files, book, edits)),
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

interface Bench {
  readonly files: Package;
  readonly newSalt: NewSalt;
  readonly newNumber: () => number;
  reread(): Book;
}

function applyPlan({ files, newSalt, newNumber, reread }: Bench, first: Book, plan: Plan): Receipt {
  const tally: Tally = { sheets: [], written: [], refused: [], removed: [], undone: [] };
  const tabs: Tabs = { tabOf: foreseeTabs(files, first, plan.steps), newNumber };
  const setting = { files, newSalt, first, tabs };
  let book = first;
  plan.steps.forEach((step, i) => {
    const undone = applyStep({ ...setting, book }, step, tally);
    if (undone !== null) tally.undone.push({ step: i, ...undone, code: null });
    book = reread();
  });
  const moved = tally.sheets.length + tally.removed.length;
  if (moved > 0) settleTabs(files, book.part);
  if (moved > 0 || tally.written.length > 0) askRecalculation(files, book.part);
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

interface Setting {
  readonly files: Package;
  readonly newSalt: NewSalt;
  readonly tabs: Tabs;
  /** The workbook before the plan, and as it is now. */
  readonly first: Book;
  readonly book: Book;
}

/** Null where nothing of the step was left undone but cells, which are refused one by one. */
function applyStep(
  { files, newSalt, tabs, first, book }: Setting,
  step: Step,
  tally: Tally,
): Pick<Undone, 'reason' | 'sheet'> | null {
  if (step.kind === 'put-sheet') {
    const { name, done } = putSheet(files, book, step.sheet, tabs);
    if (done === null) return { reason: 'password-needed', sheet: name };
    tally.sheets.push({ key: step.sheet.key, name, done });
  } else if (step.kind === 'remove-sheet') {
    if (removeSheet(files, book, step.key)) tally.removed.push(step.key);
  } else if (step.kind === 'protect-sheet') {
    const sheet = findSheet(book, step.sheet);
    const known = sheet ?? findSheet(first, step.sheet);
    if (sheet === null) return { reason: 'sheet-gone', sheet: known?.name ?? step.sheet };
    const done = protectSheet(files, book, sheet, step, newSalt);
    if (!done) return { reason: 'password-needed', sheet: sheet.name };
  } else writeCells(files, book, step, tally);
  return null;
}

function writeCells(files: Package, book: Book, step: WriteCells, tally: Tally): void {
  const sheet = findSheet(book, step.sheet);
  const { written, refused, changes } = judgeWrites(step, sheet);
  if (written.length > 0) tally.written.push({ sheet: step.sheet, writes: written });
  for (const refusal of refused) tally.refused.push(refusal);
  if (sheet !== null && changes.length > 0) files.put(sheet.part, spliceRows(sheet.content, changes));
}

function findSheet(book: Book, id: SheetId) {
  return book.sheets.find((sheet) => sheet.id === id) ?? null;
}
