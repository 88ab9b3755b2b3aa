/*
 * What 二次录入 says: why typing was refused, what waits for whom, the list of differences. What may be done when is
 * decided in contest/second-entry.ts.
 */
import type { EntryRefusal, EntrySide, Hand } from '../contest/double-entry';
import type { EntryWarning } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { Sentence } from './words';

/** What a refused typing can be told with. */
export interface EntryRefused {
  readonly round: RoundName;
  /** null where it is about a whole list. */
  readonly ticket: string | null;
  /** Who typed the sheet before, and when; who is in the way. */
  readonly hands: readonly Hand[];
  readonly parts: readonly Part[];
  readonly warnings: readonly EntryWarning[];
}

/** Which copy: the score sheet of the workbook, or the second person's. */
type CopySide = 'first' | 'second';
type Phase = 'untyped' | 'unfinished' | 'once' | 'faulty' | 'differing' | 'correcting' | 'twice';

export interface EntryWords {
  readonly refusals: Readonly<Record<EntryRefusal['code'], (facts: EntryRefused) => Sentence>>;
  firstNameNeeded(round: RoundName): Sentence;
  copyNotRead(round: RoundName): Sentence;
  notASide(written: string): string;
  marksNeeded(ticket: string, parts: readonly Part[]): Sentence;
  /** Where there is no mark to show. */
  readonly value: Readonly<Record<'blank' | 'absent', string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  progress(round: RoundName, counts: Readonly<Record<Phase, number>>): string;
  typist(who: string, first: number, second: number): string;
  open(
    ticket: string,
    phase: Exclude<Phase, 'untyped' | 'twice'>,
    parts: readonly Part[],
    hands: readonly Hand[],
  ): string;
  differences(count: number): string;
  differs(
    ticket: string,
    part: Part,
    first: string,
    firstBy: string,
    second: string,
    secondBy: string,
  ): string;
  swapped(ticket: string, other: string): string;
  onlyInOne(ticket: string, side: CopySide, by: string): string;
  typedTwice(ticket: string, side: CopySide, by: readonly string[], times: number): string;
  noticeRefused(ticket: string, what: string): string;
  unreadable(side: CopySide, ticket: string, part: Part, cell: string): string;
  noTicket(side: CopySide, cell: string): string;
  toConfirm(side: CopySide, ticket: string, warnings: readonly EntryWarning[]): string;
  typedBefore(ticket: string, hands: readonly Hand[]): string;
  statusApart(ticket: string, first: string | null, second: string | null): string;
  alike(tickets: readonly string[]): string;
  toTypeAnew(ticket: string): string;
  sheetNotCounted(ticket: string): string;
  notOnSheet(ticket: string): string;
  /** Before what is to be looked at, and before the sheets that wait. */
  readonly noticesHeading: string;
  readonly openHeading: string;
  ignored(count: number): string;
  more(count: number): string;
  readonly form: {
    heading(usual: string): string;
    /** Below the people of the second person's blank form. */
    readonly notes: readonly string[];
    made(out: string, people: number): string;
  };
  readonly sheet: {
    /** At most 31 characters. */
    title(round: string): string;
    subtitle(count: number): string;
    readonly columns: readonly string[];
    box(entry: 1 | 2): string;
    readonly boxWithOther: string;
    readonly kept: Readonly<Record<EntrySide, string>>;
    readonly none: string;
    readonly notesHeading: string;
    readonly notes: readonly string[];
    readonly signatures: readonly string[];
  };
}
