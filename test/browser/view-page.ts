/*
 * Opens the whole pane in Chromium over the file door, at the width of a task pane. The page is built once for each
 * test file; nothing may reach a network.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import type { ViewName } from '../../src/taskpane/view';
import type { Language } from '../../src/text/words';
import type { Mishap } from './pane-page';

export interface ViewOptions {
  readonly workbook: Uint8Array;
  readonly language?: Language;
  readonly dark?: boolean;
  /** 320 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: boolean;
  /** The first reading waits for `release`. */
  readonly held?: boolean;
  /** A page that fails when it is drawn. */
  readonly broken?: ViewName;
}

export interface View {
  readonly page: Page;
  /** The workbook as it is now. */
  save(): Promise<Uint8Array>;
  /** Cells that the pane asked to be shown: "sheet!F18". */
  selected(): Promise<readonly string[]>;
  /** Goes to another page of the menu by its title. */
  go(title: string): Promise<void>;
  /**
   * Keeps a picture for people, where DENGBANG_PICTURES names a folder. 'window': only what is on the screen, which
   * is the truth where bars stick to an edge or a list draws a screenful.
   */
  picture(name: string, of?: 'page' | 'window'): Promise<void>;
  /** What befalls the workbook just before it is next read or written. */
  meddle(before: 'read' | 'write', mishap: Mishap): Promise<void>;
  /** Ends a mishap that waits. */
  release(): Promise<void>;
  /** Tells the pane that somebody else changed the workbook. */
  change(): Promise<void>;
  /** Serious findings of axe-core, one line each. */
  axe(): Promise<readonly string[]>;
  /** Errors and warnings on the console, and what nobody caught. */
  readonly complaints: readonly string[];
}

export interface Viewer {
  open(options: ViewOptions): Promise<View>;
  close(): Promise<void>;
}

/** Builds the page and starts Chromium; takes some ten seconds. */
export async function openViewer(executablePath: string): Promise<Viewer> {
  const folder = mkdtempSync(join(tmpdir(), 'dengbang-views-'));
  await build(folder);
  const script = readFileSync(join(folder, 'pane.js'), 'utf8');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    open: (options) => openView(browser, script, options),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openView(browser: Browser, script: string, options: ViewOptions): Promise<View> {
  const { workbook, language = 'zh-CN', dark = false, width = 320, height = 640 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  await context.route('**/*', (route) =>
    route.request().url() === 'http://localhost/pane'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE })
      : route.abort(),
  );
  await page.goto('http://localhost/pane');
  await page.addScriptTag({ content: script });
  const start = { language, dark, held: options.held === true, broken: options.broken ?? null };
  await page.evaluate(([bytes, how]) => window.startPane(bytes, how), [Array.from(workbook), start] as const);
  const first = start.held ? '[role=progressbar]' : '[role=tabpanel]';
  await page.locator(first).first().waitFor({ timeout: 60_000 });
  return {
    page,
    complaints,
    save: async () => Uint8Array.from(await page.evaluate(() => window.savePane())),
    selected: () => page.evaluate(() => window.selected),
    go: async (title) => {
      await page.getByRole('tab', { name: title, exact: true }).click();
      // Pages are loaded when they are opened first.
      await page.locator('main .fui-Spinner').first().waitFor({ state: 'detached' });
    },
    meddle: (before, mishap) =>
      page.evaluate(([when, what]) => window.meddlePane(when, what), [before, mishap] as const),
    release: () => page.evaluate(() => window.releasePane()),
    change: () => page.evaluate(() => window.changePane()),
    picture: async (name, of = 'page') => {
      const pictures = process.env.DENGBANG_PICTURES;
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({
        path: join(pictures, `${name}.png`),
        fullPage: of === 'page',
        animations: 'disabled',
      });
    },
    axe: () => axeOn(page),
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登榜</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html,body,#root{height:100%;margin:0}body{overflow-y:scroll}</style><body><div id="root"></div></body></html>`;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe-core calls serious or critical. */
async function axeOn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  // Fluent's own stops for the focus hold nothing and pass it on at once.
  const result = (await page.evaluate("axe.run({ exclude: [['[data-tabster-dummy]']] })")) as AxeResult;
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`);
}

function build(folder: string): Promise<void> {
  const swc = {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  };
  return new Promise((done, fail) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        target: ['web', 'es2022'],
        entry: { pane: resolve(__dirname, 'pane-page.tsx') },
        output: { path: folder, filename: '[name].js' },
        resolve: { extensions: ['.ts', '.tsx', '.js'] },
        module: {
          rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc } }],
        },
        // The page is one script: what is loaded later is in it too.
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
        performance: { hints: false },
      },
      (error, stats) => {
        const said = stats?.toString({ all: false, errors: true }) ?? '';
        if (error !== null || stats?.hasErrors() === true) fail(error ?? new Error(said));
        else done();
      },
    );
  });
}
