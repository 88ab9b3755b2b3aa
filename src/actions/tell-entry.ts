/*
 * Tells 二次录入 line by line: how far a round is, what differs, what waits for whom, why typing was refused. The
 * sentences are in text/; what was typed is decided elsewhere.
 */
import type { EntryRefusal, Hand } from '../contest/double-entry';
import type { ListDifference } from '../contest/entry-differences';
import type { RoundName } from '../contest/round-name';
import { entryText } from '../reports/entry-differences';
import type { Sentence, Words } from '../text/words';
import type { EntryNotice, EntryReport } from './entry-report';

/** Differences and open sheets that are told one by one; the rest is counted. */
const SHOWN = 60;

interface RefusedEntry {
  readonly round: RoundName;
  readonly ticket: string | null;
  readonly because: EntryRefusal;
  readonly hands: readonly Hand[];
}

export function entryRefusalSentence(
  { round, ticket, because, hands }: RefusedEntry,
  words: Words,
): Sentence {
  const named = 'by' in because ? [because.by].flat() : hands;
  return words.entry.refusals[because.code]({
    round,
    ticket,
    hands: named,
    parts: 'parts' in because ? because.parts : [],
    warnings: 'warnings' in because ? because.warnings : [],
  });
}

/** `decimals`: 成绩小数位. The values of a single sheet are never told, so that whoever types next has not seen them. */
export function entryLines(
  { counts, typists, open, differences, notices, ignored }: EntryReport,
  round: RoundName,
  decimals: number,
  words: Words,
): readonly string[] {
  const say = words.entry;
  const waiting = open.map(({ ticket, phase, parts, hands }) => say.open(ticket, phase, parts, hands));
  const found = differences.flatMap((one) => differenceLines(one, decimals, words));
  return [
    say.progress(round, counts),
    ...typists.map(({ who, first, second }) => say.typist(who, first, second)),
    ...group(say.differences(found.length), found, words),
    ...group(
      say.noticesHeading,
      notices.map((one) => noticeLine(one, round, words)),
      words,
    ),
    ...group(say.openHeading, waiting, words),
    ...(ignored === 0 ? [] : [say.ignored(ignored)]),
  ];
}

/** Nothing where there is nothing to tell. */
function group(heading: string, lines: readonly string[], { entry }: Words): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [entry.more(lines.length - SHOWN)] : [];
  return ['', heading, ...lines.slice(0, SHOWN), ...more];
}

function differenceLines(one: ListDifference, decimals: number, words: Words): readonly string[] {
  const say = words.entry;
  const side = { a: 'first', b: 'second' } as const;
  switch (one.kind) {
    case 'differs': {
      const { ticket, parts, by, swappedWith } = one;
      const lines = parts.map(({ part, a, b }) =>
        say.differs(ticket, part, entryText(a, decimals, words), by.a, entryText(b, decimals, words), by.b),
      );
      return swappedWith === null ? lines : [...lines, say.swapped(ticket, swappedWith)];
    }
    case 'only-in-one':
      return [say.onlyInOne(one.ticket, side[one.side], one.by)];
    case 'typed-twice':
      return [say.typedTwice(one.ticket, side[one.side], one.by, one.by.length)];
  }
}

function noticeLine(one: EntryNotice, round: RoundName, words: Words): string {
  const say = words.entry;
  switch (one.kind) {
    case 'refused': {
      const { what, todo } = entryRefusalSentence({ ...one, round, ticket: null }, words);
      return say.noticeRefused(one.ticket, `${what}${todo}`);
    }
    case 'unreadable':
      return say.unreadable(one.side, one.ticket, one.part, one.place.cell);
    case 'no-ticket':
      return say.noTicket(one.side, one.place.cell);
    case 'to-confirm':
      return say.toConfirm(one.side, one.ticket, one.warnings);
    case 'typed-before':
      return say.typedBefore(one.ticket, one.hands);
    case 'status-apart': {
      const status = (word: typeof one.first): string | null =>
        word === null ? null : words.names.status[word];
      return say.statusApart(one.ticket, status(one.first), status(one.second));
    }
    case 'alike':
      return say.alike(one.tickets);
    case 'to-type-anew':
      return say.toTypeAnew(one.ticket);
    case 'sheet-not-counted':
      return say.sheetNotCounted(one.ticket);
    case 'not-on-sheet':
      return say.notOnSheet(one.ticket);
  }
}
