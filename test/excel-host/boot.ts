/// <reference types="office-js" />
/*
 * Runs the installed, unmodified Excel part of office.js in the caller's realm and binds that one
 * instance to one host. It knows the bridge that the runtime looks for, and nothing of workbooks.
 */
import { readFileSync } from 'node:fs';

/** What the runtime sends and what it is told back; see `Transport` in transport.ts. */
export interface Bridge {
  /** Set by the runtime; the host answers through it. */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

/** A fresh office.js of its own: two hosts in one test share nothing but the script's text. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Ends every timer that the runtime still holds. */
  stop(): void;
}

const SCRIPT = '@microsoft/office-js/dist/excel-web-16.00.js';

type Script = (window: Record<string, unknown>) => void;
let script: { readonly run: Script; readonly names: readonly string[] } | null = null;

/**
 * The script as a function of its global object, made once; every run of it is a new instance. A
 * page's top-level `var` becomes a property of window, so these names stand on the object beforehand
 * (read from the readable twin of the script).
 */
function compiled(): { readonly run: Script; readonly names: readonly string[] } {
  if (script === null) {
    const readable = readFileSync(require.resolve(SCRIPT.replace(/js$/, 'debug.js')), 'utf8');
    const names = [...readable.matchAll(/^var (\w+)/gm)].map(([, name = '']) => name);
    const text = readFileSync(require.resolve(SCRIPT), 'utf8');
    script = { run: new Function('window', `with (window) {${text}\n}`) as Script, names };
  }
  return script;
}

/** Office.js over the given bridge; `supports` answers for Office.context.requirements. */
export function bootOfficeJs(bridge: Bridge, supports: (set: string, version: string) => boolean): OfficeJs {
  const timers = new Set<NodeJS.Timeout>();
  const keep = (timer: NodeJS.Timeout) => {
    timer.unref();
    timers.add(timer);
    return timer;
  };
  const { run, names } = compiled();
  const window: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, undefined]));
  Object.assign(window, browserStub(supports), {
    window,
    self: window,
    top: window,
    parent: window,
    _richApiNativeBridge: bridge,
    setTimeout: (act: () => void, wait?: number) => keep(setTimeout(act, wait)),
    setInterval: (act: () => void, wait?: number) => keep(setInterval(act, wait)),
  });
  run(window);
  // What the published types describe is what the script put there.
  const made = window as unknown as Pick<OfficeJs, 'Excel' | 'OfficeExtension'>;
  return {
    Excel: made.Excel,
    OfficeExtension: made.OfficeExtension,
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}

/** The few browser objects that the script looks at while it loads. */
function browserStub(supports: (set: string, version: string) => boolean): Record<string, unknown> {
  const nothing = () => undefined;
  return {
    document: {
      domain: 'localhost',
      createElement: () => ({ setAttribute: nothing }),
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
    },
    addEventListener: nothing,
    navigator: { userAgent: 'dengbang excel-host' },
    location: { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost' },
    screen: {},
    external: {},
    name: '',
    OSF: {
      _OfficeAppFactory: {
        getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }),
        getContext: () => ({ requirements: { isSetSupported: supports } }),
        getInitializationHelper: () => ({}),
        getLoadScriptHelper: () => ({}),
      },
    },
  };
}
