import { registered, rosterOf, roundOf } from './contestants.fixture';
import type { UnitCount } from './award';
import { defaultSettings } from './setting-texts';
import type { Settings } from './settings';
import { giveTeamAwards } from './team-awards';

const unit = (name: string, fields: Partial<UnitCount> = {}): UnitCount => ({
  unit: name,
  unitKey: name,
  attended: 0,
  registered: 0,
  topTen: 0,
  kind: 'enterprise',
  ...fields,
});
const both = (count: number) => ({ attended: count, registered: count });
const roster = rosterOf([registered({ ticket: 'A', unit: 'U06' })]);
const sheets = {
  preliminary: roundOf('preliminary', []),
  roster,
  surelyTopTen: [],
  disqualified: new Set<string>(),
};

const give = (
  units: readonly UnitCount[],
  settings: Partial<Settings> = {},
  sources: Partial<typeof sheets> = {},
) => giveTeamAwards(units, { ...sheets, ...sources }, { ...defaultSettings, ...settings });
const names = (awards: readonly { readonly unit: string }[]) => awards.map((award) => award.unit);
const codes = (findings: ReturnType<typeof give>['findings']) => findings.map((one) => one.code);

describe('优秀技术团队', () => {
  test('five contestants with one in the top ten are enough, four are not', () => {
    const { teamAwards } = give([
      unit('five', { ...both(5), topTen: 1 }),
      unit('four', { ...both(4), topTen: 1 }),
    ]);
    expect(teamAwards).toEqual([{ unit: 'five', contestants: 5, topTen: 1 }]);
  });

  test('nobody in the top ten is no award, two in the top ten are one award', () => {
    const { teamAwards } = give([unit('none', both(10)), unit('two', { ...both(6), topTen: 2 })]);
    expect(names(teamAwards)).toEqual(['two']);
  });

  test('a school with the numbers is listed, not awarded, unless the setting opens the award to all', () => {
    const school = unit('school', { ...both(7), topTen: 1, kind: 'other' });
    expect(give([school])).toMatchObject({
      teamAwards: [],
      teamsNotEnterprise: [{ unit: 'school', kind: 'other' }],
      findings: [],
    });
    expect(names(give([school], { teamsEnterprisesOnly: false }).teamAwards)).toEqual(['school']);
  });

  test('a unit of unknown kind with the numbers is asked about, listed and not awarded', () => {
    const given = give([
      unit('U06', { ...both(5), topTen: 1, kind: null }),
      unit('few', { ...both(1), kind: null }),
    ]);
    expect(given).toMatchObject({ teamAwards: [], teamsNotEnterprise: [{ unit: 'U06', kind: null }] });
    expect(given.findings).toMatchObject([
      {
        code: 'unit-kind-missing',
        severity: 'warning',
        ticket: null,
        cell: 'unitKind:A',
        facts: { unit: 'U06' },
      },
    ]);
    expect(
      give([unit('U06', { ...both(5), topTen: 1, kind: null })], { teamsEnterprisesOnly: false }).findings,
    ).toEqual([]);
  });
});

describe('优秀组织单位', () => {
  test('more than ten wins, exactly ten does not, and any kind of unit may win', () => {
    const { organisationAwards } = give([unit('U11', { ...both(11), kind: 'other' }), unit('U02', both(10))]);
    expect(organisationAwards).toEqual([{ unit: 'U11', contestants: 11, topTen: 0 }]);
  });
});

describe('the two ways of counting', () => {
  const u06 = unit('U06', { attended: 4, registered: 5, topTen: 1 });
  const u05 = unit('U05', { attended: 10, registered: 11 });

  test('a unit that would win by the other count is warned about', () => {
    const given = give([u06, u05, unit('U03', { attended: 5, registered: 6, topTen: 1 })]);
    expect(names(given.teamAwards)).toEqual(['U03']);
    expect(given.findings).toMatchObject([
      { code: 'unit-count-differs', cell: 'unit:A', facts: { unit: 'U06', attended: 4, registered: 5 } },
      { code: 'unit-count-differs', cell: null, facts: { unit: 'U05', attended: 10, registered: 11 } },
    ]);
  });

  test('by registration both win, and the warning stays', () => {
    const given = give([u06, u05], { unitCount: 'registered' });
    expect(given.teamAwards).toEqual([{ unit: 'U06', contestants: 5, topTen: 1 }]);
    expect(given.organisationAwards).toEqual([{ unit: 'U05', contestants: 11, topTen: 0 }]);
    expect(codes(given.findings)).toEqual(['unit-count-differs', 'unit-count-differs']);
  });

  test('a school that could not win either way is not warned about', () => {
    expect(give([{ ...u06, kind: 'other' }]).findings).toEqual([]);
  });
});

describe('a missing sheet', () => {
  const big = unit('big', { attended: 0, registered: 12, topTen: 1 });

  test('without a preliminary 报名 decides, with a warning for each unit that wins by it', () => {
    const given = giveTeamAwards([big], { ...sheets, preliminary: null }, defaultSettings);
    expect([names(given.teamAwards), names(given.organisationAwards)]).toEqual([['big'], ['big']]);
    expect(codes(given.findings)).toEqual(['unit-count-differs']);
  });

  test('without a preliminary the setting 报名 needs no warning', () => {
    const settings = { ...defaultSettings, unitCount: 'registered' as const };
    expect(giveTeamAwards([big], { ...sheets, preliminary: null }, settings).findings).toEqual([]);
  });

  test('without a roster 初赛实际参赛 decides as the setting says, with no second count to compare', () => {
    const unknown = unit('X', { attended: 11, kind: null });
    const given = giveTeamAwards([unknown], { ...sheets, roster: null }, defaultSettings);
    expect(names(given.organisationAwards)).toEqual(['X']);
    expect(given.findings).toEqual([]);
  });
});
