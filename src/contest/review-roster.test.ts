import { registered, rosterOf } from './contestants.fixture';
import type { FindingCode } from './finding';
import type { Registration } from './registration';
import type { Reviews } from './review';
import { reviewRoster } from './review-roster';

interface Decided {
  readonly passed?: readonly (readonly [FindingCode, string])[];
  readonly out?: readonly string[];
}

const decide = ({ passed = [], out = [] }: Decided): Reviews => ({
  valid: [],
  disqualified: new Set(out),
  findings: [],
  isPassed: (code, ticket) => passed.some(([one, whose]) => one === code && whose === ticket),
});

type Broken = Readonly<Record<string, readonly FindingCode[]>>;

/** Who is ineligible after the reviews. */
const ineligible = (people: readonly Registration[], broken: Broken, decided: Decided) =>
  reviewRoster(rosterOf(people), decide(decided), ({ ticket }) => broken[ticket ?? ''] ?? [])
    .registrations.filter((one) => one.ineligible)
    .map(({ ticket }) => ticket);

const old = registered({ ticket: 'A', ineligible: true });
const fine = registered({ ticket: 'B' });

describe('a broken rule of eligibility', () => {
  test('that nobody passed still counts against the person', () => {
    expect(ineligible([old, fine], { A: ['over-age'] }, {})).toEqual(['A']);
  });

  test.each(['under-age', 'over-age', 'residence-too-short'] as const)(
    '%s that was passed counts no longer',
    (code) => {
      expect(ineligible([old, fine], { A: [code] }, { passed: [[code, 'A']] })).toEqual([]);
    },
  );

  test('must be passed itself: two broken rules need two reviews', () => {
    const broken: Broken = { A: ['over-age', 'residence-too-short'] };
    expect(ineligible([old], broken, { passed: [['over-age', 'A']] })).toEqual(['A']);
    expect(
      ineligible([old], broken, {
        passed: [
          ['over-age', 'A'],
          ['residence-too-short', 'A'],
        ],
      }),
    ).toEqual([]);
  });

  test('passed for another person changes nothing', () => {
    expect(ineligible([old, fine], { A: ['over-age'] }, { passed: [['over-age', 'B']] })).toEqual(['A']);
  });
});

test('other findings make nobody ineligible, passed or not', () => {
  expect(
    ineligible([fine], { B: ['id-number-check-digit', 'phone-invalid', 'residence-missing'] }, {}),
  ).toEqual([]);
});

test('取消资格 takes out somebody whose rules are all kept', () => {
  expect(ineligible([old, fine], {}, { out: ['B'] })).toEqual(['B']);
});

describe('a duplicate', () => {
  const first = registered({ ticket: 'A' });
  const second = registered({ ticket: 'B', duplicateOf: first });
  const after = (decided: Decided) =>
    reviewRoster(rosterOf([first, second]), decide(decided), () => []).registrations;

  test('stays one, of the row as it stands after the reviews', () => {
    const [one, two] = after({ out: ['A'] });
    expect(one?.ineligible).toBe(true);
    expect(two?.duplicateOf).toBe(one);
  });

  test.each(['duplicate-id-number', 'duplicate-ticket'] as const)(
    'whose %s was passed is a person of its own',
    (code) => {
      expect(after({ passed: [[code, 'B']] }).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    },
  );

  test('is not passed by a review of the first row', () => {
    expect(after({ passed: [['duplicate-id-number', 'A']] })[1]?.duplicateOf).not.toBeNull();
  });
});

test('everything else about the roster stays', () => {
  const roster = rosterOf([fine], false);
  expect(reviewRoster(roster, decide({}), () => [])).toEqual(roster);
});
