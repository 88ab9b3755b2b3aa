/*
 * Somebody changes a sealed workbook with other programs than ours, clumsily or with care. What they did is found
 * and named; where everything in the file was made to agree again, only the code on paper tells, and does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readState } from '../src/actions/contest-state';
import { readLedger } from '../src/actions/ledger';
import { stateOf } from '../src/actions/seals';
import { canonicalJson, chainOf, CHAIN_START, type JsonValue } from '../src/contest/journal-chain';
import { sealFingerprint } from '../src/contest/seal';
import { sealText, withoutNames } from '../src/contest/seal-lines';
import { cleanContest } from './contest-book';
import { editedWithOpenpyxl } from './openpyxl';
import { convertAll, isMissing, soffice } from './outside-tools';
import { act, snapshotOf, type } from './recorded-book';
import { codeIn, sealAll, verify } from './sealed-book';
import { newFolder, type Folder } from './shell';

jest.setTimeout(180_000);

let folder: Folder;
let sealed: Uint8Array;
let paper: string;

beforeAll(async () => {
  folder = newFolder();
  sealed = await sealAll((await act(cleanContest(40).bytes)).bytes);
  paper = await codeIn(sealed, 'final');
});
afterAll(() => {
  folder.remove();
});

/** The sealed workbook, or another, after a script of somebody's own. */
const withOpenpyxl = (name: string, script: string, input = sealed, more = ''): Uint8Array | null =>
  editedWithOpenpyxl(folder, name, script, input, more);

async function changesIn(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  return (await verify(bytes)).rounds.flatMap(({ round, changed }) =>
    (changed?.changes ?? []).map(({ ticket, field, before, after, sheet, cell }) => [
      round,
      ticket,
      field,
      before,
      after,
      `${sheet}!${cell}`,
    ]),
  );
}

test('the sealed workbook holds, and its paper is proof for all three rounds', async () => {
  const { holds, paper: said } = await verify(sealed, paper);
  expect(said).toEqual({
    kind: 'proof',
    round: 'final',
    earlier: ['preliminary', 'semifinal'],
    inForce: true,
  });
  expect(holds).toBe(true);
});

test('openpyxl alone, opening and saving, changes nothing that was sealed', async () => {
  const bytes = withOpenpyxl('saved', '');
  if (bytes === null) return;
  expect((await verify(bytes, paper)).holds).toBe(true);
});

test('a mark edited with openpyxl under the protection is named with its cell, the old and the new value', async () => {
  const bytes = withOpenpyxl('mark', 'wb["初赛成绩"]["F5"] = 97.5');
  if (bytes === null) return;
  const [first] = await changesIn(bytes);
  expect(first).toEqual([
    'preliminary',
    'AF202400003',
    'practical',
    expect.any(String),
    '97.5',
    '初赛成绩!F5',
  ]);
  const { holds, result, rounds } = await verify(bytes, paper);
  expect(holds).toBe(false);
  expect(result.findings.map(({ code }) => code)).toContain('sealed-round-changed');
  expect(rounds[0]?.changed?.proven).toBe(true);
});

test('the paper of the final no longer speaks for the preliminary once a mark of that was edited', async () => {
  const bytes = withOpenpyxl('mark-and-paper', 'wb["初赛成绩"]["F5"] = 97.5');
  if (bytes === null) return;
  const { paper: said } = await verify(bytes, paper);
  // Final and semifinal still are what was signed; the preliminary is not among what that proves.
  expect(said).toMatchObject({ kind: 'proof', round: 'final', earlier: ['semifinal'] });
});

test('a row taken out, a status written, a name changed: each is told', async () => {
  const bytes = withOpenpyxl(
    'rows',
    'wb["初赛成绩"].delete_rows(6)\nwb["复赛成绩"]["F3"] = "缺考"\nwb["决赛成绩"]["C3"] = "另一人"\nwb["报名汇总表"]["A1"] = ""',
  );
  if (bytes === null) return;
  const changes = await changesIn(bytes);
  expect(changes).toContainEqual([
    'preliminary',
    'AF202400004',
    'sheet',
    'present',
    null,
    expect.any(String),
  ]);
  expect(changes.some(([round, , field]) => round === 'semifinal' && field === 'status')).toBe(true);
});

test('a name changed on the roster and on the sheet is found, though the kept copy has no names', async () => {
  const rename =
    'for ws in (wb["报名汇总表"], wb["决赛成绩"]):\n  for row in ws.iter_rows():\n    for c in row:\n      if c.value == sys.argv[2]: c.value = "冒名者"';
  const state = readState(await snapshotOf(sealed), {});
  const name = state.result.rounds.at(-1)?.standings[0]?.contestant.name ?? '';
  const bytes = withOpenpyxl('name', rename, sealed, name);
  if (bytes === null) return;
  const { rounds, holds } = await verify(bytes);
  expect(holds).toBe(false);
  expect(rounds.find(({ round }) => round === 'final')?.changed?.because).toBe('names');
});

test('a mark edited with LibreOffice is found; LibreOffice alone changes nothing that was sealed', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const plain = folder.put('office-plain.xlsx', sealed);
  const edited = folder.put('office-edited.xlsx', await type(sealed, '决赛成绩', 3, 5, 1.5));
  const there = newFolder();
  const [first, second] = convertAll(office, [plain, edited], 'xlsx', there.path);
  const same = await verify(readFileSync(first ?? ''), paper);
  expect(same.rounds.map(({ changed }) => changed)).toEqual([null, null, null]);
  expect(same.paper.kind).toBe('proof');
  const [change] = await changesIn(readFileSync(second ?? ''));
  expect(change?.slice(2)).toEqual(['theory', expect.any(String), '1.5', '决赛成绩!E3']);
  there.remove();
});

test('the ledger sheet deleted: the journal is told to be gone; the marks are proven by the paper all the same', async () => {
  const bytes = withOpenpyxl('no-ledger', 'del wb["登榜记录"]');
  if (bytes === null) return;
  const without = await verify(bytes);
  expect(without.fault).toEqual({ at: 1, reason: 'gone' });
  expect(without.holds).toBe(false);
  expect(without.rounds.map(({ seal }) => seal)).toEqual([null, null, null]);
  expect((await verify(bytes, paper)).paper).toEqual({
    kind: 'proof',
    round: 'final',
    earlier: ['preliminary', 'semifinal'],
    inForce: false,
  });
});

test('the ledger deleted and a mark changed: no code fits any more', async () => {
  const bytes = withOpenpyxl('no-ledger-mark', 'del wb["登榜记录"]\nwb["决赛成绩"]["F3"] = 50');
  if (bytes === null) return;
  expect((await verify(bytes, paper)).paper).toEqual({ kind: 'unknown' });
});

test('the journal cut at its end is told, and a run afterwards does not mend it', async () => {
  const cut = `ws = wb["登榜记录"]
rows = [r for r in range(1, ws.max_row + 1) if ws.cell(r, 1).value in ("journal", "seal")]
ws.delete_rows(rows[-1])
ws.delete_rows(rows[-2])`;
  const bytes = withOpenpyxl('cut', cut);
  if (bytes === null) return;
  const told = await verify(bytes);
  expect(told.fault).toMatchObject({ reason: 'cut' });
  expect(told.rounds.map(({ seal }) => seal !== null)).toEqual([true, true, false]);
  expect((await verify((await act(bytes)).bytes)).fault).not.toBeNull();
});

test('two lines of a list swapped by hand are named with the list', async () => {
  const bytes = withOpenpyxl(
    'swapped',
    'ws = wb["决赛名次表"]\na, b = ws["C5"].value, ws["C6"].value\nws["C5"], ws["C6"] = b, a',
  );
  if (bytes === null) return;
  const { stale, result, rounds, holds } = await verify(bytes);
  expect(stale).toEqual(['决赛名次表']);
  expect(result.findings.map(({ code, sheet }) => [code, sheet])).toEqual([['report-stale', '决赛名次表']]);
  expect(rounds.map(({ changed }) => changed)).toEqual([null, null, null]);
  expect(holds).toBe(false);
});

describe('an attacker who knows the program changes a mark and makes the whole ledger agree', () => {
  /** Seals and chain computed anew over the changed marks, as our own code would have made them. */
  async function forged(): Promise<Uint8Array | null> {
    const edited = withOpenpyxl('forged', 'wb["决赛成绩"]["F3"] = 50');
    if (edited === null) return null;
    const snapshot = await snapshotOf(edited);
    const { result } = readState(snapshot, {});
    const { records } = readLedger(snapshot);
    const state = stateOf(new Map(), result);
    expect(state.size).toBe(0);
    const lines: { seq: number; text: string; chain: string }[] = [];
    let previous = CHAIN_START;
    let fingerprint: string | null = null;
    for (const { seq, kind, written } of records) {
      let body = JSON.parse(written.text) as { [key: string]: JsonValue };
      if (kind === 'seal') {
        const round = result.rounds.find((one) => one.round === body.round);
        if (round === undefined) throw new Error('no round');
        const text = sealText(result, round, fingerprint);
        body = {
          ...body,
          previous: fingerprint,
          fingerprint: sealFingerprint(text),
          copy: withoutNames(text),
        };
        fingerprint = sealFingerprint(text);
      }
      previous = chainOf(previous, { kind: written.kind, seq, body });
      lines.push({ seq, text: canonicalJson(body), chain: previous });
    }
    const list = folder.at('forged.json');
    writeFileSync(list, JSON.stringify(lines));
    const rewrite = `ws = wb["登榜记录"]
lines = {one["seq"]: one for one in json.load(open(sys.argv[2], encoding="utf-8"))}
chains = {seq: one["chain"] for seq, one in lines.items()}
for r in range(ws.max_row, 0, -1):
    kind, seq = ws.cell(r, 1).value, ws.cell(r, 2).value
    if kind in ("journal", "seal"):
        ws.cell(r, 4).value, ws.cell(r, 5).value = lines[int(seq)]["text"], lines[int(seq)]["chain"]
        assert ws.cell(r, 3).value == "1/1"
    elif kind == "end" or (kind in ("restore", "marks") and ws.cell(r, 5).value):
        ws.cell(r, 5).value = chains[int(seq)]`;
    const whole = withOpenpyxl('forged', rewrite, edited, list);
    return whole === null ? null : (await act(whole)).bytes;
  }

  test('the file then agrees with itself and is told to; the paper says no', async () => {
    const bytes = await forged();
    if (bytes === null) return;
    const without = await verify(bytes);
    expect({ fault: without.fault, stale: without.stale }).toEqual({ fault: null, stale: [] });
    expect(without.rounds.map(({ changed }) => changed)).toEqual([null, null, null]);
    expect(without.paper).toEqual({ kind: 'not-given' });
    const { paper: said, holds } = await verify(bytes, paper);
    expect(said).toEqual({ kind: 'unknown' });
    expect(holds).toBe(false);
  });

  test('the receipt that such a file prints has another code than the signed one', async () => {
    const bytes = await forged();
    if (bytes === null) return;
    expect(await codeIn(bytes, 'final')).not.toBe(paper);
  });
});
