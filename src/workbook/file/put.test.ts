import { MAIN, cell, golden, part, parts, sheetPlan, unzip, workbook, zip } from '../../../test/golden/build';
import type { Receipt, SheetPlan, SheetSnapshot } from '../port';
import type { FileWorkbook } from './open';
import { openXlsx } from './open';

function put(book: FileWorkbook, ...plans: readonly SheetPlan[]): Promise<Receipt> {
  return book.apply({ steps: plans.map((sheet) => ({ kind: 'put-sheet', sheet })) });
}

async function ours(book: FileWorkbook): Promise<SheetSnapshot> {
  const sheet = (await book.snapshot()).sheets.find(({ own }) => own === 'standings.preliminary');
  if (sheet === undefined) throw new Error('our sheet is missing');
  return sheet;
}

/** A copy of the golden workbook with one part edited as text. */
function edited(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const decoder = new TextDecoder();
  const all = Object.entries(unzip(bytes)).map(([key, value]) => [key, decoder.decode(value)] as const);
  return zip(Object.fromEntries(all.map(([key, text]) => [key, key === name ? edit(text) : text])));
}

test('a new sheet stands at the end, and reads as it was planned', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  const receipt = await put(book, sheetPlan());
  expect(receipt).toEqual({
    sheets: [{ key: 'standings.preliminary', name: '名次表', done: 'made' }],
    cells: [],
    refused: [],
    removed: [],
    undone: [],
  });
  const { sheets } = await book.snapshot();
  expect(sheets.map(({ id, name, own }) => [id, name, own])).toEqual([
    ['sheet-3', '初赛成绩', null],
    ['sheet-7', "O'Brien 参数", null],
    ['sheet-8', '名次表', 'standings.preliminary'],
  ]);
  const sheet = sheets[2];
  expect(sheet?.extent).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  const rows = [...(sheet?.rows([1, 2, 3]) ?? [])].map((row) => row.cells);
  expect(rows[2]?.map(({ value, formula, format }) => [value, formula, format])).toEqual([
    [1, false, 'General'],
    ['=SUM(1)', false, 'General'],
    [81.5, false, '0.00'],
  ]);
  expect(rows[3]?.[1]).toEqual({
    kind: 'text',
    value: ' 乙<&>\u0001_x0041_\uFFFD',
    formula: false,
    format: '@',
  });
});

test('page, panes and names stand in the file as Excel writes them', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan());
  const xml = part(book.save(), 'xl/worksheets/sheet3.xml');
  expect(xml.replace(/<sheetData>.*<\/sheetData>/s, '…')).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C4"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="6.7109375" customWidth="1"/><col min="2" max="2" width="14.7109375" customWidth="1"/><col min="3" max="3" width="10.7109375" customWidth="1"/></cols>…' +
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.5906" right="0.5906" top="1" bottom="0.7874" header="0.5" footer="0.3937"/>' +
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>' +
      '<headerFooter><oddFooter>&amp;L甲&amp;&amp;乙&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
      '<ignoredErrors><ignoredError sqref="A1:C4" numberStoredAsText="1"/></ignoredErrors></worksheet>',
  );
  const names = /<definedNames>.*<\/definedNames>/.exec(part(book.save(), 'xl/workbook.xml'))?.[0];
  expect(names).toBe(
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">初赛成绩!$A$1:$F$4</definedName><definedName name="比例">0.3</definedName>' +
      '<definedName name="dengbang_sheet" localSheetId="2" hidden="1">"standings.preliminary"</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="2">\'名次表\'!$A$1:$C$4</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'名次表\'!$1:$2</definedName></definedNames>',
  );
});

test('a sheet with our key is rewritten in place under the name that the user gave it', async () => {
  const book = openXlsx(golden('openpyxl'), '');
  await put(book, sheetPlan());
  const renamed = edited(book.save(), 'xl/workbook.xml', (xml) => {
    return xml
      .replace('name="名次表"', 'name="改过的\'名字" state="hidden"')
      .replaceAll("'名次表'", "'改过的''名字'");
  });
  const again = openXlsx(renamed, '');
  const plan = sheetPlan();
  const receipt = await put(again, {
    ...plan,
    rows: plan.rows.slice(0, 3),
    page: { ...plan.page, titleRows: null },
  });
  expect(receipt.sheets).toEqual([{ key: 'standings.preliminary', name: "改过的'名字", done: 'rewritten' }]);
  const sheet = await ours(again);
  expect([sheet.id, sheet.visibility, sheet.extent?.bottom]).toEqual(['sheet-7', 'hidden', 3]);
  const xml = part(again.save(), 'xl/workbook.xml');
  expect(xml).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="6">\'改过的\'\'名字\'!$A$1:$C$3</definedName>',
  );
  expect(xml).not.toContain('名次表');
});

test.each(['excel-shaped', 'libreoffice', 'openpyxl', 'prefixed'])(
  'the same plan on our own saved %s gives the same bytes',
  async (name) => {
    const book = openXlsx(golden(name), '');
    const plans = [sheetPlan(), sheetPlan({ key: 'awards', title: '获奖名单' })];
    await put(book, ...plans);
    const once = book.save();
    const again = openXlsx(once, '');
    await put(again, ...plans);
    expect(again.save()).toEqual(once);
    expect(book.save()).toEqual(once);
  },
);

test('styles are added behind the existing ones, which stay as they are', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan());
  const before = part(golden('excel-shaped'), 'xl/styles.xml');
  const after = part(book.save(), 'xl/styles.xml');
  const xfs = (xml: string): string => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  expect(xfs(after).startsWith(xfs(before))).toBe(true);
  expect(after.slice(after.indexOf('<cellStyles'))).toBe(before.slice(before.indexOf('<cellStyles')));
  expect(after).toContain(
    '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>',
  );
  const count = Number(/<cellXfs count="(\d+)"/.exec(after)?.[1]);
  expect(after.match(/<xf /g)).toHaveLength(count + 1);
});

test('a workbook without styles gets a part for them', async () => {
  const book = openXlsx(workbook('<row r="1"/>'), '');
  await put(book, sheetPlan());
  expect(Object.keys(unzip(book.save()))).toEqual([
    ...Object.keys(parts('')),
    'xl/styles.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(part(book.save(), '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  const rows = [...(await ours(openXlsx(book.save(), ''))).rows([3])];
  expect(rows.at(-2)?.cells[0]?.format).toBe('0.00');
});

test('a prefixed workbook part takes the new sheet in its own manner', async () => {
  const book = openXlsx(golden('prefixed'), '');
  await put(book, sheetPlan());
  const xml = part(book.save(), 'xl/workbook.xml');
  expect(xml).toContain('<x:sheet name="名次表" sheetId="2" r:id="rId3" xmlns:r=');
  expect(xml).toContain('<x:definedName name="dengbang_sheet" localSheetId="1" hidden="1">');
  expect(xml.indexOf('<x:calcPr fullCalcOnLoad="1"/>')).toBeGreaterThan(xml.indexOf('</x:definedNames>'));
});

test('a name that is taken gets a number, an illegal one is made legal', async () => {
  const book = openXlsx(golden('openpyxl'), '');
  const receipt = await put(
    book,
    sheetPlan({ title: '成绩' }),
    sheetPlan({ key: 'a', title: "'初/复赛:[1]'" }),
  );
  expect(receipt.sheets.map(({ name }) => name)).toEqual(['成绩 (2)', '初／复赛：［1］']);
});

test('of two sheets with our key the one under the plan’s title is rewritten', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan(), sheetPlan({ key: 'copy', title: '名次表 (2)' }));
  const copied = edited(book.save(), 'xl/workbook.xml', (xml) =>
    xml.replace('"copy"', '"standings.preliminary"'),
  );
  const named = await put(openXlsx(copied, ''), sheetPlan({ title: '名次表 (2)' }));
  expect(named.sheets[0]?.name).toBe('名次表 (2)');
  const first = await put(openXlsx(copied, ''), sheetPlan({ title: '别的' }));
  expect(first.sheets[0]?.name).toBe('名次表');
});

test('our sheet under a password is left alone; without one its protection stays', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan());
  const protect = (attributes: string): Uint8Array =>
    edited(book.save(), 'xl/worksheets/sheet3.xml', (xml) => {
      return xml.replace('</sheetData>', `</sheetData><sheetProtection ${attributes}/>`);
    });
  const closed = protect('sheet="1" password="CC1A"');
  const refused = openXlsx(closed, '');
  const { sheets, undone } = await put(refused, sheetPlan());
  expect(sheets).toEqual([]);
  expect(undone).toEqual([{ step: 0, reason: 'password-needed', sheet: '名次表', code: null }]);
  expect(refused.save()).toEqual(closed);
  const open = openXlsx(protect('sheet="1" objects="1"'), '');
  await put(open, sheetPlan());
  expect(part(open.save(), 'xl/worksheets/sheet3.xml')).toContain(
    '</sheetData><sheetProtection sheet="1" objects="1"/><mergeCells',
  );
});

test('a formula that the user put on our sheet takes the calculation chain with it', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan());
  const typed = edited(book.save(), 'xl/worksheets/sheet3.xml', (xml) => {
    return xml.replace('</sheetData>', '<row r="9"><c r="A9"><f>1+1</f><v>2</v></c></row></sheetData>');
  });
  const again = openXlsx(typed, '');
  await put(again, sheetPlan());
  expect(Object.keys(unzip(again.save()))).not.toContain('xl/calcChain.xml');
  expect(part(again.save(), '[Content_Types].xml')).not.toContain('calcChain');
  expect(part(again.save(), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});

test('links lead to the quoted sheet, and no more of them than Excel takes', async () => {
  const link = { sheet: "O'Brien 参数", cell: 'B5' };
  const rows = Array.from({ length: 65_600 }, () => ({ cells: [{ ...cell('查看'), link }] }));
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, sheetPlan({ rows, merges: [], columns: [{ width: 10 }] }));
  const xml = part(book.save(), 'xl/worksheets/sheet3.xml');
  expect(xml).toContain(`</sheetData><hyperlinks><hyperlink ref="A1" location="'O''Brien 参数'!B5"/>`);
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
});
