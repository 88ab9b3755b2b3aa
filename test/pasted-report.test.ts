/*
 * The 初赛名次表 of one workbook pasted whole over that of a sealed one. `verify` names the sheet, wherever it comes
 * from and whatever it says of itself.
 */
import { cleanContest, competitors, contestBook, nextMarks, rosterSheet, scoreSheet } from './contest-book';
import { editedWithOpenpyxl } from './openpyxl';
import { act, type } from './recorded-book';
import { codeIn, sealAll, verify } from './sealed-book';
import { newFolder, type Folder } from './shell';

jest.setTimeout(180_000);

let folder: Folder;
let sealed: Uint8Array;
let paper: string;

beforeAll(async () => {
  folder = newFolder();
  sealed = await sealAll((await act(cleanContest(40).bytes)).bytes);
  paper = await codeIn(sealed, 'final');
});
afterAll(() => {
  folder.remove();
});

/** Values, merges and all, as Ctrl+A, Ctrl+C and Ctrl+V would leave them. */
function pasted(name: string, source: Uint8Array): Uint8Array | null {
  const script = `there = openpyxl.load_workbook(sys.argv[2])["初赛名次表"]
here = wb["初赛名次表"]
for one in list(here.merged_cells.ranges): here.unmerge_cells(str(one))
for row in here.iter_rows():
  for cell in row: cell.value = None
for row in there.iter_rows():
  for cell in row:
    if cell.value is not None: here.cell(cell.row, cell.column, cell.value)
for one in there.merged_cells.ranges: here.merge_cells(str(one))`;
  return editedWithOpenpyxl(folder, name, script, sealed, folder.put(`${name}-source.xlsx`, source));
}

/** As many people, of other units and with other marks. */
const another = (): Uint8Array => {
  const people = nextMarks(competitors(40, 5), 99);
  return contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
};

test.each([
  ['another contest, calculated', async () => (await act(another())).bytes],
  ['another contest, sealed', () => sealAll(another(), ['preliminary'])],
  [
    'a draft of the same contest with one other mark',
    async () => (await act(await type(cleanContest(40).bytes, '初赛成绩', 5, 6, 97.5))).bytes,
  ],
])('a report of another run pasted in is named: that of %s', async (name, make) => {
  const bytes = pasted(name, await make());
  if (bytes === null) return;
  const { stale, result, rounds, paper: said, holds } = await verify(bytes, paper);
  expect(stale).toEqual(['初赛名次表']);
  expect(result.findings.map(({ code, sheet }) => [code, sheet])).toEqual([['report-stale', '初赛名次表']]);
  expect(rounds.map(({ changed }) => changed)).toEqual([null, null, null]);
  expect(said.kind).toBe('proof');
  expect(holds).toBe(false);
  expect((await verify((await act(bytes)).bytes, paper)).holds).toBe(true);
});

test('a report pasted over itself changes nothing', async () => {
  const bytes = pasted('own', sealed);
  if (bytes === null) return;
  expect((await verify(bytes, paper)).holds).toBe(true);
});
