/*
 * Sentences of the page Problems.
 */
import type { ProblemWords } from '../problem-words';
import { names } from './names';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const problems: ProblemWords = {
  title: 'Problems',
  intent: { ...names.severity, success: 'Done' },
  todo: 'What to do: ',
  code: (code) => `Code ${code}`,
  none: 'No problems found.',
  noneShown: 'No problem fits.',
  recheck: 'Check again',
  voice: 'In words for the chief judge',
  filter: {
    severities: 'Show',
    severity: (severity, count) => `${names.severity[severity]} ${count}`,
    search: 'Find',
    searchHint: 'Ticket, name, sheet or code',
    clear: 'Clear',
    onlyListed: ' Some problems have too many places; only the 200 listed are searched.',
  },
  listed: (entries, places) =>
    entries === places
      ? `${plural(entries, 'entry', 'entries')}.`
      : `${plural(entries, 'entry', 'entries')}, ${plural(places, 'place', 'places')} in all.`,
  kinds: {
    workbook: 'Workbook',
    identity: 'Identity',
    eligibility: 'Eligibility',
    marks: 'Marks',
    order: 'Ranks',
    awards: 'Awards',
  },
  group: (severity, kind, entries) => `${severity} · ${kind} (${entries})`,
  more: (next, left) => `Show ${next} more (${left} left)`,
  places: {
    heading: (count) => `In ${plural(count, 'place', 'places')}`,
    more: (next) => `Show ${next} more places`,
    rest: (count) =>
      `${plural(count, 'place is', 'places are')} not listed: mend some, check again, and they appear.`,
  },
  review: {
    open: 'Give a review',
    heading: 'Review',
    whom: 'For whom',
    choose: 'Choose',
    all: (count) => `All ${count} above, the same opinion`,
    basis: 'Basis',
    basisHint: 'Needed to disqualify; to pass, say which papers you saw',
    by: 'Reviewer',
    give: { passed: 'Pass (preview first)', disqualified: 'Disqualify (preview first)' },
    lacks: {
      whom: 'Choose first for whom it is.',
      by: 'Give the name of the reviewer.',
      basis: 'To disqualify, a basis is needed too.',
    },
    ready: 'The opinion goes on sheet 审核意见; before it is written you see what it changes.',
  },
};
