/*
 * `enter`: 二次录入 in the shell: a blank form for the second person, a whole list beside the first, one sheet, a
 * decision, or how far the round is. Which of them is told by the options; what they do is in actions/.
 */
import { basename } from 'node:path';
import { enterList } from '../actions/enter-list';
import { discardEntry, enterOne, resolveEntry, tellEntries } from '../actions/enter-marks';
import type { EnterOutcome } from '../actions/entry-report';
import { readState } from '../actions/contest-state';
import { secondForm } from '../actions/second-form';
import { refusalLines } from '../actions/tell-act';
import { entryLines } from '../actions/tell-entry';
import type { RoundName } from '../contest/round-name';
import { readTicket } from '../contest/ticket';
import type { Words } from '../text/words';
import { writing, type Call, type CommandSpec } from './command';
import { entryJson } from './entry-json';
import { jsonOf } from './json';
import { refuseExisting, writeNew } from './make';
import { Refusal } from './refusal';
import { runRoundAct, type RoundActSpec, type Told } from './round-act';
import { needed } from './round-commands';
import { openWorkbook } from './source';
import type { Terminal } from './terminal';

type EnterSpec = RoundActSpec<EnterOutcome>;

export const enterCommand: CommandSpec = {
  name: 'enter',
  file: 'file',
  options: [
    'round',
    'blankOut',
    'copyFrom',
    'firstBy',
    'ticket',
    'theory',
    'practical',
    'confirm',
    'keep',
    'discard',
    'by',
    ...writing,
  ],
  run: async (call, words, terminal) => {
    const round = needed(call.round, '--round', words.commands);
    const { blank } = call.flags;
    if (blank !== undefined) return makeForm(call, round, blank, words, terminal);
    const spec = await specOf(call, words);
    const tell = (outcome: EnterOutcome) => toldOf(outcome, round, call.flags.ticket !== undefined, words);
    return runRoundAct(call, { act: 'enter', round, tell, ...spec }, words, terminal);
  },
};

async function specOf(call: Call, words: Words): Promise<Pick<EnterSpec, 'options' | 'perform'>> {
  const { from, firstBy = '', ticket: written, keep, confirm: confirmed = false, discard } = call.flags;
  const { commands } = words;
  if (from === undefined && written === undefined) return { options: {}, perform: tellEntries };
  needed(call.by, '--by', commands);
  if (from !== undefined) {
    const copy = await openWorkbook(from, words).snapshot();
    return {
      options: { from: basename(from), ...(firstBy === '' ? {} : { firstBy }) },
      perform: (state, request) => enterList(state, { ...request, firstBy, copy, confirmed }),
    };
  }
  const asked = needed(written, '--ticket', commands);
  const ticket = readTicket({ kind: 'text', text: asked }) ?? asked.trim();
  if (keep !== undefined) {
    const side = (['first', 'second', 'neither'] as const).find((one) => one === keep);
    if (side === undefined) throw new Refusal([words.entry.notASide(keep)]);
    return {
      options: { ticket, keep: side },
      perform: (state, request) => resolveEntry(state, { ...request, ticket, keep: side }),
    };
  }
  if (discard === true) {
    return {
      options: { ticket, discard: '1' },
      perform: (state, request) => discardEntry(state, { ...request, ticket }),
    };
  }
  const { theory, practical } = call.flags;
  const marks = {
    ...(theory === undefined ? {} : { theory }),
    ...(practical === undefined ? {} : { practical }),
  };
  return {
    // The marks themselves stand in the record of the entry, and nowhere else.
    options: { ticket },
    perform: (state, request) => enterOne(state, { ...request, ticket, marks, confirmed, firstBy }),
  };
}

function toldOf({ entry, result }: EnterOutcome, round: RoundName, hidesMarks: boolean, words: Words): Told {
  if (entry === null) return { lines: [], json: { entry: null }, isOpen: false, hidesMarks };
  const { markDecimals } = result.settings;
  const waiting = entry.counts.differing + entry.counts.correcting + entry.counts.faulty;
  const notices = entry.notices.filter(({ kind }) => kind !== 'alike' && kind !== 'sheet-not-counted');
  return {
    lines: entryLines(entry, round, markDecimals, words),
    json: { entry: entryJson(entry, markDecimals) },
    hidesMarks,
    isOpen: waiting + entry.differences.length + notices.length > 0,
  };
}

/** `--blank OUT.xlsx`: exit status 1 where the round has no score sheet. */
async function makeForm(
  { file, overrides, json, quiet }: Call,
  round: RoundName,
  out: string,
  words: Words,
  terminal: Terminal,
): Promise<number> {
  refuseExisting(out, words);
  const state = readState(await openWorkbook(file, words).snapshot(), overrides);
  const form = secondForm(state, round, words);
  if ('code' in form) {
    const answer = { ...jsonOf(file, null, state.result, words), refused: form };
    terminal.print(json ? JSON.stringify(answer, null, 2) : refusalLines(form, 'enter', words).join('\n'));
    return 1;
  }
  await writeNew(out, { steps: [{ kind: 'put-sheet', sheet: form.sheet }] }, words, terminal);
  const answer = { ...jsonOf(file, out, state.result, words), refused: null };
  if (json) terminal.print(JSON.stringify(answer, null, 2));
  else if (!quiet) terminal.print(words.entry.form.made(out, form.people));
  return 0;
}
