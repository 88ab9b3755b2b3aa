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
  /** Name of a sheet of ours that was added and certainly not finished; null: none. */
  readonly begun: string | null;
  readonly tally: Tally;
}

export async function mend(host: Host, damage: Damage): Promise<void> {
  try {
    const { tabs, empty } = await look(host, damage);
    const bare = damage.bare.filter((site) => tabOf(tabs, site)?.guarded === false);
    const half = tabs.filter((tab) => isHalfMade(tab, damage, empty));
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

interface Found {
  readonly tabs: readonly Tab[];
  /** Names of planned sheets on which nothing stands. */
  readonly empty: ReadonlySet<string>;
}

function look(host: Host, { after, doubtful, tally }: Damage): Promise<Found> {
  return host.trip((context) => {
    const readShape = askShape(host)(context);
    const reads = doubtful.map((task) => task.recover?.(context, tally));
    const planned = after.sites.flatMap(({ id, name }) => {
      if (id !== null) return [];
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex');
      return [{ name, used }];
    });
    return () => {
      for (const read of reads) read?.();
      const empty = planned.filter(({ used }) => used.isNullObject).map(({ name }) => name);
      return { tabs: readShape().tabs, empty: new Set(empty) };
    };
  });
}

function tabOf(tabs: readonly Tab[], { id }: Site): Tab | null {
  return tabs.find((tab) => tab.id === id) ?? null;
}

/**
 * Added by us and not finished: it is as if it had not been begun. A sheet that is not marked as ours yet is
 * empty; one of the same name on which something stands is somebody else's.
 */
function isHalfMade(
  { id, name, own }: Tab,
  { before, after, begun }: Damage,
  empty: Found['empty'],
): boolean {
  const key = after.sites.find((site) => site.name === name)?.own ?? null;
  if (own !== null && own === key && name === begun) return true;
  const isNew = !before.sites.some((site) => site.id === id || site.name === name);
  return isNew && empty.has(name) && (own === null || own === key);
}
