/*
 * Compiles table.ts and runs it: `npm run fidelity`, `npm run fidelity -- --lost`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));
const { resolve: find } = createRequire(import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'dengbang-table-'));
try {
  await compile();
  const args = [join(folder, 'table.js'), dirname(here), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The libraries are not bundled: they are measured as they are installed. */
function compile() {
  const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };
  const compiler = webpack({
    mode: 'none',
    target: 'node20',
    entry: join(here, 'table.ts'),
    output: { path: folder, filename: 'table.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options }] },
    externals: Object.fromEntries(['exceljs', '@e965/xlsx'].map((name) => [name, `commonjs ${find(name)}`])),
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error !== null) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}
