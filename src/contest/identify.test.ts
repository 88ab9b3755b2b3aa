import { bing, codes, ding, found, identify, marks, people, rosterRows } from './identify.fixture';
import { hasAttended } from './rank-round';

describe('twice on one sheet', () => {
  test('with the same marks is one person, and an error that says so', () => {
    const workbook = {
      preliminary: [
        { ...bing, ...marks },
        { ...bing, ...marks },
      ],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 scored']);
    expect(found(workbook)).toEqual([
      {
        code: 'contestant-repeated',
        cell: 'A3',
        ticket: 'A5',
        facts: { name: '张丙', otherCell: 'A2', sameMarks: true },
      },
    ]);
  });

  test.each([
    ['another theory mark', { theory: 70 }],
    ['another practical mark', { practical: 70 }],
    ['another status', { remark: '取消成绩' }],
    ['nothing where the other has a mark', { practical: '' }],
  ])('with %s has no rank', (_, second) => {
    const workbook = {
      preliminary: [
        { ...bing, ...marks },
        { ...bing, ...marks, ...second },
      ],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 missing repeated']);
    expect(codes(workbook)).toContain('contestant-repeated');
  });

  test('three times, the third like the first, still has no rank', () => {
    const workbook = {
      preliminary: [
        { ...bing, ...marks },
        { ...bing, ...marks, theory: 70 },
        { ...bing, ...marks },
      ],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 missing repeated']);
    expect(found(workbook)).toMatchObject([
      { code: 'contestant-repeated', cell: 'A3', facts: { sameMarks: false } },
      { code: 'contestant-repeated', cell: 'A4', facts: { sameMarks: true } },
    ]);
  });

  test('once by ticket and once by name is twice', () => {
    const workbook = {
      roster: rosterRows(bing),
      preliminary: [
        { ticket: 'A5', ...marks },
        { ...bing, ticket: '', ...marks, theory: 70 },
      ],
    };
    expect(people(workbook)).toEqual(['A5 张丙 甲安 missing repeated']);
  });

  test.each([
    ['取消资格 on one row', { remark: '取消资格' }, 'disqualified', false],
    ['marks on one row alone', { theory: 80, practical: 80 }, 'missing', true],
    ['a theory mark on one row alone', { theory: 80, practical: '' }, 'missing', true],
    ['a practical mark on one row alone', {}, 'missing', true],
  ])('with %s, the order of the rows decides nothing', (_, cells, status, attended) => {
    const rows = [
      { ticket: 'A5', practical: 70, ...cells },
      { ticket: 'A5', remark: '缺考' },
    ];
    for (const preliminary of [rows, [...rows].reverse()]) {
      const [entry] = identify({ preliminary }).preliminary?.entries ?? [];
      expect(entry).toMatchObject({ status });
      expect(entry !== undefined && hasAttended(entry)).toBe(attended);
    }
  });

  test('does not bring a disqualified person back', () => {
    const workbook = {
      preliminary: [
        { ...bing, ...marks },
        { ...bing, theory: 70, practical: 70 },
      ],
    };
    expect(people(workbook, 'preliminary', new Set(['A5']))).toEqual(['A5 张丙 甲安 disqualified']);
  });

  test('on two different sheets is how a contest goes', () => {
    const workbook = {
      preliminary: [{ ...bing, ...marks }],
      semifinal: [{ ...bing, theory: 70, practical: 70 }],
    };
    expect(people(workbook, 'semifinal')).toEqual(['A5 张丙 甲安 scored']);
    expect(codes(workbook)).toEqual([]);
  });
});

test('someone whom a review took out is disqualified in every round, marks or not', () => {
  const workbook = {
    preliminary: [
      { ...bing, ...marks },
      { ...ding, ...marks },
    ],
    final: [{ ...bing, status: '缺考' }],
  };
  const out = new Set(['A5']);
  expect(people(workbook, 'preliminary', out)).toEqual(['A5 张丙 甲安 disqualified', 'A6 李丁 乙盾 scored']);
  expect(people(workbook, 'final', out)).toEqual(['A5 张丙 甲安 disqualified']);
});

test('a round without a sheet is no round, one without people is a round of nobody', () => {
  expect(identify({ preliminary: [] })).toEqual({
    preliminary: { sheet: '初赛成绩', entries: [], findings: [] },
    semifinal: null,
    final: null,
  });
});

test('an entry stands where the row of the person stands', () => {
  const { preliminary } = identify({
    preliminary: [
      { ...ding, ...marks },
      { ...bing, ...marks },
    ],
  });
  expect(preliminary?.entries.map(({ row, place }) => [row, place.cell])).toEqual([
    [2, 'A2'],
    [3, 'A3'],
  ]);
});
