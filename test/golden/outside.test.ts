import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/workbook/file/create';
import { openXlsx } from '../../src/workbook/file/open';
import { convert, isMissing, pythonWithOpenpyxl, soffice } from '../outside-tools';
import { FULL, GOLDEN, golden, inputPlan, sheetPlan } from './build';

const BOOKS = [...GOLDEN, ...FULL];

const LOOK = `
import json, sys, openpyxl
out = {}
for path in sys.argv[1:]:
    wb = openpyxl.load_workbook(path)
    ws = wb["名次表"]
    own = [d for d in wb.defined_names.definedName if d.name == "dengbang_sheet"] if hasattr(wb.defined_names, "definedName") else [ws.defined_names["dengbang_sheet"]]
    out[path.replace("\\\\", "/").split("/")[-1]] = {
        "b3": [ws["B3"].value, ws["B3"].data_type], "c3": [ws["C3"].value, ws["C3"].number_format],
        "a2": [ws["A2"].font.name, ws["A2"].font.b, ws["A2"].fill.fgColor.rgb, ws["A2"].border.left.style],
        "merged": [str(m) for m in ws.merged_cells.ranges], "freeze": ws.freeze_panes,
        "titles": ws.print_title_rows, "own": [own[0].attr_text, bool(own[0].hidden)],
        "page": [ws.page_setup.orientation, ws.page_setup.fitToHeight, ws.sheet_properties.pageSetUpPr.fitToPage],
        "written": wb.worksheets[0]["Z40"].value}
print(json.dumps(out))
`;

const LOOK_AT_INPUT = `
import json, sys, openpyxl
out = []
for path in sys.argv[1:]:
    wb = openpyxl.load_workbook(path)
    ws = wb["报名汇总表"]
    rules = ws.data_validations.dataValidation
    looks = [(str(k.sqref), r.formula, r.dxf.fill.bgColor.rgb if r.dxf.fill else None, r.dxf.font.color.rgb) for k in ws.conditional_formatting for r in k.rules]
    out.append({
        "formulas": [ws["C2"].value, ws["C3"].value, openpyxl.load_workbook(path, data_only=True)["报名汇总表"]["C3"].value],
        "rules": [[r.type, str(r.sqref), r.formula1, r.error] for r in rules], "looks": looks,
        "protected": [ws.protection.sheet, ws.protection.password, ws.protection.formatColumns, ws["A2"].protection.locked, ws["A1"].protection.locked, ws["A2"].alignment.indent],
        "links": [ws[a].hyperlink.location for a in ("A4", "B4")]})
print(json.dumps(out))
`;

let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dengbang-outside-'));
  files = await Promise.all(
    BOOKS.map(async (name) => {
      const book = openXlsx(golden(name), name);
      const sheet = (await book.snapshot()).sheets[0]?.id ?? '';
      const write = { row: 40, column: 26, ticket: null, role: 'x', expected: null, value: '=不是公式' };
      await book.apply({
        steps: [
          { kind: 'write-cells', sheet, writes: [write] },
          { kind: 'put-sheet', sheet: sheetPlan() },
          { kind: 'put-sheet', sheet: inputPlan() },
        ],
      });
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, book.save());
      return path;
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook of our own making, the sheet that people fill in first. */
async function created(): Promise<string> {
  const book = createXlsx('created');
  await book.apply({
    steps: [
      { kind: 'put-sheet', sheet: inputPlan() },
      { kind: 'put-sheet', sheet: sheetPlan() },
    ],
  });
  const path = join(folder, 'created.xlsx');
  writeFileSync(path, book.save());
  return path;
}

test('openpyxl opens what we save and reads our sheet as planned', () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return;
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  const seen: unknown = JSON.parse(execFileSync(python, ['-c', LOOK, ...files], { encoding: 'utf8', env }));
  const expected = {
    b3: ['=SUM(1)', expect.stringMatching(/^(s|inlineStr)$/)],
    c3: [81.5, '0.00'],
    a2: ['宋体', true, 'FFD9E1F2', 'thin'],
    merged: ['A1:C1'],
    freeze: 'A3',
    titles: expect.stringMatching(/^\$?1:\$?2$/),
    own: ['"standings.preliminary"', true],
    page: ['portrait', 0, true],
    written: '=不是公式',
  };
  expect(seen).toEqual(Object.fromEntries(BOOKS.map((name) => [`${name}.xlsx`, expected])));
}, 120_000);

test('LibreOffice opens what we save: our sheet as CSV, the workbook as PDF', () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  for (const file of files) {
    const pdf = readFileSync(convert(office, file, 'pdf', folder));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const csv = readFileSync(
      convert(office, file, 'csv:Text - txt - csv (StarCalc):44,34,76', folder),
      'utf8',
    );
    expect(csv).toContain('=不是公式');
  }
}, 600_000);

test('openpyxl reads formulas, rules, colours, protection and jumps as planned, in a new workbook too', async () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return;
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  const paths = [await created(), ...files];
  const seen: unknown = JSON.parse(
    execFileSync(python, ['-c', LOOK_AT_INPUT, ...paths], { encoding: 'utf8', env }),
  );
  const expected = {
    formulas: ['=A2*2', '="人<数>&"&COUNTIF(A2:A3,">90")', '人<数>&0'],
    rules: [
      ['list', 'B2:B3', '"正常,""缺考"""', '只能选 <正常>、缺考'],
      ['custom', 'A2:A3', 'AND(A2>=0,A2<=100)', '0 到 100'],
    ],
    looks: [
      ['A2:B3', ['$A2<60'], 'FFFFC7CE', 'FF9C0006'],
      ['C2', ['C2>150'], null, 'FF006100'],
    ],
    protected: [true, null, false, false, true, 1],
    links: ["'名次表'!A1", "'报名汇总表'!A1"],
  };
  expect(seen).toEqual(paths.map(() => expected));
}, 120_000);

test('LibreOffice opens a new workbook and computes its formulas to the results that we wrote', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const path = await created();
  const csv = readFileSync(convert(office, path, 'csv:Text - txt - csv (StarCalc):44,34,76', folder), 'utf8');
  expect(csv.trim().split('\n')).toEqual(['理论,状态,合计', '80,正常,160', ',,人<数>&0', '查看,查看,1']);
  mkdirSync(join(folder, 'again'));
  const again = convert(office, path, 'xlsx:Calc MS Excel 2007 XML', join(folder, 'again'));
  const [sheet] = (await openXlsx(readFileSync(again), 'again').snapshot()).sheets;
  expect([sheet?.name, sheet?.own, sheet?.protection]).toEqual([
    '报名汇总表',
    'input.roster',
    'without-password',
  ]);
}, 240_000);
