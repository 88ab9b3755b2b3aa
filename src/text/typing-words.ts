/*
 * What is said on the page where marks are typed from paper, and why a typed sheet was not written.
 */
import type { Hand } from '../contest/double-entry';
import type { Part } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { Sentence } from './words';

/** Why a sheet was not written, as actions/sheet-to-type.ts answers it. */
type SheetFault =
  | 'ticket-unknown'
  | 'ticket-twice'
  | 'typed-twice'
  | 'settled'
  | 'typed-before'
  | 'cannot-mend'
  | 'not-accepted'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-precise'
  | 'other-mark'
  | 'cell-unclear'
  | 'formula'
  | 'locked';

type Phase =
  | 'free'
  | 'typed'
  | 'anew'
  | 'begun'
  | 'once'
  | 'parked'
  | 'differing'
  | 'correcting'
  | 'twice'
  | 'settled'
  | 'repeated';

type Closed =
  Exclude<Phase, 'free' | 'typed' | 'anew'> | 'own-first' | 'own-kept' | 'not-first' | 'first-unknown';

type Mode = 'first' | 'second';
type Side = 'first' | 'second';
type Figure = 'count' | Part;

export interface TypingWords {
  /** Name of the page. */
  readonly title: string;
  refused(faults: readonly string[]): Sentence;
  readonly faults: Readonly<
    Record<
      SheetFault,
      (fault: {
        readonly ticket: string;
        readonly part: Part | null;
        readonly hands: readonly Hand[];
      }) => string
    >
  >;
  readonly seat: {
    readonly heading: string;
    readonly round: string;
    readonly mode: string;
    readonly modes: Readonly<Record<Mode, string>>;
    readonly modeHints: Readonly<Record<Mode, string>>;
    readonly by: string;
    readonly byNeeded: string;
    readonly firstBy: string;
    readonly firstByHint: string;
  };
  noRound(round: RoundName): string;
  sealed(round: RoundName): string;
  progress(done: number, of: number, twice: number): string;
  /** Rows that nobody can type here. */
  nameless(count: number): string;
  readonly form: {
    readonly heading: string;
    readonly ticket: string;
    readonly ticketHint: string;
    limits(full: number, decimals: number): string;
    readonly next: string;
    readonly finish: string;
    readonly clear: string;
    readonly confirm: string;
    readonly mend: string;
    /** Shown in the field instead of "*". */
    readonly absent: string;
    readonly keysHeading: string;
    /** Key and what it does. */
    readonly keys: readonly (readonly [string, string])[];
    last(
      ticket: string,
      name: string,
      marks: readonly { readonly part: Part; readonly mark: string }[],
    ): string;
  };
  readonly found: {
    readonly unknown: string;
    several(count: number): string;
    more(count: number): string;
    mine(name: string): string;
    readonly standing: string;
    onlyParts(parts: readonly Part[]): string;
    readonly closed: Readonly<Record<Closed, (by: readonly string[]) => string>>;
  };
  /** Short, beside a name. */
  readonly phase: Readonly<Record<Phase, string>>;
  readonly markFaults: Readonly<
    Record<'not-a-number' | 'out-of-range' | 'too-precise', (full: number, decimals: number) => string>
  >;
  readonly warnings: {
    readonly heading: string;
    readonly todo: string;
    blank(part: Part): string;
    zero(part: Part): string;
    readonly apart: string;
  };
  readonly queue: {
    count(written: number, waiting: number): string;
    readonly kept: string;
    recovered(count: number): string;
    failed(code: string | null): string;
    readonly retry: string;
    returned(count: number): string;
    readonly drop: string;
    unwritten(tickets: readonly string[]): string;
    sheet(ticket: string, name: string): string;
  };
  readonly batch: {
    readonly heading: string;
    readonly hint: string;
    paper(figure: Figure, typed: string): string;
    readonly equal: string;
    more(by: string): string;
    less(by: string): string;
    readonly unreadable: string;
    without(absent: number, blank: number): string;
    readonly fresh: string;
    readonly freshHint: string;
    lookHeading(count: number): string;
    readonly lookHint: string;
    readonly nothingToLook: string;
    look(
      kind: 'apart' | 'absent' | 'blank' | 'zero' | 'outlier' | 'alike',
      part: Part | null,
      other: string | null,
    ): string;
    value(value: 'absent' | 'blank'): string;
    moreLooks(count: number): string;
  };
  readonly differences: {
    heading(count: number): string;
    readonly show: string;
    readonly hide: string;
    readonly who: string;
    readonly none: string;
    readonly own: string;
    values(side: Side, value: string, by: readonly string[]): string;
    readonly which: string;
    readonly choice: Readonly<Record<Side | 'neither', string>>;
    readonly decide: string;
    readonly chooseFirst: string;
    kept(side: Side, parts: readonly Part[]): string;
    readonly takeBack: string;
    readonly decided: string;
    readonly busy: string;
  };
}
