import fc from 'fast-check';
import { compareResults, exchangeSides, type ResultDifference } from './compare-results';
import { idFor, rosterOf } from './roster-fixture';
import { type ScoreLine, scoreWorkbook, type Workbook } from './rows.fixture';
import type { SettingTexts } from './setting-texts';

const preliminary: readonly ScoreLine[] = [
  ['AF01', 92, 91.5],
  ['AF02', 85, 88],
  ['AF03', 80, 80],
  ['AF04', 70, '缺考'],
];
const final: readonly ScoreLine[] = [
  ['AF01', 90, 90],
  ['AF02', 88, 88],
  ['AF03', 70, 70],
];

/** "error mark AF03 practical 80 → 85": what differs, sides in the order of the comparison. */
function told(found: readonly ResultDifference[]): readonly string[] {
  return found.map(({ severity, kind, ticket, field, a, b }) =>
    [severity, kind, ticket ?? '-', field, a ?? 'none', '→', b ?? 'none'].join(' '),
  );
}

function between(
  a: Workbook,
  b: Workbook,
  textsA: SettingTexts = {},
  textsB: SettingTexts = {},
): readonly string[] {
  return told(compareResults(scoreWorkbook(a, textsA), scoreWorkbook(b, textsB)));
}

test('a workbook beside itself has no difference', () => {
  expect(between({ preliminary, final }, { preliminary, final })).toEqual([]);
});

test('D6: a mark typed otherwise is an error, with the total and every rank that it moves', () => {
  const other = preliminary.map((one) =>
    Array.isArray(one) && one[0] === 'AF03' ? (['AF03', 80, 95] as const) : one,
  );
  expect(between({ preliminary }, { preliminary: other })).toEqual([
    'error rank AF02 rank 2 → 3',
    'error mark AF03 practical 80 → 95',
    'error rank AF03 rank 3 → 2',
    'error total AF03 total 80 → 90.5',
  ]);
});

test('D6: whoever moves into the medals and the money of another shows, with both amounts', () => {
  const other: readonly ScoreLine[] = [
    ['AF01', 90, 90],
    ['AF02', 60, 60],
    ['AF03', 70, 70],
  ];
  const found = between({ final }, { final: other });
  expect(found).toContain('error award AF02 medal silver → bronze');
  expect(found).toContain('error award AF03 medal bronze → silver');
  const paid = between({ final }, { final }, {}, { 奖金: '1:6000;2:4000;3:3000' });
  expect(paid).toContain('error bonus AF02 bonus.gross 3000 → 4000');
  expect(paid).toContain('error bonus - bonus.gross 12000 → 13000');
});

test('D6: a missing person and a missing round are errors', () => {
  expect(between({ preliminary }, { preliminary: preliminary.slice(0, 3) })).toEqual([
    'error count - attended 4 → 3',
    'error count - entered 4 → 3',
    'error person AF04 sheet present → none',
  ]);
  expect(between({ preliminary }, {})).toEqual(['error round - sheet 初赛成绩 → none']);
});

test('D6: a name or a unit written otherwise is a warning, and so is a text on reports', () => {
  const named = (name: string, unit: string): Workbook => ({
    preliminary: [{ ticket: 'AF01', name, unit, theory: 80, practical: 80 }],
  });
  expect(between(named('张三', '甲安'), named('张叁', '乙安'), {}, { 文号: '第2号' })).toEqual([
    'warning setting - 文号 京安协通字（2024）19号 → 第2号',
    'warning name AF01 name 张三 → 张叁',
    'warning unit AF01 unit 甲安 → 乙安',
  ]);
});

test('a rule that decides is an error even where nobody’s rank depends on it', () => {
  expect(between({ preliminary }, { preliminary }, {}, { 晋级取整: '四舍五入' })).toContain(
    'error setting - 晋级取整 向下 → 四舍五入',
  );
});

test('缺考, 0 and blank are told apart', () => {
  const one = (practical: string | number): Workbook => ({ preliminary: [['AF01', 80, practical]] });
  expect(between(one('缺考'), one(''))).toContain('error status AF01 status partly-absent → missing');
  expect(between(one(0), one(''))).toContain('error mark AF01 practical 0 → none');
});

test('a tie that one side has ruled and the other has not is a difference of ranks', () => {
  const tied: readonly ScoreLine[] = [
    ['AF01', 80, 80],
    ['AF02', 80, 80],
  ];
  const ruling = (ticket: string, order: number) =>
    ({ round: '决赛', ticket, order, theory: 80, practical: 80, by: '裁判长' }) as const;
  const found = between({ final: tied }, { final: tied, rulings: [ruling('AF01', 1), ruling('AF02', 2)] });
  expect(found).toContain('error rank AF01 rank pending 1-2 → 1');
  expect(found).toContain('error award AF01 medal none → gold');
  expect(found).toContain('error award - open:1 pending → none');
});

test('a unit that gets its award in one workbook only is named', () => {
  const roster = rosterOf(
    Array.from({ length: 5 }, (_, index) => ({
      ticket: `AF0${index + 1}`,
      name: `选手${index}`,
      unit: '甲安',
      unitKind: '企业',
      idNumber: idFor('19900307', `9${index}1`),
    })),
  );
  const five: readonly ScoreLine[] = Array.from({ length: 5 }, (_, index) => [
    `AF0${index + 1}`,
    80 - index,
    80,
  ]);
  const found = between({ roster, preliminary: five, final }, { roster, preliminary: five.slice(1), final });
  expect(found).toContain('error award - teamAward:甲安 5, 3 → none');
});

// --- the comparison from both sides ---------------------------------------------------------------

const someMark = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom('缺考', '', '取消资格'));
const someLines = fc.uniqueArray(
  fc.tuple(fc.constantFrom('AF01', 'AF02', 'AF03', 'AF04'), someMark, someMark),
  { selector: ([ticket]) => ticket, maxLength: 4 },
);
const someWorkbook: fc.Arbitrary<Workbook> = fc.record(
  { preliminary: someLines, semifinal: someLines, final: someLines },
  { requiredKeys: [] },
);
const someTexts = fc.constantFrom<SettingTexts[]>(
  {},
  { 晋级比例: '50%' },
  { 单项缺考: '计0分' },
  { 奖金: '1:100' },
);

test('E14: the other way round the same differences are found, sides exchanged', () => {
  fc.assert(
    fc.property(someWorkbook, someWorkbook, someTexts, someTexts, (a, b, textsA, textsB) => {
      const [left, right] = [scoreWorkbook(a, textsA), scoreWorkbook(b, textsB)];
      const found = compareResults(left, right);
      expect(compareResults(right, left).map(exchangeSides)).toEqual(found);
      expect(compareResults(left, left)).toEqual([]);
      for (const one of found) expect(one.a).not.toBe(one.b);
    }),
  );
});

test('two finals in which somebody’s rank or total differs are never called equal', () => {
  fc.assert(
    fc.property(someLines, someLines, (a, b) => {
      const [left, right] = [scoreWorkbook({ final: a }), scoreWorkbook({ final: b })];
      const ranks = (contest: typeof left): unknown =>
        contest.rounds[0]?.standings.map(({ contestant, rank, total }) => [
          contestant.key,
          rank,
          String(total),
        ]);
      fc.pre(JSON.stringify(ranks(left)) !== JSON.stringify(ranks(right)));
      expect(compareResults(left, right)).not.toEqual([]);
    }),
  );
});
