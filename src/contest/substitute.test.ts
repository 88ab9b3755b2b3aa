/*
 * Substitution over stored records. W7–W12 are cases of the WCA's software for competitions (thewca/wca-live,
 * advancing_test.exs), which infers from gaps who quit; here every step is a line of 变动记录.
 */
import fc from 'fast-check';
import { readChanges } from './change';
import {
  changeCells,
  changeSheet,
  type ChangeLine,
  roundIn,
  type ScoreLine,
  scoreWorkbook,
  settingsWith,
} from './rows.fixture';
import { displacedBy, nextInLine, vacancies } from './substitute';

/** People named by their rank: marks fall from 99. Those in `tied` have the marks of the first of them. */
function field(count: number, tied: readonly number[] = []): readonly ScoreLine[] {
  return Array.from({ length: count }, (_, index): ScoreLine => {
    const mark = tied.includes(index + 1) ? 100 - (tied[0] ?? 0) : 99 - index;
    return [String(index + 1), mark, mark];
  });
}

interface Case {
  readonly people: readonly ScoreLine[];
  readonly places: number;
  readonly changes: readonly ChangeLine[];
  readonly rulings?: readonly (readonly [string, number])[];
}

function contestOf({ people, places, changes, rulings = [] }: Case) {
  const texts = { 晋级比例: '0%', 最少晋级: String(places) };
  const lines = rulings.map(([ticket, order]) => ({ round: '初赛', ticket, order: String(order) }));
  const contest = scoreWorkbook({ preliminary: people, changes, rulings: lines }, texts);
  const read = readChanges(changeSheet(changes.map(changeCells)), settingsWith(texts));
  return { contest, before: roundIn(contest, 'preliminary'), read };
}

function next(one: Case) {
  const { before, read } = contestOf(one);
  return nextInLine(before, read, 'semifinal');
}

function open(one: Case) {
  const { before, read } = contestOf(one);
  return vacancies(before, read, 'semifinal').map(({ ticket }) => ticket);
}

function going(one: Case) {
  return contestOf(one)
    .before.standings.filter(({ advances }) => advances === true)
    .map(({ contestant }) => contestant.ticket);
}

const problemsOf = (one: Case) =>
  contestOf(one).contest.findings.flatMap(({ ticket, facts }) =>
    'problem' in facts ? [[ticket, facts.problem, facts.other]] : [],
  );

const quits = (ticket: string): ChangeLine => ['复赛', ticket, '弃赛'];
const returns = (ticket: string): ChangeLine => ['复赛', ticket, '恢复资格'];
const stands = (ticket: string, replaces: string): ChangeLine => ['复赛', ticket, '递补', replaces];
const revoked = (ticket: string): ChangeLine => ['复赛', ticket, '撤销递补'];

describe('the next in line', () => {
  test('W7: of 8 ranked with 4 places one withdraws, and rank 5 is next', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('2')] };
    expect(going(one)).toEqual(['1', '3', '4']);
    expect(open(one)).toEqual(['2']);
    expect(next(one)).toEqual({ kind: 'next', ticket: '5', rank: 5, because: [] });
  });

  test('W8: the next two are tied, so the tie must be ruled before anybody is called', () => {
    const one: Case = { people: field(8, [5, 6]), places: 4, changes: [quits('2')] };
    expect(next(one)).toEqual({ kind: 'tie-pending', tickets: ['5', '6'] });
    const ruled: Case = {
      ...one,
      rulings: [
        ['6', 1],
        ['5', 2],
      ],
    };
    expect(next(ruled)).toMatchObject({ kind: 'next', ticket: '6', rank: 5 });
  });

  test('W9: 6 of 8 are in and 7, 7 follow: none of them yet, and behind the last ranked nobody', () => {
    const one: Case = { people: field(8, [7, 8]), places: 6, changes: [quits('3')] };
    expect(next(one)).toEqual({ kind: 'tie-pending', tickets: ['7', '8'] });
    expect(next({ people: field(6), places: 6, changes: [quits('3')] })).toEqual({ kind: 'nobody' });
  });

  test('W10: 1, 2, 3, 5 are in because 4 withdrew before, and 6 is next', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('4'), stands('5', '4'), quits('1')] };
    expect(going(one)).toEqual(['2', '3', '5']);
    expect(next(one)).toEqual({
      kind: 'next',
      ticket: '6',
      rank: 6,
      because: [{ ticket: '5', rank: 5, because: 'called-up' }],
    });
  });

  test('W12: 1, 2, 3, 4, 6 are in and 7, 7 tie: 5 alone can come back without a ruling', () => {
    const one: Case = { people: field(8, [7, 8]), places: 6, changes: [quits('5')] };
    expect(going(one)).toEqual(['1', '2', '3', '4', '6']);
    expect(next(one)).toEqual({ kind: 'tie-pending', tickets: ['7', '8'] });
    const { before, read } = contestOf(one);
    expect(displacedBy('5', before, read, 'semifinal')).toBeNull();
    expect(going({ ...one, changes: [quits('5'), returns('5')] })).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('passes over who withdrew without ever being inside, and says so', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('5'), quits('1')] };
    expect(open(one)).toEqual(['1']);
    expect(next(one)).toMatchObject({
      ticket: '6',
      because: [{ ticket: '5', rank: 5, because: 'withdrawn' }],
    });
  });

  test('of a tie of which one withdrew, the other is next without a ruling', () => {
    const one: Case = { people: field(8, [5, 6]), places: 4, changes: [quits('2'), quits('5')] };
    expect(next(one)).toMatchObject({ kind: 'next', ticket: '6', rank: null });
  });

  test('a tie over the line is ruled before anybody is called', () => {
    const one: Case = { people: field(8, [4, 5]), places: 4, changes: [quits('1')] };
    expect(next(one)).toEqual({ kind: 'tie-pending', tickets: ['4', '5'] });
    // One of both has withdrawn: whether the other advances by right or as a substitute is open all the same.
    const left: Case = { ...one, changes: [quits('4')] };
    expect(next(left)).toEqual({ kind: 'tie-pending', tickets: ['5'] });
  });
});

describe('W11: who comes back displaces the one called up for them', () => {
  const before5: Case = {
    people: field(8),
    places: 5,
    changes: [quits('5'), quits('6'), stands('7', '5')],
  };

  test('5 withdrew, 7 was called up for 5: reinstating 5 displaces 7', () => {
    const { before, read } = contestOf(before5);
    expect(going(before5)).toEqual(['1', '2', '3', '4', '7']);
    expect(displacedBy('5', before, read, 'semifinal')).toBe('7');
  });

  test('with both lines recorded 5 goes on again and 7 does not', () => {
    const back: Case = { ...before5, changes: [...before5.changes, returns('5'), revoked('7')] };
    expect(going(back)).toEqual(['1', '2', '3', '4', '5']);
    expect(problemsOf(back)).toEqual([]);
  });

  test('as long as 7 is not revoked both go on, one more than there are places, and that is told', () => {
    const both: Case = { ...before5, changes: [...before5.changes, returns('5')] };
    expect(going(both)).toEqual(['1', '2', '3', '4', '5', '7']);
    expect(problemsOf(both)).toEqual([['7', 'place-not-vacant', '5']]);
    const { before, read } = contestOf(both);
    expect(displacedBy('5', before, read, 'semifinal')).toBe('7');
  });

  test('after two substitutes the one who stands there now is displaced', () => {
    const chain = [quits('3'), stands('6', '3'), quits('6'), stands('7', '6')];
    const { before, read } = contestOf({ people: field(8), places: 5, changes: chain });
    expect(displacedBy('3', before, read, 'semifinal')).toBe('7');
    expect(displacedBy('6', before, read, 'semifinal')).toBe('7');
  });
});

describe('several changes', () => {
  test('the last who qualified withdraws too: both places are vacant (where gaps would show only one)', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('2'), quits('4')] };
    expect(open(one)).toEqual(['2', '4']);
    const called: Case = { ...one, changes: [...one.changes, stands('5', '2'), stands('6', '4')] };
    expect(going(called)).toEqual(['1', '3', '5', '6']);
    expect([open(called), problemsOf(called)]).toEqual([[], []]);
  });

  test('a substitute withdraws too: the place is vacant again, and the one after is next', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('2'), stands('5', '2'), quits('5')] };
    expect(open(one)).toEqual(['5']);
    expect(next(one)).toMatchObject({ ticket: '6', because: [{ ticket: '5', because: 'withdrawn' }] });
    for (const replaces of ['5', '2']) {
      const called: Case = { ...one, changes: [...one.changes, stands('6', replaces)] };
      expect(going(called)).toEqual(['1', '3', '4', '6']);
      expect([open(called), problemsOf(called)]).toEqual([[], []]);
    }
  });

  test('a substitute who leaves the round before as well frees the one place that was called for, not two', () => {
    const changes = [quits('2'), stands('5', '2'), ['初赛', '5', '弃赛'] as const];
    expect(open({ people: field(9), places: 4, changes })).toEqual(['2']);
  });

  test('a second one called up for the same place is told', () => {
    const twice: Case = {
      people: field(8),
      places: 4,
      changes: [quits('2'), stands('5', '2'), stands('6', '2')],
    };
    expect(problemsOf(twice)).toEqual([['6', 'place-not-vacant', '2']]);
  });

  test('a call into a place that nobody left passes no place on', () => {
    const one: Case = {
      people: field(8),
      places: 1,
      changes: [stands('2', '1'), quits('2'), stands('3', '1')],
    };
    expect(problemsOf(one)).toEqual([['3', 'place-not-vacant', '1']]);
    expect(open(one)).toEqual([]);
  });

  test('who is called up before somebody ranked better is told and goes on', () => {
    const one: Case = { people: field(8), places: 4, changes: [quits('2'), stands('7', '2')] };
    expect(going(one)).toEqual(['1', '3', '4', '7']);
    expect(problemsOf(one)).toEqual([['7', 'passed-over', '5']]);
  });

  test('who has no rank, or goes on anyway, cannot be called up', () => {
    const people: readonly ScoreLine[] = [...field(6), ['缺', '缺考', '缺考']];
    const one: Case = { people, places: 4, changes: [quits('2'), stands('缺', '2'), stands('3', '2')] };
    expect(going(one)).toEqual(['1', '3', '4']);
    expect(open(one)).toEqual(['2']);
    expect(problemsOf(one)).toEqual([
      ['缺', 'not-in-line', '2'],
      ['3', 'not-in-line', '2'],
    ]);
  });

  test('substitutes who stand for each other in a circle end nothing in a loop', () => {
    const changes = [quits('5'), quits('6'), stands('5', '6'), stands('6', '5')];
    const { before, read } = contestOf({ people: field(8), places: 4, changes });
    expect(displacedBy('5', before, read, 'semifinal')).toBeNull();
    expect(vacancies(before, read, 'semifinal').length).toBeLessThanOrEqual(2);
  });
});

test('whatever is recorded, more go on than there are places only with a line that is told', () => {
  const ticket = fc.integer({ min: 1, max: 8 }).map(String);
  const line = fc.oneof(
    ticket.map(quits),
    ticket.map(returns),
    ticket.map(revoked),
    fc.tuple(ticket, ticket).map(([one, other]) => stands(one, other)),
    ticket.map((one): ChangeLine => ['复赛', one, '取消资格']),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 7 }), (changes, places) => {
      const one: Case = { people: field(8), places, changes };
      const extra = going(one).length - places;
      const told = problemsOf(one).filter(([, problem]) => problem === 'place-not-vacant').length;
      expect(extra).toBeLessThanOrEqual(told);
      // Called up as proposed, a vacant place is filled and nothing new is told.
      const { before, read } = contestOf(one);
      const [vacancy] = vacancies(before, read, 'semifinal');
      const proposed = nextInLine(before, read, 'semifinal');
      if (vacancy === undefined || proposed.kind !== 'next') return;
      const called: Case = { ...one, changes: [...changes, stands(proposed.ticket, vacancy.ticket)] };
      const old = problemsOf(one).map(([who, problem]) => `${who} ${problem}`);
      for (const [who, problem] of problemsOf(called)) expect(old).toContain(`${who} ${problem}`);
      expect(open(called).length).toBe(open(one).length - 1);
    }),
  );
});
