/*
 * Walks the whole catalogue in both languages: every code has a title, a sentence and something to do, for the
 * clerk and for the chief judge.
 */
import { finding, findingCodes, type FactsOf, type FindingCode } from '../contest/finding';
import { wordsIn } from '.';
import {
  mergeMessages,
  tellFailed,
  tellFinding,
  tellRefusedCells,
  tellStopped,
  tellUndone,
  type Message,
} from './catalogue';
import { samples } from './finding-samples.fixture';
import type { Words } from './words';

const languages = [wordsIn('zh-CN'), wordsIn('en-US')] as const;
const hostCodes = [
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'WriteNotSupported',
  'WriteNotSupportedWhenModalDialogOpen',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'SomethingOfTomorrow',
  null,
];
const cellReasons = ['changed', 'locked', 'sheet-gone'] as const;

function findingsOf<Code extends FindingCode>(code: Code, words: Words): readonly Message[] {
  const facts: readonly FactsOf[Code][] = samples[code];
  const place = { sheet: '初赛成绩', cell: 'F18' };
  return facts.map((one) => tellFinding(finding(code, { place, ticket: 'AF20240014' }, one), words));
}

/** Every message that does not come from a refused act, which desk/tell-refusal.test.ts walks. */
function everyMessage(words: Words): readonly Message[] {
  const undone = Object.keys(words.catalogue.undone) as (keyof typeof words.catalogue.undone)[];
  return [
    ...findingCodes.flatMap((code) => findingsOf(code, words)),
    ...undone.flatMap((reason) => [
      tellUndone({ sheet: '初赛名次表', reason, code: null }, words),
      tellUndone({ sheet: '', reason, code: 'GeneralException' }, words),
    ]),
    ...cellReasons.flatMap((reason) => tellRefusedCells([{ sheet: '初赛成绩', cell: 'G7', reason }], words)),
    ...hostCodes.map((code) => tellFailed(code, words)),
    tellStopped(words),
  ];
}

describe.each(languages)('every message in $language', (words) => {
  const isChinese = words.language === 'zh-CN';
  const end = isChinese ? /。$/u : /\.$/u;

  test('has a short title, whole sentences in both voices, and a code', () => {
    for (const { code, title, what, todo, chief } of everyMessage(words)) {
      const sentence: unknown = expect.stringMatching(end);
      expect([code, what, todo, chief.what, chief.todo]).toEqual([
        expect.stringMatching(/^[\w/-]+$/u),
        ...[sentence, sentence, sentence, sentence],
      ]);
      expect(`${code} ${title}`).toMatch(isChinese ? /\S+ .{2,16}$/u : /\S+ .{4,48}$/u);
      expect(`${code} ${title}${what}${todo}${chief.what}${chief.todo}`).not.toMatch(
        /undefined|null|NaN|\[object|。。|\.\.|\s{2}|「」|“”/u,
      );
    }
  });

  test('stays in its language; sheets and columns keep their names', () => {
    for (const { code, title, what, todo, chief } of everyMessage(words)) {
      const foreign = isChinese ? /[A-Za-z]{2,} [A-Za-z]{2,}/u : /。|[\u4e00-\u9fff]{12,}/u;
      for (const text of [title, what, todo, chief.what, chief.todo]) {
        expect(`${code}: ${text}`.replace(code, '')).not.toMatch(foreign);
      }
    }
  });

  test('has a title of its own for every code', () => {
    const { findings, refusals, undone, cells, host, stopped } = words.catalogue;
    const titles = [findings, refusals, undone, cells, host]
      .flatMap((part) => Object.values(part).map(({ title }) => title))
      .concat(stopped.title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('tells the chief judge more than the clerk, and something else to do', () => {
    for (const code of findingCodes) {
      const [one] = findingsOf(code, words);
      expect([code, one?.chief.what.startsWith(one.what)]).toEqual([code, true]);
      expect([code, (one?.chief.what.length ?? 0) > (one?.what.length ?? 0)]).toEqual([code, true]);
      expect([code, one?.chief.todo]).not.toEqual([code, one?.todo]);
    }
  });
});

const chinese = wordsIn('zh-CN');

test('a problem that a review decided leaves the chief judge nothing to do', () => {
  const [facts] = samples['id-number-check-digit'];
  const told = tellFinding(
    { ...finding('id-number-check-digit', { ticket: 'A2' }, facts), reviewedBy: '通过 李四 2024-05-22' },
    chinese,
  );
  expect(told.chief.todo).toBe('已有审核意见：「通过 李四 2024-05-22」，无须再处理。');
  expect(told.chief.what).toBe(told.what);
});

test('cells that were not written are told once for each sheet and reason, each cell once', () => {
  const cells = Array.from({ length: 9 }, (_, at) => ({
    sheet: '初赛成绩',
    cell: `G${at + 5}`,
    reason: 'changed' as const,
  }));
  const told = tellRefusedCells(
    [...cells, ...cells, { sheet: '复赛成绩', cell: 'G5', reason: 'locked' }],
    chinese,
  );
  expect(told.map(({ code }) => code)).toEqual(['cell-changed', 'cell-locked']);
  expect(told[0]?.what).toContain('G5、G6、G7、G8、G9、G10 等 9 格');
});

test('an error of Excel shows its own code in the corner, a failure of the program none of its words', () => {
  expect(tellFailed('ItemNotFound', chinese)).toMatchObject({
    code: 'ItemNotFound',
    title: 'Excel 报告了错误',
  });
  expect(tellFailed('toString', chinese)).toMatchObject({ code: 'toString', title: 'Excel 报告了错误' });
  expect(tellFailed(null, chinese)).toMatchObject({ code: 'program-failed', title: '登榜自己出错了' });
  expect(tellFailed('AccessDenied', chinese).title).toBe('工作簿不能写');
});

test('errors come before warnings, and what says the same is said once', () => {
  const [warning, error] = [tellFinding(sample('phone-unassigned'), chinese), tellStopped(chinese)];
  expect(mergeMessages([warning, error, warning]).map(({ code }) => code)).toEqual([
    'stopped',
    'phone-unassigned',
  ]);
});

function sample(code: 'phone-unassigned') {
  return finding(code, {}, samples[code][0]);
}
