import { readChanges } from './change';
import { changeCells, changeSheet, type ChangeLine, settingsWith } from './rows.fixture';
import { roundNames } from './round-name';

const read = (lines: readonly ChangeLine[], texts = {}) =>
  readChanges(changeSheet(lines.map(changeCells)), settingsWith(texts));
/** The recorded status in the three rounds, in order. */
const statuses = (lines: readonly ChangeLine[], ticket = 'A') =>
  roundNames.map((round) => read(lines).recordedStatus(round, ticket)?.status ?? null);
const problems = (lines: readonly ChangeLine[], texts = {}) =>
  read(lines, texts).findings.map(({ cell, facts }) => [cell, 'problem' in facts && facts.problem]);
const calls = (lines: readonly ChangeLine[], texts = {}) =>
  [...read(lines, texts).calledUp('semifinal')].map(([ticket, { replaces }]) => [ticket, replaces]);

describe('弃赛 and 取消资格', () => {
  test('hold from their round on, and earlier rounds stand', () => {
    expect(statuses([['复赛', 'A', '弃赛']])).toEqual([null, 'withdrawn', 'withdrawn']);
    expect(statuses([['决赛', 'A', '取消资格']])).toEqual([null, null, 'disqualified']);
    expect(statuses([['初赛', 'A', '取消资格']])).toEqual(['disqualified', 'disqualified', 'disqualified']);
    expect(statuses([['复赛', 'B', '弃赛']])).toEqual([null, null, null]);
  });

  test('取消资格 is the stronger of both, whichever was recorded last', () => {
    const both: readonly ChangeLine[] = [
      ['复赛', 'A', '取消资格'],
      ['复赛', 'A', '弃赛'],
    ];
    expect(statuses(both)).toEqual([null, 'disqualified', 'disqualified']);
    expect(statuses([...both].reverse())).toEqual([null, 'disqualified', 'disqualified']);
  });

  test('the ticket is read as everywhere: wide, lower case or padded', () => {
    expect(statuses([['复赛', ' ａ ', '弃 赛']])).toEqual([null, 'withdrawn', 'withdrawn']);
  });

  test('someone without a ticket has no record', () => {
    expect(read([['复赛', 'A', '弃赛']]).recordedStatus('semifinal', null)).toBeNull();
  });

  test('who is disqualified in any round is known, who came back is not', () => {
    const lines: readonly ChangeLine[] = [
      ['决赛', 'A', '取消资格'],
      ['复赛', 'B', '取消资格'],
      ['复赛', 'B', '恢复资格'],
      ['复赛', 'C', '弃赛'],
    ];
    expect([...read(lines).disqualified]).toEqual(['A']);
  });
});

describe('恢复资格', () => {
  test('ends the status from its own round on', () => {
    expect(
      statuses([
        ['复赛', 'A', '弃赛'],
        ['决赛', 'A', '恢复资格'],
      ]),
    ).toEqual([null, 'withdrawn', null]);
    expect(
      statuses([
        ['复赛', 'A', '弃赛'],
        ['复赛', 'A', '恢复资格'],
      ]),
    ).toEqual([null, null, null]);
  });

  test('ends the one recorded last, and the other still holds', () => {
    expect(
      statuses([
        ['复赛', 'A', '弃赛'],
        ['复赛', 'A', '取消资格'],
        ['复赛', 'A', '恢复资格'],
      ]),
    ).toEqual([null, 'withdrawn', 'withdrawn']);
  });

  test('弃赛 written twice is ended once', () => {
    expect(
      statuses([
        ['决赛', 'A', '弃赛'],
        ['复赛', 'A', '弃赛'],
        ['复赛', 'A', '恢复资格'],
      ]),
    ).toEqual([null, null, null]);
  });

  test('after it one can withdraw again', () => {
    expect(
      statuses([
        ['复赛', 'A', '弃赛'],
        ['复赛', 'A', '恢复资格'],
        ['决赛', 'A', '弃赛'],
      ]),
    ).toEqual([null, null, 'withdrawn']);
  });

  test('without anything to end is told and does nothing, before the record as well', () => {
    expect(problems([['复赛', 'A', '恢复资格']])).toEqual([['C2', 'nothing-to-cancel']]);
    const early: readonly ChangeLine[] = [
      ['复赛', 'A', '恢复资格'],
      ['复赛', 'A', '弃赛'],
    ];
    expect(statuses(early)).toEqual([null, 'withdrawn', 'withdrawn']);
  });
});

describe('递补', () => {
  const called: ChangeLine = ['复赛', 'S', '递补', 'T'];

  test('enters into the round in the place of another, until 撤销递补', () => {
    expect(calls([called])).toEqual([['S', 'T']]);
    expect(calls([called, ['复赛', 'S', '撤销递补']])).toEqual([]);
    expect(calls([called, ['复赛', 'S', '撤销递补'], ['复赛', 'S', '递补', 'U']])).toEqual([['S', 'U']]);
    expect([...read([called]).calledUp('final')]).toEqual([]);
  });

  test('nobody is called up twice into a round, and only a standing call can be revoked', () => {
    expect(problems([called, ['复赛', 'S', '递补', 'U']])).toEqual([['C3', 'already-called']]);
    expect(problems([['复赛', 'S', '撤销递补']])).toEqual([['C2', 'nothing-to-cancel']]);
  });

  test('under 弃赛名额 = 空缺 nobody is called up, and it is told', () => {
    expect(calls([called], { 弃赛名额: '空缺' })).toEqual([]);
    expect(problems([called], { 弃赛名额: '空缺' })).toEqual([['C2', 'places-stay-vacant']]);
  });
});

describe('更正', () => {
  test('keeps part, old value, new value, reason and both names', () => {
    const line = {
      round: '初赛',
      ticket: 'A',
      change: '更正',
      part: '技能',
      before: '87.5',
      after: 78.5,
      reason: ' 登分颠倒 ',
      by: '张三',
      second: '李四',
      date: '2024-06-21',
    };
    expect(read([line]).corrections).toMatchObject([
      {
        part: 'practical',
        before: '87.5',
        after: '78.5',
        reason: '登分颠倒',
        by: '张三',
        second: '李四',
        row: 2,
      },
    ]);
    expect(statuses([line])).toEqual([null, null, null]);
    expect(problems([line])).toEqual([]);
  });
});

test.each([
  ['no-change', { round: '复赛', ticket: 'A' }],
  ['no-change', { round: '复赛', ticket: 'A', change: '换人' }],
  ['no-ticket', { round: '复赛', change: '弃赛' }],
  ['no-round', { ticket: 'A', change: '弃赛' }],
  ['no-round', { round: '第四轮', ticket: 'A', change: '弃赛' }],
  ['no-round', { round: '初赛', ticket: 'A', change: '递补', replaces: 'B' }],
  ['no-replaced', { round: '复赛', ticket: 'A', change: '递补' }],
  ['no-part', { round: '复赛', ticket: 'A', change: '更正', before: '1', after: '2' }],
] as const)('a line that cannot be read is told (%s) and does nothing', (problem, cells) => {
  const changes = read([{ ...cells, reason: '理由', by: '裁判长' }]);
  expect(changes.findings).toMatchObject([{ code: 'change-unclear', severity: 'error', facts: { problem } }]);
  expect(changes.lines).toEqual([]);
});

test('a line without 理由 or 决定人 counts and is told', () => {
  const bare = { round: '复赛', ticket: 'A', change: '弃赛', by: '裁判长' };
  expect(statuses([bare])).toEqual([null, 'withdrawn', 'withdrawn']);
  expect(problems([bare])).toEqual([['C2', 'no-reason']]);
});

test('a workbook without 变动记录 has no changes', () => {
  const none = readChanges(null, settingsWith());
  expect([none.lines, none.findings, none.recordedStatus('final', 'A')]).toEqual([[], [], null]);
});
