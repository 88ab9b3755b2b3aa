import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { finding, findingCodes, type Finding } from '../contest/finding';
import { wordsIn } from '../text';
import { samples } from '../text/finding-samples.fixture';
import { tellFinding } from '../text/catalogue';
import { openXlsx } from '../workbook/file/open';
import { groundOf, type Ground } from './ground';
import { codeOrder, problemKind } from './problem-kinds';
import { MOST_PLACES, problemsOf } from './problems';

const sample = readFileSync(resolve(__dirname, '../../test/samples/demo120.xlsx'));
const words = wordsIn('zh-CN');
const call = { words, program: 'dengbang test', now: new Date('2024-06-20T09:30:00+08:00') };

let ground: Ground;
beforeAll(async () => {
  ground = groundOf(await openXlsx(sample, 'demo120.xlsx').snapshot(), call);
});

/** The same workbook with other findings. */
function withFindings(findings: readonly Finding[]): Ground {
  const { checked } = ground;
  return { ...ground, checked: { ...checked, result: { ...checked.result, findings } } };
}

const missing = (row: number, name: string): Finding =>
  finding(
    'score-missing',
    { place: { sheet: '初赛成绩', cell: `E${row}` }, ticket: `AF${row}` },
    { part: 'theory', name },
  );

test('every finding of the sample is in one entry, and counts are those of the findings', () => {
  const { count, counts, problems } = problemsOf(ground);
  const { findings } = ground.checked.result;
  expect(count).toBe(findings.length);
  expect(counts.error + counts.warning + counts.info).toBe(count);
  expect(problems.reduce((sum, one) => sum + one.count, 0)).toBe(count);
  expect(count).toBeGreaterThan(10);
});

test('errors come first, and among them what keeps a sheet from being read', () => {
  const findings = findingCodes.map((code) => finding(code, { ticket: 'A1' }, samples[code][0] as never));
  const order = problemsOf(withFindings(findings)).problems.map(
    ({ severity, kind }) => `${severity} ${kind}`,
  );
  expect([...new Set(order)]).toEqual([
    'error workbook',
    'error identity',
    'error eligibility',
    'error marks',
    'error order',
    'error awards',
    'warning identity',
    'warning eligibility',
    'warning marks',
    'warning order',
    'warning awards',
    'warning workbook',
    'info identity',
    'info eligibility',
    'info order',
  ]);
});

test('one mark is missing: the sentence names the person', () => {
  const [one] = problemsOf(withFindings([missing(5, '张三')])).problems;
  expect(one?.what).toBe('「张三」的理论成绩没有录入；没有录入不等于 0 分。');
  expect(one?.title).toBe('成绩没有录入');
  expect(one?.places).toEqual([{ sheet: '初赛成绩', cell: 'E5', ticket: 'AF5', name: '张三', what: null }]);
});

test('the same matter with many people is one entry with their places', () => {
  const { problems } = problemsOf(withFindings([missing(5, '张三'), missing(6, '李四')]));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.what).toBe('这位选手的理论成绩没有录入；没有录入不等于 0 分。');
  expect(problems[0]?.places.map(({ name, cell }) => `${name} ${cell ?? ''}`)).toEqual([
    '张三 E5',
    '李四 E6',
  ]);
});

test('where sentences differ each place says its own, and what is to be done is said once', () => {
  const { problems } = problemsOf(
    withFindings([
      finding('id-number-check-digit', { ticket: 'A1' }, { tail: '9711' }),
      finding('id-number-check-digit', { ticket: 'A2' }, { tail: '9712' }),
      finding('id-number-length', { ticket: 'A3' }, { tail: '9712', length: 15 }),
      finding('id-number-length', { ticket: 'A4' }, { tail: '9712', length: 17 }),
    ]),
  );
  expect(problems.map(({ code, count }) => [code, count])).toEqual([
    ['id-number-length', 1],
    ['id-number-length', 1],
    ['id-number-check-digit', 2],
  ]);
  const digit = problems[2];
  expect(digit?.what).toBe('');
  expect(digit?.chief.what).toBe('现在的名次不受影响；没有审核意见，有关的轮次不能封存。');
  expect(digit?.places.map(({ what }) => what?.slice(0, 13))).toEqual([
    '身份证号（尾号「9711」',
    '身份证号（尾号「9712」',
  ]);
});

test('a missing column is never told of one person', () => {
  const { problems } = problemsOf(
    withFindings([
      finding('consent-missing', { ticket: 'A1' }, { name: '张三' }),
      finding('consent-missing', { ticket: 'A2' }, { name: '李四' }),
    ]),
  );
  expect(problems.map(({ what }) => what)).toEqual(['没有看到这位选手同意使用个人信息的记录。']);
  const [column] = problemsOf(withFindings([finding('consent-missing', {}, { name: '' })])).problems;
  expect(column?.what).toContain('没有「同意」一列');
});

test('what waits for a person may be reviewed, what a review decided may not', () => {
  const open = finding('under-age', { ticket: 'A1' }, samples['under-age'][0]);
  const decided: Finding = { ...open, severity: 'info', reviewedBy: '通过 李四' };
  const { problems } = problemsOf(withFindings([open, decided, missing(5, '张三')]));
  expect(problems.map(({ code, reviewable, reviewedBy }) => [code, reviewable, reviewedBy])).toEqual([
    ['under-age', true, null],
    ['score-missing', false, null],
    ['under-age', false, '通过 李四'],
  ]);
});

test('the chief judge reads the same here as in the catalogue', () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const spoken = wordsIn(language);
    for (const code of findingCodes) {
      const one = finding(code, {}, samples[code][0] as never);
      const [problem] = problemsOf({ ...withFindings([one]), words: spoken }).problems;
      expect(problem?.chief).toEqual(tellFinding(one, spoken).chief);
    }
  }
});

test('every code belongs to one kind: what is about no person is about the workbook', () => {
  const workbook = findingCodes.filter((code) => problemKind(code) === 'workbook');
  expect(workbook[0]).toBe('sheet-not-found');
  expect(workbook).toEqual(findingCodes.slice(codeOrder('sheet-not-found')));
});

describe('ten thousand findings', () => {
  const people = Array.from({ length: 10_000 }, (_, at) => at + 5);

  test('that say the same are one entry that carries 200 places and counts them all', () => {
    const look = problemsOf(withFindings(people.map((row) => missing(row, `甲${row}`))));
    expect(look.count).toBe(10_000);
    expect(look.problems.map(({ count, places }) => [count, places.length])).toEqual([[10_000, MOST_PLACES]]);
    expect(JSON.stringify(look).length).toBeLessThan(25_000);
  });

  test('that say it of each person are no more to send', () => {
    const tails = people.map((row) =>
      finding('id-number-check-digit', { ticket: `AF${row}` }, { tail: String(row).padStart(4, '0') }),
    );
    const look = problemsOf(withFindings(tails));
    expect(look.problems.map(({ count, places }) => [count, places.length])).toEqual([[10_000, MOST_PLACES]]);
    expect(JSON.stringify(look).length).toBeLessThan(40_000);
    expect(structuredClone(look)).toEqual(look);
  });
});
