/*
 * A new contest workbook: guide, rules, roster, first score sheet, rulings, reviews, changes, all empty. From last
 * year's workbook it takes the rules and the columns, never a person. Nothing of the new year is guessed:
 * what has to be confirmed is listed with a suggestion and stays as it was until a person changes it.
 */
import { addYears, dateText, readDateText } from '../contest/calendar';
import type { Finding, FindingCode } from '../contest/finding';
import { settingItems } from '../contest/all-settings';
import { defaultTexts, settingsFrom, type SettingTexts } from '../contest/setting-texts';
import type { Settings } from '../contest/settings';
import { guideForm } from '../reports/forms/guide-form';
import { changesForm, PREPARED_CHANGES, reviewsForm, rulingsForm } from '../reports/forms/record-forms';
import { rosterForm } from '../reports/forms/roster-form';
import { scoreForm } from '../reports/forms/score-form';
import { settingsForm, type ToConfirm } from '../reports/forms/settings-form';
import { readContest } from '../sheets/read-contest';
import { readSettings } from '../sheets/read-settings';
import type { Words } from '../text/words';
import type { Plan, SheetPlan, Snapshot } from '../workbook/port';
import { lastLayout, type LastLayout } from './last-layout';

export type { ToConfirm } from '../reports/forms/settings-form';

export interface NewContestRequest {
  readonly words: Words;
  /** Settings given with the command, as canonical texts; what they name needs no confirmation. */
  readonly overrides: SettingTexts;
  /** The year of the new contest; null: the one after last year's. */
  readonly year: number | null;
}

export interface NewContest {
  readonly plan: Plan;
  readonly confirm: readonly ToConfirm[];
  /** What could not be taken over from last year's workbook. */
  readonly findings: readonly Finding[];
}

/** Rows to write in, before anyone has to add some. */
export const PREPARED_ROWS = 300;
const PREPARED_RULINGS = 20;
const PREPARED_REVIEWS = 40;

/** Answers about last year's sheets and people; in another workbook they would mislead. */
const dropped = ['规则确认', '表对应', '列对应'] as const;

/** `last`: last year's workbook, null for a contest from the defaults of the notice. */
export function planNewContest(last: Snapshot | null, request: NewContestRequest): NewContest {
  const { overrides, words, year } = request;
  const taken = takeOver(last);
  const confirm = toConfirm(taken.texts, yearsOn(taken.texts, last !== null, year)).filter(
    ({ name }) => overrides[name] === undefined,
  );
  const kept = { ...taken.texts, ...Object.fromEntries(dropped.map((name) => [name, ''])) };
  const texts = { ...kept, ...overrides };
  const sheets = formsOf(settingsFrom(texts), texts, confirm, taken.layout, words);
  return {
    plan: { steps: sheets.map((sheet) => ({ kind: 'put-sheet', sheet })) },
    confirm,
    findings: taken.findings,
  };
}

interface TakenOver {
  readonly texts: SettingTexts;
  readonly layout: LastLayout;
  readonly findings: readonly Finding[];
}

/** Faults that keep something of last year's from being taken over; its people's faults are of no interest. */
const telling: ReadonlySet<FindingCode> = new Set([
  'setting-unknown',
  'setting-invalid',
  'sheet-ambiguous',
  'column-ambiguous',
]);

function takeOver(last: Snapshot | null): TakenOver {
  if (last === null) return { texts: defaultTexts, layout: { roster: null, scores: null }, findings: [] };
  const { texts, findings } = readSettings(last, {});
  const read = readContest(last, settingsFrom(texts));
  return {
    texts,
    layout: lastLayout(last, read),
    findings: [...findings, ...read.findings].filter(({ code }) => telling.has(code)),
  };
}

/** How many years the new contest lies after the one that the texts stand for. */
function yearsOn(texts: SettingTexts, fromLast: boolean, year: number | null): number {
  const before = settingsFrom(texts).registrationTo.year;
  const years = year === null ? 0 : year - before;
  return Math.max(fromLast ? 1 : 0, years);
}

/**
 * The settings that speak of one year: dates a year on (出生日期界限 too, 16周岁 being taken anew), the
 * document number with an open number, names and places to be looked at. With no year between, nothing.
 *
 * Example, one year on: 报名截止日 2024-05-20, suggested 2025-05-20; 文号 京安协通字（2024）19号, suggested
 * 京安协通字（2025）__号.
 */
export function toConfirm(texts: SettingTexts, years: number): readonly ToConfirm[] {
  if (years <= 0) return [];
  const asked: readonly (readonly [string, (old: string) => string | null])[] = [
    ['竞赛名称', (old) => laterYears(old, years)],
    ['文号', (old) => laterYears(old.replace(/\d+(?=号)/u, '__'), years)],
    ...['初赛日期', '复赛日期', '决赛日期'].map(
      (name) => [name, (old: string) => laterYears(old, years)] as const,
    ),
    ...['初赛地点', '复赛地点', '决赛地点'].map((name) => [name, () => null] as const),
    ...['报名起始日', '报名截止日', '出生日期界限'].map(
      (name) => [name, (old: string) => laterDate(old, years)] as const,
    ),
    ['规则确认', () => null],
  ];
  return asked.flatMap(([name, suggest]): readonly ToConfirm[] => {
    const old = texts[name] ?? '';
    return old === '' ? [] : [{ name, old, suggestion: suggest(old) }];
  });
}

function laterDate(text: string, years: number): string | null {
  const read = readDateText(text);
  if (read === null || read.day === null) return null;
  return dateText(addYears({ year: read.year, month: read.month, day: read.day }, years));
}

/** The text with every year in it so many years later; null where it names no year. */
function laterYears(text: string, years: number): string | null {
  const later = text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) + years));
  return later === text ? null : later;
}

function formsOf(
  settings: Settings,
  texts: SettingTexts,
  confirm: readonly ToConfirm[],
  layout: LastLayout,
  words: Words,
): readonly SheetPlan[] {
  // What may still change in 规则 is not printed on the empty sheets.
  const unsaid = { preliminary: '', semifinal: '', final: '' };
  const open: Settings = { ...settings, documentNumber: '', roundDates: unsaid, roundVenues: unsaid };
  const rules = settingsForm(texts, confirm, open, words);
  return [
    guideForm(open, words),
    rules,
    rosterForm({
      settings: open,
      words,
      rows: [],
      blankRows: PREPARED_ROWS,
      ...(layout.roster === null ? {} : { slots: layout.roster }),
    }),
    scoreForm({
      round: 'preliminary',
      settings: open,
      words,
      rows: [],
      blankRows: PREPARED_ROWS,
      ...(layout.scores === null ? {} : { slots: layout.scores }),
    }),
    rulingsForm(open, words, [], PREPARED_RULINGS),
    reviewsForm(open, words, PREPARED_REVIEWS),
    changesForm(open, words, [], PREPARED_CHANGES),
  ].map((sheet) => withLiveName(sheet, rules));
}

/** The contest's name above the table follows 规则, where it may still be changed; blank means the default there. */
function withLiveName(sheet: SheetPlan, rules: SheetPlan): SheetPlan {
  const [top, ...rest] = sheet.rows;
  const [name, ...others] = top?.cells ?? [];
  if (top === undefined || name === undefined || name === null) return sheet;
  const row = rules.frozenRows + 1 + settingItems.findIndex((item) => item.name === '竞赛名称');
  const tab = `'${rules.title.replaceAll("'", "''")}'`;
  const formula = `IF(${tab}!$B$${row}="",${tab}!$C$${row},${tab}!$B$${row})`;
  return { ...sheet, rows: [{ ...top, cells: [{ ...name, formula }, ...others] }, ...rest] };
}
