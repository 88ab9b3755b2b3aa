/*
 * 恢复上一步 in its two halves: what is taken back, and the reports that remain made anew from what was restored.
 */
import { perform } from '../actions/perform';
import { remadeReports, restore, type RestoreOutcome } from '../actions/restore';
import type { Plan } from '../workbook/port';
import type { RequestOf } from './act-request';
import { timesOf, type Ground } from './ground';

export type TakenBack = RestoreOutcome;

export function takeBack(ground: Ground, { steps, by }: RequestOf<'restore'>): TakenBack {
  const { snapshot, words, program } = ground;
  return restore(snapshot, steps, { by, at: timesOf(ground).at, program, words });
}

/** What is left to do on the restored workbook; no step where nothing is. */
export function followUp(ground: Ground, { remake }: TakenBack): Plan {
  if (remake === null) return { steps: [] };
  const { snapshot, words, program, state } = ground;
  const { generatedAt } = timesOf(ground);
  const outcome = perform(snapshot, { ...remake, words, program, generatedAt }, state.ledger);
  return outcome.stopped ? { steps: [] } : remadeReports(snapshot, outcome, remake, { words });
}
