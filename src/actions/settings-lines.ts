/*
 * Where each setting stands on the workbook's sheet of settings (规则), and the steps that write new values there:
 * into its line, as a new line below, or as a sheet of ours where there is none. Which value may be written, and
 * who may, is decided by the acts.
 */
import { settingItems, settingNamed } from '../contest/all-settings';
import { textOf } from '../contest/raw';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { settingsForm } from '../reports/forms/settings-form';
import { readChoices } from '../sheets/choice';
import type { Fit } from '../sheets/fit';
import { squeeze } from '../sheets/header-text';
import { readList } from '../sheets/read-rows';
import { recognise } from '../sheets/recognise';
import type { Words } from '../text/words';
import {
  addressOf,
  BLANK,
  type Cell,
  type CellWrite,
  type SheetSnapshot,
  type Snapshot,
  type Step,
} from '../workbook/port';
import { appendLines } from './append-lines';
import type { ContestState } from './contest-state';
import type { ActRefusal } from './round-act';

export interface SettingLine {
  readonly row: number;
  readonly cell: Cell;
  /** What stands in 规则项, by which the line is known again. */
  readonly label: Cell['value'];
}

export interface SettingsSheet {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: { readonly item: number; readonly value: number };
  /** By the setting's own name; of two lines the one that holds. */
  readonly lines: ReadonlyMap<string, SettingLine>;
  /** Row of the last line. */
  readonly last: number;
}

/** 'none': no sheet of settings; 'unclear': two that could be it, or one that lacks a column. */
export type FoundSettings = SettingsSheet | 'none' | 'unclear';

export function findSettings(snapshot: Snapshot): FoundSettings {
  const { fit, seen } = recognise(
    snapshot,
    'settings',
    readChoices(snapshot, { sheetChoices: '', columnChoices: '' }),
  );
  if (fit === null) return seen ? 'unclear' : 'none';
  const [item, value] = [fit.columns.get('item')?.[0], fit.columns.get('value')?.[0]];
  return item === undefined || value === undefined ? 'unclear' : sheetOf(fit, { item, value }, snapshot);
}

function sheetOf(fit: Fit, columns: SettingsSheet['columns'], { date1904 }: Snapshot): SettingsSheet {
  const { sheet, block } = fit.table;
  const { rows } = readList(fit, ['item', 'value'], ['item'], date1904).rows;
  const lines = new Map<string, SettingLine>();
  for (const row of rows) {
    const found = settingNamed(squeeze(textOf(row.value('item'))).replace(/[:：]$/u, ''));
    if (found === null) continue;
    const old = lines.get(found.name);
    // A blank line says nothing; the first that says something holds.
    if (old === undefined || (old.cell.value === null && row.value('value').kind !== 'blank')) {
      lines.set(found.name, lineAt(sheet, row.row, columns));
    }
  }
  return { sheet, headerRow: block.last, columns, lines, last: rows.at(-1)?.row ?? block.last };
}

function lineAt(sheet: SheetSnapshot, row: number, { item, value }: SettingsSheet['columns']): SettingLine {
  const [found] = sheet.rows([item, value], row, row);
  const [label = BLANK, cell = BLANK] = found?.cells ?? [];
  return { row, cell, label: label.value };
}

export type Written = { readonly steps: readonly Step[] } | { readonly refusal: ActRefusal };

/** Settings by name as they shall stand on the sheet; '' clears the cell, so that the default holds. */
export type NewTexts = SettingTexts;

/**
 * The steps that make the sheet of settings say so. Lines that say it already are left alone; no step at all where
 * all do. Example: 晋级取整 向上 on a sheet that has no such line adds one below its last line.
 */
export function writeSettings(state: ContestState, texts: NewTexts, words: Words): Written {
  const found = findSettings(state.snapshot);
  if (found === 'unclear') return { refusal: { code: 'list-unclear', sheet: unclearSheet(state) } };
  if (found === 'none') return { steps: putForm(state, texts, words) };
  const { sheet, lines } = found;
  const there = Object.entries(texts).flatMap(([name, text]) => {
    const line = lines.get(name);
    return line === undefined || saysAlready(state, line, name, text) ? [] : [{ name, text, line }];
  });
  const absent = Object.entries(texts).filter(([name, text]) => !lines.has(name) && text !== '');
  const formula = there.find(({ line }) => line.cell.formula);
  if (formula !== undefined) {
    const { name, line } = formula;
    const cell = addressOf(line.row, found.columns.value);
    return { refusal: { code: 'setting-is-formula', name, cell } };
  }
  if (there.some(({ line }) => sheet.isLocked(line.row, found.columns.value))) {
    return { refusal: { code: 'sheet-locked', sheet: sheet.name } };
  }
  const writes = there.map(({ line, text }) => writeIn(found, line, text));
  const steps: readonly Step[] =
    writes.length === 0 ? [] : [{ kind: 'write-cells', sheet: sheet.id, writes }];
  return absent.length === 0 ? { steps } : withNewLines(state, found, absent, steps, { texts, words });
}

function saysAlready(
  { texts, readFindings }: ContestState,
  { cell }: SettingLine,
  name: string,
  text: string,
): boolean {
  if (cell.value === null || cell.value === '') return text === '';
  const isWrong = readFindings.some(
    ({ code, facts }) => code === 'setting-invalid' && 'name' in facts && facts.name === name,
  );
  return text !== '' && !isWrong && texts[name] === text;
}

function writeIn({ columns }: SettingsSheet, { row, cell, label }: SettingLine, text: string): CellWrite {
  return {
    row,
    column: columns.value,
    ticket: null,
    role: 'value',
    expected: cell.value,
    value: text === '' ? null : text,
    anchor: { column: columns.item, value: label },
  };
}

/** A form of ours that lacks lines is of an older version: it is made anew with all of them. */
function withNewLines(
  state: ContestState,
  found: SettingsSheet,
  absent: readonly (readonly [string, string])[],
  steps: readonly Step[],
  { texts, words }: { readonly texts: NewTexts; readonly words: Words },
): Written {
  const { sheet, columns, last } = found;
  if (sheet.own !== null && state.complete) return { steps: putForm(state, texts, words) };
  const lines = absent.map(([item, value]) => ({ item, value }));
  const added = appendLines(state.snapshot, { sheetId: sheet.id, columns: { ...columns } }, last, lines);
  if (added === 'locked') return { refusal: { code: 'list-locked', sheet: sheet.name } };
  return added === 'full'
    ? { refusal: { code: 'list-full', sheet: sheet.name } }
    : { steps: [...steps, added] };
}

function putForm(state: ContestState, texts: NewTexts, words: Words): readonly Step[] {
  const whole = effective({ ...state.texts, ...texts });
  return [{ kind: 'put-sheet', sheet: settingsForm(whole, [], settingsFrom(whole), words) }];
}

/** A blank stands for the default. */
export function effective(texts: SettingTexts): SettingTexts {
  return Object.fromEntries(
    settingItems.map(({ name, default: usual }) => [
      name,
      texts[name] === '' ? usual : (texts[name] ?? usual),
    ]),
  );
}

function unclearSheet({ result }: ContestState): string {
  const found = result.findings.find(({ facts }) => 'kind' in facts && facts.kind === 'settings');
  return found?.sheet ?? '';
}
