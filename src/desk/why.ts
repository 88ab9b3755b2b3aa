/*
 * What is asked at the wall: why somebody stands where they stand, how the total came about, who is next to them,
 * what was recorded. How a place is decided is not known here.
 */
import { readChanges, type Change } from '../contest/change';
import type { RoundName } from '../contest/round-name';
import type { RoundResult, Standing, Total } from '../contest/standing';
import { totalText } from '../contest/total';
import type { Points } from '../text/ranking-words';
import { tellEdits } from './edits';
import type { Ground } from './ground';
import { edgesOf, hasPlace } from './ranking';
import { personOf, type PersonTold } from './round-head';
import { pointsOf, stepsOf } from './why-steps';

export interface WhyTold {
  readonly sentence: string;
  /** The total step by step, one line each. */
  readonly steps: readonly string[];
  /** How far from the line; null where there is none, or no total. */
  readonly toLine: string | null;
  /** Who is next above and next below. */
  readonly neighbours: readonly string[];
  /** The others of a tie that waits for a ruling. */
  readonly tied: readonly PersonTold[];
  /** What 变动记录 says of the person, and what was changed since the last calculation. */
  readonly recorded: readonly string[];
  /** The person's row on the score sheet. */
  readonly sheet: string;
  readonly cell: string;
}

/** At most so many of a tie are named. */
const MOST_TIED = 20;

/** null: nobody has that key in that round. `key`: the ticket, or name and unit where there is none. */
export function tellWhy(
  ground: Ground,
  asked: { readonly round: RoundName; readonly key: string },
): WhyTold | null {
  const { checked, words } = ground;
  const { rounds, settings } = checked.result;
  const round = rounds.find((one) => one.round === asked.round);
  const at = round?.standings.findIndex(({ contestant }) => contestant.key === asked.key) ?? -1;
  const standing = round?.standings[at];
  if (round === undefined || standing === undefined) return null;
  return {
    sentence: words.why.why(standing, round),
    steps: stepsOf(standing, round, settings, words.ranking),
    toLine: toLine(standing, round, ground),
    neighbours: neighboursOf(at, round, ground),
    tied: tiedWith(standing, round).map((one) => personOf(one, round, settings.totalDecimals)),
    recorded: recordedOf(standing, asked.round, ground),
    sheet: standing.place.sheet,
    cell: standing.place.cell,
  };
}

/** Points to the first place on the other side of the line, for those with an open rank too. */
function toLine({ total, why }: Standing, round: RoundResult, { words }: Ground): string | null {
  const { cut, scale } = round;
  const { toLine: say } = words.ranking;
  if (total === null || cut === null || why.kind === 'unranked') return null;
  if (why.kind === 'pending' && why.straddles) return say.on(cut.places);
  const isInside = why.kind === 'pending' ? why.last <= cut.places : why.inside === true;
  const { inside, outside } = edgesOf(round);
  const other = isInside ? outside : inside;
  if (other === null) return null;
  return say.away(isInside, difference(total, other, scale), totalText(other, scale));
}

function difference(total: Total, other: Total, scale: RoundResult['scale']): Points {
  const size = total < other ? other - total : total - other;
  return { sign: total === other ? 0 : total < other ? -1 : 1, text: pointsOf(size, scale.denominator) };
}

function neighboursOf(at: number, round: RoundResult, { checked, words }: Ground): readonly string[] {
  const { standings, scale } = round;
  const [own, above, below] = [standings[at], standings[at - 1], standings[at + 1]];
  if (own === undefined || own.total === null || !hasPlace(own)) return [];
  const { total } = own;
  const tell = (side: 'above' | 'below', one: Standing | undefined): readonly string[] => {
    if (one === undefined || one.total === null || !hasPlace(one)) return [];
    const person = personOf(one, round, checked.result.settings.totalDecimals);
    return [words.ranking.neighbour(side, person, difference(one.total, total, scale))];
  };
  return [...tell('above', above), ...tell('below', below)];
}

function tiedWith(own: Standing, { standings }: RoundResult): readonly Standing[] {
  const { why } = own;
  if (why.kind !== 'pending') return [];
  return standings
    .filter((one) => one !== own && one.why.kind === 'pending' && one.why.first === why.first)
    .slice(0, MOST_TIED);
}

function recordedOf({ contestant }: Standing, round: RoundName, ground: Ground): readonly string[] {
  const { ticket } = contestant;
  if (ticket === null) return [];
  const { state, edits, words } = ground;
  const isAbout = (line: Change): boolean => line.ticket === ticket || line.replaces === ticket;
  const lines = readChanges(state.read.rows.changes, state.settings).lines.filter(isAbout);
  const own = edits.filter((one) => one.ticket === ticket && one.round === round);
  return [
    ...lines.map((line) => words.ranking.recorded(line)),
    ...tellEdits(own, words).map(({ text }) => words.ranking.edited(text)),
  ];
}
