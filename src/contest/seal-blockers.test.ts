import type { SheetEntry } from './double-entry';
import { acts, entered, sheetAfter } from './entry.fixture';
import { type FixtureCells, idFor, rosterOf } from './roster-fixture';
import { type ScoreLine, scoreWorkbook, type Workbook } from './rows.fixture';
import type { RoundName } from './round-name';
import { type SealBlocker, sealBlockers, type SealSources } from './seal-blockers';
import type { SettingTexts } from './setting-texts';

const nothing: SealSources = { entries: new Map(), seals: [], excused: new Set() };

/** "marks-missing AF01 AF02", "error-open score-out-of-range AF03", "tie-at-prize AF01 AF02": each blocker in words. */
function told(blocker: SealBlocker): string {
  if ('tickets' in blocker) return [blocker.kind, ...blocker.tickets].join(' ');
  if ('finding' in blocker) {
    return [blocker.kind, blocker.finding.code, blocker.finding.ticket ?? '-'].join(' ');
  }
  return 'round' in blocker ? `${blocker.kind} ${blocker.round}` : blocker.kind;
}

function blockersOf(
  round: RoundName,
  workbook: Workbook,
  sources: Partial<SealSources> = {},
  texts: SettingTexts = {},
): readonly string[] {
  return sealBlockers(round, scoreWorkbook(workbook, texts), { ...nothing, ...sources }).blockers.map(told);
}

/** A roster that nothing is wrong with, and their marks, best first. */
const person = (index: number): FixtureCells => ({
  ticket: `AF${String(index).padStart(3, '0')}`,
  name: `选手${String.fromCodePoint(0x4e00 + index)}`,
  sex: '男',
  idNumber: idFor('19900307', String(101 + 2 * index)),
  unit: '甲安',
  unitKind: '企业',
  phone: `138${String(index).padStart(8, '0')}`,
  occupation: '安全防范系统安装维护员',
  since: '2019-09-01',
});
const rosterOfSize = (count: number): ReturnType<typeof rosterOf> =>
  rosterOf(Array.from({ length: count }, (_, index) => person(index + 1)));
const marksOfSize = (count: number): readonly (readonly [string, number, number])[] =>
  Array.from({ length: count }, (_, index) => [
    `AF${String(index + 1).padStart(3, '0')}`,
    99 - index / 2,
    80,
  ]);

describe('what a round needs before its seal', () => {
  test('a round with every mark, no tie and nobody in doubt may be sealed', () => {
    expect(blockersOf('preliminary', { roster: rosterOfSize(20), preliminary: marksOfSize(20) })).toEqual([]);
  });

  test('a round without a sheet is not sealed', () => {
    expect(blockersOf('preliminary', {})).toEqual(['sheet-not-found']);
  });

  test('F1: 120 on the roster, 117 on the sheet: the three are named until each is there or excused', () => {
    const roster = rosterOfSize(120);
    const sheet = marksOfSize(120);
    const absent = new Set(['AF007', 'AF033', 'AF119']);
    const found = sheet.filter(([ticket]) => !absent.has(ticket));
    const missing = (workbook: Workbook, excused: ReadonlySet<string> = new Set()): readonly string[] =>
      blockersOf('preliminary', workbook, { excused }).filter((one) => one.startsWith('not-on-sheet'));
    expect(missing({ roster, preliminary: found })).toEqual(['not-on-sheet AF007 AF033 AF119']);
    const declared: readonly ScoreLine[] = [...found, ['AF007', '缺考', '缺考'], ['AF033', '弃赛', '弃赛']];
    expect(missing({ roster, preliminary: declared })).toEqual(['not-on-sheet AF119']);
    expect(missing({ roster, preliminary: declared }, new Set(['AF119']))).toEqual([]);
  });

  test('F1: a sheet row without marks is named until it says 缺考 or 弃赛', () => {
    const blank: readonly ScoreLine[] = [
      ['AF001', 90, 90],
      ['AF002', 80, ''],
      ['AF003', '', ''],
    ];
    expect(blockersOf('preliminary', { preliminary: blank })).toContain('marks-missing AF002 AF003');
    const said: readonly ScoreLine[] = [
      ['AF001', 90, 90],
      ['AF002', 80, '缺考'],
      ['AF003', '弃赛', ''],
    ];
    const roster = rosterOfSize(3);
    expect(blockersOf('preliminary', { roster, preliminary: said })).toEqual([]);
  });

  test('F6: with a mark missing it is said who could still cross the line', () => {
    const preliminary: readonly ScoreLine[] = [...marksOfSize(4), ['AF005', '', '']];
    const contest = scoreWorkbook({ preliminary }, { 晋级比例: '50%' });
    expect(sealBlockers('preliminary', contest, nothing).lineOpen).toEqual({
      held: ['AF005'],
      couldDrop: ['AF002'],
      couldEnter: [],
    });
  });

  test('someone who advanced and is not on the next sheet is named there, not in the round before', () => {
    const workbook = { preliminary: marksOfSize(10), semifinal: marksOfSize(2) };
    const seals = [{ round: 'preliminary', intact: true }] as const;
    expect(blockersOf('semifinal', workbook, { seals })).toContain('not-on-sheet AF003');
    expect(blockersOf('preliminary', workbook).join()).not.toContain('AF003 ');
  });
});

describe('ties', () => {
  test('fll-sw#1008: a tie on ranks 2 and 3 of the final blocks the seal until it is ruled', () => {
    const final: readonly ScoreLine[] = [
      ['AF001', 90, 90],
      ['AF002', 80, 80],
      ['AF003', 80, 80],
      ['AF004', 70, 70],
    ];
    const roster = rosterOfSize(4);
    expect(blockersOf('final', { roster, final })).toEqual(['tie-at-prize AF002 AF003']);
    const ruling = (ticket: string, order: number) =>
      ({ round: '决赛', ticket, order, theory: 80, practical: 80, by: '裁判长' }) as const;
    const rulings = [ruling('AF002', 2), ruling('AF003', 1)];
    expect(blockersOf('final', { roster, final, rulings })).toEqual([]);
  });

  test('a tie within one prize does not block the seal, and is told because its ranks cannot be printed', () => {
    const final: readonly ScoreLine[] = [...marksOfSize(3), ['AF004', 50, 50], ['AF005', 50, 50]];
    const check = sealBlockers('final', scoreWorkbook({ roster: rosterOfSize(5), final }), nothing);
    expect(check.blockers).toEqual([]);
    expect(check.tiesWithin).toEqual([{ tickets: ['AF004', 'AF005'], first: 4, last: 5 }]);
  });

  test('a ruling whose marks changed blocks the seal of its round alone', () => {
    const tied: readonly ScoreLine[] = [
      ['AF001', 80, 80],
      ['AF002', 80, 80],
      ['AF003', 70, 70],
    ];
    const rulings = ['AF001', 'AF002'].map((ticket, index) => ({
      round: '复赛',
      ticket,
      order: index + 1,
      theory: 81,
      practical: 80,
      by: '裁判长',
    }));
    const workbook = { roster: rosterOfSize(3), preliminary: marksOfSize(3), semifinal: tied, rulings };
    expect(blockersOf('semifinal', workbook)).toContain('error-open ruling-void AF001');
    expect(blockersOf('preliminary', workbook)).toEqual([]);
  });
});

describe('findings and reviews', () => {
  const badId = { ...person(2), idNumber: '110101199003079711' };
  const roster = rosterOf([person(1), badId, person(3)]);
  const code = 'id-number-check-digit';

  test('an error about somebody of the round blocks it, and a review that passes it releases it', () => {
    const workbook = { roster, preliminary: marksOfSize(3) };
    expect(blockersOf('preliminary', workbook)).toContain(`error-open ${code} AF002`);
    const reviews = [{ ticket: 'AF002', code, opinion: '通过', by: '审核员' }];
    expect(blockersOf('preliminary', { ...workbook, reviews }).join()).not.toContain(code);
  });

  test('an error about somebody who is not in the round does not block it', () => {
    const semifinal: readonly ScoreLine[] = [
      ['AF001', 90, 90],
      ['AF003', 80, 80],
    ];
    expect(blockersOf('semifinal', { roster, preliminary: marksOfSize(3), semifinal }).join()).not.toContain(
      code,
    );
  });

  test('a void review of somebody who is not in the round does not block it', () => {
    const reviews = [{ ticket: 'AF002', code, opinion: '通过', by: '审核员', fingerprint: '00000000' }];
    const semifinal: readonly ScoreLine[] = [['AF001', 90, 90]];
    const workbook = { roster, preliminary: marksOfSize(3), semifinal, reviews };
    expect(blockersOf('preliminary', workbook)).toContain('error-open review-void AF002');
    expect(blockersOf('semifinal', workbook).join()).not.toContain('review-void');
  });

  test('an unreadable mark on the sheet of one round does not block the other', () => {
    const semifinal: readonly ScoreLine[] = [['AF001', 900, 90]];
    const workbook = { roster: rosterOfSize(3), preliminary: marksOfSize(3), semifinal };
    expect(blockersOf('preliminary', workbook)).toEqual([]);
    expect(blockersOf('semifinal', workbook)).toContain('error-open score-out-of-range AF001');
  });

  test('a warning that waits for a review blocks as an open review', () => {
    const preliminary: readonly ScoreLine[] = [...marksOfSize(1), ['AF777', 70, 70]];
    expect(blockersOf('preliminary', { roster: rosterOfSize(1), preliminary })).toEqual([
      'review-open contestant-unknown AF777',
    ]);
  });

  test('what stops a payment alone does not stop the seal', () => {
    const final: readonly ScoreLine[] = [['AF001', 90, 90]];
    const reviews = [{ ticket: 'AF001', code: 'contestant-unknown', opinion: '通过', by: '审核员' }];
    const contest = scoreWorkbook({ roster: rosterOf([person(9)]), final, reviews });
    expect(contest.findings.map((one) => one.code)).toContain('payee-id-invalid');
    expect(sealBlockers('final', contest, nothing).blockers).toEqual([]);
  });
});

describe('second entry', () => {
  const preliminary: readonly ScoreLine[] = [
    ['AF001', 90, 90],
    ['AF002', 80, 80],
    ['AF003', '弃赛', ''],
  ];
  const workbook = { roster: rosterOfSize(3), preliminary };
  const once = entered('甲', 90, 90);
  const entryBlockers = (entries: Readonly<Record<string, SheetEntry>>, texts: SettingTexts = {}) =>
    blockersOf('preliminary', workbook, { entries: new Map(Object.entries(entries)) }, texts);

  test('F4: one open difference blocks, by name, also where a second entry is not compulsory', () => {
    const differing = [...once, ...entered('乙', 90, 70)];
    expect(entryBlockers({ AF001: sheetAfter(differing) })).toEqual(['second-entry-differs AF001']);
    const resolved = sheetAfter([...differing, acts.resolve('丙', 'first')]);
    expect(entryBlockers({ AF001: resolved })).toEqual(['second-entry-differs AF001']);
  });

  test('F4: a first entry parked with an error blocks', () => {
    expect(entryBlockers({ AF001: sheetAfter(entered('甲', 900, 90)) })).toEqual([
      'second-entry-has-errors AF001',
    ]);
  });

  test('under 可选 nobody needs a second entry; under 必须 everybody does who did not withdraw', () => {
    expect(entryBlockers({ AF001: sheetAfter(once) })).toEqual([]);
    expect(entryBlockers({ AF001: sheetAfter(once) }, { 二次录入: '必须' })).toEqual([
      'second-entry-missing AF001 AF002',
    ]);
    const both = sheetAfter([...once, ...entered('乙', 90, 90)]);
    expect(entryBlockers({ AF001: both }, { 二次录入: '必须' })).toEqual(['second-entry-missing AF002']);
  });

  test('two equal entries that are not what stands on the sheet block', () => {
    const other = sheetAfter([...entered('甲', 90, 70), ...entered('乙', 90, 70)]);
    expect(entryBlockers({ AF001: other })).toEqual(['second-entry-not-on-sheet AF001']);
  });
});

describe('earlier rounds', () => {
  const workbook = { preliminary: marksOfSize(3), semifinal: marksOfSize(1), final: marksOfSize(1) };
  const earlier = (round: RoundName, seals: SealSources['seals']): readonly string[] =>
    blockersOf(round, workbook, { seals }).filter((one) => one.startsWith('earlier'));

  test('every earlier round of the workbook is sealed first', () => {
    expect(earlier('final', [])).toEqual(['earlier-round-open preliminary', 'earlier-round-open semifinal']);
    const seals = [
      { round: 'preliminary', intact: true },
      { round: 'semifinal', intact: true },
    ] as const;
    expect(earlier('final', seals)).toEqual([]);
    expect(earlier('preliminary', [])).toEqual([]);
  });

  test('an earlier round that changed after its seal blocks', () => {
    expect(earlier('semifinal', [{ round: 'preliminary', intact: false }])).toEqual([
      'earlier-round-changed preliminary',
    ]);
  });

  test('a workbook that holds the final alone asks for no earlier seal', () => {
    expect(blockersOf('final', { roster: rosterOfSize(1), final: marksOfSize(1) })).toEqual([]);
  });
});
