/*
 * Two groups of a code are left blank by chance, every pair as often as any other.
 */
import { codeOf, sameCode } from '../../../contest/seal';
import { chooseBlanks, filledIn } from './blanks';

it('chooses each of the six pairs for 42 of 252 bytes, and throws away the four that would favour some', () => {
  const seen = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    let asked = 0;
    const blanks = chooseBlanks((bytes) => {
      asked += 1;
      bytes[0] = asked === 1 ? byte : 0;
    });
    expect(asked).toBe(byte < 252 ? 1 : 2);
    if (asked === 1) seen.set(blanks.join(), (seen.get(blanks.join()) ?? 0) + 1);
  }
  expect([...seen.values()]).toEqual([42, 42, 42, 42, 42, 42]);
});

it('leaves nothing of the blank groups to the workbook: what is typed decides', () => {
  const code = codeOf('3f'.repeat(32));
  const groups = code.split('-');
  const [a = '', , , d = ''] = groups;
  expect(sameCode(filledIn(code, [0, 3], [a.toLowerCase(), d]), code)).toBe(true);
  expect(sameCode(filledIn(code, [0, 3], ['0000', d]), code)).toBe(false);
  expect(sameCode(filledIn(code, [0, 3], [a, '']), code)).toBe(false);
});
