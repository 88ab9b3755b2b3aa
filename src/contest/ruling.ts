/*
 * Recorded decisions on ties (裁定记录): the rules leave a tie of equal total and equal practical open
 * (无并列名次, 技能操作优先), so a person decides and signs. Who is tied is decided in rank-round.ts.
 */
import { foldText } from './cell-text';
import { finding, type Finding } from './finding';
import { readMark } from './mark';
import { textOf, type Place } from './raw';
import type { RoundName } from './round-name';
import type { RulingRows } from './rows';
import type { Settings } from './settings';
import type { Mark } from './standing';
import { readTicket } from './ticket';

/** One line of the rulings sheet: this person's place inside the tie, 1 first. */
export interface RulingLine {
  readonly ticket: string;
  /** 裁定次序; null where it is not a whole number from 1. */
  readonly order: number | null;
  /** The marks it was made on; null where the line does not say. */
  readonly theory: Mark | null;
  readonly practical: Mark | null;
  readonly place: Place;
}

/** Someone in a tie, as far as a ruling needs to know. */
export interface TiedMember {
  readonly key: string;
  readonly ticket: string | null;
  readonly theory: Mark | null;
  readonly practical: Mark | null;
}

const roundWords: Readonly<Record<string, RoundName>> = {
  初赛: 'preliminary',
  预赛: 'preliminary',
  复赛: 'semifinal',
  半决赛: 'semifinal',
  决赛: 'final',
  preliminary: 'preliminary',
  semifinal: 'semifinal',
  final: 'final',
};

/** The round that a word names (初赛, 决赛成绩, final …); null where it names none. */
export function roundNamed(text: string): RoundName | null {
  const folded = foldText(text).toLowerCase().replace(/成绩$/u, '');
  return Object.hasOwn(roundWords, folded) ? (roundWords[folded] ?? null) : null;
}

/** The lines of each round. Lines without a ticket or a round are left to the eye: they decide nothing. */
export function readRulings(
  rows: RulingRows | null,
  settings: Settings,
): Readonly<Record<RoundName, readonly RulingLine[]>> {
  const lines: Record<RoundName, RulingLine[]> = { preliminary: [], semifinal: [], final: [] };
  for (const row of rows?.rows ?? []) {
    const round = roundNamed(textOf(row.value('round')));
    const ticket = readTicket(row.value('ticket'));
    if (round === null || ticket === null) continue;
    const order = foldText(textOf(row.value('order')));
    const mark = (part: 'theory' | 'practical'): Mark | null => {
      const read = readMark(row.value(part), part, {}, settings);
      return read.kind === 'mark' ? read.mark : null;
    };
    lines[round].push({
      ticket,
      order: /^[1-9]\d{0,4}$/u.test(order) ? Number(order) : null,
      theory: mark('theory'),
      practical: mark('practical'),
      place: row.place('order'),
    });
  }
  return lines;
}

export interface RuledTie {
  /** The members in the ruled order; null where no valid ruling covers the whole tie. */
  readonly order: readonly TiedMember[] | null;
  readonly findings: readonly Finding[];
}

/**
 * The order that the rulings give to one tie: 裁定次序 must be 1…n over all its
 * members, each once. A line with other marks than now is void; one without marks counts, with a
 * warning. Of several lines for one person the last that is not void counts.
 *
 * Example: 0015 → 1 and 0096 → 2 puts 0015 on the better place; 0015 → 1 alone is `ruling-incomplete`.
 */
export function rule(
  round: RoundName,
  members: readonly TiedMember[],
  lines: readonly RulingLine[],
): RuledTie {
  const findings: Finding[] = [];
  const chosen = new Map<TiedMember, RulingLine>();
  for (const member of members) {
    const own = lines.filter((line) => line.ticket === member.ticket);
    const standing = own.filter((line) => !isVoid(line, member));
    const last = standing.at(-1);
    if (last !== undefined) chosen.set(member, last);
    else if (own.length > 0) findings.push(...own.slice(-1).map((line) => voidFinding(round, line)));
  }
  if (chosen.size === 0) return { order: null, findings };
  const byOrder = new Map([...chosen].map(([member, line]) => [line.order, member]));
  const order = members.map((_, index) => byOrder.get(index + 1));
  const complete = order.filter((member) => member !== undefined);
  const lastLine = [...chosen.values()].at(-1);
  const where = { place: lastLine?.place ?? null };
  if (complete.length < members.length) {
    const tickets = members.map((member) => member.ticket ?? member.key);
    return { order: null, findings: [...findings, finding('ruling-incomplete', where, { round, tickets })] };
  }
  if ([...chosen].some(([member, line]) => lacksMarks(line, member))) {
    findings.push(finding('ruling-without-marks', where, { round }));
  }
  return { order: complete, findings };
}

/** A part that the person was absent from has no mark to be written down. */
function lacksMarks(line: RulingLine, member: TiedMember): boolean {
  return (
    (line.theory === null && member.theory !== null) || (line.practical === null && member.practical !== null)
  );
}

function isVoid(line: RulingLine, member: TiedMember): boolean {
  return (
    (line.theory !== null && line.theory !== member.theory) ||
    (line.practical !== null && line.practical !== member.practical)
  );
}

function voidFinding(round: RoundName, line: RulingLine): Finding {
  return finding('ruling-void', { place: line.place, ticket: line.ticket }, { round });
}

/**
 * Rulings on people whose marks are no longer what they were ruled on and who are in no tie now:
 * void as well, and said so.
 */
export function strayRulings(
  round: RoundName,
  lines: readonly RulingLine[],
  untied: ReadonlyMap<string, TiedMember>,
): readonly Finding[] {
  const lastLines = new Map(lines.map((line) => [line.ticket, line]));
  return [...lastLines.values()].flatMap((line) => {
    const member = untied.get(line.ticket);
    return member !== undefined && isVoid(line, member) ? [voidFinding(round, line)] : [];
  });
}
