import type { Finding } from './finding';
import { readRoster } from './read-roster';
import { type FixtureCells, idFor, rosterOf } from './roster-fixture';
import { defaultSettings } from './setting-texts';

const atRow = (finding: Finding): number => Number(finding.cell?.replace(/^[A-Z]+/u, ''));

/** The roster of the demo workbook in small: 125 rows with its traps at the same 序号. */
function demoRoster(): readonly FixtureCells[] {
  const date = (n: number): string =>
    `19${75 + (n % 25)}${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}`;
  const id = (n: number): string => idFor(date(n), String(950 + (n % 20) * 2 + 1));
  const wide = (text: string): string =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const dashed = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const unitOf = (n: number): string =>
    n <= 11
      ? '北京甲安科技有限公司'
      : n >= 31 && n <= 41
        ? '北京戊信科技（集团）有限公司'
        : '北京辛维科技有限公司';
  const clean = (n: number, born = date(n), number = id(n)): FixtureCells => ({
    seq: n,
    ticket: n <= 120 ? `AF2024${String(n).padStart(4, '0')}` : '',
    name: `赵试${String.fromCodePoint(0x4e00 + n)}`,
    sex: '男',
    idType: '居民身份证',
    idNumber: number,
    birth: dashed(born),
    phone: `154${String(n).padStart(8, '0')}`,
    unit: unitOf(n),
    unitKind: '企业',
    jobCategory: '',
    occupation: '安全防范系统安装维护员',
    level: '四级/中级工',
    since: '2019.09',
    unionCard: '',
    coach: '',
    coachUnit: '',
    remark: '',
  });
  const born = (n: number, day: string, sequence = '977', region = '110101'): FixtureCells =>
    clean(n, day, idFor(day, sequence, region));
  const endingInX = (n: number): string =>
    Array.from({ length: 25 }, (_, at) => idFor(date(n), String(951 + at * 2))).find((one) =>
      one.endsWith('X'),
    ) ?? '';
  const wrongCheck = (number: string): string => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
  const traps: Readonly<Record<number, FixtureCells>> = {
    5: { name: '张　丙' },
    6: { name: '阿试别克·买试提' },
    7: { name: '𬎆试癸' },
    8: { name: '钱试乙  ' },
    9: { idNumber: wide(id(9)) },
    10: { idNumber: ` ${id(10).slice(0, 6)} ${id(10).slice(6, 14)} ${id(10).slice(14)}` },
    11: { unit: '北京甲安科技有限公司 ' },
    12: { idNumber: Number(`${id(12).slice(0, 15)}000`) },
    13: { idNumber: 110105199103079000 },
    14: { idNumber: wrongCheck(id(14)) },
    15: { idNumber: `${id(15).slice(0, 6)}${id(15).slice(8, 17)}` },
    16: { sex: '女' },
    17: { birth: '1980.1' },
    18: { birth: Number(date(18)) },
    19: {
      birth: { kind: 'date', date: { year: 1994, month: 8, day: 20 }, number: 34566, text: '1994-08-20' },
    },
    20: { idNumber: endingInX(20).toLowerCase(), phone: 15400000020 },
    21: { phone: '154-0000-0021' },
    22: { phone: '+86 15400000022' },
    23: { phone: '1540000002' },
    24: { idNumber: `${id(24)}\u200b` },
    27: { idNumber: id(27).slice(0, 17) },
    30: born(30, '20080101'),
    31: born(31, '19640630'),
    33: { unit: '北京戊信科技(集团)有限公司' },
    40: { ...born(40, '19940823', '972', '810000'), idType: '港澳台居民居住证', sex: '女' },
    41: { ...born(41, '19850101', '976', '932682'), idType: '外国人永久居留身份证', sex: '女' },
    42: born(42, '19780704', '981', '110103'),
    43: { idType: '护照', idNumber: 'E00000043' },
    // The same person in another spelling of the unit, as the demo workbook has it.
    121: { ...clean(33), ticket: '', unit: '北京戊信科技有限公司', phone: '15400009033', remark: '个人报名' },
    122: born(122, '19631102', '975', '110105'),
    123: { ...born(123, '19680315', '978', '110106'), sex: '女' },
    124: born(124, '20080301', '983', '110107'),
    125: { since: '2023.09' },
  };
  return Array.from({ length: 125 }, (_, at) => ({ ...clean(at + 1), ...traps[at + 1] }));
}

describe('the demo roster', () => {
  const { roster, findings } = readRoster(rosterOf(demoRoster()), defaultSettings);
  const codesAt = (seq: number): readonly string[] =>
    findings
      .filter((one) => atRow(one) === seq + 4 && one.code !== 'phone-unassigned')
      .map(({ code }) => code);

  test('has errors in exactly the eleven rows of the facts', () => {
    const rows = new Set(
      findings.filter(({ severity }) => severity === 'error').map((one) => atRow(one) - 4),
    );
    expect([...rows]).toEqual([12, 13, 14, 15, 23, 27, 121, 122, 123, 124, 125]);
  });

  test.each<[number, readonly string[]]>([
    [1, []],
    [5, ['value-normalised']],
    [6, []],
    [7, []],
    [8, ['value-normalised']],
    [9, ['value-normalised']],
    [10, ['value-normalised']],
    [11, ['value-normalised']],
    [12, ['id-number-as-number']],
    [13, ['id-number-as-number']],
    [14, ['id-number-check-digit']],
    [15, ['id-number-length']],
    [16, ['sex-mismatch']],
    [17, ['birth-mismatch']],
    [18, []],
    [19, []],
    [20, ['value-normalised']],
    [21, ['value-normalised']],
    [22, ['value-normalised']],
    [23, ['phone-invalid']],
    [24, ['value-normalised']],
    [27, ['id-number-length']],
    [30, ['boundary-birth-date']],
    [31, ['retires-before-final']],
    [32, []],
    [33, ['value-normalised']],
    [40, []],
    [41, []],
    [42, []],
    [43, ['id-needs-hand-check']],
    [121, ['duplicate-id-number']],
    [122, ['over-age']],
    [123, ['over-age']],
    [124, ['under-age']],
    [125, ['residence-too-short']],
  ])('row %d raises %j', (seq, codes) => {
    expect(codesAt(seq)).toEqual(codes);
  });

  test('no other row raises anything but the unassigned phone segment of the demo', () => {
    expect(findings.filter(({ code }) => code !== 'phone-unassigned')).toHaveLength(26);
    expect(findings.filter(({ code }) => code === 'phone-unassigned')).toHaveLength(124);
  });

  test('speaks of the rows in their order', () => {
    const rows = findings.map(atRow);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test('counts one unit where only brackets and padding differ', () => {
    const size = (seq: number): number => {
      const key = roster.registrations[seq - 1]?.unitKey;
      return roster.registrations.filter(({ unitKey }) => unitKey === key).length;
    };
    expect([size(1), size(31)]).toEqual([11, 11]);
    expect(roster.registrations[32]?.unit).toBe('北京戊信科技（集团）有限公司');
  });

  test('120 people are registered, eligible and no duplicates', () => {
    const counted = roster.registrations.filter(
      (one) => one.ticket !== null && !one.ineligible && one.duplicateOf === null,
    );
    expect(counted).toHaveLength(120);
    expect(roster.registrations[120]?.duplicateOf).toBe(roster.registrations[32]);
    expect(roster.registrations[120]?.individual).toBe(true);
  });

  test('never shows more of a document or phone than its last four characters', () => {
    const texts = JSON.stringify(findings.map(({ facts }) => facts));
    expect(texts).not.toMatch(/\d{9}/u);
    expect(findings.find((one) => one.code === 'value-normalised' && atRow(one) === 25)?.facts).toEqual({
      written: '…0021',
      read: '…0021',
    });
  });
});
