/*
 * `npm run bench`: one task, file to file, by this product, exceljs and openpyxl on the same workbooks:
 * read three rounds, fill the three computed columns, save. Every run is a process of its own; answers are
 * medians and peaks, and the three results are compared cell by cell. `--quick` leaves out 100 000 people,
 * `--ours` the others. Then pane and workbench, in Chromium: how long a person waits; `--pane` does that alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { makeContest } from './make-contest.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const isQuick = process.argv.includes('--quick');
const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const ROUNDS = 3;
const LARGE = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'dengbang-bench-'));
try {
  if (!process.argv.includes('--pane')) await main();
  pane();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const contenders = [ours(await bundle()), ...(process.argv.includes('--ours') ? [] : others())];
  say(`Node ${process.versions.node}, ${cpus().length} cores\n`);
  const measured = [];
  for (const people of sizes) measured.push(await measure(people, contenders));
  say(`\n${table(measured, contenders)}`);
  say(growth(measured, contenders));
}

/** What *.bench.ts print. */
function pane() {
  const jest = join(here, '../../node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--testMatch', '**/test/bench/*.bench.ts'], {
    cwd: join(here, '../..'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
}

/** The product's part, compiled from src. */
function bundle() {
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: join(here, 'ours.ts'),
    output: { path: folder, filename: 'ours.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    optimization: { minimize: false },
    devtool: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve(join(folder, 'ours.js'));
    });
  });
}

function ours(script) {
  return { name: 'dengbang', command: process.execPath, args: [script], slow: false };
}

function others() {
  return [
    {
      name: 'exceljs',
      command: process.execPath,
      args: [join(here, 'with-exceljs.mjs')],
      slow: true,
    },
    { name: 'openpyxl', command: python(), args: [join(here, 'with_openpyxl.py')], slow: true },
  ];
}

function python() {
  const candidates = [process.env.PYTHON, '/usr/bin/python3', 'python3', 'python'];
  const found = candidates.find(
    (one) => one !== undefined && spawnSync(one, ['-c', 'import openpyxl']).status === 0,
  );
  if (found === undefined) throw new Error('openpyxl is not installed; --ours measures without it');
  return found;
}

async function measure(people, contenders) {
  const input = join(folder, `contest-${people}.xlsx`);
  await makeContest(people, input);
  const output = ({ name }) => join(folder, `${name}-${people}.xlsx`);
  const runs = new Map(contenders.map((one) => [one.name, []]));
  const wanted = ({ slow }) => (slow && people >= LARGE ? 1 : 3);
  // In turn, so that whatever else the machine does falls on all of them.
  for (let turn = 0; turn < 3; turn++) {
    for (const one of contenders) {
      if (turn < wanted(one)) runs.get(one.name).push(run(one, input, output(one)));
    }
  }
  const results = contenders.map((one) => {
    const all = runs.get(one.name);
    const result = { seconds: median(all.map((r) => r.seconds)), peak: median(all.map((r) => r.peak)) };
    say(
      `${people} people, ${one.name}: ${result.seconds.toFixed(2)} s, ${result.peak.toFixed(0)} MB, ` +
        `file ${(statSync(output(one)).size / 2 ** 20).toFixed(1)} MB (runs: ${all.length})`,
    );
    return result;
  });
  if (contenders.length > 1) compare(people, contenders.map(output));
  return { people, results };
}

function run({ command, args }, input, output) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, [...args, input, output], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.at(-1)} ended with ${status}: ${stderr}`);
  // Kilobytes on every system that Node runs on.
  return { seconds, peak: JSON.parse(stdout).peak / 1024 };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** An honest race: the three files hold the same totals, ranks and answers in every row. */
function compare(people, files) {
  const { status, stdout } = spawnSync(python(), [join(here, 'compare.py'), ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`results differ: ${stdout}`);
  const rows = Number(stdout);
  if (rows !== people * ROUNDS) throw new Error(`${rows} rows compared`);
  say(`${people} people: same totals, ranks and answers in all ${rows} rows`);
}

/** Seconds, peak memory and time per row of each; in brackets, how many times ours. */
function table(measured, contenders) {
  const lines = measured.map(({ people, results }) => {
    const [own] = results;
    const cells = results.map((result) => {
      const times = (field) => (result === own ? '' : ` (${(result[field] / own[field]).toFixed(1)}×)`);
      return (
        `${result.seconds.toFixed(2)} s${times('seconds')}, ` +
        `${result.peak.toFixed(0)} MB${times('peak')}, ${perRow(result.seconds, people)}`
      );
    });
    return [grouped(people), ...cells];
  });
  return markdown(['people, in each of 3 rounds', ...contenders.map(({ name }) => name)], lines);
}

/** What each row more costs from one size to the next: the start of the process, the same at every size, falls out. */
function growth(measured, contenders) {
  const lines = measured.slice(1).map(({ people, results }, i) => {
    const before = measured[i];
    const cells = results.map(({ seconds }, who) =>
      perRow(seconds - before.results[who].seconds, people - before.people),
    );
    return [`${grouped(before.people)} → ${grouped(people)}`, ...cells];
  });
  return markdown(['time of each row more', ...contenders.map(({ name }) => name)], lines);
}

function perRow(seconds, people) {
  return `${((seconds * 1e6) / (people * ROUNDS)).toFixed(0)} µs a row`;
}

function grouped(people) {
  return people.toLocaleString('en-US').replaceAll(',', ' ');
}

function markdown(head, lines) {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
