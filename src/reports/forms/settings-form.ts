/*
 * The sheet of the rules (规则): every setting with its value, its default, what may be written and the
 * clause it comes from. What a setting does is decided in contest/settings.ts.
 */
import { settingItems } from '../../contest/all-settings';
import { choicesOf, type SettingItem } from '../../contest/setting-item';
import type { SettingTexts } from '../../contest/setting-texts';
import type { Settings } from '../../contest/settings';
import type { Words } from '../../text/words';
import { columnLetters, type Highlight, type SheetPlan } from '../../workbook/port';
import { layOutForm, type FormCheck } from './form';

/** A setting that has to be looked at anew: what it was, and what it may be now. */
export interface ToConfirm {
  readonly name: string;
  readonly old: string;
  /** null: nothing can be suggested. */
  readonly suggestion: string | null;
}

const VALUE_COLUMN = 2;

export function settingsForm(
  texts: SettingTexts,
  confirm: readonly ToConfirm[],
  settings: Settings,
  words: Words,
): SheetPlan {
  const { forms, reports } = words;
  const asked = new Map(confirm.map((one) => [one.name, one]));
  const [item, value, usual, note] = forms.settings.columns;
  return layOutForm(
    {
      key: 'input.settings',
      tab: forms.settings.tab,
      contest: settings.contestName,
      heading: forms.settings.heading,
      hints: [forms.settings.hint],
      orientation: 'landscape',
      columns: [
        { heading: item, width: 17, align: 'left', input: false },
        { heading: value, width: 34, align: 'left', format: '@', input: true },
        { heading: usual, width: 26, align: 'left', format: '@', small: true, input: false },
        { heading: note, width: 50, align: 'left', small: true, input: false },
      ],
      rows: settingItems.map((one) => [
        one.name,
        texts[one.name] === '' ? null : (texts[one.name] ?? one.default),
        one.default === '' ? forms.settings.blank : one.default,
        noteOf(one, asked.get(one.name), words),
      ]),
      blankRows: 0,
      rowChecks: settingItems.flatMap((one, at) => {
        const check = wordCheck(one, words);
        return check === null ? [] : [{ row: at + 1, column: VALUE_COLUMN, check }];
      }),
      colours: (first) => openColours(first, asked),
      notes: [],
      signatures: reports.signatures.office,
      protected: true,
      header: settings.documentNumber,
      pageSignature: false,
    },
    words,
  );
}

function noteOf(item: SettingItem, asked: ToConfirm | undefined, { forms }: Words): string {
  const note = forms.settings.notes[item.name] ?? forms.settings.note(item.allowed, item.source);
  return asked === undefined ? note : forms.settings.confirm(asked.old, asked.suggestion) + note;
}

function wordCheck(item: SettingItem, { forms }: Words): FormCheck | null {
  const words = choicesOf(item);
  return words === null ? null : { rule: words, prompt: null, refusal: forms.refusals.list };
}

/** Yellow as long as a value that has to be confirmed is still the old one. */
function openColours(first: number, asked: ReadonlyMap<string, ToConfirm>): readonly Highlight[] {
  return settingItems.flatMap((item, at): readonly Highlight[] => {
    const one = asked.get(item.name);
    if (one === undefined || one.suggestion === null) return [];
    const row = first + at;
    const area = { top: row, bottom: row, left: VALUE_COLUMN, right: VALUE_COLUMN };
    const cell = `$${columnLetters(VALUE_COLUMN)}$${row}`;
    const formula = `${cell}="${one.old.replaceAll('"', '""')}"`;
    return [{ area, formula, fill: 'FFF2CC', colour: null }];
  });
}
