/*
 * Walks every finding code in both languages, with facts as they occur and with facts as a sheet could
 * be made to say them. A code without a sample does not compile.
 */
import { finding, findingCodes, type FactsOf, type Finding, type FindingCode } from '../contest/finding';
import { findings as englishFindings } from './en-US/findings';
import { unreadable as englishUnreadable } from './en-US/unreadable';
import { messageOf, sentenceOf, type MessageWords } from './message';
import { findings as chineseFindings } from './zh-CN/findings';
import { names as chineseNames } from './zh-CN/names';
import { unreadable as chineseUnreadable } from './zh-CN/unreadable';

const languages: readonly (readonly [string, MessageWords])[] = [
  ['zh-CN', { language: 'zh-CN', findings: chineseFindings }],
  ['en-US', { language: 'en-US', findings: englishFindings }],
];

const name = '张三';
const tail = '9711';
const ties = ['AF20240015', 'AF20240096'] as const;

const samples: { readonly [Code in FindingCode]: readonly [FactsOf[Code], ...FactsOf[Code][]] } = {
  'id-number-missing': [{ name }, { name: '' }],
  'id-number-as-number': [{ tail }],
  'id-number-character': [{ tail }],
  'id-number-length': [
    { tail, length: 17 },
    { tail, length: 15 },
  ],
  'id-number-birth-date': [{ tail }],
  'id-number-region': [{ tail, region: '000101' }],
  'id-number-check-digit': [{ tail }],
  'duplicate-id-number': [
    { tail, otherCell: 'F37', otherName: name },
    { tail, otherCell: '', otherName: '' },
  ],
  'duplicate-ticket': [{ otherCell: 'B7', otherName: name }],
  'phone-invalid': [{ tail }],
  'name-missing': [{}],
  'unit-missing': [{ name }],
  'ticket-missing': [{ name }],
  'sex-mismatch': [{ written: '女', fromId: '男' }],
  'birth-mismatch': [{ written: '1980.1', fromId: '2001-05-23' }],
  'birth-missing': [{ name }],
  'id-needs-hand-check': [{ document: '护照' }, { document: '' }],
  'phone-unassigned': [{ tail }],
  'unit-name-variant': [{ written: '北京戊防科技(集团)', counted: '北京戊防科技（集团）' }],
  'credit-code-invalid': [{ written: '91350211M0000XUF46' }],
  'consent-missing': [{ name }],
  'value-normalised': [{ written: '张　三', read: name }],
  'under-age': [
    { birth: '2008-03-01', limit: '2008-01-01', sixteenOn: '2024-03-01', sixteenByDeadline: true },
    { birth: '2009-03-01', limit: '2008-01-01', sixteenOn: '2025-03-01', sixteenByDeadline: false },
  ],
  'over-age': [{ birth: '1963-11-02', retires: '2023-11-02', on: '2024-05-20' }],
  'residence-too-short': [{ since: '2023-09', latest: '2023-05-20' }],
  'retirement-category-needed': [{ birth: '1972-06-01' }],
  'retires-before-final': [{ retires: '2024-06-30', final: '2024-08-30' }],
  'residence-month-only': [{ since: '2023-05', latest: '2023-05-20' }],
  'residence-missing': [{ name }],
  'registered-outside-window': [{ registered: '2024-05-21', from: '2024-04-23', to: '2024-05-20' }],
  'occupation-missing': [{ name }],
  'registration-date-missing': [{ name }],
  'boundary-birth-date': [{ birth: '2008-01-01' }],
  'score-missing': [
    { part: 'theory', name },
    { part: 'practical', name: '' },
  ],
  'score-not-a-number': [{ part: 'theory', written: '待定' }],
  'score-out-of-range': [{ part: 'practical', written: '105', full: 100 }],
  'score-too-precise': [{ part: 'practical', written: '88.1234', decimals: 2 }],
  'score-is-error-value': [{ part: 'theory', written: '#N/A' }],
  'score-status-unclear': [{ written: '违纪' }],
  'contestant-repeated': [
    { name, otherCell: 'A9', sameMarks: true },
    { name, otherCell: 'A9', sameMarks: false },
  ],
  'contestant-not-advanced': [{ name, earlier: 'preliminary' }],
  'contestant-missing': [{ name, earlier: 'preliminary', round: 'semifinal' }],
  'score-with-status': [
    { written: '取消成绩', theory: '88', practical: '86' },
    { written: '缺考', theory: '', practical: '86' },
  ],
  'contestant-unknown': [{ name }],
  'contestant-pending': [{ name, earlier: 'semifinal' }],
  'name-mismatch': [{ written: '张叁', roster: name }],
  'change-unclear': [
    { written: '', problem: 'no-change', other: '' },
    { written: '递补', problem: 'no-round', other: '' },
    { written: '弃赛', problem: 'no-ticket', other: '' },
    { written: '更正', problem: 'no-part', other: '' },
    { written: '递补', problem: 'no-replaced', other: '' },
    { written: '弃赛', problem: 'no-reason', other: '' },
    { written: '恢复资格', problem: 'nothing-to-cancel', other: '' },
    { written: '递补', problem: 'already-called', other: 'AF20240007' },
    { written: '递补', problem: 'places-stay-vacant', other: 'AF20240007' },
    { written: '弃赛', problem: 'ticket-unknown', other: '' },
    { written: '递补', problem: 'not-in-line', other: 'AF20240007' },
    { written: '递补', problem: 'place-not-vacant', other: 'AF20240007' },
    { written: '递补', problem: 'passed-over', other: 'AF20240007' },
  ],
  'computed-cell-differs': [
    { column: 'total', written: '86.44999999999999', computed: '86.45' },
    { column: 'rank', written: '3', computed: '' },
    { column: 'advance', written: '', computed: '晋级' },
  ],
  'tie-unresolved': [
    { round: 'preliminary', tickets: ties, first: 34, last: 35, places: 34 },
    { round: 'final', tickets: ties, first: 2, last: 3, places: null },
  ],
  'ruling-void': [{ round: 'preliminary' }],
  'ruling-incomplete': [{ round: 'preliminary', tickets: ties }],
  'ruling-without-marks': [{ round: 'semifinal' }],
  'cut-empty': [{ round: 'semifinal', of: 3, exact: '0.9' }],
  'final-below-ten': [
    { round: 'final', finalists: 9 },
    { round: 'final', finalists: 1 },
  ],
  'rank-by-practical': [{ round: 'final', tickets: ties, first: 3 }],
  'payee-id-invalid': [{ rank: 6, name }],
  'coach-missing': [
    { name, coaches: [] },
    { name, coaches: ['教练甲', '教练乙'] },
  ],
  'payee-incomplete': [
    { rank: 1, name, missing: ['bank', 'account'] },
    { rank: 1, name, missing: [] },
  ],
  'unit-count-differs': [{ unit: '北京己防科技有限公司', attended: 4, registered: 5 }],
  'unit-kind-missing': [{ unit: '北京己防科技有限公司' }],
  'prize-vacant': [{ rank: 1, name }],
  'sheet-not-found': [{ kind: 'roster' }, { kind: 'any-round' }],
  'sheet-ambiguous': [{ kind: 'final', sheets: ['决赛成绩', '决赛成绩 (2)'] }],
  'column-missing': [
    { kind: 'roster', columns: ['name', 'idNumber'] },
    { kind: 'settings', columns: ['规则项'] },
  ],
  'column-ambiguous': [{ kind: 'final', column: 'theory', candidates: ['理论初评', '理论复评'] }],
  'setting-unknown': [{ name: '晋级比列' }],
  'setting-invalid': [
    { name: '晋级比例', written: '130%', allowed: '0%～100%，至多两位小数' },
    { name: '成绩小数位', written: '', allowed: '0～4 的整数' },
    { name: '名次比较', written: '随意', allowed: '精确、取整' },
  ],
  'sealed-round-changed': [
    {
      round: 'preliminary',
      because: 'content',
      changes: [
        { ticket: 'AF20240056', field: 'practical', before: '91.5', after: '95.1' },
        { ticket: null, field: '晋级比例', before: '30%', after: '40%' },
        { ticket: 'AF20240099', field: 'sheet', before: null, after: 'present' },
      ],
      count: 12,
    },
    { round: 'final', because: 'names', changes: [], count: 0 },
    { round: 'final', because: 'earlier-round', changes: [], count: 0 },
    { round: 'final', because: 'sheet-gone', changes: [], count: 0 },
  ],
  'journal-broken': [{ reason: '' }, { reason: '第 3 条' }],
  'header-repeated': [{ row: 41 }],
  'hidden-rows': [
    { count: 3, rows: '12-14' },
    { count: 1, rows: '12' },
  ],
  'formula-without-value': [{}],
  'sheet-protected': [
    { sheet: '初赛成绩', skipped: 240 },
    { sheet: '初赛成绩', skipped: 1 },
    { sheet: null, skipped: 0 },
  ],
  'report-stale': [{ sheet: '初赛名次表' }],
  'review-void': [
    { code: 'under-age', reason: 'cell-changed' },
    { code: 'under-age', reason: 'finding-gone' },
    { code: 'under-age', reason: 'opinion-unclear' },
    { code: '年龄不够', reason: 'unknown-code' },
  ],
};

const place = { sheet: '初赛成绩', cell: 'F18' };

function samplesOf<Code extends FindingCode>(
  code: Code,
  twist: (text: string) => string,
): readonly Finding[] {
  return samples[code].map((facts) =>
    finding(code, { place, ticket: 'AF20240014' }, twisted(facts, twist) as FactsOf[Code]),
  );
}

/** The facts with every free text replaced; texts that are one of a few words stay what they are. */
function twisted(facts: unknown, twist: (text: string) => string): unknown {
  if (Array.isArray(facts)) return facts.map((one) => twisted(one, twist));
  if (typeof facts === 'string') return words.has(facts) ? facts : twist(facts);
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, twisted(value, twist)]));
}

const words: ReadonlySet<string> = new Set([
  ...Object.keys(chineseNames.round),
  ...Object.keys(chineseNames.part),
  ...Object.keys(chineseNames.sheet),
  ...['any-round', 'total', 'rank', 'advance', 'bank', 'account'],
  ...['content', 'names', 'earlier-round', 'sheet-gone'],
  ...['cell-changed', 'finding-gone', 'opinion-unclear', 'unknown-code'],
  ...samples['change-unclear'].map(({ problem }) => problem),
]);

const asTheyAre = (text: string): string => text;

describe.each(languages)('every finding in %s', (language, dictionary) => {
  const all = (twist: (text: string) => string): readonly (readonly [FindingCode, Finding])[] =>
    findingCodes.flatMap((code) => samplesOf(code, twist).map((one) => [code, one] as const));

  test('says what is the matter and what to do, in whole sentences', () => {
    for (const [code, one] of all(asTheyAre)) {
      const { what, todo } = sentenceOf(one, dictionary);
      const end = language === 'zh-CN' ? /。$/u : /\.$/u;
      expect([code, what, todo]).toEqual([code, expect.stringMatching(end), expect.stringMatching(end)]);
      expect(`${code} ${what}${todo}`).not.toMatch(
        /undefined|null|NaN|\[object|。。|\.\.|\s{2}|,\s*\.|「」|“”/u,
      );
    }
  });

  test('begins with the place and whose it is', () => {
    const head =
      language === 'zh-CN' ? '「初赛成绩」F18：准考证号 AF20240014，' : '“初赛成绩” F18, ticket AF20240014: ';
    for (const [, one] of all(asTheyAre)) expect(messageOf(one, dictionary).startsWith(head)).toBe(true);
  });

  test('is told without a place or a person where there is none', () => {
    const message = messageOf(finding('sheet-not-found', {}, { kind: 'any-round' }), dictionary);
    expect(message).toMatch(language === 'zh-CN' ? /^没有找到/u : /^No score sheet/u);
  });

  test('shows no more than four characters of an identity number', () => {
    for (const [code, one] of all(asTheyAre)) {
      if (!code.includes('id-number')) continue;
      const body = messageOf(one, dictionary).replace('AF20240014', '');
      const runs = body.match(/[「“][0-9X]+[」”]/gu) ?? [];
      expect(runs.map((run) => run.length - 2).filter((length) => length > 4)).toEqual([]);
    }
  });

  test('masks identity numbers, phones and accounts that stand in the wrong cell', () => {
    const listsTickets: readonly FindingCode[] = [
      'tie-unresolved',
      'ruling-incomplete',
      'rank-by-practical',
      'change-unclear',
      'sealed-round-changed',
    ];
    for (const secret of [
      '110101199003079710',
      '１１０１０１１９９００３０７９７１０',
      '110101 19900307 9710',
      '15400000012',
    ]) {
      for (const [code, one] of all(() => secret)) {
        // A ticket may well have eleven digits.
        if (secret.length === 11 && listsTickets.includes(code)) continue;
        const message = messageOf(one, dictionary).normalize('NFKC').replace(/\s/gu, '');
        expect(message).not.toMatch(/110101|9003079|154000/u);
      }
    }
  });

  test('stays on one short line whatever a cell holds', () => {
    const nasty = `=cmd|'/c calc'!A1\r\n<img src=x onerror=1>\t\u001b[31m\u202Eabc\u2066\u200F\u0007${'长'.repeat(10_000)}`;
    for (const [code, one] of all(() => nasty)) {
      const message = messageOf({ ...one, sheet: nasty, ticket: nasty }, dictionary);
      expect(`${code} ${message}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect([...message].length).toBeLessThan(900);
    }
  });

  test('names the decision once a review has spoken', () => {
    const [one] = samplesOf('under-age', asTheyAre);
    const reviewed = one && messageOf({ ...one, reviewedBy: '通过 李四 2024-05-22 已满16周岁' }, dictionary);
    expect(reviewed).toMatch(/通过 李四 2024-05-22/u);
    expect(reviewed).toMatch(language === 'zh-CN' ? /无须再处理。$/u : /Nothing to do\.$/u);
  });
});

describe('the sentences of the notice', () => {
  const chinese: MessageWords = { language: 'zh-CN', findings: chineseFindings };
  const told = (one: Finding): string => messageOf(one, chinese);

  test('someone born too late but 16 by the deadline is told how to be let in', () => {
    const message = told(samplesOf('under-age', asTheyAre)[0] as Finding);
    expect(message).toContain('16周岁以上（2008年1月1日之前出生）');
    expect(message).toContain('到报名截止日已满16周岁');
    expect(message).toContain('意见填「通过」');
  });

  test('an ID number typed as a number is formatted as text first and typed again', () => {
    const message = told(samplesOf('id-number-as-number', asTheyAre)[0] as Finding);
    expect(message).toMatch(/前 15 位.*“文本”.*重新输入/u);
  });

  test('a tie on the line says how many of the tied go on', () => {
    const message = told(samplesOf('tie-unresolved', asTheyAre)[0] as Finding);
    expect(message).toContain('AF20240015、AF20240096');
    expect(message).toContain('第 34～35 名');
    expect(message).toContain('这 2 人中只有 1 人能晋级');
  });

  test('a formula that misses by a rounding error of Excel shows both numbers in full', () => {
    const message = told(samplesOf('computed-cell-differs', asTheyAre)[0] as Finding);
    expect(message).toContain('「86.44999999999999」');
    expect(message).toContain('「86.45」');
  });
});

test('every reason why a workbook cannot be opened says what to do', () => {
  for (const reasons of [chineseUnreadable, englishUnreadable]) {
    for (const { what, todo } of Object.values(reasons)) expect(what.length * todo.length).toBeGreaterThan(0);
  }
});
