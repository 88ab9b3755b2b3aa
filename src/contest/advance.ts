/*
 * Who goes on from a round: the first K by rank, less those recorded out of the next round, and those
 * recorded as called up in their place (变动记录). Who is first is decided in rank-round.ts; who may be
 * called up next, in substitute.ts.
 */
import type { Changes, RecordedStatus } from './change';
import { roundAfter, type RoundName } from './round-name';
import type { Recorded, Standing } from './standing';

export type Advance = (
  ticket: string | null,
  inside: boolean | null,
) => { readonly advances: boolean | null; readonly recorded?: Recorded };

/**
 * Says of everyone ranked in a round whether they go on. `inside`: inside the places, null where a tie over
 * the line is open. Nobody goes on from the final.
 *
 * Example: rank 3 of 34 places with 弃赛 复赛 qualifies and does not advance; rank 35 with 递补 复赛 代替 rank 3
 * advances in that place.
 */
export function advanceFrom(round: RoundName, changes: Changes): Advance {
  const into = roundAfter(round);
  if (into === null) return () => ({ advances: false });
  const [out, calls] = [changes.declined(into), changes.calledUp(into)];
  if (out.size === 0 && calls.size === 0) return (_, inside) => ({ advances: inside });
  return (ticket, inside) => {
    const call = ticket === null ? undefined : calls.get(ticket);
    const left = ticket === null ? undefined : out.get(ticket);
    const replaces = inside === true ? null : (call?.replaces ?? null);
    if (left !== undefined && (inside !== false || call !== undefined)) {
      return { advances: false, recorded: declined(left, replaces) };
    }
    if (left !== undefined || replaces === null) return { advances: left === undefined && inside };
    return { advances: true, recorded: { kind: 'called-up', replaces } };
  };
}

function declined({ status, change }: RecordedStatus, replaces: string | null): Recorded {
  return { kind: 'declined', status, since: change.round, reason: change.reason, replaces };
}

/** True for someone who stood inside the places or was called up, and is recorded out of the next round. */
export function hasDeclined({ why }: Standing): boolean {
  return why.recorded?.kind === 'declined';
}
