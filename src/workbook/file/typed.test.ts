import { Workbook as ExcelJs } from 'exceljs';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { golden, part, unzip, workbook } from '../../../test/golden/build';
import { openXlsx } from './open';
import type { FileWorkbook } from './open';
import type { CellEdit } from './typed';

const demo = new Uint8Array(readFileSync(resolve(__dirname, '../../../test/samples/demo120.xlsx')));
const SHEET = 'xl/worksheets/sheet1.xml';
const edit = (
  row: number,
  column: number,
  value: CellEdit['value'],
  more: Partial<CellEdit> = {},
): CellEdit => ({
  sheet: 'sheet-1',
  row,
  column,
  value,
  ...more,
});

function typedInto(bytes: Uint8Array, ...edits: readonly CellEdit[]): FileWorkbook {
  const book = openXlsx(bytes, '甲.xlsx');
  expect(book.edit(edits)).toEqual([]);
  return book;
}

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzip(before), unzip(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? [])));
}

/** What differs between two texts, without what is alike at both ends. */
function difference(before: string, after: string): readonly [string, string] {
  let from = 0;
  while (before[from] === after[from]) from++;
  let end = 0;
  while (end < before.length - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before.slice(from, before.length - end), after.slice(from, after.length - end)];
}

describe('what a person types into the sample contest', () => {
  test('a mark is there when the file is opened again, and no other byte of its sheet has changed', async () => {
    const after = typedInto(demo, edit(6, 5, 77.5, { sheet: 'sheet-2' })).save();
    expect(changedParts(demo, after)).toEqual(['xl/worksheets/sheet2.xml']);
    const [, now] = difference(
      part(demo, 'xl/worksheets/sheet2.xml'),
      part(after, 'xl/worksheets/sheet2.xml'),
    );
    expect(now.length).toBeLessThan(60);
    const excel = new ExcelJs();
    await excel.xlsx.load(after.slice().buffer);
    expect(excel.getWorksheet('初赛成绩')?.getCell('E6').value).toBe(77.5);
  });

  test('eighteen digits and leading zeros stay text', async () => {
    const after = typedInto(demo, edit(5, 6, '110106200011069528'), edit(6, 2, '0012')).save();
    const excel = new ExcelJs();
    await excel.xlsx.load(after.slice().buffer);
    const sheet = excel.getWorksheet('报名汇总表');
    expect([sheet?.getCell('F5').value, sheet?.getCell('B6').value]).toEqual(['110106200011069528', '0012']);
  });

  test('what stood there before, typed again and taken back, leaves the very file', () => {
    const book = openXlsx(demo, '甲.xlsx');
    book.edit([edit(5, 1, 1)]);
    expect(changedParts(demo, book.save())).toEqual([]);
  });
});

describe('cells of every kind', () => {
  const rows =
    '<row r="1" spans="1:2"><c r="A1" s="0"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>' +
    '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row>';

  test('values, truth, nothing and a formula', () => {
    const edits = [
      edit(1, 1, 5),
      edit(1, 2, true),
      edit(2, 1, null),
      edit(2, 2, 7, { formula: 'RANK.EQ(B1,B:B)+1' }),
    ];
    const text = part(typedInto(workbook(rows), ...edits).save(), SHEET);
    expect(text).toContain('<c r="A1" s="0"><v>5</v></c><c r="B1" t="b"><v>1</v></c>');
    expect(text).toContain('<c r="A2"></c><c r="B2"><f>_xlfn.RANK.EQ(B1,B:B)+1</f><v>7</v></c>');
  });

  test('a new result keeps the formula; text and errors get their type', () => {
    const book = typedInto(workbook(rows), edit(1, 1, '通过', { result: true }));
    expect(part(book.save(), SHEET)).toContain('<c r="A1" s="0" t="str"><f>B1*2</f><v>通过</v></c>');
    book.edit([edit(1, 1, '#N/A', { result: true, error: true })]);
    expect(part(book.save(), SHEET)).toContain('<c r="A1" s="0" t="e"><f>B1*2</f><v>#N/A</v></c>');
    book.edit([edit(2, 2, 3, { result: true })]);
    expect(part(book.save(), SHEET)).toContain('<c r="B2" t="s"><v>0</v></c>');
  });

  test('of several edits of one cell the last counts; new rows and cells come in order', () => {
    const book = typedInto(workbook(rows), edit(9, 3, '末'), edit(1, 4, 1), edit(1, 4, 2), edit(4, 1, '新'));
    const sheet = openXlsx(book.save(), '乙.xlsx').picture().sheets[0];
    expect([...(sheet?.cells.rows ?? [])]).toEqual([1, 1, 1, 2, 2, 4, 9]);
    expect(sheet?.cells.values.slice(-2)).toEqual(['新', '末']);
    expect(sheet?.cells.values[2]).toBe(2);
  });
});

describe('formulas that cells share', () => {
  test('typed over where it is stated: the next cell states it, the others keep their bytes', () => {
    const before = golden('full-excel');
    const book = typedInto(before, edit(3, 10, 999));
    const text = part(book.save(), SHEET);
    expect(text).toContain('<c r="J3"><v>999</v></c>');
    expect(text).toContain('<f t="shared" ref="J3:J12" si="0">E4+F4*2</f>');
    expect(text).toContain('<f t="shared" si="0"/>');
    expect(Object.keys(unzip(book.save()))).not.toContain('xl/calcChain.xml');
  });

  test('typed over where it is used: nothing else changes', () => {
    const text = part(typedInto(golden('full-excel'), edit(5, 10, 1)).save(), SHEET);
    expect(text).toContain('<f t="shared" ref="J3:J12" si="0">E3+F3*2</f>');
  });
});

test('locked cells and parts of array formulas are refused by name', () => {
  const book = openXlsx(golden('full-excel'), '甲.xlsx');
  const before = book.save();
  const locked = edit(1, 1, 1, { sheet: 'sheet-5' });
  const part2 = edit(14, 6, 1);
  const gone = edit(1, 1, 1, { sheet: 'sheet-99' });
  expect(book.edit([locked, part2, gone])).toEqual([
    { edit: locked, reason: 'locked' },
    { edit: part2, reason: 'array-formula' },
    { edit: gone, reason: 'sheet-gone' },
  ]);
  expect(Buffer.from(book.save()).equals(Buffer.from(before))).toBe(true);
  expect(book.edit([edit(1, 2, 1, { sheet: 'sheet-5' }), edit(2, 2, 1, { sheet: 'sheet-5' })])).toEqual([]);
});

test('a snapshot taken after typing tells what was typed', async () => {
  const book = typedInto(demo, edit(6, 5, 60.25, { sheet: 'sheet-2' }));
  const sheet = (await book.snapshot()).sheets[1];
  expect([...(sheet?.rows([5], 6, 6) ?? [])][0]?.cells[0]?.value).toBe(60.25);
});
