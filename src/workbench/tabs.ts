/*
 * What the tabs of one browser know of each other: who works on what. A browser without locks knows nothing, and
 * then nobody is told anything.
 */

export interface Tabs {
  /** Works on this from now on, in place of what it worked on before under `use`. False: another tab does already. */
  hold(use: string, name: string): Promise<boolean>;
  isHeld(name: string): Promise<boolean>;
}

export function openTabs(locks: LockManager | undefined = navigator.locks): Tabs {
  const held = new Map<string, () => void>();
  return {
    hold: async (use, name) => {
      held.get(use)?.();
      held.delete(use);
      return new Promise((resolve) => {
        const asked = locks?.request(nameOf(name), { ifAvailable: true }, async (lock) => {
          resolve(lock !== null);
          if (lock !== null) await new Promise<void>((free) => held.set(use, free));
        });
        // Refused to a page without an origin of its own.
        if (asked === undefined) resolve(true);
        asked?.catch(() => {
          resolve(true);
        });
      });
    },
    isHeld: async (name) => {
      try {
        const { held: all = [] } = (await locks?.query()) ?? {};
        return all.some((lock) => lock.name === nameOf(name));
      } catch {
        return false;
      }
    },
  };
}

function nameOf(name: string): string {
  return `dengbang ${name}`;
}

/** The same for the same bytes and, as far as a few digits can tell, for no others. */
export function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${bytes.length}-${hash.toString(16)}`;
}
