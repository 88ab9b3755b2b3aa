/*
 * The result of one round, person by person: the third form of the facts, exact and ordered. How it
 * is computed is in rank-round.ts; how it is printed is not known here.
 */
import type { Place } from './raw';
import type { Registration } from './registration';
import type { RoundName } from './round-name';

/** A mark as a count of its smallest unit: with two 成绩小数位, 86.45 is 8645. */
export type Mark = number;

/** A total as an exact integer over the round's common denominator (TotalScale). */
export type Total = bigint;

export interface TotalScale {
  /** Decimals of a mark: a Mark counts in 1/10^markDecimals. */
  readonly markDecimals: number;
  /** A Total of this size is one point of the 100. */
  readonly denominator: bigint;
}

/** 缺考、弃赛、取消成绩、取消资格、未录入: five things, none of them 0. */
export type Status =
  'scored' | 'absent' | 'partly-absent' | 'withdrawn' | 'cancelled' | 'disqualified' | 'missing';

/** Someone who takes part, whether the roster knows them or not. */
export interface Contestant {
  /** Identity inside the contest: the ticket, or name and unit where there is none. */
  readonly key: string;
  readonly ticket: string | null;
  readonly name: string;
  /** Compared by this; printed as `unit`. */
  readonly unitKey: string;
  readonly unit: string;
  readonly registration: Registration | null;
}

/** What decided a person's place against the neighbour with an equal total. */
export type DecidedBy = 'total' | 'practical' | 'exact-total' | 'ruling';

/** What 变动记录 says about a standing, where it changed something. */
export type Recorded =
  /** Inside the places, by right or in the place of another, and recorded out of the next round. */
  | {
      readonly kind: 'declined';
      readonly status: 'withdrawn' | 'disqualified';
      /** The round from which on it holds. */
      readonly since: RoundName;
      readonly reason: string;
      /** In whose place they had been called up; null: by right. */
      readonly replaces: string | null;
    }
  /** Goes on in the place of another. */
  | { readonly kind: 'called-up'; readonly replaces: string }
  /** Out of this round. `vacates`: the place of the final whose prizes stay empty; null: everyone behind moves up. */
  | {
      readonly kind: 'out';
      readonly status: 'withdrawn' | 'disqualified';
      readonly since: RoundName;
      readonly reason: string;
      readonly vacates: number | null;
    };

/** Why someone stands where they stand: data for one sentence. Points are exact totals. */
export type Why = { readonly recorded?: Recorded } &
  /** Has a rank by right. `gap`: points above the first who does not advance (inside) or below the last who does (outside); null without a line. */
  (
    | {
        readonly kind: 'ranked';
        readonly by: DecidedBy;
        readonly gap: Total | null;
        readonly inside: boolean | null;
      }
    /** In a tie that only a ruling can order; places first…last. */
    | { readonly kind: 'pending'; readonly first: number; readonly last: number; readonly straddles: boolean }
    | {
        readonly kind: 'unranked';
        readonly status: Exclude<Status, 'scored'>;
        readonly heldBecause: 'repeated' | 'unidentified' | null;
      }
  );

/** Cells of a person's row that a formula can refer to. */
export interface RowCells {
  /** Address of the mark; null where the cell holds no plain number, so that a formula could not use it. */
  readonly theory: string | null;
  readonly practical: string | null;
  /** The cell that names the person (ticket, else name) and exactly what stands in it; null where none does. */
  readonly who: { readonly cell: string; readonly holds: string | number } | null;
}

export interface Standing {
  readonly contestant: Contestant;
  readonly theory: Mark | null;
  readonly practical: Mark | null;
  readonly total: Total | null;
  readonly status: Status;
  /** True where there is a mark in at least one part, or 取消成绩; never for 取消资格. */
  readonly attended: boolean;
  readonly rank: number | null;
  readonly pending: boolean;
  readonly advances: boolean | null;
  readonly why: Why;
  /** The row on the round's sheet. */
  readonly row: number;
  readonly place: Place;
  readonly cells: RowCells;
}

/** How many go on. null for the final. */
export interface Cut {
  /** Basis points. */
  readonly percent: number;
  readonly base: 'scored' | 'attended' | 'entered';
  readonly of: number;
  /** percent × of, exact: "34.2". */
  readonly exact: string;
  readonly rounding: 'down' | 'half-up' | 'up';
  readonly places: number;
}

export interface RoundResult {
  readonly round: RoundName;
  readonly sheet: string;
  readonly entered: number;
  readonly attended: number;
  readonly scored: number;
  readonly cut: Cut | null;
  readonly scale: TotalScale;
  /** Ranked (pending ones where they stand, in ticket order), then the unranked in ticket order. */
  readonly standings: readonly Standing[];
  /** Tickets (or keys) of each tie that waits for a ruling. */
  readonly unresolved: readonly (readonly string[])[];
  /** True while someone's marks are missing: ranks may still change. */
  readonly provisional: boolean;
}
