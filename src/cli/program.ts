/*
 * The commands of interface.md §2 and how their words are read. What a command does is in act.ts.
 */
import { Command, CommanderError, Option } from 'commander';
import type { ActName } from '../actions/act';
import { roundNamed } from '../contest/ruling';
import type { CommandWords } from '../text/command-words';
import { wordsIn } from '../text';
import { languageOf } from '../text/message';
import type { Language } from '../text/words';
import { runAct, type ActOptions } from './act';
import { Refusal } from './refusal';
import { readOverrides } from './settings';
import type { Terminal } from './terminal';

interface Flags {
  readonly round?: string;
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

const acts: readonly ActName[] = ['run', 'check', 'score', 'award'];
const COULD_NOT_START = 2;

/** Runs the program on these arguments and answers its exit status: 0, 1 or 2. */
export async function main(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const words = wordsIn(askedLanguage(argv)).commands;
  let status = 0;
  const program = commandTree(words, version, terminal, async (act, file, flags) => {
    status = await actOn(act, file, flags, terminal);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    terminal.endProgress();
    if (error instanceof Refusal) {
      terminal.complain(error.lines);
      return COULD_NOT_START;
    }
    if (error instanceof CommanderError) return commanderStatus(error, words, terminal);
    terminal.complain([words.refusals.broken(error instanceof Error ? error.message : String(error))]);
    return COULD_NOT_START;
  }
}

/** --lang decides the language of refusals too, so it is looked for before anything else is read. */
function askedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const written = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
  return languageOf(written) ?? 'zh-CN';
}

type Handler = (act: ActName, file: string, flags: Flags) => Promise<void>;

function commandTree(words: CommandWords, version: string, terminal: Terminal, handler: Handler): Command {
  const { options } = words;
  const program = new Command('dengbang')
    .description(words.program)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.print(text.trimEnd());
      },
      writeErr: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => (isTitle(title, words) ? words.helpTitles[title] : title) });
  for (const act of acts) {
    program
      .command(act)
      .copyInheritedSettings(program)
      .description(words.describe[act])
      .helpOption('-h, --help', options.help)
      .argument('<file>', options.file)
      .addOption(new Option('--round <round>', options.round))
      .addOption(new Option('--out <file>', options.out))
      .addOption(new Option('--in-place', options.inPlace))
      .addOption(new Option('--set <name=value>', options.set).argParser(collect))
      .addOption(new Option('--json', options.json))
      .addOption(new Option('--lang <language>', options.lang))
      .addOption(new Option('--dry-run', options.dryRun))
      .addOption(new Option('--quiet', options.quiet))
      .action((file: string, flags: Flags) => handler(act, file, flags));
  }
  return program;
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

function isTitle(title: string, { helpTitles }: CommandWords): title is keyof CommandWords['helpTitles'] {
  return Object.hasOwn(helpTitles, title);
}

async function actOn(act: ActName, file: string, flags: Flags, terminal: Terminal): Promise<number> {
  const language = flags.lang === undefined ? 'zh-CN' : languageOf(flags.lang);
  const words = wordsIn(language ?? 'zh-CN');
  const { refusals } = words.commands;
  if (language === null) throw new Refusal([refusals.unknownLanguage(flags.lang ?? '')]);
  const round = flags.round === undefined ? null : roundNamed(flags.round);
  if (flags.round !== undefined && round === null) throw new Refusal([refusals.unknownRound(flags.round)]);
  const options: ActOptions = {
    act,
    file,
    round,
    out: flags.out ?? null,
    inPlace: flags.inPlace ?? false,
    json: flags.json ?? false,
    dryRun: flags.dryRun ?? false,
    quiet: flags.quiet ?? false,
    overrides: readOverrides(flags.set ?? [], words.commands),
  };
  return runAct(options, words, terminal);
}

function commanderStatus(error: CommanderError, words: CommandWords, terminal: Terminal): number {
  if (error.exitCode === 0) return 0;
  const { refusals } = words;
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const line =
    {
      'commander.unknownCommand': refusals.unknownCommand(quoted),
      'commander.unknownOption': refusals.unknownOption(quoted),
      'commander.missingArgument': refusals.missingArgument,
      'commander.help': refusals.missingArgument,
    }[error.code] ?? refusals.usage(error.message.replace(/^error: /u, ''));
  terminal.complain([line, refusals.seeHelp]);
  return COULD_NOT_START;
}
