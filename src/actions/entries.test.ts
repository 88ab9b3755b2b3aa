import fc from 'fast-check';
import { emptySheet, type EntryAct, type Hand, type SheetEntry } from '../contest/double-entry';
import { acts, full, mark } from '../contest/entry.fixture';
import { type EntryValue, entryParts } from '../contest/entry-value';
import { canonicalJson, type JsonValue } from '../contest/journal-chain';
import { step } from '../contest/second-entry';
import { defaultTexts, settingsFrom } from '../contest/setting-texts';
import { entryRecord, readEntries, withEvents, type EntryEvent } from './entries';
import { playActs, typing } from './entry-acts';
import { appended, readLedger, type Ledger } from './ledger';

const settings = settingsFrom(defaultTexts);
const at = '2024-06-20T09:00:00+08:00';
const batch = { round: 'preliminary', by: '甲', at } as const;
const noLedger: Ledger = readLedger({ name: '', date1904: false, structureLocked: false, sheets: [] });

/** The ledger after this batch, its body as a workbook gives it back. */
function kept(ledger: Ledger, events: readonly EntryEvent[]): Ledger {
  const record = entryRecord(batch, events, settings);
  // JSON of JSON values is JSON values.
  const body = JSON.parse(canonicalJson(record.body as unknown as JsonValue)) as Record<string, JsonValue>;
  return appended(ledger, { kind: 'entry', body });
}

const value = fc.constantFrom<EntryValue[]>('blank', 'absent', mark(0), mark(87.5), mark(90), mark(187));
const who = fc.constantFrom('甲', '乙', '丙');
const part = fc.constantFrom(...entryParts);
const someAct: fc.Arbitrary<EntryAct> = fc.oneof(
  fc.tuple(who, part, value).map(([one, on, typed]) => acts.enter(one, on, typed)),
  fc.tuple(who, part, value).map(([one, on, typed]) => acts.retype(one, on, typed)),
  fc.tuple(who, part, fc.constantFrom('blank' as const, 'zero' as const)).map((all) => acts.accept(...all)),
  fc
    .tuple(who, fc.constantFrom('first' as const, 'second' as const, 'neither' as const))
    .map((all) => acts.resolve(...all)),
  who.map(acts.finish),
  who.map(acts.finish),
  who.map(acts.discard),
);
const someEvent = fc.record({ ticket: fc.constantFrom('AF01', 'AF02'), act: someAct });

test('whatever people do, the ledger gives back every sheet as it was left', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someEvent, { maxLength: 12 }), { maxLength: 6 }), (batches) => {
      let ledger = noLedger;
      const sheets = new Map<string, SheetEntry>();
      for (const events of batches) {
        const allowed = events.filter(({ ticket, act }) => {
          const done = step(sheets.get(ticket) ?? emptySheet, act, full);
          if ('refused' in done) return false;
          sheets.set(ticket, done.sheet);
          return true;
        });
        ledger = kept(ledger, allowed);
      }
      const log = readEntries(ledger, 'preliminary', settings);
      expect(log.ignored).toBe(0);
      expect(log.entries).toEqual(sheets);
    }),
  );
});

test('what somebody wrote into the ledger by hand never makes a sheet final that two people did not type', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 25 }), (events) => {
      const { entries } = readEntries(kept(noLedger, events), 'preliminary', settings);
      for (const { state } of entries.values()) {
        if (state.kind !== 'final') continue;
        for (const one of entryParts) {
          expect(state.first.values[one]).toEqual(state.second.values[one]);
          expect(state.first.hands[one].who).not.toBe(state.second.hands[one].who);
        }
      }
    }),
  );
});

test('other rounds and other kinds of records are passed over', () => {
  const events = [{ ticket: 'AF01', act: acts.enter('甲', 'theory', mark(80)) }];
  const ledger = appended(kept(noLedger, events), { kind: 'unseal', body: { round: 'preliminary' } });
  expect(readEntries(ledger, 'final', settings)).toEqual({ entries: new Map(), ignored: 0 });
  expect(readEntries(ledger, 'preliminary', settings).entries.size).toBe(1);
});

test('a batch that its states do not allow is a broken program, not a record', () => {
  const events = [{ ticket: 'AF01', act: acts.finish('甲') }];
  expect(() => withEvents(new Map(), events, full)).toThrow('nothing-typed');
});

test('a typing is both parts, the confirmation of what is odd about them, and the end', () => {
  const hand: Hand = { who: '甲', at };
  const zero = { theory: mark(0), practical: mark(90) };
  const unsure = playActs(emptySheet, typing(hand, zero, 'enter', false), full);
  expect(unsure).toMatchObject({ refused: { code: 'warning-not-accepted' } });
  const sure = playActs(emptySheet, typing(hand, zero, 'enter', true), full);
  expect(sure).toMatchObject({ sheet: { state: { kind: 'first-finished' } } });
});
