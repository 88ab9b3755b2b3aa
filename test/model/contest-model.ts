/*
 * The contest by plain arrays: who is out, who stands where, who goes on, whose place is free. Worked out apart from
 * the product, whose rules it does not call, with whole numbers only.
 */
export const rounds = ['preliminary', 'semifinal', 'final'] as const;
export type Round = (typeof rounds)[number];

/** Hundredths; null: nothing stands there. */
export type Value = number | 'absent' | null;
export interface Marks {
  readonly theory: Value;
  readonly practical: Value;
}
export type Sheet = ReadonlyMap<string, Marks>;

/** One line of 变动记录. */
export interface RecordLine {
  readonly round: Round;
  readonly ticket: string;
  readonly change: string;
  readonly replaces: string | null;
}
/** One line of 裁定记录. */
export interface RulingLine {
  readonly round: Round;
  readonly ticket: string;
  readonly order: number;
  readonly theory: number | null;
  readonly practical: number | null;
}
export interface Contest {
  readonly sheets: Readonly<Record<Round, Sheet | null>>;
  readonly records: readonly RecordLine[];
  readonly rulings: readonly RulingLine[];
}

/** 晋级比例 of the workbooks made here. */
export const PERCENT = 40;

export function before(round: Round): Round | null {
  return rounds[rounds.indexOf(round) - 1] ?? null;
}
function after(round: Round): Round | null {
  return rounds[rounds.indexOf(round) + 1] ?? null;
}

// ---- who is out, who was called -------------------------------------------------------------------

type Out = 'withdrawn' | 'disqualified';
interface Span {
  readonly status: Out;
  readonly from: number;
  readonly to: number;
}
const END = rounds.length;

/** What is recorded of somebody in a round; 取消资格 is the stronger. */
export function recordedOut({ records }: Contest, round: Round, ticket: string): Out | null {
  const spans: Span[] = [];
  for (const line of records) {
    if (line.ticket !== ticket) continue;
    const from = rounds.indexOf(line.round);
    if (line.change === '弃赛' || line.change === '取消资格') {
      const status = line.change === '弃赛' ? 'withdrawn' : 'disqualified';
      const same = spans.findIndex((one) => one.status === status && one.to === END);
      const [old] = same < 0 ? [] : spans.splice(same, 1);
      spans.push({ status, from: Math.min(from, old?.from ?? from), to: END });
    }
    if (line.change === '恢复资格') {
      const old = spans.filter(({ to }) => to === END).at(-1);
      if (old !== undefined) spans.splice(spans.indexOf(old), 1);
      if (old !== undefined && from > old.from) spans.push({ ...old, to: from });
    }
  }
  const at = rounds.indexOf(round);
  const open = spans.filter(({ from, to }) => from <= at && at < to);
  return (open.find(({ status }) => status === 'disqualified') ?? open[0])?.status ?? null;
}

/** Calls into a round that were not revoked: who, for whom. */
export function callsInto({ records }: Contest, into: Round): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  for (const { round, ticket, change, replaces } of records) {
    if (round !== into) continue;
    if (change === '递补' && replaces !== null && !calls.has(ticket)) calls.set(ticket, replaces);
    if (change === '撤销递补') calls.delete(ticket);
  }
  return calls;
}

// ---- who stands where -----------------------------------------------------------------------------

export interface Place {
  readonly ticket: string;
  readonly marks: Marks;
  readonly status: string;
  /** null: not ranked, or in a tie that is open. */
  readonly rank: number | null;
  readonly pending: boolean;
  /** Inside the places; null where an open tie stands over the line. */
  readonly inside: boolean | null;
  readonly advances: boolean | null;
}

export interface Ranking {
  readonly places: number;
  /** Ranked and pending ones in their order, then everybody else by ticket. */
  readonly people: readonly Place[];
  /** Everybody with the same total and the same practical mark. */
  readonly ties: readonly (readonly string[])[];
  readonly openTies: readonly (readonly string[])[];
}

export function statusOf(contest: Contest, round: Round, ticket: string, marks: Marks): string {
  const out = recordedOut(contest, round, ticket);
  if (out !== null) return out;
  const { theory, practical } = marks;
  if (theory === 'absent' && practical === 'absent') return 'absent';
  if (typeof theory === 'number' && typeof practical === 'number') return 'scored';
  return theory === null || practical === null ? 'missing' : 'partly-absent';
}

function worth({ theory, practical }: Marks): readonly [total: number, practical: number] {
  const count = (value: Value): number => (typeof value === 'number' ? value : 0);
  return [30 * count(theory) + 70 * count(practical), count(practical)];
}

function byTicket(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

export function ranking(contest: Contest, round: Round): Ranking {
  const people = [...(contest.sheets[round] ?? [])].sort(byTicket);
  const isScored = ([ticket, marks]: readonly [string, Marks]): boolean =>
    statusOf(contest, round, ticket, marks) === 'scored';
  const scored = people.filter(isScored).sort(([, a], [, b]) => {
    const [x, y] = [worth(a), worth(b)];
    return y[0] - x[0] || y[1] - x[1];
  });
  const places = round === 'final' ? 0 : Math.floor((PERCENT * scored.length) / 100);
  const ties: string[][] = [];
  const openTies: string[][] = [];
  const ordered: Place[] = [];
  while (ordered.length < scored.length) {
    const first = ordered.length + 1;
    const [head] = scored.slice(first - 1);
    const group = scored.filter(([, marks]) => head !== undefined && same(worth(marks), worth(head[1])));
    const order = group.length === 1 ? group : ruled(contest, round, group);
    if (group.length > 1) ties.push(group.map(([ticket]) => ticket));
    if (order === null) openTies.push(group.map(([ticket]) => ticket));
    for (const [at, [ticket, marks]] of (order ?? group).entries()) {
      const last = order === null ? first + group.length - 1 : first + at;
      const lowest = order === null ? first : first + at;
      const inside = last <= places ? true : lowest > places ? false : null;
      const rank = order === null ? null : first + at;
      ordered.push({ ...standing(contest, round, ticket, marks), rank, pending: order === null, inside });
    }
  }
  const rest = people
    .filter((one) => !isScored(one))
    .map(([ticket, marks]) => standing(contest, round, ticket, marks));
  const all = [...ordered, ...rest];
  const into = after(round);
  return {
    places,
    ties,
    openTies,
    people: all.map((one) => ({ ...one, advances: goesOn(contest, into, one) })),
  };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((one, at) => one === b[at]);
}

function standing(contest: Contest, round: Round, ticket: string, marks: Marks): Place {
  const status = statusOf(contest, round, ticket, marks);
  return { ticket, marks, status, rank: null, pending: false, inside: false, advances: false };
}

/** The order that 裁定记录 gives to a whole tie: of each member the last line made on the marks of now. */
function ruled(
  { rulings }: Contest,
  round: Round,
  tie: readonly (readonly [string, Marks])[],
): readonly (readonly [string, Marks])[] | null {
  const order = tie.map(
    ([ticket, { theory, practical }]) =>
      rulings
        .filter(
          (line) =>
            line.round === round &&
            line.ticket === ticket &&
            line.theory === theory &&
            line.practical === practical,
        )
        .at(-1)?.order ?? 0,
  );
  const isWhole = tie.every((_, at) => order.includes(at + 1));
  if (!isWhole) return null;
  return tie.map((_, at) => tie[order.indexOf(at + 1)]).filter((one) => one !== undefined);
}

function goesOn(contest: Contest, into: Round | null, one: Place): boolean | null {
  const isPlaced = one.rank !== null || one.pending;
  if (into === null || !isPlaced || recordedOut(contest, into, one.ticket) !== null) return false;
  return one.inside !== true && callsInto(contest, into).has(one.ticket) ? true : one.inside;
}
