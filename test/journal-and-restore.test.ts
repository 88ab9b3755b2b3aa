/*
 * `restore` and `journal` as the shell offers them: what they print, what they write, how they end.
 */
import { cleanContest } from './contest-book';
import { ownKeys, type, usersCells } from './recorded-book';
import { expectRefused, newFolder, tell, type Folder } from './shell';

jest.setTimeout(120_000);

const contest = cleanContest(12).bytes;
let folder: Folder;
let scored = '';
beforeEach(async () => {
  folder = newFolder();
  folder.put('in.xlsx', contest);
  scored = folder.at('in.scored.xlsx');
  await tell(['run', folder.at('in.xlsx'), '--by', '王五']);
});
afterEach(() => {
  folder.remove();
});

interface Json {
  readonly out: string | null;
  readonly findings: readonly { readonly code: string }[];
  readonly journal: readonly { readonly act: string; readonly by: string; readonly chain: string }[];
  readonly whole: boolean;
  readonly restored: {
    readonly undone: readonly { readonly act: string }[];
    readonly back: readonly { readonly cells: number }[];
    readonly cannot: readonly { readonly reason: string }[];
    readonly remade: number;
  };
  readonly edits: readonly object[];
}

async function json(argv: readonly string[]): Promise<Json> {
  // Fields are checked by the tests that use them.
  return JSON.parse((await tell([...argv, '--json'])).out.join('\n')) as Json;
}

describe('restore', () => {
  test('writes beside the input, names what it put back, and leaves the input alone', async () => {
    const before = folder.bytes('in.scored.xlsx');
    const told = await tell(['restore', scored]);
    expect([told.status, told.err]).toEqual([0, []]);
    expect(told.out.join('\n')).toContain('工作表“初赛成绩”：名次 12 格恢复原样');
    expect(told.out.join('\n')).toContain('工作表“成绩概况”：删去');
    expect(folder.bytes('in.scored.xlsx').equals(before)).toBe(true);
    const restored = folder.bytes('in.scored.scored.xlsx');
    expect(await usersCells(restored)).toEqual(await usersCells(contest));
    expect(await ownKeys(restored)).toEqual(['ledger']);
  });

  test('makes reports that remain anew, so that none of them is stale', async () => {
    await tell(['run', scored, '--in-place', '--set', '晋级比例=50%']);
    const { restored } = await json(['restore', scored, '--in-place']);
    expect([restored.undone.map(({ act }) => act), restored.cannot]).toEqual([['run'], []]);
    expect(restored.remade).toBeGreaterThan(5);
    const again = await tell(['run', scored, '--dry-run']);
    expect(again.out.join('\n')).not.toContain('登榜记录');
  });

  test('lists marks that were typed over before it says anything else', async () => {
    await tell(['run', scored, '--in-place', '--set', '晋级比例=50%']);
    folder.put('typed.xlsx', await type(folder.bytes('in.scored.xlsx'), '初赛成绩', 3, 6, 12.5));
    const typed = folder.at('typed.xlsx');
    const { edits } = await json(['restore', typed, '--dry-run']);
    expect(edits).toMatchObject([{ round: 'preliminary', part: 'practical', after: '12.5' }]);
    const { out } = await tell(['restore', typed, '--in-place']);
    expect(out.join('\n')).toMatch(/^【上次计算之后改动过 1 处】[^]*12\.5[^]*退回：/u);
    expect((await json(['check', typed])).edits).toEqual([]);
  });

  test('says that a seal stays open which a correction opened', async () => {
    const change = ['--round', 'preliminary', '--ticket', 'AF202400001', '--practical', '44'];
    const names = ['--reason', '登分错误', '--by', '王五', '--by', '赵六'];
    await tell(['seal', scored, '--round', 'preliminary', '--by', '王五', '--in-place']);
    const corrected = await tell(['correct', scored, ...change, ...names, '--in-place']);
    expect(corrected.err).toEqual([]);
    const told = await tell(['restore', scored, '--in-place']);
    expect(told.out.join('\n')).toContain('初赛是因被退回的这一步而启封的，退回之后不会自动封上');
    expect((await json(['restore', scored])).restored.undone).toEqual([]);
  });

  test('says what it could not put back', async () => {
    folder.put('typed.xlsx', await type(folder.bytes('in.scored.xlsx'), '初赛成绩', 3, 8, '并列'));
    const told = await tell(['restore', folder.at('typed.xlsx')]);
    expect(told.out.join('\n')).toMatch(/没有恢复：工作表“初赛成绩” AF202400001 名次，之后被人改过/u);
  });

  test('goes back several steps, and says where nothing more is left', async () => {
    await tell(['run', scored, '--in-place', '--set', '晋级比例=50%']);
    const told = await tell(['restore', scored, '--in-place', '--steps', '5']);
    expect(told.out.join('\n')).toContain('只有 2 步可以退回。');
    const none = await tell(['restore', scored, '--in-place']);
    expect(none.out.join('\n')).toContain('没有可以退回的步骤。');
    expect(none.out.join('\n')).toContain('没有写任何文件。');
  });

  test('--dry-run writes nothing', async () => {
    const told = await tell(['restore', scored, '--dry-run']);
    expect(told.out.join('\n')).toContain('没有写任何文件。');
    expect(folder.list()).toEqual(['in.scored.xlsx', 'in.xlsx']);
  });

  test.each(['0', '21', 'x', '-1', '1.5'])('--steps %s is refused', async (steps) => {
    expect(expectRefused(await tell(['restore', scored, '--steps', steps]))).toContain('--steps');
  });
});

describe('journal', () => {
  test('prints who did what when, and that the chain holds', async () => {
    const told = await tell(['journal', scored]);
    expect(told.status).toBe(0);
    expect(told.out.join('\n')).toMatch(/2024-07-01 09:00:00.*王五.*全部计算并出报表/u);
    expect(told.out.join('\n')).toContain('共 1 条，前后相接，没有缺漏');
    const { journal, whole, out } = await json(['journal', scored]);
    expect([journal.map(({ act, by }) => [act, by]), whole, out]).toEqual([[['run', '王五']], true, null]);
    expect(journal[0]?.chain).toMatch(/^[\da-f]{64}$/u);
    expect(folder.list()).toEqual(['in.scored.xlsx', 'in.xlsx']);
  });

  test('says that a changed line breaks it, and ends with 1', async () => {
    const bytes = folder.bytes('in.scored.xlsx');
    const forged = await type(bytes, '登榜记录', 5, 4, '{"act":"run","by":"别人"}');
    folder.put('forged.xlsx', forged);
    const told = await tell(['journal', folder.at('forged.xlsx')]);
    expect(told.status).toBe(1);
    expect(told.out.join('\n')).toContain('从第 1 条起，记录被改过');
    expect((await json(['check', folder.at('forged.xlsx')])).findings.map(({ code }) => code)).toContain(
      'journal-broken',
    );
  });

  test('is a sheet to print where --out says, kept up to date by later acts', async () => {
    const printed = folder.at('printed.xlsx');
    await tell(['journal', scored, '--out', printed]);
    expect(await ownKeys(folder.bytes('printed.xlsx'))).toContain('journal');
    await tell(['run', printed, '--in-place', '--set', '晋级比例=50%']);
    const { openXlsx } = await import('../src/workbook/file/open');
    const { sheets } = await openXlsx(folder.bytes('printed.xlsx'), 'printed.xlsx').snapshot();
    const sheet = sheets.find(({ own }) => own === 'journal');
    const texts = [...(sheet?.rows([1, 4]) ?? [])].flatMap(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );
    expect([sheet?.name, sheet?.visibility]).toEqual(['操作记录', 'visible']);
    expect(texts).toContain('全部计算并出报表（晋级比例=50%）');
    expect((await json(['check', printed])).findings.map(({ code }) => code)).not.toContain('report-stale');
  });

  test('of a workbook that nobody worked on has nothing to say', async () => {
    const told = await tell(['journal', folder.at('in.xlsx')]);
    expect([told.status, told.out.join('\n')]).toEqual([0, '这个工作簿里还没有操作记录。']);
  });

  test('speaks English when asked', async () => {
    const told = await tell(['journal', scored, '--lang', 'en-US']);
    expect(told.out.join('\n')).toMatch(/王五.*full run with reports[\s\S]*each fits the one before it/u);
  });
});

test('edits are told before the results, and as JSON', async () => {
  folder.put('typed.xlsx', await type(folder.bytes('in.scored.xlsx'), '初赛成绩', 3, 6, 1.5));
  const told = await tell(['check', folder.at('typed.xlsx')]);
  expect(told.out.slice(0, 4).join('\n')).toMatch(
    /上次计算之后改动过 1 处[\s\S]*AF202400001.*技能操作.*1\.5.*初赛成绩!F3/u,
  );
  expect((await json(['check', folder.at('typed.xlsx')])).edits).toEqual([
    {
      round: 'preliminary',
      ticket: 'AF202400001',
      part: 'practical',
      before: '43.21',
      after: '1.5',
      sheet: '初赛成绩',
      cell: 'F3',
    },
  ]);
});
