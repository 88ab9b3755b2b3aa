/*
 * The import direction of the house is kept by two tools; here each of them is shown to bite.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';

const root = resolve(__dirname, '..');

/** File, what it says, and the room that it has no business in. */
const planted: readonly (readonly [string, string, string])[] = [
  ['src/contest/planted.ts', "import { a } from '../sheets/a';\nexport const b = a;\n", 'contest-imports'],
  ['src/contest/port.ts', "import { a } from '../workbook/port';\nexport const b = a;\n", 'contest-imports'],
  ['src/contest/node.ts', "import { join } from 'node:path';\nexport const b = join;\n", 'contest-node'],
  ['src/sheets/planted.ts', "import { a } from '../reports/a';\nexport const b = a;\n", 'sheets-imports'],
  ['src/sheets/door.ts', "import { a } from '../workbook/file/a';\nexport const b = a;\n", 'sheets-imports'],
  ['src/reports/planted.ts', "import { a } from '../actions/a';\nexport const b = a;\n", 'reports-imports'],
  ['src/text/planted.ts', "import { a } from '../reports/a';\nexport const b = a;\n", 'text-imports'],
  [
    'src/actions/planted.ts',
    "import { a } from '../workbook/file/a';\nexport const b = a;\n",
    'actions-imports',
  ],
  [
    'src/workbook/file/planted.ts',
    "import { a } from '../../contest/a';\nexport const b = a;\n",
    'workbook-file-imports',
  ],
  [
    'src/workbook/excel/planted.ts',
    "import { a } from '../file/a';\nexport const b = a;\n",
    'workbook-excel-imports',
  ],
  [
    'src/workbook/spelling/planted.ts',
    "import { a } from '../file/a';\nexport const b = a;\n",
    'workbook-spelling-imports',
  ],
  ['src/cli/planted.ts', "import { a } from '../sheets/a';\nexport const b = a;\n", 'cli-imports'],
  ['src/commands/planted.ts', "import { a } from '../sheets/a';\nexport const b = a;\n", 'commands-imports'],
  [
    'src/taskpane/planted.ts',
    "import { a } from '../workbook/file/a';\nexport const b = a;\n",
    'taskpane-imports',
  ],
];

/** What the planted imports point at. */
const targets = ['contest', 'sheets', 'reports', 'actions', 'workbook/file'].map(
  (room) => `src/${room}/a.ts`,
);

describe('the import direction', () => {
  test('dependency-cruiser names every planted violation and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dengbang-layers-'));
    try {
      for (const name of ['tsconfig.json', '.dependency-cruiser.cjs']) {
        cpSync(join(root, name), join(folder, name));
      }
      const files = [...planted, ...targets.map((path) => [path, 'export const a = 1;\n'] as const)];
      for (const [path, text] of [...files, ['src/workbook/port.ts', 'export const a = 1;\n'] as const]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const broken = cruise(folder);
      for (const [path, , rule] of planted) expect(broken).toContainEqual({ rule, from: path });
      expect(broken).toHaveLength(planted.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('ESLint refuses every planted import while it is being typed', async () => {
    const config = jest.requireActual<Linter.Config[]>('../eslint.config.js');
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
    for (const [path, text] of planted) {
      const [result] = await eslint.lintText(text, { filePath: join(root, path) });
      expect([path, result?.messages.map(({ ruleId }) => ruleId)]).toEqual([path, ['no-restricted-imports']]);
    }
  });

  test('only the Excel door and the ribbon may speak of Excel', async () => {
    const config = jest.requireActual<Linter.Config[]>('../eslint.config.js');
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
    const rulesAt = async (path: string): Promise<readonly (string | null)[]> => {
      const text = 'export const run = (): unknown => Excel.run(async () => undefined);\n';
      const [result] = await eslint.lintText(text, { filePath: join(root, path) });
      return result?.messages.map(({ ruleId }) => ruleId) ?? [];
    };
    expect(await rulesAt('src/actions/planted.ts')).toEqual(['no-restricted-globals']);
    expect(await rulesAt('src/workbook/file/planted.ts')).toEqual(['no-restricted-globals']);
    expect(await rulesAt('src/workbook/excel/planted.ts')).toEqual([]);
  });

  test('the house itself keeps its direction', () => {
    expect(cruise(root)).toEqual([]);
  });
});

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** The violations that dependency-cruiser finds in a checkout's src. */
function cruise(folder: string): readonly { readonly rule: string; readonly from: string }[] {
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const text = execFileSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '-T', 'json', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  // The report's form is dependency-cruiser's own; only these two fields are read.
  const report = JSON.parse(text) as { summary: { violations: readonly Violation[] } };
  return report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}
