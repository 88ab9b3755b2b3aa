import { personClaims, type Head } from './claim';

/** Which header stands for which role; two claims on one role are joined by |. */
function roles(...headers: readonly (string | readonly [string, string])[]): Record<string, string> {
  const heads: Head[] = headers.map((one, i) =>
    typeof one === 'string'
      ? { column: i + 1, own: one, above: '' }
      : { column: i + 1, own: one[1], above: one[0] },
  );
  const { byRole } = personClaims(heads);
  return Object.fromEntries(
    [...byRole].map(([role, claim]) => [role, claim.heads.map(({ own }) => own).join('|')]),
  );
}

test('headers are matched without spaces, line breaks, punctuation and bracketed notes', () => {
  expect(roles('姓 名', '理论\n成绩（30%）', '工作单位（全称）', '准考证号：', '技能操作成绩(70%')).toEqual({
    name: '姓 名',
    theory: '理论\n成绩（30%）',
    unit: '工作单位（全称）',
    ticket: '准考证号：',
    practical: '技能操作成绩(70%',
  });
});

test('wide characters and English headers are matched too', () => {
  expect(roles('Ｎａｍｅ', 'Ticket No.', 'Theory score', 'Practical', 'Organisation', 'Remarks')).toEqual({
    name: 'Ｎａｍｅ',
    ticket: 'Ticket No.',
    theory: 'Theory score',
    practical: 'Practical',
    unit: 'Organisation',
    remark: 'Remarks',
  });
});

test('an exact header wins over one that only contains the word', () => {
  expect(roles('理论成绩', '理论成绩折算', '单位', '单位名称说明').theory).toBe('理论成绩');
});

test('a plain header wins over the same header with a note', () => {
  expect(roles('理论成绩', '理论成绩（折算）').theory).toBe('理论成绩');
});

test('a header that contains the words of one column stands for it', () => {
  expect(roles('初赛理论考核', '参赛选手的姓名')).toEqual({ theory: '初赛理论考核', name: '参赛选手的姓名' });
});

test('the longest word counts: 教练所在单位名称 is no 单位', () => {
  expect(roles('教练所在单位名称')).toEqual({ coachUnit: '教练所在单位名称' });
});

test('a header that contains the words of two columns stands for neither', () => {
  expect(roles('理论技能成绩', '理论成绩排名')).toEqual({});
});

test('a note tells what a header is where the header alone says too little', () => {
  expect(roles('成绩（理论）', '成绩（实操）')).toEqual({
    theory: '成绩（理论）',
    practical: '成绩（实操）',
  });
  expect(roles('考核（理论）', '考核（实操）')).toEqual({
    theory: '考核（理论）',
    practical: '考核（实操）',
  });
});

test('a group head gives its meaning to the mark below it, and to nothing else', () => {
  expect(
    roles(
      ['理论成绩', '得分'],
      ['理论成绩', '折算30%'],
      ['技能操作', '得分'],
      ['技能操作', '名次'],
      ['', '名次'],
    ),
  ).toEqual({ theory: '得分', practical: '得分', judge: '名次', rank: '名次' });
});

test('group heads that say nothing leave the columns below them alone', () => {
  expect(
    roles(['基本信息', '姓名'], ['联系方式', '联系电话'], ['单位信息', '岗位类别'], ['单位信息', '工作单位']),
  ).toEqual({
    name: '姓名',
    phone: '联系电话',
    jobCategory: '岗位类别',
    unit: '工作单位',
  });
});

test('姓名, 单位 and 电话 under 教练信息 are the coach’s', () => {
  expect(
    roles(['', '姓名'], ['', '单位'], ['教练信息', '姓名'], ['教练信息', '单位'], ['教练信息', '电话']),
  ).toEqual({
    name: '姓名',
    unit: '单位',
    coach: '姓名',
    coachUnit: '单位',
    contact: '电话',
  });
});

test('two equal headers are both claims, so that nobody guesses between them', () => {
  expect(roles('理论成绩', '笔试成绩').theory).toBe('理论成绩|笔试成绩');
});

test('every alias of the notes is found', () => {
  const found = (header: string): string => Object.keys(roles(header)).join();
  for (const word of ['应知', '笔试', '理论得分']) expect(found(word)).toBe('theory');
  for (const word of ['应会', '实操', '操作技能', '实际操作']) expect(found(word)).toBe('practical');
  for (const word of ['考号', '参赛编号', '报名号']) expect(found(word)).toBe('ticket');
  for (const word of ['总分', '综合得分', '评定成绩']) expect(found(word)).toBe('total');
  for (const word of ['职业（工种）', '鉴定职业']) expect(found(word)).toBe('occupation');
  expect(found('在京学习/工作起始年月')).toBe('since');
  expect(found('身份(干部/工人)')).toBe('jobCategory');
  expect(found('工位号')).toBe('blind');
});
