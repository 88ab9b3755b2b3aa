import { golden, part, unzip, workbook, MAIN } from '../../../test/golden/build';
import type { CellWrite, Receipt } from '../port';
import type { FileWorkbook } from './open';
import { openXlsx } from './open';

const SHEET = 'xl/worksheets/sheet1.xml';

function write(
  row: number,
  column: number,
  expected: CellWrite['expected'],
  value: CellWrite['value'],
): CellWrite {
  return { row, column, ticket: 'AF0001', role: 'total', expected, value };
}

function apply(book: FileWorkbook, writes: readonly CellWrite[], sheet = 'sheet-1'): Promise<Receipt> {
  return book.apply({ steps: [{ kind: 'write-cells', sheet, writes }] });
}

async function written(rows: string, writes: readonly CellWrite[]): Promise<string> {
  const book = openXlsx(workbook(rows), '');
  const receipt = await apply(book, writes);
  expect(receipt.refused).toEqual([]);
  return /<sheetData>(.*)<\/sheetData>/s.exec(part(book.save(), SHEET))?.[1] ?? '';
}

describe('a value goes in and everything around it stays', () => {
  test('style, metadata and unknown content of the cell stay, the type goes', async () => {
    const rows =
      '<row r="2" spans="1:3" x="y"><c r="A2" s="0" t="s" vm="1"><v>1</v><extLst><ext uri="u"/></extLst></c></row>';
    expect(await written(rows, [write(2, 1, '乙', 3.5)])).toBe(
      '<row r="2" spans="1:3" x="y"><c r="A2" s="0" vm="1"><v>3.5</v><extLst><ext uri="u"/></extLst></c></row>',
    );
  });

  test('new cells stand in column order, new rows in row order', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c></row> <row r="5"/><row r="9"><c r="A9"><v>1</v></c></row>';
    const writes = [
      write(5, 2, null, 'b'),
      write(2, 6, null, 6),
      write(2, 1, null, 1),
      write(7, 1, null, 7),
      write(2, 3, null, 3),
      write(12, 1, null, 12),
      write(1, 1, null, 0),
    ];
    expect(await written(rows, writes)).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="E2"><v>2</v></c><c r="F2"><v>6</v></c></row> ' +
        '<row r="5"><c r="B5" t="inlineStr"><is><t>b</t></is></c></row><row r="7"><c r="A7"><v>7</v></c></row><row r="9"><c r="A9"><v>1</v></c></row><row r="12"><c r="A12"><v>12</v></c></row>',
    );
  });

  test('spans go where a new cell lies outside of them', async () => {
    const rows =
      '<row r="1" spans="1:2" ht="9"><c r="A1"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2"><v>1</v></c></row>';
    expect(await written(rows, [write(1, 3, null, 1), write(2, 2, null, 1)])).toBe(
      '<row r="1" ht="9"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>',
    );
  });

  test('clearing keeps the cell and its style, and makes no cell where there is none', async () => {
    const rows = '<row r="1"><c r="A1" s="0" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(
      await written(rows, [write(1, 1, 'x', null), write(1, 2, null, null), write(4, 2, null, null)]),
    ).toBe('<row r="1"><c r="A1" s="0"></c></row>');
  });

  test('text that looks like a formula, an escape or mere space stays that text', async () => {
    const texts = ['=1+1', ' 两端 ', '_x0041_', 'a\u0001b\r\nc', '<&>"\'', '\uD800x', '+0012'];
    const book = openXlsx(workbook('<row r="1"/>'), '');
    await apply(
      book,
      texts.map((text, i) => write(1, i + 1, null, text)),
    );
    const snapshot = await openXlsx(book.save(), '').snapshot();
    const [row] = [...(snapshot.sheets[0]?.rows([1, 2, 3, 4, 5, 6, 7]) ?? [])];
    expect(row?.cells.map((cell) => cell.value)).toEqual(
      texts.map((text) => text.replace('\uD800', '\uFFFD')),
    );
    expect(row?.cells.every((cell) => cell.kind === 'text' && !cell.formula)).toBe(true);
  });

  test('a text too long for a cell is cut, never through a character, and shows it', async () => {
    const book = openXlsx(workbook('<row r="1"/>'), '');
    const long = 'a' + '𬎆'.repeat(20_000);
    await apply(book, [write(1, 1, null, long)]);
    const [row] = [...((await book.snapshot()).sheets[0]?.rows([1]) ?? [])];
    const text = String(row?.cells[0]?.value);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith('𬎆…')).toBe(true);
  });

  test('an empty sheet, a prefixed part and cells without addresses', async () => {
    const empty = openXlsx(golden('openpyxl'), '');
    await apply(empty, [write(3, 2, null, '新')], 'sheet-5');
    expect([...((await empty.snapshot()).sheets[4]?.rows([2]) ?? [])].map((row) => row.row)).toEqual([3]);
    const book = openXlsx(golden('prefixed'), '');
    await apply(book, [
      write(1, 3, null, '名次'),
      write(2, 2, 3, 4),
      write(3, 1, null, 5),
      write(5, 1, null, 'x'),
    ]);
    const xml = part(book.save(), 'xl/worksheets/sheet.xml');
    expect(xml).toContain(
      '<x:c><x:v>4</x:v></x:c></x:row><!-- 空行 --><x:row r="3"><x:c r="A3"><x:v>5</x:v></x:c></x:row>',
    );
    expect(xml).toContain('<x:c r="C1" t="inlineStr"><x:is><x:t>名次</x:t></x:is></x:c></x:row>');
  });

  test('a cell that is not in the file takes the style of its row, else of its column', async () => {
    const book = openXlsx(golden('excel-shaped'), '');
    await apply(
      book,
      [write(4, 2, null, 1), write(1, 3, null, 2), write(8, 3, null, 3), write(8, 4, null, 4)],
      'sheet-3',
    );
    const xml = part(book.save(), SHEET);
    for (const cell of ['r="B4" s="4"', 'r="C1" s="2"', 'r="C8" s="2"', 'r="D8"']) {
      expect(xml).toContain(`<c ${cell}>`);
    }
    expect(xml).toContain('<dimension ref="A1:H8"/>');
  });
});

describe('a write is refused where it no longer stands on what it expected', () => {
  test('changed values and formulas, with what was found', async () => {
    const book = openXlsx(golden('excel-shaped'), '');
    const writes = [write(2, 4, 80, 1), write(2, 6, 81.6, 1), write(4, 5, 0.2, 1), write(4, 6, null, 1)];
    const receipt = await apply(book, writes, 'sheet-3');
    expect(receipt.cells).toEqual([]);
    expect(receipt.refused.map(({ reason, found }) => [reason, found])).toEqual([
      ['changed', 81.5],
      ['changed', 81.6],
      ['changed', 0.2],
      ['changed', null],
    ]);
    expect(book.save()).toEqual(golden('excel-shaped'));
  });

  test('locked cells and sheets that are gone', async () => {
    const book = openXlsx(golden('openpyxl'), '');
    const locked = await apply(book, [write(1, 1, '锁定', 1), write(1, 2, '可填', 2)], 'sheet-2');
    expect(locked.refused.map(({ reason }) => reason)).toEqual(['locked']);
    expect(locked.cells.map(({ column, sheet }) => [column, sheet])).toEqual([[2, 'sheet-2']]);
    const gone = await apply(book, [write(1, 1, null, 1)], 'sheet-99');
    expect(gone.refused).toEqual([
      { reason: 'sheet-gone', sheet: 'sheet-99', write: write(1, 1, null, 1), found: null },
    ]);
  });

  test('a sheet protected without a password is written', async () => {
    const receipt = await apply(openXlsx(golden('openpyxl'), ''), [write(1, 1, 1, 2)], 'sheet-3');
    expect(receipt.refused).toEqual([]);
  });

  test('a second write to one cell stands on the first', async () => {
    const book = openXlsx(workbook('<row r="1"/>'), '');
    const receipt = await apply(book, [write(1, 1, null, 5), write(1, 1, 5, 6), write(1, 1, 5, 7)]);
    expect(receipt.cells.map(({ value }) => value)).toEqual([5, 6]);
    expect(receipt.refused.map(({ found }) => found)).toEqual([6]);
  });
});

test('after a write Excel is told to recalculate, and calcPr keeps what it said', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await apply(book, [write(2, 4, 81.5, 82)], 'sheet-3');
  const xml = part(book.save(), 'xl/workbook.xml');
  expect(xml).toContain('<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/><extLst>');
  expect(xml).toContain('<mc:AlternateContent><mc:Choice Requires="x15">');
  expect(unzip(book.save())['xl/calcChain.xml']).toBeDefined();
});

test('a cell that already holds its value keeps its bytes, so a second run changes nothing', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await apply(book, [write(2, 4, 81.5, 82), write(1, 1, '姓名', '姓名')], 'sheet-3');
  const once = book.save();
  expect(part(once, SHEET)).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
  const again = openXlsx(once, '');
  await apply(again, [write(2, 4, 82, 82), write(1, 1, '姓名', '姓名')], 'sheet-3');
  expect(again.save()).toEqual(once);
});

test('a snapshot taken before a write still shows what it showed', async () => {
  const book = openXlsx(workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`), '');
  const before = await book.snapshot();
  await apply(book, [write(1, 1, 1, 2)]);
  const first = (s: typeof before): unknown => [...(s.sheets[0]?.rows([1]) ?? [])][0]?.cells[0]?.value;
  expect([first(before), first(await book.snapshot())]).toEqual([1, 2]);
  expect(part(book.save(), SHEET)).toContain(MAIN);
});

describe('a sheet too large to be kept in memory, once it was read to its end', () => {
  const people = 1500;
  const padding = '单位'.repeat(500);
  const rows = Array.from({ length: people }, (_, i) => {
    return `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>${padding}</t></is></c></row>`;
  });
  const first = async (book: FileWorkbook) => (await book.snapshot()).sheets[0];
  const numbers = (sheet: Awaited<ReturnType<typeof first>>): unknown[] =>
    [...(sheet?.rows([1]) ?? [])].map(({ cells }) => cells[0]?.value);

  test('can be read again, and written', async () => {
    const book = openXlsx(workbook(rows.join('')), '');
    const sheet = await first(book);
    expect(numbers(sheet)).toEqual(numbers(sheet));
    expect((await apply(book, [write(3, 1, 2, 77)])).refused).toEqual([]);
    expect(numbers(await first(book)).slice(0, 5)).toEqual([0, 1, 77, 3, 4]);
    expect(numbers(await first(openXlsx(book.save(), '')))).toHaveLength(people);
  });

  test('still says what it said when the snapshot was taken, whatever was written since', async () => {
    const book = openXlsx(workbook(rows.join('')), '');
    const before = await first(book);
    const said = numbers(before);
    await apply(book, [write(3, 1, 2, 77_777_777)]);
    expect(numbers(await first(book))[2]).toBe(77_777_777);
    expect(numbers(before)).toEqual(said);
  });
});
