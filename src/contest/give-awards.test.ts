import { ranked, registered, rosterOf, roundOf, standing, tickets, tied } from './contestants.fixture';
import { giveAwards } from './give-awards';
import type { Registration } from './registration';
import { rosterColumns } from './rows';
import { defaultSettings } from './setting-texts';
import type { Settings } from './settings';
import type { RoundResult } from './standing';

const never = () => false;
const columns = new Set(rosterColumns);

/** The units, the absent and the final of the demo contest. */
const sizes = [11, 10, 5, 4, 11, 5, 9, 9, 8, 8, 7, 7, 6, 6, 5, 4, 3, 2];
const finalists = [8, 1, 3, 1, 9, 4, 10, 6, 11, 18];
const name = (unit: number) => `U${String(unit).padStart(2, '0')}`;

function demo(): { readonly people: readonly Registration[]; readonly top: readonly Registration[] } {
  const people = sizes.flatMap((size, index) =>
    tickets(`${name(index + 1)}-`, size).map((ticket) =>
      registered({ ticket, unit: name(index + 1), unitKind: index + 1 === 11 ? 'other' : 'enterprise' }),
    ),
  );
  const used = new Set<Registration>();
  const top = finalists.flatMap((unit) => {
    const free = people.find((one) => one.unit === name(unit) && !used.has(one));
    if (free !== undefined) used.add(free);
    return free ?? [];
  });
  return { people, top };
}

function award(settings: Partial<Settings> = {}) {
  const { people, top } = demo();
  const away = new Set(['U05-11', 'U06-05', 'U12-07']);
  const preliminary = people.map((one) =>
    away.has(one.ticket ?? '') ? standing(one, { status: 'absent', attended: false }) : standing(one),
  );
  const rounds = [roundOf('preliminary', preliminary), roundOf('final', ranked(top))];
  return giveAwards(rounds, rosterOf(people), { ...defaultSettings, ...settings }, columns, never);
}
const units = (awards: readonly { readonly unit: string }[] | undefined) =>
  (awards ?? []).map((one) => one.unit).sort();

describe('the demo contest', () => {
  test('team and organisation awards by attendance, with both doubtful units named', () => {
    const { awards, findings } = award();
    expect(units(awards?.teamAwards)).toEqual(['U01', 'U03', 'U08', 'U09', 'U10']);
    expect(units(awards?.teamsNotEnterprise)).toEqual(['U11']);
    expect(awards?.organisationAwards).toEqual([{ unit: 'U01', contestants: 11, topTen: 2 }]);
    expect(findings.map((one) => [one.code, one.facts])).toEqual([
      ['unit-count-differs', { unit: 'U05', attended: 10, registered: 11 }],
      ['unit-count-differs', { unit: 'U06', attended: 4, registered: 5 }],
    ]);
  });

  test('by registration U06 is a team and U05 an organising unit too', () => {
    const { awards } = award({ unitCount: 'registered' });
    expect(units(awards?.teamAwards)).toEqual(['U01', 'U03', 'U06', 'U08', 'U09', 'U10']);
    expect(units(awards?.organisationAwards)).toEqual(['U01', 'U05']);
  });

  test('with schools allowed U11 is a team too', () => {
    const { awards } = award({ teamsEnterprisesOnly: false });
    expect(units(awards?.teamAwards)).toEqual(['U01', 'U03', 'U08', 'U09', 'U10', 'U11']);
    expect(awards?.teamsNotEnterprise).toEqual([]);
  });

  test('ten places, three medals, 25000 yuan', () => {
    const { awards } = award();
    expect(awards?.topTen).toHaveLength(10);
    expect(awards?.medals.map((one) => [one.rank, one.medal])).toEqual([
      [1, 'gold'],
      [2, 'silver'],
      [3, 'bronze'],
    ]);
    expect([awards?.bonus.gross, awards?.bonus.tax, awards?.bonus.net]).toEqual([
      2_500_000, 500_000, 2_000_000,
    ]);
    expect(awards?.unitAward?.unit).toBe('U08');
  });

  test('giving the awards twice gives the same', () => {
    expect(JSON.stringify(award(), bigintText)).toBe(JSON.stringify(award(), bigintText));
  });
});

const bigintText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
const give = (final: RoundResult) => giveAwards([final], null, defaultSettings, columns, never);

describe('a final that is not full', () => {
  test('nine finalists: nine places, 24000 yuan, a notice, and nobody moves (S-9)', () => {
    const { awards, findings } = give(roundOf('final', ranked(tickets('A', 9))));
    expect(awards?.topTen.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(awards?.bonus.gross).toBe(2_400_000);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'final-below-ten', facts: { round: 'final', finalists: 9 } }),
    );
  });

  test('two finalists: gold and silver, no bronze', () => {
    expect(give(roundOf('final', ranked(['A', 'B']))).awards?.medals.map((one) => one.medal)).toEqual([
      'gold',
      'silver',
    ]);
  });

  test('no final, or nobody ranked in it: no awards and nothing to say', () => {
    expect(giveAwards([], null, defaultSettings, columns, never)).toEqual({ awards: null, findings: [] });
    expect(give(roundOf('final', [standing('A', { status: 'missing' })]))).toEqual({
      awards: null,
      findings: [],
    });
  });
});

describe('a tie that waits for a ruling', () => {
  test('for gold and silver: both medals have nobody yet, bronze is given', () => {
    const { awards } = give(roundOf('final', [...tied(['A', 'B'], 1), ...ranked(['C'], 3)]));
    expect(awards?.medals.map((one) => one.standing?.contestant.ticket ?? null)).toEqual([null, null, 'C']);
    expect([awards?.coachAward, awards?.unitAward]).toEqual([null, null]);
    expect(awards?.honours.map((one) => one.standing.contestant.ticket)).toEqual(['A', 'B', 'C']);
  });

  test('over ranks 10 and 11: the tenth place has nobody, and neither counts as top ten', () => {
    const { awards, findings } = give(
      roundOf('final', [...ranked(tickets('A', 9)), ...tied(['X', 'Y'], 10)]),
    );
    expect(awards?.topTen.at(-1)).toEqual({ rank: 10, standing: null });
    expect(awards?.levelCertificateCandidates).toHaveLength(9);
    expect(findings.map((one) => one.code)).not.toContain('final-below-ten');
  });
});

test('a person whom a review disqualified leaves 助推计划 and the counts though on no score sheet', () => {
  const out = registered({ ticket: 'B', unionCard: 'K', level: 1 });
  const people = rosterOf([registered({ ticket: 'A' }), out]);
  const final = roundOf('final', ranked([registered({ ticket: 'A' })]));
  const given = giveAwards([final], people, defaultSettings, columns, never, new Set(['B']));
  expect(given.awards?.careerSupport).toEqual([]);
  expect(given.awards?.units).toMatchObject([{ unit: '甲安', registered: 1 }]);
});
