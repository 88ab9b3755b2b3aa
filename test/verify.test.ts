/*
 * `seal`, `unseal`, `verify` and `compare` in the shell: what they say, what they ask, how they end.
 */
import { execFileSync } from 'node:child_process';
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from './contest-book';
import { type } from './recorded-book';
import { codeIn, sealAll } from './sealed-book';
import { expectRefused, newFolder, tell, type Folder, type Told } from './shell';

jest.setTimeout(120_000);

const { bytes: contest } = cleanContest(40);
let folder: Folder;
let sealed: Uint8Array;
let file: string;
let paper: string;

beforeAll(async () => {
  folder = newFolder();
  sealed = await sealAll(contest);
  file = folder.put('sealed.xlsx', sealed);
  paper = await codeIn(sealed, 'final');
});
afterAll(() => {
  folder.remove();
});

interface Answer {
  readonly seals: readonly { readonly round: string; readonly code: string; readonly intact: boolean }[];
  readonly refused: { readonly code: string } | null;
  readonly verified: { readonly holds: boolean; readonly paper: { readonly kind: string } };
  readonly findings: readonly { readonly code: string }[];
  readonly differences: readonly {
    readonly severity: string;
    readonly kind: string;
    readonly ticket: string | null;
    readonly a: string | null;
    readonly b: string | null;
    readonly cellA: string | null;
  }[];
}
const answerOf = ({ out }: Told): Answer => JSON.parse(out.join('\n')) as Answer;
const saidBy = ({ out }: Told): string => out.join('\n');

describe('seal and unseal', () => {
  test('need a round and a name, unseal a reason too; nothing is written without', async () => {
    const source = folder.put('open.xlsx', contest);
    expect(expectRefused(await tell(['seal', source, '--by', '王五']))).toContain('--round');
    expect(expectRefused(await tell(['seal', source, '--round', '初赛']))).toContain('--by');
    expect(expectRefused(await tell(['unseal', file, '--round', '初赛', '--by', '王五']))).toContain(
      '--reason',
    );
    expect(
      expectRefused(await tell(['seal', source, '--round', '初赛', '--by', '王五', '--set', '理论权重=40%'])),
    ).toContain('--set');
    expect(folder.list()).toEqual(['open.xlsx', 'sealed.xlsx']);
  });

  test('tell the code, write the file, and do not ask for another run', async () => {
    const source = folder.put('open.xlsx', contest);
    const told = await tell([
      'seal',
      source,
      '--round',
      '初赛',
      '--by',
      '王五',
      '--out',
      folder.at('s.xlsx'),
    ]);
    expect(told.status).toBe(0);
    expect(saidBy(told)).toMatch(/初赛封存，封存码 (\w{4}-){3}\w{4}/u);
    expect(saidBy(told)).not.toContain('请再用 run');
  });

  test('answer in JSON with the seal in force, or with the refusal', async () => {
    const json = answerOf(
      await tell([
        'unseal',
        file,
        '--round',
        '决赛',
        '--by',
        '王五',
        '--reason',
        '复核',
        '--json',
        '--dry-run',
      ]),
    );
    expect(json.seals.map(({ round }) => round)).toEqual(['preliminary', 'semifinal']);
    const again = await tell(['seal', file, '--round', '决赛', '--by', '王五', '--json', '--dry-run']);
    expect(again.status).toBe(1);
    expect(answerOf(again)).toMatchObject({ refused: { code: 'round-sealed' } });
    expect(answerOf(again).seals).toHaveLength(3);
  });

  test('a wrong password writes nothing and says what is missing', async () => {
    const locked = folder.at('locked.xlsx');
    const source = folder.put('open.xlsx', contest);
    await tell(['seal', source, '--round', '初赛', '--by', '王五', '--password', '对的', '--out', locked]);
    const words = ['unseal', locked, '--round', '初赛', '--by', '王五', '--reason', '复核'];
    const told = await tell([...words, '--password', '错的', '--out', folder.at('never.xlsx')]);
    expect(told.status).toBe(1);
    expect(saidBy(told)).toContain('--password');
    expect(saidBy(told)).not.toContain('错的');
    expect(folder.list()).not.toContain('never.xlsx');
    expect((await tell([...words, '--password', '对的', '--out', folder.at('opened.xlsx')])).status).toBe(0);
    expect(folder.list()).toContain('opened.xlsx');
  });
});

describe('verify', () => {
  test('says that without the paper a workbook only agrees with itself, and never waits', async () => {
    const told = await tell(['verify', file]);
    expect(told.status).toBe(0);
    expect(saidBy(told)).toContain('只与本文件自身一致');
    expect(saidBy(told)).not.toContain('证明成立');
  });

  test('with the code from the paper, however it was typed, it is proof', async () => {
    for (const code of [paper, paper.toLowerCase().replaceAll('-', ' '), paper.replaceAll('0', 'o')]) {
      const told = await tell(['verify', file, '--code', code]);
      expect(told.status).toBe(0);
      expect(saidBy(told)).toContain('证明成立');
    }
  });

  test('with a wrong code it ends with 1 and says so; with no code at all that is one, with 2', async () => {
    const wrong = await tell(['verify', file, '--code', 'AAAA-AAAA-AAAA-AAAA']);
    expect(wrong.status).toBe(1);
    expect(saidBy(wrong)).toContain('对不上');
    expect(expectRefused(await tell(['verify', file, '--code', 'AAAA']))).toContain('封存码');
  });

  test('names every change with both values, and ends with 1', async () => {
    const edited = folder.put('edited.xlsx', await type(sealed, '初赛成绩', 3, 6, 99.75));
    const told = await tell(['verify', edited]);
    expect(told.status).toBe(1);
    expect(told.out.find((line) => line.includes('初赛成绩!F3'))).toMatch(
      /AF202400001 +技能操作 +43\.21 +99\.75/u,
    );
    const json = answerOf(
      await tell(['verify', edited, '--json', '--code', await codeIn(sealed, 'preliminary')]),
    );
    expect(json.verified).toMatchObject({ holds: false, paper: { kind: 'changed', proven: true } });
    expect(json.findings.map(({ code }) => code)).toContain('sealed-round-changed');
  });

  test('asks at a terminal for two groups from the paper, and takes them for proof', async () => {
    let asked = '';
    const reader = (change: (digits: string) => string) => (question: string) => {
      asked = question;
      const shown = /[0-9A-Z_]{4}(?:-[0-9A-Z_]{4}){3}/u.exec(question)?.[0] ?? '';
      const missing = paper.split('-').filter((_, at) => shown.split('-')[at] === '____');
      return Promise.resolve(change(missing.join(' ')));
    };
    const told = await tell(['verify', file], { ask: reader((digits) => digits.toLowerCase()) });
    expect(asked.match(/____/gu)).toHaveLength(2);
    expect(asked).not.toContain(paper);
    expect(saidBy(told)).toContain('证明成立');
    const wrong = await tell(['verify', file], { ask: reader(() => 'ZZZZ ZZZZ') });
    expect([wrong.status, saidBy(wrong).includes('对不上')]).toEqual([1, true]);
    const none = await tell(['verify', file], { ask: reader(() => '') });
    expect([none.status, saidBy(none).includes('只与本文件自身一致')]).toEqual([0, true]);
    asked = '';
    await tell(['verify', file, '--json'], { ask: reader(() => '') });
    expect(asked).toBe('');
  });

  test('writes the text of a round, and sha256sum of it is the fingerprint', async () => {
    const out = folder.at('final.txt');
    expect((await tell(['verify', file, '--round', '决赛', '--text', out])).status).toBe(0);
    const sum = execFileSync('sha256sum', [out], { encoding: 'utf8' }).slice(0, 64);
    const seals = JSON.parse(saidBy(await tell(['verify', file, '--json']))) as {
      readonly seals: readonly { readonly fingerprint: string }[];
    };
    expect(seals.seals[2]?.fingerprint).toBe(sum);
    expect(expectRefused(await tell(['verify', file, '--text', out]))).toContain('--round');
  });

  test('changes no file', async () => {
    const before = folder.bytes('sealed.xlsx');
    const files = folder.list();
    await tell(['verify', file, '--code', paper]);
    expect(folder.list()).toEqual(files);
    expect(folder.bytes('sealed.xlsx').equals(before)).toBe(true);
  });

  test('of a workbook without seals says that nothing is sealed', async () => {
    const told = await tell(['verify', folder.put('open.xlsx', contest)]);
    expect(told.status).toBe(0);
    expect(saidBy(told)).toContain('没有封存的轮次');
    expect(saidBy(told)).not.toContain('只与本文件自身一致');
  });

  test('speaks English where it is asked to, over reports that were made in Chinese', async () => {
    const told = await tell(['verify', file, '--lang', 'en-US']);
    expect(saidBy(told)).toContain('agreeing with itself');
    expect(told.status).toBe(0);
  });
});

describe('compare', () => {
  test('two copies of one contest: the mark and what follows from it are errors, each with its cells', async () => {
    const other = folder.put('other.xlsx', await type(contest, '初赛成绩', 3, 6, 99.75));
    const source = folder.put('open.xlsx', contest);
    const told = await tell(['compare', source, other, '--json']);
    expect(told.status).toBe(1);
    const { differences } = answerOf(told);
    expect(differences).toContainEqual({
      severity: 'error',
      kind: 'mark',
      ticket: 'AF202400001',
      round: 'preliminary',
      field: 'practical',
      a: '43.21',
      b: '99.75',
      cellA: '初赛成绩!F3',
      cellB: '初赛成绩!F3',
    });
    const back = answerOf(await tell(['compare', other, source, '--json'])).differences;
    expect(back).toHaveLength(differences.length);
    expect(saidBy(await tell(['compare', source, other]))).toContain('技能操作：43.21 → 99.75');
  });

  test('another spelling of a unit alone is a warning, told after the errors, and ends with 0', async () => {
    const people = competitors(10);
    const respelt = people.map((one) => ({ ...one, unit: `${one.unit}（集团）` }));
    const a = folder.put('a.xlsx', contestBook([scoreSheet('初赛成绩', people)]));
    const b = folder.put('b.xlsx', contestBook([scoreSheet('初赛成绩', respelt)]));
    const told = await tell(['compare', a, b, '--json']);
    expect(new Set(answerOf(told).differences.map(({ severity, kind }) => `${severity} ${kind}`))).toEqual(
      new Set(['warning unit']),
    );
    expect(told.status).toBe(0);
  });

  test('the same twice is said to be the same', async () => {
    const source = folder.put('open.xlsx', contest);
    const told = await tell(['compare', source, source]);
    expect([told.status, saidBy(told).includes('两份结果相同')]).toEqual([0, true]);
  });

  test('strangers, and workbooks without a common round, are told plainly', async () => {
    const people = competitors(5);
    const others = people.map((one) => ({ ...one, ticket: `ZZ${one.ticket}` }));
    const a = folder.put('a.xlsx', contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]));
    const b = folder.put('b.xlsx', contestBook([rosterSheet(others), scoreSheet('初赛成绩', others)]));
    const c = folder.put('c.xlsx', contestBook([rosterSheet(people), scoreSheet('复赛成绩', people)]));
    const strange = await tell(['compare', a, b]);
    expect([strange.status, saidBy(strange).includes('不像是同一场竞赛')]).toEqual([1, true]);
    const apart = await tell(['compare', a, c]);
    expect([apart.status, saidBy(apart).includes('没有共同的轮次')]).toEqual([1, true]);
  });

  test('needs two workbooks', async () => {
    expectRefused(await tell(['compare', file]));
    expectRefused(await tell(['compare', file, file, file]));
    expect(expectRefused(await tell(['compare', file, folder.at('nowhere.xlsx')]))).toContain('nowhere.xlsx');
  });
});
