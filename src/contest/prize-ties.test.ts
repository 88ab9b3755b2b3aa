import { prizeBoundaries, weighTies } from './prize-ties';
import { roundIn, type ScoreLine, scoreWorkbook, settingsWith } from './rows.fixture';
import type { RoundName } from './round-name';

/** Twelve people, best first; those of the same letter have the same marks. */
function tiesOf(letters: string, round: RoundName, prizes = '1:6000;2-6:3000;7-10:1000'): unknown {
  const lines = [...letters].map((letter, index): ScoreLine => {
    const mark = 100 - letter.charCodeAt(0) + 'A'.charCodeAt(0);
    return [`AF${String(index + 1).padStart(2, '0')}`, mark, mark];
  });
  const { deciding, within } = weighTies(
    roundIn(scoreWorkbook({ [round]: lines }), round),
    settingsWith({ 奖金: prizes }),
  );
  const told = deciding.map((tie) =>
    tie.kind === 'tie-on-line'
      ? `${tie.first}-${tie.last} over the line ${tie.places}`
      : `${tie.first}-${tie.last} over ${tie.boundaries.join(' ')}`,
  );
  return [...told, ...within.map((tie) => `${tie.first}-${tie.last} within`)];
}

test('prizes change after the places 1, 2, 3, 6 and 10 of the notice', () => {
  expect(prizeBoundaries(settingsWith())).toEqual([1, 2, 3, 6, 10]);
});

test('a bonus of the setting alone moves its boundaries; medals and certificates stay', () => {
  expect(prizeBoundaries(settingsWith({ 奖金: '1-5:2000;6-12:500' }))).toEqual([1, 2, 3, 5, 10, 12]);
  expect(prizeBoundaries(settingsWith({ 奖金: '' }))).toEqual([1, 2, 3, 10]);
});

test.each([
  ['ABBCDEFGHIJK', ['2-3 over 2']],
  ['ABCDEFFGHIJK', ['6-7 over 6']],
  ['ABCDEFGHIJJK', ['10-11 over 10']],
  ['AAAABCDEFGHI', ['1-4 over 1 2 3']],
  ['ABCDDEFFFGHI', ['4-5 within', '7-9 within']],
  ['ABCDEFGHIJKK', ['11-12 within']],
])('ties of the final %s: %j', (letters, told) => {
  expect(tiesOf(letters, 'final')).toEqual(told);
});

test('4 and 5 are within one prize only as long as the setting pays both alike', () => {
  expect(tiesOf('ABCDDEFGHIJK', 'final', '1-4:3000;5:1000')).toEqual(['4-5 over 4']);
});

test('before the final only the line counts: 30% of 12 are 3 places', () => {
  expect(tiesOf('ABCCDEFGHIJK', 'preliminary')).toEqual(['3-4 over the line 3']);
  expect(tiesOf('AABCCDEFGHIJ', 'preliminary')).toEqual(['1-2 within', '4-5 within']);
});
