/*
 * What is said on the page of rules: settings, their clauses, their confirmation; which sheet is what; the what-if
 * table at the line.
 */
import type { SheetKind } from '../contest/finding';
import type { RoundName } from '../contest/round-name';
import type { CutBase, CutRounding } from '../contest/settings';
import type { Sentence } from './words';

export interface RuleWords {
  /** Name of the page. */
  readonly title: string;
  readonly intro: string;
  /** By the group's own name (desk/rules.ts). */
  readonly groups: Readonly<Record<string, string>>;
  /** Heading of a group with how many of its rules are not the default, how many changes wait, how many are wrong. */
  group(name: string, rules: number, unusual: number, drafts: number, wrong: number): string;
  /** What stands under a field: clause and default. */
  clause(source: string): string;
  usual(value: string): string;
  readonly isUsual: string;
  readonly blank: string;
  mayBe(allowed: string): string;
  allowed(allowed: string): string;
  /** A name in words of the page's language; the Chinese name is what stands on the sheet. */
  name(name: string): string;
  readonly wrongOnSheet: string;
  readonly goToCell: string;
  readonly toDefault: string;
  weights(theory: string, practical: string): string;
  readonly sheet: { there(sheet: string): string; readonly none: string };
  readonly confirmation: {
    readonly heading: string;
    readonly not: string;
    readonly due: string;
    /** What a confirmation means, before it is given. */
    readonly meaning: string;
    readonly button: string;
    readonly again: string;
    readonly changed: string;
    change(name: string, before: string, after: string): string;
    readonly unknown: string;
    readonly by: string;
    /** Who asks for a later change. */
    readonly proposer: string;
    readonly second: string;
    readonly reason: string;
    readonly needName: string;
    readonly needAll: string;
    readonly sameNames: string;
  };
  readonly changes: {
    heading(count: number): string;
    line(name: string, before: string, after: string): string;
    readonly answered: string;
    readonly button: string;
    readonly drop: string;
    readonly dropAll: string;
    readonly wrong: string;
    readonly nothing: string;
  };
  readonly busy: string;
  readonly places: {
    readonly title: string;
    readonly none: string;
    readonly row: {
      found(kind: string, sheet: string, people: number, unit: 'people' | 'lines' | 'rules'): string;
      missing(kind: string): string;
    };
    chosen(sheet: string): string;
    readonly change: string;
    changeOf(kind: string): string;
    readonly close: string;
    closeOf(kind: string): string;
    /** Opens the kinds that nothing was recognised for. */
    rest(count: number): string;
    readonly less: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly headerRowHint: string;
    readonly headerRowWrong: string;
    readonly automatic: string;
    readonly noColumn: string;
    candidate(sheet: string, row: number | null): string;
    column(letters: string, header: string): string;
    readonly role: Readonly<Record<string, string>>;
    needed(role: string): string;
    readonly preview: string;
    previewOf(kind: string): string;
    readonly nothing: string;
    readonly trouble: Readonly<Record<'ambiguous' | 'column-missing' | 'column-ambiguous', string>>;
    missing(columns: readonly string[]): string;
    readonly settingsFixed: string;
    readonly columnsLater: string;
    /** Where the answer is kept. */
    readonly kept: string;
    kind(kind: SheetKind): string;
  };
  readonly whatIf: {
    readonly title: string;
    caption(round: RoundName, percent: string): string;
    readonly corner: string;
    base(base: CutBase): string;
    rounding(rounding: CutRounding): string;
    product(percent: string, of: number, exact: string): string;
    places(places: number): string;
    readonly current: string;
    readonly harmless: string;
    minimum(places: number): string;
    readonly noLine: string;
    readonly notConfirmed: string;
    readonly open: string;
    last(rank: number | null, name: string, unit: string, total: string): string;
    next(rank: number | null, name: string, unit: string, total: string): string;
    readonly working: string;
    readonly failed: string;
  };
  readonly refusals: {
    settingsSame(): Sentence;
    nameNeeded(): Sentence;
    confirmedAlready(): Sentence;
    settingsInvalid(
      settings: readonly { readonly name: string; readonly written: string; readonly allowed: string }[],
    ): Sentence;
    weightsNotWhole(theory: string, practical: string): Sentence;
    settingUnknown(name: string): Sentence;
    hasOwnAct(name: string): Sentence;
    isFormula(name: string, cell: string): Sentence;
    mustBeAnswered(names: readonly string[]): Sentence;
    sheetUnknown(sheet: string): Sentence;
    settingsSheetFixed(): Sentence;
  };
}
