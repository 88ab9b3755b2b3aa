/*
 * The order of a round against an oracle that shares nothing with the product: decimals by big.js, ranks by
 * counting who is better, no sort and no integers scaled by hand.
 */
import Big from 'big.js';
import fc from 'fast-check';
import {
  placings,
  roundIn,
  type ScoreLine,
  scoreWorkbook,
  type Workbook,
  type Written,
} from '../src/contest/rows.fixture';
import type { SettingTexts } from '../src/contest/setting-texts';
import type { RoundResult } from '../src/contest/standing';
import { totalText } from '../src/contest/total';

type Kind =
  | 'both'
  | 'absent'
  | 'theory absent'
  | 'practical absent'
  | 'cancelled'
  | 'disqualified'
  | 'withdrawn'
  | 'blank';

interface Person {
  readonly ticket: string;
  readonly kind: Kind;
  /** In points, as typed. */
  readonly theory: string;
  readonly practical: string;
}

interface Rules {
  /** Per cent. */
  readonly theoryWeight: string;
  readonly practicalWeight: string;
  readonly theoryFull: number;
  readonly practicalFull: number;
  readonly decimals: number;
  readonly compare: '精确' | '取整';
  readonly totalDecimals: number;
  readonly percent: string;
  readonly base: '有效成绩' | '实际参赛' | '报名';
  readonly rounding: '向下' | '四舍五入' | '向上';
  readonly minimum: number;
  readonly absentPart: '不排名' | '计0分';
}

interface Contest {
  readonly rules: Rules;
  readonly people: readonly Person[];
}

// --- the oracle -------------------------------------------------------------------------------

/** Eighty decimals: more than any fraction here needs to end. */
const Exact = Big();
Exact.DP = 80;
Exact.RM = Big.roundDown;
const Whole = Big();
Whole.DP = 0;
Whole.RM = Big.roundDown;

const statuses: Readonly<Record<Kind, string>> = {
  both: 'scored',
  absent: 'absent',
  'theory absent': 'partly-absent',
  'practical absent': 'partly-absent',
  cancelled: 'cancelled',
  disqualified: 'disqualified',
  withdrawn: 'withdrawn',
  blank: 'missing',
};

interface Weighed {
  readonly person: Person;
  /** The total is over ÷ under. */
  readonly over: Big;
  readonly practical: Big;
}

function under(rules: Rules): Big {
  return new Exact(rules.theoryFull).times(rules.practicalFull);
}

function weigh(rules: Rules, person: Person): Weighed | null {
  const partly = person.kind === 'theory absent' || person.kind === 'practical absent';
  if (person.kind !== 'both' && !(partly && rules.absentPart === '计0分')) return null;
  const theory = new Exact(person.kind === 'theory absent' ? 0 : person.theory);
  const practical = new Exact(person.kind === 'practical absent' ? 0 : person.practical);
  const over = theory
    .times(rules.theoryWeight)
    .times(rules.practicalFull)
    .plus(practical.times(rules.practicalWeight).times(rules.theoryFull));
  return { person, over, practical };
}

function textOf(over: Big, rules: Rules): string {
  const total = over.div(under(rules));
  const ends = total.times(under(rules)).eq(over);
  return ends ? total.toFixed() : total.round(10, Big.roundDown).toFixed();
}

/** Half-up, without a quotient that could be cut: ⌊(2·over·10^d + under) ÷ 2·under⌋. */
function roundedTotal(over: Big, rules: Rules): Big {
  const twice = over.times(2).times(new Exact(10).pow(rules.totalDecimals));
  return new Whole(twice.plus(under(rules))).div(under(rules).times(2));
}

/** Above 0 where a is better. */
function better(a: Weighed, b: Weighed, rules: Rules): number {
  if (rules.compare === '精确') return a.over.cmp(b.over) || a.practical.cmp(b.practical);
  return (
    roundedTotal(a.over, rules).cmp(roundedTotal(b.over, rules)) ||
    a.practical.cmp(b.practical) ||
    a.over.cmp(b.over)
  );
}

function expectedCut({ rules, people }: Contest, scored: number) {
  const attended = people.filter(({ kind }) => kind !== 'absent' && kind !== 'disqualified').length;
  const entered = people.filter(({ kind }) => kind !== 'disqualified').length;
  const of = { 有效成绩: scored, 实际参赛: attended, 报名: entered }[rules.base];
  const exact = new Exact(rules.percent).times(of).div(100);
  const mode = { 向下: Big.roundDown, 四舍五入: Big.roundHalfUp, 向上: Big.roundUp }[rules.rounding];
  const computed = Number(exact.round(0, mode));
  return {
    attended,
    of,
    exact: exact.toFixed(),
    places: Math.min(scored, Math.max(rules.minimum, computed)),
  };
}

/** What the round should be, person by person in order. */
function expected(contest: Contest) {
  const { rules, people } = contest;
  const weighed = people.flatMap((person) => weigh(rules, person) ?? []);
  const cut = expectedCut(contest, weighed.length);
  const byTicket = (a: { readonly ticket: string }, b: { readonly ticket: string }) =>
    a.ticket < b.ticket ? -1 : 1;
  const ranked = weighed
    .map((one) => {
      const first = 1 + weighed.filter((other) => better(other, one, rules) > 0).length;
      const last = first - 1 + weighed.filter((other) => better(other, one, rules) === 0).length;
      const pending = last > first;
      const advances = last <= cut.places ? true : first > cut.places ? false : null;
      const { ticket, kind } = one.person;
      const rank = pending ? null : first;
      return {
        first,
        ticket,
        status: statuses[kind],
        total: textOf(one.over, rules),
        rank,
        pending,
        advances,
      };
    })
    .sort((a, b) => a.first - b.first || byTicket(a, b))
    .map(({ first: _, ...one }) => one);
  const unranked = people
    .filter((person) => weigh(rules, person) === null)
    .map(({ ticket, kind }) => ({
      ticket,
      status: statuses[kind],
      total: null,
      rank: null,
      pending: false,
      advances: false,
    }))
    .sort(byTicket);
  return {
    entered: people.length,
    attended: cut.attended,
    scored: weighed.length,
    cut: { of: cut.of, exact: cut.exact, places: cut.places },
    standings: [...ranked, ...unranked],
  };
}

// --- the product ------------------------------------------------------------------------------

const texts = (rules: Rules): SettingTexts => ({
  理论权重: `${rules.theoryWeight}%`,
  技能权重: `${rules.practicalWeight}%`,
  理论满分: String(rules.theoryFull),
  技能满分: String(rules.practicalFull),
  成绩小数位: String(rules.decimals),
  名次比较: rules.compare,
  总成绩小数位: String(rules.totalDecimals),
  晋级比例: `${rules.percent}%`,
  晋级基数: rules.base,
  晋级取整: rules.rounding,
  最少晋级: String(rules.minimum),
  单项缺考: rules.absentPart,
});

function lineOf({ ticket, kind, theory, practical }: Person): ScoreLine {
  const marks: readonly [Written, Written] = [Number(theory), practical];
  const lines: Readonly<Record<Kind, ScoreLine>> = {
    both: [ticket, ...marks],
    absent: [ticket, '缺考', '缺考'],
    'theory absent': [ticket, '缺考', practical],
    'practical absent': [ticket, theory, '缺考'],
    cancelled: [ticket, ...marks, '取消成绩'],
    disqualified: [ticket, ...marks, '取消资格'],
    withdrawn: [ticket, ...marks, '弃赛'],
    blank: [ticket, Number(theory), ''],
  };
  return lines[kind];
}

const score = ({ rules, people }: Contest, more: Workbook = {}): RoundResult =>
  roundIn(scoreWorkbook({ preliminary: people.map(lineOf), ...more }, texts(rules)), 'preliminary');

function actual(round: RoundResult) {
  const { entered, attended, scored, cut, standings, scale } = round;
  return {
    entered,
    attended,
    scored,
    cut: cut === null ? null : { of: cut.of, exact: cut.exact, places: cut.places },
    standings: standings.map(({ contestant, status, total, rank, pending, advances }) => ({
      ticket: contestant.ticket,
      status,
      total: total === null ? null : totalText(total, scale),
      rank,
      pending,
      advances,
    })),
  };
}

// --- random contests --------------------------------------------------------------------------

const hundredths = (count: number): string => new Exact(count).div(100).toFixed();

const anyRules: fc.Arbitrary<Rules> = fc
  .record({
    weight: fc.oneof(fc.constantFrom(3000, 0, 10_000, 5000, 3333), fc.integer({ min: 0, max: 10_000 })),
    theoryFull: fc.constantFrom(100, 100, 100, 120, 150, 7, 1000),
    practicalFull: fc.constantFrom(100, 100, 100, 120, 150, 7, 1),
    decimals: fc.integer({ min: 0, max: 4 }),
    compare: fc.constantFrom('精确' as const, '取整' as const),
    totalDecimals: fc.integer({ min: 0, max: 4 }),
    cut: fc.oneof(fc.constantFrom(3000, 5000, 0, 10_000), fc.integer({ min: 0, max: 10_000 })),
    base: fc.constantFrom('有效成绩' as const, '实际参赛' as const, '报名' as const),
    rounding: fc.constantFrom('向下' as const, '四舍五入' as const, '向上' as const),
    minimum: fc.constantFrom(0, 0, 0, 1, 3, 10),
    absentPart: fc.constantFrom('不排名' as const, '计0分' as const),
  })
  .map(({ weight, cut, ...rules }) => ({
    ...rules,
    theoryWeight: hundredths(weight),
    practicalWeight: hundredths(10_000 - weight),
    percent: hundredths(cut),
  }));

const anyKind = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Kind>('both') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Kind>(
      'absent',
      'theory absent',
      'practical absent',
      'cancelled',
      'disqualified',
      'withdrawn',
      'blank',
    ),
  },
);

/** Marks near one point, so that equal totals of different marks and equal marks are common. */
function anyPeople(rules: Rules): fc.Arbitrary<readonly Person[]> {
  const unit = 10 ** rules.decimals;
  const [theoryTop, practicalTop] = [rules.theoryFull * unit, rules.practicalFull * unit];
  const clamp = (count: number, top: number): string =>
    new Exact(Math.min(top, Math.max(0, count))).div(unit).toFixed();
  const person = fc.record({
    kind: anyKind,
    step: fc.integer({ min: -2, max: 2 }),
    nudge: fc.constantFrom(0, 0, 0, 0, 1, -1),
    far: fc.constantFrom(0, 0, 0, 1, -1),
  });
  return fc
    .tuple(
      fc.integer({ min: 0, max: theoryTop }),
      fc.integer({ min: 0, max: practicalTop }),
      fc.array(person, { maxLength: 14 }),
    )
    .map(([theory, practical, list]) =>
      list.map(({ kind, step, nudge, far }, index) => ({
        ticket: `AF${String((index * 7) % 15).padStart(4, '0')}`,
        kind,
        // Under 30 % and 70 % seven theory marks weigh as much as three practical ones.
        theory: clamp(theory + 7 * step + far * unit, theoryTop),
        practical: clamp(practical - 3 * step + nudge, practicalTop),
      })),
    );
}

const anyContest: fc.Arbitrary<Contest> = anyRules.chain((rules) =>
  anyPeople(rules).map((people) => ({ rules, people })),
);

// --- the properties ---------------------------------------------------------------------------

test('order, totals, ranks, open ties, field, places and who advances are those of the oracle', () => {
  fc.assert(
    fc.property(anyContest, (contest) => {
      expect(actual(score(contest))).toEqual(expected(contest));
    }),
    { numRuns: 2000 },
  );
});

test('the rows of the sheet may stand in any order', () => {
  const shuffled = anyContest.chain((contest) =>
    fc
      .shuffledSubarray([...contest.people], {
        minLength: contest.people.length,
        maxLength: contest.people.length,
      })
      .map((people) => ({ contest, other: { ...contest, people } })),
  );
  fc.assert(
    fc.property(shuffled, ({ contest, other }) => {
      const [one, two] = [score(contest), score(other)];
      expect(actual(two)).toEqual(actual(one));
      expect(two.unresolved).toEqual(one.unresolved);
      expect(two.standings.map(({ why }) => why)).toEqual(one.standings.map(({ why }) => why));
    }),
    { numRuns: 800 },
  );
});

test('ranks and open places together are 1…n, each once, and never decrease', () => {
  fc.assert(
    fc.property(anyContest, (contest) => {
      const { standings, scored, unresolved } = score(contest);
      const places = standings.flatMap(({ rank, why }, index) => {
        if (why.kind === 'pending') return index + 1 >= why.first && index + 1 <= why.last ? [index + 1] : [];
        return rank === null ? [] : [rank];
      });
      expect(places).toEqual(Array.from({ length: scored }, (_, index) => index + 1));
      expect(unresolved.flat()).toEqual(
        standings.filter(({ pending }) => pending).map(({ contestant }) => contestant.ticket),
      );
    }),
    { numRuns: 800 },
  );
});

test('those who advance are a prefix of the order, then those whose tie straddles the line, then the rest', () => {
  fc.assert(
    fc.property(anyContest, (contest) => {
      const { standings, cut } = score(contest);
      const letters = standings
        .map(({ advances }) => (advances === null ? '?' : advances ? '+' : '-'))
        .join('');
      expect(letters).toMatch(/^\+*\?*-*$/u);
      const [sure, open] = [letters.split('+').length - 1, letters.split('?').length - 1];
      const places = cut?.places ?? 0;
      expect(open === 0 ? sure === places : sure < places && places < sure + open).toBe(true);
    }),
    { numRuns: 800 },
  );
});

test('once every tie is ruled, ranks are 1…n, exactly the places advance, and the ruling is kept inside each tie', () => {
  const ruled = anyContest.chain((contest) => {
    const ties = score(contest).unresolved;
    return fc
      .tuple(
        ...ties.map((tie) => fc.shuffledSubarray([...tie], { minLength: tie.length, maxLength: tie.length })),
      )
      .map((orders) => ({ contest, orders }));
  });
  fc.assert(
    fc.property(ruled, ({ contest, orders }) => {
      const before = score(contest);
      const rulings = orders.flatMap((order) =>
        order.map((ticket, index) => ({ round: '初赛', ticket, order: index + 1 })),
      );
      const after = score(contest, { rulings });
      const order = after.standings.map(({ contestant }) => contestant.ticket);
      expect(after.unresolved).toEqual([]);
      expect(after.standings.slice(0, after.scored).map(({ rank }) => rank)).toEqual(
        Array.from({ length: after.scored }, (_, index) => index + 1),
      );
      expect(after.standings.filter(({ advances }) => advances === true)).toHaveLength(
        after.cut?.places ?? 0,
      );
      expect(after.standings.filter(({ advances }) => advances === null)).toEqual([]);
      for (const tie of orders) {
        expect(order.filter((ticket) => ticket !== null && tie.includes(ticket))).toEqual(tie);
      }
      const firm = before.standings
        .filter(({ rank }) => rank !== null)
        .map(({ contestant, rank }) => [contestant.ticket, rank]);
      const same = after.standings
        .filter(({ contestant }) => firm.some(([ticket]) => ticket === contestant.ticket))
        .map(({ contestant, rank }) => [contestant.ticket, rank]);
      expect(same).toEqual(firm);
    }),
    { numRuns: 800 },
  );
});

test('the same marks on papers of another full mark give the same totals and places', () => {
  const mark = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(mark, mark), { maxLength: 10 }),
      fc.constantFrom(10, 50, 1000),
      (marks, full) => {
        const decimals = full === 1000 ? '0' : '2';
        const scaled = (mark100: number) => new Exact(mark100).times(full).div(100).toFixed();
        const lines = (of: (mark100: number) => string): readonly ScoreLine[] =>
          marks.map(([theory, practical], index) => [`A${index}`, of(theory), of(practical)]);
        const byHundred = scoreWorkbook({ preliminary: lines(String) }, { 成绩小数位: decimals });
        const byFull = scoreWorkbook(
          { preliminary: lines(scaled) },
          { 成绩小数位: decimals, 理论满分: String(full), 技能满分: String(full) },
        );
        expect(placings(roundIn(byFull, 'preliminary'))).toEqual(placings(roundIn(byHundred, 'preliminary')));
      },
    ),
    { numRuns: 200 },
  );
});
