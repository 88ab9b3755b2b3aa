import type { Raw } from './raw';
import { readCreditCode } from './credit-code';

const read = (text: string) => readCreditCode({ kind: 'text', text } satisfies Raw);

test.each(
  (
    '91110101MA0DEM0135 91110105MA0DEM021R 91110106MA0TEX034X 91110108MA0TEX042M 92110112MA0DEM056D 93110113MA0DEM064K ' +
    '12110000400000077X 51110000500000082R 52110105MJ0DEM091J 91310115MA1DEM103N 91120116MA0DEM11X7 91110101MA0D002870'
  ).split(' '),
)('%s is valid', (code) => {
  expect(read(code)).toMatchObject({ kind: 'code', code, valid: true });
});

test.each([
  '91110101MA0DEM0136',
  '91110101MA0DEM013',
  '91110101MA0DEM01355',
  '91110101MAODEM0135',
  '91110101MA0DEMI135',
  '91110101MA0DES0135',
  '91110101MA0DEV0135',
  '91110101MA0DEZ0135',
  '9111010IMA0DEM0135',
  '91110110MA0DEM0135',
  '91110101AM0DEM0135',
  '110101000000001',
])('%s is not valid', (code) => {
  expect(read(code)).toMatchObject({ kind: 'code', valid: false });
});

test('the first pair tells enterprises from other units, even where the check character fails', () => {
  expect(read('91110101MA0DEM0135')).toMatchObject({ unitKind: 'enterprise' });
  expect(read('92110112MA0DEM056D')).toMatchObject({ unitKind: 'enterprise' });
  expect(read('93110113MA0DEM064K')).toMatchObject({ unitKind: 'enterprise' });
  expect(read('12110000400000077X')).toMatchObject({ unitKind: 'other' });
  expect(read('52110105MJ0DEM091J')).toMatchObject({ unitKind: 'other' });
  expect(read('91350211M0000XUF46')).toMatchObject({ valid: false, unitKind: 'enterprise' });
  expect(read('110101000000001')).toMatchObject({ unitKind: null });
});

test('width, case and spaces do not matter, and a blank cell is no code', () => {
  expect(read(' 91110101ma0dem０１３５')).toMatchObject({ code: '91110101MA0DEM0135', valid: true });
  expect(read('/')).toEqual({ kind: 'none' });
});
