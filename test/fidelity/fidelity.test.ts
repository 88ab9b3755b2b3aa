import { openXlsx } from '../../src/workbook/file/open';
import type { FileWorkbook } from '../../src/workbook/file/open';
import type { CellWrite } from '../../src/workbook/port';
import { FULL, golden, inputPlan, sheetPlan, unzip, zip } from '../golden/build';
import { compareWorkbooks, featuresOf } from './compare';

const COLUMN = Array.from({ length: 10 }, (_, i) => i + 3);

/** The computed column of the score sheet, cells of a table, an empty cell beside everything. */
const WRITTEN = [...COLUMN.map((row) => `成绩!G${row}`), '单位表!C2', '单位表!C3', '单位表!C4', '成绩!Z40'];

async function scored(name: string): Promise<FileWorkbook> {
  const book = openXlsx(golden(name), name);
  const { sheets } = await book.snapshot();
  const idOf = (tab: string): string => sheets.find((sheet) => sheet.name === tab)?.id ?? '';
  const write = (row: number, column: number, value: string | number): CellWrite => {
    return { row, column, ticket: null, role: 'total', expected: null, value };
  };
  const marks = [...COLUMN.map((row) => write(row, 7, 60 + row)), write(40, 26, '旁边')];
  const ranks = [2, 3, 4].map((row) => write(row, 3, row - 1));
  const receipt = await book.apply({
    steps: [
      { kind: 'write-cells', sheet: idOf('成绩'), writes: marks },
      { kind: 'write-cells', sheet: idOf('单位表'), writes: ranks },
      { kind: 'put-sheet', sheet: sheetPlan() },
      { kind: 'put-sheet', sheet: inputPlan() },
    ],
  });
  expect(receipt.refused).toEqual([]);
  return book;
}

describe.each(FULL)('%s', (name) => {
  test('filling the computed columns and putting reports keeps every feature that the workbook had', async () => {
    const after = (await scored(name)).save();
    const lost = compareWorkbooks(golden(name), after, WRITTEN).filter(({ kept }) => !kept);
    expect(lost).toEqual([]);
  });

  test('the cells that were filled keep their look, their rules and their tables', async () => {
    const after = (await scored(name)).save();
    const book = openXlsx(after, name);
    const sheet = (await book.snapshot()).sheets.find((each) => each.name === '成绩');
    const filled = [...(sheet?.rows([7], 3, 12) ?? [])].map(({ cells }) => [
      cells[0]?.value,
      cells[0]?.format,
    ]);
    expect(filled).toEqual(COLUMN.map((row) => [60 + row, '0.00_ ']));
    const verdicts = compareWorkbooks(golden(name), after, []);
    const features = [
      'fonts',
      'fills',
      'borders',
      'number formats',
      'alignment',
      'cell locks',
      'validation',
      'tables',
    ];
    for (const feature of features) {
      expect(verdicts.find((verdict) => verdict.feature === feature)).toEqual({
        feature,
        kept: true,
        lost: [],
      });
    }
  });

  test('our own output opened and planned again keeps all of it too', async () => {
    const once = (await scored(name)).save();
    const again = openXlsx(once, name);
    await again.apply({ steps: [{ kind: 'put-sheet', sheet: sheetPlan() }] });
    expect(compareWorkbooks(once, again.save()).filter(({ kept }) => !kept)).toEqual([]);
  });
});

describe('the comparison itself', () => {
  test('the three workbooks have these many features to lose', () => {
    expect(FULL.map((name) => featuresOf(golden(name)).length)).toEqual([70, 56, 53]);
  });

  const SHEET = 'xl/worksheets/sheet1.xml';
  const harm: readonly (readonly [feature: string, part: string, from: string | RegExp, to: string])[] = [
    ['values', SHEET, '<v>61</v></c><c r="F3"', '<v>62</v></c><c r="F3"'],
    ['cached results', SHEET, '<v>65.5</v>', ''],
    ['formulas', SHEET, 'AVERAGE(E3:E12)', 'AVERAGE(E3:E11)'],
    ['shared formulas', SHEET, '>E3+F3*2<', '>E3+F3*3<'],
    ['array formulas', SHEET, 'ref="F13:F14"', 'ref="F13"'],
    ['rich text', 'xl/sharedStrings.xml', '<r><rPr><b/>', '<r><rPr>'],
    ['phonetic text', 'xl/sharedStrings.xml', 'xingming', 'x'],
    ['fonts', 'xl/styles.xml', '<b/><i/><u/>', '<b/><u/>'],
    ['cell locks', 'xl/styles.xml', '<protection locked="0" hidden="1"/>', ''],
    ['number formats', 'xl/styles.xml', 'formatCode="0.00_ "', 'formatCode="0.0"'],
    ['validation', SHEET, 'error="只能选"', 'error=""'],
    ['newer validation', SHEET, '参数!$B$1:$B$3', '参数!$B$1:$B$2'],
    ['conditional formats', 'xl/styles.xml', 'FFFFC7CE', 'FFFFC7FF'],
    ['sparklines', SHEET, '<xm:f>成绩!E4:F4</xm:f>', '<xm:f>成绩!E5:F5</xm:f>'],
    ['very hidden sheets', 'xl/workbook.xml', 'state="veryHidden"', 'state="hidden"'],
    ['sheet passwords', 'xl/worksheets/sheet3.xml', 'spinCount="100000" sheet="1"', 'sheet="1"'],
    ['boxes of comments', 'xl/drawings/vmlDrawing1.vml', '<x:Visible/>', ''],
    ['table formulas', 'xl/tables/table1.xml', '/10<', '/11<'],
    ['charts', 'xl/charts/chart1.xml', '成绩!$E$3:$E$12', '成绩!$E$3:$E$11'],
    ['print titles', 'xl/workbook.xml', '成绩!$A:$B,成绩!$1:$2', '成绩!$1:$2'],
    ['workbook protection', 'xl/workbook.xml', ' lockStructure="1"', ''],
    ['unknown extensions', SHEET, 'kept="yes"', ''],
  ];

  test.each(harm)('sees the loss of %s, and of nothing else', (feature, part, from, to) => {
    const files = Object.entries(unzip(golden('full-excel'))).filter(
      ([name]) => !/\.(?:png|bin)$/.test(name),
    );
    const decoder = new TextDecoder();
    const texts = Object.fromEntries(files.map(([name, bytes]) => [name, decoder.decode(bytes)]));
    const whole = zip(texts);
    const harmed = zip({ ...texts, [part]: (texts[part] ?? '').replace(from, to) });
    const lost = compareWorkbooks(whole, harmed).filter(({ kept }) => !kept);
    expect(lost.map((verdict) => verdict.feature)).toEqual([feature]);
  });
});
