/*
 * `seal`, `unseal`, `verify` and `compare` and the words that each of them needs. What they do is in actions/.
 */
import { sealRound, type SealRequest } from '../actions/seal-round';
import { timeStamp } from '../actions/time-stamp';
import { unsealRound } from '../actions/unseal-round';
import type { CommandSpec, Flags, OptionName } from './command';
import { compareFiles } from './compare';
import { runRoundAct } from './round-act';
import { needed, roundAndName } from './round-commands';
import type { Terminal } from './terminal';
import { verifyFile } from './verify';

/** What is sealed is what stands in the workbook: no --set. */
const sealing: readonly OptionName[] = [
  'round',
  'by',
  'password',
  'out',
  'inPlace',
  'json',
  'lang',
  'quiet',
  'dryRun',
];

export const sealCommands: readonly CommandSpec[] = [
  {
    name: 'seal',
    file: 'file',
    options: sealing,
    run: (call, words, terminal) => {
      const [round, by] = roundAndName(call, words.commands);
      const more = requestOf(call.flags, terminal);
      return runRoundAct(
        { ...call, by },
        {
          act: 'seal',
          round,
          options: {},
          calculates: true,
          perform: (state, request) => sealRound(state, { ...request, ...more }),
        },
        words,
        terminal,
      );
    },
  },
  {
    name: 'unseal',
    file: 'file',
    options: ['reason', ...sealing],
    run: (call, words, terminal) => {
      const [round, by] = roundAndName(call, words.commands);
      const reason = needed(call.flags.reason, '--reason', words.commands);
      const more = requestOf(call.flags, terminal);
      return runRoundAct(
        { ...call, by },
        {
          act: 'unseal',
          round,
          options: { reason },
          calculates: true,
          perform: (state, request) => unsealRound(state, { ...request, ...more, reason }),
        },
        words,
        terminal,
      );
    },
  },
  {
    name: 'verify',
    file: 'file',
    options: ['code', 'round', 'textOut', 'json', 'lang', 'quiet'],
    run: (call, words, terminal) => {
      const { code = null, text = null } = call.flags;
      return verifyFile({ ...call, code, text }, words, terminal);
    },
  },
  {
    name: 'compare',
    file: 'file',
    other: 'otherFile',
    options: ['set', 'json', 'lang', 'quiet'],
    run: (call, words, terminal) => compareFiles(call, words, terminal),
  },
];

function requestOf(
  { password }: Flags,
  terminal: Terminal,
): Pick<SealRequest, 'program' | 'generatedAt' | 'password'> {
  const { program } = terminal;
  return { program, generatedAt: timeStamp(terminal.now()), password: password ?? null };
}
