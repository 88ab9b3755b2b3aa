/*
 * The problems of the workbook as the page shows them: what asks for the same thing is one entry with all its
 * places, entries are grouped by severity and by what they are about. Whether a problem waits for a review is
 * decided in contest/.
 */
import type { Finding, FindingCode, Severity } from '../contest/finding';
import type { ContestResult } from '../contest/result';
import { waitsForReview } from '../contest/review';
import { headingOf, messageFrom } from '../text/catalogue';
import { sentenceOf } from '../text/message';
import type { Sentence, Words } from '../text/words';
import type { Ground } from './ground';
import { codeOrder, countsOf, problemKind, problemKinds, type ProblemKind } from './problem-kinds';

export interface ProblemPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly ticket: string | null;
  /** Empty where it is nobody's or not known. */
  readonly name: string;
  /** What is the matter here; null where the entry says it for all its places. */
  readonly what: string | null;
}

export interface Problem {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly kind: ProblemKind;
  readonly title: string;
  /** Empty where each place says its own. */
  readonly what: string;
  readonly todo: string;
  readonly chief: Sentence;
  /** At most MOST_PLACES. */
  readonly places: readonly ProblemPlace[];
  /** How many places there are in all. */
  readonly count: number;
  /** True where 通过 or 取消资格 may be given. */
  readonly reviewable: boolean;
  /** The review that decided it. */
  readonly reviewedBy: string | null;
}

export interface ProblemsLook {
  /** Findings, each place by itself. */
  readonly count: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Errors first, and among them what keeps a sheet from being read. */
  readonly problems: readonly Problem[];
}

/** So many places of an entry are sent to the page; the rest is counted. */
export const MOST_PLACES = 200;

export function problemsOf({ checked, words }: Ground): ProblemsLook {
  const { result } = checked;
  const { findings } = result;
  return { count: findings.length, counts: countsOf(findings), problems: merged(result, words) };
}

/** What asks for the same thing, while it is gathered. */
interface Draft {
  readonly first: Finding;
  readonly what: string;
  readonly todo: string;
  readonly places: (ProblemPlace & { readonly what: string })[];
  count: number;
  /** True while each place says what the first says. */
  same: boolean;
}

function merged(result: ContestResult, words: Words): readonly Problem[] {
  const names = namesIn(result);
  const drafts = new Map<string, Draft>();
  for (const finding of result.findings) {
    const { code, severity } = finding;
    const { what, todo } = sentenceOf(nameless(finding), words);
    const key = [code, severity, waitsForReview(finding), todo].join('|');
    const place = { ...placeOf(finding, names), what };
    const draft = drafts.get(key);
    if (draft === undefined) {
      drafts.set(key, { first: finding, what, todo, places: [place], count: 1, same: true });
      continue;
    }
    draft.count += 1;
    draft.same &&= draft.what === what;
    if (draft.places.length < MOST_PLACES) draft.places.push(place);
  }
  return [...drafts.values()]
    .map((draft) => problemOf(draft, words))
    .sort((a, b) => rankOf(a) - rankOf(b) || codeOrder(a.code) - codeOrder(b.code) || b.count - a.count);
}

function problemOf({ first, what, todo, places, count, same }: Draft, words: Words): Problem {
  const { code, severity, reviewedBy = null } = first;
  // One person alone may be named in the sentence.
  const said = count === 1 ? sentenceOf(first, words).what : same ? what : '';
  const { title, chief } = messageFrom(
    code,
    severity,
    headingOf(first, words),
    { what: said, todo },
    words.language,
  );
  return {
    code,
    severity,
    kind: problemKind(code),
    title,
    what: said,
    todo,
    chief,
    places: same ? places.map((one) => ({ ...one, what: null })) : places,
    count,
    reviewable: waitsForReview(first),
    reviewedBy,
  };
}

const personal: ReadonlySet<ProblemKind> = new Set(['identity', 'eligibility', 'marks']);

/** The finding without the name: whose it is stands with its place. */
function nameless(finding: Finding): Finding {
  const isPersonal = personal.has(problemKind(finding.code)) && finding.ticket !== null;
  if (!isPersonal || !('name' in finding.facts)) return finding;
  // A name that says nothing: an empty one can mean that a whole column is missing. It is a fact of the same type,
  // which the compiler cannot follow through the union.
  return { ...finding, facts: { ...finding.facts, name: ' ' } } as Finding;
}

/** Whose a place is: by ticket, or by the row of the roster where there is none. */
interface Names {
  readonly byTicket: ReadonlyMap<string, string>;
  readonly byRow: ReadonlyMap<string, string>;
}

function placeOf({ sheet, cell, ticket, facts }: Finding, names: Names): Omit<ProblemPlace, 'what'> {
  const known = ticket === null ? undefined : names.byTicket.get(ticket);
  const onRoster = names.byRow.get(`${sheet ?? ''}!${cell?.replace(/^[A-Z]+/u, '') ?? ''}`);
  return { sheet, cell, ticket, name: known ?? onRoster ?? ('name' in facts ? facts.name : '') };
}

/** From the roster first, then from the score sheets. */
function namesIn({ roster, rounds }: ContestResult): Names {
  const byTicket = new Map<string, string>();
  const registrations = roster?.registrations ?? [];
  const people = [
    ...registrations,
    ...rounds.flatMap(({ standings }) => standings.map(({ contestant }) => contestant)),
  ];
  for (const { ticket, name } of people) {
    if (ticket !== null && !byTicket.has(ticket)) byTicket.set(ticket, name);
  }
  const sheet = registrations[0]?.source.place('name').sheet ?? '';
  const byRow = new Map(registrations.map(({ source, name }) => [`${sheet}!${source.row}`, name]));
  return { byTicket, byRow };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** An error of the workbook keeps whole sheets from being read; its warnings are the least. */
function rankOf({ severity, kind }: Pick<Problem, 'severity' | 'kind'>): number {
  const place = problemKinds.indexOf(kind);
  const isLast = kind === 'workbook' && severity !== 'error';
  return severities.indexOf(severity) * 10 + (isLast ? problemKinds.length : place);
}
