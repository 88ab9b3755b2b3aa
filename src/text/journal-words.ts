/*
 * What the 操作记录, the restore and the list of edits say.
 */
import type { JournalFault } from '../contest/journal-line';
import type { RoundName } from '../contest/round-name';

/** Why a cell or a sheet cannot be put back. */
export type NotBackReason =
  | 'row-gone'
  | 'column-gone'
  | 'changed-since'
  | 'sheet-gone'
  | 'typed-on'
  | 'ticket-twice'
  | 'no-ticket'
  | 'not-kept'
  | 'locked';

export interface JournalWords {
  /** The very hidden sheet. */
  readonly ledger: {
    readonly title: string;
    /** In both languages, since nobody knows who will find it. */
    readonly notice: readonly string[];
    readonly columns: readonly [string, string, string, string, string];
  };
  readonly title: string;
  /** seq, when, who, what, counts, chain */
  readonly columns: readonly [string, string, string, string, string, string];
  readonly empty: string;
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
  act(act: string, round: RoundName | null): string;
  /** A column's role in words: "综合成绩" for "total". */
  role(role: string): string;
  option(name: string, value: string): string;
  count(name: string, count: number): string;
  readonly nobody: string;
  holds(lines: number, chain: string): string;
  broken(at: number, reason: JournalFault): string;
  fault(at: number, reason: JournalFault): string;
  readonly none: string;
  edits(count: number): string;
  /** round, ticket, part, before, after, cell */
  readonly editHead: readonly [string, string, string, string, string, string];
  readonly editPart: Readonly<Record<'theory' | 'practical' | 'status' | 'remark' | 'row', string>>;
  readonly otherText: string;
  readonly blank: string;
  readonly onSheet: string;
  moreEdits(count: number): string;
  readonly restore: {
    undone(act: string, at: string): string;
    readonly nothing: string;
    back(sheet: string, role: string, cells: number): string;
    removed(sheet: string): string;
    /** The seal that a change opened stays open though the change is taken back. */
    sealOpen(round: RoundName): string;
    cannot(sheet: string, ticket: string | null, role: string | null, reason: NotBackReason): string;
    moreCannot(count: number): string;
    remade(sheets: number): string;
    fewer(steps: number): string;
    barrier(act: string): string;
    notASteps(written: string): string;
  };
}
