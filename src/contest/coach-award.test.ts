import { winnerAwards } from './coach-award';
import { ranked, registered, roundOf, tied } from './contestants.fixture';
import { prizePlaces } from './prize-places';

const given = (winner: Parameters<typeof ranked>[0][number]) =>
  winnerAwards(prizePlaces(roundOf('final', ranked([winner]))));

test("the winner's one coach receives 传承奖 and the winner's unit 优胜奖", () => {
  expect(given(registered({ ticket: 'A', unit: '辛维', coachUnit: '辛维' }))).toMatchObject({
    coachAward: { coach: '教练试一', coachUnit: '辛维' },
    unitAward: { unit: '辛维' },
    findings: [],
  });
});

test('with several coaches, or none, nobody is chosen and the clerk is asked', () => {
  const several = given(registered({ ticket: 'A', coaches: ['教练试一', '教练试二'] }));
  expect(several.coachAward?.coach).toBeNull();
  expect(several.findings).toMatchObject([
    { code: 'coach-missing', ticket: 'A', cell: 'coach:A', facts: { coaches: ['教练试一', '教练试二'] } },
  ]);
  expect(given(registered({ ticket: 'A', coaches: [] })).findings).toMatchObject([
    { facts: { coaches: [] } },
  ]);
});

test('the same coach named twice is one coach', () => {
  expect(given(registered({ ticket: 'A', coaches: ['教练试一', '教练试一'] })).coachAward?.coach).toBe(
    '教练试一',
  );
});

test('a winner who is not on the roster has no coach on record, and the unit of the score sheet', () => {
  expect(given('X')).toMatchObject({
    coachAward: { coach: null },
    unitAward: { unit: '外来' },
    findings: [{ code: 'coach-missing', cell: 'ticket:X' }],
  });
});

test('while rank 1 waits for a ruling there is neither award', () => {
  expect(winnerAwards(prizePlaces(roundOf('final', tied(['A', 'B'], 1))))).toEqual({
    coachAward: null,
    unitAward: null,
    findings: [],
  });
});

test('a winner without a unit leaves no 优胜奖', () => {
  expect(given(registered({ ticket: 'A', unit: '', unitKey: '' })).unitAward).toBeNull();
});
