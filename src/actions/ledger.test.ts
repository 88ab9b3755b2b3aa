import fc from 'fast-check';
import { contestBook } from '../../test/contest-book';
import { wordsIn } from '../text';
import { openXlsx } from '../workbook/file/open';
import type { SheetPlan, Snapshot } from '../workbook/port';
import { appended, ledgerSheet, readLedger, withLoose, type Ledger } from './ledger';
import { pack, unpack } from './packed-text';

const words = wordsIn('zh-CN');

async function saved(...sheets: readonly SheetPlan[]): Promise<Snapshot> {
  const book = openXlsx(contestBook([{ name: '说明', rows: [['封面']] }]), 'ledger.xlsx');
  await book.apply({ steps: sheets.map((sheet) => ({ kind: 'put-sheet', sheet })) });
  return openXlsx(book.save(), 'ledger.xlsx').snapshot();
}

const emptyLedger = readLedger({ name: 'empty.xlsx', date1904: false, structureLocked: false, sheets: [] });

/** A ledger of so many seals, whose bodies anyone may read. */
function sealed(count: number): Ledger {
  const seals = Array.from({ length: count }, (_, i) => i + 1);
  return seals.reduce(
    (ledger, i) =>
      appended(ledger, { kind: 'seal', body: { round: 'final', by: `王${i}`, fingerprint: `f${i}` } }),
    emptyLedger,
  );
}

/** Rows of the sheet as a thief finds them: the notice and headings first, then the entries. */
function tampered(
  plan: SheetPlan,
  change: (entries: SheetPlan['rows'][number][]) => SheetPlan['rows'],
): SheetPlan {
  const first = plan.rows.findIndex(({ cells }) => cells[2]?.value === '1/1');
  return { ...plan, rows: [...plan.rows.slice(0, first), ...change(plan.rows.slice(first))] };
}

function withCell(
  row: SheetPlan['rows'][number],
  column: number,
  value: string | number,
): SheetPlan['rows'][number] {
  return {
    ...row,
    cells: row.cells.map((cell, at) => (cell !== null && at === column ? { ...cell, value } : cell)),
  };
}

test('a workbook without a ledger has an empty one that is whole', () => {
  expect(emptyLedger).toEqual({
    exists: false,
    records: [],
    loose: [],
    end: { seq: 0, chain: '' },
    intact: null,
  });
});

test('what was recorded is read again from the saved file, very hidden and whole', async () => {
  const ledger = withLoose(sealed(3), 'marks', [{ seq: 3, chain: sealed(3).end.chain, text: pack([1]) }]);
  const snapshot = await saved(ledgerSheet(ledger, words));
  expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toContainEqual([
    '登榜记录',
    'veryHidden',
  ]);
  expect(readLedger(snapshot)).toEqual(ledger);
});

test('a stranger finds on the sheet in both languages what it is and how its chain is made', () => {
  const texts = ledgerSheet(sealed(1), words).rows.map(({ cells }) => String(cells[0]?.value));
  expect(texts.slice(0, 3).join('\n')).toMatch(/请勿改动[\s\S]*Do not change[\s\S]*SHA-256/u);
});

test('no cell takes more than Excel allows, whatever stands at the seam', async () => {
  const body = { note: `${'记'.repeat(30_980)}${'😀'.repeat(40_000)}` };
  const ledger = appended(emptyLedger, { kind: 'entry', body });
  const plan = ledgerSheet(ledger, words);
  const longest = plan.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '').length));
  expect(Math.max(...longest)).toBeLessThan(32_000);
  expect(readLedger(await saved(plan))).toEqual(ledger);
});

describe('a chain of six records', () => {
  const place = fc.integer({ min: 0, max: 5 });

  test.each([
    ['taken out', (entries: SheetPlan['rows'][number][], at: number) => entries.filter((_, i) => i !== at)],
    [
      'changed in one letter',
      (entries: SheetPlan['rows'][number][], at: number) =>
        entries.map((row, i) =>
          i === at ? withCell(row, 3, String(row.cells[3]?.value).replace('王', '李')) : row,
        ),
    ],
    [
      'written with another space',
      (entries: SheetPlan['rows'][number][], at: number) =>
        entries.map((row, i) => (i === at ? withCell(row, 3, `${String(row.cells[3]?.value)} `) : row)),
    ],
    [
      'made another kind',
      (entries: SheetPlan['rows'][number][], at: number) =>
        entries.map((row, i) => (i === at ? withCell(row, 0, 'unseal') : row)),
    ],
    [
      'numbered anew',
      (entries: SheetPlan['rows'][number][], at: number) =>
        entries.map((row, i) => (i === at ? withCell(row, 1, 9) : row)),
    ],
    [
      'made unreadable',
      (entries: SheetPlan['rows'][number][], at: number) =>
        entries.map((row, i) => (i === at ? withCell(row, 3, '{') : row)),
    ],
  ])('tells when one is %s, wherever it stood', async (_, change) => {
    const plan = ledgerSheet(sealed(6), words);
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const read = readLedger(await saved(tampered(plan, (entries) => change(entries, at))));
        expect(read.intact).not.toBeNull();
        expect(read.intact?.at).toBe(at + 1);
      }),
      { numRuns: 12 },
    );
  });

  test('tells when two change places', async () => {
    const plan = ledgerSheet(sealed(6), words);
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        fc.pre(one !== other);
        const swap = (entries: SheetPlan['rows'][number][]) =>
          entries.map((row, i) => (i === one ? entries[other] : i === other ? entries[one] : row) ?? row);
        const read = readLedger(await saved(tampered(plan, swap)));
        expect(read.intact?.at).toBe(Math.min(one, other) + 1);
      }),
      { numRuns: 12 },
    );
  });

  test('tells when its tail was cut, with the closing line or without', async () => {
    const plan = ledgerSheet(sealed(6), words);
    const cut = await saved(tampered(plan, (entries) => entries.filter((_, i) => i < 4 || i > 5)));
    expect(readLedger(cut).intact).toEqual({ at: 5, reason: 'cut' });
    const all = await saved(tampered(plan, (entries) => entries.slice(0, 4)));
    expect(readLedger(all).intact).toEqual({ at: 5, reason: 'cut' });
  });

  test('goes on behind a cut, so that the gap stays to be seen', async () => {
    const plan = ledgerSheet(sealed(6), words);
    const cut = readLedger(
      await saved(tampered(plan, (entries) => entries.filter((_, i) => i !== 4 && i !== 5))),
    );
    const after = appended(cut, { kind: 'seal', body: { by: '赵' } });
    expect(after.records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 7]);
    expect(readLedger(await saved(ledgerSheet(after, words))).intact).toEqual({ at: 5, reason: 'missing' });
  });

  test('tells when somebody made it anew with the right sums, as long as a copy names its last link', async () => {
    const [mine, theirs] = [sealed(6), sealed(5)];
    const forged = appended(theirs, {
      kind: 'seal',
      body: { round: 'final', by: '别人', fingerprint: 'f6' },
    });
    const kept = withLoose(forged, 'marks', [{ ...mine.end, text: pack([]) }]);
    expect(readLedger(await saved(ledgerSheet(kept, words))).intact).toEqual({ at: 6, reason: 'changed' });
  });
});

test('a record of a kind that this version does not know is kept letter by letter and breaks nothing', async () => {
  const ledger = sealed(2);
  const [first] = ledger.records;
  const later = appended(emptyLedger, {
    kind: 'seal',
    body: { by: '王1', fingerprint: 'f1', round: 'final' },
  });
  expect(later.records[0]).toEqual(first);
  const plan = ledgerSheet(ledger, words);
  const renamed = tampered(plan, (entries) =>
    entries.map((row, i) => (i === 1 ? withCell(row, 0, 'appeal') : row)),
  );
  const read = readLedger(await saved(renamed));
  expect(read.records[1]).toMatchObject({ kind: 'unreadable', written: { kind: 'appeal' } });
  expect(ledgerSheet(read, words).rows).toEqual(renamed.rows);
});

test('any JSON is packed and unpacked, and nothing else is taken for a packed text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      // fast-check's JsonValue allows the same values.
      expect(unpack(pack(json as Parameters<typeof pack>[0]))).toEqual(json);
    }),
  );
  for (const text of ['', 'no base64 !', 'YWJj']) expect(unpack(text)).toBeNull();
});
