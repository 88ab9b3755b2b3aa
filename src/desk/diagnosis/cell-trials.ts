/*
 * Cases about what stands in a cell: what is put must be read back as it was put.
 */
import { check, checkCells, checkDone } from './check';
import { PLAIN, scratchSheet } from './scratch-sheet';
import type { Trial } from './trial';

const TEXTS = [
  '张三',
  '=1+1',
  '+8613800000000',
  '-5',
  '@某',
  "'引号",
  '0012',
  '110101200801010018',
  '1e5',
  '1/2',
  '3月1日',
  '2024-05-01',
  '50%',
  '¥5',
  '(5)',
  'TRUE',
  '#N/A',
  '-',
  ' 两头空格 ',
  '第一行\n第二行',
  '𬎆🏅',
  '<&>"',
];

const textsAs = (format: string): Trial => ({
  async run(stage) {
    const receipt = await stage.put(
      scratchSheet(
        TEXTS.map((text) => [text]),
        {},
        { format },
      ),
    );
    const grid = TEXTS.map((value) => [{ value, formula: false }]);
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
});

const LONGEST = 32_767;

export const longText: Trial = {
  async run(stage) {
    const long = '登榜'.repeat(LONGEST).slice(0, LONGEST);
    const receipt = await stage.put(scratchSheet([[long, '后一格']]));
    const sheet = await stage.read();
    return [...checkDone(receipt), ...checkCells(sheet, [[{ value: long }, { value: '后一格' }]])];
  },
};

export const texts = textsAs('General');
export const textFormat = textsAs('@');

const NUMBERS = [0, -3, 1, 86.45, 88.935, 0.1, 1e-7, 1e15, 123_456_789_012_345, 45_432];

export const numbers: Trial = {
  async run(stage) {
    const receipt = await stage.put(scratchSheet(NUMBERS.map((value) => [value])));
    const grid = NUMBERS.map((value) => [{ value, formula: false }]);
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};

const FORMATS = ['General', '0', '0.00', '0.000', '#,##0.00', '0%', '0.00%', 'yyyy-mm-dd', '@', '"第"0"名"'];

export const formats: Trial = {
  async run(stage) {
    const rows = FORMATS.map((format) => [{ value: 12.5, style: { ...PLAIN, format } }]);
    const receipt = await stage.put(scratchSheet(rows));
    // A number in a text cell is a number to a file, and may have become a text to Excel.
    const grid = FORMATS.map((format) => [format === '@' ? null : { value: 12.5, format }]);
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};

/** 2024-05-20. */
const DAY = 45_432;

export const dates: Trial = {
  async run(stage) {
    const style = { ...PLAIN, format: 'yyyy-mm-dd' };
    const receipt = await stage.put(scratchSheet([[{ value: DAY, style }, '2024-05-20']]));
    const grid = [[{ value: DAY, format: 'yyyy-mm-dd' }, { value: '2024-05-20' }]];
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};

/** Over 1, 2, 3 in A1:A3; the kinds of formulas that the sheets 复算 are made of. */
export const FORMULAS: readonly (readonly [string, string | number])[] = [
  ['1+1', 2],
  ['SUM($A$1:$A$3)', 6],
  ['ROUND(A1*30%+A2*70%,10)', 1.7],
  ['IF(ISNUMBER(A1),"是","否")', '是'],
  ['COUNTIFS($A$1:$A$3,">1")', 2],
  ['IFERROR(1/0,"错")', '错'],
  ['RANK(A1,$A$1:$A$3)', 3],
  ['EXACT("登榜","登榜")*1', 1],
  ['ROUNDUP(COUNT($A$1:$A$3)*30%,0)', 1],
  ['MAX(0,MIN($A$1:$A$3))', 1],
];

export const formulas: Trial = {
  async run(stage) {
    const rows = FORMULAS.map(([formula, value], i) => [i < 3 ? i + 1 : null, { value, formula }]);
    const receipt = await stage.put(scratchSheet(rows));
    const grid = FORMULAS.map(([, value]) => [null, { value, formula: true }]);
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};

/** An error among other values must be told from a text that reads the same. */
export const errors: Trial = {
  async run(stage) {
    const plan = scratchSheet([['#N/A', { value: null, formula: 'NA()' }]]);
    const receipt = await stage.put(plan);
    const sheet = await stage.read();
    const [row] = [...sheet.rows([1, 2], 1, 1)];
    const [text, error] = row?.cells ?? [];
    stage.note('error-kind', `${String(error?.kind)} ${String(error?.value)}`);
    return [
      ...checkDone(receipt),
      check('A1', 'text', text?.kind ?? ''),
      check('B1', true, error?.formula ?? false),
      // Without anybody to calculate there is nothing yet.
      check('B1 kind', true, error?.kind === 'error' || (error?.value ?? '') === ''),
    ];
  },
};

export const merges: Trial = {
  needs: 'ExcelApi 1.13',
  async run(stage) {
    const merged = [
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 3, left: 2, bottom: 4, right: 3 },
    ];
    const rows = [
      ['标题', null, null, null],
      ['a', 'b', 'c', 'd'],
      [1, 2, null, 4],
      [5, null, null, 8],
    ];
    const receipt = await stage.put(scratchSheet(rows, { merges: merged }));
    const sheet = await stage.read();
    const found = [...sheet.merges].sort((a, b) => a.top - b.top);
    const places = (areas: typeof merged): unknown =>
      areas.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
    return [...checkDone(receipt), check('merges', places(merged), places(found))];
  },
};

/** More than 512 merged areas in one answer are too many for Excel. */
const MANY = 600;

export const manyMerges: Trial = {
  needs: 'ExcelApi 1.13',
  async run(stage) {
    const rows = Array.from({ length: MANY }, (_, i) => [i, '并', null]);
    const merged = rows.map((_, i) => ({ top: i + 1, left: 2, bottom: i + 1, right: 3 }));
    const receipt = await stage.put(scratchSheet(rows, { merges: merged }));
    const sheet = await stage.read();
    return [
      ...checkDone(receipt),
      check('extent', MANY, sheet.extent?.bottom ?? 0),
      check('merges', MANY, sheet.merges.length),
    ];
  },
};
