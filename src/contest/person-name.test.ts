import { nameLength, readPersonName } from './person-name';

test.each([
  ['张　丙', '张丙'],
  ['张 丙', '张丙'],
  ['王 小  明', '王小明'],
  ['吴　试网', '吴试网'],
  ['欧阳 试测', '欧阳试测'],
  ['赵试丁  ', '赵试丁'],
  ['\u200b赵试\u200d丁\n', '赵试丁'],
  ['阿试别克•买试提', '阿试别克·买试提'],
  ['阿试别克・买试提', '阿试别克·买试提'],
  ['阿试别克‧买试提', '阿试别克·买试提'],
  ['阿试别克･买试提', '阿试别克·买试提'],
  ['阿试别克．买试提', '阿试别克·买试提'],
  ['阿试别克.买试提', '阿试别克·买试提'],
  ['阿试别克 · 买试提', '阿试别克·买试提'],
  ['阿试别克 买试提', '阿试别克 买试提'],
  ['John  Smith', 'John Smith'],
  ['J. Smith', 'J. Smith'],
  ['J S', 'J S'],
  ['𬎆试癸', '𬎆试癸'],
  ['𬎆　癸', '𬎆癸'],
])('%j is read as %s', (written, name) => {
  expect(readPersonName(written)).toBe(name);
});

test.each(['', '　', '-', '/', '—', '无'])('%j is no name', (written) => {
  expect(readPersonName(written)).toBe('');
});

test('names are counted as people count them', () => {
  expect(nameLength('𬎆试癸')).toBe(3);
});
