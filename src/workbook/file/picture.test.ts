import { MAIN, golden, workbook } from '../../../test/golden/build';
import { openXlsx } from './open';
import type { SheetPicture } from './picture';

function drawn(bytes: Uint8Array, position = 0): SheetPicture {
  const sheet = openXlsx(bytes, '测试.xlsx').picture().sheets[position];
  if (sheet === undefined) throw new Error('no such sheet');
  return sheet;
}

/** A cell by its address in rows and columns, as one object. */
function cellIn({ cells, looks }: SheetPicture, row: number, column: number) {
  const place = cells.rows.findIndex((each, i) => each === row && cells.columns[i] === column);
  return {
    value: cells.values[place],
    formula: cells.formulas.get(place) ?? null,
    error: cells.errors.has(place),
    look: looks[cells.looks[place] ?? 0],
  };
}

describe('a workbook as Excel writes it', () => {
  const bytes = golden('full-excel');
  const sheet = drawn(bytes);

  test('tabs come in order with name, colour and whether they are seen', () => {
    const { sheets, front } = openXlsx(bytes, '全.xlsx').picture();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['成绩', 'visible'],
      ['单位表', 'visible'],
      ['已保护', 'visible'],
      ['参数', 'veryHidden'],
      ['备份', 'hidden'],
    ]);
    expect(front).toBe('sheet-1');
    expect(sheets.map(({ tabColour }) => tabColour)).toEqual(['00B050', null, null, null, null]);
    expect(sheets[2]).toMatchObject({
      protection: 'with-password',
      openAreas: [{ top: 2, left: 2, bottom: 5, right: 2 }],
    });
  });

  test('panes, grid lines, zoom, widths, heights, hidden rows and columns, merges', () => {
    const { frozen, gridLines, zoom, columns, merges, defaultHeight } = sheet;
    expect({ frozen, gridLines, zoom, defaultHeight }).toEqual({
      frozen: { rows: 2, columns: 2 },
      gridLines: false,
      zoom: 85,
      defaultHeight: 13.5,
    });
    expect(columns[0]).toEqual({ first: 1, last: 1, width: 6.125, hidden: false, look: 0 });
    expect(columns.at(-1)).toMatchObject({ first: 13, hidden: true });
    expect(merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 8 });
    expect([...sheet.rows.numbers].slice(0, 3)).toEqual([1, 2, 3]);
    expect(sheet.rows.heights[0]).toBe(36);
    expect([...sheet.rows.hidden].indexOf(1)).toBe(5);
  });

  test('looks: font, theme colours with tint, edges, alignment, number format, lock', () => {
    expect(cellIn(sheet, 1, 1).look).toMatchObject({
      font: { name: '微软雅黑', size: 16, bold: true, italic: true, underline: true, colour: 'C00000' },
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    });
    // Accent 1 of the Office theme, 80 % lighter.
    expect(cellIn(sheet, 2, 1).look).toMatchObject({
      fill: 'DCE6F2',
      edges: { left: { style: 'thin', colour: 'A6A6A6' } },
    });
    expect(cellIn(sheet, 3, 7).look).toMatchObject({ horizontal: 'right', indent: 1, locked: false });
    expect(cellIn(sheet, 3, 9).look).toMatchObject({
      format: '0.00_ ',
      font: { strike: true },
      locked: true,
    });
    expect(cellIn(sheet, 15, 12).look).toMatchObject({ rotation: 45, format: '@' });
  });

  test('values, formulas of their own and shared ones; array formulas show results only', () => {
    expect(cellIn(sheet, 3, 9).formula).toEqual({ text: '=ROUND(E3*30%+F3*70%,2)', shared: null });
    expect(cellIn(sheet, 3, 10).formula).toEqual({ text: '=E3+F3*2', shared: '0' });
    expect(cellIn(sheet, 4, 10).formula).toEqual({ text: null, shared: '0' });
    expect(cellIn(sheet, 13, 6)).toMatchObject({ value: 61, formula: null });
    expect(sheet.arrays).toEqual([{ top: 13, left: 6, bottom: 14, right: 6 }]);
    expect(cellIn(sheet, 14, 10)).toMatchObject({ value: '#N/A', error: true });
    expect(cellIn(sheet, 15, 12)).toMatchObject({ value: '00123', error: false });
    expect(cellIn(sheet, 3, 11)).toMatchObject({ value: true });
  });
});

test('prefixes that only a file knows are not shown', () => {
  const sheet = drawn(workbook('<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(B1,C:C,D:D)</f><v>1</v></c></row>'));
  expect(cellIn(sheet, 1, 1).formula).toEqual({ text: '=XLOOKUP(B1,C:C,D:D)', shared: null });
});

test('a workbook without styles looks like Excel’s default', () => {
  const sheet = drawn(workbook('<row r="2"><c r="B2"><v>7</v></c></row>'));
  expect(sheet.looks).toHaveLength(1);
  expect(cellIn(sheet, 2, 2).look).toMatchObject({ fill: null, format: 'General', locked: true });
});

test('only the sheets that are asked for are drawn, and drawing changes nothing', () => {
  const bytes = golden('full-excel');
  const book = openXlsx(bytes, '全.xlsx');
  expect(book.picture(['sheet-4']).sheets.map(({ name }) => name)).toEqual(['单位表']);
  expect(Buffer.from(book.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('ten thousand rows of thirty columns are drawn in less time than opening them takes', () => {
  const letters = Array.from(
    { length: 30 },
    (_, c) => (c < 26 ? '' : 'A') + String.fromCharCode(65 + (c % 26)),
  );
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const cells = letters.map((letter, c) =>
      c % 3 === 0
        ? `<c r="${letter}${i + 1}" t="inlineStr"><is><t>第${i}人</t></is></c>`
        : `<c r="${letter}${i + 1}"><v>${i + c / 2}</v></c>`,
    );
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  const extra = {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  const begin = performance.now();
  const book = openXlsx(workbook('', extra), '大.xlsx');
  const start = performance.now();
  const [sheet] = book.picture().sheets;
  const spent = performance.now() - start;
  expect(sheet?.cells.values).toHaveLength(300_000);
  expect(spent).toBeLessThan(start - begin);
});
