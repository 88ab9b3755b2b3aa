/*
 * The pages of the public copy (公示件): who advances, the final's order, awards, unit awards. Only ranked
 * people and those whose rank waits for a ruling are listed; marks, reasons, money, remarks and whoever
 * was absent or disqualified are not.
 */
import type { Awards, PrizePlace } from '../contest/award';
import { masked } from '../contest/public-mask';
import { roundAfter } from '../contest/round-name';
import { settingItems } from '../contest/all-settings';
import type { Cut, RoundResult, Standing } from '../contest/standing';
import type { SheetPlan } from '../workbook/port';
import { furniture, stampLines, type Source } from './furniture';
import { layOut } from './lay-out';
import type { Column, Page, Section, Value } from './page';
import { openPlaces, rankEntry, roundOf, tiedAt } from './people';
import { isWithheld, publicCells, publicColumns } from './public-people';
import { cutNotes, rankingNotes, stateNotes } from './rules-note';
import { unitNotes } from './unit-awards';

/** All pages of the public copy, each only where it applies; none carries the time at which it was made. */
export function publicSheets(source: Source): readonly SheetPlan[] {
  const { awards, rounds } = source.result;
  const final = roundOf(source.result, 'final');
  const lists = rounds.map((round) =>
    round.cut === null ? orderPage(source, round) : advancingPage(source, round, round.cut),
  );
  const prizes =
    awards === null || final === null
      ? []
      : [awardsPage(source, awards, final), unitAwardsPage(source, awards, final)];
  return [...lists, ...prizes].map(layOut);
}

function advancingPage(source: Source, round: RoundResult, cut: Cut): Page {
  const { reports, names, publication } = source.words;
  const next = roundAfter(round.round);
  const sure = round.standings.filter((one) => isListed(one) && one.advances === true);
  const open = round.standings.filter((one) => isListed(one) && one.advances === null);
  const heading = reports.advancingHeading(next === null ? '' : names.round[next], sure.length, cut.places);
  const pending = reports.pendingHeading(open.length, openPlaces(open, cut));
  return listPage(source, round, `public.advancing.${round.round}`, {
    title: publication.title.advancing(names.round[round.round]),
    groups: [{ heading, people: sure }, ...(open.length === 0 ? [] : [{ heading: pending, people: open }])],
  });
}

function orderPage(source: Source, round: RoundResult): Page {
  const { names, publication } = source.words;
  const people = round.standings.filter(isListed);
  return listPage(source, round, `public.order.${round.round}`, {
    title: publication.title.order(names.round[round.round]),
    groups: [{ heading: publication.orderHeading(people.length), people }],
  });
}

/** Ranked, or waiting for a ruling. Nobody absent, withdrawn, cancelled or disqualified is either. */
function isListed({ rank, pending }: Standing): boolean {
  return rank !== null || pending;
}

interface List {
  readonly title: string;
  readonly groups: readonly { readonly heading: string; readonly people: readonly Standing[] }[];
}

function listPage(source: Source, round: RoundResult, key: string, list: List): Page {
  const { words } = source;
  const people = list.groups.flatMap((group) => group.people);
  const cells = publicCells(source, round, people);
  const sections = list.groups.map((group): Section => ({
    heading: group.heading,
    headings: null,
    rows: group.people.map((one) => [rankEntry(one, words), ...(cells.get(one) ?? [])]),
    empty: words.reports.nobody,
  }));
  return {
    ...publicFurniture(source, key, list.title, round),
    ...upright([{ heading: words.reports.column.rank, width: 9 }, ...publicColumns(source, round, people)]),
    sections,
    notes: [
      ...noticeNotes(source),
      ...withheldNotes(source, people),
      ...rankingNotes(source.result.settings, words),
      ...cutNotes(round, source.result.settings, words),
      ...changedRules(source),
      ...stateNotes(round, source.sealed.get(round.round), words),
    ],
  };
}

function publicFurniture(
  source: Source,
  key: string,
  title: string,
  round: RoundResult,
): Omit<Page, 'columns' | 'orientation' | 'sections' | 'notes'> {
  return {
    ...furniture(source, 'advancing', key, round),
    title,
    notesHeading: source.words.publication.notesHeading,
    signatures: [],
    stamp: stampLines(source),
  };
}

/** Characters that fit beside each other on upright A4. */
const UPRIGHT = 84;

function upright(columns: readonly Column[]): Pick<Page, 'columns' | 'orientation'> {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return { columns, orientation: width > UPRIGHT ? 'landscape' : 'portrait' };
}

/** 公示期, how to object, what is not shown. */
function noticeNotes({ result, words }: Source): readonly string[] {
  const { publicMask, publicPeriod, signedBy, organiser } = result.settings;
  const say = words.publication;
  return [
    say.period(publicPeriod),
    say.objection(signedBy === '' ? organiser : signedBy),
    say.contact,
    say.privacy(publicMask.some(({ field }) => field === 'idNumber' || field === 'phone')),
  ];
}

function withheldNotes({ words }: Source, people: readonly Standing[]): readonly string[] {
  const withheld = people.filter(isWithheld).length;
  return withheld === 0 ? [] : [words.publication.withheldNote(withheld)];
}

/** Rules that decide the order and that no other note tells. Texts that people typed freely are never among them. */
const orderRules = new Set(['成绩小数位', '单项缺考']);

function changedRules({ result, words }: Source): readonly string[] {
  const changed = settingItems
    .filter(({ name }) => orderRules.has(name))
    .map((item) => ({
      name: item.name,
      value: result.settingTexts[item.name] ?? item.default,
      usual: item.default,
    }))
    .filter(({ value, usual }) => value !== usual);
  return changed.length === 0 ? [] : [words.reports.rules.different(changed)];
}

function awardsPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { words } = source;
  const { column } = words.reports;
  const people = awards.topTen.flatMap(({ standing }) => standing ?? []);
  const cells = publicCells(source, final, people);
  const rows = awards.topTen.map((place): readonly Value[] => [
    place.rank,
    prizeWord(source, awards, place),
    ...(place.standing === null ? openCells(source, place) : (cells.get(place.standing) ?? [])),
  ]);
  return {
    ...publicFurniture(source, 'public.awards', words.publication.title.awards, final),
    ...upright([
      { heading: column.rank, width: 9 },
      { heading: column.medal, width: 15 },
      ...publicColumns(source, final, people),
    ]),
    sections: [{ heading: null, headings: null, rows, empty: words.reports.nobody }],
    notes: [
      ...noticeNotes(source),
      ...withheldNotes(source, people),
      ...(awards.topTen.length < 10 ? [words.reports.awards.fewerThanTen(awards.topTen.length)] : []),
      ...awardNotes(source, final),
    ],
  };
}

function prizeWord({ words }: Source, awards: Awards, { rank }: PrizePlace): string {
  const medal = awards.medals.find((one) => one.rank === rank)?.medal;
  return medal === undefined ? words.reports.awards.topTen : words.reports.awards.medal[medal];
}

function openCells({ result, words }: Source, { vacatedBy }: PrizePlace): readonly Value[] {
  const word = vacatedBy === undefined ? words.reports.pending : words.reports.vacant;
  return result.settings.publicMask.map((_, index) => (index === 0 ? word : null));
}

function awardNotes(source: Source, final: RoundResult): readonly string[] {
  return stateNotes(final, source.sealed.get('final'), source.words);
}

function unitAwardsPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { words } = source;
  const { awards: say, column } = words.reports;
  const list = (name: string, units: readonly { readonly unit: string }[]): readonly (readonly Value[])[] =>
    units.length === 0 ? [[name, say.none, null]] : units.map(({ unit }) => [name, unit, null]);
  const rows = [
    coachRow(source, awards, final),
    [say.unitAward, awards.unitAward?.unit ?? openText(source, final), null],
    ...list(say.teamAward, awards.teamAwards),
    ...list(say.organisationAward, awards.organisationAwards),
  ];
  return {
    ...publicFurniture(source, 'public.unit-awards', words.publication.title.unitAwards, final),
    ...upright([
      { heading: column.award, width: 22 },
      { heading: column.unit, width: 36, align: 'left', grows: true },
      { heading: column.coach, width: 23 },
    ]),
    sections: [{ heading: null, headings: null, rows, empty: null }],
    notes: [...noticeNotes(source), ...unitNotes(source, awards), ...awardNotes(source, final)],
  };
}

/** The coach as the setting shows names, and the coach's unit. Without 姓名 in the setting only the unit. */
function coachRow(source: Source, { coachAward }: Awards, final: RoundResult): readonly Value[] {
  const { coachAward: name } = source.words.reports.awards;
  if (coachAward === null) return [name, openText(source, final), null];
  const { coach, coachUnit } = coachAward;
  const column = source.result.settings.publicMask.find(({ field }) => field === 'name');
  if (coach === null) return [name, coachUnit, source.words.reports.toBeSettled];
  return [name, coachUnit, column === undefined ? null : masked(coach, column)];
}

function openText({ words }: Source, final: RoundResult): string {
  return tiedAt(final, 1).length === 0 ? words.reports.nobody : words.reports.pending;
}
