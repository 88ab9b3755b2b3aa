/*
 * The workbench as it is shipped, in Chromium, from disk or from a server of this machine. Nothing else may be asked
 * for: what is, is noted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export interface BenchOptions {
  /** A server of the test's own; or the address of another. */
  readonly from?: 'disk' | 'server' | URL;
  readonly language?: 'zh-CN' | 'en-US';
  readonly dark?: boolean;
  readonly width?: number;
  /** Runs on the page before its own program. */
  readonly before?: string;
  /** Opens the sample at once, as `npm start` does. */
  readonly sample?: boolean;
}

export interface Bench {
  readonly page: Page;
  /** Another tab of the same browser, on the same address. */
  another(): Promise<Page>;
  open(file: string): Promise<void>;
  /** Saves, and gives what was downloaded. */
  save(): Promise<Uint8Array>;
  picture(name: string): Promise<void>;
  axe(): Promise<readonly string[]>;
  /** Requests that went anywhere but to the page itself. */
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Workshop {
  readonly file: string;
  bench(options?: BenchOptions): Promise<Bench>;
  close(): Promise<void>;
}

/** DENGBANG_WORKBENCH names a page that is built already. */
export async function openWorkshop(executablePath: string): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'dengbang-bench-'));
  const file = process.env.DENGBANG_WORKBENCH ?? build(folder);
  const server = await serve(file);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    file,
    bench: (options = {}) => openBench(browser, addressOf(file, server, options), options),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function build(folder: string): string {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'workbench', '--output-path', folder];
  execFileSync(process.execPath, args, { cwd: resolve(__dirname, '../..'), stdio: 'pipe' });
  return join(folder, 'workbench.html');
}

async function serve(file: string): Promise<Server> {
  const text = readFileSync(file);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function addressOf(file: string, server: Server, { from = 'disk', sample = false }: BenchOptions): string {
  if (from instanceof URL) return from.href;
  // An address of the network, since a pipe is none.
  const { port } = server.address() as AddressInfo;
  const page = from === 'disk' ? pathToFileURL(file).href : `http://localhost:${port}/`;
  return `${page}${sample ? '#sample' : ''}`;
}

/** Without the questions that only a person can answer: the browser's own windows for files. */
const NO_PICKERS = 'delete window.showOpenFilePicker; delete window.showSaveFilePicker;';

async function openBench(browser: Browser, address: string, options: BenchOptions): Promise<Bench> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    locale: options.language ?? 'zh-CN',
    colorScheme: options.dark === true ? 'dark' : 'light',
    acceptDownloads: true,
  });
  await context.addInitScript(`${NO_PICKERS} ${options.before ?? ''}`);
  const seen = { strangers: [] as string[], complaints: [] as string[] };
  const page = await openTab(context, address, seen);
  return {
    page,
    strangers: seen.strangers,
    complaints: seen.complaints,
    another: () => openTab(context, address, seen),
    open: async (file) => {
      await choose(page, file);
      await isReady(page);
    },
    save: async () => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      const download = await coming;
      return Uint8Array.from(readFileSync(await download.path()));
    },
    picture: async (name) => {
      const pictures = process.env.DENGBANG_PICTURES;
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    axe: () => axeOn(page),
    close: () => context.close(),
  };
}

async function openTab(
  context: BrowserContext,
  address: string,
  seen: { readonly strangers: string[]; readonly complaints: string[] },
): Promise<Page> {
  const page = await context.newPage();
  // Chromium's own list, with what never comes as far as a route.
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  wire.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (!/^(?:data|blob):/u.test(url) && url.replace(/#.*$/u, '') !== address.replace(/#.*$/u, '')) {
      seen.strangers.push(url);
    }
  });
  await page.route('**/*', (route) =>
    route.request().url().replace(/#.*$/u, '') === address.replace(/#.*$/u, '')
      ? route.continue()
      : route.abort(),
  );
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.stack ?? String(error)));
  await page.goto(address);
  await page.getByRole('button', { name: /^(?:打开|Open)$/u }).waitFor({ timeout: 60_000 });
  return page;
}

/** Opens a file through the page's own question. */
export async function choose(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(?:打开|Open)$/u }).click();
  await (await asked).setFiles(file);
}

/** Waits until grid and pane are there and nothing is being done. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('[role=tabpanel]').first().waitFor({ timeout: 60_000 });
  await page.locator('canvas').first().waitFor({ state: 'attached', timeout: 60_000 });
  while ((await page.locator('[role=progressbar]').count()) > 0) await page.waitForTimeout(50);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe-core calls serious or critical in our own parts: not inside the grid, which is Univer's. */
async function axeOn(page: Page): Promise<readonly string[]> {
  // By the browser's own hand: the page's policy lets no script in.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const left = "section[aria-label='表格'] > div";
  const result = (await page.evaluate(
    `axe.run({ exclude: [['[data-tabster-dummy]'], [${JSON.stringify(left)}], ['[data-u-comp]']] })`,
  )) as AxeResult;
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`);
}
