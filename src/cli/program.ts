/*
 * The commands and how their words are read. What a command does is in act.ts,
 * make.ts and publish.ts.
 */
import { Command, CommanderError, Option } from 'commander';
import { actNames } from '../actions/act';
import { DEFAULT_CONTESTANTS, DEFAULT_SEED } from '../actions/demo-contest';
import { roundNamed } from '../contest/ruling';
import type { CommandWords } from '../text/command-words';
import { wordsIn } from '../text';
import { languageOf } from '../text/message';
import type { Language, Words } from '../text/words';
import { runAct } from './act';
import { common, flagForms, repeatable, writing, type Call, type CommandSpec, type Flags } from './command';
import { enterCommand } from './enter';
import { tellJournal } from './journal';
import { makeDemo, makeNew } from './make';
import { printReports } from './print';
import { publish } from './publish';
import { messageIn, Refusal } from './refusal';
import { restoreSteps } from './restore';
import { roundCommands } from './round-commands';
import { sealCommands } from './seal-commands';
import { readOverrides } from './settings';
import type { Terminal } from './terminal';

const specs: readonly CommandSpec[] = [
  ...([...actNames, 'tickets'] as const).map((act): CommandSpec => ({
    name: act,
    file: 'file',
    options: act === 'tickets' ? ['prefix', 'by', ...writing] : ['round', 'by', ...writing],
    run: (call, words, terminal) =>
      runAct({ ...call, act, prefix: call.flags.prefix ?? null }, words, terminal),
  })),
  {
    name: 'new',
    file: 'newFile',
    options: ['from', ...common],
    run: (call, words, terminal) => makeNew(call, call.flags.from ?? null, words, terminal),
  },
  {
    name: 'demo',
    file: 'newFile',
    options: ['contestants', 'seed', 'traps', 'json', 'lang', 'quiet'],
    run: (call, words, terminal) => {
      const { contestants = String(DEFAULT_CONTESTANTS), seed = DEFAULT_SEED, traps = null } = call.flags;
      return makeDemo({ ...call, contestants, seed, traps }, words, terminal);
    },
  },
  {
    name: 'public',
    file: 'file',
    options: ['publicOut', 'round', ...common, 'dryRun'],
    run: (call, words, terminal) => publish(call, words, terminal),
  },
  {
    name: 'pdf',
    file: 'file',
    options: ['pdfOut', 'sheet', 'json', 'lang', 'quiet'],
    run: (call, words, terminal) =>
      printReports({ ...call, sheet: call.flags.sheet ?? null }, words, terminal),
  },
  {
    name: 'restore',
    file: 'file',
    options: ['steps', 'by', 'out', 'inPlace', 'json', 'lang', 'quiet', 'dryRun'],
    run: (call, words, terminal) => {
      const { steps = '1' } = call.flags;
      return restoreSteps({ ...call, steps }, words, terminal);
    },
  },
  {
    name: 'journal',
    file: 'file',
    options: ['journalOut', 'inPlace', 'json', 'lang', 'quiet'],
    run: (call, words, terminal) => tellJournal(call, words, terminal),
  },
  ...roundCommands,
  ...sealCommands,
  enterCommand,
];

const COULD_NOT_START = 2;

/** Runs the program on these arguments and answers its exit status: 0, 1 or 2. */
export async function main(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const words = wordsIn(askedLanguage(argv)).commands;
  let status = 0;
  const program = commandTree(words, version, terminal, async (spec, files, flags) => {
    const spoken = wordsOf(flags);
    status = await spec.run(readCall(files, flags, spoken.commands), spoken, terminal);
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
    terminal.complain([words.refusals.broken(messageIn(error))]);
    return COULD_NOT_START;
  }
}

/** --lang decides the language of refusals too, so it is looked for before anything else is read. */
function askedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const written = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
  return languageOf(written) ?? 'zh-CN';
}

type Handler = (spec: CommandSpec, files: readonly string[], flags: Flags) => Promise<void>;

function commandTree(words: CommandWords, version: string, terminal: Terminal, handler: Handler): Command {
  const program = new Command('dengbang')
    .description(words.program)
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .addOption(new Option(flagForms.lang, words.options.lang))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.print(text.trimEnd());
      },
      writeErr: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => (isTitle(title, words) ? words.helpTitles[title] : title) });
  for (const spec of specs) addCommand(program, spec, words, handler);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, words: CommandWords, handler: Handler): void {
  const command = program
    .command(spec.name)
    .copyInheritedSettings(program)
    .description(words.describe[spec.name])
    .helpOption('-h, --help', words.options.help)
    .argument('<file>', words.options[spec.file])
    .action(() => handler(spec, command.args, command.optsWithGlobals<Flags>()));
  if (spec.other !== undefined) command.argument(`<${spec.other}>`, words.options[spec.other]);
  for (const name of spec.options) {
    const option = new Option(flagForms[name], words.options[name]);
    command.addOption(repeatable.has(name) ? option.argParser(collect) : option);
  }
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

function isTitle(title: string, { helpTitles }: CommandWords): title is keyof CommandWords['helpTitles'] {
  return Object.hasOwn(helpTitles, title);
}

function wordsOf({ lang }: Flags): Words {
  const language = lang === undefined ? 'zh-CN' : languageOf(lang);
  if (language !== null) return wordsIn(language);
  throw new Refusal([wordsIn('zh-CN').commands.refusals.unknownLanguage(lang ?? '')]);
}

function readCall([file = '', other = '']: readonly string[], flags: Flags, words: CommandWords): Call {
  // `--out --json` means a forgotten name, not a file called --json.
  for (const name of ['out', 'from', 'text'] as const) {
    if (flags[name]?.startsWith('--') === true) throw new Refusal([words.refusals.missingValue(`--${name}`)]);
  }
  const round = flags.round === undefined ? null : roundNamed(flags.round);
  if (flags.round !== undefined && round === null) {
    throw new Refusal([words.refusals.unknownRound(flags.round)]);
  }
  return {
    file,
    other,
    flags,
    round,
    out: flags.out ?? null,
    inPlace: flags.inPlace ?? false,
    json: flags.json ?? false,
    dryRun: flags.dryRun ?? false,
    quiet: flags.quiet ?? false,
    overrides: readOverrides(flags.set ?? [], words),
    by: flags.by?.[0] ?? '',
    second: flags.by?.[1] ?? '',
  };
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
      'commander.excessArguments': refusals.tooManyArguments,
      'commander.optionMissingArgument': refusals.missingValue(quoted.split(' ')[0] ?? ''),
      'commander.help': refusals.missingArgument,
    }[error.code] ?? refusals.usage(error.message.replace(/^error: /u, ''));
  terminal.complain([line, refusals.seeHelp]);
  return COULD_NOT_START;
}
