/*
 * `npm start`: the workbench in the browser with the sample contest open. Builds it where it is missing or older than
 * its sources, serves it on this machine only, and opens the browser; without a display it prints the address.
 *
 *   PORT=8080 npm start
 */
const { spawn, spawnSync } = require('node:child_process');
const { createReadStream, readdirSync, statSync } = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const page = path.join(root, 'dist', 'workbench.html');
const FIRST_PORT = 3080;

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const place = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(place) : statSync(place).mtimeMs);
  }, 0);
}

function isBuilt() {
  const built = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const config = statSync(path.join(root, 'webpack.config.js')).mtimeMs;
  return built > Math.max(config, newest(path.join(root, 'src')));
}

function build() {
  process.stdout.write('正在生成工作台…… building the workbench\n');
  const webpack = require.resolve('webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'workbench'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}

/** Windows and macOS always have a display; elsewhere one of these says so. */
function open(address) {
  if (process.env.CI !== undefined || process.env.BROWSER === 'none') return;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return;
  const [program, ...before] = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[process.platform] ?? [
    'xdg-open',
  ];
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  // The address is printed in any case.
  child.on('error', () => undefined);
  child.unref();
}

const server = http.createServer((request, response) => {
  if (request.url !== '/' || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(page).pipe(response);
});

function listen(port, tries) {
  server.once('error', (error) => {
    if (error.code !== 'EADDRINUSE' || tries === 0) {
      process.stderr.write(`端口 ${port} 不能用 cannot listen on port ${port} (${error.code})\n`);
      process.exit(2);
    }
    listen(port + 1, tries - 1);
  });
  server.listen(port, '127.0.0.1', () => {
    const address = `http://localhost:${server.address().port}/#sample`;
    process.stdout.write(`工作台 workbench: ${address}\n按 Ctrl+C 结束 press Ctrl+C to stop\n`);
    open(address);
  });
}

if (!isBuilt()) build();
const asked = process.env.PORT;
if (asked === undefined) listen(FIRST_PORT, 20);
else listen(Number(asked), 0);
