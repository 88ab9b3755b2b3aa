import type { Finding } from './finding';
import { readRoster } from './read-roster';
import { type FixtureCells, idFor, rosterOf } from './roster-fixture';
import type { RosterColumn } from './rows';
import { defaultSettings } from './setting-texts';
import type { Settings } from './settings';

const person: FixtureCells = { ticket: 'A1', name: '赵试甲', unit: '北京甲安科技有限公司' };

function findingsOf(cells: FixtureCells, settings: Settings = defaultSettings): readonly Finding[] {
  return readRoster(rosterOf([{ ...person, ...cells }]), settings).findings;
}
const codesOf = (cells: FixtureCells, settings: Settings = defaultSettings): readonly string[] =>
  findingsOf(cells, settings).map(({ code }) => code);
const male = (date: string): FixtureCells => ({ idNumber: idFor(date, '971') });
const female = (date: string, jobCategory = ''): FixtureCells => ({
  idNumber: idFor(date, '982'),
  jobCategory,
});
const finalOn = (final: string): Settings => ({
  ...defaultSettings,
  roundDates: { ...defaultSettings.roundDates, final },
});
const fixed: Settings = finalOn('2024-05-21');

describe('16周岁以上（2008年1月1日之前出生）', () => {
  test('born before the limit is old enough, on the day eligible and flagged', () => {
    expect(codesOf(male('20071231'))).toEqual([]);
    expect(findingsOf(male('20080101'))).toMatchObject([
      { code: 'boundary-birth-date', severity: 'info', ticket: 'A1', facts: { birth: '2008-01-01' } },
    ]);
  });

  test('the day itself is too young under 界限当日 不允许', () => {
    expect(codesOf(male('20080101'), { ...defaultSettings, birthLimitDay: 'too-young' })).toEqual([
      'under-age',
    ]);
    expect(codesOf(male('20071231'), { ...defaultSettings, birthLimitDay: 'too-young' })).toEqual([]);
  });

  test('born later is under age even if 16 by the deadline, which the finding says', () => {
    const facts = {
      birth: '2008-03-01',
      limit: '2008-01-01',
      sixteenOn: '2024-03-01',
      sixteenByDeadline: true,
    };
    expect(findingsOf(male('20080301'))).toMatchObject([{ code: 'under-age', severity: 'error', facts }]);
    expect(findingsOf(male('20080520'))).toMatchObject([{ facts: { sixteenByDeadline: true } }]);
    expect(findingsOf(male('20080521'))).toMatchObject([{ facts: { sixteenByDeadline: false } }]);
  });

  test('a month is judged only where every day of it gives the same answer', () => {
    const passport = { idType: '护照', idNumber: 'E00000043', sex: '男' };
    expect(codesOf({ ...passport, birth: '2008.03' })).toContain('under-age');
    expect(codesOf({ ...passport, birth: '2008.01' })).toEqual(['id-needs-hand-check', 'birth-missing']);
    expect(codesOf({ ...passport, birth: '1963.11' })).toContain('over-age');
    expect(codesOf({ ...passport, birth: '1964.05' }, fixed)).not.toContain('over-age');
  });
});

describe('法定退休年龄以内', () => {
  test('a man reaches 60 and the day itself is still within', () => {
    const facts = { birth: '1963-11-02', retires: '2023-11-02', on: '2024-05-20' };
    expect(findingsOf(male('19631102'))).toMatchObject([{ code: 'over-age', facts }]);
    expect(codesOf(male('19640519'), fixed)).toEqual(['over-age']);
    expect(codesOf(male('19640521'), fixed)).toEqual([]);
    expect(codesOf(male('19640520'), fixed)).toEqual(['retires-before-final']);
  });

  test('a woman without 岗位类别 passes at 50, is asked about until 55, and is over age after', () => {
    expect(codesOf(female('19740520'), fixed)).toEqual([]);
    expect(codesOf(female('19740519'), fixed)).toEqual(['retirement-category-needed']);
    expect(codesOf(female('19690521'), fixed)).toEqual(['retirement-category-needed']);
    expect(codesOf(female('19690519'), fixed)).toEqual(['over-age']);
    expect(codesOf(female('19680315'), fixed)).toEqual(['over-age']);
  });

  test.each([
    ['工人', ['over-age']],
    ['技术工人', ['over-age']],
    ['非管理岗', ['over-age']],
    ['专业技术岗', []],
    ['管理', []],
    ['安装维护员', ['retirement-category-needed']],
    ['管理/工人', ['retirement-category-needed']],
  ])('a woman of 52 whose 岗位类别 is %s: %j', (category, codes) => {
    expect(codesOf(female('19720101', category), fixed)).toEqual(codes);
  });

  test('somebody of unknown sex is over age only past 60', () => {
    const passport = { idType: '护照', idNumber: 'E00000043' };
    expect(codesOf({ ...passport, birth: '1963-11-02' }, fixed)).toContain('over-age');
    expect(codesOf({ ...passport, birth: '1970-01-01' }, fixed)).toContain('retirement-category-needed');
    expect(codesOf({ ...passport, birth: '1980-01-01' }, fixed)).toEqual(['id-needs-hand-check']);
  });

  test('an edition in 2025 follows the gradual delay', () => {
    const next = {
      ...fixed,
      registrationTo: { year: 2025, month: 7, day: 10 },
      roundDates: finalOn('2025-07-10').roundDates,
    };
    expect(codesOf(male('19650510'), next)).toEqual([]);
    expect(codesOf(male('19650509'), next)).toEqual(['over-age']);
  });

  test('60 before the final is a warning, with or without a date for it', () => {
    const born = male('19640630');
    expect(findingsOf(born, finalOn('2024年7月20日—21日'))).toMatchObject([
      {
        code: 'retires-before-final',
        severity: 'warning',
        facts: { retires: '2024-06-30', final: '2024-07-20' },
      },
    ]);
    expect(codesOf(born, finalOn('2024-06-30'))).toEqual([]);
    expect(codesOf(born, finalOn('2024年7月'))).toEqual(['retires-before-final']);
    expect(findingsOf(born)).toMatchObject([{ code: 'retires-before-final', facts: { final: '' } }]);
    expect(codesOf(male('19650331'), finalOn('另行通知'))).toEqual(['retires-before-final']);
    expect(codesOf(male('19650430'))).toEqual([]);
  });
});

describe('在本市学习或工作满1年以上', () => {
  test.each<[string | number, readonly string[]]>([
    ['2023-05-20', []],
    ['2023-05-21', ['residence-too-short']],
    ['2023.09', ['residence-too-short']],
    ['2023.05', ['residence-month-only']],
    ['2023.04', []],
    ['2019.09', []],
    [2019.1, []],
    [2023.1, ['residence-month-only']],
    [2022.11, []],
    ['2019年', []],
    [2023, ['residence-month-only']],
    [2024, ['residence-too-short']],
    ['', ['residence-missing']],
    ['出生至今', ['residence-missing']],
    [5, ['residence-missing']],
  ])('since %j: %j', (since, codes) => {
    expect(codesOf({ ...male('19900307'), since })).toEqual(codes);
  });

  test('the finding names the latest day that would do', () => {
    expect(findingsOf({ ...male('19900307'), since: '2023.09' })).toMatchObject([
      { severity: 'error', cell: 'Q5', facts: { since: '2023-09', latest: '2023-05-20' } },
    ]);
  });

  test('a limit of 0 years asks nothing', () => {
    expect(codesOf({ ...male('19900307'), since: '' }, { ...defaultSettings, residenceYears: 0 })).toEqual(
      [],
    );
  });
});

describe('报名日期 and 从事职业', () => {
  test.each([
    ['2024-04-23', []],
    ['2024-05-20 17:30', []],
    ['2024-05', []],
    ['2024-04-22', ['registered-outside-window']],
    ['2024年5月21日', ['registered-outside-window']],
    ['', ['registration-date-missing']],
    ['五月', ['registration-date-missing']],
  ])('registered %j: %j', (registered, codes) => {
    expect(codesOf({ ...male('19900307'), registered })).toEqual(codes);
  });

  test('a blank 从事职业 is asked about', () => {
    expect(codesOf({ ...male('19900307'), occupation: '' })).toEqual(['occupation-missing']);
    expect(codesOf({ ...male('19900307'), occupation: '无' })).toEqual(['occupation-missing']);
    expect(codesOf({ ...male('19900307'), occupation: '教师' })).toEqual([]);
  });

  test('a column that the roster lacks raises nothing', () => {
    const columns: readonly RosterColumn[] = ['ticket', 'name', 'unit'];
    const rows = rosterOf([person], new Set(columns));
    expect(readRoster(rows, defaultSettings).findings).toEqual([]);
  });
});
