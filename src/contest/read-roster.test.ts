import fc from 'fast-check';
import { dateText } from './calendar';
import { readRoster } from './read-roster';
import { type FixtureCells, idFor, rosterOf } from './roster-fixture';
import { defaultSettings } from './setting-texts';

const read = (cells: readonly FixtureCells[]) => readRoster(rosterOf(cells), defaultSettings);
const only = (cells: FixtureCells) => {
  const { roster, findings } = read([
    { ticket: 'A1', name: '赵试甲', unit: '北京甲安科技有限公司', ...cells },
  ]);
  return { person: roster.registrations[0], findings, codes: findings.map(({ code }) => code) };
};
describe('who a row is about', () => {
  test('birth date and sex come from a valid ID', () => {
    const { person } = only({ idNumber: '110105198811059823', sex: '男', birth: '1990-01-01' });
    expect(person).toMatchObject({
      sex: '女',
      birth: { year: 1988, month: 11, day: 5 },
      document: 'resident',
    });
  });

  test('else from their own columns', () => {
    const { person, codes } = only({
      idType: '护照',
      idNumber: 'e00000043',
      sex: '女',
      birth: '1990年3月7日',
    });
    expect(codes).toEqual(['value-normalised', 'id-needs-hand-check']);
    expect(person).toMatchObject({
      sex: '女',
      birth: { year: 1990, month: 3, day: 7 },
      document: 'hand-check',
      idNumber: 'E00000043',
    });
  });

  test('a month beside an ID is compared as a month', () => {
    const idNumber = '110101199003079710';
    expect(only({ idNumber, birth: '1990.3' }).codes).toEqual([]);
    expect(only({ idNumber, birth: '1990.4' }).codes).toEqual(['birth-mismatch']);
    expect(only({ idNumber, birth: '1990-03-08' }).findings).toMatchObject([
      { code: 'birth-mismatch', facts: { written: '1990-03-08', fromId: '1990-03-07' } },
    ]);
    expect(only({ idNumber: idFor('19901007'), birth: 1990.1 }).codes).toEqual([]);
    expect(only({ idNumber: idFor('19901007'), birth: '1990.1' }).codes).toEqual(['birth-mismatch']);
  });

  test('without a valid ID a full birth date is asked for', () => {
    expect(only({ idNumber: '', birth: '' }).codes).toEqual(['id-number-missing', 'birth-missing']);
    expect(only({ idNumber: '11010119900307971', birth: '1990.3' }).codes).toEqual([
      'id-number-length',
      'birth-missing',
    ]);
    expect(only({ idNumber: '11010119900307971', birth: '1990.3.7' }).codes).toEqual(['id-number-length']);
  });

  test('name and unit must be there where the roster asks for them', () => {
    expect(only({ name: ' ', unit: '/' }).codes).toEqual(['name-missing', 'unit-missing']);
  });

  test('a prepared line with only a number and a unit is nobody', () => {
    expect(read([{ seq: 1, ticket: '', name: '', unit: '北京甲安科技有限公司' }])).toMatchObject({
      roster: { registrations: [] },
      findings: [],
    });
  });

  test('a ticket is text without spaces, in upper case; a number cell gives its digits', () => {
    expect(only({ ticket: ' ａf2024 0056' })).toMatchObject({
      person: { ticket: 'AF20240056' },
      codes: ['value-normalised'],
    });
    expect(only({ ticket: 20240056 })).toMatchObject({ person: { ticket: '20240056' }, codes: [] });
  });
});

describe('rows that may be one person', () => {
  const same = { name: '赵试甲', unit: '北京甲安科技有限公司' };

  test('without tickets, name and unit must tell people apart', () => {
    expect(
      read([
        { ...same, ticket: '' },
        { name: '钱试乙', unit: same.unit, ticket: '' },
      ]).findings,
    ).toEqual([]);
    const { findings } = read([
      { ...same, ticket: '' },
      { ...same, ticket: '', name: '赵　试 甲' },
    ]);
    expect(findings.map(({ code }) => code)).toEqual([
      'ticket-missing',
      'ticket-missing',
      'value-normalised',
    ]);
    expect(read([same, same]).findings).toEqual([]);
  });

  test('every later row with a valid ID that stood before is flagged and names the first', () => {
    const rows = ['A1', 'A2', 'A3'].map((ticket, at) => ({
      ticket,
      name: `赵试${at}`,
      unit: '北京甲安科技有限公司',
      idNumber: '11011519950608961X',
    }));
    const { roster, findings } = read(
      rows.map((row, at) => (at === 1 ? { ...row, idNumber: '11011519950608961x' } : row)),
    );
    const flagged = findings.filter(({ code }) => code === 'duplicate-id-number');
    expect(flagged).toMatchObject([
      { cell: 'F6', ticket: 'A2', facts: { tail: '961X', otherCell: 'F5', otherName: '赵试0' } },
      { cell: 'F7', ticket: 'A3', facts: { tail: '961X', otherCell: 'F5', otherName: '赵试0' } },
    ]);
    expect(roster.registrations.map(({ duplicateOf }) => duplicateOf?.ticket ?? null)).toEqual([
      null,
      'A1',
      'A1',
    ]);
  });

  test('equal numbers with a fault are a fault twice, not a duplicate', () => {
    const { findings } = read(
      ['A1', 'A2'].map((ticket) => ({ ...same, ticket, idNumber: '110101199003079711' })),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'id-number-check-digit',
      'birth-missing',
      'id-number-check-digit',
      'birth-missing',
    ]);
  });

  test('a ticket stands for one person', () => {
    const { roster, findings } = read([
      { ...same, ticket: 'A1' },
      { ...same, name: '钱试乙', ticket: 'a1' },
    ]);
    expect(findings).toMatchObject([
      { code: 'duplicate-ticket', cell: 'B6', facts: { otherCell: 'B5', otherName: '赵试甲' } },
      { code: 'value-normalised' },
    ]);
    expect(roster.registrations[1]?.duplicateOf).toBe(roster.registrations[0]);
  });

  test('the order of rows never changes how many people there are', () => {
    const rows = [
      '110101199003079710',
      '110105198811059823',
      '110101199003079710',
      '11011519950608961X',
      '11011519950608961x',
    ].map((idNumber, at) => ({
      ticket: `A${at}`,
      name: `赵试${at}`,
      unit: '北京甲安科技有限公司',
      idNumber,
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(read(shuffled).roster.registrations.filter((one) => one.duplicateOf === null)).toHaveLength(3);
      }),
    );
  });
});

describe('units', () => {
  test('that are only alike are counted apart and named once', () => {
    const units = ['北京甲安有限公司', '北京甲安有限责任公司', '北京甲安有限责任公司', '北京市甲安有限公司'];
    const { roster, findings } = read(
      units.map((unit, at) => ({ ticket: `A${at}`, name: `赵试${at}`, unit })),
    );
    expect(new Set(roster.registrations.map(({ unitKey }) => unitKey)).size).toBe(3);
    expect(findings).toMatchObject([
      {
        code: 'unit-name-variant',
        cell: 'I6',
        facts: { written: '北京甲安有限责任公司', similar: '北京甲安有限公司' },
      },
      {
        code: 'unit-name-variant',
        cell: 'I8',
        facts: { written: '北京市甲安有限公司', similar: '北京甲安有限公司' },
      },
    ]);
  });

  test('are enterprises by 单位性质, else by the credit code, else nobody knows', () => {
    expect(only({ unitKind: '院校', creditCode: '91110101MA0DEM0135' }).person?.unitKind).toBe('other');
    expect(only({ unitKind: '', creditCode: '91110101MA0DEM0135' }).person?.unitKind).toBe('enterprise');
    expect(only({ unitKind: '', creditCode: '' }).person?.unitKind).toBeNull();
    expect(only({ creditCode: '91110101MA0DEM0136' })).toMatchObject({ codes: ['credit-code-invalid'] });
  });
});

describe('what awards need', () => {
  test('level, card, coaches, bank and account are read as they are meant', () => {
    const { person, codes } = only({
      level: '三级/高级工',
      unionCard: '0000123456789012',
      coach: '教练试一、教练试二',
      coachUnit: '北京辛维科技有限公司 ',
      bank: '建设银行北京分行',
      account: '6222 0200 1234 5678 900',
    });
    expect(person).toMatchObject({
      level: 3,
      unionCard: '0000123456789012',
      coaches: ['教练试一', '教练试二'],
      coachUnit: '北京辛维科技有限公司',
      bank: '建设银行北京分行',
      account: '6222020012345678900',
    });
    expect(codes).toEqual(['value-normalised']);
  });

  test('an account that Excel has cut is missing, and the clerk is told', () => {
    const { person, findings } = only({ account: 6222020012345678000 });
    expect(person?.account).toBeNull();
    expect(findings).toMatchObject([{ code: 'value-normalised', facts: { written: '…8000', read: '' } }]);
  });

  test('a level that cannot be read is shown, a blank one is not', () => {
    expect(only({ level: '学徒工' }).findings).toMatchObject([
      { code: 'value-normalised', facts: { written: '学徒工', read: '' } },
    ]);
    expect(only({ level: '无' })).toMatchObject({ codes: [], person: { level: null } });
  });

  test('consent is asked for where the roster has the column', () => {
    expect(only({ consent: '同意' })).toMatchObject({ codes: [], person: { consent: 'given' } });
    expect(only({ consent: '' })).toMatchObject({ codes: ['consent-missing'], person: { consent: 'blank' } });
    expect(only({ consent: '不同意' })).toMatchObject({ codes: [], person: { consent: 'refused' } });
    expect(read([{ name: '赵试甲', consent: '' }]).roster.asksConsent).toBe(true);
    expect(read([{ name: '赵试甲' }]).roster.asksConsent).toBe(false);
  });
});

test('whatever stands in the cells, reading ends and no document is shown in full', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true }),
    fc.constantFrom('110101199003079710', '110101199003079711', '15400000022', '2008.1', '护照', '　'),
    fc.constant({ kind: 'error', text: '#N/A' } as const),
  );
  const rows = fc.array(
    fc.record({
      ticket: cell,
      name: cell,
      sex: cell,
      idType: cell,
      idNumber: cell,
      birth: cell,
      phone: cell,
      unit: cell,
      since: cell,
      account: cell,
      level: cell,
    }),
  );
  fc.assert(
    fc.property(rows, (cells) => {
      const { roster, findings } = read(cells);
      expect(roster.registrations.length).toBeLessThanOrEqual(cells.length);
      for (const { birth } of roster.registrations) {
        if (birth !== null) expect(dateText(birth)).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      }
      for (const one of findings.filter(
        (found) => found.code.startsWith('id-number-') || found.code.startsWith('phone-'),
      )) {
        if ('tail' in one.facts) expect([...one.facts.tail].length).toBeLessThanOrEqual(4);
      }
    }),
  );
});
