/*
 * The built pages inside a page of Excel's kind, in Chromium: each in a frame of its own, with Microsoft's
 * own office.js, over one host that lives in Node. It knows the envelope around requests, not what they ask.
 * Nothing reaches a network: every address is answered from disk, or recorded and refused.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { openExcelHost, type ExcelHost } from '../excel-host/host';
import type { Reply } from '../excel-host/transport';

export interface PageOptions {
  /** Folder of the built pages. */
  readonly dist: string;
  readonly workbook: Uint8Array;
  readonly locale: 'zh-CN' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  /** What this Excel can do; left out: the least that the pane starts on. */
  readonly apiSets?: Readonly<Record<string, string>>;
  /** 320 unless told. */
  readonly width?: number;
}

export interface ExcelPage {
  readonly host: ExcelHost;
  readonly page: Page;
  /** Opens one of the built pages, as Excel does: 'taskpane' or 'commands'. */
  open(name: string): Promise<Frame>;
  /** Presses a ribbon button; resolves when its function has said that it is done. Needs 'commands' open. */
  press(functionName: string): Promise<void>;
  /** Tells the pages that a cell was changed by a person, as Excel does after the event. */
  tellChange(sheetId: string, address: string): Promise<void>;
  /** Addresses outside of pages and office.js that something asked for. */
  readonly strangers: readonly string[];
  /** Files of office.js that were asked for, without their folder. */
  readonly officeFiles: readonly string[];
  /** Errors and warnings on any console, and what nobody caught. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const SITE = 'https://localhost';
/** The least that the pane starts on. */
const LEAST = { ExcelApi: '1.9', DelayForCellEdit: '1.1' };
const officeJs = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Where Chromium is; null where there is none. `CHROMIUM` names one to try first. */
export function chromiumPath(): string | null {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Starts Chromium on a page that holds frames. */
export async function openExcelPage(executablePath: string, options: PageOptions): Promise<ExcelPage> {
  const host = openExcelHost(options.workbook, { apiSets: options.apiSets ?? LEAST });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 320, height: 640 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale,
  });
  const seen = { strangers: [] as string[], officeFiles: [] as string[], complaints: [] as string[] };
  await answerFromDisk(context, options.dist, seen);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.stack ?? String(error)));
  const desk = newDesk(host, options);
  await page.exposeFunction('excelAnswers', desk.answer);
  await page.goto(`${SITE}/excel.html`);
  return {
    ...seen,
    host,
    page,
    open: async (name) => {
      const started = desk.started(name);
      const frame = await openFrame(page, name, options);
      await started;
      return frame;
    },
    press: (functionName) => desk.press(page, functionName),
    tellChange: (sheetId, address) => desk.tellChange(page, sheetId, address),
    close: async () => {
      await browser.close();
      host.close();
    },
  };
}

/** Excel's page: frames, and messages from them handed to Node and back. */
const EXCEL_PAGE = `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>body{margin:0}iframe{border:0;width:100%;height:640px;display:block}</style>
<script>
const frames = new Map();
addEventListener('message', async ({ data, source, origin }) => {
  const asked = JSON.parse(data);
  if (asked._messageType !== 0) return;
  frames.set(asked._conversationId, source);
  const _data = await window.excelAnswers(asked);
  const { _actionName, _conversationId, _correlationId } = asked;
  const reply = { _messageType: 1, _actionName, _conversationId, _correlationId, _data };
  source.postMessage(JSON.stringify({ ...reply, _errorCode: 0, _responseType: 0, _origin: location.origin, _serializerVersion: 1 }), origin);
});
</script>`;

async function answerFromDisk(
  context: BrowserContext,
  dist: string,
  seen: { readonly strangers: string[]; readonly officeFiles: string[] },
): Promise<void> {
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === SITE) {
      if (url.pathname === '/excel.html') {
        return route.fulfill({ contentType: 'text/html', body: EXCEL_PAGE });
      }
      const file = join(dist, url.pathname);
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    }
    const part = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/(.+)$/u.exec(url.href)?.[1];
    // The files on disk are in lower case.
    const file = part === undefined ? null : resolve(officeJs, part.toLowerCase());
    if (part !== undefined && file !== null && existsSync(file)) {
      seen.officeFiles.push(part);
      return route.fulfill({ path: file });
    }
    seen.strangers.push(url.href);
    return route.abort();
  });
}

/** The frame's name tells office.js where it is; it must be there before the frame is. */
async function openFrame(page: Page, name: string, { locale }: PageOptions): Promise<Frame> {
  const hostInfo = `Excel$Web$16.01$${locale}$run$$disableLogging$0`;
  const frameName = JSON.stringify({
    baseFrameName: name,
    hostInfo,
    xdmInfo: `${name}|${name}-control|${SITE}/excel.html`,
    serializerVersion: 1,
    flights: '[]',
  });
  const loaded = page.waitForEvent('framenavigated', (frame) => frame.url() === `${SITE}/${name}.html`);
  await page.evaluate(
    ([label, source]) => {
      const frame = document.createElement('iframe');
      frame.name = label;
      frame.src = source;
      document.body.append(frame);
    },
    [frameName, `${SITE}/${name}.html`] as const,
  );
  const frame = await loaded;
  await frame.waitForLoadState();
  return frame;
}

/** What a frame's message asks for. */
interface Asked {
  readonly _actionName: string;
  /** 0 a method, 1 an event to be told of, 2 no more. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface Desk {
  /** Resolves when the page that is opened now has been started by office.js. */
  started(name: string): Promise<void>;
  answer(asked: Asked): Promise<unknown>;
  press(page: Page, functionName: string): Promise<void>;
  tellChange(page: Page, worksheetId: string, address: string): Promise<void>;
}

const RICH_API = 93;
const COMMAND_DONE = 94;
/** Numbers under which the web host tells of failures. */
const FAILURES: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  InvalidOperationInCellEditMode: 5004,
};

function newDesk(host: ExcelHost, options: PageOptions): Desk {
  /** Who wants to be told of ribbon buttons. */
  let ribbon: Asked | null = null;
  /** Pages whose office.js has told Excel that it is ready for buttons, and who waits for that. */
  const started = new Map<string, () => void>();
  let done: (() => void) | null = null;
  /** Who wants to be told of changes. */
  const listeners: Asked[] = [];
  const method = (asked: Asked): Promise<unknown> => {
    const { ArrayData, DdaMethod } = asked._data as {
      readonly ArrayData?: readonly [unknown, unknown, unknown, unknown, string, unknown, number];
      readonly DdaMethod: { readonly DispatchId: number };
    };
    if (DdaMethod.DispatchId === RICH_API && ArrayData !== undefined) {
      const [, , , , body, , flags] = ArrayData;
      return new Promise((answer) => {
        host.transport.send(JSON.parse(body), flags, Buffer.byteLength(body), (reply) => {
          answer(wrapped(reply));
          if (body.includes('NotifyActionHandlerReady')) started.get(asked._conversationId)?.();
        });
      });
    }
    if (DdaMethod.DispatchId === COMMAND_DONE) done?.();
    return Promise.resolve({ Version: 1, Error: 0 });
  };
  return {
    started: (name) => new Promise((resolveStarted) => started.set(name, resolveStarted)),
    answer: (asked) => {
      if (asked._actionName === 'ContextActivationManager_getAppContextAsync') {
        return Promise.resolve(appContext(options));
      }
      if (asked._actionType !== 0) {
        if (asked._actionName === 'richApiMessage') listeners.push(asked);
        if (asked._actionName === 'appCommandInvoked' && asked._conversationId === 'commands') ribbon = asked;
        return Promise.resolve({ Error: 0 });
      }
      return asked._actionName === 'executeMethod' ? method(asked) : Promise.resolve(null);
    },
    press: async (page, functionName) => {
      if (ribbon === null) throw new Error('no page listens to the ribbon');
      const finished = new Promise<void>((resolveDone) => (done = resolveDone));
      const source = JSON.stringify({ source: { id: functionName } });
      await tell(page, ribbon, ['command-1', functionName, source]);
      await finished;
    },
    tellChange: async (page, worksheetId, address) => {
      const changed = { changeType: 'RangeEdited', source: 'Local', address, worksheetId, triggerSource: '' };
      const entry = [MESSAGE_OF_EVENT, DATA_CHANGED, 'Workbook', JSON.stringify(changed), 0, false];
      for (const listener of listeners) await tell(page, listener, { ArrayData: [entry] });
    },
  };
}

const MESSAGE_OF_EVENT = 65536;
const DATA_CHANGED = 10;

/** Posts an event to the frame that asked to be told of it. */
async function tell(page: Page, listener: Asked, data: unknown): Promise<void> {
  const { _actionName, _conversationId, _correlationId } = listener;
  const event = {
    _messageType: 1,
    _actionName,
    _conversationId,
    _correlationId,
    _data: data,
    _errorCode: 0,
    _responseType: 1,
    _origin: SITE,
    _serializerVersion: 1,
  };
  await page.evaluate(
    ([to, text]) => {
      const name = `"xdmInfo":"${to}|`;
      const frame = [...document.querySelectorAll('iframe')].find((one) => one.name.includes(name));
      frame?.contentWindow?.postMessage(text, location.origin);
    },
    [_conversationId, JSON.stringify(event)] as const,
  );
}

function wrapped(reply: Reply): unknown {
  if (reply.kind === 'failure') return { Version: 1, Error: FAILURES[reply.code] ?? 5001 };
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], reply.text] };
}

/** Everything that office.js wants to know before it starts. */
function appContext({ locale, apiSets = LEAST }: PageOptions): unknown {
  return {
    _id: 'control',
    _appName: 16,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${SITE}/contest.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 'documentOpened',
    _appInstanceId: 'instance',
    _hostFullVersion: '16.0.1',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'run',
    _addinName: '登榜',
    _appDomains: [],
    _clientWindowHeight: 570,
    _clientWindowWidth: 320,
    _requirementMatrix: JSON.stringify(apiSets),
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
