import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, isMissing, pythonWithOpenpyxl, soffice } from '../outside-tools';
import { describeWorkbook } from './describe';
import { openExcelHost } from './host';
import { loadXlsx } from './load';
import { saveXlsx } from './save';

const GOLDEN = join(__dirname, '..', 'golden');
const files = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(GOLDEN, name))
  .concat(join(__dirname, '..', 'samples', 'demo120.xlsx'));

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'dengbang-host-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(files)('%s: loaded, saved and loaded again it is the same workbook', (file) => {
  const first = loadXlsx(readFileSync(file));
  const again = loadXlsx(saveXlsx(first));
  expect(describeWorkbook(again)).toEqual(describeWorkbook(first));
});

/** The values and formulas that openpyxl reads, sheet by sheet: {"成绩": {"A1": …}}. */
const READ = `
import json, sys, warnings, openpyxl, datetime
warnings.simplefilter('ignore')
out = []
for file in sys.argv[1:]:
    book = openpyxl.load_workbook(file)
    sheets = {}
    for sheet in book:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None: continue
                if hasattr(value, 'text'): value = '=' + (value.text or '').lstrip('=')
                elif hasattr(value, 'isoformat') or isinstance(value, datetime.timedelta): value = 'date'
                elif not isinstance(value, (str, int, float, bool)): value = str(value)
                cells[cell.coordinate] = value
        sheets[sheet.title] = {'cells': cells, 'merges': sorted(str(m) for m in sheet.merged_cells.ranges),
            'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows, 'state': sheet.sheet_state,
            'protected': bool(sheet.protection.sheet)}
    out.append(sheets)
print(json.dumps(out))
`;

interface Read {
  readonly [sheet: string]: {
    readonly cells: { readonly [place: string]: unknown };
    readonly merges: readonly string[];
    readonly freeze: string | null;
    readonly titles: string | null;
    readonly state: string;
    readonly protected: boolean;
  };
}

function readByOpenpyxl(python: string, paths: readonly string[]): readonly Read[] {
  const text = execFileSync(python, ['-c', READ, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(text) as readonly Read[]; // what the script above prints
}

test('openpyxl reads the same from a file and from what the host saved of it', () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'openpyxl')) return;
  // In the others openpyxl takes East Asian dates for numbers, or does not know the prefixes.
  const fair = files.filter((file) => /full-openpyxl|full-libreoffice|\/libreoffice|demo120/.test(file));
  const saved = fair.map((file, at) => {
    const path = join(folder, `saved-${at}.xlsx`);
    writeFileSync(path, saveXlsx(loadXlsx(readFileSync(file))));
    return path;
  });
  const read = readByOpenpyxl(python, [...fair, ...saved]);
  for (const [at, file] of fair.entries()) {
    const [before = {}, after = {}] = [read[at], read[at + fair.length]];
    const groups = inGroups(after);
    expect({ file, sheets: comparable(after, groups) }).toEqual({ file, sheets: comparable(before, groups) });
  }
});

/** A file says an array formula once; the host, as Excel does, in each of its cells. */
function inGroups(read: Read): ReadonlySet<string> {
  const places = Object.entries(read).flatMap(([name, { cells }]) =>
    Object.entries(cells).flatMap(([place, value]) =>
      /TRANSPOSE|TABLE\(|:\w+\*2$/.test(String(value)) ? [`${name}!${place}`] : [],
    ),
  );
  return new Set(places);
}

/** Without those cells, and without openpyxl's blindness to an escaped escape. */
function comparable(read: Read, without: ReadonlySet<string>): unknown {
  return Object.fromEntries(
    Object.entries(read).map(([name, sheet]) => {
      const cells = Object.entries(sheet.cells)
        .filter(([place, value]) => !without.has(`${name}!${place}`) && value !== '')
        .map(([place, value]) => [
          place,
          typeof value === 'string' ? value.replaceAll('_x005F_', '_') : value,
        ]);
      return [name, { ...sheet, cells: Object.fromEntries(cells) }];
    }),
  );
}

test('the host reads the values that openpyxl reads', () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'openpyxl')) return;
  const file = files.find((path) => path.endsWith('demo120.xlsx')) ?? '';
  const [read = {}] = readByOpenpyxl(python, [file]);
  const { sheets } = describeWorkbook(loadXlsx(readFileSync(file)));
  expect(sheets.map(({ name }) => name)).toEqual(Object.keys(read));
  for (const { name, cells } of sheets) {
    const values = Object.entries(cells).flatMap(([place, cell]) => {
      const { value = null, formula = null } = cell as {
        readonly value?: unknown;
        readonly formula?: unknown;
      };
      const shown = formula ?? value;
      return shown === null || shown === '' ? [] : [[place, shown] as const];
    });
    const theirs = Object.entries(read[name]?.cells ?? {}).filter(([, value]) => value !== 'date');
    expect(Object.fromEntries(values.filter(([place]) => theirs.some(([own]) => own === place)))).toEqual(
      Object.fromEntries(theirs),
    );
  }
});

test('LibreOffice opens what the host saved of a workbook with everything in it', () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const path = join(folder, 'everything.xlsx');
  const model = loadXlsx(readFileSync(join(GOLDEN, 'full-excel.xlsx')));
  writeFileSync(path, saveXlsx(model));
  const back = loadXlsx(readFileSync(convert(office, path, 'xlsx', mkdtempSync(join(folder, 'office-')))));
  // LibreOffice knows only one way of hiding.
  const shown = (of: typeof model) =>
    of.sheets.map(({ name, visibility }) => [name, visibility === 'Visible']);
  expect(shown(back)).toEqual(shown(model));
  expect(back.sheets[0]?.merges).toEqual(model.sheets[0]?.merges);
});

test('what was written through the API stands in the saved file', async () => {
  const host = openExcelHost(null);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('名次表');
    sheet.getRange('A1:B1').numberFormat = [['@', '0.00']];
    sheet.getRange('A1:B1').values = [['007', 91.5]];
    sheet.getRange('B2').formulas = [['=B1*2']];
    sheet.names.add('dengbang_sheet', '="standings"').visible = false;
    sheet.protection.protect({ allowSort: true }, '密码');
    sheet.visibility = 'Hidden';
    await context.sync();
  });
  const again = openExcelHost(host.save());
  expect(describeWorkbook(again.workbook).sheets[1]).toMatchObject({
    name: '名次表',
    visibility: 'Hidden',
    cells: { A1: { value: '007', look: { format: '@' } }, B1: { value: 91.5 }, B2: { formula: '=B1*2' } },
    rest: { protection: { allowSort: true, password: 'with password' } },
  });
  await again.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('名次表').protection.unprotect('密码');
    await context.sync();
  });
  expect(again.workbook.sheets[1]?.protection).toBeNull();
  again.close();
});
