/*
 * What `verify` and `compare` say: whether a sealed round still is what was sealed, what a code from paper proves,
 * how two workbooks differ.
 */
import type { RoundName } from '../contest/round-name';

export interface VerifyWords {
  readonly heading: string;
  /** round, state, code, who, when */
  readonly head: readonly [string, string, string, string, string];
  readonly state: Readonly<Record<'open' | 'intact' | 'changed', string>>;
  readonly noRounds: string;
  readonly noneSealed: string;
  changes(round: RoundName, count: number): string;
  /** ticket, what, as sealed, now, cell */
  readonly changeHead: readonly [string, string, string, string, string];
  field(field: string): string;
  value(value: string | null): string;
  /** Whether the old values in the list are the sealed ones: by the fingerprint in the workbook. */
  readonly oldValues: Readonly<Record<'proven' | 'unproven', string>>;
  readonly because: Readonly<Record<'names' | 'earlier-round' | 'sheet-gone', (round: RoundName) => string>>;
  stale(sheets: readonly string[]): string;
  readonly reportsFresh: string;
  readonly journalWhole: string;
  readonly onlyItself: string;
  /** `inForce`: the workbook holds the seal of that code. */
  proof(round: RoundName, earlier: readonly RoundName[], inForce: boolean): string;
  /** The code is that of the seal, the round is not. `proven`: the old values listed are those that were signed. */
  codeOfChanged(round: RoundName, proven: boolean): string;
  codeOfFormer(round: RoundName, opening: { readonly by: string; readonly at: string } | null): string;
  readonly codeUnknown: string;
  readonly holds: string;
  readonly holdsNot: string;
  /** Asks for two groups; `masked` has blanks in their place. */
  ask(round: RoundName, masked: string): string;
  textWritten(file: string, round: RoundName): string;
  readonly refusals: {
    badCode(written: string): string;
    roundForText: string;
    noRound(round: RoundName): string;
  };
  readonly compare: {
    heading(a: string, b: string): string;
    counts(errors: number, warnings: number): string;
    readonly same: string;
    readonly noCommonRound: string;
    readonly strangers: string;
    unclear(file: string): string;
    cells(a: string | null, b: string | null): string;
  };
}
