/*
 * The awards turned round: for each person what they get, as texts that two results can be compared by. Who wins
 * what is decided elsewhere.
 */
import type { Awards } from './award';
import { scaledText } from './decimal';
import type { Standing } from './standing';

/**
 * What each person gets, by ticket (key where there is none): medal, certificate, levelCertificate, coachAward,
 * unitAward, careerSupport, honours, talentPool, and bonus.gross, .tax, .net, .payable in yuan. Prizes that nobody
 * holds yet are in sumFields. Example: the winner: medal gold, certificate 1, bonus.gross 6000.
 */
export function awardFields(awards: Awards | null): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const people = new Map<string, Map<string, string>>();
  if (awards === null) return people;
  const put = (who: string | null, field: string, text: string): void => {
    if (who === null) return;
    people.set(who, (people.get(who) ?? new Map<string, string>()).set(field, text));
  };
  for (const { standing, medal } of awards.medals) put(whoIs(standing), 'medal', medal);
  for (const { standing, rank } of awards.topTen) put(whoIs(standing), 'certificate', String(rank));
  for (const { standing, theoryPass, practicalPass } of awards.levelCertificateCandidates) {
    put(whoIs(standing), 'levelCertificate', `theory ${theoryPass}, practical ${practicalPass}`);
  }
  const { coachAward, unitAward } = awards;
  const coach = `${coachAward?.coach ?? '-'} (${coachAward?.coachUnit ?? '-'})`;
  put(whoIs(coachAward?.standing ?? null), 'coachAward', coach);
  put(whoIs(unitAward?.standing ?? null), 'unitAward', unitAward?.unit ?? '-');
  for (const { ticket, name, unit, because } of awards.careerSupport) {
    put(ticket ?? `${name} ${unit}`, 'careerSupport', because.join(' '));
  }
  for (const { standing, eligibleFor } of awards.honours) {
    put(whoIs(standing), 'honours', eligibleFor.join(' '));
  }
  for (const { standing, consent } of awards.talentPool) put(whoIs(standing), 'talentPool', consent);
  for (const { standing, payable, ...amounts } of awards.bonus.rows) {
    for (const field of moneyFields) put(whoIs(standing), `bonus.${field}`, yuan(amounts[field]));
    put(whoIs(standing), 'bonus.payable', String(payable));
  }
  return people;
}

const moneyFields = ['gross', 'tax', 'net'] as const;

function whoIs(standing: Standing | null): string | null {
  return standing === null ? null : (standing.contestant.ticket ?? standing.contestant.key);
}

/**
 * What belongs to no one person: awards of units, prizes of the top ten that nobody holds
 * (pending: a ruling must say who does; vacant: nobody will), the sums of money in yuan.
 */
export function sumFields(awards: Awards | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  if (awards === null) return fields;
  for (const { unit, contestants, topTen } of awards.teamAwards) {
    fields.set(`teamAward:${unit}`, `${contestants}, ${topTen}`);
  }
  for (const { unit, contestants } of awards.organisationAwards) {
    fields.set(`organisationAward:${unit}`, String(contestants));
  }
  for (const { rank, standing, vacatedBy } of awards.topTen) {
    if (standing === null) fields.set(`open:${rank}`, vacatedBy === undefined ? 'pending' : 'vacant');
  }
  for (const field of moneyFields) fields.set(`bonus.${field}`, yuan(awards.bonus[field]));
  return fields;
}

function yuan(fen: number): string {
  return scaledText(BigInt(fen), 2);
}
