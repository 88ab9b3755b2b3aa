/*
 * The scratch sheets on which one case plays, and the few things a case does with them through the door. No other
 * sheet can be named through a stage.
 */
import type {
  CellWrite,
  Plan,
  ProtectSheet,
  Receipt,
  SheetPlan,
  SheetSnapshot,
  Step,
  Workbook,
} from '../../workbook/port';
import type { NoteName } from '../../text/diagnosis-words';

/** Keys of scratch sheets begin so; no other sheet of ours does. */
export const SCRATCH = 'scratch.';
export const TITLE = '登榜诊断';

export interface Note {
  readonly name: NoteName;
  readonly value: string;
}

export interface Stage {
  /** Puts a scratch sheet; `key` is completed by the case's own name. */
  put(plan: SheetPlan): Promise<Receipt>;
  /** The scratch sheet as it stands now; throws Missing. */
  read(key?: string): Promise<SheetSnapshot>;
  /** All scratch sheets as they stand now. */
  readAll(): Promise<readonly SheetSnapshot[]>;
  write(sheet: SheetSnapshot, writes: readonly Writing[]): Promise<Receipt>;
  guard(sheet: SheetSnapshot, guard: Guarding): Promise<Receipt>;
  remove(key?: string): Promise<Receipt>;
  /** Tells something that is neither right nor wrong. */
  note(name: NoteName, value: string): void;
  /** Milliseconds, as a note. */
  timed<T>(name: NoteName, work: () => Promise<T>): Promise<T>;
}

export type Writing = Pick<CellWrite, 'row' | 'column' | 'expected' | 'value'> & Partial<CellWrite>;
export type Guarding = Pick<ProtectSheet, 'protect' | 'password'> & Partial<Pick<ProtectSheet, 'cells'>>;

/** A scratch sheet that should be there is not. */
export class Missing extends Error {
  constructor(readonly key: string) {
    super(`no sheet ${key}`);
    this.name = 'Missing';
  }
}

export const MAIN = `${SCRATCH}main`;

interface StageTools {
  readonly workbook: Workbook;
  readonly notes: Note[];
  now(): number;
}

export function openStage({ workbook, notes, now }: StageTools): Stage {
  const apply = (...steps: readonly Step[]): Promise<Receipt> => workbook.apply({ steps } satisfies Plan);
  const readAll = (): Promise<readonly SheetSnapshot[]> => scratchSheets(workbook);
  const note = (name: NoteName, value: string): void => {
    notes.push({ name, value });
  };
  return {
    put: (sheet) => apply({ kind: 'put-sheet', sheet: { ...sheet, key: requireScratch(sheet.key) } }),
    async read(key = MAIN) {
      const found = (await readAll()).find(({ own }) => own === key);
      if (found === undefined) throw new Missing(key);
      return found;
    },
    readAll,
    write: ({ id, own }, writes) => {
      requireScratch(own);
      return apply({
        kind: 'write-cells',
        sheet: id,
        writes: writes.map((write) => ({ ticket: null, role: 'scratch', ...write })),
      });
    },
    guard: ({ id, own }, guarding) => {
      requireScratch(own);
      return apply({ kind: 'protect-sheet', sheet: id, cells: [], ...guarding });
    },
    remove: (key = MAIN) => apply({ kind: 'remove-sheet', key: requireScratch(key) }),
    note,
    async timed(name, work) {
      const from = now();
      const answer = await work();
      note(name, `${Math.round(now() - from)} ms`);
      return answer;
    },
  };
}

function requireScratch(key: string | null): string {
  if (key?.startsWith(SCRATCH) !== true) throw new RangeError('only scratch sheets are touched');
  return key;
}

/** Reads no more than the heads of other sheets. */
export async function scratchSheets(workbook: Workbook): Promise<readonly SheetSnapshot[]> {
  const { sheets } = await workbook.snapshot((heads) => heads.sheets.filter(isScratch).map(({ id }) => id));
  return sheets.filter(isScratch);
}

export function isScratch({ own }: SheetSnapshot): boolean {
  return own?.startsWith(SCRATCH) === true;
}
