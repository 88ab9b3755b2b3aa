/*
 * Random contests from act to act, with people typing, sorting, renaming and cutting in between, held against a model
 * that was worked out apart. DENGBANG_RUNS and DENGBANG_SEED make more and other
 * runs.
 */
import fc from 'fast-check';
import { contestBook, rosterSheet, scoreSheet, type BookSheet, type Competitor } from '../contest-book';
import { changed, correct, open, ruleByCommittee, ruleByDraw, run } from './acts';
import { inARow, settleEdit, type Command } from './command';
import { cellsIn, contestIn } from './cells';
import { PERCENT, type Marks, type Round } from './contest-model';
import { cut, fill, forget, renamed, restore, sort, typeOver, typeRank } from './desk';
import type { Model } from './model';
import { seal, unseal } from './seals';
import { enter, resolve } from './second-entry';
import { look, type InHand } from './workbook-in-hand';

jest.setTimeout(600_000);

const SEED = Number(process.env.DENGBANG_SEED ?? 20_240_620);
const RUNS = Number(process.env.DENGBANG_RUNS ?? 25);
/** Shrinking takes minutes; the failure names seed and path either way. */
const SHRINKS = process.env.DENGBANG_SHRINK !== undefined;
const MOST = 12;
/** Column of scoreSheet, from 0. */
const THEORY = 4;

/** People with totals 95, 93, … where `alike` gives some the marks of the one before. */
function people(count: number, alike: readonly number[]): readonly Competitor[] {
  const list: Competitor[] = [];
  for (let at = 0; at < count; at += 1) {
    const mark = alike.includes(at) ? (list[at - 1]?.theory ?? 9500) : 9500 - 200 * at;
    const ticket = `T${String(at + 1).padStart(2, '0')}`;
    list.push({ ticket, name: `选手${at + 1}号`, unit: '北京甲安防有限公司', theory: mark, practical: mark });
  }
  return list;
}

/** The last person was there for one of two parts. */
function withAbsent({ name, rows }: BookSheet): BookSheet {
  const last = rows.at(-1)?.map((value, at) => (at === THEORY ? '缺考' : value)) ?? [];
  return { name, rows: [...rows.slice(0, -1), last] };
}

async function start(count: number, alike: readonly number[]): Promise<{ model: Model; real: InHand }> {
  const competing = people(count, alike);
  const rules = {
    name: '规则',
    rows: [
      ['规则项', '设定'],
      ['晋级比例', `${PERCENT}%`],
    ],
  };
  const bytes = contestBook([rosterSheet(competing), withAbsent(scoreSheet('初赛成绩', competing)), rules]);
  const real = { bytes, clock: 0 };
  const { snapshot, cells } = await look(real);
  const model: Model = {
    contest: contestIn(cells),
    cells: cellsIn(snapshot),
    roster: competing.map(({ ticket }) => ticket),
    rooms: { preliminary: 0, semifinal: 0, final: 0 },
    events: [],
    papers: [],
    entries: new Map(),
    steps: [],
    lines: 0,
    reported: false,
    known: null,
    journal: 'whole',
  };
  return { model, real };
}

const pick = fc.nat(30);
const round = fc.constantFrom<Round[]>('preliminary', 'preliminary', 'semifinal', 'semifinal', 'final');
const later = fc.constantFrom<Round[]>('semifinal', 'semifinal', 'final');
const early = fc.constantFrom<Round[]>('preliminary', 'semifinal');
const part = fc.constantFrom<(keyof Marks)[]>('theory', 'practical');
const mark = fc.constantFrom(95, 91, 89, 87, 85, 83, 60, 0, 88.5);
const value = fc.constantFrom(9500, 8900, 8700, 8500, 0, null, 'absent' as const);
const order = fc.constantFrom('技能操作成绩', '姓名', '名次');
const second = fc.constantFrom('', '乙', '乙');

const draw = ruleByDraw('preliminary', '3-6-1');
const withdrawn = changed('withdraw', 'semifinal', 1, '');

/** Acts often enough that contests come far; tampering now and then. */
const commands = [
  ...Array.from({ length: 2 }, () => fc.constant(run)),
  ...Array.from({ length: 3 }, () => later.map(open)),
  ...Array.from({ length: 2 }, () => fc.tuple(round, fc.boolean()).map((one) => fill(...one))),
  ...Array.from({ length: 4 }, () => round.map(seal)),
  fc
    .tuple(round, pick, fc.boolean(), fc.constantFrom(true, true, true, false))
    .map((one) => ruleByCommittee(...one)),
  fc.tuple(round, fc.constantFrom('3-6-1', '20240620')).map((one) => ruleByDraw(...one)),
  fc.tuple(fc.constant('withdraw' as const), round, pick, second).map((one) => changed(...one)),
  fc.tuple(fc.constant('withdraw' as const), later, pick, second).map((one) => changed(...one)),
  fc.tuple(fc.constant('disqualify' as const), round, pick, second).map((one) => changed(...one)),
  fc.tuple(fc.constant('reinstate' as const), later, pick, second).map((one) => changed(...one)),
  fc.tuple(round, pick, part, mark, second).map((one) => correct(...one)),
  fc.tuple(round, pick, part, mark, second).map((one) => correct(...one)),
  round.map(unseal),
  ...Array.from({ length: 2 }, () =>
    fc.tuple(round, fc.nat(2), fc.constantFrom('甲', '乙', '丙'), fc.boolean()).map((one) => enter(...one)),
  ),
  fc
    .tuple(round, fc.nat(2), fc.constantFrom('first', 'second', 'neither' as const))
    .map((one) => resolve(...one)),
  ...Array.from({ length: 2 }, () => fc.integer({ min: 1, max: 3 }).map(restore)),
  fc.tuple(round, pick, part, value).map((one) => typeOver(...one)),
  fc.tuple(round, pick, fc.integer({ min: 1, max: 9 }), fc.boolean()).map((one) => typeRank(...one)),
  fc.tuple(round, order).map((one) => sort(...one)),
  // Somebody leaves after a calculation, is replaced, and another leaves, perhaps the one who came.
  fc
    .tuple(later, pick, early, fc.nat(6))
    .map(([into, who, from, next]) =>
      inARow(
        run,
        changed('withdraw', into, who, '乙'),
        open(into),
        changed('withdraw', from, next, '乙'),
        open(into),
      ),
    ),
  // Written, moved or typed over, and taken back; sealed, and what only the status tells blanked.
  fc
    .tuple(early, pick, part, mark, order)
    .map(([name, who, which, now, by]) =>
      inARow(correct(name, who, which, now, '乙'), sort(name, by), restore(1)),
    ),
  fc
    .tuple(round, pick, order, fc.integer({ min: 1, max: 9 }))
    .map(([name, who, by, rank]) =>
      inARow(run, typeRank(name, who, rank, false), sort(name, by), restore(1)),
    ),
  fc.tuple(early, pick, part, mark).map((one) => inARow(correct(...one, '乙'), cut(0), restore(1))),
  fc.constant(inARow(seal('preliminary'), typeOver('preliminary', 0, 'theory', null))),
  round.map(renamed),
  pick.map(cut),
  fc.constant(forget),
];

/** How far the contest is when the disorder begins. */
const stages: readonly (readonly Command[])[] = [
  [],
  [run, withdrawn, open('semifinal')],
  [draw, seal('preliminary'), open('semifinal'), fill('semifinal', true)],
  [draw, seal('preliminary'), open('semifinal'), fill('semifinal', false), seal('semifinal'), open('final')],
];

test('whatever is done in whatever order, the workbook says what the model says, or says what is wrong', async () => {
  const size = fc.integer({ min: 12, max: 16 });
  const alike = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
  const begun = fc.constantFrom(...stages);
  const acts = fc.commands(commands, { maxCommands: MOST, size: 'max' });
  await fc.assert(
    fc.asyncProperty(size, alike, begun, acts, async (count, ties, first, random) => {
      const { model, real } = await start(count, ties);
      await settleEdit(model, real);
      for (const one of first) await one.run(model, real);
      await fc.asyncModelRun(() => ({ model, real }), random);
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: !SHRINKS },
  );
});
