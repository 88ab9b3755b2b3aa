/*
 * Who may be entered into the 人才数据库, and whose consent is still missing. What the database keeps of a
 * person is not known here.
 */
import type { Awards } from './award';
import { type Finding, finding } from './finding';
import type { Roster } from './registration';
import type { RoundResult, Standing } from './standing';

type Entry = Awards['talentPool'][number];

/**
 * Everyone on the final's sheet, once each, 取消资格 excepted (六: 晋级决赛的所有选手); absent and unranked
 * people too, in the order of the standings.
 *
 * Where the roster has a 同意 column, a blank one was reported with the roster already, and someone who is
 * not on the roster is a `consent-missing`; where it has none, one `consent-missing` without a ticket (and
 * with an empty name) stands for all of them, and everyone is 'not-asked'.
 * Example: 同意 blank: listed as 'blank'; a report that exports takes 'given' alone.
 */
export function talentPoolOf(
  final: RoundResult,
  roster: Roster | null,
): { readonly talentPool: readonly Entry[]; readonly findings: readonly Finding[] } {
  const people = new Map<string, Standing>();
  for (const standing of final.standings) {
    const { key } = standing.contestant;
    if (standing.status !== 'disqualified' && !people.has(key)) people.set(key, standing);
  }
  const asked = roster?.asksConsent === true;
  const talentPool = [...people.values()].map((standing) => ({
    standing,
    consent: consentOf(standing, asked),
  }));
  if (asked) return { talentPool, findings: talentPool.flatMap(consentFinding) };
  const sheet = roster?.registrations[0]?.source.place('name').sheet ?? final.sheet;
  return {
    talentPool,
    findings: people.size === 0 ? [] : [finding('consent-missing', { sheet }, { name: '' })],
  };
}

function consentOf({ contestant }: Standing, asked: boolean): Entry['consent'] {
  return asked ? (contestant.registration?.consent ?? 'blank') : 'not-asked';
}

function consentFinding({ standing, consent }: Entry): readonly Finding[] {
  const { registration, name, ticket } = standing.contestant;
  if (consent !== 'blank' || registration !== null) return [];
  return [finding('consent-missing', { place: standing.place, ticket }, { name })];
}
