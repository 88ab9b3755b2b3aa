/*
 * How 准考证号 go on: a prefix and a running number. There is no national rule, so what is in use already
 * decides; nothing that was given out is ever changed or given again. Who gets one is not known here.
 */

/** What a ticket without any forerunner begins with, before the year of 报名截止日: 安防. */
const LETTERS = 'AF';
const LEAST_DIGITS = 4;

/**
 * The prefix that tickets in use share, null where they share none: what all begin with, up to and with a
 * year if there is one, else all but the last four digits (all digits, where there are fewer). A few that
 * look otherwise do not count against more than half.
 *
 * Example: AF20240001 … AF20240120 share AF2024; A01, A02 share A.
 */
export function sharedPrefix(tickets: readonly string[]): string | null {
  if (tickets.length === 0) return null;
  const common = tickets.reduce(commonStart);
  const dated = /^\D*(?:19|20)\d{2}/u.exec(common)?.[0];
  if (dated !== undefined && tickets.every((ticket) => /^\d{3,}$/u.test(ticket.slice(dated.length)))) {
    return dated;
  }
  const stems = tickets.map(stemOf);
  const stem = stems.reduce(commonStart);
  if (tickets.every((ticket) => /^\d+$/u.test(ticket.slice(stem.length)))) return stem;
  return mostOf(stems);
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return a.slice(0, length);
}

/** A ticket without its last digits, at most four of them. */
function stemOf(ticket: string): string {
  const digits = /\d*$/u.exec(ticket)?.[0].length ?? 0;
  return ticket.slice(0, ticket.length - Math.min(LEAST_DIGITS, digits));
}

function mostOf(stems: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > stems.length)?.[0] ?? null;
}

/** The prefix of a contest in which nobody has a ticket yet: AF2024 for 报名截止日 2024-05-20. */
export function usualPrefix(registrationYear: number): string {
  return `${LETTERS}${registrationYear}`;
}

/**
 * New tickets, each the one after the highest number in use under the prefix; gaps stay gaps. Four digits,
 * or as many as the tickets in use have, or as it takes. `used` are all tickets that exist anywhere.
 *
 * Example: with AF20240001 and AF20240003 in use, the next is AF20240004, not 0002; after 9999 comes 10000.
 */
export function ticketsAfter(prefix: string, used: ReadonlySet<string>): () => string {
  let digits = 0;
  let last = 0n;
  for (const ticket of used) {
    const number = ticket.startsWith(prefix) ? ticket.slice(prefix.length) : '';
    if (!/^\d{1,15}$/u.test(number)) continue;
    digits = Math.max(digits, number.length);
    if (BigInt(number) > last) last = BigInt(number);
  }
  const width = digits === 0 ? LEAST_DIGITS : digits;
  return () => {
    last += 1n;
    return `${prefix}${String(last).padStart(width, '0')}`;
  };
}
