import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbook/file/open';
import { convert, isMissing, pythonWithOpenpyxl, soffice } from '../outside-tools';
import { GOLDEN, golden, sheetPlan } from './build';

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

let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dengbang-outside-'));
  files = await Promise.all(
    GOLDEN.map(async (name) => {
      const book = openXlsx(golden(name), name);
      const sheet = (await book.snapshot()).sheets[0]?.id ?? '';
      const write = { row: 40, column: 26, ticket: null, role: 'x', expected: null, value: '=不是公式' };
      await book.apply({
        steps: [
          { kind: 'write-cells', sheet, writes: [write] },
          { kind: 'put-sheet', sheet: sheetPlan() },
        ],
      });
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, book.save());
      return path;
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  expect(seen).toEqual(Object.fromEntries(GOLDEN.map((name) => [`${name}.xlsx`, expected])));
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
