/*
 * Which of Univer's commands may run: those that change what cells hold, and those that change nothing. What
 * would show something that is never saved is refused. It knows the names of commands only.
 */

/** Why something was not done; the sentences are in text/. */
export type RefusedReason =
  /** Rows, columns, sheets, merges, sorting: more than cells one by one. */
  | 'structure'
  /** How cells look. */
  | 'look'
  /** A protected cell. */
  | 'locked'
  /** Part of an array formula. */
  | 'array-formula'
  /** The whole workbook is shown for reading only. */
  | 'read-only'
  /** The browser gave no clipboard: press Ctrl+V. */
  | 'clipboard';

const CELLS = [
  'set-range-values',
  'clear-selection-content',
  'auto-clear-content',
  'auto-fill',
  'refill',
  'copy-down',
  'copy-right',
  'repeat-last-action',
];
const VIEWS = [
  'move-selection',
  'move-selection-enter-tab',
  'expand-selection',
  'select-all',
  'select-range',
  'scroll-to-cell',
  'scroll-view',
  'scroll-view-reset',
  'set-scroll-relative',
  'change-zoom-ratio',
  'set-zoom-ratio',
  'set-worksheet-activate',
  'paste-value',
];
const ALLOWED = new Set([...CELLS, ...VIEWS].map((name) => `sheet.command.${name}`));
const OPERATIONS_REFUSED = new Set(['sheet.operation.rename-sheet', 'sheet.operation.set-format-painter']);
const LOOKS =
  /bold|italic|underline|stroke|strick|font|color|border|align|wrap|rotation|style|format|numfmt|overline|superscript|subscript|gridlines|theme|decimal/u;

/** null: it may run. */
export function refusalOf(command: string): 'structure' | 'look' | null {
  if (OPERATIONS_REFUSED.has(command)) return 'structure';
  const ours = /^(?:sheet\.(?:command|confirm)|sheets-formula\.command|formula\.command)\./u.test(command);
  if (!ours || ALLOWED.has(command)) return null;
  return LOOKS.test(command) ? 'look' : 'structure';
}

/** Does it change cells, so that a workbook for reading only refuses it? */
export function changesCells(command: string): boolean {
  return CELLS.some((name) => command === `sheet.command.${name}`) || command === 'univer.command.cut';
}

/** Changes of the model that come along with an allowed command and would not be saved: they become empty. */
export function emptied(mutation: string): 'values' | 'ranges' | null {
  if (mutation === 'sheet.mutation.set.numfmt') return 'values';
  const ranges = ['remove.numfmt', 'add-worksheet-merge', 'remove-worksheet-merge'];
  return ranges.some((name) => mutation === `sheet.mutation.${name}`) ? 'ranges' : null;
}

/** Changes of the model that no allowed command needs. */
export function isForeign(mutation: string): boolean {
  const known = ['set-range-values', 'set-worksheet-row-auto-height'];
  if (!mutation.startsWith('sheet.mutation.') || emptied(mutation) !== null) return false;
  return !known.some((name) => mutation === `sheet.mutation.${name}`);
}

/** Entries of menus that would only lead to a refusal. */
export const HIDDEN_MENUS: readonly string[] = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.toolbar.text-to-number',
  ...[
    'clear-selection-format',
    'clear-selection-all',
    'insert-multi-cols-before',
    'insert-multi-cols-right',
    'insert-multi-rows-above',
    'insert-multi-rows-after',
    'hide-col-confirm',
    'hide-row-confirm',
    'set-selected-cols-visible',
    'set-selected-rows-visible',
    'remove-col-confirm',
    'remove-row-confirm',
    'set-worksheet-col-width',
    'set-col-auto-width',
    'set-col-is-auto-width',
    'set-row-height',
    'set-row-is-auto-height',
    'remove-sheet-confirm',
    'copy-sheet',
    'set-tab-color',
    'set-worksheet-hidden',
    'add-range-protection-from-sheet-bar',
    'delete-worksheet-protection-from-sheet-bar',
    'change-sheet-protection-from-sheet-bar',
    'view-sheet-permission-from-sheet-bar',
    'toggle-gridlines',
  ].map((name) => `sheet.command.${name}`),
  'sheet.operation.rename-sheet',
  'ui-sheet.command.show-menu-list',
];
