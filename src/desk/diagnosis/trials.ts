/*
 * The cases by name. Their order, as people see it and as they run, is that of their names in the words.
 */
import type { TrialName } from '../../text/diagnosis-words';
import * as cells from './cell-trials';
import * as guards from './guard-trials';
import * as sheets from './sheet-trials';
import type { Trial } from './trial';
import * as writes from './write-trials';

export const trials: Readonly<Record<TrialName, Trial>> = {
  texts: cells.texts,
  textFormat: cells.textFormat,
  longText: cells.longText,
  numbers: cells.numbers,
  formats: cells.formats,
  dates: cells.dates,
  formulas: cells.formulas,
  errors: cells.errors,
  merges: cells.merges,
  manyMerges: cells.manyMerges,
  looks: sheets.looks,
  typingRules: sheets.typingRules,
  printing: sheets.printing,
  rewriting: sheets.rewriting,
  titles: sheets.titles,
  hiding: sheets.hiding,
  removing: sheets.removing,
  writing: writes.writing,
  changed: writes.changed,
  moved: writes.moved,
  overFormula: writes.overFormula,
  goneSheet: writes.goneSheet,
  scattered: writes.scattered,
  plainGuard: guards.plainGuard,
  lockedCells: guards.lockedCells,
  passwords: guards.passwords,
  relocking: guards.relocking,
  guardedRewrite: guards.guardedRewrite,
  guardedReading: guards.guardedReading,
  large: sheets.large,
  heavy: sheets.heavy,
};
