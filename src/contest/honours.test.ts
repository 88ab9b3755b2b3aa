import { ranked, registered } from './contestants.fixture';
import { honoursOf } from './honours';
import { defaultSettings } from './setting-texts';

const honour = (fields: Partial<Parameters<typeof registered>[0]>) =>
  honoursOf(ranked([registered({ ticket: 'A', ...fields })]), defaultSettings)[0];

test('a woman who turns 40 on 报名截止日 may be recommended for both', () => {
  expect(honour({ sex: '女', birth: { year: 1984, month: 5, day: 20 } })).toMatchObject({
    sex: '女',
    age: 40,
    eligibleFor: ['五四奖章', '三八红旗'],
  });
});

test('a man who turns 41 on 报名截止日 may be recommended for neither', () => {
  expect(honour({ birth: { year: 1983, month: 5, day: 20 } })).toMatchObject({ age: 41, eligibleFor: [] });
  expect(honour({ birth: { year: 1983, month: 5, day: 21 } })).toMatchObject({
    age: 40,
    eligibleFor: ['五四奖章'],
  });
});

test('nothing is assumed about someone whose birth date and sex are unknown', () => {
  expect(honour({ sex: null, birth: null })).toMatchObject({ sex: null, age: null, eligibleFor: [] });
  expect(honoursOf(ranked(['X']), defaultSettings)).toMatchObject([
    { sex: null, age: null, eligibleFor: [] },
  ]);
});
