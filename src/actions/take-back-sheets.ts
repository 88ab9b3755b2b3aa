/*
 * Which sheets of ours go with the steps that made them: those on which nobody typed since. Reports that stay
 * are not its business.
 */
import type { Snapshot, Step } from '../workbook/port';
import { withLoose, type Ledger } from './ledger';
import { ownSheet, valuesOn } from './plan-changes';
import { packPoint, pointIn, sumOf, type PutTrace, type RestorePoint } from './restore-point';
import type { NotBack } from './take-back-cells';

export interface SheetsBack {
  readonly removed: readonly { readonly key: string; readonly name: string }[];
  readonly cannot: readonly NotBack[];
  readonly typedOn: readonly string[];
}

/**
 * The sheets that these steps made, as far as they still say what was put on them once `cells`, the cells that go
 * back in the same restore, are as they were.
 */
export function takeBackSheets(
  snapshot: Snapshot,
  ledger: Ledger,
  points: readonly RestorePoint[],
  cells: readonly Step[],
): SheetsBack {
  const removed: SheetsBack['removed'][number][] = [];
  const cannot: NotBack[] = [];
  const typedOn: string[] = [];
  const traces = allPoints(ledger).flatMap(({ sheets }) => sheets);
  const made = points.flatMap(({ sheets }) => sheets.filter(({ done }) => done === 'made'));
  for (const key of new Set(made.map((trace) => trace.key))) {
    const sheet = ownSheet(snapshot, key);
    if (sheet === undefined) continue;
    const writes = cells.flatMap((step) =>
      step.kind === 'write-cells' && step.sheet === sheet.id ? step.writes : [],
    );
    // What was to be put last may never have got there.
    const isOurs = traces.some(
      (trace) => trace.key === key && sumOf(valuesOn(sheet, trace.stamps, writes)) === trace.sum,
    );
    if (isOurs) removed.push({ key, name: sheet.name });
    else {
      typedOn.push(key);
      cannot.push({ sheet: sheet.name, ticket: null, role: null, reason: 'typed-on' });
    }
  }
  return { removed, cannot, typedOn };
}

function allPoints({ loose }: Ledger): readonly RestorePoint[] {
  const points = loose.flatMap((one) => (one.kind === 'restore' ? [pointIn(one)] : []));
  return points.filter((point) => point !== null).sort((a, b) => b.seq - a.seq);
}

/** How each sheet looked when it was last put. */
function latestTraces(points: readonly RestorePoint[]): ReadonlyMap<string, PutTrace> {
  const latest = new Map<string, PutTrace>();
  for (const { sheets } of points) {
    for (const trace of sheets) if (!latest.has(trace.key)) latest.set(trace.key, trace);
  }
  return latest;
}

/** After reports were made anew they look otherwise than the points say. */
export function withSums(ledger: Ledger, sums: ReadonlyMap<string, string>): Ledger {
  const latest = latestTraces(allPoints(ledger));
  const points = ledger.loose.flatMap((record) => {
    const point = record.kind === 'restore' ? pointIn(record) : null;
    if (point === null) return [];
    const sheets = point.sheets.map((trace) => {
      const sum = sums.get(trace.key);
      const isLatest = latest.get(trace.key)?.sum === trace.sum;
      return sum === undefined || !isLatest ? trace : { ...trace, sum };
    });
    return [{ seq: record.seq, chain: record.chain, text: packPoint({ ...point, sheets }) }];
  });
  return withLoose(ledger, 'restore', points);
}
