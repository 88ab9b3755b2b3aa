/*
 * A run on its own output changes one time stamp and nothing else, and what belongs to the user keeps its
 * bytes. Parts are compared with fflate's reader, not with ours.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { openXlsx } from '../src/workbook/file/open';
import type { Cell, SheetSnapshot, Snapshot } from '../src/workbook/port';
import {
  SCORE_HEAD,
  cleanContest,
  competitors,
  contestBook,
  nextMarks,
  rosterSheet,
  scoreSheet,
  type BookSheet,
  type Formula,
  type Value,
} from './contest-book';
import { unzip } from './golden/build';
import { answer, demo120, performOn, sample, type Answer } from './workbooks';
import type { ActName } from '../src/actions/act';

// A busy machine is no failure.
jest.setTimeout(120_000);

const LATER = '2031-12-31 23:59:59';

interface Run {
  readonly bytes: Uint8Array;
  readonly answer: Answer;
  readonly refused: number;
}

async function act(bytes: Uint8Array, name: ActName = 'run', generatedAt?: string): Promise<Run> {
  const book = openXlsx(bytes, 'in.xlsx');
  const outcome = await performOn(book, { act: name, ...(generatedAt === undefined ? {} : { generatedAt }) });
  const receipt = await book.apply(outcome.plan);
  return { bytes: book.save(), answer: answer(outcome), refused: receipt.refused.length };
}

const firstRuns = new Map<Uint8Array, Map<ActName, Promise<Run>>>();

/** The same, made once for all tests that begin with it. */
function first(bytes: Uint8Array, name: ActName = 'run'): Promise<Run> {
  const runs = firstRuns.get(bytes) ?? new Map<ActName, Promise<Run>>();
  firstRuns.set(bytes, runs);
  const run = runs.get(name) ?? act(bytes, name);
  runs.set(name, run);
  return run;
}

/** Names of parts that are not byte for byte the same in both, or in one only. */
function differing(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzip(one), unzip(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0,
  );
}

/** The part of each sheet, by tab, as workbook.xml and its relations say. */
function partsByTab(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzip(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/gu)].map(([tag]) => [
      /Id="([^"]*)"/u.exec(tag)?.[1] ?? '',
      `xl/${/Target="(?:\/xl\/)?([^"]*)"/u.exec(tag)?.[1] ?? ''}`,
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/gu)].map(([tag]) => [
      /name="([^"]*)"/u.exec(tag)?.[1] ?? '',
      targets.get(/r:id="([^"]*)"/u.exec(tag)?.[1] ?? '') ?? '',
    ]),
  );
}

async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  return openXlsx(bytes, 'out.xlsx').snapshot();
}

function allCells(sheet: SheetSnapshot): ReadonlyMap<string, Cell> {
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, i) => i + 1);
  return new Map(
    [...sheet.rows(columns)].flatMap(({ row, cells }) =>
      cells.map((cell, i) => [`${row}/${columns[i] ?? 0}`, cell] as const),
    ),
  );
}

async function sheetNamed(bytes: Uint8Array, name: string): Promise<SheetSnapshot> {
  const found = (await snapshotOf(bytes)).sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Cells of a saved sheet, column by column, below the header. */
async function columnsOf(
  bytes: Uint8Array,
  name: string,
  columns: readonly number[],
): Promise<readonly (readonly Cell['value'][])[]> {
  const sheet = await sheetNamed(bytes, name);
  return [...sheet.rows(columns, 3)].map(({ cells }) => cells.map(({ value }) => value));
}

// ---- a contest with everything that could change twice ------------------------------------------

const people = competitors(12, 3);

/** G: the user's own formula; H and I: what a clerk left there. Rows 3 and 4 tie across the line. */
function tiedSheet(total: (row: number, exact: number) => Value): BookSheet {
  const marks = [
    [90, 90],
    [80, 80],
    [70, 75.5],
    [70, 75.5],
    ...Array.from({ length: 8 }, (_, i) => [60 - i, 60 - i]),
  ];
  const rows = people.map((one, i): readonly Value[] => {
    const [theory = 0, practical = 0] = marks[i] ?? [];
    const exact = (30 * theory + 70 * practical) / 100;
    return [
      i + 1,
      one.ticket,
      one.name,
      one.unit,
      theory,
      practical,
      total(i + 3, exact),
      i === 0 ? 7 : null,
      '？',
    ];
  });
  return { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD, ...rows] };
}

function totalFormula(row: number, result: number, shown: Formula['shown'] = '0.00'): Formula {
  return { formula: `E${row}*0.3+F${row}*0.7`, result, shown };
}

const tied = contestBook([
  rosterSheet(people),
  tiedSheet((row, exact) => (row % 2 === 0 ? exact : totalFormula(row, exact))),
  scoreSheet('复赛成绩', nextMarks(people.slice(0, 3), 17)),
]);
const locked = contestBook([rosterSheet(people), { ...tiedSheet(() => null), password: true }], {
  structureLocked: true,
});

const books: readonly (readonly [string, Uint8Array])[] = [
  ['the sample of the founders', readFileSync(demo120)],
  ['the sample of the product', readFileSync(sample)],
  ['a contest with an open tie and formulas', tied],
  ['a contest whose sheets and structure are protected', locked],
  ['a round of nobody', contestBook([rosterSheet([]), scoreSheet('初赛成绩', [])])],
];
const acts = ['run', 'score', 'award'] as const;

describe.each(books)('%s', (_, input) => {
  test.each(acts)('%s on its own output changes one cell of one sheet', async (name) => {
    const once = await first(input, name);
    const twice = await act(once.bytes, name, LATER);
    const summary = (await snapshotOf(once.bytes)).sheets.find(({ own }) => own === 'summary');
    const part = partsByTab(once.bytes).get(summary?.name ?? '') ?? '';
    expect(differing(once.bytes, twice.bytes)).toEqual([part]);

    const cells = (bytes: Uint8Array): readonly string[] =>
      strFromU8(unzip(bytes)[part] ?? new Uint8Array()).split(/(?=<c )/u);
    const [before, after] = [cells(once.bytes), cells(twice.bytes)];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((cell, i) => cell !== before[i]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(LATER);
    expect(twice.refused).toBe(0);
  });

  test.each(acts)('%s on its own output says the same', async (name) => {
    const once = await first(input, name);
    const twice = await act(once.bytes, name, LATER);
    expect(twice.answer).toEqual(once.answer);
  });

  test('at the same second even the file is the same', async () => {
    const once = await first(input);
    const twice = await act(once.bytes);
    expect(Buffer.compare(Buffer.from(once.bytes), Buffer.from(twice.bytes))).toBe(0);
  });

  test('score and award after a run leave the sheets that are not theirs alone', async () => {
    const ran = await first(input);
    for (const name of ['score', 'award'] as const) {
      const after = await act(ran.bytes, name, LATER);
      const { sheets } = await snapshotOf(ran.bytes);
      const tabs = partsByTab(ran.bytes);
      const mine = sheets
        .filter(({ own }) => own === 'summary' || own === 'problems')
        .map((sheet) => tabs.get(sheet.name));
      // workbook.xml holds the print areas of those two.
      const others = differing(ran.bytes, after.bytes).filter((part) => part !== 'xl/workbook.xml');
      expect(others.filter((part) => !mine.includes(part))).toEqual([]);
    }
  });

  test("the user's sheets keep every byte but those of the computed columns", async () => {
    const { bytes } = await first(input);
    const [before, after] = [await snapshotOf(input), await snapshotOf(bytes)];
    const tabs = partsByTab(input);
    const changed = new Set(differing(input, bytes));
    expect(after.sheets.slice(0, before.sheets.length).map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name),
    );
    for (const sheet of before.sheets.filter(({ own }) => own === null)) {
      const part = tabs.get(sheet.name) ?? '';
      if (!changed.has(part)) continue;
      const now = after.sheets.find(({ name }) => name === sheet.name);
      if (now === undefined) throw new Error(`no sheet ${sheet.name}`);
      const heads = new Map(
        [...allCells(sheet)]
          .filter(([, { value }]) => /^(综合成绩|名次|是否晋级)$/u.test(String(value)))
          .map(([place]) => {
            const [row = '', column = ''] = place.split('/');
            return [column, Number(row)] as const;
          }),
      );
      expect(heads.size).toBeGreaterThan(0);
      const old = allCells(sheet);
      for (const [place, cell] of allCells(now)) {
        const [row = '', column = ''] = place.split('/');
        const computed = Number(row) > (heads.get(column) ?? Infinity);
        const was = old.get(place);
        if (!computed || was?.formula === true) expect([place, cell]).toEqual([place, was]);
        else expect([place, cell.formula, cell.format]).toEqual([place, false, was?.format]);
      }
      const frame = (all: Uint8Array): string =>
        strFromU8(unzip(all)[part] ?? new Uint8Array())
          .replace(/<(\w+:)?sheetData[\s\S]*sheetData>/u, '')
          .replace(/<dimension[^>]*>/u, '');
      expect(frame(bytes)).toBe(frame(input));
    }
  });

  test('of all other parts only the list of sheets, its relations, types, styles and the calculation chain change', async () => {
    const { bytes } = await first(input);
    const sheets = new Set(partsByTab(input).values());
    const known = new Set(Object.keys(unzip(input)));
    const changed = differing(input, bytes).filter((part) => known.has(part) && !sheets.has(part));
    const allowed = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ];
    expect(changed.filter((part) => !allowed.includes(part))).toEqual([]);
  });
});

describe("the user's own formulas in computed columns", () => {
  async function findings(
    sheet: BookSheet,
  ): Promise<readonly (readonly [string | null, unknown, unknown])[]> {
    const { answer: all } = await act(contestBook([rosterSheet(people), sheet]));
    return all.findings
      .filter(({ code }) => code === 'computed-cell-differs')
      .map(({ cell, facts }) => [cell, facts.written, facts.computed]);
  }

  test('are silent where they are ours, exact or rounded to the digits shown', async () => {
    expect(await findings(tiedSheet((row, exact) => totalFormula(row, exact)))).toEqual([]);
    // Row 5 holds 70 and 75.5: 73.85 exactly, 73.9 with one digit, 74 with none.
    const rounded = (digits: number, shown: Formula['shown']) =>
      findings(tiedSheet((row, exact) => totalFormula(row, Number(exact.toFixed(digits)), shown)));
    expect(
      await findings(tiedSheet((row, exact) => totalFormula(row, row === 5 ? 73.9 : exact, '0.0'))),
    ).toEqual([]);
    expect(await rounded(0, '0')).toEqual([]);
    // What a double makes of 0.3 and 0.7 is shown as the same digits.
    const double = (row: number, exact: number): Value => totalFormula(row, exact + 1e-13, '0.00');
    expect(await findings(tiedSheet(double))).toEqual([]);
  });

  test('are named where they are wrong, with both values, and stay', async () => {
    const sheet = tiedSheet((row, exact) => totalFormula(row, row === 5 ? 73.95 : exact));
    expect(await findings(sheet)).toEqual([['G5', '73.95', '73.85']]);
    const { bytes } = await act(contestBook([rosterSheet(people), sheet]));
    const cell = allCells(await sheetNamed(bytes, '初赛成绩')).get('5/7');
    expect([cell?.formula, cell?.value]).toEqual([true, 73.95]);
    expect(strFromU8(unzip(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
      'E5*0.3+F5*0.7',
    );
  });

  test('of 名次 and 是否晋级 are compared with what we would write there', async () => {
    const sheet = tiedSheet(() => null);
    const rows = sheet.rows.map((row, i): readonly Value[] =>
      i < 2
        ? row
        : [
            ...row.slice(0, 7),
            { formula: `RANK(G${i + 1},G$3:G$14)`, result: i - 1 },
            { formula: `IF(H${i + 1}<4,"晋级","未晋级")`, result: i < 5 ? '晋级' : '未晋级' },
          ],
    );
    // Ranks 3 and 4 tie in both marks across the line (30 % of 12 is 3 places).
    expect(await findings({ ...sheet, rows })).toEqual([
      ['H5', '3', '待裁定'],
      ['I5', '晋级', '待裁定'],
      ['H6', '4', '待裁定'],
      ['I6', '未晋级', '待裁定'],
    ]);
  });

  test('without a result are named, and the others are filled', async () => {
    const sheet = tiedSheet(() => null);
    const bare: Formula = { formula: 'SUM(E3:F3)', result: '' };
    const rows = sheet.rows.map((row, i) => (i === 2 ? [...row.slice(0, 6), bare, ...row.slice(7)] : row));
    const run = await act(contestBook([rosterSheet(people), { ...sheet, rows }]));
    const named = run.answer.findings.filter(({ sheet: name, cell }) => name === '初赛成绩' && cell === 'G3');
    expect(named.map(({ severity }) => severity)).toEqual(['warning']);
    expect((await columnsOf(run.bytes, '初赛成绩', [7]))[1]).toEqual([80]);
  });
});

describe('a score sheet under a password', () => {
  test('is not written, which is a warning that says how much is missing; reports are made all the same', async () => {
    const run = await act(locked);
    expect(differing(locked, run.bytes)).not.toContain('xl/worksheets/sheet2.xml');
    const said = run.answer.findings.filter(({ code }) => code === 'sheet-protected');
    expect(said.map(({ severity, sheet, facts }) => [severity, sheet, facts.skipped])).toEqual([
      ['warning', '初赛成绩', 36],
      ['warning', null, 0],
    ]);
    const keys = (await snapshotOf(run.bytes)).sheets.map(({ own }) => own);
    expect(keys).toEqual(expect.arrayContaining(['summary', 'problems', 'standings.preliminary']));
  });

  test('is named on 问题清单 too, structure and sheet alike', async () => {
    const { bytes } = await act(locked);
    const problems = (await snapshotOf(bytes)).sheets.find(({ own }) => own === 'problems');
    if (problems === undefined) throw new Error('no 问题清单');
    const texts = [...allCells(problems).values()].map(({ value }) => String(value));
    expect(texts.some((text) => text.includes('工作簿的结构受保护'))).toBe(true);
    expect(texts.some((text) => text.includes('初赛成绩') && text.includes('保护'))).toBe(true);
  });
});

describe('when the user has renamed or moved our tabs', () => {
  const input = cleanContest(40).bytes;

  /** The file as Excel leaves it after the user changed tabs: names of sheets and ranges go along. */
  function retabbed(
    bytes: Uint8Array,
    rename: (name: string) => string,
    order: 'kept' | 'reversed',
  ): Uint8Array {
    const files = unzip(bytes);
    let xml = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    const tags = [...xml.matchAll(/<sheet [^>]*\/>/gu)].map(([tag]) => tag);
    const names = tags.map((tag) => /name="([^"]*)"/u.exec(tag)?.[1] ?? '');
    const renamed = tags.map((tag, i) => tag.replace(/name="[^"]*"/u, `name="${rename(names[i] ?? '')}"`));
    xml = xml.replace(/(<sheets>)[\s\S]*(<\/sheets>)/u, (_, open: string, close: string) =>
      [open, ...(order === 'kept' ? renamed : [...renamed].reverse()), close].join(''),
    );
    xml = xml.replace(/localSheetId="(\d+)"/gu, (whole, at: string) =>
      order === 'kept' ? whole : `localSheetId="${tags.length - 1 - Number(at)}"`,
    );
    for (const name of names) {
      xml = xml
        .replaceAll(`>${name}!`, `>'${rename(name)}'!`)
        .replaceAll(`>'${name}'!`, `>'${rename(name)}'!`);
    }
    return zipSync({ ...files, 'xl/workbook.xml': strToU8(xml) });
  }

  const isOurs = (own: readonly string[]) => (name: string) => (own.includes(name) ? `${name} (张)` : name);

  test.each(['kept', 'reversed'] as const)(
    'with the order %s, the same sheets are rewritten under their new names',
    async (order) => {
      const ran = await first(input);
      const own = (await snapshotOf(ran.bytes)).sheets.flatMap((one) => (one.own === null ? [] : [one.name]));
      const changed = retabbed(ran.bytes, isOurs(own), order);
      const tabs = partsByTab(changed);
      expect(own.every((name) => tabs.has(`${name} (张)`))).toBe(true);

      const again = await act(changed, 'run', LATER);
      expect([...partsByTab(again.bytes)]).toEqual([...tabs]);
      const summary = (await snapshotOf(changed)).sheets.find((one) => one.own === 'summary')?.name ?? '';
      const parts = differing(changed, again.bytes).filter((part) => part !== 'xl/workbook.xml');
      expect(parts).toEqual([tabs.get(summary)]);
      // Names of the workbook still point to the sheets that they belong to.
      const { sheets } = await snapshotOf(again.bytes);
      expect(new Set(sheets.map((one) => `${one.name}|${one.own ?? ''}`))).toEqual(
        new Set((await snapshotOf(changed)).sheets.map((one) => `${one.name}|${one.own ?? ''}`)),
      );
    },
  );

  test('new marks go to the renamed sheets, and none is made a second time', async () => {
    const ran = await first(input);
    const own = (await snapshotOf(ran.bytes)).sheets.flatMap((one) => (one.own === null ? [] : [one.name]));
    const changed = retabbed(ran.bytes, isOurs(own), 'reversed');
    const book = openXlsx(changed, 'in.xlsx');
    const score = (await book.snapshot()).sheets.find(({ name }) => name === '决赛成绩');
    const write = { row: 3, column: 6, ticket: null, role: 'x', expected: 0, value: 100 };
    const was = [...(score?.rows([6], 3, 3) ?? [])][0]?.cells[0]?.value ?? null;
    await book.apply({
      steps: [{ kind: 'write-cells', sheet: score?.id ?? '', writes: [{ ...write, expected: was }] }],
    });
    const again = await act(book.save(), 'run', LATER);
    expect([...partsByTab(again.bytes)]).toEqual([...partsByTab(changed)]);
    const final = (await snapshotOf(again.bytes)).sheets.find((one) => one.own === 'standings.final');
    expect(final?.name).toMatch(/ \(张\)$/u);
    const values = [...(final === undefined ? [] : allCells(final).values())].map(({ value }) => value);
    expect(values).toContain(100);
  });
});
