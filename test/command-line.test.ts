/*
 * The command line as its users and their scripts have it: every option, every exit status, what is
 * written where. What the results are is tested elsewhere.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { defaultOut } from '../src/cli/save';
import { processTerminal } from '../src/cli/terminal';
import { openXlsx } from '../src/workbook/file/open';
import { cleanContest, contestBook, competitors, rosterSheet, scoreSheet, type Value } from './contest-book';
import { buildProgram, expectRefused, newFolder, tell, type Folder, type Told } from './shell';
import { demo120, open, type Answer } from './workbooks';

// A busy machine is no failure.
jest.setTimeout(120_000);

const ACTS = ['run', 'check', 'score', 'award'] as const;
const WRITING = ['run', 'score', 'award'] as const;
const KEYS = ['file', 'out', 'settings', 'rounds', 'awards', 'seals', 'findings', 'edits'];
const clean = cleanContest(40).bytes;

let folder: Folder;
let input: string;
beforeEach(() => {
  folder = newFolder();
  input = folder.put('in.xlsx', clean);
});
afterEach(() => {
  jest.restoreAllMocks();
  folder.remove();
});

type Json = Answer & {
  readonly file: string;
  readonly out: string | null;
  readonly seals: readonly unknown[];
};

/** The one JSON object on standard output. */
function jsonOf({ out, printed }: Told): Json {
  expect(printed).toBe(1);
  return JSON.parse(out.join('\n')) as Json;
}

/** A contest with a settings sheet. */
function withSettings(...settings: readonly (readonly [string, Value])[]): Uint8Array {
  const people = competitors(10);
  return contestBook([
    rosterSheet(people),
    scoreSheet('初赛成绩', people),
    { name: '规则', rows: [['规则项', '设定', '说明'], ...settings] },
  ]);
}

async function ownSheets(file: string): Promise<readonly (string | null)[]> {
  const { sheets } = await open(file).snapshot();
  return sheets.flatMap(({ own }) => (own === null ? [] : [own]));
}

describe('exit status', () => {
  test.each(ACTS)('%s of a contest without errors ends with 0', async (act) => {
    const told = await tell([act, input]);
    expect([told.status, told.err]).toEqual([0, []]);
    expect(told.out.join('\n')).toContain('错误 0 条');
  });

  test.each(ACTS)('%s of the sample, which has errors, ends with 1 and still does its work', async (act) => {
    const told = await tell([act, demo120, ...(act === 'check' ? [] : ['--out', folder.at('out.xlsx')])]);
    expect([told.status, told.err]).toEqual([1, []]);
    expect(folder.list()).toEqual(act === 'check' ? ['in.xlsx'] : ['in.xlsx', 'out.xlsx']);
  });

  test('a broken program ends with 2 and one line, not with a stack trace', async () => {
    const told = await tell(['run', input], {
      now: () => {
        throw new RangeError('no clock');
      },
    });
    expect(expectRefused(told)).toBe('程序出错，没有写入任何内容：no clock');
    expect(folder.list()).toEqual(['in.xlsx']);
  });
});

describe('--json', () => {
  test.each(ACTS)('%s answers with one object that has every top-level key', async (act) => {
    const json = jsonOf(await tell([act, input, '--json']));
    expect(Object.keys(json)).toEqual(KEYS);
    expect(json.file).toBe(input);
    expect(json.out).toBe(act === 'check' ? null : folder.at('in.scored.xlsx'));
    expect(json.rounds.map(({ round }) => round)).toEqual(['preliminary', 'semifinal', 'final']);
    expect(json.seals).toEqual([]);
    expect(json.settings['理论权重']).toBe('30%');
    expect(json.awards === null).toBe(act === 'score');
  });

  test('marks, totals and money are decimal strings without padding, ranks and counts whole numbers', async () => {
    const json = jsonOf(await tell(['run', input, '--json']));
    const decimal = /^(0|[1-9]\d*)(\.\d*[1-9])?$/u;
    for (const { entered, attended, scored, standings } of json.rounds) {
      for (const count of [entered, attended, scored]) expect(Number.isInteger(count)).toBe(true);
      for (const { theory, practical, total, rank } of standings) {
        for (const text of [theory, practical, total]) expect(text).toMatch(decimal);
        expect(Number.isInteger(rank)).toBe(true);
      }
    }
    for (const { gross, tax, net } of json.awards?.bonus.rows ?? []) {
      for (const text of [gross, tax, net]) expect(text).toMatch(decimal);
    }
  });

  test('a finding of the sample has all its fields, with null where it has nothing', async () => {
    const json = jsonOf(await tell(['check', demo120, '--json']));
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual([
        'severity',
        'code',
        'sheet',
        'cell',
        'ticket',
        'facts',
        'message',
      ]);
    }
    const only = jsonOf(await tell(['check', demo120, '--json', '--round', '决赛']));
    expect(Object.keys(only)).toEqual(KEYS);
  });

  test('an act that stopped answers with all keys too, and wrote nothing', async () => {
    folder.put('stopped.xlsx', withSettings(['从来没有的规则', '1']));
    const told = await tell(['run', folder.at('stopped.xlsx'), '--json']);
    const json = jsonOf(told);
    expect(told.status).toBe(1);
    expect(Object.keys(json)).toEqual(KEYS);
    expect([json.out, json.rounds, json.awards]).toEqual([null, [], null]);
    expect(json.findings.map(({ code }) => code)).toEqual(['setting-unknown']);
    expect(folder.list()).toEqual(['in.xlsx', 'stopped.xlsx']);
  });

  test('--quiet leaves the JSON, --dry-run leaves it without a file written', async () => {
    expect(Object.keys(jsonOf(await tell(['run', input, '--json', '--quiet'])))).toEqual(KEYS);
    fs.rmSync(folder.at('in.scored.xlsx'));
    expect(jsonOf(await tell(['run', input, '--json', '--dry-run'])).out).toBeNull();
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('--lang en-US changes the sentences and nothing else', async () => {
    const chinese = jsonOf(await tell(['check', demo120, '--json']));
    const english = jsonOf(await tell(['check', demo120, '--json', '--lang', 'en-US']));
    const bare = (json: Json): unknown => ({
      ...json,
      rounds: json.rounds.map((round) => ({
        ...round,
        standings: round.standings.map((one) => ({ ...one, why: '' })),
      })),
      findings: json.findings.map((one) => ({ ...one, message: '' })),
    });
    expect(bare(english)).toEqual(bare(chinese));
    expect(english.findings[0]?.message).not.toBe(chinese.findings[0]?.message);
  });
});

describe('--set', () => {
  const places = (json: Json): number | undefined => json.rounds[0]?.cut?.places;

  test('changes a rule for this run; several are taken together', async () => {
    const json = jsonOf(
      await tell([
        'check',
        input,
        '--json',
        '--set',
        '晋级比例=26%',
        '--set=晋级取整＝向上',
        '--set',
        '奖金=1:100',
      ]),
    );
    expect(places(json)).toBe(11);
    expect([json.settings['晋级比例'], json.settings['晋级取整']]).toEqual(['26%', '向上']);
    expect(json.awards?.bonus.gross).toBe('100');
  });

  test('stands over the settings sheet; of two for one rule the last holds', async () => {
    const file = folder.put('ruled.xlsx', withSettings(['晋级比例', '50%']));
    expect(places(jsonOf(await tell(['check', file, '--json'])))).toBe(5);
    const set = ['--set', '晋级比例=10%', '--set', '晋级比例=20%'];
    expect(places(jsonOf(await tell(['check', file, '--json', ...set])))).toBe(2);
  });

  test.each([
    ['从来没有=1', '从来没有'],
    ['晋级取整=横着', '横着'],
    ['晋级比例=130%', '130%'],
    ['成绩小数位=9', '9'],
    ['理论满分=', '理论满分'],
    ['晋级取整', '晋级取整'],
    ['=向上', '=向上'],
  ])('%s is refused by name', async (set, named) => {
    for (const language of ['zh-CN', 'en-US']) {
      const text = expectRefused(await tell(['run', input, '--set', set, '--lang', language]));
      expect(text).toContain(named);
    }
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('weights are judged after every --set, whatever their order', async () => {
    const file = folder.put('first.xlsx', withSettings());
    const both = ['--set', '理论权重=60%', '--set', '技能权重=40%'];
    expect((await tell(['check', file, ...both])).status).toBe(0);
    expect((await tell(['check', file, '--set', '技能权重=40%', '--set', '理论权重=60%'])).status).toBe(0);
    for (const wrong of [
      ['--set', '理论权重=60%'],
      ['--set', '技能权重=60%'],
      ['--set', '理论权重=60%', '--set', '技能权重=50%'],
      [...both, '--set', '理论权重=61%'],
    ]) {
      const text = expectRefused(await tell(['run', file, ...wrong]));
      expect(text).toMatch(/理论权重 \d+% 与技能权重 \d+% 相加不是 100%/u);
    }
    expect(folder.list()).toEqual(['first.xlsx', 'in.xlsx']);
  });

  test('weights are judged together with those of the settings sheet', async () => {
    const file = folder.put('ruled.xlsx', withSettings(['理论权重', '40%'], ['技能权重', '60%']));
    expect((await tell(['check', file])).status).toBe(0);
    expectRefused(await tell(['check', file, '--set', '理论权重=30%']));
    const both = ['--set', '理论权重=30%', '--set', '技能权重=70%'];
    expect((await tell(['check', file, ...both])).status).toBe(0);
    const wrong = folder.put('wrong.xlsx', withSettings(['理论权重', '40%']));
    const told = await tell(['run', wrong]);
    expect([told.status, told.out.join('\n').includes('「规则」B2')]).toEqual([1, true]);
    expect((await tell(['check', wrong, '--set', '技能权重=60%'])).status).toBe(0);
  });
});

describe('--round', () => {
  test.each([
    ['初赛', 'preliminary'],
    ['复赛', 'semifinal'],
    ['决赛', 'final'],
    ['preliminary', 'preliminary'],
    ['semifinal', 'semifinal'],
    ['final', 'final'],
    ['Final', 'final'],
  ])('%s is the %s', async (written, round) => {
    const told = await tell(['score', input, '--round', written, '--json']);
    expect(jsonOf(told).rounds.map((one) => one.round)).toEqual([round]);
    expect(await ownSheets(folder.at('in.scored.xlsx'))).toContain(`standings.${round}`);
  });

  test.each(['季军赛', '', 'first', '初赛 '])(
    '“%s” is either understood or refused, never guessed',
    async (written) => {
      const told = await tell(['score', input, '--round', written]);
      if (written.trim() === '初赛') expect(told.status).toBe(0);
      else expect(expectRefused(told)).toContain('初赛');
    },
  );

  test('a round alone needs only its own sheet and asks nobody whether they advanced', async () => {
    const file = folder.put('final.xlsx', contestBook([scoreSheet('决赛成绩', competitors(12))]));
    const json = jsonOf(await tell(['score', file, '--round', '决赛', '--json']));
    expect(json.rounds[0]?.scored).toBe(12);
    expect(json.findings.some(({ code }) => /^contestant-/u.test(code))).toBe(false);
  });

  test('a round that the workbook does not have is an error and writes nothing', async () => {
    const file = folder.put('early.xlsx', contestBook([scoreSheet('初赛成绩', competitors(12))]));
    const told = await tell(['score', file, '--round', '决赛', '--json']);
    expect(told.status).toBe(1);
    const kinds = jsonOf(told)
      .findings.filter(({ code }) => code === 'sheet-not-found')
      .map(({ facts }) => facts.kind);
    expect(kinds).toContain('final');
    expect(folder.list()).toEqual(['early.xlsx', 'in.xlsx']);
  });
});

describe('where the result goes', () => {
  test.each(WRITING)(
    '%s writes FILE.scored.xlsx beside the input and leaves the input alone',
    async (act) => {
      const told = await tell([act, input]);
      expect(folder.list()).toEqual(['in.scored.xlsx', 'in.xlsx']);
      expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
      expect(told.out.join('\n')).toContain(`结果已写到：${folder.at('in.scored.xlsx')}`);
      expect(await ownSheets(folder.at('in.scored.xlsx'))).toContain('summary');
    },
  );

  test('the default name keeps the extension as it is written', () => {
    expect(defaultOut(join('a.b', '成绩 表.XLSX'))).toBe(join('a.b', '成绩 表.scored.XLSX'));
    expect(defaultOut('无后缀')).toBe('无后缀.scored');
    expect(defaultOut('in.scored.xlsx')).toBe('in.scored.scored.xlsx');
  });

  test('check writes nothing, whatever it is told', async () => {
    expect((await tell(['check', input, '--out', folder.at('out.xlsx')])).status).toBe(0);
    expect((await tell(['check', input, '--in-place'])).status).toBe(0);
    expect(folder.list()).toEqual(['in.xlsx']);
    expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
  });

  test('--out names the result; an older one there is replaced', async () => {
    const out = folder.put('out.xlsx', 'old');
    expect((await tell(['run', input, '--out', out])).status).toBe(0);
    expect(await ownSheets(out)).toContain('summary');
    expect(folder.list()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('a name as long as names can be is no problem', async () => {
    const name = `${'成'.repeat(83)}.xlsx`;
    expect((await tell(['run', input, '--out', folder.at(name)])).status).toBe(0);
    expect(folder.list()).toEqual(['in.xlsx', name]);
  });

  test('--in-place writes into the file and keeps its old bytes as .bak', async () => {
    const told = await tell(['run', input, '--in-place']);
    expect(told.status).toBe(0);
    expect(folder.list()).toEqual(['in.xlsx', 'in.xlsx.bak']);
    expect(folder.bytes('in.xlsx.bak').equals(clean)).toBe(true);
    expect(await ownSheets(input)).toContain('summary');
    expect(told.out.join('\n')).toContain(folder.at('in.xlsx.bak'));
    fs.copyFileSync(folder.at('in.xlsx.bak'), input);
    expect(await ownSheets(input)).toEqual([]);
  });

  test('--out that is the input is refused, in whatever way it is written', async () => {
    const ways = [
      input,
      join(folder.path, '.', 'in.xlsx'),
      join(folder.path, '..', folder.path.slice(folder.path.lastIndexOf('dengbang-test')), 'in.xlsx'),
    ];
    if (process.platform !== 'win32') {
      fs.symlinkSync(input, folder.at('link.xlsx'));
      ways.push(folder.at('link.xlsx'));
    }
    for (const way of ways) {
      expect(expectRefused(await tell(['run', input, '--out', way]))).toContain('--in-place');
    }
    expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
  });

  test('--out together with --in-place is refused', async () => {
    const text = expectRefused(await tell(['run', input, '--in-place', '--out', folder.at('out.xlsx')]));
    expect(text).toMatch(/--out.*--in-place/u);
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('--out that is a folder is refused before any work', async () => {
    fs.mkdirSync(folder.at('out.xlsx'));
    const told = await tell(['run', input, '--out', folder.at('out.xlsx')]);
    expect(expectRefused(told)).toContain(folder.at('out.xlsx'));
    expect(told.progress).toEqual([]);
    expect(fs.readdirSync(folder.at('out.xlsx'))).toEqual([]);
  });

  test('--out into a folder that is not there is refused and makes none', async () => {
    const out = folder.at(join('none', 'out.xlsx'));
    for (const language of ['zh-CN', 'en-US']) {
      expect(expectRefused(await tell(['run', input, '--out', out, '--lang', language]))).toContain(out);
    }
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('--out under something that is no folder is refused', async () => {
    expectRefused(await tell(['run', input, '--out', join(input, 'out.xlsx')]));
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('a device is not replaced by a file', async () => {
    if (process.platform === 'win32') return;
    expectRefused(await tell(['run', input, '--out', '/dev/null']));
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a link is followed, and a file that few may read stays so', async () => {
    if (process.platform === 'win32') return;
    fs.chmodSync(input, 0o600);
    fs.symlinkSync(input, folder.at('link.xlsx'));
    expect((await tell(['run', folder.at('link.xlsx'), '--in-place'])).status).toBe(0);
    expect(fs.lstatSync(folder.at('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(await ownSheets(input)).toContain('summary');
    expect(fs.statSync(input).mode & 0o777).toBe(0o600);
  });
});

describe('saving is all or nothing', () => {
  function failing(code: string): never {
    throw Object.assign(new Error(`${code}: made up`), { code });
  }

  test('a disk that fills up in the middle leaves the old result and nothing else', async () => {
    const out = folder.put('out.xlsx', 'old result');
    const write = fs.writeSync;
    jest
      .spyOn(fs, 'writeSync')
      .mockImplementationOnce((handle, bytes) => write(handle, bytes as unknown as Uint8Array, 0, 1000))
      .mockImplementationOnce(() => failing('ENOSPC'));
    const text = expectRefused(await tell(['run', input, '--out', out]));
    expect(text).toContain('磁盘已满');
    expect(folder.bytes('out.xlsx').toString()).toBe('old result');
    expect(folder.list()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('a write that takes only part of the bytes is carried on', async () => {
    const write = fs.writeSync;
    jest
      .spyOn(fs, 'writeSync')
      .mockImplementationOnce((handle, bytes) => write(handle, bytes as unknown as Uint8Array, 0, 777));
    expect((await tell(['run', input])).status).toBe(0);
    expect(await ownSheets(folder.at('in.scored.xlsx'))).toContain('summary');
  });

  test('a result that Excel holds open is left alone, and so is the input under --in-place', async () => {
    const out = folder.put('out.xlsx', 'old result');
    jest.spyOn(fs, 'renameSync').mockImplementation(() => failing('EPERM'));
    expect(expectRefused(await tell(['run', input, '--out', out]))).toContain('Excel');
    expectRefused(await tell(['run', input, '--in-place']));
    expect(folder.bytes('out.xlsx').toString()).toBe('old result');
    expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
    expect(folder.list().filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('without a backup the input is not written into', async () => {
    jest.spyOn(fs, 'copyFileSync').mockImplementation(() => failing('EACCES'));
    expectRefused(await tell(['run', input, '--in-place']));
    expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
    expect(folder.list()).toEqual(['in.xlsx']);
  });
});

describe('--dry-run', () => {
  test.each(WRITING)('%s lists what it would write and writes nothing', async (act) => {
    const { out, status } = await tell([act, input, '--dry-run']);
    const text = out.join('\n');
    expect(status).toBe(0);
    expect(folder.list()).toEqual(['in.xlsx']);
    expect(text).toContain('没有写任何文件');
    expect(text).toContain('“成绩概况”');
    expect(text).toContain('“问题清单”');
    expect(/“[^”]*名次[^”]*”/u.test(text)).toBe(act !== 'award');
    expect(/“[^”]*奖金[^”]*”/u.test(text)).toBe(act !== 'score');
    expect(text.includes('“初赛成绩”：填')).toBe(act !== 'award');
  });

  test('lists just the sheets that the run then makes, under the names that they have by now', async () => {
    const listed = (told: Told): readonly string[] =>
      told.out.flatMap((line) => /^ {2}工作表“(.+)”：\d+ 行$/u.exec(line)?.[1] ?? []);
    const before = listed(await tell(['run', input, '--dry-run']));
    await tell(['run', input]);
    const { sheets } = await open(folder.at('in.scored.xlsx')).snapshot();
    expect(sheets.flatMap(({ own, name }) => (own === null ? [] : [name]))).toEqual(before);
    // The second run changes nothing, so that there is nothing to write down.
    expect(listed(await tell(['run', folder.at('in.scored.xlsx'), '--dry-run']))).toEqual(
      before.filter((name) => name !== '登榜记录'),
    );
  });

  test('goes before --in-place and --out', async () => {
    await tell(['run', input, '--in-place', '--dry-run']);
    await tell(['run', input, '--out', folder.at('out.xlsx'), '--dry-run']);
    expect(folder.list()).toEqual(['in.xlsx']);
    expect(folder.bytes('in.xlsx').equals(clean)).toBe(true);
  });
});

describe('what is said', () => {
  test.each(ACTS)('%s --quiet says nothing, and the status still speaks', async (act) => {
    const out = act === 'check' ? [] : ['--out', folder.at('out.xlsx')];
    const good = await tell([act, input, '--quiet', ...out]);
    const bad = await tell([act, demo120, '--quiet', ...out]);
    expect([good.status, good.out, good.err]).toEqual([0, [], []]);
    expect([bad.status, bad.out, bad.err]).toEqual([1, [], []]);
    expectRefused(await tell([act, folder.at('none.xlsx'), '--quiet']));
  });

  test('--lang en-US speaks English, in results and in refusals', async () => {
    const { out } = await tell(['run', input, '--lang', 'en-US']);
    expect(out.join('\n')).toContain(`Result: ${folder.at('in.scored.xlsx')}`);
    const refused = expectRefused(await tell(['run', '--lang=en-US']));
    expect(refused).toContain('The workbook is missing');
    expect(refused).not.toMatch(/\p{Script=Han}/u);
  });

  test('another language is refused', async () => {
    expect(expectRefused(await tell(['run', input, '--lang', 'fr']))).toContain('en-US');
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test.each([
    [[], '工作簿'],
    [['run'], '工作簿'],
    [['runn', 'in.xlsx'], 'runn'],
    [['rum', 'in.xlsx'], 'rum'],
    [['run', 'in.xlsx', '--nope'], '--nope'],
    [['run', 'in.xlsx', '-x'], '-x'],
    [['run', 'in.xlsx', 'second.xlsx'], '一个工作簿'],
    [['run', 'in.xlsx', '--out'], '--out'],
    [['run', 'in.xlsx', '--set'], '--set'],
    [['run', 'in.xlsx', '--round'], '--round'],
    [['--nope'], '--nope'],
  ])('%j is refused with a way to the help', async (argv, named) => {
    const text = expectRefused(await tell(argv));
    expect(text).toContain(named);
    expect(text).toContain('--help');
    const english = [...argv.slice(0, 2), '--lang=en-US', ...argv.slice(2)];
    expect(expectRefused(await tell(english))).toContain('--help');
  });

  test('an option where a file name belongs is a forgotten name, not a file', async () => {
    expect(expectRefused(await tell(['run', input, '--out', '--json']))).toContain('--out');
    expect(folder.list()).toEqual(['in.xlsx']);
  });

  test('--lang is understood before the command too', async () => {
    const told = await tell(['--lang', 'en-US', 'run', input]);
    expect(told.out.join('\n')).toContain('Rounds');
  });

  test('a second --in-place keeps the first copy', async () => {
    await tell(['run', input, '--in-place']);
    await tell(['run', input, '--in-place']);
    expect(folder.list()).toEqual(['in.xlsx', 'in.xlsx.2.bak', 'in.xlsx.bak']);
    expect(folder.bytes('in.xlsx.bak').equals(clean)).toBe(true);
  });

  test('progress is told while working and not afterwards', async () => {
    const order: string[] = [];
    await tell(['run', input], {
      progress: (text) => void order.push(text),
      endProgress: () => void order.push('end'),
      print: () => void order.push('print'),
    });
    expect(order).toEqual(['正在打开工作簿', '正在计算', '正在写入报表', '正在保存', 'end', 'print']);
  });

  test('progress is written over on a terminal, and silent where standard error is none', () => {
    const written: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const before = process.stderr.isTTY;
    try {
      for (const watched of [true, false]) {
        process.stderr.isTTY = watched;
        const terminal = processTerminal('dengbang');
        terminal.progress('正在计算');
        terminal.endProgress();
      }
    } finally {
      process.stderr.isTTY = before;
    }
    expect(written).toEqual(['\r\u001b[K正在计算…', '\r\u001b[K']);
  });

  test('--version and --help answer on standard output with 0', async () => {
    for (const flag of ['--version', '-V']) {
      const told = await tell([flag]);
      expect([told.status, told.out, told.err]).toEqual([0, ['9.8.7'], []]);
    }
    const help = await tell(['--help']);
    expect([help.status, help.err]).toEqual([0, []]);
    const text = help.out.join('\n');
    for (const word of ['用法', '命令', ...ACTS, '原文件不会被改动']) expect(text).toContain(word);
    const english = (await tell(['--help', '--lang', 'en-US'])).out.join('\n');
    expect(english).toContain('Usage:');
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(ACTS)('%s --help explains every option in Chinese', async (act) => {
    const { out, status } = await tell([act, '--help']);
    const text = out.join('\n');
    expect(status).toBe(0);
    for (const option of [
      '--round',
      '--out',
      '--in-place',
      '--set',
      '--json',
      '--lang',
      '--dry-run',
      '--quiet',
      '--help',
    ]) {
      expect(text).toMatch(new RegExp(`${option}.*\\p{Script=Han}`, 'u'));
    }
  });
});

describe('the built program', () => {
  let built: Folder;
  let cli: string;

  // Into a folder of its own: dist/ may be in use.
  beforeAll(() => {
    built = newFolder();
    cli = buildProgram(built.path);
  }, 60_000);
  afterAll(() => {
    built.remove();
  });

  function start(argv: readonly string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }

  test('--json puts one object on standard output; nobody watches, so standard error is empty', () => {
    const { status, out, err } = start(['run', 'in.xlsx', '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(KEYS);
    expect(folder.list()).toEqual(['in.scored.xlsx', 'in.xlsx']);
  });

  test('exit status 1 for the sample, 2 for what is no workbook, the version of the package', () => {
    expect(start(['check', demo120]).status).toBe(1);
    folder.put('text.xlsx', 'no workbook');
    const refused = start(['run', 'text.xlsx']);
    expect([refused.status, refused.out, refused.err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    const { version } = JSON.parse(fs.readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(start(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test('a reader that closes the pipe early is no error', () => {
    if (process.platform === 'win32') return;
    const script = '"$0" "$1" check "$2" --json | head -c 10';
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli, demo120], {
      encoding: 'utf8',
    });
    expect([stdout.length, stderr]).toEqual([10, '']);
  });

  test('where the system lets no more be written, the old result stays and the half one goes', () => {
    if (process.platform === 'win32') return;
    folder.put('out.xlsx', 'old result');
    // Files may grow to 4 blocks only; the result is longer.
    const script = 'ulimit -f 4; exec "$0" "$1" run in.xlsx --out out.xlsx';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('out.xlsx');
    expect(folder.bytes('out.xlsx').toString()).toBe('old result');
    expect(folder.list()).toEqual(['in.xlsx', 'out.xlsx']);
  });
});

test('results saved from the same bytes at the same time are the same bytes', async () => {
  await tell(['run', input, '--out', folder.at('one.xlsx')]);
  await tell(['run', input, '--out', folder.at('two.xlsx')]);
  expect(folder.bytes('one.xlsx').equals(folder.bytes('two.xlsx'))).toBe(true);
  expect(() => openXlsx(folder.bytes('one.xlsx'), 'one.xlsx')).not.toThrow();
});
