import type { CellPlan, SheetPlan } from '../workbook/port';
import { wordsIn } from '../text';
import { chinese, contestOf, finalists, rosterFor, stamp } from './contest.fixture';
import { codeOf, sealFingerprint } from '../contest/seal';
import { sealText, withoutNames } from '../contest/seal-lines';
import { reportSheets } from './report-sheets';
import { groupsOf, type Receipt } from './seal-receipt';

const people = finalists(12);
const contest = contestOf({ roster: rosterFor(people), final: people });
const [final] = contest.rounds;
if (final === undefined) throw new Error('no final');
const text = sealText(contest, final, null);
const fingerprint = sealFingerprint(text);
const sealed: Extract<Receipt, { readonly kind: 'sealed' }> = {
  kind: 'sealed',
  round: 'final',
  code: codeOf(fingerprint),
  fingerprint,
  text: withoutNames(text),
  by: '王五',
  at: '2024-07-01T09:00:00+08:00',
  fault: null,
  faultAt: 0,
};

function sheetOf(receipt: Receipt, words = chinese): SheetPlan {
  const found = reportSheets(contest, words, stamp, new Map(), [receipt]).find(
    ({ key }) => key === 'seal-receipt.final',
  );
  if (found === undefined) throw new Error('no receipt');
  return found;
}

function cellsOf({ rows }: SheetPlan): readonly CellPlan[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
}

const textOf = (sheet: SheetPlan): string =>
  cellsOf(sheet)
    .map(({ value }) => value ?? '')
    .join('\n');

test('the receipt says what was sealed, by whom, when, and where it is signed', () => {
  const said = textOf(sheetOf(sealed));
  expect(said).toContain('决赛封存回执');
  expect(said).toContain('登记 12 人，实际参赛 12 人，有效成绩 12 人');
  expect(said).toContain('理论权重=30%；技能权重=70%');
  expect(said).toContain(groupsOf(fingerprint));
  expect(said).toContain('王五');
  expect(said).toContain('2024-07-01T09:00:00+08:00');
  for (const signer of ['裁判长：', '监督员：', '记录人：', '日期：']) {
    expect(said).toContain(`${signer}____`);
  }
});

test('the code is the largest thing on it, and names nobody', () => {
  const cells = cellsOf(sheetOf(sealed));
  const largest = Math.max(...cells.map(({ style }) => style.font.size));
  expect(
    cells
      .filter(({ style, value }) => style.font.size === largest && value !== null)
      .map(({ value }) => value),
  ).toEqual([sealed.code]);
  for (const { name } of people) expect(textOf(sheetOf(sealed))).not.toContain(name);
});

test('it is one page, in either language', () => {
  for (const words of [wordsIn('zh-CN'), wordsIn('en-US')]) {
    const { page, rows } = sheetOf(sealed, words);
    expect(page.breaksBefore).toEqual([]);
    const points = rows.reduce((sum, { height }) => sum + (height ?? 15), 0);
    // A4 upright without its margins.
    expect(points).toBeLessThan(((297 - 33) * 72) / 25.4);
  }
});

test('what the round has become since does not change it', () => {
  const later = contestOf({ roster: rosterFor(people), final: people.slice(1) });
  const [again] = reportSheets(later, chinese, stamp, new Map(), [sealed]).filter(
    ({ key }) => key === 'seal-receipt.final',
  );
  expect(again && textOf(again)).toContain('登记 12 人');
});

test('a journal that was not whole is told on it', () => {
  const words = wordsIn('zh-CN');
  expect(textOf(sheetOf(sealed, words))).toContain('封存时完整');
  const broken = textOf(sheetOf({ ...sealed, fault: 'cut', faultAt: 7 }, words));
  expect(broken).toContain('操作记录不完整：从第 7 条起，末尾的记录被删掉');
});

test('after the seal was opened it is void, with nothing on it to sign', () => {
  const said = textOf(
    sheetOf({ kind: 'opened', round: 'final', by: '王五', at: '2024-07-02T09:00:00+08:00', reason: '复核' }),
  );
  expect(said).toContain('本回执已作废：2024-07-02T09:00:00+08:00 由 王五 启封，理由：复核');
  expect(said).not.toContain('裁判长');
});

test('a fingerprint stands in sixteen groups of four on two lines', () => {
  const lines = groupsOf('0123456789abcdef'.repeat(4)).split('\n');
  expect(lines).toEqual(Array.from({ length: 2 }, () => '0123 4567 89ab cdef 0123 4567 89ab cdef'));
});
