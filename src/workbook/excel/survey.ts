/*
 * The second look: where cells are in use on each sheet, and the first rows of each, by which whoever
 * computes chooses what is worth reading whole.
 */
import type { Area } from '../port';
import type { Block, Grid } from './block';
import { askMerges } from './merges';
import { areaOf } from './range';
import type { Tab } from './shape';
import { HostFailure } from './trip';
import type { Host, Queue } from './trip';

/** What is known of a sheet before it is read whole. */
export interface Survey {
  readonly tab: Tab;
  /** Cells that hold a value or a formula lie in here; null: none does. */
  readonly used: Area | null;
  /** Some rows of it are hidden. */
  readonly hidesRows: boolean;
  /** Formulas or error values may stand here, so more must be asked than values. */
  readonly mixed: boolean;
  /** Are its cells locked? null: some are. */
  readonly locked: boolean | null;
  readonly head: Block | null;
  readonly merges: readonly Area[];
}

const HEAD_ROWS = 60;
const HEAD_COLUMNS = 'IV';
/** Heads of so many sheets go into one answer. */
const SHEETS_A_TRIP = 24;

export async function surveySheets(host: Host, tabs: readonly Tab[]): Promise<readonly Survey[]> {
  const found: Survey[] = [];
  for (let at = 0; at < tabs.length; at += SHEETS_A_TRIP) {
    const some = tabs.slice(at, at + SHEETS_A_TRIP);
    found.push(...(await surveySome(host, some)));
  }
  return found;
}

async function surveySome(host: Host, tabs: readonly Tab[]): Promise<readonly Survey[]> {
  const canMerge = host.supports('ExcelApi', '1.13');
  try {
    return await host.trip(all(tabs.map((tab) => askSurvey(tab, canMerge))));
  } catch (error) {
    // More than 512 merged areas make the whole request fail.
    if (!canMerge || !(error instanceof HostFailure)) throw error;
    return host.trip(all(tabs.map((tab) => askSurvey(tab, false))));
  }
}

/** Several questions in one request. */
export function all<T>(queues: readonly Queue<T>[]): Queue<readonly T[]> {
  return (context) => {
    const reads = queues.map((queue) => queue(context));
    return () => reads.map((read) => read());
  };
}

function askSurvey(tab: Tab, canMerge: boolean): Queue<Survey> {
  return (context) => {
    const used = askUsed(context.workbook.worksheets.getItem(tab.id), tab);
    const head = askHead(tab, used);
    const mixed = askMixed(tab, used);
    const merges = canMerge ? askMerges(head) : () => [];
    return () => ({ ...usedOf(tab, used), mixed: mixed(), head: headOf(head), merges: merges() });
  };
}

function askUsed(sheet: Excel.Worksheet, tab: Tab): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  if (tab.secret === true) used.load('format/protection/locked');
  return used;
}

function usedOf(tab: Tab, used: Excel.Range): Pick<Survey, 'tab' | 'used' | 'hidesRows' | 'locked'> {
  if (used.isNullObject) return { tab, used: null, hidesRows: false, locked: true };
  // Both are null where it holds for some cells only; typed as if that could not be.
  const locked = tab.secret === true ? (used.format.protection.locked as boolean | null) : true;
  return { tab, used: areaOf(used), hidesRows: (used.rowHidden as boolean | null) !== false, locked };
}

function headOf(head: Excel.Range): Block | null {
  return head.isNullObject ? null : { area: areaOf(head), ...gridOf(head), more: null, hidden: null };
}

/** A very hidden sheet of ours holds records in long pieces; it has no head worth showing. */
function askHead(tab: Tab, used: Excel.Range): Excel.Range {
  const rows = tab.own !== null && tab.visibility === 'veryHidden' ? 1 : HEAD_ROWS;
  const head = used.getIntersectionOrNullObject(`A1:${HEAD_COLUMNS}${rows}`);
  head.load('rowIndex,columnIndex,rowCount,columnCount,values,numberFormat');
  return head;
}

/** On a protected sheet Excel may refuse to look for special cells; there the worst is taken to be so. */
function askMixed(tab: Tab, used: Excel.Range): () => boolean {
  if (tab.guarded) return () => true;
  const kinds = [
    used.getSpecialCellsOrNullObject('Formulas'),
    used.getSpecialCellsOrNullObject('Constants', 'Errors'),
  ];
  for (const kind of kinds) kind.load('areaCount');
  return () => kinds.some((kind) => !kind.isNullObject);
}

export function gridOf(range: Excel.Range): Grid {
  const { values, numberFormat } = range;
  // Above its limit Excel answers null without an error.
  if (!Array.isArray(values) || !Array.isArray(numberFormat)) throw new HostFailure('RangeExceedsLimit', []);
  return { values, formats: numberFormat };
}
