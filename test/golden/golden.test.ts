import { openXlsx } from '../../src/workbook/file/open';
import { childrenOf, parseTree } from '../../src/workbook/file/tree';
import type { XmlElement } from '../../src/workbook/file/tree';
import type { Plan } from '../../src/workbook/port';
import { GOLDEN, golden, part, sheetPlan, unzip } from './build';

/** A cell of the first sheet that may be written, its value, and the part it stands in. */
const TARGETS = {
  'excel-shaped': { row: 2, column: 4, expected: 81.5, part: 'xl/worksheets/sheet1.xml', id: 'sheet-3' },
  libreoffice: { row: 3, column: 5, expected: 61, part: 'xl/worksheets/sheet1.xml', id: 'sheet-1' },
  openpyxl: { row: 3, column: 5, expected: 61, part: 'xl/worksheets/sheet1.xml', id: 'sheet-1' },
  prefixed: { row: 2, column: 2, expected: 3, part: 'xl/worksheets/sheet.xml', id: 'sheet-1' },
} as const;

function planFor(name: keyof typeof TARGETS): Plan {
  const { row, column, expected, id } = TARGETS[name];
  const write = { row, column, ticket: null, role: 'total', expected, value: 99.25 };
  const beside = { row: 6, column: 12, ticket: null, role: 'rank', expected: null, value: '第一名' };
  return {
    steps: [
      { kind: 'write-cells', sheet: id, writes: [write, beside] },
      { kind: 'put-sheet', sheet: sheetPlan() },
    ],
  };
}

describe.each(GOLDEN)('%s', (name) => {
  test('saved untouched, every byte is as it was', () => {
    expect(openXlsx(golden(name), name).save()).toEqual(golden(name));
  });

  test('a plan changes the parts that it must and no other, in the same order', async () => {
    const book = openXlsx(golden(name), name);
    const receipt = await book.apply(planFor(name));
    expect(receipt.refused).toEqual([]);
    const before = unzip(golden(name));
    const after = unzip(book.save());
    const kept = Object.keys(before);
    expect(Object.keys(after).slice(0, kept.length)).toEqual(kept);
    const changed = kept.filter(
      (key) => Buffer.compare(before[key] ?? Buffer.of(), after[key] ?? Buffer.of()) !== 0,
    );
    const allowed = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      TARGETS[name].part,
    ];
    expect(changed.sort()).toEqual(allowed.sort());
  });

  test('the written sheet keeps every element but the cells that were written', async () => {
    const book = openXlsx(golden(name), name);
    await book.apply(planFor(name));
    const before = census(part(golden(name), TARGETS[name].part));
    const after = census(part(book.save(), TARGETS[name].part));
    for (const [element, count] of before) {
      const grown = ['c', 'v', 'is', 't', 'row'].includes(element.replace(/^.*:/, ''));
      if (grown) expect(after.get(element) ?? 0).toBeGreaterThanOrEqual(count - 1);
      else expect([element, after.get(element)]).toEqual([element, count]);
    }
  });

  test('names, relations and types that were there are still there', async () => {
    const book = openXlsx(golden(name), name);
    await book.apply(planFor(name));
    for (const key of [
      'xl/workbook.xml',
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ]) {
      const before = census(part(golden(name), key));
      const after = census(part(book.save(), key));
      for (const [element, count] of before) expect(after.get(element) ?? 0).toBeGreaterThanOrEqual(count);
    }
  });
});

/** How often each element occurs, by its name as written. */
function census(xml: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (element: XmlElement): void => {
    counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    for (const child of element.children) if (child.kind === 'element') count(child);
  };
  const { root } = parseTree(xml, 'part');
  expect(childrenOf(root).length).toBeGreaterThan(0);
  count(root);
  return counts;
}
