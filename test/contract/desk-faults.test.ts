/*
 * Excel fails in the acts that the pane has besides those of the shell: rules confirmed and changed, reviews given,
 * sheets named, marks typed from paper, the first score sheet made. What must hold afterwards is told in
 * act-trials.ts.
 */
import type { ActRequest } from '../../src/desk/act-request';
import { doAct } from '../../src/desk/do-act';
import { groundOf } from '../../src/desk/ground';
import { contestBook, rosterSheet, scoreSheet } from '../contest-book';
import { words } from '../recorded-book';
import { after, expectEveryFaultMended, type Ending } from './act-trials';
import { calculate, type Act } from './excel-acts';
import { people, preliminary } from './small-contests';

// A busy machine is no failure.
jest.setTimeout(300_000);

const now = new Date('2024-07-01T09:00:00+08:00');

const deskAct =
  (request: Exclude<ActRequest, { act: 'restore' }>): Act =>
  (snapshot) => {
    const outcome = doAct(groundOf(snapshot, { words, program: 'dengbang test', now }), request);
    return outcome.refused === null ? { plan: outcome.plan } : { refused: outcome.refused };
  };

const [, late] = people;
const empty = contestBook([
  rosterSheet(people),
  {
    name: '初赛成绩',
    rows: scoreSheet('初赛成绩', people).rows.map((row) =>
      row[1] === late?.ticket ? row.map((cell, i) => (i > 3 ? null : cell)) : row,
    ),
  },
]);
const rosterAlone = contestBook([rosterSheet(people)]);
/** Somebody's number ends in a wrong digit: a finding that waits for a review. */
const roster = rosterSheet(people);
const doubtful = contestBook([
  {
    ...roster,
    rows: roster.rows.map((row) =>
      row[1] === late?.ticket ? row.map((cell, i) => (i === 4 ? otherDigit(String(cell)) : cell)) : row,
    ),
  },
  scoreSheet('初赛成绩', people),
]);

function otherDigit(id: string): string {
  return `${id.slice(0, -1)}${id.endsWith('1') ? '2' : '1'}`;
}

const noChange = { by: '张三', second: '', reason: '' };

const ACTS: readonly (readonly [string, () => Promise<Uint8Array>, ActRequest, Ending])[] = [
  ['规则确认', () => Promise.resolve(preliminary), { act: 'confirm-rules', ...noChange }, 'back'],
  [
    'a rule changed after it was confirmed',
    () => after(preliminary, deskAct({ act: 'confirm-rules', ...noChange })),
    {
      act: 'settings',
      changes: [{ name: '晋级取整', text: '向上' }],
      by: '张三',
      second: '李四',
      reason: '组委会',
    },
    'back',
  ],
  [
    'a sheet named by the clerk',
    () => Promise.resolve(preliminary),
    {
      act: 'assign-place',
      kind: 'preliminary',
      choice: { what: 'sheet', sheet: '初赛成绩', row: null },
      by: '张三',
    },
    'back',
  ],
  [
    '录入',
    () => after(empty, calculate('run')),
    {
      act: 'type',
      round: 'preliminary',
      by: '甲',
      sheets: [{ ticket: late?.ticket ?? '', theory: '87.5', practical: '90', accepted: [], mends: false }],
    },
    'again',
  ],
  [
    '审核意见 that takes somebody out',
    () => after(doubtful, calculate('run')),
    {
      act: 'review',
      items: [{ ticket: late?.ticket ?? '', code: 'id-number-check-digit' }],
      opinion: 'disqualified',
      basis: '冒用证件',
      by: '张三',
    },
    'back',
  ],
  ['新建初赛成绩表', () => Promise.resolve(rosterAlone), { act: 'first-sheet' }, 'back'],
];

test.each(ACTS)(
  '%s: whatever fails, nothing is lost and the job can be finished',
  async (_, make, request, ending) => {
    if (request.act === 'restore') throw new Error('恢复 is tried in act-faults.test.ts');
    await expectEveryFaultMended(await make(), deskAct(request), ending);
  },
);
