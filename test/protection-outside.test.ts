/*
 * Sheets that we guard, hide or take away, as programs see them that are not ours: Python computes the
 * password's hash anew, openpyxl reads the locks, LibreOffice keeps the guard and its password.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receipt, Step } from '../src/workbook/port';
import { openXlsx } from '../src/workbook/file/open';
import { FULL, GOLDEN, golden, sheetPlan } from './golden/build';
import { convertAll, isMissing, pythonWithOpenpyxl, soffice } from './outside-tools';

const BOOKS = [...GOLDEN, ...FULL];
const PASSWORD = '封存 2024';

const LOOK = `
import base64, hashlib, json, struct, sys, openpyxl
out = []
for path in sys.argv[2:]:
    wb = openpyxl.load_workbook(path)
    ws = wb.worksheets[0]
    guard = ws.protection
    spun = hashlib.sha512(base64.b64decode(guard.saltValue) + sys.argv[1].encode("utf-16-le")).digest()
    for i in range(int(guard.spinCount)):
        spun = hashlib.sha512(spun + struct.pack("<I", i)).digest()
    out.append({
        "tabs": wb.sheetnames, "states": {ws.title: ws.sheet_state for ws in wb if ws.title in ("记录", "留下")},
        "guard": [guard.sheet, guard.algorithmName, guard.spinCount], "fits": base64.b64encode(spun).decode() == guard.hashValue,
        "locked": [ws["A1"].protection.locked, ws["Y40"].protection.locked, ws["Z41"].protection.locked]})
print(json.dumps(out))
`;

interface Look {
  readonly tabs: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly guard: readonly unknown[];
  readonly fits: boolean;
  readonly locked: readonly boolean[];
}

let folder = '';
const files: string[] = [];

const plan = (key: string): ReturnType<typeof sheetPlan> => sheetPlan({ key, title: key });

/** Three sheets of ours are made, one of them taken away and one hidden; the user's first sheet is guarded. */
async function guarded(name: string): Promise<Uint8Array> {
  const book = openXlsx(golden(name), name);
  const sheet = (await book.snapshot()).sheets[0]?.id ?? '';
  const steps: readonly Step[] = [
    { kind: 'put-sheet', sheet: plan('拿走') },
    { kind: 'put-sheet', sheet: { ...plan('记录'), visibility: 'veryHidden' } },
    { kind: 'put-sheet', sheet: plan('留下') },
  ];
  await book.apply({ steps });
  const cells = [{ area: { top: 40, left: 25, bottom: 41, right: 26 }, locked: false }];
  const guard = { kind: 'protect-sheet', sheet, protect: true, password: PASSWORD, cells } as const;
  const { undone } = await book.apply({ steps: [{ kind: 'remove-sheet', key: '拿走' }, guard] });
  expect(undone).toEqual([]);
  return book.save();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dengbang-guarded-'));
  for (const name of BOOKS) {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await guarded(name));
    files.push(file);
  }
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('openpyxl reads the guard and the locks, and Python finds the same hash of the password', async () => {
  const python = pythonWithOpenpyxl();
  if (isMissing(python, 'Python with openpyxl')) return;
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONWARNINGS: 'ignore' };
  const text = execFileSync(python, ['-c', LOOK, PASSWORD, ...files], { encoding: 'utf8', env });
  const seen = JSON.parse(text) as readonly Look[];
  for (const [i, name] of BOOKS.entries()) {
    const { sheets } = await openXlsx(golden(name), name).snapshot();
    const tabs = [...sheets.map((sheet) => sheet.name), '记录', '留下'];
    expect([name, seen[i]]).toEqual([
      name,
      {
        tabs: expect.arrayContaining(tabs) as unknown,
        states: { 记录: 'veryHidden', 留下: 'visible' },
        guard: [true, 'SHA-512', 100_000],
        fits: true,
        locked: [true, false, false],
      },
    ]);
    expect(seen[i]?.tabs).not.toContain('拿走');
  }
}, 120_000);

test('LibreOffice opens and saves the guarded sheet, and only the password lifts what it saved', async () => {
  const office = soffice();
  if (isMissing(office, 'LibreOffice')) return;
  const saved = join(folder, 'saved');
  mkdirSync(saved);
  for (const file of convertAll(office, files, 'xlsx:Calc MS Excel 2007 XML', saved)) {
    const book = openXlsx(readFileSync(file), file);
    const { sheets } = await book.snapshot();
    const [first] = sheets;
    expect([file, first?.protection, first?.isLocked(1, 1), first?.isLocked(40, 25)]).toEqual([
      file,
      'with-password',
      true,
      false,
    ]);
    expect(sheets.slice(-2).map(({ own }) => own)).toEqual(['记录', '留下']);
    const lift = (password: string): Promise<Receipt> =>
      book.apply({
        steps: [{ kind: 'protect-sheet', sheet: first?.id ?? '', protect: false, password, cells: [] }],
      });
    expect((await lift('封存2024')).undone.map(({ reason }) => reason)).toEqual(['password-needed']);
    expect((await lift(PASSWORD)).undone).toEqual([]);
    expect((await book.snapshot()).sheets[0]?.protection).toBe('none');
  }
}, 180_000);
