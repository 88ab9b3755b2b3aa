/*
 * The README tells the truth: its table of settings is the one that the program has, its commands exist,
 * and every package that is installed is in the table of dependencies.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settingItems } from '../src/contest/all-settings';
import { tell } from './shell';

const root = resolve(__dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

test('every setting stands in the table with its default, what may be written and its source', () => {
  for (const { name, default: usual, allowed, source } of settingItems) {
    const row = `| ${name} | ${usual === '' ? '（空）' : usual} | ${allowed} | ${source} |`;
    expect(readme).toContain(row);
  }
});

test('every command of the program is shown', async () => {
  const help = (await tell(['--help'])).out.join('\n');
  const commands = [...help.matchAll(/^ {2}([a-z]+) \[options\]/gmu)].flatMap(([, name]) => name ?? []);
  expect(commands.length).toBeGreaterThan(6);
  for (const name of commands) expect(readme).toMatch(new RegExp(`dist/cli\\.js ${name}\\b`, 'u'));
});

test('every direct dependency is in the table with a reason', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(resolve(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const table = readme.slice(readme.indexOf('### Dependencies'));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) expect(table).toContain(name);
});
