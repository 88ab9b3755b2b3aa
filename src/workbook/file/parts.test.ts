import { strToU8, zipSync } from 'fflate';
import { zip } from '../../../test/golden/build';
import { UnreadableWorkbook } from '../port';
import { ENVELOPE, partTexts } from './parts';

function texts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries([...partTexts(bytes)].map(({ name, text }) => [name, text]));
}

test('every part is there as text, whatever it is called', () => {
  const parts = {
    'xl/workbook.xml': '<a>甲</a>',
    'docProps/core.xml': '<b/>',
    'xl/media/a.png': '\u0089PNG',
  };
  expect(texts(zip(parts))).toMatchObject(parts);
});

test('a part in UTF-16 is read as what it says', () => {
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...[...'<a>甲</a>'].flatMap((one) => {
      const code = one.charCodeAt(0);
      return [code & 255, code >> 8];
    }),
  ]);
  expect(texts(zipSync({ 'a.xml': wide }))['a.xml']).toBe('<a>甲</a>');
});

test('names of parts and the comment of the zip are read, and not the packed bytes', () => {
  const bytes = zip({ 'xl/secret-name.xml': 'x'.repeat(4000) });
  const end = bytes.length - 2;
  const comment = strToU8('a comment');
  const whole = new Uint8Array([...bytes.subarray(0, end), comment.length, 0, ...comment]);
  const envelope = texts(whole)[ENVELOPE] ?? '';
  expect(envelope).toContain('secret-name');
  expect(envelope).toContain('a comment');
  expect(envelope).not.toContain('xxxx');
});

test('a file inside the file is opened too; what only looks like one is left as it is', () => {
  const inner = zip({ 'xl/sharedStrings.xml': '<t>inside</t>' });
  const broken = inner.slice(0, 40);
  const outer = zipSync({ 'xl/embeddings/a.xlsx': inner, 'xl/b.bin': broken });
  const read = texts(outer);
  expect(read['xl/embeddings/a.xlsx!xl/sharedStrings.xml']).toBe('<t>inside</t>');
  expect(Object.keys(read)).toContain('xl/b.bin');
});

test('what is no whole zip is refused', () => {
  expect(() => [...partTexts(strToU8('PK nothing'))]).toThrow(UnreadableWorkbook);
});
