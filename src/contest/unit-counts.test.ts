import { ranked, registered, rosterOf, roundOf, standing } from './contestants.fixture';
import type { Person } from './person';
import { defaultSettings } from './setting-texts';
import { type UnitSources, countUnits, countedBy, unitKindOf } from './unit-counts';

const nobody: ReadonlySet<Person> = new Set();
const count = (sources: Partial<UnitSources>, settings = defaultSettings) =>
  countUnits(
    { preliminary: null, roster: null, surelyTopTen: [], disqualified: nobody, ...sources },
    settings,
  );
const numbers = (...args: Parameters<typeof count>) =>
  count(...args).map(({ unit, attended, registered: onRoster, topTen }) => [
    unit,
    attended,
    onRoster,
    topTen,
  ]);
const person = (ticket: string, fields: Partial<Parameters<typeof registered>[0]> = {}) =>
  registered({ ticket, ...fields });
const [a, b] = [person('A'), person('B')];
const away = standing(b, { attended: false, status: 'absent' });

test('someone absent from the preliminary is registered and did not attend', () => {
  const preliminary = roundOf('preliminary', [standing(a), away]);
  expect(numbers({ preliminary, roster: rosterOf([a, b]) })).toEqual([['甲安', 1, 2, 0]]);
});

test('someone with 取消成绩 took part', () => {
  const cancelled = standing(a, { status: 'cancelled', attended: true });
  expect(numbers({ preliminary: roundOf('preliminary', [cancelled]), roster: rosterOf([a]) })).toEqual([
    ['甲安', 1, 1, 0],
  ]);
});

test('取消资格 takes a person out of both counts and of the top ten', () => {
  const sources = {
    preliminary: roundOf('preliminary', [standing(a), standing(b)]),
    roster: rosterOf([a, b]),
    surelyTopTen: ranked([a, b]),
    disqualified: new Set([b]),
  };
  expect(numbers(sources)).toEqual([['甲安', 1, 1, 1]]);
});

test('a person on two lines of the preliminary counts once', () => {
  expect(numbers({ preliminary: roundOf('preliminary', [standing(a), standing(a)]) })).toEqual([
    ['甲安', 1, 0, 0],
  ]);
});

test('a person registered twice counts once, for the unit of the first row', () => {
  const again = person('A2', { unit: '乙盾', duplicateOf: a });
  const preliminary = roundOf('preliminary', [standing(again), standing(a)]);
  expect(numbers({ preliminary, roster: rosterOf([a, again]) })).toEqual([
    ['甲安', 1, 1, 0],
    ['乙盾', 0, 0, 0],
  ]);
});

test('an ineligible row and one without a ticket are not registered', () => {
  const roster = rosterOf([a, person('B', { ineligible: true }), registered({ ticket: null })]);
  expect(numbers({ roster })).toEqual([['甲安', 0, 1, 0]]);
});

test('people of 个人报名 count by default, and nowhere when the setting says so', () => {
  const single = person('B', { individual: true });
  const sources = {
    preliminary: roundOf('preliminary', [standing(a), standing(single)]),
    roster: rosterOf([a, single]),
    surelyTopTen: ranked([single]),
  };
  expect(numbers(sources)).toEqual([['甲安', 2, 2, 1]]);
  expect(numbers(sources, { ...defaultSettings, individualsCountForUnit: false })).toEqual([
    ['甲安', 1, 1, 0],
  ]);
});

test('someone whom the roster does not know counts for the unit on the score sheet', () => {
  expect(numbers({ preliminary: roundOf('preliminary', [standing('X')]) })).toEqual([['外来', 1, 0, 0]]);
});

test('people without a unit count for none', () => {
  const loose = person('A', { unit: '', unitKey: '' });
  expect(
    numbers({ preliminary: roundOf('preliminary', [standing(loose)]), roster: rosterOf([loose]) }),
  ).toEqual([]);
});

test('units stand by head-count, then by name', () => {
  const roster = rosterOf([
    person('A', { unit: '丙' }),
    person('B', { unit: '乙' }),
    person('C', { unit: '丙' }),
  ]);
  expect(numbers({ roster }).map(([unit]) => unit)).toEqual(['丙', '乙']);
});

describe('which count decides', () => {
  const preliminary = roundOf('preliminary', []);
  const roster = rosterOf([a]);
  const by = (sources: Partial<UnitSources>, unitCount: 'attended' | 'registered') =>
    countedBy(
      { ...defaultSettings, unitCount },
      { preliminary: null, roster: null, surelyTopTen: [], disqualified: nobody, ...sources },
    );

  test('the one that the setting names', () => {
    expect(by({ preliminary, roster }, 'attended')).toBe('attended');
    expect(by({ preliminary, roster }, 'registered')).toBe('registered');
  });

  test('without a preliminary sheet 报名, without a roster 初赛实际参赛', () => {
    expect(by({ roster }, 'attended')).toBe('registered');
    expect(by({ preliminary }, 'registered')).toBe('attended');
  });
});

describe('the kind of a unit', () => {
  test.each([
    ['one row that says enterprise is enough', ['enterprise', null], 'enterprise'],
    ['one row that says otherwise is enough', [null, 'other'], 'other'],
    ['rows that contradict each other leave it open', ['enterprise', 'other', 'enterprise'], null],
    ['rows that say nothing leave it open', [null, null], null],
  ] as const)('%s', (_, kinds, kind) => {
    expect(unitKindOf(kinds.map((unitKind) => ({ unitKind })))).toBe(kind);
  });

  test('a name that ends in 有限公司 is no evidence', () => {
    expect(
      count({ roster: rosterOf([person('A', { unit: '甲安有限公司', unitKind: null })]) })[0]?.kind,
    ).toBeNull();
  });
});
