/*
 * Carries out a paste: from this grid with full values, from elsewhere as text. After a cut the cells it came
 * from become empty. What the cells then hold is decided in `paste.ts`.
 */
import type { ICellData, Injector, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { emptyCell, valueOfCell } from './cell-text';
import { pasteCells, pasteText } from './paste';
import type { Copied, Pasted, Target } from './paste';
import type { SheetModel } from './sheet-model';
import { UNIT, valueData } from './workbook-data';

const COMMAND = 'sheet.command.set-range-values';

/** What was copied from this grid, with the place that it came from. */
interface Source {
  readonly sheet: Worksheet;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cut: boolean;
}

/** False where there is nothing to paste, or no place for it. */
export function pasteInto(
  injector: Injector,
  model: SheetModel,
  text: string,
  html: string | null,
  date1904: boolean,
): boolean {
  const sheet = model.workbook()?.getActiveSheet() ?? null;
  const target = model.selected();
  if (sheet === null || target === null || text === '') return false;
  const source = sourceOf(injector, model, html);
  const pasted =
    source === null
      ? pasteText(target, text, (row, column) => model.formatAt(sheet, row, column), date1904)
      : pasteSource(injector, model, source, target);
  const put = (to: Worksheet, value: Pasted): boolean =>
    model.runNow(COMMAND, { unitId: UNIT, subUnitId: to.getSheetId(), value: fitted(to, value) });
  if (source?.cut !== true) return put(sheet, pasted);
  const cleared = clearedOf(source);
  injector.get(ISheetClipboardService).copyContentCache().clear();
  if (source.sheet === sheet) return put(sheet, merged(cleared, pasted));
  return put(sheet, pasted) && put(source.sheet, cleared);
}

function sourceOf(injector: Injector, model: SheetModel, html: string | null): Source | null {
  const cache = injector.get(ISheetClipboardService).copyContentCache();
  const id = html === null ? cache.getLastCopyId() : (/data-copy-id="([^\s"]+)"/u.exec(html)?.[1] ?? null);
  const known = id === null ? undefined : cache.get(id);
  const sheet = known === undefined ? null : model.sheet(known.subUnitId);
  if (known === undefined || sheet === null || html === null) return null;
  return { sheet, rows: known.range.rows, columns: known.range.cols, cut: String(known.copyType) === 'CUT' };
}

function pasteSource(injector: Injector, model: SheetModel, source: Source, target: Target): Pasted {
  const { sheet, rows, columns } = source;
  const from = model.cellsOf(sheet);
  const lexer = injector.get(LexerTreeBuilder);
  // Read before anything is written: source and target may overlap.
  const copied: Copied = rows.map((row) =>
    columns.map((column): ICellData => {
      const formula = from.formulaAt(row, column);
      return formula === null ? valueData(valueOfCell(from.cellAt(row, column))) : { f: formula };
    }),
  );
  return pasteCells(target, rows.length, columns.length, (i, j, row, column) => {
    const cell = copied[i]?.[j] ?? {};
    const formula = cell.f ?? null;
    if (formula === null) return { ...emptyCell(), ...cell };
    const [down, right] = [row - (rows[i] ?? row), column - (columns[j] ?? column)];
    return { ...emptyCell(), f: source.cut ? formula : lexer.moveFormulaRefOffset(formula, right, down) };
  });
}

function clearedOf({ rows, columns }: Source): Pasted {
  return Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, emptyCell()]))]),
  );
}

function merged(under: Pasted, over: Pasted): Pasted {
  const rows = new Set([...Object.keys(under), ...Object.keys(over)].map(Number));
  return Object.fromEntries([...rows].map((row) => [row, { ...under[row], ...over[row] }]));
}

/** Without cells beyond the sheet's edge, and without those that a merge covers: nobody would see them. */
function fitted(sheet: Worksheet, pasted: Pasted): Pasted {
  const fit: Pasted = {};
  for (const [row, line] of Object.entries(pasted)) {
    for (const [column, cell] of Object.entries(line)) {
      const [r, c] = [Number(row), Number(column)];
      if (r >= sheet.getRowCount() || c >= sheet.getColumnCount()) continue;
      const merge = sheet.getMergedCell(r, c) ?? null;
      if (merge !== null && (merge.startRow !== r || merge.startColumn !== c)) continue;
      (fit[r] ??= {})[c] = cell;
    }
  }
  return fit;
}
