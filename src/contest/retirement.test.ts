import fc from 'fast-check';
import { compareDates, dateText } from './calendar';
import { type RetirementClass, statutoryRetirement } from './retirement';

const retiresIn = (born: string, kind: RetirementClass): string => {
  const [year = 0, month = 0] = born.split('-').map(Number);
  return dateText(statutoryRetirement({ year, month, day: 10 }, kind)).slice(0, 7);
};

describe('the months of the notice on gradual delay', () => {
  test.each([
    ['1963-11', '2023-11'],
    ['1964-12', '2024-12'],
    ['1965-01', '2025-02'],
    ['1965-04', '2025-05'],
    ['1965-05', '2025-07'],
    ['1975-06', '2038-02'],
    ['1976-09', '2039-09'],
    ['1980-01', '2043-01'],
  ])('a man born in %s retires in %s', (born, month) => {
    expect(retiresIn(born, 'men-60')).toBe(month);
  });

  test.each([
    ['1969-12', '2024-12'],
    ['1970-06', '2025-08'],
    ['1971-06', '2026-11'],
    ['1981-08', '2039-07'],
    ['1981-09', '2039-09'],
    ['1985-03', '2043-03'],
  ])('a woman on a professional post born in %s retires in %s', (born, month) => {
    expect(retiresIn(born, 'women-55')).toBe(month);
  });

  test.each([
    ['1974-12', '2024-12'],
    ['1975-01', '2025-02'],
    ['1975-02', '2025-03'],
    ['1975-03', '2025-05'],
    ['1975-06', '2025-09'],
    ['1976-06', '2027-03'],
    ['1984-11', '2039-11'],
    ['1990-01', '2045-01'],
  ])('a woman worker born in %s retires in %s', (born, month) => {
    expect(retiresIn(born, 'women-50')).toBe(month);
  });
});

test('a day that the month lacks becomes its last', () => {
  expect(dateText(statutoryRetirement({ year: 1965, month: 1, day: 31 }, 'men-60'))).toBe('2025-02-28');
});

test('nobody retires before somebody older of the same class', () => {
  const days = fc.record({
    year: fc.integer({ min: 1950, max: 2005 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(
      days,
      days,
      fc.constantFrom<RetirementClass>('men-60', 'women-55', 'women-50'),
      (a, b, kind) => {
        const [older, younger] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
        expect(
          compareDates(statutoryRetirement(older, kind), statutoryRetirement(younger, kind)),
        ).toBeLessThanOrEqual(0);
      },
    ),
  );
});
