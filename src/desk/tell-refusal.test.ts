/*
 * Every reason why an act is refused, as the pane tells it: in both languages, in both voices, without a word of the
 * shell.
 */
import type { ActRefusal } from '../actions/round-act';
import type { EntryRefusal } from '../contest/double-entry';
import type { TieRefusal } from '../contest/tie-order';
import { wordsIn } from '../text';
import { tellRefusal } from './tell-refusal';

const round = 'preliminary';
const tickets = ['AF20240015', 'AF20240096'];
const hands = [{ who: '甲', at: '2024-06-20T09:30:00+08:00' }];
const names = wordsIn('zh-CN');

/** A refusal of every code; one that is missing here does not compile. */
const samples: Readonly<Record<ActRefusal['code'], readonly ActRefusal[]>> = {
  'settings-unclear': [{ code: 'settings-unclear' }],
  'final-has-no-next': [{ code: 'final-has-no-next' }],
  'names-equal': [{ code: 'names-equal' }],
  'nothing-to-change': [{ code: 'nothing-to-change' }],
  'people-on-sheet': [{ code: 'people-on-sheet' }],
  'no-tickets': [{ code: 'no-tickets' }],
  'round-not-found': [{ code: 'round-not-found', round }],
  'round-before-not-found': [{ code: 'round-before-not-found', round: 'final' }],
  'round-sealed': [{ code: 'round-sealed', round }],
  'round-not-sealed': [{ code: 'round-not-sealed', round }],
  'second-name-needed': [{ code: 'second-name-needed', round }],
  'nobody-advances': [{ code: 'nobody-advances', round }],
  'password-needed': [{ code: 'password-needed', round }],
  'first-name-needed': [{ code: 'first-name-needed', round }],
  'copy-not-read': [{ code: 'copy-not-read', round }],
  'tie-on-line': [{ code: 'tie-on-line', round, tickets }],
  'tie-in-line': [{ code: 'tie-in-line', round, tickets }],
  'tie-not-ordered': Object.keys(names.acts.refusals.tieNotOrdered).map((code) => ({
    code: 'tie-not-ordered',
    round,
    because: { code: code as TieRefusal['code'], tickets },
  })),
  'list-locked': [{ code: 'list-locked', sheet: '审核意见' }],
  'list-full': [{ code: 'list-full', sheet: '审核意见' }],
  'list-unclear': [{ code: 'list-unclear', sheet: '' }],
  'sheet-locked': [{ code: 'sheet-locked', sheet: '初赛成绩' }],
  'no-room': [{ code: 'no-room', sheet: '初赛成绩' }],
  'ticket-unknown': [{ code: 'ticket-unknown', round, ticket: 'AF1' }],
  'ticket-twice': [{ code: 'ticket-twice', round, ticket: 'AF1' }],
  'already-recorded': [{ code: 'already-recorded', ticket: 'AF1', change: 'withdraw' }],
  'nothing-recorded': [{ code: 'nothing-recorded', ticket: 'AF1', change: 'reinstate' }],
  'review-name-needed': [{ code: 'review-name-needed' }],
  'review-basis-needed': [{ code: 'review-basis-needed' }],
  'review-not-waiting': [
    { code: 'review-not-waiting', ticket: 'AF1', about: 'under-age' },
    { code: 'review-not-waiting', ticket: null, about: null },
  ],
  'mark-unreadable': [{ code: 'mark-unreadable', part: 'theory', written: '105' }],
  'mark-same': [{ code: 'mark-same', part: 'theory', written: '88' }],
  'mark-is-formula': [{ code: 'mark-is-formula', part: 'practical', cell: 'E7' }],
  'entry-refused': Object.keys(names.entry.refusals).map((code) => ({
    code: 'entry-refused',
    round,
    ticket: 'AF1',
    hands,
    // Of each reason only what its sentence needs.
    because: {
      code,
      by: hands,
      parts: ['theory'],
      warnings: [{ part: 'theory', kind: 'zero' }],
    } as unknown as EntryRefusal,
  })),
  'marks-needed': [{ code: 'marks-needed', ticket: 'AF1', parts: ['theory'] }],
  'typing-refused': [
    {
      code: 'typing-refused',
      round,
      faults: [{ kind: 'ticket-unknown', ticket: 'AF1', part: null, hands: [] }],
    },
  ],
  'seal-blocked': [{ code: 'seal-blocked', round, blockers: [], lineOpen: null }],
  'settings-same': [{ code: 'settings-same' }],
  'name-needed': [{ code: 'name-needed' }],
  'rules-confirmed-already': [{ code: 'rules-confirmed-already' }],
  'settings-invalid': [
    { code: 'settings-invalid', settings: [{ name: '晋级比例', written: '130%', allowed: '0%～100%' }] },
  ],
  'weights-not-whole': [{ code: 'weights-not-whole', theory: '30%', practical: '60%' }],
  'setting-unknown': [{ code: 'setting-unknown', name: '晋级比列' }],
  'setting-has-own-act': [{ code: 'setting-has-own-act', name: '规则确认' }],
  'setting-is-formula': [{ code: 'setting-is-formula', name: '晋级比例', cell: 'B7' }],
  'confirmed-rules-change': [{ code: 'confirmed-rules-change', names: ['晋级比例'] }],
  'sheet-unknown': [{ code: 'sheet-unknown', sheet: '草稿' }],
  'settings-sheet-fixed': [{ code: 'settings-sheet-fixed', sheet: '规则' }],
};

const every = Object.entries(samples).flatMap(([code, all]) => all.map((one) => [code, one] as const));

describe.each([wordsIn('zh-CN'), wordsIn('en-US')])('every refusal in $language', (words) => {
  const isChinese = words.language === 'zh-CN';

  test('has a title, says what is the matter and what to do', () => {
    for (const [code, one] of every) {
      const told = tellRefusal(one, words);
      expect(told.code.split('/')[0]).toBe(code);
      expect(told.title).not.toBe('');
      const end = isChinese ? /[。：？]$/u : /[.:?]$/u;
      for (const text of [told.what, told.todo, told.chief.what, told.chief.todo]) {
        expect([told.code, text]).toEqual([told.code, expect.stringMatching(end)]);
        expect(`${told.code} ${text}`).not.toMatch(/undefined|null|NaN|\[object/u);
      }
    }
  });

  test('speaks of nothing that only the shell has', () => {
    for (const [, one] of every) {
      const { code, what, todo } = tellRefusal(one, words);
      expect(`${code}: ${what}${todo}`).not.toMatch(
        /--|先用 [a-z]|用 open|用 rule|用 unseal|with (?:rule|unseal|open)\b/u,
      );
    }
  });
});

test('the chief judge reads what a tie on the line means', () => {
  const told = tellRefusal({ code: 'tie-on-line', round, tickets }, wordsIn('zh-CN'));
  expect(told).toMatchObject({ code: 'tie-on-line', intent: 'error', title: '晋级线上有并列' });
  expect(told.chief.what).toBe(`${told.what}谁晋级还没有定，下一轮不能开启。`);
  expect(told.chief.todo).toContain('请您裁定先后');
});
