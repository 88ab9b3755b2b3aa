import { settingsFrom } from './setting-texts';
import { cutPercentOf } from './settings';

test('a round has its own percentage or the common one, the final none', () => {
  const settings = settingsFrom({ 晋级比例: '25%', 复赛晋级比例: '40%' });
  expect([
    cutPercentOf(settings, 'preliminary'),
    cutPercentOf(settings, 'semifinal'),
    cutPercentOf(settings, 'final'),
  ]).toEqual([2500, 4000, null]);
});
