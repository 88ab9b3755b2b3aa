/*
 * What every command has in common: it is done, what came of it is looked at, and the step is remembered.
 */
import type fc from 'fast-check';
import { checkAll, checkEdits } from './checks';
import type { Model } from './model';
import {
  calculate,
  look,
  perform,
  type Acted,
  type Asked,
  type Doing,
  type InHand,
  type Look,
} from './workbook-in-hand';

export type Command = fc.AsyncCommand<Model, InHand>;

export function command(name: string, run: (model: Model, hand: InHand) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

/** Several in a row, for what chance would seldom bring together. */
export function inARow(...list: readonly Command[]): Command {
  return command(list.map(String).join(' + '), async (model, hand) => {
    for (const one of list) await one.run(model, hand);
  });
}

/** The act on the workbook; edits behind the add-in are listed whether it is refused or not. */
export async function done(model: Model, hand: InHand, asked: Asked, doing: Doing): Promise<Acted> {
  const acted = await perform(hand, asked, doing);
  checkEdits(model, acted.edits);
  return acted;
}

/** `run`, whose edits are listed too. One that changes nothing is not written down, but its marks are known. */
export async function runAgain(model: Model, hand: InHand): Promise<void> {
  const [at, edits] = await calculate(hand);
  checkEdits(model, edits);
  model.known = model.contest.sheets;
  await settle(model, hand, at, true);
}

/** Checks the workbook against the model, which was told what to expect, and remembers the step. */
export async function settle(model: Model, hand: InHand, at: string, back: boolean): Promise<void> {
  const { cells: earlier, lines, journal, reported } = model;
  const seen = await look(hand);
  // What is recorded first after the ledger was taken away says so, where there were reports without a journal.
  if (journal === 'gone' && seen.state.ledger.exists) model.journal = reported ? 'broken' : 'whole';
  checkAll(model, seen);
  if (seen.acts > lines) {
    model.steps = [...model.steps, back ? { at, before: earlier, after: seen.cells } : null];
  }
  remember(model, seen);
}

/** After anything that is no act: nothing is to be taken back. */
export async function settleEdit(model: Model, hand: InHand): Promise<void> {
  const seen = await look(hand);
  checkAll(model, seen);
  remember(model, seen);
}

function remember(model: Model, { acts, cells, snapshot }: Look): void {
  model.lines = acts;
  model.cells = cells;
  model.reported = snapshot.sheets.some(({ own }) => own === 'summary');
}
