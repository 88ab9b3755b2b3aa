import { settingNamed } from './all-settings';
import { defaultSettings, settingsFrom } from './setting-texts';
import { percentText } from './setting-value';

const reading = (name: string, text: string) => settingNamed(name)?.read(text);

describe('a percentage', () => {
  test.each([
    ['30%', '30%'],
    ['30 %', '30%'],
    ['30％', '30%'],
    ['３０％', '30%'],
    ['30', '30%'],
    ['30.00', '30%'],
    ['0.3', '30%'],
    ['0.3333', '33.33%'],
    ['0.3%', '0.3%'],
    ['1%', '1%'],
    ['1.5', '1.5%'],
    ['12.5%', '12.5%'],
    ['0', '0%'],
    ['0.00', '0%'],
    ['100', '100%'],
    ['29.99', '29.99%'],
  ])('written %j is %s', (written, canonical) => {
    expect(reading('晋级比例', written)).toBe(canonical);
  });

  test('written as a bare 1 could be 1 % or 100 % and is refused', () => {
    expect(['1', '1.0', '１'].map((written) => reading('晋级比例', written))).toEqual([null, null, null]);
  });

  test('of a tax ends at 45 %', () => {
    expect(['45%', '0.45', '45'].map((written) => reading('奖金个税', written))).toEqual([
      '45%',
      '45%',
      '45%',
    ]);
  });

  test('of every hundredth reads back as it is printed', () => {
    const points = Array.from({ length: 10_001 }, (_, index) => index);
    expect(
      points.filter((point) => settingsFrom({ 晋级比例: percentText(point) }).cutPercent !== point),
    ).toEqual([]);
  });
});

describe('the prize money', () => {
  const read = (text: string) => reading('奖金', text);
  const prizesOf = (text: string) => settingsFrom({ 奖金: text }).prizes;

  test('may be written in wide characters, in any order, with 元 and loose ends', () => {
    expect(read('7～10：1000元；1：6000；2—6：3000；')).toBe('1:6000;2-6:3000;7-10:1000');
    expect(prizesOf('7～10：1000元；1：6000；2—6：3000；')).toEqual(defaultSettings.prizes);
  });

  test('keeps the fen', () => {
    expect(prizesOf('1:0.01;2:1999.9')).toEqual([
      { first: 1, last: 1, gross: 1 },
      { first: 2, last: 2, gross: 199_990 },
    ]);
    expect(read('1:0.01;2:1999.90')).toBe('1:0.01;2:1999.9');
  });

  test('may leave ranks out, and may be none at all', () => {
    expect(read('1:100;5:20')).toBe('1:100;5:20');
    expect(read('')).toBe('');
    expect(prizesOf('')).toEqual([]);
  });

  test.each([
    ['two amounts for one rank', '1:6000;1:5000'],
    ['runs that overlap at an end', '1-3:6000;3-6:3000'],
    ['a run inside another', '2:100;1-6:3000'],
    ['a run around another', '1-6:3000;2:100'],
    ['a run that goes backwards', '6-2:3000'],
    ['rank 0', '0:100'],
    ['parts of a fen', '1:0.001'],
    ['a negative amount', '1:-5'],
    ['no amount', '1:'],
    ['no rank', '6000'],
    ['another separator', '1:6000,2:3000'],
  ])('is refused with %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});
