/*
 * Workbooks of every stage of a contest, made by the acts themselves. It knows what leads to which next step, and
 * nothing of how the pane shows it.
 */
import type { ActRequest } from '../../src/desk/act-request';
import { openLocalEngine } from '../../src/desk/local-engine';
import { wordsIn } from '../../src/text';
import { openXlsx } from '../../src/workbook/file/open';
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet, type Value } from '../contest-book';
import { snapshotOf, type as typeOver } from '../recorded-book';

/** The workbook after these acts; an act that does nothing is a broken test. */
export async function after(bytes: Uint8Array, ...requests: readonly ActRequest[]): Promise<Uint8Array> {
  const book = openXlsx(bytes, 'book.xlsx');
  const engine = openLocalEngine(book, {
    words: wordsIn('zh-CN'),
    program: 'dengbang test',
    now: () => new Date('2024-06-20T09:30:00+08:00'),
  });
  for (const request of requests) {
    const { refused, stopped, nothing } = await engine.prepare(request);
    if (refused !== null || stopped || nothing) {
      throw new Error(`${request.act}: ${refused?.what ?? 'not done'}`);
    }
    const { undone } = await engine.commit();
    if (undone.length > 0) throw new Error(`${request.act}: ${JSON.stringify(undone)}`);
  }
  return book.save();
}

const clean = cleanContest(40);
const confirm: ActRequest = { act: 'confirm-rules', by: '王五', second: '', reason: '' };
const run: ActRequest = { act: 'run' };
const seal = (round: 'preliminary' | 'semifinal' | 'final'): ActRequest => ({
  act: 'seal',
  round,
  by: '王五',
  password: null,
});

/** Ten people, three places, and the ranks 3 and 4 with the same marks. */
function tied(): Uint8Array {
  const marks = [9900, 9500, 9000, 9000, 8000, 7000, 6000, 5000, 4000, 3000];
  const people = competitors(10).map((one, at) => ({ ...one, theory: 8000, practical: marks[at] ?? 0 }));
  return contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
}

function rosterOf(tickets: boolean, id: string | null): Uint8Array {
  const { name, rows } = rosterSheet(competitors(10));
  const changed = rows.map((row, at): readonly Value[] => {
    if (at < 2) return row;
    const ticket = tickets ? row[1] : null;
    return [
      row[0] ?? null,
      ticket ?? null,
      row[2] ?? null,
      '女',
      at === 3 && id !== null ? id : (row[4] ?? null),
      row[5] ?? null,
    ];
  });
  return contestBook([{ name, rows: changed }]);
}

const preliminary = contestBook([rosterSheet(clean.preliminary), scoreSheet('初赛成绩', clean.preliminary)]);

/** Where to type what. */
export async function ruleNobodyUnderstands(
  bytes: Uint8Array,
): Promise<{ readonly row: number; readonly column: number; readonly value: string }> {
  const { sheets } = await snapshotOf(bytes);
  const lines = [...(sheets.find(({ name }) => name === '规则')?.rows([1, 2, 3]) ?? [])];
  for (const { row, cells } of lines) {
    const at = cells.findIndex(({ value }) => value === '初赛晋级比例');
    if (at >= 0) return { row, column: at + 2, value: '三成左右' };
  }
  throw new Error('no such rule on the sheet');
}

export const books = {
  empty: contestBook([{ name: 'Sheet1', rows: [] }]),
  foreign: contestBook([
    {
      name: '采购清单',
      rows: [
        ['品名', '数量'],
        ['摄像机', 3],
        ['硬盘', 8],
      ],
    },
  ]),
  tickets: rosterOf(false, null),
  checkRoster: rosterOf(true, '11010119850101'),
  firstSheet: rosterOf(true, null),
  confirmRules: clean.bytes,
  type: () => typeOver(clean.bytes, '初赛成绩', 3, 6, null).then((bytes) => after(bytes, confirm)),
  rule: () => after(tied(), confirm),
  run: () => after(clean.bytes, confirm),
  seal: () => after(clean.bytes, confirm, run),
  open: () => after(preliminary, confirm, run, seal('preliminary')),
  done: () => after(clean.bytes, confirm, run, seal('preliminary'), seal('semifinal'), seal('final')),
  /** Somebody typed another mark after the calculation. */
  edited: async () => typeOver(await after(clean.bytes, confirm, run), '初赛成绩', 3, 5, 12),
  /** A rule that nobody can understand: nothing is computed. */
  stopped: async () => {
    const confirmed = await after(preliminary, confirm);
    const { row, column, value } = await ruleNobodyUnderstands(confirmed);
    return typeOver(confirmed, '规则', row, column, value);
  },
  structureLocked: contestBook([rosterSheet(clean.preliminary), scoreSheet('初赛成绩', clean.preliminary)], {
    structureLocked: true,
  }),
  /** The score sheet has a password, and its cells are locked. */
  locked: contestBook([
    rosterSheet(clean.preliminary),
    { ...scoreSheet('初赛成绩', clean.preliminary), password: true },
  ]),
  preliminary,
} as const;
