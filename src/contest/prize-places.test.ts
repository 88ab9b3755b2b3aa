import { ranked, roundOf, standing, tickets, tied } from './contestants.fixture';
import { prizePlaces, surelyTopTen } from './prize-places';

const holders = (standings: Parameters<typeof roundOf>[1]) =>
  prizePlaces(roundOf('final', standings)).map((place) => [
    place.rank,
    place.standing?.contestant.ticket ?? null,
  ]);

test('every ranked finalist holds the place of their rank, and the unranked hold none', () => {
  const standings = [...ranked(['A', 'B']), standing('C', { status: 'absent' })];
  expect(holders(standings)).toEqual([
    [1, 'A'],
    [2, 'B'],
  ]);
});

test('places in a tie that waits for a ruling have nobody yet, and the place below it is firm', () => {
  expect(holders([...ranked(['A']), ...tied(['B', 'C'], 2), ...ranked(['D'], 4)])).toEqual([
    [1, 'A'],
    [2, null],
    [3, null],
    [4, 'D'],
  ]);
});

test('nine finalists are nine places', () => {
  expect(holders(ranked(tickets('A', 9)))).toHaveLength(9);
});

test('a tie for ranks 9 and 10 is surely in the top ten, one for ranks 10 and 11 is not', () => {
  const within = roundOf('final', [...ranked(tickets('A', 8)), ...tied(['X', 'Y'], 9), ...ranked(['Z'], 11)]);
  expect(surelyTopTen(within).map((one) => one.contestant.ticket)).toEqual([...tickets('A', 8), 'X', 'Y']);
  const across = roundOf('final', [...ranked(tickets('A', 9)), ...tied(['X', 'Y'], 10)]);
  expect(surelyTopTen(across).map((one) => one.contestant.ticket)).toEqual(tickets('A', 9));
});
