/*
 * `pdf` from the shell: the reports of a workbook on paper, by LibreOffice. What the pages look like was
 * decided when the reports were made; here it is only which pages come out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isMissing, soffice } from './outside-tools';
import { buildProgram, expectRefused, newFolder, tell, type Folder } from './shell';

jest.setTimeout(180_000);

const sample = 'test/samples/demo120.xlsx';
let folder: Folder;
beforeAll(async () => {
  folder = newFolder();
  await tell(['run', sample, '--out', folder.at('done.xlsx'), '--quiet']);
});
afterAll(() => {
  folder.remove();
});

test('prints every report and no sheet of the user’s', async () => {
  if (isMissing(soffice(), 'LibreOffice') || isMissing(pdfReader(), 'pdftotext')) return;
  const told = await tell(['pdf', folder.at('done.xlsx'), '--out', folder.at('all.pdf')]);
  expect([told.status, told.err]).toEqual([0, []]);
  const text = textOf('all.pdf');
  for (const heading of ['成绩概况', '问题清单', '初赛名次表', '决赛名次表', '获奖名单', '奖金发放表']) {
    expect(text).toContain(heading);
  }
  // The roster has full phone numbers; no report has.
  expect(text).not.toMatch(/154\d{8}/u);
});

test('prints the one sheet that is asked for', async () => {
  if (isMissing(soffice(), 'LibreOffice') || isMissing(pdfReader(), 'pdftotext')) return;
  const told = await tell([
    'pdf',
    folder.at('done.xlsx'),
    '--sheet',
    '决赛名次表',
    '--out',
    folder.at('one.pdf'),
    '--json',
  ]);
  expect(JSON.parse(told.out.join('\n'))).toEqual({
    file: folder.at('done.xlsx'),
    out: folder.at('one.pdf'),
    sheets: ['决赛名次表'],
  });
  const text = textOf('one.pdf');
  expect(text).toContain('决赛名次表');
  expect(text).not.toContain('初赛名次表');
});

test('says what to do where there is nothing to print, no such sheet, no name for the PDF', async () => {
  expect(expectRefused(await tell(['pdf', sample, '--out', folder.at('x.pdf')]))).toContain('dengbang run');
  const unknown = await tell(['pdf', folder.at('done.xlsx'), '--sheet', '没有', '--out', folder.at('x.pdf')]);
  expect(expectRefused(unknown)).toContain('获奖名单');
  expect(expectRefused(await tell(['pdf', folder.at('done.xlsx')]))).toContain('--out');
  expect(folder.list()).not.toContain('x.pdf');
});

test('says how to print by hand where LibreOffice is not installed', () => {
  const program = buildProgram(folder.at('program'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'pdf', folder.at('done.xlsx'), '--out', folder.at('x.pdf')],
    { env: { PATH: folder.path }, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('Ctrl+P');
});

function pdfReader(): string | null {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return 'pdftotext';
  } catch {
    return null;
  }
}

function textOf(name: string): string {
  execFileSync('pdftotext', ['-layout', folder.at(name), folder.at(`${name}.txt`)]);
  return readFileSync(folder.at(`${name}.txt`), 'utf8');
}
