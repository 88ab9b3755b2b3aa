/*
 * The 复算 sheets, recalculated by LibreOffice: every formula gives exactly what we wrote as its result, the
 * line says that all agree, and where a mark was changed it says how many do not.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SettingTexts } from '../src/contest/setting-texts';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import { addressOf, type CellWrite, type SheetSnapshot } from '../src/workbook/port';
import { isMissing, soffice } from './outside-tools';
import { rawWorkbook, type RawCell, type RawSheet } from './raw-workbook';
import { recalculatedBy } from './recalculated';
import { answer, demo120, open, performOn, sample, type Answer } from './workbooks';

const TIMEOUT = 300_000;
const ALL_AGREE = /^全部一致/u;

// ---- contests -------------------------------------------------------------------------------------

/** The same every time: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A preliminary with many ties; now and then a word, a mark as text, a ticket as a number. */
function manyTies(people: number, theoryFull: number, practicalFull: number, seed: number): RawSheet {
  const below = randomNumbers(seed);
  const theory = (): RawCell => theoryFull / 2 + below(theoryFull) / 2;
  const practical = (): RawCell => practicalFull / 2 + below(practicalFull) / 2;
  const rows = Array.from({ length: people }, (_, index): readonly RawCell[] => {
    const odd = below(20);
    const ticket = odd === 0 ? 20240000 + index : `AF${String(index + 1).padStart(6, '0')}`;
    if (odd === 1) return [ticket, `选手${index}`, '缺考', practical()];
    if (odd === 2) return [ticket, `选手${index}`, '缺考', '缺考'];
    if (odd === 3) return [ticket, `选手${index}`, `${60 + below(10)}分`, practical()];
    return [ticket, `选手${index}`, theory(), practical()];
  });
  return { name: "初赛's 成绩", rows: [['准考证号', '姓名', '理论成绩', '技能操作成绩'], ...rows] };
}

/** Ties in pairs, every second pair ruled, so that 裁定次序 takes part. */
const ruledTies: readonly RawSheet[] = [
  {
    name: '决赛成绩',
    rows: [
      ['准考证号', '姓名', '理论成绩', '技能操作成绩'],
      ...Array.from({ length: 12 }, (_, index): readonly RawCell[] => [
        `AF${101 + index}`,
        `选手${index}`,
        90 - Math.floor(index / 3),
        80,
      ]),
    ],
  },
  {
    name: '裁定记录',
    rows: [
      ['轮次', '准考证号', '裁定次序', '依据', '裁定人', '日期', '理论', '技能'],
      ['决赛', 'AF101', 2, '用时', '王某', '2024-06-20', 90, 80],
      ['决赛', 'AF102', 3, '用时', '王某', '2024-06-20', 90, 80],
      ['决赛', 'AF103', 1, '用时', '王某', '2024-06-20', 90, 80],
      ['决赛', 'AF107', 1, '用时', '王某', '2024-06-20', 88, 80],
      ['决赛', 'AF108', 2, '用时', '王某', '2024-06-20', 88, 80],
      ['决赛', 'AF109', 3, '用时', '王某', '2024-06-20', 88, 80],
    ],
  },
];

const others = {
  理论满分: '120',
  技能满分: '150',
  名次比较: '取整',
  单项缺考: '计0分',
  晋级基数: '实际参赛',
  晋级取整: '四舍五入',
} as const;

interface Contest {
  readonly name: string;
  readonly open: () => FileWorkbook;
  readonly overrides: SettingTexts;
}

const made = (name: string, sheets: readonly RawSheet[], overrides: SettingTexts = {}): Contest => ({
  name,
  open: () => openXlsx(rawWorkbook(sheets), 'contest.xlsx'),
  overrides,
});

const contests: readonly Contest[] = [
  { name: 'the sample of 120', open: () => open(demo120), overrides: {} },
  { name: "the README's sample", open: () => open(sample), overrides: {} },
  made('ties under 取整, full marks 120 and 150, 计0分', [manyTies(300, 120, 150, 1)], others),
  made('ties under 精确, full marks 120 and 150', [manyTies(300, 120, 150, 2)], {
    ...others,
    名次比较: '精确',
  }),
  made('odd weights, up, at least 40', [manyTies(120, 100, 100, 3)], {
    理论权重: '33.33%',
    技能权重: '66.67%',
    晋级比例: '12.5%',
    晋级取整: '向上',
    最少晋级: '40',
  }),
  made('rulings', ruledTies),
  made('rulings under 取整', ruledTies, { 名次比较: '取整' }),
  made('a round too big to be counted', [manyTies(2600, 100, 100, 4)], { 晋级基数: '报名' }),
];

// ---- what stands on the sheets --------------------------------------------------------------------

async function scored({
  open: openContest,
  overrides,
}: Contest): Promise<{ bytes: Uint8Array; told: Answer }> {
  const workbook = openContest();
  const outcome = await performOn(workbook, { overrides });
  const { refused } = await workbook.apply(outcome.plan);
  expect(refused).toEqual([]);
  return { bytes: workbook.save(), told: answer(outcome) };
}

async function proofSheets(workbook: FileWorkbook): Promise<readonly SheetSnapshot[]> {
  const { sheets } = await workbook.snapshot();
  return sheets.filter(({ name }) => name.endsWith('复算'));
}

/** Every formula cell of the 复算 sheets with its result. */
async function results(workbook: FileWorkbook): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const sheet of await proofSheets(workbook)) {
    const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, index) => index + 1);
    for (const { row, cells } of sheet.rows(columns)) {
      cells.forEach((cell, index) => {
        if (cell.formula) found.set(`${sheet.name}!${addressOf(row, index + 1)}`, cell.value);
      });
    }
  }
  return found;
}

function differing(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((cell) => a.get(cell) !== b.get(cell))
    .map((cell) => `${cell}: ours ${String(a.get(cell))}, recalculated ${String(b.get(cell))}`);
}

const verdicts = (all: ReadonlyMap<string, unknown>): readonly unknown[] =>
  [...all].filter(([cell]) => cell.endsWith('!D4')).map(([, value]) => value);

/** The same workbook with the result of every formula on the 复算 sheets spoiled. */
function spoiled(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cells: number } {
  let cells = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, content] as const;
    const xml = strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/gu, () => {
      cells += 1;
      return '</f><v>77</v>';
    });
    return [name, strToU8(xml)] as const;
  });
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), cells };
}

async function typed(
  bytes: Uint8Array,
  sheetName: string,
  writes: readonly Pick<CellWrite, 'row' | 'column' | 'value'>[],
) {
  const workbook = openXlsx(bytes, 'typed.xlsx');
  const { sheets } = await workbook.snapshot();
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`there is no sheet ${sheetName}`);
  const planned = writes.map((write): CellWrite => {
    const [found] = [...sheet.rows([write.column], write.row, write.row)];
    return { ...write, ticket: null, role: 'theory', expected: found?.cells[0]?.value ?? null };
  });
  const { refused } = await workbook.apply({
    steps: [{ kind: 'write-cells', sheet: sheet.id, writes: planned }],
  });
  expect(refused).toEqual([]);
  return workbook.save();
}

// ---- the tests ------------------------------------------------------------------------------------

test(
  'every formula of every 复算 sheet gives in LibreOffice exactly the result that we wrote',
  async () => {
    const ours = await Promise.all(contests.map(scored));
    for (const [index, { bytes, told }] of ours.entries()) {
      const name = contests[index]?.name;
      const written = await results(openXlsx(bytes, 'ours.xlsx'));
      const said = verdicts(written);
      expect([name, said.length]).toEqual([name, told.rounds.filter(({ scored: n }) => n > 0).length]);
      for (const one of said) expect([name, one]).toEqual([name, expect.stringMatching(ALL_AGREE)]);
    }
    const office = soffice();
    if (isMissing(office, 'LibreOffice')) return;
    // Spoiled first, so that what comes back was really calculated.
    const broken = ours.map(({ bytes }) => spoiled(bytes));
    for (const [index, { cells }] of broken.entries()) {
      expect(cells).toBeGreaterThan(ours[index]?.told.rounds[0]?.scored ?? 0);
    }
    const again = recalculatedBy(
      office,
      broken.map(({ bytes }) => bytes),
    );
    for (const [index, { bytes }] of ours.entries()) {
      const written = await results(openXlsx(bytes, 'ours.xlsx'));
      const calculated = await results(again[index] ?? openXlsx(bytes, ''));
      const name = contests[index]?.name;
      expect([name, differing(written, calculated).slice(0, 20)]).toEqual([name, []]);
    }
  },
  TIMEOUT,
);

/** A sheet's rows by the text in its first column. */
async function rowsByTicket(workbook: FileWorkbook, name: string, columns: readonly number[]) {
  const sheet = (await workbook.snapshot()).sheets.find((one) => one.name === name);
  const rows = [...(sheet?.rows([1, ...columns]) ?? [])];
  return new Map(rows.map(({ cells }) => [cells[0]?.value, cells.slice(1).map(({ value }) => value)]));
}

const five: RawSheet = {
  name: '初赛成绩',
  rows: [
    ['准考证号', '姓名', '理论成绩', '技能操作成绩'],
    ['A1', '甲', 90, 90],
    ['A2', '乙', 80, 80],
    ['A3', '丙', 70, 70],
    ['A4', '丁', 60, 60],
    ['A5', '戊', 50, 50],
  ],
};

test(
  'marks that changed since the run are counted, wherever they show',
  async () => {
    const office = soffice();
    if (isMissing(office, 'LibreOffice')) return;
    const { bytes } = await scored(made('five', [five]));
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['a mark that moves nobody', await typed(bytes, '初赛成绩', [{ row: 4, column: 3, value: 71 }])],
      ['a mark that moves two', await typed(bytes, '初赛成绩', [{ row: 4, column: 4, value: 90 }])],
      ['a mark deleted', await typed(bytes, '初赛成绩', [{ row: 6, column: 3, value: null }])],
      ['a word in place of a mark', await typed(bytes, '初赛成绩', [{ row: 2, column: 3, value: '缺考' }])],
      [
        'two people who changed places, and whose marks did not',
        await typed(bytes, '初赛成绩', [
          { row: 2, column: 1, value: 'A2' },
          { row: 3, column: 1, value: 'A1' },
        ]),
      ],
    ];
    const again = recalculatedBy(
      office,
      cases.map(([, changed]) => changed),
    );
    const told = await Promise.all(
      again.map(async (workbook, index) => {
        const rows = await rowsByTicket(workbook, '初赛复算', [3, 5, 8, 10]);
        const people = ['A1', 'A2', 'A3', 'A4', 'A5'].map((ticket) => rows.get(ticket)?.join(' '));
        return { of: cases[index]?.[0], verdict: verdicts(await results(workbook))[0], people };
      }),
    );
    expect(told).toMatchInlineSnapshot(`
      [
        {
          "of": "a mark that moves nobody",
          "people": [
            "90 90 1 一致",
            "80 80 2 一致",
            "71 70.3 3 不一致",
            "60 60 4 一致",
            "50 50 5 一致",
          ],
          "verdict": "有 1 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜",
        },
        {
          "of": "a mark that moves two",
          "people": [
            "90 90 1 一致",
            "80 80 3 不一致",
            "70 84 2 不一致",
            "60 60 4 一致",
            "50 50 5 一致",
          ],
          "verdict": "有 2 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜",
        },
        {
          "of": "a mark deleted",
          "people": [
            "90 90 1 一致",
            "80 80 2 一致",
            "70 70 3 一致",
            "60 60 4 一致",
            "无成绩   不一致",
          ],
          "verdict": "有 3 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜",
        },
        {
          "of": "a word in place of a mark",
          "people": [
            "无成绩   不一致",
            "80 80 1 不一致",
            "70 70 2 不一致",
            "60 60 3 不一致",
            "50 50 4 不一致",
          ],
          "verdict": "有 7 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜",
        },
        {
          "of": "two people who changed places, and whose marks did not",
          "people": [
            "90 90 1 行已变动",
            "80 80 2 行已变动",
            "70 70 3 一致",
            "60 60 4 一致",
            "50 50 5 一致",
          ],
          "verdict": "有 2 处不一致：见“一致？”一栏。成绩表或规则改动过的，请重新运行登榜",
        },
      ]
    `);
  },
  TIMEOUT,
);

test(
  'a changed mark in a round ranked by its order shows there and in the line',
  async () => {
    const office = soffice();
    if (isMissing(office, 'LibreOffice')) return;
    const { bytes, told } = await scored(made('big', [manyTies(2600, 100, 100, 4)]));
    expect(told.rounds[0]?.scored).toBeGreaterThan(2000);
    const changed = await typed(bytes, "初赛's 成绩", [{ row: 10, column: 3, value: 1 }]);
    const [again] = recalculatedBy(office, [changed]);
    const [verdict] = verdicts(await results(again ?? openXlsx(changed, '')));
    // The one who fell, and the one below, who now stands under somebody worse.
    expect(verdict).toMatch(/^有 [12] 处不一致/u);
  },
  TIMEOUT,
);
