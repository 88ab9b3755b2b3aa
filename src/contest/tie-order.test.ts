import { roundOf, standing, tied } from './contestants.fixture';
import type { Standing } from './standing';
import { orderTie, tiesOf, type TieBasis } from './tie-order';

const round = roundOf('preliminary', [
  standing('A', { rank: 1, total: 9000n, practical: 9000 }),
  ...tied(['B', 'C', 'D'], 2),
  // Equal totals from different marks are no tie: 技能操作 orders them.
  standing('E', { rank: 5, total: 7000n, practical: 7200 }),
  standing('F', { rank: 6, total: 7000n, practical: 7000 }),
  ...tied(['G', 'H'], 7).map((one): Standing => ({ ...one, total: 6000n, practical: 6000 })),
  standing('X', { total: null, practical: null, status: 'absent' }),
  standing('Y', { total: null, practical: null, status: 'absent' }),
]);

const ordered = (basis: TieBasis) => {
  const made = orderTie(round, basis);
  return 'refused' in made
    ? made.refused
    : made.orders.map((order) => order.map(({ contestant }) => contestant.ticket));
};
const committee = (...order: string[]): TieBasis => ({ kind: 'committee', order });
const third = (marks: Record<string, string>, better: 'higher' | 'lower' = 'higher'): TieBasis => ({
  kind: 'third-mark',
  marks: new Map(Object.entries(marks)),
  better,
});

test('a tie is everybody with the same total and the same 技能操作, and the absent are none', () => {
  expect(tiesOf(round).map((tie) => tie.map(({ contestant }) => contestant.ticket))).toEqual([
    ['B', 'C', 'D'],
    ['G', 'H'],
  ]);
});

describe('a committee', () => {
  test('puts the whole tie in its order', () => {
    expect(ordered(committee('C', 'D', 'B'))).toEqual([['C', 'D', 'B']]);
  });

  test('is refused a part of a tie, two ties at once, people who are not tied, unknown or named twice', () => {
    expect(ordered(committee('C', 'B'))).toEqual({ code: 'tie-not-whole', tickets: ['D'] });
    expect(ordered(committee('B', 'C', 'D', 'G'))).toMatchObject({ code: 'not-one-tie' });
    expect(ordered(committee('E', 'F'))).toMatchObject({ code: 'not-one-tie' });
    expect(ordered(committee('B', 'C', 'D', 'A'))).toMatchObject({ code: 'not-one-tie' });
    expect(ordered(committee('B', 'Q'))).toEqual({ code: 'ticket-unknown', tickets: ['Q'] });
    expect(ordered(committee('B', 'B'))).toEqual({ code: 'ticket-twice', tickets: ['B'] });
    expect(ordered(committee())).toMatchObject({ code: 'not-one-tie' });
  });
});

describe('a third mark', () => {
  test('orders by itself, higher or lower first, decimals and times alike', () => {
    expect(ordered(third({ B: '9.5', C: '12', D: '11.25' }))).toEqual([['C', 'D', 'B']]);
    expect(ordered(third({ B: '10:05', C: '9:59.5', D: '75' }, 'lower'))).toEqual([['D', 'C', 'B']]);
  });

  test('that is itself equal, or no number, orders nobody', () => {
    expect(ordered(third({ G: '9.50', H: '9.5' }))).toEqual({
      code: 'third-mark-tied',
      tickets: ['G', 'H'],
    });
    expect(ordered(third({ G: '9:75', H: '9' }))).toEqual({
      code: 'third-mark-unreadable',
      tickets: ['G'],
    });
  });
});

describe('a draw', () => {
  test('orders each open tie, the same for the same seed whoever stands first', () => {
    const drawn = ordered({ kind: 'draw', seed: '3-6-1' });
    expect(drawn).toHaveLength(2);
    const turned = { ...round, standings: [...round.standings].reverse() };
    const again = orderTie(turned, { kind: 'draw', seed: '3-6-1' });
    const tickets =
      'orders' in again ? again.orders.map((tie) => tie.map(({ contestant }) => contestant.ticket)) : [];
    expect(new Set(tickets.map(String))).toEqual(new Set((drawn as string[][]).map(String)));
  });

  test('needs a seed, an open tie, and tickets to draw', () => {
    expect(ordered({ kind: 'draw', seed: ' ' })).toMatchObject({ code: 'seed-missing' });
    const settled = { ...round, standings: round.standings.filter(({ pending }) => !pending) };
    expect(orderTie(settled, { kind: 'draw', seed: '1' })).toEqual({
      refused: { code: 'no-open-tie', tickets: [] },
    });
    const [first, ...others] = round.standings.slice(1);
    if (first === undefined) throw new Error('the round has nobody tied');
    const nameless = { ...first, contestant: { ...first.contestant, ticket: null } };
    expect(
      orderTie({ ...round, standings: [nameless, ...others] }, { kind: 'draw', seed: '1' }),
    ).toMatchObject({ refused: { code: 'ticket-unknown' } });
  });
});
