/*
 * What a command is: its name, its options, what it does with them. Which commands there are is in
 * program.ts and round-commands.ts.
 */
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import type { CommandName, OptionWord } from '../text/command-words';
import type { Words } from '../text/words';
import type { Terminal } from './terminal';

/** Every option of every command as commander hands it over; a command declares the ones it takes. */
export interface Flags {
  readonly round?: string;
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly from?: string;
  readonly contestants?: string;
  readonly seed?: string;
  readonly traps?: string;
  readonly prefix?: string;
  readonly sheet?: string;
  readonly by?: readonly string[];
  readonly ticket?: string;
  readonly reason?: string;
  readonly theory?: string;
  readonly practical?: string;
  readonly order?: string;
  readonly basis?: string;
  readonly draw?: boolean;
  readonly third?: string;
  readonly thirdName?: string;
  readonly lower?: boolean;
  readonly password?: string;
  readonly steps?: string;
  readonly firstBy?: string;
  readonly keep?: string;
  readonly confirm?: boolean;
  readonly discard?: boolean;
  readonly blank?: string;
  readonly code?: string;
  readonly text?: string;
}

/** The words of the call, read: what every command may ask for. */
export interface Call {
  readonly file: string;
  /** The second file of a command that takes two; empty: none. */
  readonly other: string;
  readonly flags: Flags;
  readonly round: RoundName | null;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  readonly overrides: SettingTexts;
  /** Who does it, then who answers for it besides; empty: not given. */
  readonly by: string;
  readonly second: string;
}

export interface CommandSpec {
  readonly name: CommandName;
  /** What the file argument is: one to be read, or one to be made. */
  readonly file: 'file' | 'newFile';
  /** What the second file argument is; left out: there is none. */
  readonly other?: 'otherFile';
  readonly options: readonly OptionName[];
  run(call: Call, words: Words, terminal: Terminal): Promise<number>;
}

export const flagForms = {
  round: '--round <round>',
  out: '--out <file>',
  publicOut: '--out <file>',
  pdfOut: '--out <file>',
  sheet: '--sheet <name>',
  by: '--by <name>',
  ticket: '--ticket <ticket>',
  reason: '--reason <text>',
  theory: '--theory <mark>',
  practical: '--practical <mark>',
  order: '--order <tickets>',
  basis: '--basis <text>',
  draw: '--draw',
  drawSeed: '--seed <seed>',
  third: '--third <ticket=mark,…>',
  thirdName: '--third-name <text>',
  lower: '--lower',
  password: '--password <text>',
  code: '--code <code>',
  textOut: '--text <file>',
  copyFrom: '--from <file>',
  firstBy: '--first-by <name>',
  keep: '--keep <entry>',
  confirm: '--confirm',
  discard: '--discard',
  blankOut: '--blank <file>',
  steps: '--steps <count>',
  journalOut: '--out <file>',
  inPlace: '--in-place',
  set: '--set <name=value>',
  json: '--json',
  lang: '--lang <language>',
  dryRun: '--dry-run',
  quiet: '--quiet',
  from: '--from <file>',
  contestants: '--contestants <count>',
  seed: '--seed <seed>',
  traps: '--traps <names>',
  prefix: '--prefix <text>',
} as const;
export type OptionName = keyof typeof flagForms & OptionWord;
/** Options that may be given several times. */
export const repeatable: ReadonlySet<OptionName> = new Set(['set', 'by']);

export const common: readonly OptionName[] = ['set', 'json', 'lang', 'quiet'];
export const writing: readonly OptionName[] = ['out', 'inPlace', ...common, 'dryRun'];
