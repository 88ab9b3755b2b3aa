import { settingsFrom } from '../contest/setting-texts';
import { drawn, uncalculated, type Drawn } from './drawn.fixture';
import { readSettings, weightsAddUp, type ReadSettings } from './read-settings';

const settings = (
  rows: readonly (readonly Drawn[])[],
  overrides: Record<string, string> = {},
): ReadSettings =>
  readSettings(
    drawn([{ name: '规则', rows: [['竞赛规则'], ['规则项', '设定', '说明'], ...rows] }]),
    overrides,
  );
const told = ({ findings }: ReadSettings): unknown =>
  findings.map(({ code, cell, facts }) => [code, cell, facts]);

test('without a settings sheet the defaults hold', () => {
  const read = readSettings(drawn([{ name: 'Sheet1', rows: [] }]), {});
  expect(read).toMatchObject({ findings: [], complete: true });
  expect(read.texts).toMatchObject({ 理论权重: '30%', 晋级基数: '有效成绩' });
});

test('the sheet goes over the defaults, what is set by hand over both, and a blank cell means the default', () => {
  const read = settings(
    [
      ['晋级基数', '报名'],
      ['晋级取整', '向上'],
      ['晋级比例', null],
    ],
    { 晋级取整: '四舍五入' },
  );
  expect(read.texts).toMatchObject({ 晋级基数: '报名', 晋级取整: '四舍五入', 晋级比例: '30%' });
  expect(read).toMatchObject({ findings: [], complete: true });
});

test('a cell that shows 30% is 30%, a bare 0.3 is too but is reported', () => {
  const read = settings([
    ['晋级比例', { value: 0.35, format: '0%' }],
    ['奖金个税', 0.1],
  ]);
  expect(read.texts).toMatchObject({ 晋级比例: '35%', 奖金个税: '10%' });
  expect(told(read)).toEqual([['value-normalised', 'B4', { written: '0.1', read: '10%' }]]);
});

test('7% is not spoilt by arithmetic with doubles', () => {
  expect(settings([['晋级比例', { value: 0.07, format: '0%' }]]).texts['晋级比例']).toBe('7%');
  expect(settings([['晋级比例', { value: 0.2875, format: '0.00%' }]]).texts['晋级比例']).toBe('28.75%');
});

test('a date cell is a date', () => {
  const read = settings([['报名截止日', { value: 45432, format: 'yyyy/m/d' }]]);
  expect(read.texts['报名截止日']).toBe('2024-05-20');
  expect(read.findings).toEqual([]);
});

test('an unknown name beside a value is reported; headings and notes are not', () => {
  const read = settings([
    ['一、排名'],
    ['晋级比率', '30%'],
    ['注：空白为默认', null],
    ['晋级 取整：', '向上'],
  ]);
  expect(told(read)).toEqual([['setting-unknown', 'A4', { name: '晋级比率' }]]);
  expect(read.complete).toBe(false);
  expect(read.texts['晋级取整']).toBe('向上');
});

test('a value that is not allowed is reported with what is, and the default holds', () => {
  const read = settings([
    ['晋级比例', '三成'],
    ['晋级取整', uncalculated],
  ]);
  expect(read.findings).toMatchObject([
    { code: 'formula-without-value', cell: 'B4' },
    { code: 'setting-invalid', cell: 'B3', facts: { name: '晋级比例', written: '三成' } },
    { code: 'setting-invalid', cell: 'B4', facts: { name: '晋级取整', written: '' } },
  ]);
  expect(read).toMatchObject({ complete: false, texts: { 晋级比例: '30%' } });
});

test('a setting written twice is not guessed at', () => {
  const read = settings([
    ['晋级比例', '30%'],
    ['晋级比例', '40%'],
  ]);
  expect(told(read)).toMatchObject([['setting-invalid', 'B4', { name: '晋级比例', written: '40%' }]]);
});

test('weights that do not make 100% together are reported where the sheet sets them', () => {
  const read = settings([['理论权重', '40%']]);
  expect(told(read)).toMatchObject([['setting-invalid', 'B3', { name: '理论权重', written: '40%+70%' }]]);
  expect(read.complete).toBe(false);
});

test('weights are looked at after everything that was set by hand', () => {
  expect(settings([['理论权重', '40%']], { 技能权重: '60%' })).toMatchObject({
    findings: [],
    complete: true,
  });
  expect(settings([], { 理论权重: '40%' })).toMatchObject({ findings: [], complete: false });
  expect(weightsAddUp(settingsFrom({ 理论权重: '12.5%', 技能权重: '87.5%' }))).toBe(true);
});

test('two settings sheets are a question', () => {
  const sheet = (name: string) => ({
    name,
    rows: [
      ['规则项', '设定'],
      ['晋级比例', '40%'],
    ],
  });
  const read = readSettings(drawn([sheet('规则'), sheet('规则 (2)')]), {});
  expect(read.findings).toMatchObject([
    { code: 'sheet-ambiguous', facts: { kind: 'settings', sheets: ['规则', '规则 (2)'] } },
  ]);
  expect(read.complete).toBe(false);
  expect(
    readSettings(drawn([sheet('规则'), sheet('规则 (2)')]), { 表对应: '规则=规则 (2)' }).texts['晋级比例'],
  ).toBe('40%');
});
