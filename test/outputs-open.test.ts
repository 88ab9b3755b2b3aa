/*
 * Every kind of result that the product writes, opened by programs that are not ours: openpyxl reads it,
 * LibreOffice computes and saves it, and a run on what LibreOffice saved finds our sheets again.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import type { ActName } from '../src/actions/act';
import { openXlsx } from '../src/workbook/file/open';
import { SCORE_HEAD, cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from './contest-book';
import { convertAll, isMissing, pythonWithOpenpyxl, soffice } from './outside-tools';
import { newFolder, tell, type Folder } from './shell';
import { demo120, performOn, sample } from './workbooks';

/** Tabs, keys of our sheets, and the computed columns of 初赛成绩, as openpyxl sees them. */
const LOOK = `
import json, sys, openpyxl
out = {}
for path in sys.argv[1:]:
    wb = openpyxl.load_workbook(path)
    score = next((ws for ws in wb if ws.title.startswith("初赛")), None)
    head = {str(c.value).strip(): c.column for row in score.iter_rows(max_row=6) for c in row if c.value}
    if hasattr(wb.defined_names, "definedName"):
        names = [(d, wb.sheetnames[d.localSheetId]) for d in wb.defined_names.definedName if d.name == "dengbang_sheet"]
    else:
        names = [(ws.defined_names["dengbang_sheet"], ws.title) for ws in wb if "dengbang_sheet" in ws.defined_names]
    own = {d.attr_text.strip('"'): title for d, title in names}
    out[path.replace("\\\\", "/").split("/")[-1]] = {
        "tabs": wb.sheetnames, "own": own,
        "ranks": sorted(c.value for c in score[openpyxl.utils.get_column_letter(head["名次"])] if isinstance(c.value, int)) if "名次" in head else [],
        "errors": [ws.title for ws in wb for row in ws.iter_rows() for c in row if c.data_type == "e"]}
print(json.dumps(out))
`;

interface Look {
  readonly tabs: readonly string[];
  readonly own: Readonly<Record<string, string>>;
  readonly ranks: readonly number[];
  readonly errors: readonly string[];
}

let folder: Folder;
const files: string[] = [];

async function write(
  name: string,
  input: Uint8Array | string,
  act: ActName,
  ...flags: string[]
): Promise<void> {
  const from = typeof input === 'string' ? input : folder.put(`${name}.input`, input);
  const told = await tell([act, from, '--out', folder.at(`${name}.xlsx`), '--quiet', ...flags]);
  expect(told.err).toEqual([]);
  files.push(folder.at(`${name}.xlsx`));
}

beforeAll(async () => {
  folder = newFolder();
  const people = competitors(12);
  const formulas = people.map((one, i) => [
    i + 1,
    one.ticket,
    one.name,
    one.unit,
    80,
    80,
    { formula: `E${i + 3}*0.3+F${i + 3}*0.7`, result: 80, shown: '0.00' as const },
    null,
    null,
  ]);
  const tied = [rosterSheet(people), { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD, ...formulas] }];
  const locked = tied.map((sheet, i) => ({ ...sheet, password: i === 1 }));
  await write('run', demo120, 'run');
  await write('again', folder.at('run.xlsx'), 'run');
  await write('sample', sample, 'run');
  await write('score', demo120, 'score', '--round', '初赛');
  await write('award', demo120, 'award');
  await write('english', demo120, 'run', '--lang', 'en-US');
  await write('clean', cleanContest(114).bytes, 'run');
  await write('nobody', contestBook([rosterSheet([]), scoreSheet('初赛成绩', [])]), 'run');
  await write('tied', contestBook(tied), 'run');
  await write('locked', contestBook(locked, { structureLocked: true }), 'run');
}, 60_000);
afterAll(() => {
  folder.remove();
});

async function tabsOf(
  file: string,
): Promise<{ tabs: readonly string[]; own: Readonly<Record<string, string>> }> {
  const { sheets } = await openXlsx(readFileSync(file), file).snapshot();
  const own = sheets.flatMap(({ own: key, name }) => (key === null ? [] : [[key, name] as const]));
  return { tabs: sheets.map(({ name }) => name), own: Object.fromEntries(own) };
}

const nameOf = (file: string): string => file.slice(folder.path.length + 1);

test('openpyxl reads every kind of result: the same tabs, our names, ranks without gaps, no error values', async () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return;
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  const text = execFileSync(python, ['-c', LOOK, ...files], { encoding: 'utf8', env });
  const seen = JSON.parse(text) as Readonly<Record<string, Look>>;
  expect(Object.keys(seen)).toEqual(files.map(nameOf));
  for (const file of files) {
    const look = seen[nameOf(file)];
    const { tabs, own } = await tabsOf(file);
    expect([nameOf(file), look?.tabs, look?.own, look?.errors]).toEqual([nameOf(file), tabs, own, []]);
  }
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
  expect(seen['clean.xlsx']?.ranks).toEqual(numbers(114));
  // 114 have a total; two of them wait for a ruling at 34 and 35.
  const waiting = numbers(114).filter((rank) => rank !== 34 && rank !== 35);
  for (const name of ['run.xlsx', 'again.xlsx']) expect([[], waiting]).toContainEqual(seen[name]?.ranks);
  expect(seen['tied.xlsx']?.ranks).toEqual([]);
}, 120_000);

test('LibreOffice opens and saves every kind of result, and a run on that rewrites the same sheets', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  mkdirSync(folder.at('saved'));
  // These two differ from run.xlsx in words only.
  const same = ['again.xlsx', 'english.xlsx'];
  const opened = files.filter((file) => !same.includes(nameOf(file)));
  const saved = convertAll(office, opened, 'xlsx:Calc MS Excel 2007 XML', folder.at('saved'));
  for (const [i, file] of saved.entries()) {
    const before = await tabsOf(opened[i] ?? '');
    expect([nameOf(file), await tabsOf(file)]).toEqual([nameOf(file), before]);
  }
  const file = saved[opened.indexOf(folder.at('run.xlsx'))] ?? '';
  const book = openXlsx(readFileSync(file), 'run.xlsx');
  const outcome = await performOn(book);
  const receipt = await book.apply(outcome.plan);
  expect(new Set(receipt.sheets.map(({ done }) => done))).toEqual(new Set(['rewritten']));
  expect(receipt.refused).toEqual([]);
  const differs = outcome.result.findings.filter(({ code }) => code === 'computed-cell-differs');
  expect(differs).toEqual([]);
}, 180_000);
