/*
 * The pages as they are shipped, built into a folder of their own so that dist/ stays as it is.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `settings` are the build's: address, office. */
export function buildPages(folder: string, settings: Readonly<Record<string, string>> = {}): void {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const env = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const args = [webpack, '--mode', 'production', '--config-name', 'pages', '--output-path', folder, ...env];
  execFileSync(process.execPath, args, { cwd: resolve(__dirname, '../..'), stdio: 'pipe' });
}
