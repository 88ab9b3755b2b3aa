import fc from 'fast-check';
import type { Raw } from './raw';
import { checkIdNumber, idCheckDigit, type IdReading, readIdNumber } from './resident-id';

const deadline = { year: 2024, month: 5, day: 20 };
const text = (value: string): Raw => ({ kind: 'text', text: value });
const blank: Raw = { kind: 'blank' };
const read = (value: string, type = ''): IdReading =>
  readIdNumber(text(value), type === '' ? blank : text(type), deadline);
const faultOf = (reading: IdReading): string => (reading.kind === 'invalid' ? reading.fault : reading.kind);

describe('numbers that are valid', () => {
  test.each([
    ['110101199003079710', '男', 'resident'],
    ['110105198811059823', '女', 'resident'],
    ['110108196406309737', '男', 'resident'],
    ['110106196412319752', '男', 'resident'],
    ['110103196501019779', '男', 'resident'],
    ['110102200002299860', '女', 'resident'],
    ['110112200801019784', '女', 'resident'],
    ['110114200712319817', '男', 'resident'],
    ['11011519950608961X', '男', 'resident'],
    ['810000199408239720', '女', 'permit'],
    ['830000199201309748', '女', 'permit'],
    ['932682198501019767', '女', 'foreign-permanent'],
    ['932682198501010017', '男', 'foreign-permanent'],
  ])('%s (%s, %s)', (number, sex, document) => {
    expect(read(number, '居民身份证')).toMatchObject({ kind: 'valid', idNumber: number, sex, document });
  });

  test.each([
    ['１１０１０１１９９００３０７９７１０', '110101199003079710'],
    [' 110101 19900307 9710', '110101199003079710'],
    ['110101199003079710\u200b', '110101199003079710'],
    ['110101\u00a019900307\u30009710\n', '110101199003079710'],
    ['11011519950608961x', '11011519950608961X'],
  ])('%j is read as %s', (written, idNumber) => {
    expect(read(written)).toMatchObject({ kind: 'valid', idNumber });
  });

  test('the birth date is digits 7 to 14', () => {
    expect(read('110102200002299860')).toMatchObject({ birth: { year: 2000, month: 2, day: 29 } });
  });
});

describe('numbers with a fault show the first that applies', () => {
  test.each([
    ['', 'missing'],
    ['—', 'missing'],
    ['110101199003079711', 'check-digit'],
    ['11010119900307971', 'length'],
    ['1101011990030797100', 'length'],
    ['110108860610980', 'length'],
    ['110101199002309713', 'birth-date'],
    ['110101199013079714', 'birth-date'],
    ['110101190002299710', 'birth-date'],
    ['11010120300307971X', 'birth-date'],
    ['11010119900307971A', 'character'],
    ['1101X1199003079710', 'character'],
    ['000101199003079715', 'region'],
    ['110101199003097710', 'check-digit'],
  ])('%s: %s', (number, fault) => {
    expect(faultOf(read(number))).toBe(fault);
    expect(faultOf(read(number, '居民身份证'))).toBe(fault);
  });

  test.each([110101199003070000, 110101199003089000, 110105199103079000])(
    'a number cell is a fault even where %d passes its check digit',
    (number) => {
      const raw: Raw = { kind: 'number', number, text: String(number), percent: false };
      expect(faultOf(readIdNumber(raw, blank, deadline))).toBe('as-number');
    },
  );

  test('both spoilt numbers of the facts do pass their check digit', () => {
    expect(faultOf(read('110101199103089000'))).toBe('valid');
    expect(faultOf(read('110105199103079000'))).toBe('valid');
  });

  test('somebody born on the deadline is a person, the day after is not', () => {
    const number = (date: string): string => `110101${date}971${idCheckDigit(`110101${date}971`)}`;
    expect(faultOf(read(number('20240520')))).toBe('valid');
    expect(faultOf(read(number('20240521')))).toBe('birth-date');
  });
});

describe('documents without a check digit go to a person', () => {
  test.each([
    ['护照', 'E00000043'],
    ['港澳居民来往内地通行证', 'H12345678'],
    ['台胞证', '12345678'],
    ['外国人永久居留身份证', 'USA110000000001'],
    ['', 'E00000043'],
    ['', 'H0123456789'],
    ['', 'USA110000000001'],
    ['护照', '110101199003079710'],
  ])('%s %s', (type, number) => {
    expect(read(number, type)).toMatchObject({ kind: 'hand-check', idNumber: number });
  });

  test('a new permanent residence card is checked like a resident ID', () => {
    expect(faultOf(read('932682198501019768', '外国人永久居留身份证'))).toBe('check-digit');
    expect(faultOf(read('900682198501019767', '外国人永久居留身份证'))).toBe('region');
  });

  test('a passport that is missing is missing', () => {
    expect(faultOf(read('', '护照'))).toBe('missing');
  });
});

test('no single wrong digit and no swap of two neighbours passes the check digit', () => {
  const valid = '110101199003079710';
  const places = fc.integer({ min: 0, max: 16 });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 9 }), (place, digit) => {
      const other = valid.slice(0, place) + String(digit) + valid.slice(place + 1);
      const swapped =
        valid.slice(0, place) + valid.charAt(place + 1) + valid.charAt(place) + valid.slice(place + 2);
      expect(checkIdNumber(other, deadline).kind === 'valid').toBe(other === valid);
      expect(checkIdNumber(swapped, deadline).kind === 'valid').toBe(swapped === valid);
    }),
  );
});
