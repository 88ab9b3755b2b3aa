/*
 * Who may be recommended for which honour (优先推荐). It decides nothing but age and sex; the rest of what
 * an honour asks for is not known here.
 */
import type { Awards } from './award';
import { ageOn } from './calendar';
import type { Registration } from './registration';
import type { Settings } from './settings';
import type { Standing } from './standing';

export type Honour = Awards['honours'][number];

/**
 * The recommendation list: every finalist who is in the top ten whatever the rulings will be, with sex and
 * age in full years on 报名截止日.
 *
 * 五四奖章: age ≤ 五四奖章年龄上限 (40; the day before the 41st birthday still counts). 三八红旗: 女. Without a
 * birth date no age and no 五四奖章, without a sex no 三八红旗: nothing is assumed.
 * Example: a woman born 1984-05-20 is 40 on 2024-05-20: both. Born 1983-05-20: 三八红旗 alone.
 */
export function honoursOf(surelyTopTen: readonly Standing[], settings: Settings): readonly Honour[] {
  return surelyTopTen.map((standing) => {
    const { registration } = standing.contestant;
    const sex = registration?.sex ?? null;
    const age = ageAtDeadline(registration, settings);
    const eligibleFor = [
      ...(age !== null && age <= settings.youthMedalAgeLimit ? ['五四奖章'] : []),
      ...(sex === '女' ? ['三八红旗'] : []),
    ];
    return { standing, sex, age, eligibleFor };
  });
}

function ageAtDeadline(registration: Registration | null, settings: Settings): number | null {
  const birth = registration?.birth ?? null;
  return birth === null ? null : ageOn(birth, settings.registrationTo);
}
