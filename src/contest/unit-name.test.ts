import { unitKey, unitLikeness, unitSpelling } from './unit-name';

const limited = '北京戊信科技（集团）有限公司';

test.each([
  '北京戊信科技(集团)有限公司',
  ' 北京戊信科技（集团）有限公司　',
  '北京戊信科技〔集团〕有限公司',
  '北京戊信科技\n(集团) 有限公司\u200b',
])('%j is the same unit in another spelling', (spelling) => {
  expect(unitKey(spelling)).toBe(unitKey(limited));
});

test('units that are only alike stay apart', () => {
  for (const other of ['北京戊信科技（集团）有限责任公司', '北京市戊信科技（集团）有限公司']) {
    expect(unitKey(other)).not.toBe(unitKey(limited));
    expect(unitLikeness(unitKey(other))).toBe(unitLikeness(unitKey(limited)));
  }
  expect(unitLikeness(unitKey('北京己智科技有限公司'))).not.toBe(unitLikeness(unitKey(limited)));
});

test('the printed spelling keeps its brackets and loses its padding', () => {
  expect(unitSpelling(' 北京戊信科技（集团）有限公司 \u200b')).toBe(limited);
  expect(unitSpelling('/')).toBe('');
  expect(unitKey('—')).toBe('');
});
