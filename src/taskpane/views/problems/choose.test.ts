import type { Problem, ProblemPlace } from '../../../desk/problems';
import { choose, firstOf, grouped } from './choose';

const place = (ticket: string, name: string, cell: string): ProblemPlace => ({
  ...{ sheet: '报名汇总表', cell, ticket, name, what: null },
});

function problem(fields: Partial<Problem>): Problem {
  return {
    code: 'id-number-check-digit',
    severity: 'error',
    kind: 'identity',
    title: '身份证号校验码不对',
    what: '对不上。',
    todo: '请核对。',
    chief: { what: '对不上。', todo: '请您决定。' },
    places: [place('AF20240014', '吴试戊', 'F18'), place('AF20240016', '何试庚', 'F20')],
    count: 2,
    reviewable: true,
    reviewedBy: null,
    ...fields,
  };
}

const digit = problem({});
const phone = problem({ code: 'phone-unassigned', severity: 'warning', title: '手机号段少见' });
const all = { severities: new Set(['error', 'warning', 'info'] as const), text: '' };

test('only the severities asked for are shown', () => {
  expect(choose([digit, phone], { ...all, severities: new Set(['warning']) })).toEqual([phone]);
});

test('a ticket, a name or a cell narrows a problem to its places', () => {
  for (const text of ['af20240014', '吴试', 'Ｆ18', 'AF2024 0014']) {
    const [one, ...others] = choose([digit], { ...all, text });
    expect(others).toEqual([]);
    expect(one?.places.map(({ ticket }) => ticket)).toEqual(['AF20240014']);
    expect(one?.count).toBe(1);
  }
});

test('a code or a title finds the problem whole', () => {
  expect(choose([digit, phone], { ...all, text: 'phone-' })).toEqual([phone]);
  expect(choose([digit, phone], { ...all, text: '校验码' })).toEqual([digit]);
  expect(choose([digit, phone], { ...all, text: '没有的人' })).toEqual([]);
});

test('groups follow severity and kind, and a part of the list still counts all of a group', () => {
  const groups = grouped([digit, problem({ code: 'phone-invalid' }), phone]);
  expect(groups.map((group) => group.length)).toEqual([2, 1]);
  expect(firstOf(groups, 1).map(({ shown, of }) => [shown.length, of])).toEqual([[1, 2]]);
  expect(firstOf(groups, 3).map(({ shown, of }) => [shown.length, of])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});
