/*
 * What was recorded about people after the sheets were filled in (变动记录): who is out from which round
 * on, who was called up in whose place, which marks were corrected. Only the lines decide it: nothing is
 * inferred from gaps, nor from who stands on a later sheet. Ranks are not known here.
 */
import { readChangeLine, unclear, type Change } from './change-line';
import type { Finding } from './finding';
import { roundNames, type RoundName } from './round-name';
import type { ChangeRows } from './rows';
import type { Settings } from './settings';

export type { Change, ChangeKind } from './change-line';

/** A call into a round: it says in whose place. */
export type Call = Change & { readonly replaces: string };

/** A status that stands over what the score sheet says, and the line that says so. */
export interface RecordedStatus {
  readonly status: 'withdrawn' | 'disqualified';
  readonly change: Change;
}

export interface Changes {
  /** Every line that could be read, in the order of the sheet. */
  readonly lines: readonly Change[];
  recordedStatus(round: RoundName, ticket: string | null): RecordedStatus | null;
  /** Who is recorded out of that round, by ticket: who qualified for it does not advance. */
  declined(into: RoundName): ReadonlyMap<string, RecordedStatus>;
  /** Who was called up into that round and not revoked, by ticket, in the order of the lines. */
  calledUp(into: RoundName): ReadonlyMap<string, Call>;
  /** Tickets with 取消资格 in force in any round. */
  readonly disqualified: ReadonlySet<string>;
  readonly corrections: readonly Change[];
  /** Lines that cannot be followed, and lines without 理由 or 决定人. */
  readonly findings: readonly Finding[];
}

/**
 * Reads 变动记录. The lines of one person count in the order of the sheet.
 *
 * 弃赛 and 取消资格 hold from their round on; earlier rounds stand. Of both, 取消资格 is the stronger; the
 * same said twice is said once. 恢复资格 ends the one recorded last, from its own round on. 递补 enters its
 * ticket into the round in the place of 代替, until 撤销递补; under 弃赛名额 = 空缺 nobody is called up. 更正
 * changes no mark here: the mark itself stands on the score sheet. A line that cannot be followed is
 * `change-unclear` and does nothing.
 *
 * Example: 弃赛 复赛 and then 恢复资格 决赛 for one ticket: out of the semifinal, in the final again.
 */
export function readChanges(rows: ChangeRows | null, settings: Pick<Settings, 'vacatedPlace'>): Changes {
  const read = (rows?.rows ?? []).map(readChangeLine);
  const lines = read.flatMap(({ line }) => line ?? []);
  const { statuses, findings } = statusesOf(lines);
  const calls = callsOf(lines, settings);
  return {
    lines,
    recordedStatus: (round, ticket) => (ticket === null ? null : (statuses[round].get(ticket) ?? null)),
    declined: (into) => statuses[into],
    calledUp: (into) => calls.standing[into],
    disqualified: new Set(
      Object.values(statuses)
        .flatMap((round) => [...round.values()])
        .flatMap(({ status, change }) => (status === 'disqualified' ? [change.ticket] : [])),
    ),
    corrections: lines.filter(({ kind }) => kind === 'corrected'),
    findings: [...read.flatMap((one) => one.findings), ...findings, ...calls.findings],
  };
}

/** A contest in which nothing was recorded. */
export const noChanges: Changes = readChanges(null, { vacatedPlace: 'substitute' });

type ByRound<T> = Readonly<Record<RoundName, T>>;

function eachRound<T>(of: (round: RoundName, at: number) => T): ByRound<T> {
  return { preliminary: of('preliminary', 0), semifinal: of('semifinal', 1), final: of('final', 2) };
}

/** A status from one round on, up to before another where somebody came back. */
interface Span extends RecordedStatus {
  readonly from: number;
  readonly to: number;
}

function statusesOf(lines: readonly Change[]): {
  readonly statuses: ByRound<ReadonlyMap<string, RecordedStatus>>;
  readonly findings: readonly Finding[];
} {
  const people = new Map<string, readonly Span[]>();
  const findings: Finding[] = [];
  for (const change of lines) {
    const spans = people.get(change.ticket) ?? [];
    if (change.kind === 'withdrawn' || change.kind === 'disqualified') {
      people.set(change.ticket, withStatus(spans, change, change.kind));
    } else if (change.kind === 'reinstated') {
      const rest = withoutLast(spans, change);
      if (rest === null) findings.push(unclear(change, 'nothing-to-cancel'));
      else people.set(change.ticket, rest);
    }
  }
  const statuses = eachRound((_, at) => {
    const there = [...people].flatMap(([ticket, spans]) => {
      const open = spans.filter(({ from, to }) => from <= at && at < to);
      const strongest = open.find(({ status }) => status === 'disqualified') ?? open[0];
      return strongest === undefined ? [] : [[ticket, strongest] as const];
    });
    return new Map<string, RecordedStatus>(there);
  });
  return { statuses, findings };
}

/** The same status recorded twice is one, from the earlier of both rounds on. */
function withStatus(
  spans: readonly Span[],
  change: Change,
  status: RecordedStatus['status'],
): readonly Span[] {
  const from = roundNames.indexOf(change.round);
  const same = spans.find((span) => span.status === status && span.to === roundNames.length);
  const added = { status, change, from, to: roundNames.length };
  if (same === undefined) return [...spans, added];
  return [...spans.filter((span) => span !== same), same.from <= from ? same : added];
}

/** null where nothing that still holds was recorded. */
function withoutLast(spans: readonly Span[], { round }: Change): readonly Span[] | null {
  const to = roundNames.indexOf(round);
  const last = spans.filter((span) => span.to === roundNames.length).at(-1);
  if (last === undefined) return null;
  const others = spans.filter((span) => span !== last);
  return to <= last.from ? others : [...others, { ...last, to }];
}

function callsOf(
  lines: readonly Change[],
  { vacatedPlace }: Pick<Settings, 'vacatedPlace'>,
): { readonly standing: ByRound<ReadonlyMap<string, Call>>; readonly findings: readonly Finding[] } {
  const standing = eachRound(() => new Map<string, Call>());
  const findings: Finding[] = [];
  for (const change of lines) {
    const { kind, ticket, replaces } = change;
    const calls = standing[change.round];
    if (kind === 'called-up' && replaces !== null) {
      if (vacatedPlace === 'vacant') findings.push(unclear(change, 'places-stay-vacant', replaces));
      else if (calls.has(ticket)) findings.push(unclear(change, 'already-called', replaces));
      else calls.set(ticket, { ...change, replaces });
    } else if (kind === 'call-revoked' && vacatedPlace !== 'vacant' && !calls.delete(ticket)) {
      findings.push(unclear(change, 'nothing-to-cancel'));
    }
  }
  return { standing, findings };
}
