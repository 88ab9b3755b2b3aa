/*
 * Which rounds are sealed, read from the ledger, and whether each still is what was sealed. What a sealed
 * text says is made in contest/seal-lines.ts; who may seal is decided in the acts.
 */
import { journalFaults, type JournalFault } from '../contest/journal-line';
import type { ContestResult } from '../contest/result';
import { roundBefore, roundNames, type RoundName } from '../contest/round-name';
import { codeOf, sealFingerprint } from '../contest/seal';
import { sealText } from '../contest/seal-lines';
import type { SealMark } from '../reports/furniture';
import type { ChainedBody, Ledger } from './ledger';

export interface Seal {
  readonly round: RoundName;
  /** As they said themselves. */
  readonly by: string;
  /** "2024-06-20T09:30:00+08:00", by the clock of that machine. */
  readonly at: string;
  /** SHA-256 of the sealed text, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Fingerprint of the round before when this one was sealed; null for the first. */
  readonly previous: string | null;
  /** The sealed text without names and units (seal-lines.ts, withoutNames). */
  readonly copy: string;
  /** True where sealing protected a sheet that was not protected before. */
  readonly protects: boolean;
  /** Why the journal was not whole when the round was sealed; null where it was. */
  readonly fault: JournalFault | null;
  /** The record from which on it was not; 0 where it was whole. */
  readonly faultAt: number;
}

/** How a seal was opened: by an unseal, or by a recorded change. */
export interface Opening {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface SealState extends Seal {
  readonly code: string;
  /** True where the round as it is now has the sealed fingerprint, and the round before too. */
  readonly intact: boolean;
  /** The round's text as it is now; null where the round cannot be read any more. */
  readonly now: string | null;
}

export type Seals = ReadonlyMap<RoundName, SealState>;

export const noSeals: Seals = new Map();

/** Rounds whose last record opens them, and how they were opened. */
export function openingsOf(ledger: Pick<Ledger, 'records'>): ReadonlyMap<RoundName, Opening> {
  const openings = new Map<RoundName, Opening>();
  for (const { kind, body } of ledger.records) {
    if (kind !== 'seal' && kind !== 'unseal') continue;
    const round = roundNames.find((one) => one === body.round);
    if (round === undefined) continue;
    if (kind === 'seal') openings.delete(round);
    else openings.set(round, { by: textIn(body.by), at: textIn(body.at), reason: textIn(body.reason) });
  }
  return openings;
}

/** Seals that were made and are no longer in force, the last one first: their codes may still be on paper. */
export function formerSeals(ledger: Pick<Ledger, 'records'>, seals: Seals): readonly Seal[] {
  return ledger.records
    .flatMap(({ kind, body }) => (kind === 'seal' ? [sealFrom(body)] : []))
    .filter((seal) => seal !== null)
    .filter(({ round, at, fingerprint }) => {
      const now = seals.get(round);
      return now === undefined || now.at !== at || now.fingerprint !== fingerprint;
    })
    .reverse();
}

/**
 * True where a seal had put a guard on the round's sheet and a recorded change, not an unseal, opened it: the guard
 * stayed, and the next seal answers for it.
 */
export function isGuardLeft({ records }: Pick<Ledger, 'records'>, round: RoundName): boolean {
  const own = records.filter(
    ({ kind, body }) => (kind === 'seal' || kind === 'unseal') && body.round === round,
  );
  const [seal, opening] = own.slice(-2);
  if (seal?.kind !== 'seal' || opening?.kind !== 'unseal') return false;
  const act = records.find(({ seq }) => seq === opening.seq - 1);
  return sealFrom(seal.body)?.protects === true && !(act?.kind === 'journal' && act.body.act === 'unseal');
}

/** What reports say of each round: sealed with this code, changed since, opened by whom and why. */
export function marksOf(ledger: Pick<Ledger, 'records'>, seals: Seals): ReadonlyMap<RoundName, SealMark> {
  const marks = new Map<RoundName, SealMark>();
  for (const [round, opening] of openingsOf(ledger)) marks.set(round, { kind: 'opened', ...opening });
  for (const [round, { intact, code }] of seals) {
    marks.set(round, { kind: intact ? 'sealed' : 'changed', code });
  }
  return marks;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The seals in force: of each round the last one that was not opened since. */
export function sealsOf(ledger: Ledger, result: ContestResult): Seals {
  const last = new Map<RoundName, Seal>();
  for (const record of ledger.records) {
    if (record.kind === 'unseal') {
      const round = roundNames.find((one) => one === record.body.round);
      if (round !== undefined) last.delete(round);
    }
    const seal = record.kind === 'seal' ? sealFrom(record.body) : null;
    if (seal !== null) last.set(seal.round, seal);
  }
  return stateOf(last, result);
}

/** The same seals over another result, and one more or one less. */
export function stateOf(seals: ReadonlyMap<RoundName, Seal>, result: ContestResult): Seals {
  const states = new Map<RoundName, SealState>();
  for (const round of roundNames) {
    const seal = seals.get(round);
    if (seal === undefined) continue;
    const now = textNow(result, round, seal.previous);
    const before = roundBefore(round);
    const chained = before === null || seal.previous === (seals.get(before)?.fingerprint ?? null);
    const intact = now !== null && sealFingerprint(now) === seal.fingerprint && chained;
    states.set(round, { ...seal, code: codeOf(seal.fingerprint), intact, now });
  }
  return states;
}

function textNow(result: ContestResult, name: RoundName, previous: string | null): string | null {
  const round = result.rounds.find((one) => one.round === name);
  return round === undefined ? null : sealText(result, round, previous);
}

/** The record that goes into the ledger. */
export function sealBody(seal: Seal): Extract<ChainedBody, { readonly kind: 'seal' | 'unseal' | 'entry' }> {
  return { kind: 'seal', body: { ...seal } };
}

/** The record that opens a round: by whom and why. */
export function unsealBody(
  round: RoundName,
  by: string,
  at: string,
  reason: string,
): Extract<ChainedBody, { readonly kind: 'seal' | 'unseal' | 'entry' }> {
  return { kind: 'unseal', body: { round, by, at, reason } };
}

/** null where somebody wrote something else there. */
function sealFrom(body: Readonly<Record<string, unknown>>): Seal | null {
  const round = roundNames.find((one) => one === body.round);
  const { by, at, fingerprint, previous, copy, protects, fault } = body;
  if (round === undefined || typeof by !== 'string' || typeof at !== 'string') return null;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/u.test(fingerprint)) return null;
  if (previous !== null && typeof previous !== 'string') return null;
  if (typeof copy !== 'string') return null;
  const seen = journalFaults.find((one) => one === fault) ?? null;
  const faultAt = typeof body.faultAt === 'number' ? body.faultAt : 0;
  return { round, by, at, fingerprint, previous, copy, protects: protects === true, fault: seen, faultAt };
}
