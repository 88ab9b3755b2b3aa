/*
 * What a person reads on the terminal when the work is done: rounds and cuts, the top ten, awards,
 * problems, and where the result is.
 */
import type { TicketOutcome } from '../actions/tickets';
import type { Awards } from '../contest/award';
import type { ContestResult } from '../contest/result';
import type { RoundResult, Standing } from '../contest/standing';
import { totalText } from '../contest/total';
import { markText } from '../contest/mark';
import type { Finding, Severity } from '../contest/finding';
import { messageOf } from '../text/message';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import type { Plan, ProtectSheet, RemoveSheet, Snapshot } from '../workbook/port';
import { yuanText } from './json';
import { tableLines } from './table';

const SHOWN_ERRORS = 20;

/** The summary as lines. `all`: every finding, as `check` wants it. */
export function summaryLines(result: ContestResult, words: Words, all: boolean): readonly string[] {
  const last = result.rounds.at(-1);
  return [
    ...roundLines(result.rounds, words),
    ...(last === undefined ? [] : topTenLines(last, result, words)),
    ...(result.awards === null ? [] : awardLines(result.awards, words)),
    ...problemLines(result.findings, words, all),
  ];
}

function heading(text: string): readonly string[] {
  return ['', `【${text}】`];
}

function roundLines(rounds: readonly RoundResult[], words: Words): readonly string[] {
  if (rounds.length === 0) return [];
  const { summary } = words.commands;
  const rows = rounds.map((round) => [
    words.names.round[round.round],
    String(round.entered),
    String(round.attended),
    String(round.scored),
    `${round.cut === null ? summary.noCut : summary.cut(round.cut)}${round.provisional ? summary.provisional : ''}`,
  ]);
  const ties = rounds.flatMap((round) =>
    round.unresolved.map((tickets) =>
      summary.unresolved(
        round.round,
        tickets.map((one) => plain(one)),
      ),
    ),
  );
  return [
    ...heading(summary.rounds),
    ...tableLines([summary.roundHead, ...rows], ['left', 'right', 'right', 'right', 'left']),
    ...ties,
  ];
}

function topTenLines(round: RoundResult, result: ContestResult, words: Words): readonly string[] {
  const { summary } = words.commands;
  const people = round.standings.filter(({ total }) => total !== null).slice(0, 10);
  if (people.length === 0) return [];
  const rows = people.map((standing) => standingCells(standing, round, result, words));
  return [
    ...heading(summary.topTen(round.round)),
    ...tableLines(
      [summary.standingHead, ...rows],
      ['right', 'left', 'left', 'left', 'right', 'right', 'right'],
    ),
  ];
}

function standingCells(
  standing: Standing,
  { scale }: RoundResult,
  { settings }: ContestResult,
  words: Words,
): readonly string[] {
  const { contestant, theory, practical, total } = standing;
  const mark = (one: number | null) => (one === null ? '' : markText(one, scale.markDecimals));
  return [
    standing.rank === null ? words.commands.summary.pending : String(standing.rank),
    plain(contestant.ticket ?? ''),
    plain(contestant.name),
    plain(contestant.unit),
    mark(theory),
    mark(practical),
    total === null ? '' : totalText(total, scale, settings.totalDecimals),
  ];
}

function awardLines(awards: Awards, words: Words): readonly string[] {
  const { summary } = words.commands;
  const who = (standing: Standing | null) =>
    standing === null
      ? summary.pending
      : `${plain(standing.contestant.name)}（${plain(standing.contestant.unit)}）`;
  const list = (items: readonly string[]) => (items.length === 0 ? summary.none : items.join('、'));
  const { coachAward, unitAward, bonus } = awards;
  const rows = [
    ...awards.medals.map(({ medal, standing, vacatedBy }) => [
      summary.medals[medal],
      vacatedBy === undefined ? who(standing) : words.reports.vacant,
    ]),
    [summary.coachAward, plain(coachAward?.coach ?? summary.none)],
    [summary.unitAward, plain(unitAward?.unit ?? summary.none)],
    [
      summary.teamAwards,
      list(awards.teamAwards.map((one) => summary.unitCount(plain(one.unit), one.contestants))),
    ],
    [
      summary.organisationAwards,
      list(awards.organisationAwards.map((one) => summary.unitCount(plain(one.unit), one.contestants))),
    ],
    [summary.careerSupport, list(awards.careerSupport.map((one) => plain(one.name)))],
  ];
  const [, , ...body] = tableLines([['', ''], ...rows]);
  const held = bonus.rows.filter(({ payable }) => !payable).length;
  return [
    ...heading(summary.awards),
    ...body,
    summary.bonus(bonus.rows.length, yuanText(bonus.gross), yuanText(bonus.tax), yuanText(bonus.net), held),
  ];
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function problemLines(findings: readonly Finding[], words: Words, all: boolean): readonly string[] {
  const { summary } = words.commands;
  if (findings.length === 0) return ['', summary.noProblems];
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const sorted = order.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const line = (one: Finding, alike = 1): string => {
    const more = alike > 1 ? summary.alike(alike) : '';
    return `${words.names.severity[one.severity]}  ${messageOf(one, words)}${more}  [${one.code}]`;
  };
  const title = heading(summary.problems(countBySeverity(findings)));
  if (all) return [...title, ...sorted.map((one) => line(one))];

  const errors = sorted.filter(({ severity }) => severity === 'error').slice(0, SHOWN_ERRORS);
  const kinds = new Map<string, Finding[]>();
  for (const one of sorted) {
    if (one.severity === 'warning') kinds.set(one.code, [...(kinds.get(one.code) ?? []), one]);
  }
  const warnings = [...kinds.values()].flatMap((kind) =>
    kind.slice(0, 1).map((one) => line(one, kind.length)),
  );
  const rest = findings.length - errors.length - warnings.length;
  return [
    ...title,
    ...errors.map((one) => line(one)),
    ...warnings,
    ...(rest > 0 ? [summary.more(rest)] : []),
  ];
}

/** Who got which ticket, and who got none and why. */
export function ticketLines({ given, left }: TicketOutcome, words: Words): readonly string[] {
  const { summary } = words.commands;
  const rows = given.map(({ row, ticket, name, unit }) => [String(row), ticket, plain(name), plain(unit)]);
  return [
    ...heading(summary.ticketsGiven(given.length)),
    ...(given.length === 0 ? [] : tableLines([summary.ticketHead, ...rows], ['right'])),
    ...left.map(({ row, name, because }) => summary.ticketNotGiven(row, plain(name), because)),
  ];
}

function tabOf(step: ProtectSheet | RemoveSheet, sheets: Snapshot['sheets']): string {
  const found = sheets.find(({ id, own }) =>
    step.kind === 'remove-sheet' ? own === step.key : id === step.sheet,
  );
  return plain(found?.name ?? (step.kind === 'remove-sheet' ? step.key : step.sheet));
}

/** What --dry-run tells: every sheet that would be made or rewritten, and how many cells filled. */
export function planLines(plan: Plan, { sheets }: Snapshot, words: Words): readonly string[] {
  const { summary } = words.commands;
  const steps = plan.steps.map((step) => {
    if (step.kind === 'write-cells') {
      const name = sheets.find(({ id }) => id === step.sheet)?.name ?? step.sheet;
      const roles = [...new Set(step.writes.map(({ role }) => role))];
      return summary.planCells(plain(name), step.writes.length, roles);
    }
    if (step.kind !== 'put-sheet') return summary.planOther(step.kind, tabOf(step, sheets));
    const name = sheets.find(({ own }) => own === step.sheet.key)?.name ?? step.sheet.title;
    return summary.planSheet(plain(name), step.sheet.rows.length);
  });
  return ['', summary.plan, ...steps.map((step) => `  ${step}`)];
}
