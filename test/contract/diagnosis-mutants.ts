/*
 * Doors that are wrong in one thing each, as an Excel may be, and the cases that must tell so.
 */
import type {
  CellPlan,
  CellWrite,
  Plan,
  Receipt,
  SheetPlan,
  SheetSnapshot,
  Step,
  Workbook,
} from '../../src/workbook/port';
import type { TrialName } from '../../src/text/diagnosis-words';

export interface Mutant {
  readonly does: string;
  readonly caught: readonly TrialName[];
  mutate(door: Workbook): Workbook;
}

/** Changes each plan on its way in. */
const steps =
  (change: (step: Step) => Step | readonly Step[]) =>
  (door: Workbook): Workbook => ({
    snapshot: (choose) => door.snapshot(choose),
    apply: (plan) => door.apply({ steps: plan.steps.flatMap(change) } satisfies Plan),
  });

const sheets = (change: (sheet: SheetPlan) => SheetPlan): Mutant['mutate'] =>
  steps((step) => (step.kind === 'put-sheet' ? { ...step, sheet: change(step.sheet) } : step));

const cells = (change: (cell: CellPlan) => CellPlan): Mutant['mutate'] =>
  sheets((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && change(cell)) })),
  }));

const texts = (change: (text: string) => string): Mutant['mutate'] =>
  cells((cell) => (typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell));

const numbers = (change: (value: number) => number): Mutant['mutate'] =>
  cells((cell) => (typeof cell.value === 'number' ? { ...cell, value: change(cell.value) } : cell));

const writes = (change: (write: CellWrite) => CellWrite): Mutant['mutate'] =>
  steps((step) => (step.kind === 'write-cells' ? { ...step, writes: step.writes.map(change) } : step));

/** Changes what is told on its way out. */
const receipts =
  (change: (receipt: Receipt, plan: Plan) => Receipt): Mutant['mutate'] =>
  (door) => ({
    snapshot: (choose) => door.snapshot(choose),
    apply: async (plan) => change(await door.apply(plan), plan),
  });

const snapshots =
  (change: (sheet: SheetSnapshot) => SheetSnapshot): Mutant['mutate'] =>
  (door) => ({
    snapshot: async (choose) => {
      const snapshot = await door.snapshot(choose);
      return { ...snapshot, sheets: snapshot.sheets.map(change) };
    },
    apply: (plan) => door.apply(plan),
  });

const keeps = (sheet: SheetSnapshot, change: Partial<SheetSnapshot>): SheetSnapshot => ({
  ...sheet,
  isLocked: (row, column) => sheet.isLocked(row, column),
  rows: (columns, from, to) => sheet.rows(columns, from, to),
  ...change,
});

/** Writes whatever it expects: what stands there is what was expected. */
const heedless: Mutant['mutate'] = (door) => ({
  snapshot: (choose) => door.snapshot(choose),
  apply: async (plan) => {
    const snapshot = await door.snapshot();
    const told = plan.steps.map((step): Step => {
      if (step.kind !== 'write-cells') return step;
      const sheet = snapshot.sheets.find(({ id }) => id === step.sheet);
      return {
        ...step,
        writes: step.writes.map((write) => {
          const [row] = [...(sheet?.rows([write.column], write.row, write.row) ?? [])];
          return { ...write, expected: row?.cells[0]?.value ?? null };
        }),
      };
    });
    return door.apply({ steps: told });
  },
});

/** A sheet that is put again is a new one. */
const removesFirst = steps((step) =>
  step.kind === 'put-sheet' ? [{ kind: 'remove-sheet', key: step.sheet.key }, step] : step,
);

const refusing = (refuses: (sheet: SheetPlan) => boolean): Mutant['mutate'] =>
  receipts((receipt, { steps: [step] }) =>
    step?.kind === 'put-sheet' && refuses(step.sheet)
      ? {
          ...receipt,
          undone: [{ step: 0, reason: 'host-failed', sheet: step.sheet.key, code: 'InvalidArgument' }],
        }
      : receipt,
  );

/** Guards that were lifted to write stay lifted. */
const leavesOpen: Mutant['mutate'] = (door) => ({
  snapshot: (choose) => door.snapshot(choose),
  apply: async (plan) => {
    const receipt = await door.apply(plan);
    const [step] = plan.steps;
    if (step?.kind === 'write-cells') {
      const { sheet } = step;
      await door.apply({
        steps: [{ kind: 'protect-sheet', sheet, protect: false, password: null, cells: [] }],
      });
    }
    return receipt;
  },
});

const isDate = ({ style }: CellPlan): boolean => style.format === 'yyyy-mm-dd';
const isFormula = /^[=+@-]./u;

export const mutants: readonly Mutant[] = [
  {
    does: 'drops number formats',
    caught: ['formats'],
    mutate: cells((cell) => ({ ...cell, style: { ...cell.style, format: 'General' } })),
  },
  {
    does: 'computes texts that begin as formulas do',
    caught: ['texts', 'textFormat'],
    mutate: cells(({ value, ...cell }) =>
      typeof value === 'string' && isFormula.test(value)
        ? { ...cell, value: 0, formula: value.slice(1) }
        : { ...cell, value },
    ),
  },
  {
    does: 'takes the apostrophe of a text for its own',
    caught: ['texts', 'textFormat'],
    mutate: texts((text) => text.replace(/^'/u, '')),
  },
  { does: 'trims texts', caught: ['texts', 'textFormat'], mutate: texts((text) => text.trim()) },
  {
    does: 'cuts long texts',
    caught: ['longText', 'heavy'],
    mutate: texts((text) => text.slice(0, 8192)),
  },
  { does: 'keeps numbers in single precision', caught: ['numbers'], mutate: numbers(Math.fround) },
  {
    does: 'counts days from 1904',
    caught: ['dates'],
    mutate: cells((cell) => (isDate(cell) ? { ...cell, value: Number(cell.value) - 1462 } : cell)),
  },
  {
    does: 'leaves formulas out and puts their results',
    caught: ['formulas', 'errors', 'overFormula', 'guardedReading'],
    mutate: cells(({ formula: _formula, ...cell }) => cell),
  },
  {
    does: 'computes formulas wrongly',
    caught: ['formulas'],
    mutate: cells((cell) => (cell.formula === 'RANK(A1,$A$1:$A$3)' ? { ...cell, value: 1 } : cell)),
  },
  {
    does: 'tells no more than 512 merged areas',
    caught: ['manyMerges'],
    mutate: snapshots((sheet) => keeps(sheet, { merges: sheet.merges.slice(0, 512) })),
  },
  {
    does: 'merges nothing',
    caught: ['merges', 'manyMerges'],
    mutate: sheets((sheet) => ({ ...sheet, merges: [] })),
  },
  {
    does: 'refuses rules for typing',
    caught: ['typingRules'],
    mutate: refusing(({ validations = [] }) => validations.length > 0),
  },
  {
    does: 'refuses links',
    caught: ['looks'],
    mutate: refusing(({ rows }) => rows.some((row) => row.cells.some((cell) => cell?.link !== undefined))),
  },
  {
    does: 'cannot take away title rows',
    caught: ['printing'],
    mutate: refusing(({ page }) => page.titleRows === null),
  },
  { does: 'removes a sheet and adds it anew', caught: ['rewriting'], mutate: removesFirst },
  {
    does: 'replaces characters outside of the basic plane',
    caught: ['texts', 'textFormat', 'titles'],
    mutate: (door) =>
      sheets((sheet) => ({ ...sheet, title: sheet.title.replace(/[\u{10000}-\u{10ffff}]/gu, '?') }))(
        texts((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'))(door),
      ),
  },
  {
    does: 'hides no sheet',
    caught: ['hiding'],
    mutate: sheets(({ visibility: _visibility, ...sheet }) => sheet),
  },
  {
    does: 'says that nothing was removed',
    caught: ['removing'],
    mutate: receipts((receipt) => ({ ...receipt, removed: [] })),
  },
  { does: 'writes whatever stands there', caught: ['changed'], mutate: heedless },
  {
    does: 'does not look whose row it is',
    caught: ['moved'],
    mutate: writes(({ anchor: _anchor, ...write }) => write),
  },
  {
    does: 'writes texts as numbers where it can',
    caught: ['writing'],
    mutate: writes((write) => (write.value === '0012' ? { ...write, value: 12 } : write)),
  },
  {
    does: 'keeps silent about refused cells',
    caught: ['changed', 'moved', 'overFormula', 'goneSheet', 'lockedCells'],
    mutate: receipts((receipt) => ({ ...receipt, refused: [] })),
  },
  {
    does: 'writes the first cells of many only',
    caught: ['scattered'],
    mutate: steps((step) =>
      step.kind === 'write-cells' ? { ...step, writes: step.writes.slice(0, 100) } : step,
    ),
  },
  { does: 'leaves a guard open after writing', caught: ['plainGuard'], mutate: leavesOpen },
  {
    does: 'sets no guard',
    caught: ['plainGuard', 'lockedCells', 'passwords', 'relocking', 'guardedRewrite'],
    mutate: (door) =>
      sheets(({ protected: _protected, ...sheet }) => sheet)(
        steps((step) => (step.kind === 'protect-sheet' ? [] : step))(door),
      ),
  },
  {
    does: 'tells a wrong password by another reason',
    caught: ['passwords'],
    mutate: receipts((receipt) => ({
      ...receipt,
      undone: receipt.undone.map((undone) => ({ ...undone, reason: 'host-failed' })),
    })),
  },
  {
    does: 'loses the last rows of long sheets',
    caught: ['manyMerges', 'large'],
    mutate: sheets((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 599) })),
  },
];
