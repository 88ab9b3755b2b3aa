/*
 * Whose score sheet a typed number names, and whether whoever sits here may type it now. It answers from what was
 * told about the sheets, without asking the workbook; no mark is known here.
 */
import { samePerson } from '../contest/entry-step';
import type { Part } from '../contest/finding';
import { readTicket } from '../contest/ticket';
import type { SheetPhase, SheetTold } from './typing-sheets';

export type TypingMode = 'first' | 'second';

/** Why a sheet is not typed now by this person. */
export type Closed =
  | Exclude<SheetPhase, 'free' | 'typed' | 'anew' | 'correcting'>
  /** The first entry is this person's own. */
  | 'own-first'
  /** The entry that is kept is this person's own. */
  | 'own-kept'
  /** Nobody typed it yet: the first entry comes first. */
  | 'not-first'
  /** Who typed what stands on the score sheet is not said. */
  | 'first-unknown'
  | 'correcting';

export type Found =
  | { readonly kind: 'nothing' | 'unknown' }
  /** Several tickets end so; `more` are not listed. */
  | { readonly kind: 'several'; readonly candidates: readonly SheetTold[]; readonly more: number }
  /** `parts` are to be typed. `standing`: marks stand there that nobody is named for. */
  | {
      readonly kind: 'open';
      readonly sheet: SheetTold;
      readonly parts: readonly Part[];
      readonly standing: boolean;
    }
  /** Typed by this person before: may be typed anew if they say so. */
  | { readonly kind: 'mine'; readonly sheet: SheetTold }
  | { readonly kind: 'closed'; readonly sheet: SheetTold; readonly because: Closed };

export interface Sitting {
  readonly mode: TypingMode;
  readonly by: string;
  /** Who typed what stands on the score sheet without a name; empty: not said. */
  readonly firstBy: string;
  readonly sheets: ReadonlyMap<string, SheetTold>;
  /** Sheets that were typed here and of which the workbook does not tell yet. */
  readonly typedNow: ReadonlySet<string>;
}

const SHOWN = 6;

/**
 * The sheet with that ticket, else the only one whose ticket ends with these digits.
 * Example: "56" is AF20240056 among 120 people; among 1200, where AF20241056 ends so too, both are listed.
 */
export function findSheet(text: string, sitting: Sitting): Found {
  const ticket = readTicket({ kind: 'text', text });
  if (ticket === null) return { kind: 'nothing' };
  const whole = sitting.sheets.get(ticket);
  if (whole !== undefined) return weigh(whole, sitting);
  if (!/^\d+$/u.test(ticket)) return { kind: 'unknown' };
  const ending = [...sitting.sheets.values()].filter((one) => one.ticket.endsWith(ticket));
  const [only] = ending;
  if (only === undefined) return { kind: 'unknown' };
  if (ending.length === 1) return weigh(only, sitting);
  return {
    kind: 'several',
    candidates: ending.slice(0, SHOWN),
    more: Math.max(0, ending.length - SHOWN),
  };
}

function weigh(sheet: SheetTold, sitting: Sitting): Found {
  const { mode, by, typedNow } = sitting;
  const isMine = sheet.by.some((who) => samePerson(who, by));
  const closed = (because: Closed): Found => ({ kind: 'closed', sheet, because });
  if (typedNow.has(sheet.ticket)) return mode === 'first' ? { kind: 'mine', sheet } : closed('twice');
  return mode === 'first' ? weighFirst(sheet, isMine) : weighSecond(sheet, isMine, sitting);
}

function weighFirst(sheet: SheetTold, isMine: boolean): Found {
  const { phase, parts } = sheet;
  switch (phase) {
    case 'free':
    case 'anew':
      return { kind: 'open', sheet, parts, standing: false };
    case 'typed':
      return { kind: 'open', sheet, parts, standing: true };
    case 'once':
      return isMine ? { kind: 'mine', sheet } : { kind: 'closed', sheet, because: 'once' };
    default:
      return { kind: 'closed', sheet, because: phase };
  }
}

function weighSecond(sheet: SheetTold, isMine: boolean, { by, firstBy }: Sitting): Found {
  const { phase, parts } = sheet;
  const closed = (because: Closed): Found => ({ kind: 'closed', sheet, because });
  const open: Found = { kind: 'open', sheet, parts, standing: false };
  switch (phase) {
    case 'free':
    case 'anew':
      return closed('not-first');
    case 'typed':
      if (firstBy.trim() === '') return closed('first-unknown');
      return samePerson(firstBy, by) ? closed('own-first') : open;
    case 'once':
      return isMine ? closed('own-first') : open;
    case 'correcting':
      return isMine ? closed('own-kept') : open;
    default:
      return closed(phase);
  }
}
