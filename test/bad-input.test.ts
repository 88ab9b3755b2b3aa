/*
 * What is no contest, or no workbook: one clear sentence each, in both languages, and nothing written.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { competitors, contestBook, rosterSheet, scoreSheet } from './contest-book';
import { parts, zip } from './golden/build';
import { expectRefused, newFolder, tell, type Folder } from './shell';
import { demo120, open, type Answer } from './workbooks';

// A busy machine is no failure.
jest.setTimeout(120_000);

const people = competitors(6);
const good = contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
const LANGUAGES = ['zh-CN', 'en-US'] as const;
const ACTS = ['run', 'check', 'score', 'award'] as const;

let folder: Folder;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  folder.remove();
});

/** A compound file, as .xls and encrypted workbooks are; the directory names its streams in UTF-16. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    bytes.set(
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024 + 128 * i,
    );
  });
  return bytes;
}

/** The same zip with one bit of one part turned, so that its checksum is wrong. */
function withBrokenPart(): Uint8Array {
  const files = Object.entries(parts('')).map(([name, text]) => [name, strToU8(text)] as const);
  const picture = new Uint8Array(600).fill(7);
  const bytes = zipSync({ ...Object.fromEntries(files), 'xl/media/image1.png': [picture, { level: 0 }] });
  const at = Buffer.from(bytes).indexOf(Buffer.alloc(100, 7)) + 50;
  bytes[at] = 6;
  return bytes;
}

interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  /** What the clerk must be told, in each language. */
  readonly says: readonly [RegExp, RegExp];
}

const badFiles: readonly BadFile[] = [
  {
    what: 'an empty file',
    name: '空.xlsx',
    bytes: () => '',
    says: [/是空的.*请检查/u, /is empty\. Check/u],
  },
  {
    what: 'a text file with the wrong name',
    name: '文字.xlsx',
    bytes: () => '姓名 成绩\n甲 80\n',
    says: [/不是 Excel 工作簿.*请确认/u, /not an Excel workbook.*Check/u],
  },
  {
    what: 'a CSV file',
    name: '成绩.csv',
    bytes: () => '\uFEFF准考证号,姓名,理论,技能\r\nAF1,甲,80,90\r\n',
    says: [/CSV.*另存为 \.xlsx/u, /CSV.*save them as \.xlsx/u],
  },
  {
    what: 'a web page that calls itself .xls',
    name: '导出.xls',
    bytes: () => '<html><table><tr><td>姓名</td></tr></table></html>',
    says: [/网页表格.*另存为 \.xlsx/u, /web tables.*save them as \.xlsx/u],
  },
  {
    what: 'a workbook cut off in the middle',
    name: '半截.xlsx',
    bytes: () => readFileSync(demo120).subarray(0, 20_000),
    says: [/不完整.*请重新下载/u, /incomplete.*Download/u],
  },
  {
    what: 'a workbook that lacks its last bytes',
    name: '缺尾.xlsx',
    bytes: () => good.subarray(0, good.length - 10),
    says: [/不完整.*请重新下载/u, /incomplete.*Download/u],
  },
  {
    what: 'an encrypted workbook',
    name: '加密.xlsx',
    bytes: () => compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    says: [/打开密码.*清空密码/u, /encrypted.*remove the password/u],
  },
  {
    what: 'an old .xls workbook',
    name: '旧.xls',
    bytes: () => compound('Root Entry', 'Workbook'),
    says: [/旧版 Excel.*另存为/u, /old Excel format.*save it as/u],
  },
  {
    what: 'a zip of other files',
    name: '压缩包.xlsx',
    bytes: () => zip({ '成绩/初赛.txt': '甲 80' }),
    says: [/不是 Excel 工作簿.*请确认/u, /not an Excel workbook.*Check/u],
  },
  {
    what: 'a Word document',
    name: '通知.xlsx',
    bytes: () =>
      zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      }),
    says: [/不是 Excel 工作簿.*Word/u, /not an Excel workbook.*Word/u],
  },
  {
    what: 'a workbook with a part whose checksum is wrong',
    name: '坏块.xlsx',
    bytes: withBrokenPart,
    says: [/校验不符.*请用 Excel 打开/u, /checksum.*Open the original in Excel/u],
  },
  {
    what: 'a workbook without one of its sheets',
    name: '缺表.xlsx',
    bytes: () =>
      zip(Object.fromEntries(Object.entries(parts('')).filter(([name]) => !/sheet1\.xml$/u.test(name)))),
    says: [/缺少必需的内容.*请用 Excel 打开/u, /part of the file is missing.*Open the original/u],
  },
];

describe.each(badFiles)('$what', ({ name, bytes, says }) => {
  test.each([
    ['zh-CN', says[0]],
    ['en-US', says[1]],
  ])('is refused in %s by its name, with what to do, in one line', async (language, sentence) => {
    const file = folder.put(name, bytes());
    const told = await tell(['run', file, '--lang', language]);
    const text = expectRefused(told);
    expect(told.err).toHaveLength(1);
    expect(text).toContain(name);
    expect(text).toMatch(sentence);
    // Beside the file's own name an English sentence has no Chinese in it.
    if (language === 'en-US') expect(text.replace(file, '')).not.toMatch(/\p{Script=Han}/u);
    expect(folder.list()).toEqual([name]);
  });

  test('is refused by every command, and never replaced', async () => {
    const file = folder.put(name, bytes());
    const before = folder.bytes(name);
    for (const act of ACTS) {
      for (const how of [[], ['--json'], ['--quiet'], ['--dry-run'], ['--in-place']]) {
        expectRefused(await tell([act, file, ...how]));
      }
    }
    expect(folder.list()).toEqual([name]);
    expect(folder.bytes(name).equals(before)).toBe(true);
  });
});

describe('what is no file', () => {
  test.each(LANGUAGES)('a missing file is named in %s', async (language) => {
    const told = await tell(['run', folder.at('没有.xlsx'), '--lang', language]);
    expect(expectRefused(told)).toContain(folder.at('没有.xlsx'));
    expect(told.err[0]).toMatch(language === 'zh-CN' ? /找不到/u : /no such file/u);
    expect(folder.list()).toEqual([]);
  });

  test.each(LANGUAGES)('a folder is named as a folder in %s', async (language) => {
    mkdirSync(folder.at('文件夹.xlsx'));
    const told = await tell(['run', folder.at('文件夹.xlsx'), '--lang', language]);
    expect(expectRefused(told)).toContain(folder.at('文件夹.xlsx'));
    expect(told.err[0]).toMatch(language === 'zh-CN' ? /是一个文件夹/u : /is a folder/u);
    expect(folder.list()).toEqual(['文件夹.xlsx']);
  });

  test('an empty name is refused', async () => {
    expectRefused(await tell(['run', '']));
  });
});

interface BadContest {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Kinds that are missed, or names that are in doubt. */
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  readonly says: readonly [RegExp, RegExp];
}

const badContests: readonly BadContest[] = [
  {
    what: 'an empty workbook',
    bytes: contestBook([{ name: 'Sheet1', rows: [] }]),
    facts: [{ kind: 'roster' }, { kind: 'any-round' }],
    says: [/成绩表.*请确认/u, /score sheet/iu],
  },
  {
    what: 'a workbook of something else',
    bytes: contestBook([
      {
        name: '购物清单',
        rows: [
          ['品名', '数量'],
          ['铅笔', 3],
        ],
      },
    ]),
    facts: [{ kind: 'roster' }, { kind: 'any-round' }],
    says: [/报名汇总表/u, /报名汇总表|roster/iu],
  },
  {
    what: 'a workbook with two score sheets for its only round',
    bytes: contestBook([
      rosterSheet(people),
      scoreSheet('初赛成绩', people),
      scoreSheet('初赛成绩（改）', people),
    ]),
    facts: [{ kind: 'preliminary', sheets: ['初赛成绩', '初赛成绩（改）'] }],
    says: [/「初赛成绩」、「初赛成绩（改）」.*请选定/u, /初赛成绩.*初赛成绩（改）/u],
  },
];

describe.each(badContests)('$what', ({ bytes, facts, says }) => {
  test.each(['run', 'score', 'award'])(
    'stops %s with status 1 and an error each, and writes nothing',
    async (act) => {
      const file = folder.put('竞赛.xlsx', bytes);
      const told = await tell([act, file, '--json']);
      expect([told.status, told.err]).toEqual([1, []]);
      const { findings, out } = JSON.parse(told.out.join('\n')) as Answer & { readonly out: string | null };
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map((one) => one.facts)).toEqual(facts);
      expect(out).toBeNull();
      expect(folder.list()).toEqual(['竞赛.xlsx']);
    },
  );

  test.each([
    ['zh-CN', says[0]],
    ['en-US', says[1]],
  ])('says so in %s, with what to do, and that no file was written', async (language, sentence) => {
    const file = folder.put('竞赛.xlsx', bytes);
    const told = await tell(['run', file, '--lang', language]);
    expect(told.status).toBe(1);
    expect(told.out.filter((line) => /\[sheet-/u.test(line))).toHaveLength(facts.length);
    expect(told.out.some((line) => sentence.test(line))).toBe(true);
    expect(told.out.at(-1)).toMatch(language === 'zh-CN' ? /没有写任何文件/u : /No file was written/u);
    expect(folder.list()).toEqual(['竞赛.xlsx']);
  });
});

describe('a workbook with a roster and no score sheet yet', () => {
  const bytes = contestBook([rosterSheet(people)]);

  test('run says that no score sheet was found, and lists the problems of the roster', async () => {
    const told = await tell(['run', folder.put('竞赛.xlsx', bytes), '--json']);
    expect(told.status).toBe(1);
    const { findings, rounds } = JSON.parse(told.out.join('\n')) as Answer;
    expect(rounds).toEqual([]);
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ code, facts }) => [code, facts.kind]),
    ).toEqual([['sheet-not-found', 'any-round']]);
    expect(open(folder.at('竞赛.scored.xlsx'))).toBeDefined();
  });

  test.each([
    ['zh-CN', /成绩表.*请确认/u],
    ['en-US', /score sheet/iu],
  ])('the sentence in %s says what to do', async (language, sentence) => {
    const told = await tell(['run', folder.put('竞赛.xlsx', bytes), '--lang', language]);
    expect(told.out.filter((line) => /\[sheet-/u.test(line) && sentence.test(line))).toHaveLength(1);
  });

  test.each(['score', 'award'])('%s has nothing to compute and writes nothing', async (act) => {
    const told = await tell([act, folder.put('竞赛.xlsx', bytes)]);
    expect(told.status).toBe(1);
    expect(folder.list()).toEqual(['竞赛.xlsx']);
  });
});

describe('a workbook without a roster', () => {
  test('is an error of its own, and its rounds are ranked all the same', async () => {
    const file = folder.put('竞赛.xlsx', contestBook([scoreSheet('初赛成绩', people)]));
    const told = await tell(['run', file, '--json']);
    expect(told.status).toBe(1);
    const json = JSON.parse(told.out.join('\n')) as Answer;
    const errors = json.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, facts }) => [code, facts.kind])).toEqual([['sheet-not-found', 'roster']]);
    expect(json.rounds.map(({ round, scored }) => [round, scored])).toEqual([['preliminary', 6]]);
    expect(folder.list()).toEqual(['竞赛.scored.xlsx', '竞赛.xlsx']);
  });
});

describe('two score sheets for one of several rounds', () => {
  test('leave that round out, name both, and do not stop the other rounds', async () => {
    const bytes = contestBook([
      rosterSheet(people),
      scoreSheet('初赛成绩', people),
      scoreSheet('决赛成绩', people),
      scoreSheet('决赛成绩2', people),
    ]);
    const told = await tell(['run', folder.put('竞赛.xlsx', bytes), '--json']);
    const json = JSON.parse(told.out.join('\n')) as Answer;
    expect(told.status).toBe(1);
    expect(json.rounds.map(({ round }) => round)).toEqual(['preliminary']);
    expect(json.awards).toBeNull();
    const doubts = json.findings.filter(({ code }) => code === 'sheet-ambiguous');
    expect(doubts.map(({ facts }) => facts.sheets)).toEqual([['决赛成绩', '决赛成绩2']]);
  });

  test('the answer on the settings sheet ends the doubt', async () => {
    const bytes = contestBook([
      rosterSheet(people),
      scoreSheet('初赛成绩', people),
      scoreSheet('初赛成绩（改）', people.slice(0, 4)),
      {
        name: '规则',
        rows: [
          ['规则项', '设定'],
          ['表对应', '初赛成绩=初赛成绩（改）'],
        ],
      },
    ]);
    const told = await tell(['check', folder.put('竞赛.xlsx', bytes), '--json']);
    const json = JSON.parse(told.out.join('\n')) as Answer;
    expect(json.rounds.map(({ sheet, entered }) => [sheet, entered])).toEqual([['初赛成绩（改）', 4]]);
  });
});
