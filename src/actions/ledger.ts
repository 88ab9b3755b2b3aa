/*
 * The ledger: everything that the product remembers inside the workbook. Chained records (journal, seals,
 * entries) are only ever added to; loose ones (restore points, the marks as last calculated) are replaced.
 * What a body means is decided where it is made.
 */
import {
  CHAIN_START,
  canonicalJson,
  chainOf,
  checkChain,
  type ChainedRecord as ChainLink,
  type JsonValue,
} from '../contest/journal-chain';
import { journalFaults, type JournalFault, type JournalLine } from '../contest/journal-line';
import { roundNames } from '../contest/round-name';
import { LEDGER_KEY } from '../reports/ledger-key';
import { ledgerColumns, ledgerSheetOf, type LedgerLine } from '../reports/ledger-sheet';
import type { Words } from '../text/words';
import type { SheetPlan, SheetSnapshot, Snapshot } from '../workbook/port';

type JsonObject = Readonly<Record<string, JsonValue>>;

/** What was chained, by kind. A kind that this program does not know is kept as it stands. */
export type ChainedBody =
  | { readonly kind: 'journal'; readonly body: JournalLine }
  | { readonly kind: 'seal' | 'unseal' | 'entry'; readonly body: JsonObject }
  /** Not to be read: changed by hand, or of a later version. */
  | { readonly kind: 'unreadable'; readonly body: null };

export type ChainedRecord = ChainedBody & {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly chain: string;
  /** Kind and text as they stand on the sheet: they are never written in another way. */
  readonly written: { readonly kind: string; readonly text: string };
};

/** `seq` and `chain` are those of the last chained record when it was written, so that a cut tail shows. */
export interface LooseRecord {
  readonly kind: 'restore' | 'marks';
  readonly seq: number;
  readonly chain: string;
  /** Packed (packed-text.ts). */
  readonly text: string;
}

export interface Broken {
  /** Sequence number of the first record that does not fit. */
  readonly at: number;
  readonly reason: JournalFault;
}

export interface Ledger {
  /** False where the workbook has no ledger yet. */
  readonly exists: boolean;
  readonly records: readonly ChainedRecord[];
  readonly loose: readonly LooseRecord[];
  /** The last record that was ever chained, which may have been cut off since. */
  readonly end: { readonly seq: number; readonly chain: string };
  /** null: every record fits the one before it and none is missing. */
  readonly intact: null | Broken;
}

const NO_LEDGER: Ledger = {
  exists: false,
  records: [],
  loose: [],
  end: { seq: 0, chain: CHAIN_START },
  intact: null,
};

/** Everything that the workbook's ledger holds. A sheet of ours that cannot be read says why in `intact`. */
export function readLedger(snapshot: Snapshot): Ledger {
  const sheet = snapshot.sheets.find(({ own }) => own === LEDGER_KEY);
  if (sheet === undefined) return NO_LEDGER;
  const lines = linesOf(sheet);
  const records = lines.filter(({ kind }) => kind !== 'end' && !isLooseKind(kind)).map(chainedOf);
  const loose = lines.flatMap((line): readonly LooseRecord[] =>
    isLooseKind(line.kind) ? [{ ...line, kind: line.kind }] : [],
  );
  const closing = lines.find(({ kind }) => kind === 'end');
  const stated = closing === undefined ? null : { seq: closing.seq, chain: closing.chain };
  const intact = firstBroken(records, loose, stated);
  return { exists: true, records, loose, end: stated ?? lastOf(records), intact };
}

function isLooseKind(kind: string): kind is LooseRecord['kind'] {
  return kind === 'restore' || kind === 'marks';
}

/** Pieces joined; rows that are no entry (the notice, the headings) are passed over. */
function linesOf(sheet: SheetSnapshot): readonly LedgerLine[] {
  const { kind, seq, piece, text, chain } = ledgerColumns;
  const lines: LedgerLine[] = [];
  for (const { cells } of sheet.rows([kind, seq, piece, text, chain])) {
    const [kindText = '', seqText = '', pieceText = '', textText = '', chainText = ''] = cells.map(
      ({ value }) => String(value ?? ''),
    );
    const at = /^(\d+)\/\d+$/u.exec(pieceText)?.[1];
    if (at === undefined) continue;
    const last = lines.at(-1);
    if (at !== '1' && last !== undefined) lines[lines.length - 1] = { ...last, text: last.text + textText };
    else lines.push({ kind: kindText, seq: Number(seqText), text: textText, chain: chainText });
  }
  return lines;
}

function chainedOf({ kind, seq, text, chain }: LedgerLine): ChainedRecord {
  const place = { seq, chain, written: { kind, text } };
  const body = objectIn(text);
  if (body !== null && kind === 'journal') return { ...place, kind, body: journalLineOf(body) };
  if (body !== null && (kind === 'seal' || kind === 'unseal' || kind === 'entry')) {
    return { ...place, kind, body };
  }
  return { ...place, kind: 'unreadable', body: null };
}

function objectIn(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    // Whatever JSON.parse makes of an object is one of JSON values.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** A body as it was written by any version: what is missing reads as nothing. */
function journalLineOf(body: JsonObject): JournalLine {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const counts = Object.entries(isObject(body.counts) ? body.counts : {});
  const options = Object.entries(isObject(body.options) ? body.options : {});
  return {
    act: text('act'),
    round: roundNames.find((one) => one === body.round) ?? null,
    by: text('by'),
    at: text('at'),
    program: text('program'),
    options: Object.fromEntries(options.map(([name, value]) => [name, String(value)])),
    counts: Object.fromEntries(counts.map(([name, value]) => [name, Number(value)])),
    settings: text('settings'),
    results: text('results'),
    back: body.back === true,
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it was chained: kind, number and body. A text that is not a body in canonical form fits no chain. */
function linkOf({ seq, chain, written: { kind, text } }: ChainedRecord): ChainLink {
  const body = objectIn(text);
  return { seq, chain, kind, body: body !== null && canonicalJson(body) === text ? body : text };
}

function firstBroken(
  records: readonly ChainedRecord[],
  loose: readonly LooseRecord[],
  end: Ledger['end'] | null,
): Broken | null {
  const broken = checkChain(records.map(linkOf));
  if (broken !== null) return broken;
  const witnesses = [...loose, ...(end === null ? [] : [end])].sort((a, b) => a.seq - b.seq);
  for (const { seq, chain } of witnesses) {
    const record = records[seq - 1];
    if (seq > 0 && record === undefined) return { at: records.length + 1, reason: 'cut' };
    if (record !== undefined && record.chain !== chain) return { at: seq, reason: 'changed' };
  }
  return end === null ? { at: records.length + 1, reason: 'cut' } : witnessed(records);
}

/** A fault that an earlier run saw and wrote down; what it saw may have been mended to look whole since. */
function witnessed(records: readonly ChainedRecord[]): Broken | null {
  for (const { kind, body } of records) {
    if (kind !== 'journal' || body.act !== BROKEN_ACT) continue;
    const reason = journalFaults.find((one) => one === body.options.reason);
    if (reason !== undefined) return { at: body.counts.at ?? 0, reason };
  }
  return null;
}

/** The act under which a fault of the journal is written into the journal itself. */
export const BROKEN_ACT = 'journal-broken';

function lastOf(records: readonly ChainedRecord[]): Ledger['end'] {
  const last = records.at(-1);
  return { seq: last?.seq ?? 0, chain: last?.chain ?? CHAIN_START };
}

/**
 * The ledger with one more record at its end. After a cut the numbers go on behind the records that are
 * missing, so that the gap stays to be seen.
 */
export function appended(
  ledger: Ledger,
  added: Exclude<ChainedBody, { readonly kind: 'unreadable' }>,
): Ledger {
  const last = lastOf(ledger.records);
  const from = ledger.end.seq > last.seq ? ledger.end : last;
  const seq = from.seq + 1;
  const body: JsonObject = { ...added.body };
  const text = canonicalJson(body);
  const chain = chainOf(from.chain, { kind: added.kind, seq, body });
  const record: ChainedRecord = { ...added, seq, chain, written: { kind: added.kind, text } };
  return { ...ledger, exists: true, records: [...ledger.records, record], end: { seq, chain } };
}

/** The number that the next record will have. */
export function nextSeq({ records, end }: Ledger): number {
  return Math.max(end.seq, lastOf(records).seq) + 1;
}

/** The ledger with these loose records in place of the ones it had of their kinds. */
export function withLoose(
  ledger: Ledger,
  kind: LooseRecord['kind'],
  records: readonly Omit<LooseRecord, 'kind'>[],
): Ledger {
  const others = ledger.loose.filter((one) => one.kind !== kind);
  return { ...ledger, loose: [...others, ...records.map((one) => ({ ...one, kind }))] };
}

/** The ledger as the sheet it is kept on. */
export function ledgerSheet({ records, loose, end }: Ledger, words: Words): SheetPlan {
  const lines: readonly LedgerLine[] = [
    ...records.map(({ seq, chain, written }) => ({ ...written, seq, chain })),
    { kind: 'end', seq: end.seq, text: '-', chain: end.chain },
    ...loose,
  ];
  return ledgerSheetOf(lines, words.journal);
}
