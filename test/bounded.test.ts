/*
 * Files made to hurt: whatever they say of themselves, the program ends with one clear sentence, status 2,
 * bounded memory (1 GiB) and time (20 s), and the file is as it was. Runs the built program, since only a
 * process of its own has a memory to be measured.
 */
import { spawnSync } from 'node:child_process';
import { deflateRawSync, crc32 } from 'node:zlib';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { buildProgram, newFolder, type Folder } from './shell';

jest.setTimeout(180_000);

const LIMIT_MS = 20_000;
const LIMIT_KIB = 1024 * 1024;
const MEGABYTE = 1024 * 1024;

let built: Folder;
let folder: Folder;
let cli: string;
beforeAll(() => {
  built = newFolder();
  cli = buildProgram(built.path);
  // Tells the largest memory of the process when it ends, on a channel of its own.
  built.put(
    'watch.cjs',
    "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));",
  );
});
afterAll(() => {
  built.remove();
});
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  folder.remove();
});

const workbookParts = (sheet: string): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="初赛成绩" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
});

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** A zip with one more entry, given as it stands in the archive: what it says need not be true. */
function withEntry(
  base: Record<string, Uint8Array>,
  name: string,
  packed: Uint8Array,
  stated: { readonly size: number; readonly crc: number },
): Uint8Array {
  const zip = Buffer.from(zipSync({ ...base, [name]: new Uint8Array(0) }, { level: 0 }));
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const directory = zip.readUInt32LE(end + 16);
  const central = zip.lastIndexOf(Buffer.from(name)) - 46;
  const local = zip.readUInt32LE(central + 42);
  const data = local + 30 + Buffer.byteLength(name) + zip.readUInt16LE(local + 28);
  for (const [at, shift] of [
    [local, 0],
    [central, 2],
  ] as const) {
    zip.writeUInt16LE(8, at + 8 + shift);
    zip.writeUInt32LE(stated.crc, at + 14 + shift);
    zip.writeUInt32LE(packed.length, at + 18 + shift);
    zip.writeUInt32LE(stated.size, at + 22 + shift);
  }
  zip.writeUInt32LE(directory + packed.length, end + 16);
  return Buffer.concat([zip.subarray(0, data), packed, zip.subarray(data)]);
}

const zeros = Buffer.alloc(400 * MEGABYTE);
const packedZeros = deflateRawSync(zeros, { level: 6 });
const plainSheet = workbookParts(sheetOf(''));
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at] ?? 'a'};`.repeat(10)}">`)
  .join('')}]>`;

const hurting: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'a part that inflates to 400 MB and says so',
    () => withEntry(plainSheet, 'xl/big.xml', packedZeros, { size: zeros.length, crc: crc32(zeros) }),
  ],
  [
    'a part that inflates to 400 MB and says 1 000 bytes',
    () => withEntry(plainSheet, 'xl/big.xml', packedZeros, { size: 1000, crc: 0 }),
  ],
  [
    'a part that says 3 GB and holds nothing',
    () =>
      withEntry(plainSheet, 'xl/big.xml', deflateRawSync(Buffer.alloc(0)), { size: 3_000_000_000, crc: 0 }),
  ],
  [
    'entity expansion',
    () =>
      zipSync(workbookParts(`${laughs}${sheetOf('<row><c t="inlineStr"><is><t>&j;</t></is></c></row>')}`)),
  ],
  [
    'an external entity',
    () =>
      zipSync(
        workbookParts(
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf('<row><c t="inlineStr"><is><t>&e;</t></is></c></row>')}`,
        ),
      ),
  ],
  ['elements a million deep', () => zipSync(workbookParts(`${'<a>'.repeat(1_000_000)}`))],
  [
    'an address past the last row',
    () => zipSync(workbookParts(sheetOf('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'))),
  ],
  ['a column past XFD', () => zipSync(workbookParts(sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')))],
  [
    'a string index out of range',
    () => zipSync(workbookParts(sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))),
  ],
  [
    'a row that never ends',
    () =>
      zipSync(
        workbookParts(
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1">',
        ),
      ),
  ],
];

test.each(hurting)('%s', (_, make) => {
  const bytes = Buffer.from(make());
  const file = folder.put('成绩.xlsx', bytes);
  const { status, signal, stderr, stdout, output } = spawnSync(
    process.execPath,
    ['--require', join(built.path, 'watch.cjs'), cli, 'run', file],
    { encoding: 'utf8', timeout: LIMIT_MS, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  expect([status, signal, stdout]).toEqual([2, null, '']);
  const lines = stderr.trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines[0]).toMatch(/成绩\.xlsx”：.+。$/u);
  expect(Number(output[3])).toBeLessThan(LIMIT_KIB);
  expect(folder.list()).toEqual(['成绩.xlsx']);
  expect(folder.bytes('成绩.xlsx').equals(bytes)).toBe(true);
});
