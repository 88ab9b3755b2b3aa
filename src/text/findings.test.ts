/*
 * Walks every finding code in both languages, with facts as they occur and with facts as a sheet could
 * be made to say them. A code without a sample does not compile.
 */
import { finding, findingCodes, type FactsOf, type Finding, type FindingCode } from '../contest/finding';
import { findings as englishFindings } from './en-US/findings';
import { unreadable as englishUnreadable } from './en-US/unreadable';
import { samples } from './finding-samples.fixture';
import { messageOf, sentenceOf, type MessageWords } from './message';
import { findings as chineseFindings } from './zh-CN/findings';
import { names as chineseNames } from './zh-CN/names';
import { unreadable as chineseUnreadable } from './zh-CN/unreadable';

const languages: readonly (readonly [string, MessageWords])[] = [
  ['zh-CN', { language: 'zh-CN', findings: chineseFindings }],
  ['en-US', { language: 'en-US', findings: englishFindings }],
];

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
