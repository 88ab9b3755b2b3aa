/*
 * The commands between rounds and the words that each of them needs. What they do is in actions/.
 */
import { changePerson, personChanges } from '../actions/change-person';
import { correctMark } from '../actions/correct-mark';
import { openRound } from '../actions/open-round';
import { ruleTie } from '../actions/rule-tie';
import type { RoundName } from '../contest/round-name';
import { readTicket } from '../contest/ticket';
import type { TieBasis } from '../contest/tie-order';
import type { CommandWords } from '../text/command-words';
import { writing, type Call, type CommandSpec, type Flags, type OptionName } from './command';
import { Refusal } from './refusal';
import { runRoundAct } from './round-act';

const signed: readonly OptionName[] = ['round', 'by', ...writing];

export const roundCommands: readonly CommandSpec[] = [
  {
    name: 'open',
    file: 'file',
    options: signed,
    run: (call, words, terminal) => {
      const round = needed(call.round, '--round', words.commands);
      return runRoundAct(call, { act: 'open', round, options: {}, perform: openRound }, words, terminal);
    },
  },
  {
    name: 'rule',
    file: 'file',
    options: ['order', 'basis', 'draw', 'drawSeed', 'third', 'thirdName', 'lower', ...signed],
    run: (call, words, terminal) => {
      const { basis: reason = '', thirdName = '', seed = '' } = call.flags;
      const [round, by] = roundAndName(call, words.commands);
      const basis = basisOf(call.flags, words.commands);
      if (basis.kind === 'committee') needed(reason, '--basis', words.commands);
      return runRoundAct(
        { ...call, by },
        {
          act: 'rule',
          round,
          options: { basis: basis.kind, ...(basis.kind === 'draw' ? { seed } : {}) },
          perform: (state, request) => ruleTie(state, { ...request, basis, reason, thirdMark: thirdName }),
        },
        words,
        terminal,
      );
    },
  },
  ...personChanges.map((act): CommandSpec => ({
    name: act,
    file: 'file',
    options: ['ticket', 'reason', ...signed],
    run: (call, words, terminal) => {
      const [round, by] = roundAndName(call, words.commands);
      const { ticket, reason } = ticketAndReason(call.flags, words.commands);
      const { second } = call;
      return runRoundAct(
        { ...call, by },
        {
          act,
          round,
          options: { ticket, reason, ...(second === '' ? {} : { second }) },
          perform: (state, request) => changePerson(state, { ...request, act, ticket, reason, second }),
        },
        words,
        terminal,
      );
    },
  })),
  {
    name: 'correct',
    file: 'file',
    options: ['ticket', 'theory', 'practical', 'reason', ...signed],
    run: (call, words, terminal) => {
      const [round, by] = roundAndName(call, words.commands);
      const { ticket, reason } = ticketAndReason(call.flags, words.commands);
      const { second, flags } = call;
      const { theory, practical } = flags;
      const marks = {
        ...(theory === undefined ? {} : { theory }),
        ...(practical === undefined ? {} : { practical }),
      };
      return runRoundAct(
        { ...call, by },
        {
          act: 'correct',
          round,
          options: { ticket, reason, ...marks, ...(second === '' ? {} : { second }) },
          perform: (state, request) => correctMark(state, { ...request, ticket, marks, reason, second }),
        },
        words,
        terminal,
      );
    },
  },
];

/** The value, or a refusal that names the option that is missing. */
export function needed<T extends string>(
  value: T | null | undefined,
  option: string,
  words: CommandWords,
): T {
  if (value === null || value === undefined || value.trim() === '') {
    throw new Refusal([words.refusals.optionNeeded(option)]);
  }
  return value;
}

export function roundAndName(call: Call, words: CommandWords): readonly [RoundName, string] {
  return [needed(call.round, '--round', words), needed(call.by, '--by', words)];
}

function ticketAndReason(
  flags: Flags,
  words: CommandWords,
): { readonly ticket: string; readonly reason: string } {
  return {
    ticket: ticketIn(needed(flags.ticket, '--ticket', words)),
    reason: needed(flags.reason, '--reason', words),
  };
}

/** As tickets are compared: plain characters, upper case. */
function ticketIn(written: string): string {
  return readTicket({ kind: 'text', text: written }) ?? written.trim();
}

function basisOf(flags: Flags, words: CommandWords): TieBasis {
  const { order, draw = false, third, seed = '', lower = false } = flags;
  const given = [order !== undefined, draw, third !== undefined].filter((one) => one).length;
  if (given !== 1) throw new Refusal([words.refusals.oneBasis]);
  if (draw) return { kind: 'draw', seed };
  if (third === undefined) return { kind: 'committee', order: listOf(order ?? '').map(ticketIn) };
  const marks = listOf(third).map((pair): readonly [string, string] => {
    const [ticket = '', mark = ''] = pair.split('=');
    return [ticketIn(ticket), mark.trim()];
  });
  return { kind: 'third-mark', marks: new Map(marks), better: lower ? 'lower' : 'higher' };
}

function listOf(written: string): readonly string[] {
  return written.split(/[,，、]/u).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}
