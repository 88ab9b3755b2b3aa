/*
 * `verify FILE [--code CODE] [--round R] [--text OUT]`: tells whether sealed rounds are still what was sealed. On a
 * terminal it asks for two groups of the code from the signed paper; otherwise it never waits.
 */
import { randomInt } from 'node:crypto';
import { timeStamp } from '../actions/time-stamp';
import { textToSeal, verifySeals, type VerifiedRound, type VerifyOutcome } from '../actions/verify-seals';
import type { RoundName } from '../contest/round-name';
import { readCode } from '../contest/seal';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';
import { jsonOf } from './json';
import { Refusal } from './refusal';
import { openWorkbook } from './source';
import { tableLines } from './table';
import { saveTo, targetOf } from './target';
import type { Terminal } from './terminal';

export interface VerifyOptions {
  readonly file: string;
  readonly round: RoundName | null;
  /** As it was typed; null: not given. */
  readonly code: string | null;
  /** Where the text of the round goes; null: nowhere. */
  readonly text: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Exit status 1 where anything changed, or the code does not fit. */
export async function verifyFile(options: VerifyOptions, words: Words, terminal: Terminal): Promise<number> {
  const { file, round, code: given } = options;
  const { refusals } = words.verify;
  const read = given === null ? null : readCode(given);
  if (given !== null && read === null) throw new Refusal([refusals.badCode(given)]);
  terminal.progress(words.commands.progress.opening);
  const snapshot = await openWorkbook(file, words).snapshot();
  if (options.text !== null) return writeText(snapshot, options, words, terminal);
  terminal.progress(words.commands.progress.computing);
  const verify = (code: string | null): VerifyOutcome => {
    const { program } = terminal;
    return verifySeals(snapshot, { round, code, words, program, generatedAt: timeStamp(terminal.now()) });
  };
  const first = verify(read);
  terminal.endProgress();
  const typed =
    read === null && !options.json && !options.quiet ? await askFor(first, words, terminal) : null;
  const done = typed === null ? first : verify(typed);
  if (options.json) {
    const json = jsonOf(file, null, done.result, words, done.seals);
    terminal.print(JSON.stringify({ ...json, verified: verifiedJson(done) }, null, 2));
  } else if (!options.quiet) terminal.print(verifyLines(done, words).join('\n'));
  return done.holds ? 0 : 1;
}

function writeText(snapshot: Snapshot, options: VerifyOptions, words: Words, terminal: Terminal): number {
  const { file, round, text: out } = options;
  const { refusals, textWritten } = words.verify;
  if (round === null || out === null) throw new Refusal([refusals.roundForText]);
  const text = textToSeal(snapshot, round);
  if (text === null) throw new Refusal([refusals.noRound(round)]);
  terminal.endProgress();
  const place = { file, out, inPlace: false, dryRun: false };
  saveTo(targetOf(place, true, words) ?? out, new TextEncoder().encode(text), place, words);
  if (!options.json && !options.quiet) terminal.print(textWritten(out, round));
  return 0;
}

/** The code with the two typed groups in the place of its blanks; null where nobody is there, or nothing was typed. */
async function askFor({ rounds }: VerifyOutcome, words: Words, terminal: Terminal): Promise<string | null> {
  const last = rounds.filter(({ seal }) => seal !== null).at(-1);
  if (terminal.ask === undefined || last?.seal === undefined || last.seal === null) return null;
  const groups = last.seal.code.split('-');
  // Nobody who prepares a workbook can know which groups will be asked for.
  const blanks = pairs[randomInt(pairs.length)] ?? [0, 1];
  const masked = groups.map((group, at) => (blanks.includes(at) ? '____' : group)).join('-');
  const typed = await terminal.ask(words.verify.ask(last.round, masked));
  if (typed.trim() === '') return null;
  const whole = readCode(typed);
  if (whole !== null) return whole;
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  const filled = groups.map((group, at) => {
    const place = blanks.indexOf(at);
    return place < 0 ? group : digits.slice(place * 4, place * 4 + 4);
  });
  const code = digits.length === 8 ? readCode(filled.join('')) : null;
  if (code === null) throw new Refusal([words.verify.refusals.badCode(typed)]);
  return code;
}

const pairs: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
];

function verifiedJson({ rounds, paper, fault, stale, holds }: VerifyOutcome): object {
  return {
    holds,
    paper,
    rounds: rounds.map(({ round, seal, changed }) => ({
      round,
      sealed: seal !== null,
      intact: seal?.intact ?? null,
      changed,
    })),
    journal: fault,
    stale,
  };
}

// ---- for people -----------------------------------------------------------------------------------

function verifyLines(outcome: VerifyOutcome, words: Words): readonly string[] {
  const { verify, journal } = words;
  const { rounds, fault, stale, holds } = outcome;
  const isSealed = rounds.some(({ seal }) => seal !== null);
  return [
    `【${verify.heading}】`,
    ...(rounds.length === 0 ? [verify.noRounds] : stateLines(rounds, words)),
    ...(isSealed ? [] : [verify.noneSealed]),
    ...rounds.flatMap((one) => changeLines(one, words)),
    '',
    fault === null ? verify.journalWhole : journal.broken(fault.at, fault.reason),
    stale.length === 0 ? verify.reportsFresh : verify.stale(stale),
    '',
    ...paperLines(outcome, isSealed, words),
    holds ? verify.holds : verify.holdsNot,
  ];
}

function stateLines(rounds: readonly VerifiedRound[], { verify, names }: Words): readonly string[] {
  const rows = rounds.map(({ round, seal }) => [
    names.round[round],
    seal === null ? verify.state.open : verify.state[seal.intact ? 'intact' : 'changed'],
    seal?.code ?? '',
    plain(seal?.by ?? ''),
    seal?.at ?? '',
  ]);
  return tableLines([verify.head, ...rows]);
}

function changeLines({ round, changed }: VerifiedRound, { verify }: Words): readonly string[] {
  if (changed === null) return [];
  const { because, changes, proven } = changed;
  if (because !== 'content') return ['', verify.because[because](round)];
  const rows = changes.map(({ ticket, field, before, after, sheet, cell }) => [
    plain(ticket ?? ''),
    verify.field(field),
    verify.value(before),
    verify.value(after),
    sheet === null ? '' : `${plain(sheet)}!${cell ?? ''}`,
  ]);
  return [
    '',
    verify.changes(round, changes.length),
    ...tableLines([verify.changeHead, ...rows]),
    verify.oldValues[proven ? 'proven' : 'unproven'],
  ];
}

function paperLines({ paper }: VerifyOutcome, isSealed: boolean, { verify }: Words): readonly string[] {
  switch (paper.kind) {
    case 'not-given':
      return isSealed ? [verify.onlyItself] : [];
    case 'proof':
      return [verify.proof(paper.round, paper.earlier, paper.inForce)];
    case 'changed':
      return [verify.codeOfChanged(paper.round, paper.proven)];
    case 'former':
      return [verify.codeOfFormer(paper.round, paper.opening)];
    case 'unknown':
      return [verify.codeUnknown];
  }
}
