/*
 * Random plans for the contract suite: sheets of ours with every look and rule that a plan can ask for,
 * writes that hold and writes that do not, guards. Each door gets the same plan over its own sheet ids.
 */
import fc from 'fast-check';
import type {
  Area,
  CellPlan,
  CellStyle,
  CellWrite,
  Highlight,
  PagePart,
  PagePlan,
  Plan,
  SheetPlan,
  SheetSnapshot,
  Snapshot,
  Step,
  Validation,
} from '../../src/workbook/port';

/** A plan that is not yet bound to one door's sheet ids. */
export type Draft = (snapshot: Snapshot) => Plan;

const TEXTS = [
  '张三',
  '=1+1',
  '0012',
  "'引号",
  '3月1日',
  'TRUE',
  '1e5',
  '-',
  '+8613',
  '@某',
  'a\nb',
  ' 空格 ',
  'AF20240056',
  '2024-05-01',
  '#N/A',
  '50%',
  '<&>"',
];
const text = fc.constantFrom(...TEXTS);
const amount = fc.constantFrom(0, 1, -3, 86.45, 1e15, 0.1, 45432);
const colour = fc.constantFrom(null, 'C00000', '1F4E79');

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    font: fc.record({
      name: fc.constantFrom('宋体', '黑体'),
      size: fc.constantFrom(10.5, 16),
      bold: fc.boolean(),
      colour,
    }),
    fill: fc.constantFrom(null, 'FFF2CC', 'D9D9D9'),
    border: fc.constantFrom('none' as const, 'thin' as const),
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    vertical: fc.constantFrom('top' as const, 'center' as const),
    wrap: fc.boolean(),
    format: fc.constantFrom('General', '@', '0.00', 'yyyy-mm-dd', '0%'),
    unlocked: fc.boolean(),
  },
  { requiredKeys: ['font', 'fill', 'border', 'horizontal', 'vertical', 'wrap', 'format'] },
);

const cell: fc.Arbitrary<CellPlan | null> = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.oneof(text, amount, fc.constant(null)), style }),
  fc.record({ value: amount, formula: fc.constantFrom('1+1', 'SUM(A1:A3)', 'IF(A1="",0,1)'), style }),
  fc.record({
    value: text,
    style,
    link: fc.record({ sheet: fc.constant({ key: 'probe.a' }), cell: fc.constant('B2') }),
  }),
);

const COLUMNS = 4;
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.nat(3), fc.nat(1))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

const part: fc.Arbitrary<PagePart> = fc.oneof(
  fc.constantFrom('page' as const, 'pages' as const),
  fc.record({ text: fc.constantFrom('第', '页 & 共', '2024', '-1') }),
);
const parts = fc.array(part, { maxLength: 3 });
const pageText = fc.record({ left: parts, center: parts, right: parts });
const millimetres = fc.constantFrom(10, 15, 18, 25.4);
const page: fc.Arbitrary<PagePlan> = fc.record({
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  margins: fc.record({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  titleRows: fc.constantFrom(null, { first: 1, last: 2 }),
  header: fc.option(pageText),
  footer: pageText,
  breaksBefore: fc.subarray([1, 3, 5]),
});

const message = fc.record({
  title: fc.constantFrom('提示', '说明'),
  text: fc.constantFrom('请重填', '1–100'),
});
const validation: fc.Arbitrary<Validation> = fc.record({
  area,
  rule: fc.oneof(
    fc.constant({ kind: 'list' as const, items: ['通过', '取消资格'] }),
    fc.constant({ kind: 'custom' as const, formula: 'ISNUMBER(A2)' }),
  ),
  prompt: fc.option(message),
  refusal: message,
});
const highlight: fc.Arbitrary<Highlight> = fc.record({
  area,
  formula: fc.constantFrom('A2=""', 'B2>1'),
  fill: fc.constantFrom('FFC7CE', null),
  colour,
});

const sheetPlan: fc.Arbitrary<SheetPlan> = fc
  .record(
    {
      key: fc.constantFrom('probe.a', 'probe.b'),
      title: fc.constantFrom('甲表', '乙/表', "'丙'"),
      columns: fc.array(fc.record({ width: fc.constantFrom(4, 8.5, 20) }), {
        minLength: COLUMNS,
        maxLength: COLUMNS,
      }),
      rows: fc.array(
        fc.record(
          { height: fc.constantFrom(15, 22.5), cells: fc.array(cell, { minLength: 1, maxLength: COLUMNS }) },
          { requiredKeys: ['cells'] },
        ),
        { maxLength: 7 },
      ),
      frozenRows: fc.nat(2),
      page,
      validations: fc.array(validation, { maxLength: 1 }),
      highlights: fc.array(highlight, { maxLength: 2 }),
      protected: fc.boolean(),
      visibility: fc.constant('veryHidden' as const),
      titled: fc.boolean(),
    },
    { requiredKeys: ['key', 'title', 'columns', 'rows', 'frozenRows', 'page', 'titled'] },
  )
  .map(({ titled, ...plan }) => ({ ...plan, ...(titled ? withTitle(plan.rows) : { merges: [] }) }));

/** A title over the whole width: its other cells are empty, as under every merge of a report. */
function withTitle(rows: SheetPlan['rows']): Pick<SheetPlan, 'rows' | 'merges'> {
  const look: CellStyle = {
    font: { name: '黑体', size: 16, bold: true, colour: null },
    fill: null,
    border: 'none',
    horizontal: 'center',
    vertical: 'center',
    wrap: false,
    format: 'General',
  };
  const cells = Array.from({ length: COLUMNS }, (_, i) => ({ value: i === 0 ? '标题' : null, style: look }));
  return { rows: [{ cells }, ...rows], merges: [{ top: 1, left: 1, bottom: 1, right: COLUMNS }] };
}

interface RandomWrite {
  readonly row: number;
  readonly column: number;
  readonly stale: boolean;
  readonly value: string | number | null;
}
const randomWrite: fc.Arbitrary<RandomWrite> = fc.record({
  row: fc.nat(30),
  column: fc.nat(8),
  stale: fc.boolean(),
  value: fc.oneof(text, amount, fc.constant(null)),
});

type DraftStep = (snapshot: Snapshot) => readonly Step[];

const putStep: fc.Arbitrary<DraftStep> = sheetPlan.map((sheet) => () => [{ kind: 'put-sheet', sheet }]);

const writeStep: fc.Arbitrary<DraftStep> = fc
  .tuple(fc.nat(9), fc.array(randomWrite, { minLength: 1, maxLength: 8 }))
  .map(([which, writes]) => (snapshot: Snapshot) => {
    const sheet = openSheet(snapshot, which);
    if (sheet === null) return [];
    // What lies under a merged cell a file can hold and Excel cannot.
    const bound = writes.map((write) => boundWrite(sheet, write)).filter((write) => !isCovered(sheet, write));
    return [{ kind: 'write-cells', sheet: sheet.id, writes: bound }];
  });

const guardStep: fc.Arbitrary<DraftStep> = fc
  .tuple(fc.nat(9), fc.boolean(), area, fc.boolean())
  .map(([which, protect, cells, locked]) => (snapshot: Snapshot) => {
    const sheet = openSheet(snapshot, which);
    if (sheet === null) return [];
    return [
      { kind: 'protect-sheet', sheet: sheet.id, protect, password: null, cells: [{ area: cells, locked }] },
    ];
  });

const removeStep: fc.Arbitrary<DraftStep> = fc
  .constantFrom('probe.a', 'probe.none')
  .map((key) => () => [{ kind: 'remove-sheet', key }]);

export const drafts: fc.Arbitrary<Draft> = fc
  .array(fc.oneof(putStep, putStep, writeStep, guardStep, removeStep), { minLength: 1, maxLength: 4 })
  .map((steps) => (snapshot: Snapshot) => ({ steps: steps.flatMap((step) => step(snapshot)) }));

/** Sheets of the user's that are not protected: whether there is a password, only one of the doors can tell. */
function openSheet({ sheets }: Snapshot, which: number): SheetSnapshot | null {
  const open = sheets.filter(
    ({ protection, own, extent }) => protection === 'none' && own === null && extent !== null,
  );
  return open[which % Math.max(1, open.length)] ?? null;
}

function boundWrite(
  sheet: SheetSnapshot,
  { row: down, column: right, stale, value }: RandomWrite,
): CellWrite {
  const { top = 1, left = 1 } = sheet.extent ?? {};
  const [row, column] = [top + down, left + right];
  const [found] = [...sheet.rows([column], row, row)];
  const cell = found?.cells[0];
  // Results of formulas are Excel's to compute; a write over one is refused whatever it expects.
  const known = !stale && cell?.formula !== true;
  return {
    row,
    column,
    ticket: null,
    role: 'probe',
    expected: known ? (cell?.value ?? null) : '不是它',
    value,
  };
}

function isCovered({ merges }: SheetSnapshot, { row, column }: CellWrite): boolean {
  return merges.some(({ top, left, bottom, right }) => {
    const inside = row >= top && row <= bottom && column >= left && column <= right;
    return inside && !(row === top && column === left);
  });
}
