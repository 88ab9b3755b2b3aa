/*
 * What we save, opened by others: openpyxl reads every cell of it and finds no formula that we did not plan and
 * every hostile text as it is; LibreOffice prints it and saves it again, and that is still the same contest.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../src/workbook/file/open';
import { addressOf, type Plan } from '../src/workbook/port';
import { GOLDEN, golden } from './golden/build';
import { convertAll, isMissing, pythonWithOpenpyxl, soffice } from './outside-tools';
import { rawWorkbook, type RawCell, type RawSheet } from './raw-workbook';
import { answer, demo120, performOn, sample, type Answer } from './workbooks';

// ---- a contest of hostile texts ---------------------------------------------------------------------

const LONG = '长'.repeat(9990) + '<&>"尾部十字';
/** Names that some program might take for a formula, for markup, for a code or for nothing. */
const NAMES = [
  '=HYPERLINK("http://localhost","点我")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "=cmd|'/c calc'!A1",
  '<b>粗</b>&amp;<script>alert(1)</script>',
  `"双" '单' \`反\``,
  ']]><!--&#65;--><?php ?>',
  '\u202e反向\u202c与\u2066隔离\u2069',
  '_x0041_与_x000D_',
  '%s%n{0}${x}\\n\\u0041',
  '🏆 𬎆试癸',
  LONG,
  '=1+1',
] as const;
/** Line breaks become spaces on reports; everything else stays as typed. */
const UNITS = [
  '=SUM(1,2)',
  '+单位',
  '-单位',
  '@单位',
  '甲<&>乙"丙\'丁',
  '第一行\n第二行\r\n第三行',
  `${'长'.repeat(300)}单位`,
  '\u202e司公\u202c',
] as const;
const printed = (text: string): string => text.replace(/\s+/gu, ' ');

const contestants = NAMES.map((name, index) => ({
  // A formula and a markup as tickets too.
  ticket: index === 3 ? '=AF4' : index === 5 ? '<AF&6>' : `AF${index + 1}`,
  name,
  unit: UNITS[index % UNITS.length] ?? '',
}));

function scoreSheet(name: string, title: string, count: number): RawSheet {
  const line = (
    { ticket, name: who, unit }: (typeof contestants)[number],
    index: number,
  ): readonly RawCell[] => [
    index + 1,
    ticket,
    who,
    unit,
    90 - index,
    index === 2 ? '=1+1' : 80,
    null,
    null,
    null,
    index === 1 ? '=HYPERLINK("http://127.0.0.1")' : null,
  ];
  const head = [
    '序号',
    '准考证号',
    '姓名',
    '单位',
    '理论成绩',
    '技能操作成绩',
    '综合成绩',
    '名次',
    '是否晋级',
    '备注',
  ];
  return { name, rows: [[title], head, ...contestants.slice(0, count).map(line)], merges: ['A1:J1'] };
}

const hostile: readonly RawSheet[] = [
  {
    name: `报名 'A' "B" & <C> =1`,
    rows: [
      ['报名汇总表'],
      ['序号', '准考证号', '姓名', '单位', '身份证号', '教练负责人', '教练所在单位', '开户行', '银行卡号'],
      ...contestants.map(({ ticket, name, unit }, index) => [
        index + 1,
        ticket,
        name,
        unit,
        '=身份证',
        '=教练()',
        '<i>教练单位</i>',
        '+开户行',
        '@6222',
      ]),
    ],
  },
  scoreSheet(`初赛'成绩'"&<`, '=初赛成绩汇总表&"', contestants.length),
  scoreSheet("复赛 ''成绩", '复赛成绩汇总表', contestants.length - 1),
  scoreSheet('-决赛成绩=', '决赛成绩汇总表', contestants.length - 2),
  {
    name: '规则',
    rows: [
      ['规则项', '设定', '说明'],
      ['竞赛名称', '=甲&乙<"&P">竞赛&D\'', ''],
      ['主办单位', '+办', ''],
      ['文号', '@SUM(A1)&D号', ''],
      ['落款单位', '-落款&', ''],
      ['晋级比例', '95%', ''],
      ['决赛地点', '<br/>&nbsp;', ''],
    ],
  },
];

// ---- the workbooks ------------------------------------------------------------------------------------

interface Run {
  readonly name: string;
  readonly input: Uint8Array;
  /** Answers for the clerk: sheets that name no round need one. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Rounds that are read; the rest of the golden workbooks holds no contest. */
  readonly rounds: number;
}

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const runs: readonly Run[] = [
  { name: 'demo120', input: bytesOf(demo120), overrides: {}, rounds: 3 },
  { name: 'sample', input: bytesOf(sample), overrides: {}, rounds: 3 },
  { name: 'hostile', input: rawWorkbook(hostile), overrides: {}, rounds: 3 },
  ...GOLDEN.map((name) => ({
    name: `golden-${name}`,
    input: golden(name),
    overrides: name === 'libreoffice' || name === 'openpyxl' ? { 表对应: '初赛=成绩' } : {},
    rounds: name === 'libreoffice' || name === 'openpyxl' ? 1 : 0,
  })),
];

let folder = '';
const inputOf = (name: string): string => join(folder, 'in', `${name}.xlsx`);
const outputOf = (name: string): string => join(folder, 'out', `${name}.xlsx`);
const answers = new Map<string, Answer>();
/** Formulas that the plan asked for (复算 has some), by workbook and by our key of the sheet. */
const planned = new Map<string, Formulas>();
type Formulas = Readonly<Record<string, string>>;

function plannedIn(name: string, { steps }: Plan): void {
  for (const step of steps) {
    if (step.kind !== 'put-sheet') continue;
    const formulas = step.sheet.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [[addressOf(row + 1, column + 1), `=${cell.formula}`] as const],
      ),
    );
    planned.set(`${name}/"${step.sheet.key}"`, Object.fromEntries(formulas));
  }
}

function answerOf(name: string): Answer {
  const found = answers.get(name);
  if (found === undefined) throw new Error(`no answer for ${name}`);
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dengbang-everywhere-'));
  for (const part of ['in', 'out', 'again']) mkdirSync(join(folder, part));
  for (const { name, input, overrides } of runs) {
    const book = openXlsx(input, name);
    const outcome = await performOn(book, { overrides });
    await book.apply(outcome.plan);
    plannedIn(name, outcome.plan);
    writeFileSync(inputOf(name), input);
    writeFileSync(outputOf(name), book.save());
    answers.set(name, answer(outcome));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(runs)('$name holds the rounds that it should', ({ name, rounds }) => {
  expect(answerOf(name).rounds).toHaveLength(rounds);
});

// ---- openpyxl -----------------------------------------------------------------------------------------

// openpyxl leaves _x005F_ as it stands in texts that stand in their cells, as ours do.
const LOOK = `
import json, sys, openpyxl
from openpyxl.utils.escape import unescape
found = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    old = hasattr(book.defined_names, "definedName")
    keys = {d.localSheetId: d.attr_text for d in book.defined_names.definedName if d.name == "dengbang_sheet"} if old else {}
    sheets = []
    for index, sheet in enumerate(book.worksheets):
        own = keys.get(index) if old else (sheet.defined_names["dengbang_sheet"].attr_text if "dengbang_sheet" in sheet.defined_names else None)
        cells = [c for row in sheet.iter_rows() for c in row if c.value is not None]
        sheets.append({"name": sheet.title, "own": own,
            "formulas": {c.coordinate: getattr(c.value, "text", str(c.value)) for c in cells if c.data_type == "f"},
            "texts": [unescape(c.value) for c in cells if isinstance(c.value, str) and c.data_type != "f"],
            "head": "".join(part.text or "" for part in (sheet.oddHeader.left, sheet.oddHeader.center, sheet.oddHeader.right))})
    found[path] = sheets
print(json.dumps(found))
`;

interface SeenSheet {
  readonly name: string;
  /** The key under which we made the sheet, null for the user's. */
  readonly own: string | null;
  readonly formulas: Formulas;
  readonly texts: readonly string[];
  /** What is printed at the head of every page; && is an & there. */
  readonly head: string;
}

function lookedAt(python: string, files: readonly string[]): (file: string) => readonly SeenSheet[] {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  const printedOut = execFileSync(python, ['-c', LOOK, ...files], {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  const seen = JSON.parse(printedOut) as Readonly<Record<string, readonly SeenSheet[]>>;
  return (file) => seen[file] ?? [];
}

test('openpyxl reads every cell of ours: no formula but the planned ones, and every hostile text as it is', () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return;
  const names = runs.map(({ name }) => name);
  const seen = lookedAt(python, [...names.map(inputOf), ...names.map(outputOf)]);
  for (const { name, rounds } of runs) {
    const [before, after] = [seen(inputOf(name)), seen(outputOf(name))];
    const own = after.filter((sheet) => sheet.own !== null);
    // Where there is no contest there may be nothing to report.
    expect([name, own.length >= (rounds === 3 ? 10 : 2 * rounds)]).toEqual([name, true]);
    expect(own.map((sheet) => [name, sheet.own, sheet.formulas])).toEqual(
      own.map((sheet) => [name, sheet.own, planned.get(`${name}/${sheet.own}`)]),
    );
    // On the user's sheets there are the formulas that were there, and no others.
    const theirs = (sheets: readonly SeenSheet[]) =>
      sheets.filter((sheet) => sheet.own === null).map((sheet) => [sheet.name, sheet.formulas]);
    expect(theirs(after)).toEqual(theirs(before));
    // Everyone stands on the standings under the very name, unit and ticket of the answer.
    for (const { round, standings } of answerOf(name).rounds) {
      const page = own.find((sheet) => sheet.own === `"standings.${round}"`);
      const texts = new Set(page?.texts);
      const missing = standings
        .flatMap(({ ticket, name: who, unit }) => [ticket ?? '', who, unit])
        .filter((text) => text !== '' && !texts.has(text));
      expect([name, round, missing]).toEqual([name, round, []]);
    }
  }

  const reports = seen(outputOf('hostile')).filter((sheet) => sheet.own !== null);
  const standings = reports.find((sheet) => sheet.own === '"standings.preliminary"')?.texts ?? [];
  for (const { ticket, name, unit } of contestants) {
    expect(standings).toEqual(expect.arrayContaining([ticket, name, printed(unit)]));
  }
  const everywhere = reports.flatMap(({ texts }) => texts).join('\n');
  for (const text of ['=甲&乙<"&P">竞赛&D\'', '+办', '-落款&', '<br/>&nbsp;', '=教练()']) {
    expect(everywhere).toContain(text);
  }
  expect(reports.map(({ head }) => head).filter((head) => head !== '')).toContain('@SUM(A1)&&D号');
}, 300_000);

// ---- LibreOffice ----------------------------------------------------------------------------------------

/** LibreOffice writes page objects in the open, one after the other. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

test('LibreOffice prints every output', () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const names = runs.map(({ name }) => name);
  const printouts = convertAll(office, names.map(outputOf), 'pdf', join(folder, 'again'));
  const pages = printouts.map((file, index) => [names[index], pagesIn(readFileSync(file)) > 0]);
  expect(pages).toEqual(names.map((name) => [name, true]));
}, 300_000);

test('LibreOffice saves every output again, and that is still the same contest with the same reports', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const names = runs.map(({ name }) => name);
  const files = convertAll(office, names.map(outputOf), 'xlsx', join(folder, 'again'));
  for (const [index, { name, overrides }] of runs.entries()) {
    const saved = openXlsx(bytesOf(files[index] ?? ''), name);
    const there = (await saved.snapshot()).sheets.map((sheet) => [name, sheet.name, sheet.own]);
    const ours = (await openXlsx(bytesOf(outputOf(name)), name).snapshot()).sheets;
    expect(there).toEqual(ours.map((sheet) => [name, sheet.name, sheet.own]));
    expect(answer(await performOn(saved, { overrides })).rounds).toEqual(answerOf(name).rounds);
  }
}, 300_000);
