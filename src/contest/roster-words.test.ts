import {
  isIndividual,
  readAccount,
  readCoaches,
  readConsent,
  readLevel,
  readSex,
  readUnionCard,
  readUnitKind,
} from './roster-words';

test.each([
  ['一级/高级技师', 1],
  ['高级技师', 1],
  ['特级技师', 1],
  ['二级/技师', 2],
  ['技师（二级）', 2],
  ['三级/高级工', 3],
  ['高级工', 3],
  ['高级', 3],
  ['3级', 3],
  ['3', 3],
  ['Ⅲ级', 3],
  ['四级/中级工', 4],
  ['中级', 4],
  ['五级/初级工', 5],
  ['', null],
  ['无', null],
  ['学徒工', null],
  ['中级工程师', null],
  ['一级/高级工', null],
])('the level %j is %s', (written, level) => {
  expect(readLevel(written)).toBe(level);
});

test.each([
  ['同意', 'given'],
  ['本人同意', 'given'],
  ['是', 'given'],
  ['√', 'given'],
  ['已签', 'given'],
  ['不同意', 'refused'],
  ['否', 'refused'],
  ['×', 'refused'],
  ['', 'blank'],
  ['未签', 'blank'],
  ['未同意', 'blank'],
  ['待定', 'blank'],
])('the consent %j is %s', (written, consent) => {
  expect(readConsent(written)).toBe(consent);
});

test.each([
  ['企业', 'enterprise'],
  ['民营', 'enterprise'],
  ['国企', 'enterprise'],
  ['有限责任公司', 'enterprise'],
  ['院校', 'other'],
  ['事业单位', 'other'],
  ['机关', 'other'],
  ['民办非企业单位', 'other'],
  ['企业办学校', null],
  ['', null],
  ['其他', null],
])('the kind of unit %j is %s', (written, kind) => {
  expect(readUnitKind(written)).toBe(kind);
});

test.each([
  ['教练试一', ['教练试一']],
  ['张三、李四', ['张三', '李四']],
  ['张三，李四,王五；赵六;孙七/周八', ['张三', '李四', '王五', '赵六', '孙七', '周八']],
  ['张三 李四', ['张三', '李四']],
  ['张　三', ['张三']],
  ['张 三、李四', ['张三', '李四']],
  ['张 三 李四光', ['张三', '李四光']],
  ['John Smith', ['John Smith']],
  ['阿试别克•买试提 ', ['阿试别克·买试提']],
  ['无', []],
  ['', []],
])('the coaches %j are %j', (written, names) => {
  expect(readCoaches(written)).toEqual(names);
});

test('a person comes alone where the route or the remark says so', () => {
  expect(isIndividual('个人报名', '')).toBe(true);
  expect(isIndividual('', '个人报名')).toBe(true);
  expect(isIndividual('单位报名', '')).toBe(false);
  expect(isIndividual('单位/个人', '')).toBe(false);
  expect(isIndividual('', '个人自带工具')).toBe(false);
});

test('an account is digits, and a long number cell has lost some', () => {
  expect(readAccount('6222 0200-1234 5678 900', false)).toBe('6222020012345678900');
  expect(readAccount('6222020012345678000', true)).toBeNull();
  expect(readAccount('622202001234567', true)).toBe('622202001234567');
  expect(readAccount('见附件', false)).toBeNull();
});

test('a word that says there is no card is no card', () => {
  expect(readUnionCard('0000123456789012')).toBe('0000123456789012');
  for (const word of ['', '无', '否', '/', '未办理', '没有', '0']) expect(readUnionCard(word)).toBeNull();
});

test('the sex is one of two words', () => {
  expect(['男', '男 ', 'M', '女性', 'female', '？', ''].map(readSex)).toEqual([
    '男',
    '男',
    '男',
    '女',
    '女',
    null,
    null,
  ]);
});
