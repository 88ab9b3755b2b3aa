import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { A1, differing, file, keep, one, ticketOf } from '../../test/entry-book';
import { contestBook, SCORE_HEAD } from '../../test/contest-book';
import { wordsIn } from '../text';
import { openXlsx } from '../workbook/file/open';
import { groundOf, type Ground } from './ground';
import { typingDifferences, typingSheets, type SheetsTold } from './typing-sheets';

const round = { round: 'preliminary' } as const;

async function ground(bytes: Uint8Array): Promise<Ground> {
  const words = wordsIn('zh-CN');
  const now = new Date('2024-06-20T09:30:00+08:00');
  return groundOf(await openXlsx(bytes, 'book.xlsx').snapshot(), { words, program: 'dengbang test', now });
}

async function told(bytes: Uint8Array): Promise<SheetsTold> {
  const answer = typingSheets(await ground(bytes), round);
  if (answer === null) throw new Error('no preliminary');
  return answer;
}

const phases = ({ people }: SheetsTold): readonly string[] =>
  people.map(({ phase, by }) => `${phase} ${by.join()}`.trim());

test('the sample: everybody by ticket, name and unit, who has marks and who is out, and not one mark', async () => {
  const sample = readFileSync(resolve(__dirname, '../../test/samples/demo120.xlsx'));
  const sheets = await told(sample);
  expect(sheets.people).toHaveLength(120);
  expect(sheets).toMatchObject({ sheet: '初赛成绩', sealed: false, mustBeTwice: false, nameless: 0 });
  expect(sheets.limits).toEqual({ theoryFull: 100, practicalFull: 100, markDecimals: 2 });
  expect(sheets.people[0]).toEqual({
    ticket: 'AF20240001',
    name: '王试乙',
    unit: '北京甲安科技有限公司',
    phase: 'typed',
    by: [],
    parts: ['theory', 'practical'],
  });
  expect(new Set(phases(sheets))).toEqual(new Set(['typed', 'settled']));
  expect(JSON.stringify(sheets.people)).not.toMatch(/81\.96|83\.04/u);
});

test('how far each sheet is, by whom', async () => {
  const blank = file([
    [null, null],
    [null, null],
    [80, null],
    [null, '弃赛'],
  ]);
  const first = await one(blank, '甲', A1, '87.5', '90');
  expect(phases(await told(first.bytes))).toEqual(['once 甲', 'free', 'typed', 'settled']);
  const second = await one(first.bytes, '乙', A1, '87.5', '90');
  expect(phases(await told(second.bytes))[0]).toBe('twice 甲,乙');
});

test('of a sheet that is being corrected: the part to be typed, and who typed what is kept', async () => {
  const differs = await differing();
  expect((await told(differs)).people[0]).toMatchObject({ phase: 'differing', by: ['甲', '乙'], parts: [] });
  const kept = await keep(differs, '丙', A1, 'first');
  expect((await told(kept.bytes)).people[0]).toMatchObject({
    phase: 'correcting',
    by: ['甲'],
    parts: ['theory'],
  });
  const neither = await keep(differs, '丙', A1, 'neither');
  expect((await told(neither.bytes)).people[0]).toMatchObject({ phase: 'anew', by: [] });
});

test('somebody on two rows, and somebody without a ticket, are not to be typed here', async () => {
  const line = (at: number, ticket: string | null) => [at, ticket, `选手${at}`, '甲公司', null, null, null];
  const rows = [['初赛成绩'], SCORE_HEAD, line(1, A1), line(2, A1), line(3, null), line(4, ticketOf(1))];
  const sheets = await told(contestBook([{ name: '初赛成绩', rows }]));
  expect(phases(sheets)).toEqual(['repeated', 'free']);
  expect(sheets.nameless).toBe(1);
});

test('differences are told with both values and all names, to whoever asks for them, and only then', async () => {
  const bytes = await differing();
  expect(typingDifferences(await ground(bytes), round)).toEqual([
    {
      ticket: A1,
      name: `选手${A1}`,
      parts: [{ part: 'theory', first: '87.5', second: '78.5' }],
      firstBy: ['甲'],
      secondBy: ['乙'],
      keep: null,
    },
  ]);
  expect(JSON.stringify(await told(bytes))).not.toMatch(/87|78/u);
  const kept = await keep(bytes, '丙', A1, 'second');
  expect(typingDifferences(await ground(kept.bytes), round)).toMatchObject([{ keep: 'second' }]);
  expect(typingSheets(await ground(bytes), { round: 'final' })).toBeNull();
});
