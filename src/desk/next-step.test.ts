/*
 * One contest on its way, and what the page recommends at each point of it.
 */
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from '../../test/contest-book';
import type { BookSheet, Competitor } from '../../test/contest-book';
import { book, type as typeOver, words } from '../../test/recorded-book';
import type { RoundName } from '../contest/round-name';
import type { ActRequest } from './act-request';
import { openLocalEngine } from './local-engine';
import { stages, stagesOf, type NextStep, type Stage } from './next-step';

jest.setTimeout(120_000);

const settings = { words, program: 'dengbang test', now: () => new Date('2024-07-01T09:00:00+08:00') };

/** The workbook after these acts, each of which must be done. */
async function after(bytes: Uint8Array, ...requests: readonly ActRequest[]): Promise<Uint8Array> {
  const workbook = book(bytes);
  const engine = openLocalEngine(workbook, settings);
  for (const request of requests) {
    const { refused, stopped } = await engine.prepare(request);
    expect([request.act, refused, stopped]).toEqual([request.act, null, false]);
    await engine.commit();
  }
  return workbook.save();
}

const confirm: ActRequest = { act: 'confirm-rules', by: '张三', second: '', reason: '' };
const run: ActRequest = { act: 'run' };
const seal = (round: RoundName): ActRequest => ({ act: 'seal', round, by: '张三', password: null });

const people = competitors(10);
const roster = rosterSheet(people);
/** 报名汇总表 with another text in a column for everybody. */
function rosterWith(column: number, text: string): BookSheet {
  const rows = roster.rows.map((row, at) =>
    at < 2 ? row : row.map((one, i) => (i === column ? text : one)),
  );
  return { ...roster, rows };
}
const [TICKET, ID_NUMBER] = [1, 4];
const preliminary = (of: readonly Competitor[]): Uint8Array =>
  contestBook([rosterSheet(of), scoreSheet('初赛成绩', of)]);
/** The ranks 3 and 4 alike, over the line of three places. */
const tied = competitors(10).map((one, at) => {
  const practical = [9900, 9500, 9000, 9000, 8000, 7000, 6000, 5000, 4000, 3000][at] ?? 0;
  return { ...one, theory: 8000, practical };
});
const { bytes: threeRounds } = cleanContest(20);

const WAY: readonly (readonly [string, () => Promise<Uint8Array>, NextStep, Stage])[] = [
  ['an empty workbook', async () => contestBook([{ name: 'Sheet1', rows: [] }]), { kind: 'begin' }, 'roster'],
  [
    'a workbook of something else',
    async () =>
      contestBook([
        {
          name: '食堂',
          rows: [
            ['菜', '价'],
            ['豆腐', 3],
          ],
        },
      ]),
    { kind: 'begin' },
    'roster',
  ],
  [
    'a roster without tickets',
    async () => contestBook([rosterWith(TICKET, '')]),
    { kind: 'tickets', people: 10 },
    'roster',
  ],
  [
    'a roster with ten documents of eight digits',
    async () => contestBook([rosterWith(ID_NUMBER, '11010119')]),
    { kind: 'check-roster', errors: 10 },
    'roster',
  ],
  ['a roster that is right', async () => contestBook([roster]), { kind: 'first-sheet' }, 'roster'],
  [
    'marks by rules that nobody confirmed',
    async () => preliminary(people),
    { kind: 'confirm-rules', round: 'preliminary' },
    'preliminary',
  ],
  [
    'a score sheet on which one mark is blank',
    async () => typeOver(await after(preliminary(people), confirm), '初赛成绩', 3, 6, null),
    { kind: 'type', round: 'preliminary', missing: 1 },
    'preliminary',
  ],
  [
    'a tie over the line',
    () => after(preliminary(tied), confirm),
    { kind: 'rule', round: 'preliminary', ties: 1 },
    'preliminary',
  ],
  [
    'marks that were not calculated',
    () => after(preliminary(people), confirm),
    { kind: 'run', round: null },
    'prizes',
  ],
  [
    'marks of one round without a roster',
    () => after(contestBook([scoreSheet('初赛成绩', people)]), confirm),
    { kind: 'run', round: 'preliminary' },
    'preliminary',
  ],
  [
    'a calculated round',
    () => after(preliminary(people), confirm, run),
    { kind: 'seal', round: 'preliminary' },
    'preliminary',
  ],
  [
    'a calculated round in which a mark was typed over',
    async () => typeOver(await after(preliminary(people), confirm, run), '初赛成绩', 3, 6, 99.5),
    { kind: 'run', round: null },
    'prizes',
  ],
  [
    'a sealed round',
    () => after(preliminary(people), confirm, run, seal('preliminary')),
    { kind: 'open', round: 'semifinal' },
    'semifinal',
  ],
  [
    'a round that was opened',
    () =>
      after(preliminary(people), confirm, run, seal('preliminary'), {
        act: 'open',
        round: 'semifinal',
        by: '张三',
      }),
    { kind: 'type', round: 'semifinal', missing: 3 },
    'semifinal',
  ],
  [
    'three rounds of which the first is sealed',
    () => after(threeRounds, confirm, run, seal('preliminary')),
    { kind: 'seal', round: 'semifinal' },
    'semifinal',
  ],
  [
    'three sealed rounds',
    () => after(threeRounds, confirm, run, seal('preliminary'), seal('semifinal'), seal('final')),
    { kind: 'done' },
    'prizes',
  ],
];

test.each(WAY)('%s is followed by the one step that is next', async (_, make, next, stage) => {
  const look = await openLocalEngine(book(await make()), settings).look();
  expect(look.next).toEqual(next);
  const told = stagesOf(next).map(({ state }) => state);
  const at = stages.indexOf(stage);
  const isDone = next.kind === 'done';
  expect(told).toEqual(stages.map((__, i) => (isDone || i < at ? 'done' : i === at ? 'now' : 'later')));
  expect(look.stages).toEqual(stagesOf(next));
});
