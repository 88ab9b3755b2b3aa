import {
  declaredByRemark,
  declaredByScoreCell,
  declaredByStatusCell,
  type Declared,
  strongest,
} from './status-word';

/** What is declared, in a word. */
const said = (declared: Declared): string => {
  if (declared.kind === 'status') return declared.status;
  return declared.kind === 'part-absent' ? `${declared.part} absent` : declared.kind;
};

const aliases = [
  [
    'disqualified',
    ['取消资格', '取消参赛资格', '取消比赛资格', '资格取消', '冒名顶替', '资格不符', '弄虚作假'],
  ],
  [
    'cancelled',
    ['取消成绩', '成绩取消', '取消项目成绩', '成绩无效', '作弊', '舞弊', 'DSQ', 'DQ', 'dsq', 'ＤＱ'],
  ],
  ['withdrawn', ['弃赛', '弃权', '退赛', '放弃', '放弃比赛', 'DNF']],
  ['absent', ['缺考', '缺席', '未到', '旷考', '缺赛', '缺', 'DNS', ' 缺 考 ', '缺\n考']],
] as const;

test.each(aliases)('%s is said by any of %j, in a score, 状态 or 备注 cell', (status, words) => {
  for (const word of words) {
    expect([declaredByScoreCell(word), declaredByStatusCell(word), declaredByRemark(word)].map(said)).toEqual(
      [status, status, status],
    );
  }
});

describe('a score cell', () => {
  test.each(['违纪', '警告', '取消'])('with %s alone asks', (word) => {
    expect(declaredByScoreCell(word)).toEqual({ kind: 'unclear', by: word });
  });

  test.each(['因病缺考', '正常', '八十五', '病假', '缺考？'])('with %s declares nothing', (word) => {
    expect(declaredByScoreCell(word)).toEqual({ kind: 'nothing' });
  });

  test('says by which word', () => {
    expect(declaredByScoreCell(' 作 弊 ')).toEqual({
      kind: 'status',
      status: 'cancelled',
      by: '作弊',
      exact: true,
    });
  });
});

describe('a 状态 cell', () => {
  test.each(['', ' ', '-', '/', '—', '正常', '已考', '参赛', '有效', 'ok', '√'])(
    'with %j declares nothing',
    (word) => {
      expect(declaredByStatusCell(word)).toEqual({ kind: 'nothing' });
    },
  );

  test.each(['违纪', '病假', '替考？', '违纪 扣5分'])('with %s asks', (word) => {
    expect(declaredByStatusCell(word)).toMatchObject({ kind: 'unclear' });
  });

  test('declares one part absent', () => {
    expect(
      ['理论缺考', '笔试缺席', '实操缺考', '技能操作缺考', '操作技能缺考']
        .map(declaredByStatusCell)
        .map(said),
    ).toEqual(['theory absent', 'theory absent', 'practical absent', 'practical absent', 'practical absent']);
  });
});

describe('a remark', () => {
  test.each([
    ['违纪，取消成绩', 'cancelled'],
    ['取消成绩（作弊）', 'cancelled'],
    ['因病缺考', 'absent'],
    ['考试中作弊，经查实取消参赛资格', 'disqualified'],
    ['缺考；后取消资格', 'disqualified'],
    ['第二天弃赛。', 'withdrawn'],
    ['理论缺考', 'theory absent'],
    ['理论缺考，实操缺考', 'absent'],
    ['违纪；笔试缺考；技能缺考', 'absent'],
    ['理论缺考，理论缺考', 'theory absent'],
    ['理论、实操缺考', 'absent'],
    ['理论未到', 'theory absent'],
    ['理论缺考，弃赛', 'withdrawn'],
    ['迟到10分钟；实操缺考', 'practical absent'],
  ])('%j declares %s', (text, expected) => {
    expect(said(declaredByRemark(text))).toBe(expected);
  });

  test.each([
    '违纪',
    '警告',
    '警告扣5分',
    '违纪：使用手机',
    '申诉后撤销取消成绩',
    '未取消成绩',
    '不予取消资格',
    '疑似作弊',
    '作弊?',
    '是否取消成绩待定',
    '替补缺考选手',
    '取消成绩的决定已撤回',
    '无作弊行为',
    '拟取消成绩',
    '取消成绩有误',
    '取消资格更正',
    '取消成绩的处理已取消',
    '可能弃赛',
    '弃权改为参赛',
  ])('%j asks', (text) => {
    expect(said(declaredByRemark(text))).toBe('unclear');
  });

  test.each(['', '迟到', '左利手', '缺一页答题卡', '未到50岁', '设备DQ-3', '个人报名', '放弃午休'])(
    '%j declares nothing',
    (text) => {
      expect(declaredByRemark(text)).toEqual({ kind: 'nothing' });
    },
  );

  test('tells a plain word from one inside a longer clause', () => {
    expect(declaredByRemark('缺考')).toEqual({ kind: 'status', status: 'absent', by: '缺考', exact: true });
    expect(declaredByRemark('因病缺考')).toEqual({
      kind: 'status',
      status: 'absent',
      by: '因病缺考',
      exact: false,
    });
  });
});

describe('of several declarations', () => {
  const status = (text: string) => declaredByRemark(text);

  test('disqualified outweighs cancelled, that withdrawn, that absent, that an absent part, that doubt', () => {
    const falling = ['取消资格', '取消成绩', '弃赛', '缺考', '理论缺考', '违纪', '迟到'].map(status);
    expect(falling.map((_, index) => said(strongest(falling.slice(index).reverse())))).toEqual([
      'disqualified',
      'cancelled',
      'withdrawn',
      'absent',
      'theory absent',
      'unclear',
      'nothing',
    ]);
  });

  test('none declares nothing', () => {
    expect(strongest([])).toEqual({ kind: 'nothing' });
  });
});
