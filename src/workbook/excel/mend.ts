/*
 * After Excel has failed: guards that were lifted are set again, a sheet that was only just added goes,
 * and cells of which nobody knows whether they were written are looked at. If Excel fails here too, the
 * receipt still names the step.
 */
import { sheetOf } from './book';
import type { Book, Site } from './book';
import { askShape } from './shape';
import type { Tab } from './shape';
import type { Tally, Task } from './task';
import { HostFailure } from './trip';
import type { Host } from './trip';

export interface Damage {
  /** The workbook before the request that failed, and as it would be if it had not. */
  readonly before: Book;
  readonly after: Book;
  /** Sheets whose guard may have been lifted and not set again. */
  readonly bare: readonly Site[];
  /** Pieces of which nobody knows how much was done. */
  readonly doubtful: readonly Task[];
  readonly tally: Tally;
}

export async function mend(host: Host, damage: Damage): Promise<void> {
  try {
    const tabs = await look(host, damage);
    const bare = damage.bare.filter((site) => tabOf(tabs, site)?.guarded === false);
    const half = tabs.filter((tab) => isHalfMade(tab, damage));
    if (bare.length + half.length === 0) return;
    await host.trip((context) => {
      // A guard with a password cannot be set again without it; the receipt names the step.
      for (const site of bare.filter(({ secret }) => secret !== true)) {
        sheetOf(context, site).protection.protect(site.options);
      }
      for (const tab of half) sheetOf(context, tab).delete();
      return () => undefined;
    });
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
  }
}

function look(host: Host, { doubtful, tally }: Damage): Promise<readonly Tab[]> {
  return host.trip((context) => {
    const readShape = askShape(host)(context);
    const reads = doubtful.map((task) => task.recover?.(context, tally));
    return () => {
      for (const read of reads) read?.();
      return readShape().tabs;
    };
  });
}

function tabOf(tabs: readonly Tab[], { id }: Site): Tab | null {
  return tabs.find((tab) => tab.id === id) ?? null;
}

/** Added by us, and the failure came before it was marked as ours: nothing would ever find it again. */
function isHalfMade(tab: Tab, { before, after }: Damage): boolean {
  const planned = after.sites.some(({ id, name }) => id === null && name === tab.name);
  return (
    planned && tab.own === null && !before.sites.some(({ id, name }) => id === tab.id || name === tab.name)
  );
}
