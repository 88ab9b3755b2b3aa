/*
 * 问题清单: every finding with its place, whose it is, what is the matter and what to do. Errors first,
 * otherwise in the order in which they were found.
 */
import type { Finding, Severity } from '../contest/finding';
import { sentenceOf } from '../text/message';
import { furniture, type Source } from './furniture';
import type { Page, Section, Value } from './page';
import { namesByTicket } from './people';
import { confirmationNotes } from './rules-note';

/** More lines than this help nobody; the page says how many are left out. */
export const MOST_PROBLEMS = 5000;

const order: readonly Severity[] = ['error', 'warning', 'info'];

export function problemsPage(source: Source): Page {
  const { result, words } = source;
  const { column, problems } = words.reports;
  const hidden = Math.max(0, result.findings.length - MOST_PROBLEMS);
  return {
    ...furniture(source, 'problems', 'problems', null),
    orientation: 'landscape',
    columns: [
      { heading: column.severity, width: 6 },
      { heading: column.sheet, width: 13 },
      { heading: column.cell, width: 8 },
      { heading: column.ticket, width: 12, format: '@' },
      { heading: column.name, width: 11 },
      { heading: column.what, width: 34, align: 'left', grows: true, small: true },
      { heading: column.todo, width: 44, align: 'left', grows: true, small: true },
      { heading: column.code, width: 16, align: 'left', small: true },
    ],
    sections: problemSections(source),
    notes: [
      ...(hidden > 0 ? [problems.more(hidden, MOST_PROBLEMS)] : []),
      problems.help,
      ...confirmationNotes(result, words),
    ],
    signatures: [],
  };
}

function problemSections(source: Source): readonly Section[] {
  const names = namesByTicket(source.result);
  const sorted = order.flatMap((severity) =>
    source.result.findings.filter((one) => one.severity === severity),
  );
  const rows = sorted.slice(0, MOST_PROBLEMS).map((one) => problemRow(source, one, names));
  return [{ heading: null, headings: null, rows, empty: source.words.reports.problems.none }];
}

function problemRow({ words }: Source, one: Finding, names: ReadonlyMap<string, string>): readonly Value[] {
  const { what, todo } = sentenceOf(one, words);
  const { sheet, cell, ticket } = one;
  return [
    words.names.severity[one.severity],
    sheet,
    sheet !== null && cell !== null ? { value: cell, link: { sheet, cell } } : cell,
    ticket,
    ticket === null ? null : (names.get(ticket) ?? null),
    what,
    todo,
    one.code,
  ];
}
