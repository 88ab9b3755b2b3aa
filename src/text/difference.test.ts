/*
 * What followed from an act is told in words: no value stands there as the program keeps it.
 */
import type { ResultDifference } from '../contest/compare-results';
import { wordsIn } from '.';

const rank: ResultDifference = {
  severity: 'error',
  kind: 'rank',
  ticket: 'T07',
  round: 'preliminary',
  field: 'rank',
  a: 'pending 34-35',
  b: '34',
};
const award: ResultDifference = {
  ...rank,
  kind: 'award',
  ticket: null,
  round: null,
  field: 'open:1',
  a: null,
  b: 'pending',
};

test.each([
  ['zh-CN', '初赛 T07 名次：并列待裁定 34–35 → 34'],
  ['en-US', 'Preliminary T07 rank: tied, 34–35 open → 34'],
] as const)('places that a tie shares are told in words in %s', (language, told) => {
  expect(wordsIn(language).acts.consequences.difference(rank)).toBe(told);
});

test('a prize that waits for a ruling is told in Chinese words', () => {
  const told = wordsIn('zh-CN').acts.consequences.difference(award);
  expect(told).toContain('待裁定');
  expect(told).not.toMatch(/[a-z]/u);
});
