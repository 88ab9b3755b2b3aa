/*
 * Decides how a contestant is told in English, in one exact sentence, why they stand where they stand.
 */
import { exactDecimals, fractionText, scaledText } from '../../contest/decimal';
import type { Mark, Recorded, RoundResult, Standing, Total, TotalScale, Why } from '../../contest/standing';
import { ticketText } from '../quote';
import type { WhyWords } from '../why-words';
import { count, q, ranks, round as roundName } from './phrase';

type Round = Pick<RoundResult, 'round' | 'cut' | 'scale'>;
type Of<Kind extends Why['kind']> = Extract<Why, { kind: Kind }>;

/** Points in full; a repeating decimal shows that it goes on. */
function points(total: Total, { denominator }: TotalScale): string {
  const size = total < 0n ? -total : total;
  return `${fractionText(size, denominator)}${exactDecimals(size, denominator) === null ? '…' : ''}`;
}

const mark = (size: Mark | null, scale: TotalScale): string =>
  scaledText(BigInt(size ?? 0), scale.markDecimals);

const totalText = ({ total }: Standing, scale: TotalScale): string =>
  total === null ? '' : `total ${points(total, scale)}, `;

/** Under 单项缺考 = 计0分 a part without a mark counts as 0, and the sentence says so. */
function zeroPart({ status, theory, practical }: Standing): string {
  if (status !== 'partly-absent') return '';
  return theory === null
    ? 'absent theory counted as 0, '
    : practical === null
      ? 'absent practical counted as 0, '
      : '';
}

function place(standing: Standing, { by }: Of<'ranked'>, scale: TotalScale): string {
  const total = totalText(standing, scale);
  const rank = `rank ${standing.rank ?? '?'}`;
  const practical = mark(standing.practical, scale);
  switch (by) {
    case 'total':
      return `${total}${rank}`;
    case 'practical':
      return `${total}equal to another by the rules of comparison, placed by the practical mark ${practical} at ${rank}`;
    case 'exact-total':
      return `${total}equal to another after rounding and in practical, placed by the total before rounding at ${rank}`;
    case 'ruling':
      return `${total}equal to another in total and practical, placed by a ruling at ${rank}`;
  }
}

const difference = (gap: Total, scale: TotalScale): string => {
  const size = points(gap, scale);
  return `${size} ${size === '1' ? 'point' : 'points'}`;
};

function line({ advances }: Standing, { gap, inside }: Of<'ranked'>, { cut, scale }: Round): string {
  if (inside === null || cut === null) return '';
  const verdict = inside
    ? advances === true
      ? 'advances'
      : 'qualifies'
    : advances === true
      ? 'does not qualify'
      : 'does not advance';
  if (gap === null) {
    const places = count(cut.places, 'place');
    return inside
      ? `; inside the ${places} that advance: ${verdict}`
      : `; the round has ${places}: ${verdict}`;
  }
  const other = inside ? 'the first place outside the line' : 'the last place inside the line';
  if (gap === 0n) return `; same total as ${other}: ${verdict}`;
  // Only under 名次比较 = 取整 can the one behind have the higher exact total.
  if (gap < 0n) {
    const way = inside ? 'below' : 'above';
    return `; ${difference(gap, scale)} ${way} ${other} before rounding, but ranks go by rounded totals: ${verdict}`;
  }
  return `; ${difference(gap, scale)} ${inside ? 'above' : 'below'} ${other}: ${verdict}`;
}

function pending(
  standing: Standing,
  { first, last, straddles, recorded }: Of<'pending'>,
  { cut, scale }: Round,
): string {
  const others = last - first;
  const tie =
    `${totalText(standing, scale)}equal to ${count(others, 'other')} in total and practical, ` +
    `${ranks(first, last)} await a ruling`;
  if (cut === null) return tie;
  if (straddles) return `${tie}; ${cut.places - first + 1} of these ${others + 1} will advance`;
  if (last > cut.places) return `${tie}; does not advance whatever the ruling`;
  return `${tie}; ${recorded === undefined ? 'advances' : 'qualifies'} whatever the ruling`;
}

function missingParts({ theory, practical }: Standing): string {
  if (theory === null && practical === null) return 'theory and practical marks';
  return theory === null ? 'theory mark' : practical === null ? 'practical mark' : 'marks';
}

/** "recorded as withdrawn from the semifinal on (“…”)", as 变动记录 says. */
function recordedStatus({ status, since, reason }: Exclude<Recorded, { kind: 'called-up' }>): string {
  const because = reason === '' ? '' : ` (${q(reason)})`;
  return `recorded as ${status} from ${roundName(since)} on${because}`;
}

/** What a recorded change did to someone with a place in the order. */
function moved(recorded: Recorded | undefined): string {
  if (recorded === undefined || recorded.kind === 'out') return '';
  const { replaces } = recorded;
  if (recorded.kind === 'called-up') {
    return `; advances in the place of ${ticketText(recorded.replaces, 'en-US')}`;
  }
  const before = replaces === null ? '' : `called up for ${ticketText(replaces, 'en-US')}, then `;
  return `; ${before}${recordedStatus(recorded)}: does not advance`;
}

function unranked(standing: Standing, { status, heldBecause, recorded }: Of<'unranked'>): string {
  if (recorded?.kind === 'out') {
    const vacant = recorded.vacates === null ? '' : `; the prizes of rank ${recorded.vacates} stay vacant`;
    return capital(`${recordedStatus(recorded)}; not ranked${vacant}`);
  }
  if (heldBecause === 'repeated') return 'Appears more than once with different marks; not ranked for now';
  if (heldBecause === 'unidentified') return 'It is not certain who this is; not ranked for now';
  switch (status) {
    case 'absent':
      return 'Absent; not ranked';
    case 'partly-absent':
      return standing.theory === null && standing.practical !== null
        ? 'Absent from theory, so there is no total; not ranked'
        : standing.practical === null && standing.theory !== null
          ? 'Absent from practical, so there is no total; not ranked'
          : 'Absent from one part, so there is no total; not ranked';
    case 'withdrawn':
      return 'Withdrawn; not ranked';
    case 'cancelled':
      return 'Result cancelled; not ranked';
    case 'disqualified':
      return 'Disqualified; not ranked';
    case 'missing':
      return `No usable ${missingParts(standing)} yet; not ranked for now`;
  }
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const why: WhyWords = {
  why: (standing, round) => {
    const reason = standing.why;
    switch (reason.kind) {
      case 'ranked':
        return capital(
          `${zeroPart(standing)}${place(standing, reason, round.scale)}${line(standing, reason, round)}${moved(reason.recorded)}`,
        );
      case 'pending':
        return capital(`${zeroPart(standing)}${pending(standing, reason, round)}${moved(reason.recorded)}`);
      case 'unranked':
        return unranked(standing, reason);
    }
  },
  base: {
    scored: 'contestants with a total',
    attended: 'contestants who took part',
    entered: 'contestants entered',
  },
  rounding: { down: 'rounded down', 'half-up': 'rounded half up', up: 'rounded up' },
};
