/*
 * Reads the settings sheet (规则) over the defaults, and what was set by hand over both. What a setting
 * allows and does is decided in contest/settings.ts; here it is only found, read and reported.
 */
import { dateText } from '../contest/calendar';
import { numberText } from '../contest/decimal';
import { finding, type Finding } from '../contest/finding';
import { textOf, type Place, type Raw } from '../contest/raw';
import type { SheetRow } from '../contest/rows';
import { settingNamed } from '../contest/all-settings';
import type { SettingItem } from '../contest/setting-item';
import { defaultTexts, settingsFrom, type SettingTexts } from '../contest/setting-texts';
import type { Settings } from '../contest/settings';
import type { Snapshot } from '../workbook/port';
import { readChoices } from './choice';
import { squeeze } from './header-text';
import { readList } from './read-rows';
import { recognise } from './recognise';

export interface ReadSettings {
  /** Every setting, as canonical text. */
  readonly texts: SettingTexts;
  readonly findings: readonly Finding[];
  /** False where something on the sheet could not be followed: results would stand on other rules. */
  readonly complete: boolean;
}

type SettingRow = SheetRow<'item' | 'value'>;

/** What the sheet says, before the defaults are put under it. */
interface Written {
  readonly texts: Record<string, string>;
  readonly places: Record<string, Place>;
  readonly findings: Finding[];
}

/**
 * The settings in force: the settings sheet over the defaults, `overrides` (already canonical) over
 * both. A blank 设定 means the default. An unknown name beside a value is `setting-unknown`, a value that
 * is not allowed `setting-invalid`; both make the reading incomplete. A value read other than as it
 * stands (0.3 as 30%) is reported as `value-normalised`. Weights are checked at the very end.
 *
 * Example: the sheet says 晋级比例 0.3 formatted as a percentage: the text is "30%", nothing to report.
 */
export function readSettings(snapshot: Snapshot, overrides: SettingTexts): ReadSettings {
  const choices = readChoices(snapshot, { sheetChoices: overrides['表对应'] ?? '', columnChoices: '' });
  const { fit, findings, seen } = recognise(snapshot, 'settings', choices);
  const written: Written = { texts: {}, places: {}, findings: [...findings] };
  if (fit !== null) {
    const list = readList(fit, ['item', 'value'], ['item'], snapshot.date1904);
    written.findings.push(...list.findings);
    for (const row of list.rows.rows) readRow(row, written);
  }
  const texts = { ...defaultTexts, ...written.texts, ...overrides };
  const settings = settingsFrom(texts);
  const addUp = weightsAddUp(settings);
  const place = placeOfWeights(written, overrides);
  if (!addUp && place !== null) written.findings.push(wrongWeights(texts, place));
  const failed = written.findings.some(
    ({ code }) => code === 'setting-unknown' || code === 'setting-invalid',
  );
  return { texts, findings: written.findings, complete: !failed && addUp && (fit !== null || !seen) };
}

/** True where 理论权重 and 技能权重 are 100 % together, as the notice has it (30 % and 70 %). */
export function weightsAddUp({ theoryWeight, practicalWeight }: Settings): boolean {
  return theoryWeight + practicalWeight === 10_000;
}

function wrongWeights(texts: SettingTexts, place: Place): Finding {
  const facts = {
    name: '理论权重',
    written: `${texts['理论权重'] ?? ''}+${texts['技能权重'] ?? ''}`,
    allowed: '理论权重与技能权重合计100%',
  };
  return finding('setting-invalid', { place }, facts);
}

/** Where the sheet sets a weight that holds; null where both were set by hand or are the defaults. */
function placeOfWeights({ places }: Written, overrides: SettingTexts): Place | null {
  const name = ['理论权重', '技能权重'].find(
    (one) => places[one] !== undefined && overrides[one] === undefined,
  );
  return name === undefined ? null : (places[name] ?? null);
}

function readRow(row: SettingRow, written: Written): void {
  const name = textOf(row.value('item')).trim();
  const value = row.value('value');
  if (name === '' || value.kind === 'blank') return;
  const place = row.place('value');
  const item = settingNamed(squeeze(name).replace(/[:：]$/u, ''));
  if (item === null) {
    written.findings.push(finding('setting-unknown', { place: row.place('item') }, { name }));
    return;
  }
  if (written.places[item.name] !== undefined) {
    const facts = { name: item.name, written: textOf(value), allowed: '每个规则项只写一次' };
    written.findings.push(finding('setting-invalid', { place }, facts));
    return;
  }
  written.places[item.name] = place;
  readValue(item, value, place, written);
}

function readValue(item: SettingItem, value: Raw, place: Place, written: Written): void {
  const shown = shownText(value);
  const canonical = shown === null ? null : item.read(shown);
  if (canonical === null) {
    const facts = { name: item.name, written: textOf(value), allowed: item.allowed };
    written.findings.push(finding('setting-invalid', { place }, facts));
    return;
  }
  written.texts[item.name] = canonical;
  if (shown !== null && squeeze(shown) !== squeeze(canonical)) {
    written.findings.push(finding('value-normalised', { place }, { written: shown, read: canonical }));
  }
}

/** The value as the sheet shows it: 0.3 as 30% where it is formatted so, a date as a date. */
function shownText(value: Raw): string | null {
  switch (value.kind) {
    case 'number':
      return value.percent ? `${numberText(value.number * 100)}%` : value.text;
    case 'date':
      return dateText(value.date);
    case 'text':
      return value.text;
    case 'boolean':
      return value.text === 'TRUE' ? '是' : '否';
    default:
      return null;
  }
}
