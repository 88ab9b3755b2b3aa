/*
 * How many would go on from a round under each reading of 晋级基数 and 晋级取整. It changes nothing; names at the
 * line are told for the rule in force alone, and only once the rules are confirmed, so that nobody chooses a rule by
 * whom it lets through.
 */
import { cutOf } from '../contest/cut';
import type { RoundName } from '../contest/round-name';
import { percentText } from '../contest/setting-value';
import type { CutBase, CutRounding } from '../contest/settings';
import type { Ground } from './ground';
import { headsOf, type PersonTold } from './round-head';

const cutBases: readonly CutBase[] = ['scored', 'attended', 'entered'];
const cutRoundings: readonly CutRounding[] = ['down', 'half-up', 'up'];

export interface WhatIfBase {
  readonly base: CutBase;
  /** How many people that is. */
  readonly of: number;
  /** Percentage × people, exact: "34.2". */
  readonly exact: string;
  readonly places: Readonly<Record<CutRounding, number>>;
}

export interface WhatIfTold {
  readonly round: RoundName;
  /** "30%" */
  readonly percent: string;
  /** 最少晋级; 0: none. */
  readonly minimum: number;
  readonly bases: readonly WhatIfBase[];
  readonly roundings: readonly CutRounding[];
  readonly current: { readonly base: CutBase; readonly rounding: CutRounding };
  /** 规则确认; empty: not confirmed. */
  readonly confirmed: string;
  /** Who stands at the line of the rule in force; null as long as the rules are not confirmed, or ranks are open. */
  readonly line: { readonly last: PersonTold | null; readonly next: PersonTold | null } | null;
}

/** null for the final, and for a round that cannot be read. Example: 30 % of 114 scored is 34.2: 34, 34, 35 places. */
export function tellWhatIf({ checked }: Ground, { round }: { readonly round: RoundName }): WhatIfTold | null {
  const { result } = checked;
  const { settings } = result;
  const found = result.rounds.find((one) => one.round === round);
  if (found?.cut === null || found === undefined) return null;
  const { entered, attended, scored, standings } = found;
  const disqualified = standings.filter(({ status }) => status === 'disqualified').length;
  const cutUnder = (cutBase: CutBase, cutRounding: CutRounding) =>
    cutOf(round, { entered, attended, scored, disqualified }, { ...settings, cutBase, cutRounding });
  const head = headsOf(result).find((one) => one.round === round);
  const isOpen = head === undefined || head.ties.length > 0;
  return {
    round,
    percent: percentText(found.cut.percent),
    minimum: settings.cutMinimum,
    bases: cutBases.map((base) => ({
      base,
      of: cutUnder(base, 'down')?.of ?? 0,
      exact: cutUnder(base, 'down')?.exact ?? '',
      places: {
        down: cutUnder(base, 'down')?.places ?? 0,
        'half-up': cutUnder(base, 'half-up')?.places ?? 0,
        up: cutUnder(base, 'up')?.places ?? 0,
      },
    })),
    roundings: cutRoundings,
    current: { base: settings.cutBase, rounding: settings.cutRounding },
    confirmed: settings.rulesConfirmed,
    line:
      settings.rulesConfirmed === '' || isOpen ? null : { last: head.lastInside, next: head.firstOutside },
  };
}
