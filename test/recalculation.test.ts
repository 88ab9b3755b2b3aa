/*
 * LibreOffice as a second opinion: the clerk's own formulas, =ROUND(E3*30%+F3*70%,2) and =RANK(…), written
 * without results beside the marks and calculated there, against what the product makes of the same marks.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Big from 'big.js';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import { convert, isMissing, soffice } from './outside-tools';
import { rawWorkbook, type RawSheet } from './raw-workbook';
import { answer, demo120, open, performOn, sample, type Answer } from './workbooks';

type Round = Answer['rounds'][number];
type Standing = Round['standings'][number];

/** A contestant with marks as they are typed, e.g. "80.15". */
interface Marked {
  readonly ticket: string;
  readonly theory: string;
  readonly practical: string;
}

/** What the formulas beside the marks gave. */
interface Calculated {
  readonly total: string;
  readonly rank: number;
}

const [TOTAL, RANK] = [7, 8];
const FIRST_ROW = 3;

/** A score sheet with a formula for every total and every rank; people from row 3. */
function formulaSheet(name: string, people: readonly Marked[]): RawSheet {
  const last = FIRST_ROW + people.length - 1;
  const line = ({ ticket, theory, practical }: Marked, index: number) => {
    const row = FIRST_ROW + index;
    return [
      index + 1,
      ticket,
      `选手${index + 1}`,
      `单位${index % 40}`,
      Number(theory),
      Number(practical),
      { formula: `ROUND(E${row}*30%+F${row}*70%,2)` },
      { formula: `RANK(G${row},G$${FIRST_ROW}:G$${last})` },
    ];
  };
  return {
    name,
    rows: [
      ['成绩汇总表'],
      ['序号', '准考证号', '姓名', '单位', '理论成绩', '技能操作成绩', '综合成绩', '名次'],
      ...people.map(line),
    ],
    merges: ['A1:H1'],
  };
}

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

const inPoints = (hundredths: number): string => new Big(hundredths).div(100).toFixed();
const exactTotal = ({ theory, practical }: Omit<Marked, 'ticket'>): Big =>
  new Big(theory).times('0.3').plus(new Big(practical).times('0.7'));
const halfUp = (total: Big): string => total.round(2, Big.roundHalfUp).toFixed();
const isHalfWay = (marked: Omit<Marked, 'ticket'>): boolean => exactTotal(marked).times(1000).mod(10).eq(5);
const inDoubles = ({ theory, practical }: Omit<Marked, 'ticket'>): string =>
  String(Math.round((Number(theory) * 0.3 + Number(practical) * 0.7) * 100) / 100);

const halfWayTraps: readonly (readonly [string, string])[] = [
  ['80', '80.15'],
  ['94.5', '74.25'],
  ['70.05', '60'],
  ['61.35', '88.6'],
  ['99.95', '100'],
  ['0.05', '0'],
  ['0', '0.05'],
  ['82.55', '91.6'],
];
const tieTraps: readonly (readonly [string, string])[] = [
  ['80', '86'],
  ['94', '80'],
  ['87.5', '86'],
  ['91', '84.5'],
  ['63', '63'],
  ['70', '60'],
  ['85', '90'],
  ['92', '87'],
  ['78', '93'],
  ['0', '0'],
  ['100', '100'],
];

function manyPeople(): readonly Marked[] {
  const below = randomNumbers(20240620);
  const any = () => ({ theory: inPoints(below(10_001)), practical: inPoints(below(10_001)) });
  const pairs = [...halfWayTraps, ...tieTraps].map(([theory, practical]) => ({ theory, practical }));
  while (pairs.length < 1600) pairs.push(any());
  // Half-way totals on which plain doubles go wrong.
  while (pairs.length < 2000) {
    const pair = any();
    if (isHalfWay(pair) && inDoubles(pair) !== halfUp(exactTotal(pair))) pairs.push(pair);
  }
  // Twins, so that some ties stay open.
  for (let copy = 0; copy < 50; copy += 1) {
    const twin = pairs[below(1600)];
    if (twin !== undefined) pairs.push(twin);
  }
  return pairs.map((pair, index) => ({ ticket: `AF${String(index + 1).padStart(8, '0')}`, ...pair }));
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dengbang-recalculation-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook as LibreOffice saved it, with a result in every formula. */
function calculatedBy(office: string, name: string, bytes: Uint8Array): FileWorkbook {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const results = mkdtempSync(join(folder, 'calculated-'));
  return openXlsx(readFileSync(convert(office, file, 'xlsx', results)), `${name}.xlsx`);
}

async function resultsOn(workbook: FileWorkbook, name: string): Promise<ReadonlyMap<string, Calculated>> {
  const sheet = (await workbook.snapshot()).sheets.find((one) => one.name === name);
  const found = new Map<string, Calculated>();
  for (const { cells } of sheet?.rows([2, TOTAL, RANK], FIRST_ROW) ?? []) {
    const [ticket, total, rank] = cells;
    if (total?.formula !== true || rank?.formula !== true) throw new Error(`no formula on ${name}`);
    found.set(String(ticket?.value), { total: String(total.value), rank: Number(rank.value) });
  }
  return found;
}

/** Every place where the two opinions differ, in words; and how many people no tie keeps from comparing. */
function compared(ranked: readonly Standing[], theirs: ReadonlyMap<string, Calculated>) {
  const sharing = new Map<string, number>();
  for (const { total } of theirs.values()) sharing.set(total, (sharing.get(total) ?? 0) + 1);
  const differences: string[] = [];
  let alone = 0;
  for (const { ticket, theory, practical, total, rank, pending } of ranked) {
    const other = theirs.get(ticket ?? '');
    const ours = total === null ? 'none' : halfUp(new Big(total));
    const told = `${ticket} ${theory}/${practical}: ours ${ours} rank ${rank}, theirs ${other?.total} rank ${other?.rank}`;
    const tied = sharing.get(other?.total ?? '') ?? 0;
    if (tied === 1) alone += 1;
    const isAmongTied =
      other !== undefined && rank !== null && rank >= other.rank && rank < other.rank + tied;
    const rankAgrees = tied === 1 ? rank === other?.rank : pending || isAmongTied;
    if (ours !== other?.total || !rankAgrees) differences.push(told);
  }
  return { differences, alone };
}

const byTicket = (round: Round | undefined) =>
  round?.standings
    .map(({ ticket, theory, practical }) => [ticket, theory, practical])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

test('of more than two thousand contestants, every total and every rank outside ties is what LibreOffice calculates', async () => {
  const people = manyPeople();
  expect(people.length).toBeGreaterThanOrEqual(2000);
  expect(
    people.filter((one) => isHalfWay(one) && inDoubles(one) !== halfUp(exactTotal(one))).length,
  ).toBeGreaterThanOrEqual(400);
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const bytes = rawWorkbook([formulaSheet('初赛成绩', people)]);
  const ours = answer(await performOn(openXlsx(bytes, 'marks.xlsx')));
  const recalculated = calculatedBy(office, 'marks', bytes);
  const theirs = await resultsOn(recalculated, '初赛成绩');
  expect(theirs.size).toBe(people.length);

  const [round] = ours.rounds;
  expect([round?.entered, round?.scored]).toEqual([people.length, people.length]);
  expect(byTicket(round)).toEqual(people.map(({ ticket, theory, practical }) => [ticket, theory, practical]));
  const { differences, alone } = compared(round?.standings ?? [], theirs);
  expect(differences).toEqual([]);
  expect(alone).toBeGreaterThan(1000);

  // What LibreOffice saved is read as well, and the clerk's formulas are found to agree with us.
  const again = answer(await performOn(recalculated));
  expect(again.rounds).toEqual(ours.rounds);
  const tied = new Set(
    [...theirs.values()]
      .map(({ total }) => total)
      .filter((total, index, all) => all.indexOf(total) !== index),
  );
  const disputed = again.findings
    .filter(({ code }) => code === 'computed-cell-differs')
    .filter(
      ({ facts, ticket }) => facts.column !== 'rank' || !tied.has(theirs.get(ticket ?? '')?.total ?? ''),
    );
  expect(disputed.map(({ message }) => message)).toEqual([]);
  expect(again.findings.filter(({ code }) => code === 'formula-without-value')).toEqual([]);
}, 300_000);

test('equal totals share a rank in LibreOffice, and are ordered here by the practical mark', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const people = [
    { ticket: 'A', theory: '94', practical: '80' },
    { ticket: 'B', theory: '80', practical: '86' },
    { ticket: 'C', theory: '91', practical: '84.5' },
    { ticket: 'D', theory: '87.5', practical: '86' },
    { ticket: 'E', theory: '80', practical: '80.15' },
  ];
  const recalculated = calculatedBy(office, 'ties', rawWorkbook([formulaSheet('决赛成绩', people)]));
  const theirs = await resultsOn(recalculated, '决赛成绩');
  expect([...theirs].map(([ticket, { total, rank }]) => `${rank} ${ticket} ${total}`)).toEqual([
    '3 A 84.2',
    '3 B 84.2',
    '1 C 86.45',
    '1 D 86.45',
    '5 E 80.11',
  ]);
  const [round] = answer(await performOn(recalculated)).rounds;
  expect(round?.standings.map(({ ticket, total, rank }) => `${rank} ${ticket} ${total}`)).toEqual([
    '1 D 86.45',
    '2 C 86.45',
    '3 B 84.2',
    '4 A 84.2',
    '5 E 80.105',
  ]);
}, 300_000);

const sheetOfRound: Readonly<Record<string, string>> = {
  preliminary: '初赛成绩',
  semifinal: '复赛成绩',
  final: '决赛成绩',
};

test.each([
  ['the sample of 120', demo120],
  ["the README's sample", sample],
])(
  'the three rounds of %s agree with LibreOffice',
  async (_, file) => {
    const { rounds } = answer(await performOn(open(file)));
    expect(rounds.map(({ round }) => round)).toEqual(['preliminary', 'semifinal', 'final']);
    for (const { scored } of rounds) expect(scored).toBeGreaterThanOrEqual(10);
    const office = soffice();
    if (isMissing(office, 'LibreOffice')) return;
    const scoredIn = (round: Round) => round.standings.filter(({ total }) => total !== null);
    const sheets = rounds.map((round) =>
      formulaSheet(
        sheetOfRound[round.round] ?? '',
        scoredIn(round).map(({ ticket, theory, practical }) => ({
          ticket: ticket ?? '',
          theory: theory ?? '',
          practical: practical ?? '',
        })),
      ),
    );
    const recalculated = calculatedBy(office, 'rounds', rawWorkbook(sheets));
    for (const round of rounds) {
      const theirs = await resultsOn(recalculated, sheetOfRound[round.round] ?? '');
      expect(theirs.size).toBe(round.scored);
      expect(compared(scoredIn(round), theirs).differences).toEqual([]);
    }
  },
  300_000,
);
