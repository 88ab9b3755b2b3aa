import fc from 'fast-check';
import { markText } from '../contest/mark';
import { settingsFrom, defaultTexts } from '../contest/setting-texts';
import { totalText, weighing } from '../contest/total';
import { markTexts, totalTexts } from './total-texts';

const settings = settingsFrom(defaultTexts);

test.each([
  ['full marks of 100', 100, 100],
  ['a full mark of 150', 150, 100],
  ['a full mark of 130, whose totals repeat', 130, 100],
])('a total is told quickly as it is told exactly, with %s', (_, theoryFull, practicalFull) => {
  const { scale, total } = weighing({ ...settings, theoryFull, practicalFull });
  for (const least of [0, 2, 4]) {
    const fast = totalTexts(scale, least);
    fc.assert(
      fc.property(fc.nat(theoryFull * 100), fc.nat(practicalFull * 100), (theory, practical) => {
        expect(fast(total(theory, practical))).toBe(totalText(total(theory, practical), scale, least));
      }),
    );
  }
});

test('a mark is told as everywhere else, and no mark as nothing', () => {
  const { scale } = weighing(settings);
  const text = markTexts(scale);
  for (const mark of [0, 5, 50, 8645, 8650, 10000, 8645]) {
    expect(text(mark)).toBe(markText(mark, scale.markDecimals));
  }
  expect(text(null)).toBe('');
});
