/*
 * Excel fails at each request of an act in turn. Afterwards the workbook is as it was, or what is left over is
 * named, and then 恢复 gives back what was there and the act done again ends as if nothing had happened.
 */
import { readState } from '../../src/actions/contest-state';
import { entriesOf } from '../../src/actions/entries';
import { HostFailure } from '../../src/workbook/excel';
import type { Fault } from '../excel-host/transport';
import { doAct, onPaper, openScene, seen, takeBack, type Act, type Scene, type Seen } from './excel-acts';

/** The workbook after these acts, each of them whole. */
export async function after(bytes: Uint8Array, ...acts: readonly Act[]): Promise<Uint8Array> {
  const scene = openScene(bytes);
  for (const act of acts) await mustDo(scene, act);
  const done = scene.host.save();
  scene.host.close();
  return done;
}

async function mustDo(scene: Scene, act: Act): Promise<void> {
  const { receipts, refused } = await doAct(scene, act);
  const told = receipts.map(({ refused: cells, undone }) => [cells, undone]);
  expect([refused, told]).toEqual([null, told.map(() => [[], []])]);
}

// ---- what the ledger says -------------------------------------------------------------------------

/** Where the journal is not whole, the rounds that are sealed, and what two people typed. */
interface Kept {
  readonly broken: unknown;
  readonly sealed: readonly string[];
  readonly entries: unknown;
}

async function kept({ workbook }: Scene): Promise<Kept> {
  const { seals, ledger, settings } = readState(await workbook.snapshot(), {});
  const entries = [...entriesOf(ledger, 'preliminary', settings)];
  return { broken: ledger.intact, sealed: [...seals.keys()], entries };
}

const cellsOf = ({ users }: Seen): unknown => Object.entries(users).map(([name, { cells }]) => [name, cells]);

// ---- failures -------------------------------------------------------------------------------------

const CODE = 'GeneralException';

/** Of so many actions a request fails before any is done, after the first, after a part of them, after all. */
export function faultsIn(actions: number, request: number, isReading: boolean): readonly Fault[] {
  const lost: Fault = { which: request, code: CODE, after: 'all' };
  const never: Fault = { which: request, code: CODE };
  if (isReading) return [never, lost];
  const shares = [0.3, 0.6, 0.97].map((share) => Math.floor(share * actions));
  const counts = new Set([1, 25, ...shares].filter((count) => count > 0 && count < actions));
  const midway = [...counts].map((count): Fault => ({ which: request, code: CODE, after: count }));
  return [never, ...midway, { ...never, as: 'transport', after: Math.ceil(actions / 2) }, lost];
}

/** Nothing is written in the first requests: the shape, the heads, the sheets that were chosen, what a plan stands on. */
const READING = 4;

interface Trial {
  readonly base: Uint8Array;
  readonly act: Act;
  readonly before: Seen;
  readonly whole: Seen;
  readonly keptBefore: Kept;
  readonly keptWhole: Kept;
  readonly faults: readonly Fault[];
}

async function rehearse(base: Uint8Array, act: Act): Promise<Trial> {
  const untouched = openScene(base);
  const before = seen(untouched);
  const keptBefore = await kept(untouched);
  untouched.host.close();
  const scene = openScene(base);
  await mustDo(scene, act);
  const work = scene.host.requests.filter(({ kind }) => kind === 'work');
  const faults = work.flatMap(({ actions }, at) => faultsIn(actions, at + 1, at < READING));
  const whole = seen(scene);
  const keptWhole = await kept(scene);
  scene.host.close();
  expect(isSame([whole, keptWhole], [before, keptBefore])).toBe(false);
  return { base, act, before, whole, keptBefore, keptWhole, faults };
}

/** Does the act while Excel fails; the names of what it says was not done. */
async function failing(scene: Scene, act: Act): Promise<readonly string[]> {
  try {
    const { receipts } = await doAct(scene, act);
    return receipts.flatMap(({ undone }) => undone.map(({ sheet }) => sheet));
  } catch (error) {
    // Reading fails aloud, and then nothing is written.
    if (error instanceof HostFailure) return ['reading'];
    throw error;
  }
}

const MOST_TOLD = 20;

/** Sheets, and where both have the sheet its places and aspects, in which one workbook is not as the other. */
export function apart(one: Seen, other: Seen): readonly string[] {
  const sheets = ({ users, own }: Seen): Seen['own'] => ({ ...users, ...own });
  const [here, there] = [sheets(one), sheets(other)];
  const told = unlike(here, there).flatMap((name) => {
    const [a, b] = [here[name], there[name]];
    if (a === undefined || b === undefined) return [name];
    const places = [...unlike(a.cells, b.cells), ...unlike(a.rest, b.rest)];
    return places.length === 0 ? [name] : places.map((place) => `${name}!${place}`);
  });
  return told.slice(0, MOST_TOLD);
}

function unlike(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !isSame(a[name], b[name]));
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is left over is named, sheet by sheet. */
async function expectNamed(scene: Scene, trial: Trial, named: readonly string[]): Promise<void> {
  const { before, whole, keptBefore, keptWhole } = trial;
  const now = seen(scene);
  const keptNow = await kept(scene);
  if (named.length === 0) expect([apart(now, whole), keptNow]).toEqual([[], keptWhole]);
  const half = Object.keys(now.own).filter(
    (key) => !isSame(now.own[key], before.own[key]) && !isSame(now.own[key], whole.own[key]),
  );
  const told = new Set(named);
  expect(half.filter((key) => !told.has(key) && !told.has(now.own[key]?.name ?? ''))).toEqual([]);
  // The ledger is whole and knows all of the act or nothing of it, and no cell changes beneath a seal.
  expect(keptNow.broken).toBeNull();
  expect([keptBefore, keptWhole]).toContainEqual(keptNow);
  const isOpened = keptBefore.sealed.length > keptNow.sealed.length;
  if (keptBefore.sealed.length > 0 && !isOpened) expect(cellsOf(now)).toEqual(cellsOf(before));
}

/** What finishes the job: 恢复, or doing the act again, or either of them. */
export type Ending = 'back' | 'again' | 'both';

/** Tries the act with every fault. */
export async function expectEveryFaultMended(base: Uint8Array, act: Act, ending: Ending): Promise<void> {
  const trial = await rehearse(base, act);
  for (const fault of trial.faults) {
    const scene = openScene(trial.base);
    scene.host.faults.push(fault);
    const named = await failing(scene, act);
    await expectNamed(scene, trial, named);
    const left = scene.host.save();
    const isAsBefore = isSame(seen(scene), trial.before);
    if (isAsBefore || ending !== 'back') await expectDoneAgain(scene, trial);
    scene.host.close();
    if (!isAsBefore && ending !== 'again') await expectTakenBack(left, trial);
  }
}

/** What is recorded is not written again, and then all of it stands there; how it looks on the screen was named. */
async function expectDoneAgain(scene: Scene, { act, whole, keptWhole }: Trial): Promise<void> {
  const { receipts } = await doAct(scene, act);
  const now = seen(scene);
  expect(receipts.length > 0 ? apart(now, whole) : apart(onPaper(now), onPaper(whole))).toEqual([]);
  expect(await kept(scene)).toEqual(keptWhole);
}

async function expectTakenBack(left: Uint8Array, trial: Trial): Promise<void> {
  const { act, keptWhole } = trial;
  const isOpening = trial.keptBefore.sealed.length > keptWhole.sealed.length;
  // A seal stays open, and the reports say so from now on.
  const [before, whole] = isOpening
    ? [inputs(trial.before), inputs(trial.whole)]
    : [trial.before, trial.whole];
  const now = isOpening ? (scene: Scene) => inputs(seen(scene)) : seen;
  const scene = openScene(left);
  const { outcome } = await takeBack(scene);
  const { users, own } = now(scene);
  // Where Excel told nothing, a report that is there by half may look like one on which somebody typed.
  const typedOn = new Set(outcome.cannot.map(({ sheet, reason }) => (reason === 'typed-on' ? sheet : '')));
  const rest = Object.fromEntries(Object.entries(own).filter(([, { name }]) => !typedOn.has(name)));
  expect(apart({ users, own: rest }, before)).toEqual([]);
  await mustDo(scene, act);
  expect(apart(now(scene), whole)).toEqual([]);
  expect(await kept(scene)).toEqual(keptWhole);
  scene.host.close();
}

/** The users' sheets and the lists that people keep, without what is calculated from them. */
function inputs({ users, own }: Seen): Seen {
  return { users, own: Object.fromEntries(Object.entries(own).filter(([key]) => key.startsWith('input.'))) };
}
