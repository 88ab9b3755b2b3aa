/*
 * Both doors read the same workbooks alike: the file door from bytes, the Excel door from Excel's own
 * model of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExcel } from '../../src/workbook/excel';
import { createXlsx } from '../../src/workbook/file/create';
import { openXlsx } from '../../src/workbook/file/open';
import type { Snapshot } from '../../src/workbook/port';
import { openExcelHost } from '../excel-host/host';
import { openDoors, plainSnapshot } from './doors';
import { plainTable } from './plain-table';

const WORKBOOKS = [
  'golden/excel-shaped.xlsx',
  'golden/full-excel.xlsx',
  'golden/full-libreoffice.xlsx',
  'golden/full-openpyxl.xlsx',
  'golden/libreoffice.xlsx',
  'golden/openpyxl.xlsx',
  'golden/prefixed.xlsx',
  'samples/demo120.xlsx',
];
const FLOOR = { ExcelApi: '1.9' };

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', path)));

describe.each(WORKBOOKS)('%s', (path) => {
  const isoDates = path.includes('prefixed');

  test('reads alike through both doors', async () => {
    const { host, excel, file } = openDoors(bytesOf(path));
    expect(plainSnapshot(await excel.snapshot(), isoDates)).toEqual(
      plainSnapshot(await file.snapshot(), isoDates),
    );
    host.close();
  });

  test('reads alike in the oldest Excel too, but for merged areas, which it does not tell', async () => {
    const { host, excel, file } = openDoors(bytesOf(path), FLOOR);
    const there = await excel.snapshot();
    expect(there.sheets.flatMap(({ merges }) => merges)).toEqual([]);
    expect(plainSnapshot(there, isoDates)).toEqual(
      plainSnapshot(withoutMerges(await file.snapshot()), isoDates),
    );
    host.close();
  });
});

function withoutMerges(snapshot: Snapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
}

test('sheets that were not chosen answer their first rows and cost no more', async () => {
  const bytes = bytesOf('samples/demo120.xlsx');
  const host = openExcelHost(bytes);
  const workbook = openExcel(host.Excel, { supports: host.supports });
  const whole = await openXlsx(bytes, '').snapshot();
  const snapshot = await workbook.snapshot(({ sheets }) => sheets.slice(1, 2).map(({ id }) => id));
  const rowsOf = ({ sheets }: Snapshot): readonly number[] => sheets.map(({ rows }) => [...rows([1])].length);
  const [first = 0, second = 0] = rowsOf(whole);
  expect(rowsOf(snapshot).slice(0, 2)).toEqual([Math.min(first, 60), second]);
  expect(host.requests.filter(({ kind }) => kind === 'work')).toHaveLength(3);
  host.close();
});

test('an answer that is too heavy for Excel on the web is asked again in halves', async () => {
  const bytes = bytesOf('samples/demo120.xlsx');
  const host = openExcelHost(bytes, { limits: { payloadBytes: 60_000 } });
  const workbook = openExcel(host.Excel, { supports: host.supports });
  const there = await workbook.snapshot();
  expect(host.requests.some(({ failed }) => failed === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  expect(plainSnapshot(there)).toEqual(
    plainSnapshot(withoutMerges(await openXlsx(bytes, 'Book1.xlsx').snapshot())),
  );
  host.close();
});

test('more merged areas than Excel tells at once are asked in smaller pieces', async () => {
  const workbook = createXlsx('merged.xlsx');
  const rows = Array.from({ length: 700 }, (_, i) => [`单位${i}`, null]);
  const merges = rows.map((_, i) => ({ top: i + 1, left: 1, bottom: i + 1, right: 2 }));
  await workbook.apply({
    steps: [{ kind: 'put-sheet', sheet: { ...plainTable('long', '长表', rows), merges } }],
  });
  const { host, excel } = openDoors(workbook.save());
  // Excel fails as a whole where more than 512 would have to be told: once for the head, once for the sheet.
  const tooMany = { code: 'GeneralException', which: asksMerges };
  host.faults.push({ ...tooMany }, { ...tooMany });
  const { sheets } = await excel.snapshot();
  expect(host.faults).toEqual([]);
  expect(sheets[0]?.merges).toHaveLength(700);
  host.close();
});

function asksMerges(body: unknown): boolean {
  return JSON.stringify(body).includes('GetMergedAreasOrNullObject');
}
