import { MAIN, golden, workbook } from '../../../test/golden/build';
import type { Cell, Row, SheetSnapshot, Snapshot } from '../port';
import { BLANK } from '../port';
import { openXlsx } from './open';

async function read(bytes: Uint8Array): Promise<Snapshot> {
  return openXlsx(bytes, '测试.xlsx').snapshot();
}

async function sheetOf(bytes: Uint8Array, position = 0): Promise<SheetSnapshot> {
  const sheet = (await read(bytes)).sheets[position];
  if (sheet === undefined) throw new Error('no such sheet');
  return sheet;
}

async function cellsOf(rows: string, extra = {}): Promise<readonly Cell[]> {
  const sheet = await sheetOf(workbook(rows, extra));
  return [...sheet.rows([1, 2, 3, 4, 5, 6, 7, 8])].flatMap((row) => row.cells);
}

const values = (row: Row | undefined): unknown[] => row?.cells.map((cell) => cell.value) ?? [];

describe('an Excel-shaped workbook', () => {
  test('rich text is joined, phonetic readings are left out, escapes are resolved', async () => {
    const rows = [...(await sheetOf(golden('excel-shaped'))).rows([1, 2, 4, 6, 8])];
    expect(values(rows[0])).toEqual(['姓名', '准考证号', ' 理论 ', '合计', null]);
    expect(values(rows[3])[0]).toBe('一\r\n二_x0041_&');
    expect(values(rows[4])[4]).toBe('粗 体');
  });

  test('formulas are known by themselves, by sharing and by lying in an array formula', async () => {
    const rows = [...(await sheetOf(golden('excel-shaped'))).rows([4, 5, 6])];
    expect(rows.map((row) => row.cells.map((cell) => cell.formula))).toEqual([
      [false, false, true],
      [false, false, true],
      [false, false, true],
      [true, true, true],
      [false, false, false],
    ]);
    expect(rows[3]?.cells[2]).toEqual({ kind: 'blank', value: null, formula: true, format: 'General' });
  });

  test('kinds and number formats', async () => {
    const rows = [...(await sheetOf(golden('excel-shaped'))).rows([1, 2, 4], 2, 3)];
    expect(rows[0]?.cells).toEqual([
      { kind: 'number', value: 45432, formula: false, format: 'yyyy"年"m"月"d"日"' },
      { kind: 'boolean', value: true, formula: false, format: 'General' },
      { kind: 'number', value: 81.5, formula: false, format: 'General' },
    ]);
    expect(rows[1]?.cells[2]).toEqual({ kind: 'error', value: '#DIV/0!', formula: false, format: 'General' });
    expect(rows[1]?.cells[0]?.format).toBe('0.00%');
  });

  test('hidden rows, merges, visibility, ids and the extent', async () => {
    const { sheets } = await read(golden('excel-shaped'));
    expect(sheets.map(({ id, name, visibility }) => [id, name, visibility])).toEqual([
      ['sheet-3', '初赛成绩', 'visible'],
      ['sheet-7', "O'Brien 参数", 'veryHidden'],
    ]);
    const first = sheets[0];
    expect(first?.extent).toEqual({ top: 1, left: 1, bottom: 6, right: 8 });
    expect(first?.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
    expect([...(first?.rows([1]) ?? [])].map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
      [6, false],
    ]);
    expect(sheets[1]?.extent).toBeNull();
  });

  test('a password locks cells, but neither areas opened for all nor those with their own password', async () => {
    const locked = await sheetOf(golden('excel-shaped'), 1);
    expect(locked.protection).toBe('with-password');
    expect([1, 2, 3].map((column) => locked.isLocked(3, column))).toEqual([true, false, true]);
    expect((await sheetOf(golden('excel-shaped'))).isLocked(1, 1)).toBe(false);
  });
});

test.each(['openpyxl', 'libreoffice'])('the workbook written by %s reads the same', async (name) => {
  const { sheets, date1904, structureLocked } = await read(golden(name));
  expect([date1904, structureLocked]).toEqual([false, false]);
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protection])).toEqual([
    ['成绩', 'visible', 'none'],
    ['已保护', 'visible', 'with-password'],
    ['无密码', 'visible', 'without-password'],
    ['表格', 'visible', 'none'],
    ['空', 'visible', 'none'],
    ['隐藏', 'hidden', 'none'],
  ]);
  const [marks, locked] = sheets;
  expect(marks?.extent).toEqual({ top: 1, left: 1, bottom: 14, right: 8 });
  const rows = [...(marks?.rows([2, 3, 5, 7], 2) ?? [])];
  expect(values(rows[0])).toEqual(['准考证号', '姓名', '理论', '比例']);
  expect(values(rows[1])).toEqual(['AF0001', '选手1', 61, 0.1]);
  expect(rows[1]?.cells.map((cell) => cell.format)).toEqual(['General', 'General', '0.00', '0.00%']);
  expect(rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([5]);
  expect(values(rows[11])[1]).toBe(' 两端有空格 ');
  expect([1, 2, 3].map((column) => locked?.isLocked(1, column))).toEqual([true, false, true]);
});

describe('single cells', () => {
  test('rows and cells without addresses follow one another, whatever prefix the part uses', async () => {
    const rows = [...(await sheetOf(golden('prefixed'))).rows([1, 2, 3, 4, 5])];
    expect(rows.map((row) => [row.row, ...values(row)])).toEqual([
      [1, '单位', '人数', null, null, null],
      [2, '甲公司', 3, null, null, null],
      [5, null, null, 7, 0.5, 45432],
    ]);
    expect(rows[2]?.cells.map((cell) => cell.format)).toEqual([
      'General',
      'General',
      'General',
      '0%',
      'yyyy-mm-dd',
    ]);
  });

  test('numbers come out as they would from a careful reader', async () => {
    const written = ['0.1', '81.55', '-3', '1E-3', '0.30000000000000004', '123456789012345678', '.5', ' 7 '];
    const cells = await cellsOf(`<row>${written.map((number) => `<c><v>${number}</v></c>`).join('')}</row>`);
    expect(cells.map((cell) => cell.value)).toEqual(written.map(Number));
  });

  test('empty text is nothing, except where a formula gave it', async () => {
    const cells = await cellsOf(
      '<row><c t="inlineStr"><is><t/></is></c><c t="str"><f>""</f><v></v></c><c t="str"><v></v></c><c><v/></c><c><f>1</f></c></row>',
    );
    expect(cells.slice(0, 5)).toEqual([
      BLANK,
      { kind: 'text', value: '', formula: true, format: 'General' },
      BLANK,
      BLANK,
      { kind: 'blank', value: null, formula: true, format: 'General' },
    ]);
  });

  test('entities, CDATA, comments and rare characters', async () => {
    const cells = await cellsOf(
      '<row><c t="str"><v>&lt;&#x4E2D;&amp;&#33;</v></c><c t="str"><v>a<![CDATA[<b>&]]>c<!-- d -->e</v></c><c t="str"><v>𬎆é¢ﬁ</v></c><c t="inlineStr"><is><t>&gt;_x0041_</t></is></c></row>',
    );
    expect(cells.slice(0, 4).map((cell) => cell.value)).toEqual(['<中&!', 'a<b>&ce', '𬎆é¢ﬁ', '>A']);
  });

  test('ISO dates become day numbers in both calendars', async () => {
    const rows = '<row><c t="d"><v>1900-02-28</v></c><c t="d"><v>2024-05-20T12:00:00</v></c></row>';
    expect((await cellsOf(rows)).slice(0, 2).map((cell) => cell.value)).toEqual([59, 45432.5]);
    const part = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><workbookProtection lockStructure="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const book = await read(workbook(rows, { 'xl/workbook.xml': part }));
    expect([book.date1904, book.structureLocked]).toEqual([true, true]);
    expect([...(book.sheets[0]?.rows([2]) ?? [])][0]?.cells[0]?.value).toBe(43970.5);
  });

  test('columns come in the order asked for, also twice, and rows within the bounds', async () => {
    const sheet = await sheetOf(golden('openpyxl'));
    const rows = [...sheet.rows([5, 2, 5, 40], 4, 5)];
    expect(rows.map((row) => [row.row, ...values(row)])).toEqual([
      [4, 62, 'AF0002', 62, null],
      [5, 63, 'AF0003', 63, null],
    ]);
    expect([...sheet.rows([])].length).toBe(14);
  });

  test('rows that hold only styles are not walked and not counted into the extent', async () => {
    const sheet = await sheetOf(
      workbook(
        '<row r="1" ht="20"/><row r="3"><c r="B3" s="0"/></row><row r="5"><c r="C5"><v>1</v></c></row>',
      ),
    );
    expect([...sheet.rows([3])].map((row) => row.row)).toEqual([5]);
    expect(sheet.extent).toEqual({ top: 5, left: 3, bottom: 5, right: 3 });
  });
});
