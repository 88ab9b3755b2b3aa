import { inputPlan, part, sheetPlan, unzip } from '../../../test/golden/build';
import { createXlsx } from './create';
import type { FileWorkbook } from './open';
import { openXlsx } from './open';

async function made(): Promise<FileWorkbook> {
  const book = createXlsx('新竞赛');
  await book.apply({
    steps: [
      { kind: 'put-sheet', sheet: inputPlan() },
      { kind: 'put-sheet', sheet: sheetPlan() },
    ],
  });
  return book;
}

test('a new workbook has no sheet, and is not saved before it has one', async () => {
  const book = createXlsx('新竞赛');
  expect(await book.snapshot()).toEqual({
    name: '新竞赛',
    date1904: false,
    structureLocked: false,
    sheets: [],
  });
  expect(() => book.save()).toThrow(RangeError);
});

test('the first sheet that is put becomes sheet 1', async () => {
  const book = await made();
  expect((await book.snapshot()).sheets.map(({ id, name, own }) => [id, name, own])).toEqual([
    ['sheet-1', '报名汇总表', 'input.roster'],
    ['sheet-2', '名次表', 'standings.preliminary'],
  ]);
  expect(Object.keys(unzip(book.save()))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(part(book.save(), 'xl/workbook.xml')).toContain(
    '<bookViews><workbookView/></bookViews><sheets><sheet name="报名汇总表" sheetId="1" r:id="rId2"/><sheet name="名次表" sheetId="2" r:id="rId3"/></sheets><definedNames>',
  );
});

test('it is typed in and scored like every other workbook, and the same plan gives the same bytes', async () => {
  const book = await made();
  expect((await made()).save()).toEqual(book.save());
  const again = openXlsx(book.save(), '新竞赛');
  const write = { row: 3, column: 1, ticket: null, role: 'theory', expected: null, value: 91.5 };
  const receipt = await again.apply({ steps: [{ kind: 'write-cells', sheet: 'sheet-1', writes: [write] }] });
  expect(receipt.refused).toEqual([]);
  expect(part(again.save(), 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A3" s="\d+"><v>91.5<\/v><\/c>/);
});
