import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { roundIn, type ScoreLine, scoreWorkbook, type Workbook } from './rows.fixture';
import { sealFingerprint } from './seal';
import { sealedId, sealLinesDiffer, sealText, withNamesOf, withoutNames } from './seal-lines';
import type { SettingTexts } from './setting-texts';
import type { RoundName } from './round-name';

type Line = Extract<ScoreLine, { ticket?: unknown }>;

function line(
  ticket: string,
  theory: string | number,
  practical: string | number,
  more: Partial<Line> = {},
): Line {
  return { ticket, name: `选手${ticket}`, unit: '甲安', theory, practical, ...more };
}

const four: readonly Line[] = [
  line('AF03', 82, 83.03),
  line('AF01', 92, 91.5),
  line('AF02', '缺考', 80),
  line('AF04', 70, 70),
];

function textOfRound(
  lines: readonly Line[],
  texts: SettingTexts = {},
  round: RoundName = 'preliminary',
  previous: string | null = null,
): string {
  const workbook: Workbook = { [round]: lines };
  const contest = scoreWorkbook(workbook, texts);
  return sealText(contest, roundIn(contest, round), previous);
}

test('a stranger writes the sealed text from the printed list and gets the fingerprint with sha256sum', () => {
  const written = [
    'dengbang-seal-1',
    'round=preliminary',
    'previous=-',
    '理论权重=30%',
    '技能权重=70%',
    '理论满分=100',
    '技能满分=100',
    '成绩小数位=2',
    '名次比较=精确',
    '总成绩小数位=2',
    '单项缺考=不排名',
    '晋级比例=30%',
    '晋级基数=有效成绩',
    '晋级取整=向上',
    '最少晋级=0',
    'entered=4',
    'attended=4',
    'scored=3',
    'places=1',
    'AF01\t选手AF01\t甲安\t92\t91.5\tscored\t91.65\t1',
    'AF02\t选手AF02\t甲安\t-\t80\tpartly-absent\t-\t-',
    'AF03\t选手AF03\t甲安\t82\t83.03\tscored\t82.721\t2',
    'AF04\t选手AF04\t甲安\t70\t70\tscored\t70\t3',
    '',
  ].join('\n');
  const text = textOfRound(four, { 晋级取整: '向上' });
  expect(text).toBe(written);
  expect(sealFingerprint(text)).toBe(createHash('sha256').update(written, 'utf8').digest('hex'));
});

test('a round of its own percentage seals that one; the final seals whether others move up', () => {
  expect(textOfRound(four, { 初赛晋级比例: '50%' })).toContain('\n晋级比例=50%\n');
  const final = textOfRound(four, {}, 'final');
  expect(final).not.toContain('晋级');
  expect(final).toContain('\n取消资格后奖项=递补\nentered=4\n');
  expect(final).toContain('\nplaces=-\n');
});

test('the seal of a round is chained to the round before', () => {
  const before = sealFingerprint(textOfRound(four));
  const text = textOfRound(four, {}, 'semifinal', before);
  expect(text).toContain(`\nprevious=${before}\n`);
});

test('sorting the sheet does not change what was sealed', () => {
  const sealed = textOfRound(four);
  fc.assert(
    fc.property(fc.shuffledSubarray([...four], { minLength: four.length }), (sorted) => {
      expect(textOfRound(sorted)).toBe(sealed);
    }),
  );
});

test('vxsuite#2593: a mark, a status, a name or a unit edited after the seal shows, with person and both values', () => {
  const sealed = textOfRound(four);
  const edited = textOfRound([
    line('AF03', 82, 84.03),
    line('AF01', 92, 91.5, { name: '选手换名' }),
    line('AF02', '弃赛', 80),
    line('AF04', 70, 70, { unit: '乙安' }),
  ]);
  expect(sealFingerprint(edited)).not.toBe(sealFingerprint(sealed));
  const field = (id: string, name: string, before: string, after: string): unknown => ({
    kind: 'field',
    id,
    field: name,
    before,
    after,
  });
  const people = sealLinesDiffer(sealed, edited).filter(({ kind }) => kind !== 'head');
  expect(people).toEqual([
    field('AF01', 'name', '选手AF01', '选手换名'),
    field('AF02', 'status', 'partly-absent', 'withdrawn'),
    field('AF03', 'practical', '83.03', '84.03'),
    field('AF03', 'total', '82.721', '83.421'),
    field('AF04', 'unit', '甲安', '乙安'),
  ]);
});

test('somebody put on the sheet or taken off it shows, and the counts with it', () => {
  const found = sealLinesDiffer(textOfRound(four), textOfRound([...four.slice(1), line('AF09', 99, 99)]));
  expect(found).toContainEqual({ kind: 'came', id: 'AF09' });
  expect(found).toContainEqual({ kind: 'went', id: 'AF03' });
  expect(found).toContainEqual({ kind: 'field', id: 'AF01', field: 'rank', before: '1', after: '2' });
});

test('a rule changed after the seal shows, though it changes nobody’s rank', () => {
  expect(
    sealLinesDiffer(textOfRound(four), textOfRound(four, { 最少晋级: '1', 晋级取整: '四舍五入' })),
  ).toEqual([
    { kind: 'head', name: '晋级取整', before: '向下', after: '四舍五入' },
    { kind: 'head', name: '最少晋级', before: '0', after: '1' },
    { kind: 'head', name: 'places', before: '0', after: '1' },
  ]);
});

test('a tab or a line break in a name cannot make one line look like two fields or two people', () => {
  const contest = scoreWorkbook({ preliminary: four });
  const [round] = contest.rounds;
  const [first, ...rest] = round?.standings ?? [];
  if (round === undefined || first === undefined) throw new Error('four people make a round');
  const name = '张\t三\\\nAF99';
  const forged = { ...first, contestant: { ...first.contestant, name } };
  const text = sealText(contest, { ...round, standings: [forged, ...rest] }, null);
  expect(text).toContain('\t张\\t三\\\\\\nAF99\t');
  expect(sealLinesDiffer(textOfRound(four), text)).toEqual([
    { kind: 'field', id: 'AF01', field: 'name', before: '选手AF01', after: name },
  ]);
});

test('who has no ticket is sealed under a digest, and nobody’s name stands in the copy that is kept', () => {
  const text = textOfRound([line('', 80, 80, { name: '张丙', unit: '甲安' }), ...four]);
  const kept = withoutNames(text);
  expect(text).toContain(`${sealedId({ ticket: null, key: '张丙 甲安' })}\t张丙\t甲安\t80\t80\t`);
  expect(kept).not.toMatch(/选手|张丙|甲安/u);
});

test('a kept copy without names is proven by the fingerprint once the names of today are put into it', () => {
  const sealed = textOfRound(four);
  const fingerprint = sealFingerprint(sealed);
  const edited = textOfRound([...four.slice(1), line('AF03', 82, 99)]);
  const kept = withoutNames(sealed);
  expect(sealFingerprint(withNamesOf(kept, edited))).toBe(fingerprint);
  expect(sealLinesDiffer(kept, edited)).toContainEqual({
    kind: 'field',
    id: 'AF03',
    field: 'practical',
    before: '83.03',
    after: '99',
  });
  const forgedCopy = kept.replace('83.03', '84.03');
  expect(sealFingerprint(withNamesOf(forgedCopy, edited))).not.toBe(fingerprint);
});

const somePoints = fc.integer({ min: 0, max: 10_000 }).map((count) => count / 100);
const someLine = fc.record({
  ticket: fc.constantFrom('AF01', 'AF02', 'AF03', 'AF04', 'AF05'),
  name: fc.constantFrom('张丙', '张\\丙', '阿试别克·买试提'),
  theory: fc.oneof(somePoints, fc.constantFrom('缺考', '')),
  practical: somePoints,
});
const someLines = fc.uniqueArray(someLine, { selector: ({ ticket }) => ticket, maxLength: 5 });

test('two rounds have the same text exactly where nothing differs between them', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const [was, is] = [textOfRound(before), textOfRound(after)];
      const found = sealLinesDiffer(was, is);
      expect(found.length === 0).toBe(was === is);
      const back = sealLinesDiffer(is, was);
      expect(back).toHaveLength(found.length);
      expect(sealLinesDiffer(was, was)).toEqual([]);
    }),
  );
});
