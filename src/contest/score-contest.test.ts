import type { Finding } from './finding';
import { fingerprintOf } from './review';
import { rosterOf } from './roster-fixture';
import { placings, roundIn, type ScoreLine, scoreWorkbook, type Workbook } from './rows.fixture';
import type { SettingTexts } from './setting-texts';

const half = { 晋级比例: '50%' };
const codesOf = (findings: readonly Finding[]) =>
  findings.map(({ code, ticket }) => `${code} ${ticket ?? ''}`.trim());
/** Findings about who may be where. */
const places = (workbook: Workbook, texts: SettingTexts = half) =>
  codesOf(
    scoreWorkbook(workbook, texts).findings.filter(({ code }) =>
      ['contestant-not-advanced', 'contestant-pending', 'contestant-missing'].includes(code),
    ),
  );
const order = (
  workbook: Workbook,
  texts: SettingTexts = half,
  round: 'preliminary' | 'semifinal' | 'final' = 'preliminary',
) => placings(roundIn(scoreWorkbook(workbook, texts), round));
const people = (count: number): readonly ScoreLine[] =>
  Array.from({ length: count }, (_, index) => [`A${String(index).padStart(4, '0')}`, 100 - index / 100, 80]);

const preliminary: readonly ScoreLine[] = [
  ['A', 90, 90],
  ['B', 80, 80],
  ['C', 70, 70],
  ['D', 60, 60],
];

describe('rounds', () => {
  test('stand alone: each is ranked on its own marks', () => {
    const workbook: Workbook = {
      preliminary,
      semifinal: [
        ['A', 50, 50],
        ['B', 99, 99],
      ],
      final: [['B', 60, 60]],
    };
    expect(
      ['preliminary', 'semifinal', 'final'].map((_, index) => placings(roundOf(workbook, index))),
    ).toEqual([
      ['1 A 90 in', '2 B 80 in', '3 C 70 out', '4 D 60 out'],
      ['1 B 99 in', '2 A 50 out'],
      ['1 B 60'],
    ]);
  });

  const roundOf = (workbook: Workbook, index: number) => {
    const round = scoreWorkbook(workbook, half).rounds[index];
    if (round === undefined) throw new Error('three rounds');
    return round;
  };

  test('come in their order, as many as there are sheets', () => {
    const { rounds } = scoreWorkbook({ final: [['A', 1, 1]], preliminary });
    expect(rounds.map(({ round, sheet }) => `${round} ${sheet}`)).toEqual([
      'preliminary 初赛成绩',
      'final 决赛成绩',
    ]);
  });

  test('of a workbook without any are none, and no awards', () => {
    expect(scoreWorkbook({})).toMatchObject({ roster: null, rounds: [], awards: null, findings: [] });
  });
});

describe('who may be on a later sheet', () => {
  test('those who advanced, and nothing is said', () => {
    expect(
      places({
        preliminary,
        semifinal: [
          ['B', 1, 1],
          ['A', 2, 2],
        ],
      }),
    ).toEqual([]);
  });

  test('someone who did not advance is an error, and is ranked there all the same', () => {
    const workbook: Workbook = {
      preliminary,
      semifinal: [
        ['A', 70, 70],
        ['B', 60, 60],
        ['C', 90, 90],
      ],
    };
    expect(places(workbook)).toEqual(['contestant-not-advanced C']);
    expect(order(workbook, half, 'semifinal')[0]).toBe('1 C 90 in');
  });

  test('nor did a stranger, an absent one, a disqualified one', () => {
    const before: readonly ScoreLine[] = [...preliminary, ['E', '缺考', '缺考'], ['F', 99, 99, '取消资格']];
    expect(
      places({
        preliminary: before,
        semifinal: [
          ['A', 1, 1],
          ['B', 2, 2],
          ['E', 3, 3],
          ['F', 4, 4],
          ['X', 5, 5],
        ],
      }),
    ).toEqual(['contestant-not-advanced X', 'contestant-not-advanced F', 'contestant-not-advanced E']);
  });

  test('someone who advanced and is not there is an error on the later sheet', () => {
    const { findings } = scoreWorkbook({ preliminary, semifinal: [['A', 1, 1]] }, half);
    expect(findings.find(({ code }) => code === 'contestant-missing')).toMatchObject({
      severity: 'error',
      sheet: '复赛成绩',
      cell: null,
      ticket: 'B',
      facts: { name: '', earlier: 'preliminary', round: 'semifinal' },
    });
  });

  test('of a tie on the line: a warning for those who are there, none for those who are not', () => {
    const tied: readonly ScoreLine[] = [
      ['A', 90, 90],
      ['B', 80, 80],
      ['C', 80, 80],
      ['D', 60, 60],
    ];
    expect(
      places({
        preliminary: tied,
        semifinal: [
          ['A', 1, 1],
          ['C', 2, 2],
        ],
      }),
    ).toEqual(['contestant-pending C']);
  });

  test('a final is compared with the semifinal, and with no round that is not there', () => {
    expect(places({ preliminary, final: [['D', 1, 1]] })).toEqual([]);
    expect(
      places({
        semifinal: preliminary,
        final: [
          ['A', 1, 1],
          ['D', 1, 2],
        ],
      }),
    ).toEqual(['contestant-not-advanced D', 'contestant-missing B']);
  });

  test('an empty later sheet misses everyone who advanced', () => {
    expect(places({ preliminary, semifinal: [] })).toEqual(['contestant-missing A', 'contestant-missing B']);
  });
});

describe('a short final is foreseen', () => {
  const foreseen = (workbook: Workbook, texts: SettingTexts = {}) =>
    scoreWorkbook(workbook, texts)
      .findings.filter(({ code }) => code === 'final-below-ten')
      .map(({ sheet, facts }) => ({ sheet, facts }));

  test('from the preliminary: 113 with a total lead to nine finalists, 114 to ten', () => {
    expect(foreseen({ preliminary: people(113) })).toEqual([
      { sheet: '初赛成绩', facts: { round: 'preliminary', finalists: 9 } },
    ]);
    expect(foreseen({ preliminary: people(114) })).toEqual([]);
  });

  test('from the semifinal, once it is there, by its own field', () => {
    expect(foreseen({ preliminary: people(200), semifinal: people(33) })).toEqual([
      { sheet: '复赛成绩', facts: { round: 'semifinal', finalists: 9 } },
    ]);
    expect(foreseen({ preliminary: people(20), semifinal: people(34) })).toEqual([]);
  });

  test('not while nobody has a total', () => {
    expect(foreseen({ preliminary: [['A', '', '']] })).toEqual([]);
  });

  test('a minimum of ten makes it full', () => {
    expect(foreseen({ preliminary: people(20) }, { 最少晋级: '10' })).toEqual([]);
  });

  test('a final that was held with nine says so once, on its own sheet', () => {
    expect(foreseen({ semifinal: people(31), final: people(9) })).toEqual([
      { sheet: '决赛成绩', facts: { round: 'final', finalists: 9 } },
    ]);
  });
});

describe('findings about the roster', () => {
  const roster = rosterOf([
    { ticket: 'A', name: '张丙', unit: '甲安', idNumber: '110101196303079719' },
    { ticket: 'B', name: '李丁', unit: '甲安', idNumber: '110101199003079711' },
  ]);
  const lines: readonly ScoreLine[] = [
    ['A', 90, 90],
    ['B', 80, 80],
  ];

  test('never change a rank, the field or who advances', () => {
    const { findings } = scoreWorkbook({ roster, preliminary: lines }, half);
    expect(
      findings.filter(({ severity, sheet }) => severity === 'error' && sheet === roster.sheet).length,
    ).toBeGreaterThan(0);
    expect(order({ roster, preliminary: lines })).toEqual(order({ preliminary: lines }));
  });

  test('come once, before those of the rounds', () => {
    const { findings } = scoreWorkbook({ roster, preliminary: [['X', 90, '']] }, half);
    const sheets = findings.map(({ sheet }) => sheet);
    expect(sheets.indexOf('初赛成绩')).toBeGreaterThan(sheets.lastIndexOf(roster.sheet));
  });
});

describe('a review', () => {
  const roster = rosterOf([
    { ticket: 'A', name: '张丙', unit: '甲安', idNumber: '110101199003079711' },
    { ticket: 'B', name: '李丁', unit: '甲安', idNumber: '110101198003079713' },
  ]);
  const lines: readonly ScoreLine[] = [
    ['A', 90, 90],
    ['B', 80, 80],
    ['C', 70, 70],
  ];
  const review = { ticket: 'A', code: 'id-number-check-digit' };
  const checkDigit = (workbook: Workbook) =>
    scoreWorkbook(workbook, half).findings.find(
      ({ code, ticket }) => code === 'id-number-check-digit' && ticket === 'A',
    );

  test('of 通过 makes the finding information and changes no rank', () => {
    const reviews = [{ ...review, opinion: '通过', by: '王试' }];
    expect(checkDigit({ roster, preliminary: lines })).toMatchObject({ severity: 'error' });
    expect(checkDigit({ roster, preliminary: lines, reviews })).toMatchObject({
      severity: 'info',
      reviewedBy: '通过 王试',
    });
    expect(order({ roster, preliminary: lines, reviews })).toEqual(order({ roster, preliminary: lines }));
  });

  test('of 取消资格 takes the person out of the order, the field and the places', () => {
    const reviews = [{ ...review, opinion: '取消资格' }];
    const round = roundIn(scoreWorkbook({ roster, preliminary: lines, reviews }, half), 'preliminary');
    expect(placings(round)).toEqual(['1 B 80 in', '2 C 70 out', '- A disqualified']);
    expect([round.entered, round.attended, round.scored, round.cut?.of]).toEqual([3, 2, 2, 2]);
  });

  test('of 取消资格 moves up those behind, who are then missing in the semifinal', () => {
    const four: readonly ScoreLine[] = [...lines, ['D', 60, 60]];
    const reviews = [{ ...review, opinion: '取消资格' }];
    const texts = { 最少晋级: '2' };
    expect(
      places(
        {
          roster,
          preliminary: four,
          semifinal: [
            ['A', 1, 1],
            ['B', 2, 2],
          ],
          reviews,
        },
        texts,
      ),
    ).toEqual(['contestant-not-advanced A', 'contestant-missing C']);
  });

  test('of a score cell is void once the mark changed', () => {
    const reviews = [
      { ticket: 'X', code: 'score-out-of-range', opinion: '通过', fingerprint: fingerprintOf('105') },
    ];
    const codes = (mark: number) =>
      codesOf(scoreWorkbook({ preliminary: [['X', mark, 80]], reviews }, half).findings);
    expect(codes(105)).not.toContain('review-void X');
    expect(codes(106)).toContain('review-void X');
  });

  test('that is void is an error of its own', () => {
    const { findings } = scoreWorkbook(
      { roster, preliminary: lines, reviews: [{ ...review, opinion: '?' }] },
      half,
    );
    expect(codesOf(findings)).toContain('review-void A');
  });
});

describe('a review of what shows only after another review', () => {
  const tickets = Array.from({ length: 11 }, (_, index) => `F${String(index).padStart(2, '0')}`);
  const roster = rosterOf(
    tickets.map((ticket) => ({
      ticket,
      name: `选手${ticket}`,
      unit: '甲安',
      idNumber: '110101199003079711',
    })),
  );
  const finalists = tickets.map((ticket, index): ScoreLine => [ticket, 90 - index, 80]);
  const out = { ticket: 'F00', code: 'id-number-check-digit', opinion: '取消资格' };
  const tenth = (workbook: Workbook) => {
    const { awards, findings } = scoreWorkbook(workbook);
    const row = awards?.bonus.rows.find(({ rank }) => rank === 10);
    const payee = findings.find(({ code, ticket }) => code === 'payee-id-invalid' && ticket === 'F10');
    return [row?.standing?.contestant.ticket, row?.payable, payee?.severity];
  };

  test('holds: the eleventh, who moves up into the prizes, is paid once the ID was passed', () => {
    const passed = { ticket: 'F10', code: 'payee-id-invalid', opinion: '通过' };
    expect(tenth({ roster, final: finalists, reviews: [out] })).toEqual(['F10', false, 'error']);
    expect(tenth({ roster, final: finalists, reviews: [passed, out] })).toEqual(['F10', true, 'info']);
  });

  test('holds for who is missing in the next round', () => {
    const workbook: Workbook = {
      roster,
      preliminary: finalists.slice(0, 3),
      semifinal: [['F00', 80, 80]],
      reviews: [out, { ticket: 'F01', code: 'contestant-missing', opinion: '通过' }],
    };
    const missing = scoreWorkbook(workbook, half).findings.find(({ code }) => code === 'contestant-missing');
    expect(missing).toMatchObject({ ticket: 'F01', severity: 'info', reviewedBy: '通过' });
  });
});

describe('a review of eligibility', () => {
  const roster = rosterOf([
    { ticket: 'A', name: '张丙', unit: '甲安', birth: '2008-03-01', idNumber: '' },
    { ticket: 'B', name: '李丁', unit: '甲安', birth: '1990-03-07', idNumber: '' },
  ]);
  const counted = (opinion: string) => {
    const reviews = [{ ticket: 'A', code: 'under-age', opinion }];
    const contest = scoreWorkbook({ roster, preliminary: [['B', 80, 80]], final: [['B', 80, 80]], reviews });
    return {
      ineligible: contest.roster?.registrations.map(({ ineligible }) => ineligible),
      registered: contest.awards?.units.map(({ registered }) => registered),
    };
  };

  test('lets the person count for the unit once it is passed, and not before', () => {
    expect(counted('')).toEqual({ ineligible: [true, false], registered: [1] });
    expect(counted('通过')).toEqual({ ineligible: [false, false], registered: [2] });
    expect(counted('取消资格')).toEqual({ ineligible: [true, false], registered: [1] });
  });

  test('of one person leaves the broken rule of another', () => {
    const two = rosterOf([
      { ticket: 'A', name: '张丙', unit: '甲安', birth: '2008-03-01', idNumber: '' },
      { ticket: 'B', name: '李丁', unit: '甲安', birth: '2008-04-01', idNumber: '' },
    ]);
    const reviews = [{ ticket: 'A', code: 'under-age', opinion: '通过' }];
    const contest = scoreWorkbook({ roster: two, reviews });
    expect(contest.roster?.registrations.map(({ ineligible }) => ineligible)).toEqual([false, true]);
  });
});

describe('a ruling', () => {
  const tied: readonly ScoreLine[] = [
    ['A', 76, 81.5],
    ['B', 76, 81.5],
  ];
  const rulings = [
    { round: '初赛', ticket: 'B', order: 1, theory: 76, practical: 81.5 },
    { round: '初赛', ticket: 'A', order: 2, theory: 76, practical: 81.5 },
  ];

  test('of this round settles it', () => {
    expect(order({ preliminary: tied, rulings })).toEqual(['1 B 79.85 in', '2 A 79.85 out']);
    expect(codesOf(scoreWorkbook({ preliminary: tied, rulings }, half).findings)).not.toContain(
      'tie-unresolved',
    );
  });

  test('of another round does not', () => {
    const elsewhere = rulings.map((one) => ({ ...one, round: '复赛' }));
    expect(order({ preliminary: tied, rulings: elsewhere })).toEqual(['1= A 79.85 open', '1= B 79.85 open']);
  });
});

describe('awards', () => {
  test('wait for a final with somebody ranked', () => {
    expect(scoreWorkbook({ preliminary }).awards).toBeNull();
    expect(scoreWorkbook({ final: [['A', '缺考', '缺考']] }).awards).toBeNull();
  });

  test('go to the ranks of the final', () => {
    const { awards } = scoreWorkbook({
      final: [
        ['A', 80, 80],
        ['B', 90, 90],
      ],
    });
    expect(awards?.medals.map(({ medal, standing }) => [medal, standing?.contestant.ticket])).toEqual([
      ['gold', 'B'],
      ['silver', 'A'],
    ]);
  });
});

test('the result names the settings that it was made with', () => {
  const { settings, settingTexts } = scoreWorkbook({ preliminary }, half);
  expect([settings.cutPercent, settingTexts['晋级比例'], settingTexts['理论权重']]).toEqual([
    5000,
    '50%',
    '30%',
  ]);
});
