/*
 * 传承奖 for the winner's coach and 优胜奖 for the winner's unit. Who won, and by which ruling, is not known
 * here.
 */
import type { Awards, PrizePlace } from './award';
import { type Finding, finding } from './finding';

export type WinnerAwards = Pick<Awards, 'coachAward' | 'unitAward'>;

/**
 * 传承奖 and 优胜奖 (六: 决赛第一名选手教练负责人和选手派出单位).
 *
 * The coach is the one name under 教练负责人 in the winner's roster row; where it names none or several, or
 * the winner is not on the roster, `coach` is null and `coach-missing` asks: a coach is never chosen. The
 * unit is the winner's unit, as the roster first spells it, for 个人报名 too; without a unit there is no
 * 优胜奖. While rank 1 waits for a ruling there is neither award.
 * Example: "教练试一" gives 传承奖 to 教练试一; "教练试一、教练试二" gives it to nobody yet.
 */
export function winnerAwards(
  places: readonly PrizePlace[],
): WinnerAwards & { readonly findings: readonly Finding[] } {
  const standing = places.find((place) => place.rank === 1)?.standing ?? null;
  if (standing === null) return { coachAward: null, unitAward: null, findings: [] };
  const { registration, name, ticket, unit } = standing.contestant;
  const coaches = [...new Set(registration?.coaches ?? [])];
  const [only] = coaches;
  const coach = coaches.length === 1 && only !== undefined ? only : null;
  const place = registration?.source.place('coach') ?? standing.place;
  return {
    coachAward: { standing, coach, coachUnit: registration?.coachUnit ?? null },
    unitAward: unit === '' ? null : { standing, unit },
    findings: coach === null ? [finding('coach-missing', { place, ticket }, { name, coaches })] : [],
  };
}
