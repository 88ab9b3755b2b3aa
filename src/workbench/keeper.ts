/*
 * Keeps unsaved work on this machine for those who agreed to it, and hands it back after a crash. The work holds
 * numbers of identity cards and accounts: nothing is kept unasked, and nothing longer than a week.
 */
import type { KeptStore, KeptWork } from './kept-store';

export type Consent = 'unasked' | 'yes' | 'no';
/** Why nothing is kept although somebody agreed: no room, or this page may not. */
export type Trouble = 'full' | 'impossible';

export interface KeeperState {
  readonly consent: Consent;
  readonly trouble: Trouble | null;
  /** Work of earlier times that nobody works on now, the newest first. */
  readonly offers: readonly KeptWork[];
}

export interface Keeper {
  state(): KeeperState;
  /** Looks for work of earlier times; what is too old goes. */
  start(): Promise<void>;
  answer(consent: 'yes' | 'no'): void;
  /** The work under this key has changed. `bytes` is called some moments later. */
  changed(key: string, name: string, bytes: () => Promise<Uint8Array>): void;
  /** Nothing under this key needs to be kept any more: it was saved, or given up. */
  done(key: string): Promise<void>;
  /** Takes away everything kept on this machine, of all tabs. */
  clear(): Promise<void>;
}

/** What the keeper asks of the browser. */
export interface KeeperTools {
  store(): Promise<KeptStore>;
  /** Remembers the answer; null: never asked. */
  readonly consent: { read(): string | null; write(consent: string): void };
  /** True while some tab works on this key. */
  isHeld(key: string): Promise<boolean>;
  now(): number;
  heard(state: KeeperState): void;
}

export const DAYS_KEPT = 7;
const DAY_MS = 24 * 3600 * 1000;
/** Changes that come so soon after each other are kept together. */
const CALM_MS = 800;
/** Nothing waits longer than this. */
const LATEST_MS = 2000;

export function openKeeper(tools: KeeperTools): Keeper {
  let state: KeeperState = { consent: consentOf(tools.consent.read()), trouble: null, offers: [] };
  let waiting: { readonly since: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let owed: { readonly key: string; readonly name: string; bytes(): Promise<Uint8Array> } | null = null;
  let last: Promise<void> = Promise.resolve();
  let opened: Promise<KeptStore> | null = null;
  const store = (): Promise<KeptStore> => (opened ??= tools.store());

  function set(change: Partial<KeeperState>): void {
    state = { ...state, ...change };
    tools.heard(state);
  }

  function schedule(): void {
    if (state.consent !== 'yes' || owed === null) return;
    const now = tools.now();
    const since = waiting?.since ?? now;
    if (waiting !== null) clearTimeout(waiting.timer);
    const delay = Math.max(0, Math.min(CALM_MS, since + LATEST_MS - now));
    const timer = setTimeout(() => {
      waiting = null;
      last = last.then(keep);
    }, delay);
    waiting = { since, timer };
  }

  async function keep(): Promise<void> {
    const work = owed;
    if (work === null) return;
    owed = null;
    try {
      const bytes = await work.bytes();
      await (await store()).put({ key: work.key, name: work.name, at: tools.now(), bytes });
      if (state.trouble !== null) set({ trouble: null });
    } catch (error) {
      set({ trouble: troubleOf(error) });
    }
  }

  function forget(key?: string): void {
    if (key !== undefined && owed?.key !== key) return;
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
    owed = null;
  }

  async function dropAll(keys: readonly string[]): Promise<void> {
    await last;
    try {
      if (keys.length > 0) await (await store()).drop(keys);
    } catch {
      // Where nothing can be kept there is nothing to take away.
    }
  }

  return {
    state: () => state,
    start: async () => {
      try {
        const works = await (await store()).list();
        const oldest = tools.now() - DAYS_KEPT * DAY_MS;
        await dropAll(works.filter(({ at }) => at < oldest).map(({ key }) => key));
        const young = works.filter(({ at }) => at >= oldest);
        const held = await Promise.all(young.map(({ key }) => tools.isHeld(key)));
        set({ offers: young.filter((_, i) => held[i] === false).sort((a, b) => b.at - a.at) });
      } catch {
        // Told once somebody wants something kept.
      }
    },
    answer: (consent) => {
      tools.consent.write(consent);
      set({ consent, trouble: null });
      schedule();
    },
    changed: (key, name, bytes) => {
      owed = { key, name, bytes };
      schedule();
    },
    done: async (key) => {
      forget(key);
      set({ offers: state.offers.filter((work) => work.key !== key), trouble: null });
      await dropAll([key]);
    },
    clear: async () => {
      forget();
      tools.consent.write('no');
      set({ consent: 'no', offers: [], trouble: null });
      await last;
      const works = await store().then(
        (kept) => kept.list(),
        () => [],
      );
      await dropAll(works.map(({ key }) => key));
    },
  };
}

function consentOf(said: string | null): Consent {
  return said === 'yes' || said === 'no' ? said : 'unasked';
}

function troubleOf(error: unknown): Trouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
  return name === 'QuotaExceededError' ? 'full' : 'impossible';
}
