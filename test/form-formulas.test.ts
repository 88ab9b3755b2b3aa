/*
 * The formulas that watch over a mark and an identity number while they are typed, worked out by
 * LibreOffice on cells that hold what clerks type and paste.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markColours, markFormula } from '../src/reports/forms/mark-check';
import { idFormula } from '../src/reports/forms/roster-form';
import { bodyStyle } from '../src/reports/style';
import { createXlsx } from '../src/workbook/file/create';
import type { CellPlan, SheetPlan } from '../src/workbook/port';
import { convert, isMissing, soffice } from './outside-tools';

type Sample = readonly [value: string | number | null, expected: string];

/** May it stand in a mark cell of 100 points with two decimals, and which of the four colours has it? */
const marks: readonly (readonly [...Sample, colour: string])[] = [
  [null, 'TRUE', 'blank'],
  [0, 'TRUE', 'zero'],
  [100, 'TRUE', ''],
  [85.5, 'TRUE', ''],
  [83.03, 'TRUE', ''],
  [81.96, 'TRUE', ''],
  [99.99, 'TRUE', ''],
  ['缺考', 'TRUE', 'word'],
  ['弃赛', 'TRUE', 'word'],
  ['取消成绩', 'TRUE', 'word'],
  [-1, 'FALSE', 'wrong'],
  [100.01, 'FALSE', 'wrong'],
  [105, 'FALSE', 'wrong'],
  [85.555, 'FALSE', 'wrong'],
  ['85.5', 'FALSE', 'wrong'],
  ['８５', 'FALSE', 'wrong'],
  ['85分', 'FALSE', 'wrong'],
  ['没来', 'FALSE', 'wrong'],
];

const ids: readonly (readonly [type: string | null, id: string | number, expected: string])[] = [
  ['居民身份证', '110101199003079710', 'TRUE'],
  [null, '110101199003079710', 'TRUE'],
  ['居民身份证', '11010119900307971', 'FALSE'],
  ['居民身份证', ' 110101199003079710', 'FALSE'],
  [null, '110108860610980', 'FALSE'],
  ['港澳台居民居住证', '810000', 'FALSE'],
  ['护照', 'E00000043', 'TRUE'],
  ['护照', 110101199003079000, 'FALSE'],
  ['居民身份证', 110101199003079000, 'FALSE'],
];

const style = bodyStyle('left', 'General');
const cell = (value: string | number | null): CellPlan => ({ value, style });
const formula = (text: string): CellPlan => ({ value: '?', formula: text, style });

/** Value, what may stand there, the four colours; then document, number, what may stand there. */
function samples(): SheetPlan {
  const rows = marks.map(([value], at) => {
    const row = at + 1;
    const area = { top: row, bottom: row, left: 2, right: 2 };
    const colours = markColours(area, 100, 2, { ticket: 1, name: null, status: 13 });
    const [type = null, id = null] = ids[at] ?? [];
    return {
      cells: [
        cell('AF20240001'),
        cell(value),
        formula(markFormula(`B${row}`, 100, 2)),
        ...colours.map((one) => formula(one.formula)),
        cell(type),
        cell(id),
        formula(idFormula(`I${row}`, `$H${row}`)),
      ],
    };
  });
  return {
    key: 'samples',
    title: '样本',
    columns: [],
    rows,
    merges: [],
    frozenRows: 0,
    page: {
      orientation: 'portrait',
      margins: { top: 10, bottom: 10, left: 10, right: 10 },
      titleRows: null,
      header: null,
      footer: { left: [], center: [], right: [] },
      breaksBefore: [],
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'dengbang-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice follows the checks of marks and identity numbers as they are meant', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const book = createXlsx('样本');
  await book.apply({ steps: [{ kind: 'put-sheet', sheet: samples() }] });
  const file = join(folder, 'samples.xlsx');
  writeFileSync(file, book.save());
  const csv = convert(office, file, 'csv:Text - txt - csv (StarCalc):44,34,76', folder);
  const lines = readFileSync(csv, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const names = ['wrong', 'zero', 'word', 'blank'];
  const seen = lines.map((line) => [line[2], names.filter((_, i) => line[3 + i] === 'TRUE').join('+')]);
  expect(seen).toEqual(marks.map(([, expected, colour]) => [expected, colour]));
  expect(lines.slice(0, ids.length).map((line) => line[9])).toEqual(ids.map(([, , expected]) => expected));
}, 120_000);
