import { zipSync, strToU8 } from 'fflate';
import { parts, workbook, zip, MAIN, golden, sheetPlan, part } from '../../../test/golden/build';
import { UnreadableWorkbook } from '../port';
import type { UnreadableReason } from '../port';
import { openXlsx } from './open';

function reasonFor(bytes: Uint8Array): UnreadableReason | 'opened' {
  try {
    openXlsx(bytes, '测试.xlsx');
    return 'opened';
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
}

const good = (): Uint8Array => workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
const sheetWith = (rows: string): UnreadableReason | 'opened' => reasonFor(workbook(rows));

/** Place of a local header's field for the named entry, or of its directory record. */
function find(bytes: Uint8Array, name: string, signature: number): number {
  const view = new DataView(bytes.buffer);
  const skip = signature === 0x04034b50 ? 30 : 46;
  for (let i = 0; i + skip < bytes.length; i++) {
    if (view.getUint32(i, true) !== signature) continue;
    if (new TextDecoder().decode(bytes.subarray(i + skip, i + skip + name.length)) === name) return i;
  }
  throw new Error(name);
}
const SHEET = 'xl/worksheets/sheet1.xml';
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

describe('what is no workbook is refused by its reason', () => {
  test('an empty file, a text file and a file cut off', () => {
    expect(reasonFor(new Uint8Array())).toBe('empty-file');
    expect(reasonFor(strToU8('姓名,成绩\n甲,80\n'))).toBe('not-a-zip');
    expect(reasonFor(good().subarray(0, 300))).toBe('truncated');
    expect(reasonFor(good().subarray(0, good().length - 30))).toBe('truncated');
    expect(reasonFor(strToU8('PK'))).toBe('truncated');
  });

  test('an old .xls and an encrypted workbook, which have the same first bytes', () => {
    const compound = new Uint8Array(1024);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(reasonFor(compound)).toBe('old-xls');
    const letters = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    compound.set(letters, 640);
    expect(reasonFor(compound)).toBe('encrypted');
  });

  test('bytes missing from the middle', () => {
    const bytes = good();
    const cut = new Uint8Array([...bytes.subarray(0, 200), ...bytes.subarray(300)]);
    expect(reasonFor(cut)).toBe('truncated');
  });

  test('a zip of other things, and a package that is not a workbook', () => {
    expect(reasonFor(zip({ 'a.txt': 'x' }))).toBe('not-a-workbook');
    const document = parts('', { 'xl/workbook.xml': '<document xmlns="urn:x"/>' });
    expect(reasonFor(zip(document))).toBe('not-a-workbook');
  });

  test('missing parts are named', () => {
    for (const missing of [
      'xl/workbook.xml',
      SHEET,
      '_rels/.rels',
      '[Content_Types].xml',
      'xl/sharedStrings.xml',
    ]) {
      const rest = Object.fromEntries(Object.entries(parts('')).filter(([name]) => name !== missing));
      expect(() => openXlsx(zip(rest), '')).toThrow(new UnreadableWorkbook('part-missing', missing));
    }
  });
});

describe('a damaged zip is refused', () => {
  test('one flipped bit in a part that nobody reads is still found', () => {
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(parts('')).map(([name, text]) => [name, strToU8(text)])),
      'xl/media/image1.png': [new Uint8Array(500).map((_, i) => i), { level: 0 }],
    });
    const at = find(bytes, 'xl/media/image1.png', LOCAL) + 30 + 'xl/media/image1.png'.length + 100;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(reasonFor(bytes)).toBe('part-checksum');
  });

  test('a stated length that is too small or too great', () => {
    for (const change of [-1, 1]) {
      const bytes = good();
      const view = new DataView(bytes.buffer);
      const at = find(bytes, SHEET, CENTRAL) + 24;
      view.setUint32(at, view.getUint32(at, true) + change, true);
      expect(reasonFor(bytes)).toBe('part-length');
    }
  });

  test('an encrypted entry, an unknown compression, a name that comes twice', () => {
    const encrypted = good();
    encrypted[find(encrypted, SHEET, CENTRAL) + 8] = 1;
    expect(reasonFor(encrypted)).toBe('encrypted');
    const packed = good();
    packed[find(packed, SHEET, CENTRAL) + 10] = 12;
    expect(reasonFor(packed)).toBe('unsupported-zip');
    expect(reasonFor(zip({ ...parts(''), 'XL/Workbook.xml': '<a/>' }))).toBe('unsupported-zip');
  });

  test('a bomb is refused by what it states, before anything is inflated', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(reasonFor(bomb)).toBe('too-large');
  });

  test('a bomb that states a small size is refused without being inflated whole', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(30 * 1024 * 1024) });
    new DataView(bytes.buffer).setUint32(find(bytes, 'a.xml', CENTRAL) + 24, 100, true);
    const files = Object.entries(parts('')).map(([name, text]) => [name, strToU8(text)]);
    expect(reasonFor(bytes)).toBe('not-a-workbook');
    const all = zipSync({ ...Object.fromEntries(files), 'b.xml': new Uint8Array(30 * 1024 * 1024) });
    new DataView(all.buffer).setUint32(find(all, 'b.xml', CENTRAL) + 24, 100, true);
    expect(reasonFor(all)).toBe('part-length');
  });

  test('bytes in front of the zip, as some mailers leave them, do no harm', () => {
    const front = new Uint8Array([0x50, 0x4b, ...new Uint8Array(50), ...good()]);
    expect(reasonFor(front)).toBe('opened');
  });
});

describe('broken and hostile XML is refused', () => {
  test('a DOCTYPE in any part, read or not', () => {
    const hostile = '<?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(reasonFor(workbook('', { 'customXml/item1.xml': hostile }))).toBe('part-doctype');
    expect(reasonFor(workbook('', { 'xl/sharedStrings.xml': hostile }))).toBe('part-doctype');
    expect(reasonFor(workbook('', { 'xl/workbook.xml': hostile }))).toBe('part-doctype');
  });

  test.each([
    ['a cell not closed', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['tags crossed', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['a row not closed', '<row r="1"><c r="A1"/>'],
    ['a tag cut off', '<row r="1"'],
    ['an unknown shared string', '<row r="1"><c r="A1" t="s"><v>2</v></c></row>'],
    ['text in a number', '<row r="1"><c r="A1"><v>八十</v></c></row>'],
    ['a row past the last', '<row r="1048577"/>'],
    ['a column past XFD', '<row r="1"><c r="XFE1"/></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="B2"/></row>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
  ])('%s', (_, rows) => {
    expect(sheetWith(rows)).toBe('part-broken-xml');
  });

  test('a workbook part that is no XML, a sheet without rows element, elements without end', () => {
    expect(reasonFor(workbook('', { 'xl/workbook.xml': '<workbook' }))).toBe('part-broken-xml');
    expect(reasonFor(workbook('', { [SHEET]: `<worksheet xmlns="${MAIN}"/>` }))).toBe('part-broken-xml');
    const deep = `<workbook xmlns="${MAIN}">${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</workbook>`;
    expect(reasonFor(workbook('', { 'xl/workbook.xml': deep }))).toBe('part-broken-xml');
  });

  test('an encoding that would turn names into rubbish', () => {
    const gbk = `<?xml version="1.0" encoding="GBK"?><sst xmlns="${MAIN}"/>`;
    expect(reasonFor(workbook('', { 'xl/sharedStrings.xml': gbk }))).toBe('part-broken-xml');
  });
});

test('a plan that cannot be written leaves the workbook as it was', async () => {
  const bytes = golden('openpyxl');
  const book = openXlsx(bytes, '');
  const bad = sheetPlan({
    rows: [{ cells: [{ ...(sheetPlan().rows[1]?.cells[0] ?? null), value: NaN } as never] }],
  });
  await expect(book.apply({ steps: [{ kind: 'put-sheet', sheet: bad }] })).rejects.toThrow(RangeError);
  expect(book.save()).toEqual(bytes);
  expect((await book.snapshot()).sheets).toHaveLength(6);
});

test('a part in UTF-16 is read like any other', async () => {
  const bytes = golden('prefixed');
  expect(part(bytes, 'xl/workbook.xml')).toContain('x:sheet');
  const files = Object.fromEntries(Object.entries(parts('')).map(([name, text]) => [name, strToU8(text)]));
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>宽</v></c></row></sheetData></worksheet>`;
  const wide = new Uint8Array(text.length * 2);
  [...text].forEach((letter, i) => new DataView(wide.buffer).setUint16(i * 2, letter.charCodeAt(0), true));
  const snapshot = await openXlsx(zipSync({ ...files, [SHEET]: wide }), '').snapshot();
  expect([...(snapshot.sheets[0]?.rows([1]) ?? [])].map((row) => row.cells[0]?.value)).toEqual(['宽']);
});
