/*
 * Small contests of two people as rows, and what is made of them, one short line per person or finding.
 */
import type { Finding } from './finding';
import { identifyRounds } from './identify';
import { readRoster } from './read-roster';
import { rosterOf, type FixtureCells } from './roster-fixture';
import type { RoundName } from './round-name';
import { contestRows, settingsWith, type Workbook } from './rows.fixture';

const settings = settingsWith();
export const rosterRows = (...people: readonly FixtureCells[]) =>
  rosterOf(people, new Set(['ticket', 'name', 'unit']));
const nobody: ReadonlySet<string> = new Set();

export function identify(workbook: Workbook, out: ReadonlySet<string> = nobody) {
  const rows = contestRows(workbook);
  const roster = rows.roster === null ? null : readRoster(rows.roster, settings).roster;
  return identifyRounds(rows, roster, settings, out);
}

/** Key, name, unit, status and why held, one line per person. */
export function people(
  workbook: Workbook,
  round: RoundName = 'preliminary',
  out: ReadonlySet<string> = nobody,
) {
  const identified = identify(workbook, out)[round];
  return identified?.entries.map(({ contestant: { ticket, name, unit }, status, held }) =>
    [ticket ?? '?', name, unit, status, ...(held === null ? [] : [held])].join(' '),
  );
}

const briefly = ({ code, cell, ticket, facts }: Finding) => ({ code, cell, ticket, facts });
export const found = (workbook: Workbook) => identify(workbook).preliminary?.findings.map(briefly);
export const codes = (workbook: Workbook) => identify(workbook).preliminary?.findings.map(({ code }) => code);
export const marks = { theory: 80, practical: 80 };

export const bing = { ticket: 'A5', name: '张丙', unit: '甲安' };
export const ding = { ticket: 'A6', name: '李丁', unit: '乙盾' };
