import { wordsIn } from '../text';
import { failed, readEnding, tellEnding, type Ending } from './ending';

const problems = { error: 3, warning: 0, info: 1 };
const none = { error: 0, warning: 0, info: 0 };
const written = { round: 'preliminary', sheets: 4, cells: 351, refused: 0, undone: 0 } as const;

/** Every kind of ending, and how loudly it is told. */
const endings: readonly (readonly [Ending, string])[] = [
  [{ kind: 'checked', problems }, 'warning'],
  [{ kind: 'checked', problems: none }, 'success'],
  [{ kind: 'written', written, problems: none }, 'success'],
  [{ kind: 'written', written: { ...written, round: null }, problems }, 'warning'],
  [{ kind: 'written', written: { ...written, refused: 2 }, problems: none }, 'error'],
  [{ kind: 'written', written: { ...written, undone: 1 }, problems: none }, 'error'],
  [{ kind: 'stopped', problems }, 'error'],
  [{ kind: 'other-sheet', known: ['preliminary', 'final'] }, 'warning'],
  [{ kind: 'other-sheet', known: [] }, 'warning'],
  [{ kind: 'failed', code: 'InvalidOperationInCellEditMode' }, 'error'],
  [{ kind: 'failed', code: 'AccessDenied' }, 'error'],
  [{ kind: 'failed', code: 'GeneralException' }, 'error'],
  [{ kind: 'failed', code: null }, 'error'],
];

test.each(['zh-CN', 'en-US'] as const)('every ending is told in %s, each in its own words', (language) => {
  const told = endings.map(([ending]) => tellEnding(ending, wordsIn(language).pane));
  expect(told.map(({ tone }) => tone)).toEqual(endings.map(([, tone]) => tone));
  expect(new Set(told.map(({ text }) => text)).size).toBe(endings.length);
  for (const { text } of told) expect(text).not.toMatch(/undefined|null|\[object| {2}/u);
});

test('the counts stand in the sentence', () => {
  const ending: Ending = { kind: 'written', written: { ...written, refused: 2, undone: 1 }, problems };
  expect(tellEnding(ending, wordsIn('zh-CN').pane).text).toMatch(
    /^初赛评定完毕：写好报表 4 张，填写单元格 351 个。发现错误 3 条，警告 0 条，提示 1 条。有 2 格没有填.*有 1 步没有做完/u,
  );
});

test('an ending that was kept reads as it was', () => {
  for (const [ending] of endings) {
    expect(readEnding(JSON.parse(JSON.stringify(ending)))).toEqual(ending);
  }
});

test('what an older or a strange page left behind is not told', () => {
  const strange = [
    null,
    'checked',
    {},
    { kind: 'checked' },
    { kind: 'checked', problems: { error: '3', warning: 0, info: 0 } },
    { kind: 'written', problems, written: { ...written, round: 'round 1' } },
    { kind: 'other-sheet', known: ['张三'] },
    { kind: 'failed', code: 5 },
  ];
  for (const kept of strange) expect(readEnding(kept)).toBeNull();
});

test('of an error only its code is kept, never its message', () => {
  expect(failed(Object.assign(new Error('张三 110101…'), { code: 'AccessDenied' }))).toEqual({
    kind: 'failed',
    code: 'AccessDenied',
  });
  expect(failed(new Error('张三'))).toEqual({ kind: 'failed', code: null });
  expect(failed({ code: '张三 的 号码' })).toEqual({ kind: 'failed', code: null });
});
