/*
 * Contests of every size through the whole road: a real .xlsx is opened, scored, written, saved and opened
 * again. The expected order comes from integers of the tests' own (contest-book.ts).
 */
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import type { Cell } from '../src/workbook/port';
import {
  SCORE_HEAD,
  cleanContest,
  competitors,
  contestBook,
  inOrder,
  nextMarks,
  rosterSheet,
  scoreSheet,
  totalOf,
  type BookSheet,
  type CleanContest,
  type Competitor,
} from './contest-book';
import { answer, performOn, type Answer } from './workbooks';

// A busy machine is no failure.
jest.setTimeout(120_000);

interface Scored {
  readonly all: Answer;
  /** The workbook as it was saved, opened again. */
  readonly saved: FileWorkbook;
}

async function score(bytes: Uint8Array, overrides: Readonly<Record<string, string>> = {}): Promise<Scored> {
  const workbook = openXlsx(bytes, 'in.xlsx');
  const outcome = await performOn(workbook, { overrides });
  const receipt = await workbook.apply(outcome.plan);
  expect(receipt.refused).toEqual([]);
  return { all: answer(outcome), saved: openXlsx(workbook.save(), 'out.xlsx') };
}

function roundOf({ all }: Scored, name: string): Answer['rounds'][number] {
  const found = all.rounds.find(({ round }) => round === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** The values of some columns of a sheet, row by row. */
async function columnsOf(
  book: FileWorkbook,
  name: string,
  columns: readonly number[],
): Promise<readonly (readonly Cell['value'][])[]> {
  const sheet = (await book.snapshot()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return [...sheet.rows(columns, 3)].map(({ cells }) => cells.map(({ value }) => value));
}

/** Every ticket on one of our sheets, as often as it stands there. */
async function ticketsOn(book: FileWorkbook, key: string): Promise<readonly string[]> {
  const sheet = (await book.snapshot()).sheets.find(({ own }) => own === key);
  if (sheet === undefined) throw new Error(`no report ${key}`);
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, i) => i + 1);
  return [...sheet.rows(columns)].flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === 'string' && /^AF2024\d{5}$/u.test(value) ? [value] : [])),
  );
}

const ranksTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
const ticketsOf = (people: readonly Competitor[]): readonly string[] => people.map(({ ticket }) => ticket);

/** A round whose people all have marks and never tie: order, totals, ranks and who goes on. */
async function expectRound(
  scored: Scored,
  name: string,
  sheet: string,
  people: readonly Competitor[],
  places: number | null,
): Promise<void> {
  const round = roundOf(scored, name);
  const best = inOrder(people);
  expect([round.entered, round.attended, round.scored]).toEqual([
    people.length,
    people.length,
    people.length,
  ]);
  expect(round.cut?.places ?? null).toBe(places);
  expect(round.unresolved).toEqual([]);
  expect(round.standings.map(({ ticket }) => ticket)).toEqual(ticketsOf(best));
  expect(round.standings.map(({ total }) => total)).toEqual(best.map(totalOf));
  expect(round.standings.map(({ rank }) => rank)).toEqual(ranksTo(people.length));
  expect(round.standings.filter(({ advances }) => advances === true).map(({ ticket }) => ticket)).toEqual(
    ticketsOf(best.slice(0, places ?? 0)),
  );
  const rankOf = new Map(best.map(({ ticket }, i) => [ticket, i + 1]));
  expect(await columnsOf(scored.saved, sheet, [2, 7, 8, 9])).toEqual(
    people.map((one) => {
      const rank = rankOf.get(one.ticket) ?? 0;
      const advances = places === null ? null : rank <= places ? '晋级' : '未晋级';
      return [one.ticket, Number(totalOf(one)), rank, advances];
    }),
  );
  expect(await ticketsOn(scored.saved, `standings.${name}`)).toEqual(ticketsOf(best));
}

describe('contests of three rounds', () => {
  test.each([
    [111, 33, 9, '24000'],
    [114, 34, 10, '25000'],
    [333, 99, 29, '25000'],
    [334, 100, 30, '25000'],
  ])('%i people: %i in the semifinal, %i in the final, %s yuan', async (count, second, third, gross) => {
    const contest: CleanContest = cleanContest(count);
    expect([contest.semifinal.length, contest.final.length]).toEqual([second, third]);
    const scored = await score(contest.bytes);
    await expectRound(scored, 'preliminary', '初赛成绩', contest.preliminary, second);
    await expectRound(scored, 'semifinal', '复赛成绩', contest.semifinal, third);
    await expectRound(scored, 'final', '决赛成绩', contest.final, null);

    const topTen = ticketsOf(inOrder(contest.final).slice(0, 10));
    const { awards, findings } = scored.all;
    expect(awards?.certificates).toEqual(topTen);
    expect(awards?.medals.map(({ ticket }) => ticket)).toEqual(topTen.slice(0, 3));
    expect(awards?.bonus.rows.map(({ rank, ticket }) => [rank, ticket])).toEqual(
      topTen.map((ticket, i) => [i + 1, ticket]),
    );
    expect(awards?.bonus.gross).toBe(gross);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.some(({ code }) => code === 'final-below-ten')).toBe(third < 10);
  });
});

describe('contests too small to go on', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
  ])('a preliminary of %i people has %i places', async (count, places) => {
    const people = competitors(count);
    const scored = await score(contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]));
    await expectRound(scored, 'preliminary', '初赛成绩', people, places);
    expect(scored.all.awards).toBeNull();
    expect(scored.all.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const asked = await score(contestBook([scoreSheet('初赛成绩', people)]), { 最少晋级: '2' });
    expect(roundOf(asked, 'preliminary').cut?.places).toBe(Math.min(2, count));
  });

  test('three people in all three rounds get medals and what belongs to three ranks', async () => {
    const people = competitors(3);
    const [second, third] = [nextMarks(people, 17), nextMarks(people, 2903)];
    const bytes = contestBook([
      rosterSheet(people),
      scoreSheet('初赛成绩', people),
      scoreSheet('复赛成绩', second),
      scoreSheet('决赛成绩', third),
    ]);
    const scored = await score(bytes, { 晋级比例: '100%' });
    await expectRound(scored, 'preliminary', '初赛成绩', people, 3);
    await expectRound(scored, 'semifinal', '复赛成绩', second, 3);
    await expectRound(scored, 'final', '决赛成绩', third, null);
    const best = ticketsOf(inOrder(third));
    expect(scored.all.awards?.medals.map(({ medal, ticket }) => [medal, ticket])).toEqual([
      ['gold', best[0]],
      ['silver', best[1]],
      ['bronze', best[2]],
    ]);
    const bonus = scored.all.awards?.bonus;
    expect([bonus?.gross, bonus?.tax, bonus?.net]).toEqual(['12000', '2400', '9600']);
  });
});

test('ten thousand people in one preliminary each get a rank of their own', async () => {
  const people = competitors(10_000, 400);
  const scored = await score(contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]));
  await expectRound(scored, 'preliminary', '初赛成绩', people, 3000);
  expect(new Set(await ticketsOn(scored.saved, 'advancing.preliminary')).size).toBe(3000);
  expect(scored.all.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
}, 60_000);

/** A score sheet of these marks, word for word. */
function marks(
  rows: readonly (readonly [string, string | number | null, string | number | null])[],
): BookSheet {
  const people = competitors(rows.length);
  const lines = rows.map(([unit, theory, practical], i) => [
    i + 1,
    people[i]?.ticket ?? '',
    people[i]?.name ?? '',
    unit,
    theory,
    practical,
    null,
    null,
    null,
  ]);
  return { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD, ...lines] };
}

describe('unusual rounds', () => {
  test('a round from which everybody was absent has nobody to rank and no places', async () => {
    const absent = marks([
      ['甲公司', '缺考', '缺考'],
      ['甲公司', '缺考', '缺考'],
      ['乙公司', '缺考', '缺考'],
    ]);
    const scored = await score(contestBook([rosterSheet(competitors(3, 2)), absent]), { 最少晋级: '5' });
    const { entered, attended, scored: ranked, cut, standings } = roundOf(scored, 'preliminary');
    expect([entered, attended, ranked, cut?.of, cut?.places]).toEqual([3, 0, 0, 0, 0]);
    expect(standings.map(({ status, rank, total, advances }) => [status, rank, total, advances])).toEqual(
      ranksTo(3).map(() => ['absent', null, null, false]),
    );
    expect(await columnsOf(scored.saved, '初赛成绩', [7, 8, 9])).toEqual(
      ranksTo(3).map(() => [null, null, '未晋级']),
    );
  });

  test('with one unit only, its people are counted once and it wins what a unit can win', async () => {
    const preliminary = competitors(40, 1);
    const semifinal = nextMarks(inOrder(preliminary).slice(0, 12), 17);
    const final = nextMarks(inOrder(semifinal).slice(0, 3), 2903);
    const bytes = contestBook([
      rosterSheet(preliminary),
      scoreSheet('初赛成绩', preliminary),
      scoreSheet('复赛成绩', semifinal),
      scoreSheet('决赛成绩', final),
    ]);
    const { all } = await score(bytes, { 技术团队限企业: '否' });
    const unit = '北京第1安防有限公司';
    expect(all.awards?.teamAwards).toEqual([{ unit, contestants: 40, topTen: 3 }]);
    expect(all.awards?.organisationAwards).toEqual([{ unit, contestants: 40 }]);
    expect(all.awards?.unitAward?.unit).toBe(unit);
  });

  test('a tie of three across the line waits as a whole; above and below it all is decided', async () => {
    // Ten people, three places: ranks 1 and 2 are clear, 3 to 5 are equal in both marks.
    const pairs = [
      [95, 95],
      [94, 94],
      [80, 85],
      [80, 85],
      [80, 85],
      [70, 70],
      [69, 69],
      [68, 68],
      [67, 67],
      [0, 0],
    ] as const;
    const sheet = marks(pairs.map(([theory, practical]) => ['甲公司', theory, practical] as const));
    const scored = await score(contestBook([rosterSheet(competitors(10, 1)), sheet]));
    const round = roundOf(scored, 'preliminary');
    const tied = ticketsOf(competitors(10).slice(2, 5));
    expect(round.cut?.places).toBe(3);
    expect(round.unresolved).toEqual([tied]);
    expect(round.standings.map(({ rank }) => rank)).toEqual([1, 2, null, null, null, 6, 7, 8, 9, 10]);
    expect(round.standings.map(({ advances }) => advances)).toEqual([
      true,
      true,
      null,
      null,
      null,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect((await columnsOf(scored.saved, '初赛成绩', [8, 9])).slice(1, 6)).toEqual([
      [2, '晋级'],
      ['待裁定', '待裁定'],
      ['待裁定', '待裁定'],
      ['待裁定', '待裁定'],
      [6, '未晋级'],
    ]);
    const errors = scored.all.findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['tie-unresolved']));
  });
});
