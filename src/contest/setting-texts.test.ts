import { settingNamed } from './all-settings';
import { defaultSettings } from './setting-texts';

test('the values behind the defaults are those of the notice', () => {
  expect(defaultSettings).toMatchObject({
    theoryWeight: 3000,
    practicalWeight: 7000,
    theoryFull: 100,
    practicalFull: 100,
    markDecimals: 2,
    compare: 'exact',
    totalDecimals: 2,
    cutPercent: 3000,
    roundCutPercent: { preliminary: null, semifinal: null },
    cutBase: 'scored',
    cutRounding: 'down',
    cutMinimum: 0,
    absentPart: 'unranked',
    vacatedPlace: 'substitute',
    secondEntry: 'optional',
    vacatedPrize: 'moves-up',
    registrationFrom: { year: 2024, month: 4, day: 23 },
    registrationTo: { year: 2024, month: 5, day: 20 },
    birthLimit: { year: 2008, month: 1, day: 1 },
    birthLimitDay: 'eligible',
    residenceYears: 1,
    unitCount: 'attended',
    individualsCountForUnit: true,
    teamSize: 5,
    organisationSize: 11,
    teamsEnterprisesOnly: true,
    careerSupport: 'certificate-or-top-ten-and-card',
    youthMedalAgeLimit: 40,
    prizes: [
      { first: 1, last: 1, gross: 600_000 },
      { first: 2, last: 6, gross: 300_000 },
      { first: 7, last: 10, gross: 100_000 },
    ],
    taxRate: 2000,
    publicMask: [
      { field: 'ticket', mask: null },
      { field: 'name', mask: null },
      { field: 'unit', mask: null },
    ],
    publicPeriod: '5个工作日',
  });
});

test('a text that is not allowed changes nothing', () => {
  expect(settingNamed('晋级取整')?.apply(defaultSettings, '进一')).toBe(defaultSettings);
});
