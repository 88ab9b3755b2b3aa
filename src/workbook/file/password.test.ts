import { createHash } from 'node:crypto';
import { hashAttributes, opens, randomSalt } from './password';
import { parseTree } from './tree';

const protection = (attributes: Readonly<Record<string, string>>) => {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return parseTree(`<sheetProtection sheet="1" ${written.join(' ')}/>`, '').root;
};

/** The hash by Node's own algorithms. */
function spun(algorithm: string, salt: Uint8Array, password: string, times: number): string {
  let hash = createHash(algorithm).update(salt).update(Buffer.from(password, 'utf16le')).digest();
  const number = Buffer.alloc(4);
  for (let i = 0; i < times; i++) {
    number.writeUInt32LE(i);
    hash = createHash(algorithm).update(hash).update(number).digest();
  }
  return hash.toString('base64');
}

const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 16);
const saltValue = Buffer.from(salt).toString('base64');

test('a password is kept as Excel keeps it: SHA-512 over salt and UTF-16, 100 000 times', () => {
  expect(hashAttributes('封存2024a', salt)).toEqual({
    algorithmName: 'SHA-512',
    hashValue: spun('sha512', salt, '封存2024a', 100_000),
    saltValue,
    spinCount: '100000',
  });
});

test('two protections under one password share neither salt nor hash', () => {
  const [one, other] = [randomSalt(), randomSalt()];
  expect(one).toHaveLength(16);
  expect(one).not.toEqual(other);
});

test.each([
  ['SHA-512', 'sha512'],
  ['SHA-384', 'sha384'],
  ['SHA-256', 'sha256'],
  ['SHA-1', 'sha1'],
  ['MD5', 'md5'],
])('a password under %s lifts, another does not', (algorithmName, algorithm) => {
  const hashValue = spun(algorithm, salt, 'a裁判', 1000);
  const element = protection({ algorithmName, hashValue, saltValue, spinCount: '1000' });
  expect([opens(element, 'a裁判'), opens(element, 'A裁判'), opens(element, '')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(opens(element, null)).toBe(false);
});

test('the 16 bits of older programs are understood', () => {
  // From openpyxl's and LibreOffice's own tests.
  expect(opens(protection({ password: 'CBEB' }), 'test')).toBe(true);
  expect(opens(protection({ password: '83af' }), 'password')).toBe(true);
  expect(opens(protection({ password: '83AF' }), 'Password')).toBe(false);
  expect(opens(protection({ password: '' }), '')).toBe(false);
});

test('a hash that cannot be checked is lifted by no password', () => {
  const whole = { algorithmName: 'SHA-1', hashValue: spun('sha1', salt, 'a', 1), saltValue, spinCount: '1' };
  expect(opens(protection(whole), 'a')).toBe(true);
  const broken = [
    { algorithmName: 'WHIRLPOOL' },
    { algorithmName: 'constructor' },
    { saltValue: '%%%' },
    { spinCount: '4294967295' },
    { spinCount: 'many' },
  ];
  for (const change of broken) expect(opens(protection({ ...whole, ...change }), 'a')).toBe(false);
});
