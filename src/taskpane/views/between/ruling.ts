/*
 * A ruling while it is typed: what is still missing in it, and the basis that it comes to. What order a basis gives is
 * decided in contest/tie-order.ts.
 */
import { parseDecimal } from '../../../contest/decimal';
import { isSeed } from '../../../contest/draw';
import type { TieBasis } from '../../../contest/tie-order';
import type { TieTold } from '../../../desk/tie-look';
import type { BetweenWords } from '../../../text/between-words';
import { isBlank } from './page';

export type Method = TieBasis['kind'];

export interface Ruling {
  readonly method: Method;
  readonly markName: string;
  /** By ticket, as typed. */
  readonly marks: Readonly<Record<string, string>>;
  readonly better: 'higher' | 'lower';
  readonly seed: string;
  /** Tickets, first on top. */
  readonly order: readonly string[];
  readonly reason: string;
}

/** What is wrong, by field; `marks` by ticket. */
export interface RulingFaults {
  readonly markName?: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly seed?: string;
  readonly reason?: string;
}

export function startOf({ members }: TieTold, markName: string): Ruling {
  const order = members.map(({ ticket }) => ticket);
  return { method: 'third-mark', markName, marks: {}, better: 'higher', seed: '', order, reason: '' };
}

/** Empty where nothing is wrong. */
export function faultsOf(ruling: Ruling, { members }: TieTold, { rule: say }: BetweenWords): RulingFaults {
  switch (ruling.method) {
    case 'committee':
      return isBlank(ruling.reason) ? { reason: say.basisNeeded } : {};
    case 'draw':
      return isSeed(ruling.seed) ? {} : { seed: say.seedNeeded };
    case 'third-mark': {
      const marks = Object.fromEntries(
        members.flatMap(({ ticket }) => {
          const mark = ruling.marks[ticket] ?? '';
          if (isBlank(mark)) return [[ticket, say.markNeeded]];
          return isThirdMark(mark) ? [] : [[ticket, say.markUnclear]];
        }),
      );
      return {
        ...(isBlank(ruling.markName) ? { markName: say.markNameNeeded } : {}),
        ...(Object.keys(marks).length === 0 ? {} : { marks }),
      };
    }
  }
}

/** A number or minutes and seconds, as tie-order.ts reads them. */
function isThirdMark(text: string): boolean {
  return parseDecimal(text.trim()) !== null || /^\d{1,4}:[0-5]\d(?:\.\d{1,6})?$/u.test(text.trim());
}

export function basisOf({ method, marks, better, seed, order }: Ruling, { members }: TieTold): TieBasis {
  switch (method) {
    case 'committee':
      return { kind: method, order };
    case 'draw':
      return { kind: method, seed: seed.trim() };
    case 'third-mark': {
      const typed = members.map(({ ticket }) => [ticket, (marks[ticket] ?? '').trim()] as const);
      return { kind: method, marks: new Map(typed), better };
    }
  }
}
