/*
 * Sealing, opening and verifying a workbook as both doors' callers do it: read, act, recorded, applied, saved.
 */
import { readState, type ContestState } from '../src/actions/contest-state';
import { recorded } from '../src/actions/record';
import type { ActOutcome, RoundRequest } from '../src/actions/round-act';
import { sealRound } from '../src/actions/seal-round';
import { unsealRound } from '../src/actions/unseal-round';
import { verifySeals, type VerifyOutcome } from '../src/actions/verify-seals';
import { roundNames, type RoundName } from '../src/contest/round-name';
import type { SheetSnapshot } from '../src/workbook/port';
import { AT, book, deed, snapshotOf, words, type Done } from './recorded-book';

const made = { program: 'dengbang test', generatedAt: '2024-07-01 09:00:00', password: null };

type RoundAct = (state: ContestState, request: RoundRequest) => ActOutcome;

/** One act between rounds; `bytes` are the same where it was refused. */
export async function between(
  bytes: Uint8Array,
  act: string,
  round: RoundName,
  perform: RoundAct,
): Promise<Done<ActOutcome>> {
  const opened = book(bytes);
  const snapshot = await opened.snapshot();
  const done = perform(readState(snapshot, {}), { round, overrides: {}, words, by: deed.by, at: AT });
  const outcome = recorded(snapshot, done, {
    ...deed,
    act,
    round,
    overrides: {},
    calculates: act === 'seal' || act === 'unseal',
    ...(done.chain.length === 0 ? {} : { chain: done.chain }),
  });
  if (outcome.stopped) return { bytes, outcome, plan: outcome.plan };
  const { undone } = await opened.apply(outcome.plan);
  if (undone.length > 0) throw new Error(`not done: ${JSON.stringify(undone)}`);
  return { bytes: opened.save(), outcome, plan: outcome.plan };
}

export function seal(
  bytes: Uint8Array,
  round: RoundName,
  password: string | null = null,
): Promise<Done<ActOutcome>> {
  return between(bytes, 'seal', round, (state, request) =>
    sealRound(state, { ...request, ...made, password }),
  );
}

export function unseal(
  bytes: Uint8Array,
  round: RoundName,
  password: string | null = null,
): Promise<Done<ActOutcome>> {
  return between(bytes, 'unseal', round, (state, request) =>
    unsealRound(state, { ...request, ...made, password, reason: '复核' }),
  );
}

/** Every round sealed, one after the other; a refusal is a broken test. */
export async function sealAll(bytes: Uint8Array, rounds = roundNames): Promise<Uint8Array> {
  let sealed = bytes;
  for (const round of rounds) {
    const done = await seal(sealed, round);
    if (done.outcome.refused !== null) throw new Error(JSON.stringify(done.outcome.refused));
    sealed = done.bytes;
  }
  return sealed;
}

export async function verify(bytes: Uint8Array, code: string | null = null): Promise<VerifyOutcome> {
  const { program, generatedAt } = made;
  return verifySeals(await snapshotOf(bytes), { round: null, code, words, program, generatedAt });
}

/** The code of a round as the workbook's own record says it. */
export async function codeIn(bytes: Uint8Array, round: RoundName): Promise<string> {
  const code = readState(await snapshotOf(bytes), {}).seals.get(round)?.code;
  if (code === undefined) throw new Error(`${round} is not sealed`);
  return code;
}

export async function sheetIn(bytes: Uint8Array, name: string): Promise<SheetSnapshot> {
  const sheet = (await snapshotOf(bytes)).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Every text of a sheet, one below the other. */
export async function textOn(bytes: Uint8Array, name: string): Promise<string> {
  const sheet = await sheetIn(bytes, name);
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  return [...sheet.rows(columns)]
    .flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')))
    .filter((text) => text !== '')
    .join('\n');
}
