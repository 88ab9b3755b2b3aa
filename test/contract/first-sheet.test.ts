/*
 * 新建初赛成绩表 through both doors: everybody with a ticket stands on it once, and nobody's sheet is written over.
 */
import { openLocalEngine } from '../../src/desk/local-engine';
import type { Preview } from '../../src/desk/preview';
import type { Workbook } from '../../src/workbook/port';
import {
  competitors,
  contestBook,
  rosterSheet,
  SCORE_HEAD,
  scoreSheet,
  type BookSheet,
} from '../contest-book';
import { cellsOf, words } from '../recorded-book';
import { openDoors } from './doors';

jest.setTimeout(120_000);

const people = competitors(4);
const [first, second, third, fourth] = people.map(({ ticket, name, unit }) => [ticket, name, unit]);
/** The last first, the second twice, and somebody without a ticket. */
const roster = ((): BookSheet => {
  const { name, rows } = rosterSheet(people);
  const [title = [], head = [], ...lines] = rows;
  const extra =
    rosterSheet(competitors(5))
      .rows.at(-1)
      ?.map((one, at) => (at === 1 ? '' : one)) ?? [];
  return { name, rows: [title, head, ...[...lines].reverse(), lines[1] ?? [], extra] };
})();
const expected = [first, second, third, fourth];

interface Told {
  readonly preview: Preview;
  /** Ticket, name, unit of every line below the header. */
  readonly lines: readonly (readonly unknown[])[];
  readonly sheets: readonly string[];
}

async function made(door: Workbook): Promise<Told> {
  const now = (): Date => new Date('2024-07-01T09:00:00+08:00');
  const engine = openLocalEngine(door, { words, program: 'dengbang test', now });
  await engine.look();
  const preview = await engine.prepare({ act: 'first-sheet' });
  const { refused, undone } = await engine.commit();
  expect([refused, undone]).toEqual([[], []]);
  const { sheets } = await door.snapshot();
  const sheet = sheets.find(({ name }) => name === '初赛成绩');
  const lines = sheet === undefined ? [] : cellsOf(sheet).map((cells) => cells.map(({ value }) => value));
  const head = lines.findIndex((line) => line.includes('准考证号'));
  const columns = ['准考证号', '姓名', '单位'].map((text) => lines[head]?.indexOf(text) ?? -1);
  return {
    preview,
    lines: lines
      .slice(head + 1)
      .map((line) => columns.map((at) => line[at] ?? null))
      .filter((line) => line.some((value) => value !== null && value !== '')),
    sheets: sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : [])),
  };
}

/** The same through both doors. */
async function throughBoth(sheets: readonly BookSheet[]): Promise<Told> {
  const doors = openDoors(contestBook(sheets));
  const [there, here] = [await made(doors.excel), await made(doors.file)];
  expect(there).toEqual(here);
  expect(doors.host.complaints).toEqual([]);
  doors.host.close();
  return here;
}

test('is made from the roster, in ticket order, once for each person with a ticket', async () => {
  const { preview, lines, sheets } = await throughBoth([roster]);
  expect(preview).toMatchObject({ refused: null, back: 'restore' });
  expect(preview.sheets).toEqual([{ name: '初赛成绩', done: 'made' }]);
  expect(lines).toEqual(expected);
  expect(sheets).toEqual(['报名汇总表', '初赛成绩']);
});

test('fills the empty sheet that the office made itself, below its own header', async () => {
  const own = { name: '初赛成绩', rows: [['初赛成绩'], SCORE_HEAD] };
  const { preview, lines, sheets } = await throughBoth([roster, own]);
  expect(preview.sheets).toEqual([]);
  expect(preview.cells.map(({ role, count }) => [role, count])).toEqual(
    expect.arrayContaining([
      ['ticket', 4],
      ['name', 4],
      ['unit', 4],
    ]),
  );
  expect(lines).toEqual(expected);
  expect(sheets).toEqual(['报名汇总表', '初赛成绩']);
});

test('leaves a sheet alone on which people stand already', async () => {
  const { preview, lines } = await throughBoth([roster, scoreSheet('初赛成绩', people.slice(0, 1))]);
  expect(preview.refused?.code).toBe('people-on-sheet');
  expect(lines).toEqual([first]);
});

test('is not made from a roster on which nobody has a ticket', async () => {
  const rows = roster.rows.map((row, at) => (at < 2 ? row : row.map((one, i) => (i === 1 ? '' : one))));
  const { preview, sheets } = await throughBoth([{ ...roster, rows }]);
  expect(preview.refused?.code).toBe('no-tickets');
  expect(sheets).toEqual(['报名汇总表']);
});
