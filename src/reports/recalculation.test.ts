import { NOTHING } from '../contest/raw';
import type { ContestResult } from '../contest/result';
import { roundIn, scoreWorkbook, type ScoreLine } from '../contest/rows.fixture';
import { proof } from '../text/zh-CN/proof';
import { addressOf, type CellPlan, type SheetPlan } from '../workbook/port';
import { chinese } from './contest.fixture';
import { layOut } from './lay-out';
import { recalculationPage } from './recalculation';
import { MOST_COUNTED, MOST_RECALCULATED } from './recalculation-results';

function planOf(result: ContestResult, name: 'preliminary' | 'final' = 'preliminary'): SheetPlan | null {
  const page = recalculationPage({ result, words: chinese, sealed: new Map() }, roundIn(result, name));
  return page === null ? null : layOut(page);
}

/** Cells by address. */
function cellsOf(plan: SheetPlan | null): ReadonlyMap<string, CellPlan> {
  const rows = plan?.rows ?? [];
  return new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell === null ? [] : [[addressOf(row + 1, column + 1), cell] as const],
      ),
    ),
  );
}

const formulas = (cells: ReadonlyMap<string, CellPlan>, ...at: readonly string[]) =>
  at.map((cell) => cells.get(cell)?.formula);
const values = (cells: ReadonlyMap<string, CellPlan>, ...at: readonly string[]) =>
  at.map((cell) => cells.get(cell)?.value);

const three: readonly ScoreLine[] = [
  ['A1', 90, 80],
  ['A2', 80, 90],
  ['A3', 70, 70],
];

test('a row refers to the marks, weighs them by the cells above, ranks them and compares with ours', () => {
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: three })));
  expect(values(cells, 'A13', 'C13', 'D13', 'E13', 'F13', 'G13', 'H13', 'I13', 'J13')).toEqual([
    'A2',
    80,
    90,
    87,
    87,
    0,
    1,
    1,
    '一致',
  ]);
  expect(formulas(cells, 'C13', 'E13', 'F13', 'H13', 'J13')).toEqual([
    `IF(ISNUMBER('初赛成绩'!D3),ROUND('初赛成绩'!D3,10),"无成绩")`,
    'IF(COUNT(C13:D13)=2,ROUND(C13*$C$5+D13*$E$5,3),"")',
    undefined,
    'IF(ISNUMBER(E13),RANK(E13,E$13:E$15)+COUNTIFS(E$13:E$15,E13,D$13:D$15,">"&D13),"")',
    `IFERROR(IF(EXACT('初赛成绩'!A3,$A13),IF(AND(G13=0,H13=I13),"一致","不一致"),"行已变动"),"不一致")`,
  ]);
});

test('above the people stand the settings, how many go on, and one line that says whether all agree', () => {
  const plan = planOf(scoreWorkbook({ preliminary: three }, { 晋级比例: '50%', 晋级取整: '向上' }));
  const cells = cellsOf(plan);
  expect(values(cells, 'C5', 'E5', 'C6', 'E6', 'C7', 'E7')).toEqual([0.3, 0.7, 100, 100, 0.5, 0]);
  expect(values(cells, 'C9', 'D9', 'C10', 'D10', 'C11', 'D11')).toEqual([3, 3, 1.5, 1.5, 2, 2]);
  expect(formulas(cells, 'C9', 'C10', 'C11')).toEqual([
    'COUNT(E$13:E$15)',
    'ROUND(C7*C9,6)',
    'MIN(MAX(E7,ROUNDUP(C10,0)),C9)',
  ]);
  expect(values(cells, 'C4', 'D4')).toEqual([0, proof.allAgree]);
  expect(formulas(cells, 'C4')).toEqual([
    'ROWS(J$13:J$15)-COUNTIF(J$13:J$15,"一致")+3-COUNTIF(E$9:E$11,"一致")',
  ]);
  expect([plan?.frozenRows, plan?.page.titleRows]).toEqual([12, { first: 12, last: 12 }]);
});

test('the final has nobody who goes on, and so no places', () => {
  const cells = cellsOf(planOf(scoreWorkbook({ final: three }), 'final'));
  expect(values(cells, 'A8', 'C8', 'A9', 'A10')).toEqual(['有效成绩人数 N', 3, '准考证号', 'A2']);
});

test('full marks other than 100 are converted by their cells, and a total that repeats is rounded to ten decimals', () => {
  const result = scoreWorkbook({ preliminary: [['A1', 100, 100]] }, { 理论满分: '120', 技能满分: '150' });
  const cells = cellsOf(planOf(result));
  expect(formulas(cells, 'E13')).toEqual([
    'IF(COUNT(C13:D13)=2,ROUND(C13/$C$6*100*$C$5+D13/$E$6*100*$E$5,10),"")',
  ]);
  // 25 + 46.666…: printed elsewhere it is cut, here both sides are rounded.
  expect(values(cells, 'E13', 'F13')).toEqual([71.6666666667, 71.6666666667]);
});

test('under 取整 the rounded total ranks first, then practical, then the exact total', () => {
  const lines: readonly ScoreLine[] = [
    ['A1', 80, 80.01],
    ['A2', 80.01, 80.01],
  ];
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: lines }, { 名次比较: '取整' })));
  expect(values(cells, 'A13', 'E13', 'F13', 'I13', 'E14', 'F14', 'I14')).toEqual([
    'A2',
    80.01,
    80.01,
    1,
    80.007,
    80.01,
    2,
  ]);
  expect(formulas(cells, 'F13', 'I13')).toEqual([
    'IF(ISNUMBER(E13),ROUND(E13,2),"")',
    'IF(ISNUMBER(E13),RANK(F13,F$13:F$14)+COUNTIFS(F$13:F$14,F13,D$13:D$14,">"&D13)' +
      '+COUNTIFS(F$13:F$14,F13,D$13:D$14,D13,E$13:E$14,">"&E13),"")',
  ]);
});

test('a tie that waits for a ruling agrees at its first place, and says so', () => {
  const lines: readonly ScoreLine[] = [
    ['A1', 90, 90],
    ['A2', 80, 80],
    ['A3', 80, 80],
    ['A4', 70, 70],
  ];
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: lines })));
  expect(values(cells, 'H14', 'I14', 'J14', 'H15', 'I15', 'J15', 'H16')).toEqual([
    2,
    2,
    '一致',
    2,
    2,
    '一致',
    4,
  ]);
  expect(cells.get('I14')?.style.format).toBe('0"起待裁定"');
});

test('a ruling has a column of its own, which only ranks whom nothing else tells apart', () => {
  const lines: readonly ScoreLine[] = [
    ['A1', 90, 90],
    ['A2', 80, 80],
    ['A3', 80, 80],
  ];
  const rulings = [
    { round: '初赛', ticket: 'A3', order: 1, basis: '用时', by: '王', date: '2024-06-01' },
    { round: '初赛', ticket: 'A2', order: 2, basis: '用时', by: '王', date: '2024-06-01' },
  ];
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: lines, rulings })));
  const rows = [13, 14, 15].map((row) => values(cells, `A${row}`, `E${row}`, `I${row}`, `J${row}`));
  expect(rows).toEqual([
    ['A1', null, 1, 1],
    ['A3', 1, 2, 2],
    ['A2', 2, 3, 3],
  ]);
  expect(cells.get('I13')?.formula).toContain('COUNTIFS(F$13:F$15,F13,D$13:D$15,D13,E$13:E$15,"<"&N(E13))');
});

test.each([
  ['by counting', 3, 'RANK(E10,E$10:E$11)+COUNTIFS(E$10:E$11,E10,D$10:D$11,">"&D10)+1'],
  ['by order', MOST_COUNTED + 2, '2'],
])('a place that stays empty is added to the ranks behind it, %s', (_, people, formula) => {
  const final: readonly ScoreLine[] = Array.from({ length: people }, (__, at) => [
    `A${at}`,
    90,
    90 - at / 100,
  ]);
  const changes = [['决赛', 'A0', '取消资格']] as const;
  const result = scoreWorkbook({ final, changes }, { 取消资格后奖项: '空缺' });
  const cells = cellsOf(planOf(result, 'final'));
  expect(formulas(cells, 'H10')[0]).toBe(`IF(ISNUMBER(E10),${formula},"")`);
  expect(values(cells, 'A10', 'H10', 'I10', 'J10', 'H11', 'J11')).toEqual(['A1', 2, 2, '一致', 3, '一致']);
});

test('a mark that is no number cell stands as the value read, with a note; an absent part counts 0', () => {
  const lines: readonly ScoreLine[] = [
    ['A1', '85.5分', 80],
    ['A2', '缺考', 70],
  ];
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: lines }, { 单项缺考: '计0分' })));
  expect([values(cells, 'C13', 'C14'), formulas(cells, 'C13', 'C14')]).toEqual([
    [85.5, 0],
    [undefined, undefined],
  ]);
  expect(values(cells, 'K13', 'K14')).toEqual([proof.note.notANumber('theory'), '理论缺考按0分计']);
});

test('people without a total are not listed but counted in a note; a round of them has no sheet', () => {
  const absent: ScoreLine = ['A9', '缺考', '缺考'];
  const plan = planOf(scoreWorkbook({ preliminary: [...three, absent] }));
  const texts = [...cellsOf(plan).values()].map(({ value }) => String(value));
  expect(texts).not.toContain('A9');
  expect(texts.filter((text) => text.includes('没有综合成绩的1人'))).toHaveLength(1);
  expect(planOf(scoreWorkbook({ preliminary: [absent] }))).toBeNull();
});

test('whose row it is is told by the name where there is no ticket, and by a number where it is one', () => {
  const lines: readonly ScoreLine[] = [
    { ticket: NOTHING, name: '甲"一"', unit: '甲', theory: 90, practical: 90 },
    { ticket: 20240056, name: '乙', unit: '甲', theory: 80, practical: 80 },
    { ticket: ' af3', name: '丙', unit: '甲', theory: 70, practical: 70 },
  ];
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: lines })));
  const whose = formulas(cells, 'J13', 'J14', 'J15').map((formula) => formula?.split(',IF(AND')[0]);
  expect(whose).toEqual([
    `IFERROR(IF(EXACT('初赛成绩'!B2,"甲""一""")`,
    `IFERROR(IF('初赛成绩'!A3=20240056`,
    `IFERROR(IF(EXACT('初赛成绩'!A4," af3")`,
  ]);
});

test('a big round is ranked by its order, and a round beyond all measure has no sheet', () => {
  const many = (count: number): readonly ScoreLine[] =>
    Array.from({ length: count }, (_, index) => [`A${100_000 + index}`, 90, (index % 9000) / 100]);
  const cells = cellsOf(planOf(scoreWorkbook({ preliminary: many(MOST_COUNTED + 1) })));
  expect(formulas(cells, 'H13', 'H14')).toEqual([
    'IF(ISNUMBER(E13),1,"")',
    'IF(ISNUMBER(E14),IF(OR(E14>E13,AND(E14=E13,D14>D13)),"次序有误",' +
      'IF(AND(E14=E13,D14=D13),H13,ROW()-ROW(H$13)+1)),"")',
  ]);
  expect(planOf(scoreWorkbook({ preliminary: many(MOST_RECALCULATED + 1) }))).toBeNull();
});
