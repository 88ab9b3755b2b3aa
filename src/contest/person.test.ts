import { contestant, registered, rosterOf, roundOf, standing } from './contestants.fixture';
import { disqualifiedPeople, personOf } from './person';

const first = registered({ ticket: 'A' });
const second = registered({ ticket: 'B', duplicateOf: first });
const third = registered({ ticket: 'C', duplicateOf: second });

test('all rows of one person are that person, and a stranger is their ticket', () => {
  expect([first, second, third].map((one) => personOf(contestant(one)))).toEqual([first, first, first]);
  expect(personOf(contestant('X'))).toBe('X');
});

test('取消资格 in any round takes the person out, 取消成绩 does not', () => {
  const rounds = [
    roundOf('preliminary', [standing('X', { status: 'cancelled' })]),
    roundOf('final', [standing(third, { status: 'disqualified' })]),
  ];
  expect([...disqualifiedPeople(rounds, null, new Set())]).toEqual([first]);
});

test('a review takes out people who are on no score sheet too', () => {
  expect([...disqualifiedPeople([], rosterOf([first, second]), new Set(['B']))]).toEqual([first]);
});
