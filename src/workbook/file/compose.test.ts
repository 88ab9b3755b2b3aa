import { GOLDEN, cell, golden, inputPlan, part, sheetPlan } from '../../../test/golden/build';
import type { Receipt, SheetPlan } from '../port';
import type { FileWorkbook } from './open';
import { openXlsx } from './open';

const SHEET = 'xl/worksheets/sheet3.xml';

function put(book: FileWorkbook, ...plans: readonly SheetPlan[]): Promise<Receipt> {
  return book.apply({ steps: plans.map((sheet) => ({ kind: 'put-sheet', sheet })) });
}

async function written(plan: SheetPlan): Promise<string> {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, plan);
  return part(book.save(), SHEET);
}

test('a live formula stands beside its exact result, as a number or as text', async () => {
  const xml = await written(inputPlan());
  expect(xml).toMatch(/<c r="C2" s="\d+"><f>A2\*2<\/f><v>160<\/v><\/c>/);
  expect(xml).toMatch(
    /<c r="C3" s="\d+" t="str"><f>"人&lt;数&gt;&amp;"&amp;COUNTIF\(A2:A3,"&gt;90"\)<\/f><v>人&lt;数&gt;&amp;0<\/v><\/c>/,
  );
  expect(xml).toContain('<f>_xlfn.RANK.EQ(A2,A2:A3)</f><v>1</v>');
  const empty = await written(
    sheetPlan({ rows: [{ cells: [{ ...cell(null), formula: '""' }] }], merges: [] }),
  );
  expect(empty).toMatch(/<c r="A1" s="\d+" t="str"><f>""<\/f><v><\/v><\/c>/);
});

test('our snapshot reads a live formula as its result', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, inputPlan());
  const sheet = (await book.snapshot()).sheets.find(({ own }) => own === 'input.roster');
  const read = [...(sheet?.rows([3]) ?? [])].map(({ cells }) => cells[0]);
  expect(read.slice(1).map((found) => [found?.value, found?.formula])).toEqual([
    [160, true],
    ['人<数>&0', true],
    [1, true],
  ]);
});

test('protection, colours, rules and links stand in the order of the schema', async () => {
  const xml = await written(inputPlan());
  const rest = xml.slice(xml.indexOf('</sheetData>'), xml.indexOf('<printOptions'));
  expect(rest.replace(/(dxfId)="\d+"/g, '$1="…"')).toBe(
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' +
      '<conditionalFormatting sqref="A2:B3"><cfRule type="expression" dxfId="…" priority="1"><formula>$A2&lt;60</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C2"><cfRule type="expression" dxfId="…" priority="2"><formula>C2&gt;150</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="不能这样填" error="只能选 &lt;正常&gt;、缺考" promptTitle="状态" prompt="选一项&#10;或空着" sqref="B2:B3"><formula1>"正常,""缺考"""</formula1></dataValidation>' +
      '<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="成绩" error="0 到 100" sqref="A2:A3"><formula1>AND(A2&gt;=0,A2&lt;=100)</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="B4" location="\'报名汇总表\'!A1"/></hyperlinks>',
  );
});

test('the looks stand in styles.xml once: colours of highlights, indent, unlocked cells', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  await put(book, inputPlan(), inputPlan({ key: 'input.scores', title: '成绩' }));
  const xml = part(book.save(), 'xl/styles.xml');
  expect(/<dxfs.*<\/dxfs>/.exec(xml)?.[0]).toBe(
    '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
      '<dxf><font><color rgb="FF006100"/></font></dxf></dxfs>',
  );
  expect(
    xml.match(/<alignment horizontal="left" vertical="center" indent="1"\/><protection locked="0"\/>/g),
  ).toHaveLength(1);
  expect(xml).toContain('applyAlignment="1" applyProtection="1"><alignment horizontal="left"');
});

test('a highlight without a colour is no rule', async () => {
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  const xml = await written(sheetPlan({ highlights: [{ area, formula: 'A1>1', fill: null, colour: null }] }));
  expect(xml).not.toContain('conditionalFormatting');
});

test('a jump by key finds the sheet under its tab name, also one that is put later or gets another name', async () => {
  const book = openXlsx(golden('openpyxl'), '');
  const receipt = await put(book, inputPlan({ title: '成绩' }), sheetPlan({ title: "O'表[1]" }));
  expect(receipt.sheets.map(({ name }) => name)).toEqual(['成绩 (2)', "O'表［1］"]);
  const xml = part(book.save(), 'xl/worksheets/sheet7.xml');
  expect(xml).toContain(
    `<hyperlinks><hyperlink ref="A4" location="'O''表［1］'!A1"/><hyperlink ref="B4" location="'成绩 (2)'!A1"/></hyperlinks>`,
  );
  await put(book, inputPlan({ title: '成绩' }));
  expect(part(book.save(), 'xl/worksheets/sheet7.xml')).toBe(xml);
});

test.each(GOLDEN)('a second run of the whole plan adds nothing to %s', async (name) => {
  const book = openXlsx(golden(name), '');
  const plans = [inputPlan(), sheetPlan(), inputPlan({ key: 'input.scores', title: '初赛' })];
  await put(book, ...plans);
  const once = book.save();
  const again = openXlsx(once, '');
  await put(again, ...plans);
  expect(again.save()).toEqual(once);
});

test('a plan that cannot be written leaves the workbook as it was', async () => {
  const book = openXlsx(golden('excel-shaped'), '');
  const rows = [{ cells: [{ ...cell(1), formula: '=1' }] }];
  await expect(put(book, inputPlan(), sheetPlan({ rows, merges: [] }))).rejects.toThrow(RangeError);
  expect(book.save()).toEqual(golden('excel-shaped'));
});
