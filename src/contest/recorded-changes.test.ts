/*
 * What 变动记录 does to a contest from end to end: to ranks, to who goes on, to awards. How lines are read is
 * tested in change.test.ts, who is called up in substitute.test.ts.
 */
import { rosterOf } from './roster-fixture';
import {
  type ChangeLine,
  placings,
  roundIn,
  type ScoreLine,
  scoreWorkbook,
  type Workbook,
} from './rows.fixture';
import type { SettingTexts } from './setting-texts';

/** Marks falling from 95, in the order of the tickets. */
const scored = (tickets: string): readonly ScoreLine[] =>
  [...tickets].map((ticket, index): ScoreLine => [ticket, 95 - index, 95 - index]);

const HALF: SettingTexts = { 晋级比例: '50%' };
const VACANT: SettingTexts = { 取消资格后奖项: '空缺' };

const codesOf = (workbook: Workbook, texts: SettingTexts = {}) =>
  scoreWorkbook(workbook, texts).findings.map(({ code, ticket }) => `${code} ${ticket ?? ''}`.trim());

/** Ticket, whether they go on, and what the record changed. */
function moves(workbook: Workbook) {
  return roundIn(scoreWorkbook(workbook, HALF), 'preliminary').standings.flatMap(
    ({ contestant, advances, why }) =>
      why.recorded === undefined ? [] : [{ ticket: contestant.ticket, advances, ...why.recorded }],
  );
}

describe('a recorded status', () => {
  const preliminary: readonly ScoreLine[] = [...scored('ABCD'), ['E', 99, 99, '缺考'], ['F', 98, '']];

  test('stands over marks and words of the sheet, and nothing beside it is a contradiction', () => {
    const changes: readonly ChangeLine[] = [
      ['初赛', 'A', '取消资格'],
      ['初赛', 'E', '弃赛'],
      ['初赛', 'F', '弃赛'],
    ];
    const contest = scoreWorkbook({ preliminary, changes });
    const round = roundIn(contest, 'preliminary');
    expect(placings(round)).toEqual([
      '1 B 94 out',
      '2 C 93 out',
      '3 D 92 out',
      '- A disqualified',
      '- E withdrawn',
      '- F withdrawn',
    ]);
    expect([round.entered, round.attended, round.scored, round.cut?.of]).toEqual([6, 5, 3, 3]);
    expect(contest.findings.map(({ code }) => code)).not.toContain('score-with-status');
    expect(contest.findings.map(({ code }) => code)).not.toContain('score-missing');
  });

  test('takes the results of later rounds, leaves those of earlier ones', () => {
    const changes: readonly ChangeLine[] = [['复赛', 'A', '取消资格']];
    const contest = scoreWorkbook(
      { preliminary: scored('ABCD'), semifinal: scored('AB'), final: scored('A'), changes },
      HALF,
    );
    expect(placings(roundIn(contest, 'preliminary'))[0]).toBe('1 A 95 out');
    expect(placings(roundIn(contest, 'semifinal'))).toEqual(['1 B 94 out', '- A disqualified']);
    expect(placings(roundIn(contest, 'final'))).toEqual(['- A disqualified']);
  });

  test('holds for someone on two rows that disagree', () => {
    const rows: readonly ScoreLine[] = [...scored('AB'), ['A', 50, 50]];
    const contest = scoreWorkbook({ preliminary: rows, changes: [['初赛', 'A', '弃赛']] });
    expect(placings(roundIn(contest, 'preliminary'))).toEqual(['1 B 94 out', '- A withdrawn']);
  });

  test('finds someone whose row has no ticket by the roster', () => {
    const roster = rosterOf([{ ticket: 'A', name: '张甲', unit: '甲安' }]);
    const preliminary: readonly ScoreLine[] = [{ name: '张甲', unit: '甲安', theory: 90, practical: 90 }];
    const contest = scoreWorkbook({ roster, preliminary, changes: [['初赛', 'A', '弃赛']] });
    expect(placings(roundIn(contest, 'preliminary'))).toEqual(['- A withdrawn']);
  });
});

describe('who advances', () => {
  const preliminary = scored('ABCDEF');

  test('are the first by rank, less who is out of the next round, and who was called up', () => {
    const changes: readonly ChangeLine[] = [
      ['复赛', 'B', '弃赛'],
      ['复赛', 'D', '递补', 'B'],
    ];
    expect(placings(roundIn(scoreWorkbook({ preliminary, changes }, HALF), 'preliminary'))).toEqual([
      '1 A 95 in',
      '2 B 94 out',
      '3 C 93 in',
      '4 D 92 in',
      '5 E 91 out',
      '6 F 90 out',
    ]);
    expect(moves({ preliminary, changes })).toEqual([
      {
        ticket: 'B',
        advances: false,
        kind: 'declined',
        status: 'withdrawn',
        since: 'semifinal',
        reason: '组委会决定',
        replaces: null,
      },
      { ticket: 'D', advances: true, kind: 'called-up', replaces: 'B' },
    ]);
  });

  test('a substitute who withdraws is told as one', () => {
    const changes: readonly ChangeLine[] = [
      ['复赛', 'B', '弃赛'],
      ['复赛', 'D', '递补', 'B'],
      ['复赛', 'D', '弃赛'],
    ];
    expect(moves({ preliminary, changes })).toMatchObject([
      { ticket: 'B', replaces: null },
      { ticket: 'D', advances: false, kind: 'declined', replaces: 'B' },
    ]);
  });

  test('who was never inside and withdraws changes nothing', () => {
    expect(moves({ preliminary, changes: [['复赛', 'F', '弃赛']] })).toEqual([]);
  });

  test('the next sheet is asked for exactly those: neither the withdrawn nor too few', () => {
    const changes: readonly ChangeLine[] = [
      ['复赛', 'B', '弃赛'],
      ['复赛', 'D', '递补', 'B'],
    ];
    const whose = (semifinal: string, lines = changes) =>
      codesOf({ preliminary, semifinal: scored(semifinal), changes: lines }, HALF).filter((code) =>
        code.startsWith('contestant-'),
      );
    expect(whose('ACD')).toEqual([]);
    expect(whose('AC')).toEqual(['contestant-missing D']);
    // Withdrawn or disqualified after the sheet was made: the row may stay.
    expect(whose('ABCD')).toEqual([]);
    expect(whose('ABCDE')).toEqual(['contestant-not-advanced E']);
    expect(whose('ACD', [])).toEqual(['contestant-not-advanced D', 'contestant-missing B']);
  });

  test('a tie on the line of which one withdrew still waits for its ruling', () => {
    const tied: readonly ScoreLine[] = [...scored('AB'), ['C', 80, 80], ['D', 80, 80], ['E', 70, 70]];
    const contest = scoreWorkbook(
      { preliminary: tied, changes: [['复赛', 'C', '弃赛']] },
      { 晋级比例: '0%', 最少晋级: '3' },
    );
    const round = roundIn(contest, 'preliminary');
    expect(round.standings.map(({ contestant, advances }) => [contestant.ticket, advances])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
      ['D', null],
      ['E', false],
    ]);
  });
});

test('a line about a ticket that nobody has is told', () => {
  const changes: readonly ChangeLine[] = [['复赛', 'Z', '弃赛']];
  expect(codesOf({ preliminary: scored('AB'), changes })).toContain('change-unclear Z');
  expect(codesOf({ semifinal: scored('AB'), changes })).not.toContain('change-unclear Z');
});

describe('取消资格 after the final', () => {
  const unit = (ticket: string) => ({
    ticket,
    name: `选手${ticket}`,
    unit: ticket < 'D' ? '甲安' : '乙安',
    unitKind: '企业',
    coach: `教练${ticket}`,
  });
  const roster = rosterOf([...'ABCDEFGHIJKL'].map(unit));
  const all = scored('ABCDEFGHIJKL');
  const award = (changes: readonly ChangeLine[], texts: SettingTexts = {}, final = all) => {
    const contest = scoreWorkbook({ roster, preliminary: all, final, changes }, texts);
    const { awards } = contest;
    if (awards === null) throw new Error('the final has ranked people');
    return { contest, awards };
  };
  const medals = ({ awards }: ReturnType<typeof award>) =>
    awards.medals.map(({ medal, standing }) => `${medal} ${standing?.contestant.ticket ?? '-'}`);
  const out: readonly ChangeLine[] = [['决赛', 'A', '取消资格']];

  test('by default everyone moves up: medals, coach award, bonus', () => {
    const given = award(out);
    expect(medals(given)).toEqual(['gold B', 'silver C', 'bronze D']);
    expect(given.awards.coachAward?.coach).toBe('教练B');
    expect(given.awards.topTen.map(({ standing }) => standing?.contestant.ticket).join('')).toBe(
      'BCDEFGHIJK',
    );
    expect(given.awards.bonus).toMatchObject({ gross: 2_500_000 });
  });

  test('where prizes stay empty nobody moves up, and it is told by name', () => {
    const given = award(out, VACANT);
    expect(medals(given)).toEqual(['gold -', 'silver B', 'bronze C']);
    expect([given.awards.coachAward, given.awards.unitAward]).toEqual([null, null]);
    expect(given.awards.topTen.map(({ standing }) => standing?.contestant.ticket ?? '-').join('')).toBe(
      '-BCDEFGHIJ',
    );
    expect(given.awards.bonus).toMatchObject({ gross: 1_900_000 });
    expect(given.awards.bonus.rows.map(({ rank }) => rank)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(given.contest.findings.filter(({ code }) => code === 'prize-vacant')).toMatchObject([
      { ticket: 'A', severity: 'warning', facts: { rank: 1 } },
    ]);
    const final = roundIn(given.contest, 'final');
    expect([final.scored, ...placings(final).slice(0, 2)]).toEqual([11, '2 B 94', '3 C 93']);
    expect(placings(final).at(-1)).toBe('- A disqualified');
  });

  test('recorded from an earlier round on, the place in the final stays empty as well', () => {
    expect(medals(award([['复赛', 'B', '取消资格']], VACANT))).toEqual(['gold A', 'silver -', 'bronze C']);
  });

  test('弃赛 and a word on the sheet alone leave no empty place', () => {
    expect(medals(award([['决赛', 'A', '弃赛']], VACANT))).toEqual(['gold B', 'silver C', 'bronze D']);
    const marked: readonly ScoreLine[] = [['A', 95, 95, '取消资格'], ...all.slice(1)];
    expect(medals(award([], VACANT, marked))).toEqual(['gold B', 'silver C', 'bronze D']);
    expect(medals(award(out, VACANT, marked))).toEqual(['gold -', 'silver B', 'bronze C']);
  });

  test('someone without a result in the final leaves no empty place', () => {
    const absent: readonly ScoreLine[] = [['A', '缺考', '缺考'], ...all.slice(1)];
    expect(medals(award(out, VACANT, absent))).toEqual(['gold B', 'silver C', 'bronze D']);
  });

  test('a tie with the disqualified person is no tie any more; the empty place is the worse one', () => {
    const tied: readonly ScoreLine[] = [['A', 94, 94], ...all.slice(1)];
    const given = award(out, VACANT, tied);
    expect(medals(given)).toEqual(['gold B', 'silver -', 'bronze C']);
    expect(roundIn(given.contest, 'final').unresolved).toEqual([]);
  });

  test('a ruling made while both were in still says which of the places is empty', () => {
    const tied: readonly ScoreLine[] = [['A', 94, 94], ...all.slice(1)];
    const rulings = ['A', 'B'].map((ticket, at) => ({ round: '决赛', ticket, order: at + 1 }));
    const contest = scoreWorkbook({ final: tied, changes: out, rulings }, VACANT);
    expect(contest.awards?.medals.map(({ standing }) => standing?.contestant.ticket ?? '-')).toEqual([
      '-',
      'B',
      'C',
    ]);
  });

  test('two rows with other marks leave no empty place: nobody knows which it was', () => {
    expect(medals(award(out, VACANT, [...all, ['A', 60, 60]]))).toEqual(['gold B', 'silver C', 'bronze D']);
  });

  test('others of the tie still wait for their ruling', () => {
    const tied: readonly ScoreLine[] = [['A', 93, 93], ['B', 93, 93], ...all.slice(2)];
    const given = award(out, VACANT, tied);
    expect(roundIn(given.contest, 'final').unresolved).toEqual([['B', 'C']]);
    expect(given.awards.topTen.slice(0, 4)).toMatchObject([
      { rank: 1, standing: null },
      { rank: 2, standing: null },
      { rank: 3, vacatedBy: { contestant: { ticket: 'A' } } },
      { rank: 4, standing: { contestant: { ticket: 'D' } } },
    ]);
  });

  test('takes the person out of the head-count and the top ten of the unit', () => {
    const unitOf = (changes: readonly ChangeLine[]) =>
      award(changes).awards.units.find((one) => one.unit === '甲安');
    expect(unitOf([])).toMatchObject({ attended: 3, registered: 3, topTen: 3 });
    expect(unitOf(out)).toMatchObject({ attended: 2, registered: 2, topTen: 2 });
  });

  test('counts for someone who stands on no sheet from that round on', () => {
    const given = award([['决赛', 'L', '取消资格']], {}, all.slice(0, 11));
    expect(given.awards.units.find((one) => one.unit === '乙安')).toMatchObject({
      attended: 8,
      registered: 8,
    });
  });

  test('of the only finalist leaves no awards', () => {
    const contest = scoreWorkbook({ final: scored('A'), changes: out }, VACANT);
    expect(contest.awards).toBeNull();
  });
});
