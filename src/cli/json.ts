/*
 * Results as one JSON object. Numbers that matter are exact decimal
 * strings; every top-level key is always there.
 */
import { noSeals, type Seals } from '../actions/seals';
import type { Awards, PrizePlace } from '../contest/award';
import { scaledText } from '../contest/decimal';
import type { Finding } from '../contest/finding';
import { markText } from '../contest/mark';
import type { ContestResult } from '../contest/result';
import { percentText } from '../contest/setting-value';
import type { RoundResult, Standing } from '../contest/standing';
import { totalText } from '../contest/total';
import { messageOf } from '../text/message';
import type { Words } from '../text/words';

/** The whole answer of one command. `out` is null where nothing was written. */
export function jsonOf(
  file: string,
  out: string | null,
  result: ContestResult,
  words: Words,
  seals: Seals = noSeals,
): object {
  return {
    file,
    out,
    settings: result.settingTexts,
    rounds: result.rounds.map((round) => roundJson(round, words)),
    awards: result.awards === null ? null : awardsJson(result.awards),
    seals: [...seals.values()].map(({ round, by, at, fingerprint, code, intact }) => {
      return { round, by, at, fingerprint, code, intact };
    }),
    findings: result.findings.map((one) => findingJson(one, words)),
  };
}

function roundJson(round: RoundResult, words: Words): object {
  const { cut } = round;
  return {
    round: round.round,
    sheet: round.sheet,
    entered: round.entered,
    attended: round.attended,
    scored: round.scored,
    cut: cut === null ? null : { ...cut, percent: percentText(cut.percent) },
    standings: round.standings.map((standing) => standingJson(standing, round, words)),
    unresolved: round.unresolved,
  };
}

function standingJson(standing: Standing, round: RoundResult, words: Words): object {
  const { contestant, theory, practical, total } = standing;
  const mark = (one: number | null) => (one === null ? null : markText(one, round.scale.markDecimals));
  return {
    ticket: contestant.ticket,
    name: contestant.name,
    unit: contestant.unit,
    theory: mark(theory),
    practical: mark(practical),
    total: total === null ? null : totalText(total, round.scale),
    status: standing.status,
    rank: standing.rank,
    pending: standing.pending,
    advances: standing.advances,
    why: words.why.why(standing, round),
  };
}

function ticketOf({ standing }: { readonly standing: Standing | null }): string | null {
  return standing?.contestant.ticket ?? null;
}

function awardsJson(awards: Awards): object {
  const tickets = (places: readonly PrizePlace[]) => places.map(ticketOf);
  return {
    medals: awards.medals.map((one) => ({ rank: one.rank, medal: one.medal, ticket: ticketOf(one) })),
    certificates: tickets(awards.topTen),
    levelCertificateCandidates: awards.levelCertificateCandidates.map((one) => ({
      ticket: ticketOf(one),
      theoryPass: one.theoryPass,
      practicalPass: one.practicalPass,
    })),
    coachAward:
      awards.coachAward === null
        ? null
        : {
            coach: awards.coachAward.coach,
            coachUnit: awards.coachAward.coachUnit,
            ticket: ticketOf(awards.coachAward),
          },
    unitAward:
      awards.unitAward === null ? null : { unit: awards.unitAward.unit, ticket: ticketOf(awards.unitAward) },
    teamAwards: awards.teamAwards.map(({ unit, contestants, topTen }) => ({ unit, contestants, topTen })),
    organisationAwards: awards.organisationAwards.map(({ unit, contestants }) => ({ unit, contestants })),
    careerSupport: awards.careerSupport.map(({ ticket, because }) => ({ ticket, because })),
    nationalCandidates: tickets(awards.topTen),
    honours: awards.honours.map((one) => ({
      ticket: ticketOf(one),
      sex: one.sex,
      age: one.age,
      eligibleFor: one.eligibleFor,
    })),
    talentPool: awards.talentPool.map(ticketOf),
    bonus: bonusJson(awards),
  };
}

function bonusJson({ bonus }: Awards): object {
  return {
    rows: bonus.rows.map((row) => ({
      rank: row.rank,
      ticket: ticketOf(row),
      gross: yuanText(row.gross),
      tax: yuanText(row.tax),
      net: yuanText(row.net),
      netInWords: row.netInWords,
      payable: row.payable,
    })),
    gross: yuanText(bonus.gross),
    tax: yuanText(bonus.tax),
    net: yuanText(bonus.net),
  };
}

/** "4800" for 480000 fen, "1680.32" for 168032; no padding. */
export function yuanText(fen: number): string {
  return scaledText(BigInt(fen), 2);
}

function findingJson(one: Finding, words: Words): object {
  const { severity, code, sheet, cell, ticket, facts } = one;
  return { severity, code, sheet, cell, ticket, facts, message: messageOf(one, words) };
}
