import { golden, sheetPlan, workbook } from '../../../test/golden/build';
import { openXlsx } from '../../workbook/file/open';
import { shownSheets, workbookData } from './workbook-data';

const data = workbookData(openXlsx(golden('full-excel'), '全.xlsx').picture(), 'zhCN');
const sheet = data.sheets['sheet-1'] ?? {};
const cell = (row: number, column: number) => sheet.cellData?.[row - 1]?.[column - 1];
const style = (row: number, column: number) => data.styles[String(cell(row, column)?.s)];

describe('a workbook as the editor takes it', () => {
  test('tabs in order, with colour, hidden ones hidden', () => {
    expect(data.sheetOrder.map((id) => data.sheets[id]?.name)).toEqual([
      '成绩',
      '单位表',
      '已保护',
      '参数',
      '备份',
    ]);
    expect(data.sheetOrder.map((id) => data.sheets[id]?.hidden)).toEqual([0, 0, 0, 1, 1]);
    expect(sheet.tabColor).toBe('#00B050');
  });

  test('panes, zoom, grid lines, merges', () => {
    expect(sheet.freeze).toEqual({ xSplit: 2, ySplit: 2, startRow: 2, startColumn: 2 });
    expect([sheet.zoomRatio, sheet.showGridlines]).toEqual([0.85, 0]);
    expect(sheet.mergeData).toContainEqual({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 7 });
  });

  test('widths and heights in pixels, hidden rows and columns', () => {
    expect(sheet.columnData?.[1]?.w).toBe(99);
    expect(sheet.columnData?.[12]?.hd).toBe(1);
    expect(sheet.rowData?.[0]?.h).toBe(48);
    expect(sheet.rowData?.[5]?.hd).toBe(1);
  });

  test('values keep their kind; formulas are there as text, shared ones by name', () => {
    expect(cell(3, 2)).toMatchObject({ v: 'AF0001', t: 1 });
    expect(cell(3, 5)).toMatchObject({ v: 61, t: 2 });
    expect(cell(3, 11)).toMatchObject({ v: 1, t: 3 });
    expect(cell(15, 12)).toMatchObject({ v: '00123', t: 1 });
    expect(cell(3, 9)?.f).toBe('=ROUND(E3*30%+F3*70%,2)');
    expect([cell(3, 10)?.f, cell(3, 10)?.si, cell(4, 10)?.f, cell(4, 10)?.si]).toEqual([
      '=E3+F3*2',
      'shared-0',
      undefined,
      'shared-0',
    ]);
    expect(cell(13, 6)).toEqual({ v: 61, t: 2 });
  });

  test('looks', () => {
    expect(style(1, 1)).toMatchObject({
      fs: 16,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      cl: { rgb: '#C00000' },
      ht: 2,
      vt: 2,
      tb: 3,
    });
    expect(style(1, 1)?.ff).toMatch(/^微软雅黑, /u);
    expect(style(2, 1)).toMatchObject({
      bg: { rgb: '#DCE6F2' },
      bd: { l: { s: 1, cl: { rgb: '#A6A6A6' } } },
    });
    expect(style(3, 5)?.n).toEqual({ pattern: '0.00' });
    expect(style(3, 7)).toMatchObject({ ht: 3, pd: { r: 9 }, bd: { b: { s: 7 } } });
    expect(style(15, 12)).toMatchObject({ tr: { a: -45 }, n: { pattern: '@' } });
  });
});

test('a row without a height gets the height of its text, as when Excel opens the file', () => {
  const text = '一二三四五六七八九十'.repeat(2);
  const rows = `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>${text}</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;
  const picture = openXlsx(golden('full-excel'), '全.xlsx').picture(['sheet-4']);
  const plain = openXlsx(workbook(rows), '甲.xlsx').picture();
  const [full] = picture.sheets;
  const [sheet] = plain.sheets;
  if (full === undefined || sheet === undefined) throw new Error('no sheet');
  // Style 1 of the other workbook: 16 points, wrapped.
  const wrapped = workbookData({ ...plain, sheets: [{ ...sheet, looks: full.looks }] }, 'zhCN');
  const heights = wrapped.sheets['sheet-1']?.rowData ?? {};
  expect(heights[0]?.h).toBeGreaterThan(16 * (4 / 3) * 6);
  expect(heights[1]).toBeUndefined();
});

test('a very hidden sheet of ours is not shown', async () => {
  const book = openXlsx(workbook(''), '甲.xlsx');
  await book.apply({ steps: [{ kind: 'put-sheet', sheet: sheetPlan({ visibility: 'veryHidden' }) }] });
  const picture = book.picture();
  expect(picture.order).toHaveLength(2);
  expect(shownSheets(picture).map(({ name }) => name)).toEqual(['表一']);
});
