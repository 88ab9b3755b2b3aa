/*
 * The public copy from file to file: made, saved, and looked through for every document, phone and account
 * of its source; and the look itself put to the test with leaks planted wherever a file can say something.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { findLeaks, type Leak } from '../src/actions/leak-check';
import { planPublicCopy, type PublicCopy } from '../src/actions/public-copy';
import { settingNamed } from '../src/contest/all-settings';
import { wordsIn } from '../src/text';
import { createXlsx } from '../src/workbook/file/create';
import { openXlsx } from '../src/workbook/file/open';
import { partTexts } from '../src/workbook/file/parts';
import type { Snapshot } from '../src/workbook/port';
import { contestBook, type Value } from './contest-book';
import { unzip } from './golden/build';
import { demo120, open, sample } from './workbooks';

const everything = '准考证号+姓名+单位+性别+综合成绩+身份证号(前6后4)+手机号(3+4)';

function plan(snapshot: Snapshot, mask = '准考证号+姓名+单位'): PublicCopy {
  const text = settingNamed('公示遮盖')?.read(mask) ?? '';
  const overrides = { 公示遮盖: text };
  return planPublicCopy(snapshot, { round: null, overrides, words: wordsIn('zh-CN') });
}

async function saved(copy: PublicCopy): Promise<Uint8Array> {
  const book = createXlsx('public.xlsx');
  await book.apply(copy.plan);
  return book.save();
}

/** Every text and number of a workbook, sheet by sheet. */
function values(snapshot: Snapshot): readonly (string | number)[] {
  return snapshot.sheets.flatMap((sheet) => {
    const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
    return [...sheet.rows(columns)].flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (typeof value === 'string' || typeof value === 'number' ? [value] : [])),
    );
  });
}

describe.each([
  ['demo120', demo120],
  ['the sample', sample],
])('the public copy of %s', (_, file) => {
  test.each(['准考证号+姓名+单位', '姓名(张*)+单位', everything])('says no secret under %s', async (mask) => {
    const source = await open(file).snapshot();
    const copy = plan(source, mask);
    const bytes = await saved(copy);
    expect(copy.secrets.length).toBeGreaterThan(100);
    expect(findLeaks(partTexts(bytes), copy.secrets)).toEqual([]);
    // The same, asked in the plainest way: no source cell of a dozen digits stands in any part.
    const parts = [...partTexts(bytes)].map(({ text }) => text).join('\n');
    const long = values(source)
      .map(String)
      .filter((value) => /^[\d\s+-]{11,}[xX]?$/u.test(value));
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((value) => parts.includes(value))).toEqual([]);
  });

  test('holds the lists and nothing else: no hidden sheet, property, comment, journal or formula', async () => {
    const bytes = await saved(plan(await open(file).snapshot()));
    const { sheets } = await openXlsx(bytes, 'public.xlsx').snapshot();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      ['初赛晋级名单公示', '复赛晋级名单公示', '决赛名次公示', '获奖名单公示', '单位奖公示'].map((name) => [
        name,
        'visible',
      ]),
    );
    const parts = unzip(bytes);
    expect(
      Object.keys(parts).filter((name) => /docProps|comment|custom|external|drawing|\.bin/iu.test(name)),
    ).toEqual([]);
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/<f[ >]|<dc:creator>/u);
  });

  test('is the same to the byte when it is made again', async () => {
    const snapshot = await open(file).snapshot();
    expect(await saved(plan(snapshot))).toEqual(await saved(plan(snapshot)));
  });
});

describe('a contest in which numbers stand where they should not', () => {
  const id = '110101199003079710';
  const roster = (rows: readonly (readonly Value[])[]) => ({
    name: '报名汇总表',
    rows: [['准考证号', '姓名', '单位', '身份证号', '联系电话'], ...rows],
  });
  const final = (rows: readonly (readonly Value[])[]) => ({
    name: '决赛成绩',
    rows: [['准考证号', '姓名', '单位', '理论成绩', '技能操作成绩'], ...rows],
  });

  async function leaks(
    people: readonly (readonly [Value, Value, Value, Value, Value])[],
  ): Promise<readonly Leak[]> {
    const marks = people.map(([ticket, name, unit], at) => [ticket, name, unit, 90, 90 - at]);
    const bytes = contestBook([roster(people), final(marks)]);
    const copy = plan(await openXlsx(bytes, 'in.xlsx').snapshot());
    return findLeaks(partTexts(await saved(copy)), copy.secrets);
  }

  test('a clean one is clean', async () => {
    expect(await leaks([['AF01', '张三', '甲公司', id, '15400000022']])).toEqual([]);
  });

  test.each([
    ['the ID used as ticket', [id, '张三', '甲公司', id, null], '9710'],
    ['an ID behind the name', ['AF01', `张三 ${id}`, '甲公司', null, null], '9710'],
    ['a phone behind the unit', ['AF01', '张三', '甲公司（电话 154 0000 0022）', id, null], '0022'],
    [
      'a phone of the roster behind the unit',
      ['AF01', '张三', '甲公司154-0000-0022', id, 15400000022],
      '0022',
    ],
  ] as const)('%s is found', async (_, person, tail) => {
    const found = await leaks([person, ['AF02', '李四', '乙公司', null, null]]);
    expect(new Set(found.map((leak) => leak.tail))).toEqual(new Set([tail]));
  });

  test('names that look like formulas, tags or escapes stay the texts that they are', async () => {
    const names = ['=cmd|"/c calc"!A1', '<b>&amp;', '_x005F_', '+SUM(A1)', '@a'];
    const people = names.map((name, at) => [`AF0${at}`, name, '甲公司', null, null]);
    const marks = names.map((name, at) => [`AF0${at}`, name, '甲公司', 90, 90 - at]);
    const source = await openXlsx(contestBook([roster(people), final(marks)]), 'in.xlsx').snapshot();
    const { sheets } = await openXlsx(await saved(plan(source)), 'public.xlsx').snapshot();
    const cells = sheets.flatMap((sheet) => [...sheet.rows([1, 2, 3, 4])].flatMap((row) => row.cells));
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    const shown = cells.map(({ value }) => value);
    // An escape is read as what it stands for when the source is opened, and written so that it is read so again.
    for (const name of names) expect(shown).toContain(name === '_x005F_' ? '_' : name);
  });
});

describe('a leak planted in the finished file', () => {
  const id = '110101199003079710';
  const secrets = [{ kind: 'idNumber' as const, value: id, ticket: 'AF01' }];
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

  async function clean(): Promise<Readonly<Record<string, Uint8Array>>> {
    return unzip(await saved(plan(await open(sample).snapshot())));
  }

  test.each([
    ['docProps/core.xml', `<cp:coreProperties><dc:creator>张三 ${id}</dc:creator></cp:coreProperties>`],
    [
      'docProps/custom.xml',
      `<Properties><property name="a"><vt:lpwstr>${id}</vt:lpwstr></property></Properties>`,
    ],
    [
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"><comment ref="A1"><text><r><t>110101</t></r><r><t>199003079710</t></r></text></comment></comments>`,
    ],
    [
      'xl/threadedComments/threadedComment1.xml',
      `<ThreadedComments><threadedComment><text>${id}</text></threadedComment></ThreadedComments>`,
    ],
    ['xl/persons/person.xml', `<personList><person displayName="${id}"/></personList>`],
    [
      'xl/worksheets/sheet9.xml',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1.10101199003079E+17</v></c></row></sheetData></worksheet>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}"><si><t>110101 19900307 9710</t></si></sst>`],
    ['xl/externalLinks/externalLink1.xml', `<externalLink><cell><v>${id}</v></cell></externalLink>`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `<sharedItems><s v="${id}"/></sharedItems>`],
    ['xl/drawings/vmlDrawing1.vml', `<div><font>110101</font><font>1990&nbsp;0307&nbsp;9710</font></div>`],
    ['customXml/item1.xml', `<a><!-- ${id} --></a>`],
    ['xl/vbaProject.bin', [...id].map((one) => `${one}\0`).join('')],
    [`xl/media/${id}.png`, 'x'],
  ])('in %s is found', async (name, text) => {
    const parts = { ...(await clean()), [name]: strToU8(text) };
    const found = findLeaks(partTexts(zipSync(parts)), secrets);
    expect(found.map(({ part }) => part)).toContain(name);
  });

  test.each([
    ['a sheet’s name', 'xl/workbook.xml', /name="初赛晋级名单公示"/u, `name="${id}"`],
    [
      'a defined name',
      'xl/workbook.xml',
      /<\/sheets>/u,
      `</sheets><definedNames><definedName name="a">"${id}"</definedName></definedNames>`,
    ],
    ['a header', 'xl/worksheets/sheet1.xml', /<oddFooter>/u, `<oddHeader>&amp;C${id}</oddHeader><oddFooter>`],
    [
      'a cell’s text',
      'xl/worksheets/sheet1.xml',
      /<t[^>]*>名次<\/t>/u,
      `<t>１１０１０１１９９００３０７９７１０</t>`,
    ],
    [
      'a validation’s prompt',
      'xl/worksheets/sheet1.xml',
      /<\/sheetData>/u,
      `</sheetData><dataValidations><dataValidation prompt="${id}"/></dataValidations>`,
    ],
    ['a style’s name', 'xl/styles.xml', /<cellStyle name="[^"]*"/u, `<cellStyle name="${id}"`],
  ])('as %s is found', async (_, name, place, text) => {
    const parts = await clean();
    const before = strFromU8(parts[name] ?? new Uint8Array());
    expect(before).toMatch(place);
    const found = findLeaks(
      partTexts(zipSync({ ...parts, [name]: strToU8(before.replace(place, text)) })),
      secrets,
    );
    expect(found).toEqual([{ part: name, kind: 'idNumber', ticket: 'AF01', tail: '9710' }]);
  });

  test('in a workbook inside the workbook, and in the comment of the zip', async () => {
    const parts = await clean();
    const inner = zipSync({ 'xl/sharedStrings.xml': strToU8(`<t>${id}</t>`) });
    const embedded = zipSync({ ...parts, 'xl/embeddings/a.xlsx': inner });
    expect(findLeaks(partTexts(embedded), secrets).map(({ part }) => part)).toContain(
      'xl/embeddings/a.xlsx!xl/sharedStrings.xml',
    );
    const whole = zipSync({ ...parts });
    const comment = strToU8(id);
    const commented = new Uint8Array([...whole.subarray(0, -2), comment.length, 0, ...comment]);
    expect(findLeaks(partTexts(commented), secrets).map(({ part }) => part)).toEqual(['zip']);
  });
});

describe('what is asked for', () => {
  const words = wordsIn('zh-CN');
  const none = { overrides: {}, words, sealed: new Set<never>() };

  test('one round gives that round’s list alone', async () => {
    const copy = planPublicCopy(await open(sample).snapshot(), { ...none, round: 'final' });
    expect(copy.plan.steps.map((step) => step.kind === 'put-sheet' && step.sheet.title)).toEqual([
      '决赛名次公示',
    ]);
    expect([copy.stopped, copy.result.awards]).toEqual([false, null]);
  });

  test('a setting that cannot be followed stops and names its cell', async () => {
    const bytes = contestBook([
      {
        name: '初赛成绩',
        rows: [
          ['准考证号', '姓名', '理论成绩', '技能操作成绩'],
          ['A1', '张三', 80, 80],
        ],
      },
      {
        name: '规则',
        rows: [
          ['规则项', '设定'],
          ['公示遮盖', '姓名+身份证号'],
        ],
      },
    ]);
    const copy = planPublicCopy(await openXlsx(bytes, 'in.xlsx').snapshot(), { ...none, round: null });
    expect([copy.stopped, copy.plan.steps.length]).toEqual([true, 0]);
    expect(copy.result.findings.map(({ code, cell }) => [code, cell])).toEqual([['setting-invalid', 'B2']]);
  });

  test('a round that the workbook does not have stops with a finding', async () => {
    const rows = [
      ['准考证号', '姓名', '理论成绩', '技能操作成绩'],
      ['A1', '张三', 80, 80],
    ];
    const snapshot = await openXlsx(contestBook([{ name: '初赛成绩', rows }]), 'in.xlsx').snapshot();
    const copy = planPublicCopy(snapshot, { ...none, round: 'final' });
    expect([copy.stopped, copy.plan.steps.length]).toEqual([true, 0]);
    expect(copy.result.findings).toContainEqual(
      expect.objectContaining({ code: 'sheet-not-found', facts: { kind: 'final' } }),
    );
  });
});
