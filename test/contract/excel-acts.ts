/*
 * The acts of the product on an open workbook of Excel, done as the pane does them: read, act, record, apply.
 * And the workbook as it can be compared afterwards.
 */
import { readState, type ContestState } from '../../src/actions/contest-state';
import { perform } from '../../src/actions/perform';
import { chooseRecorded } from '../../src/actions/choose-recorded';
import { recorded } from '../../src/actions/record';
import { remadeReports, restore, type RestoreOutcome } from '../../src/actions/restore';
import type { ActOutcome, ActRefusal, RoundRequest } from '../../src/actions/round-act';
import { assignTickets } from '../../src/actions/tickets';
import type { RoundName } from '../../src/contest/round-name';
import { openExcel } from '../../src/workbook/excel';
import type { Plan, Receipt, Snapshot, Workbook } from '../../src/workbook/port';
import { describeWorkbook } from '../excel-host/describe';
import { openExcelHost, type ExcelHost } from '../excel-host/host';
import type { SheetModel } from '../excel-host/sheet-model';
import { AT, deed, words } from '../recorded-book';
import { request } from '../workbooks';
import { NEWEST, plainSheet, type PlainSheet } from './doors';

export interface Scene {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
}

/** `bytes`: an .xlsx; null for a new workbook. */
export function openScene(bytes: Uint8Array | null): Scene {
  const host = openExcelHost(bytes, { apiSets: NEWEST });
  const pause = (): Promise<void> => Promise.resolve();
  return { host, workbook: openExcel(host.Excel, { supports: host.supports, pause }) };
}

/** What an act would write, or why it is refused. */
export type Preview = { readonly plan: Plan } | { readonly refused: ActRefusal };

/** From what was read to what would be written. */
export type Act = (snapshot: Snapshot) => Preview;

export interface Done {
  /** In the order of the applies; empty where nothing was to be written. */
  readonly receipts: readonly Receipt[];
  readonly refused: ActRefusal | null;
}

export async function preview({ workbook }: Scene, act: Act): Promise<Preview> {
  return act(await workbook.snapshot(chooseRecorded));
}

/** The act as the pane does it. Throws HostFailure where Excel fails while the workbook is read. */
export async function doAct(scene: Scene, act: Act): Promise<Done> {
  const made = await preview(scene, act);
  if ('refused' in made) return { receipts: [], refused: made.refused };
  const { plan } = made;
  return { receipts: plan.steps.length === 0 ? [] : [await scene.workbook.apply(plan)], refused: null };
}

export const calculate =
  (act: 'score' | 'run', round: RoundName | null = null): Act =>
  (snapshot) => {
    const outcome = perform(snapshot, request({ act, round }));
    return recorded(snapshot, outcome, { ...deed, act, round, overrides: {}, calculates: true });
  };

export const giveTickets: Act = (snapshot) =>
  recorded(snapshot, assignTickets(snapshot, { overrides: {}, prefix: null }), {
    ...deed,
    act: 'tickets',
    round: null,
    overrides: {},
    calculates: false,
  });

/** An act between rounds. `by`: who does it. */
export const roundAct =
  (
    name: string,
    round: RoundName,
    acting: (state: ContestState, request: RoundRequest) => ActOutcome,
    { by = '王五', calculates = false } = {},
  ): Act =>
  (snapshot) => {
    const asked = { round, overrides: {}, words, by, at: AT };
    const outcome = acting(readState(snapshot, {}), asked);
    if (outcome.refused !== null) return { refused: outcome.refused };
    const { chain } = outcome;
    const deeds = { ...deed, by, act: name, round, overrides: {}, calculates };
    const { plan } = recorded(snapshot, outcome, chain.length === 0 ? deeds : { ...deeds, chain });
    return { plan };
  };

export interface TakenBack {
  readonly outcome: RestoreOutcome;
  readonly receipts: readonly Receipt[];
}

/** 恢复 as the shell does it: what was written goes back, then the reports that remain are made anew. */
export async function takeBack({ workbook }: Scene, steps = 1): Promise<TakenBack> {
  const outcome = restore(await workbook.snapshot(chooseRecorded), steps, deed);
  const first = await workbook.apply(outcome.plan);
  // Reports are made anew from what was restored, or not at all.
  if (outcome.remake === null || first.undone.length > 0) return { outcome, receipts: [first] };
  const restored = await workbook.snapshot(chooseRecorded);
  const again = perform(restored, request(outcome.remake));
  const plan = remadeReports(restored, again, outcome.remake, { words });
  return { outcome, receipts: [first, await workbook.apply(plan)] };
}

// ---- the workbook afterwards ----------------------------------------------------------------------

export interface Seen {
  readonly users: Readonly<Record<string, PlainSheet>>;
  /** By key; the ledger and the printed journal are left out: they tell of every try. */
  readonly own: Readonly<Record<string, PlainSheet>>;
}

const RECORDS = new Set(['ledger', 'journal']);

export function seen({ host: { workbook } }: Scene): Seen {
  const users: Record<string, PlainSheet> = {};
  const own: Record<string, PlainSheet> = {};
  for (const [at, told] of describeWorkbook(workbook).sheets.entries()) {
    const key = keyOf(workbook.names, workbook.sheets[at]);
    if (key === null) users[told.name] = plainSheet(told);
    else if (!RECORDS.has(key)) own[key] = plainSheet(told);
  }
  return { users, own };
}

function keyOf(names: ExcelHost['workbook']['names'], sheet: SheetModel | undefined): string | null {
  const mark = names.find(({ name, scope }) => name === 'dengbang_sheet' && scope === sheet);
  return mark === undefined ? null : mark.formula.slice(2, -1);
}

/** The same without what is only seen on the screen: the grid, and the head that stays while scrolling. */
export function onPaper({ users, own }: Seen): Seen {
  const printed = (sheets: Seen['own']): Seen['own'] =>
    Object.fromEntries(
      Object.entries(sheets).map(([key, { rest, ...sheet }]) => {
        const page = Object.entries(rest).filter(([aspect]) => aspect !== 'gridlines' && aspect !== 'frozen');
        return [key, { ...sheet, rest: Object.fromEntries(page) }];
      }),
    );
  return { users: printed(users), own: printed(own) };
}
