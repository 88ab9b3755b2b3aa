/*
 * Starts the workbench in the browser: thread, session, page. What is shown is in workbench.tsx.
 */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { useTheme } from '../taskpane/theme';
import { wordsIn } from '../text';
import type { Language } from '../text/words';
import { openFarDocument } from './far-document';
import { browserFiles } from './files';
import { openKeeper } from './keeper';
import { openKeptStore } from './kept-store';
import { openSession } from './session';
import type { Session } from './session-state';
import { startThread } from './start-thread';
import { openTabs } from './tabs';
import { useSystemDark } from './use-system-dark';
import { Workbench } from './workbench';

declare const DENGBANG_VERSION: string;

const CONSENT = 'dengbang.keep';
/** The address that `npm start` opens. */
const SAMPLE = '#sample';

function start(root: HTMLElement): void {
  const language: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US';
  const session = sessionHere();
  createRoot(root).render(<Page session={session} language={language} />);
  const { workbench } = wordsIn(language);
  if (location.hash === SAMPLE) void session.make('sample', language, workbench.sampleName);
}

function sessionHere(): Session {
  const tabs = openTabs();
  const session: Session = openSession({
    document: openFarDocument(
      startThread(document, () => {
        session.notify({ kind: 'broken' });
      }),
    ),
    files: browserFiles(),
    tabs,
    newKey: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-'),
    keeper: (heard) =>
      openKeeper({
        store: openKeptStore,
        consent: { read: readConsent, write: writeConsent },
        isHeld: (key) => tabs.isHeld(`work ${key}`),
        now: () => Date.now(),
        heard,
      }),
  });
  return session;
}

function readConsent(): string | null {
  try {
    return localStorage.getItem(CONSENT);
  } catch {
    return null;
  }
}

function writeConsent(consent: string): void {
  try {
    localStorage.setItem(CONSENT, consent);
  } catch {
    // Asked again the next time.
  }
}

/** The page's policy lets only styles with its nonce through. */
const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? '';
__webpack_nonce__ = nonce;
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function Page({ session, language }: { readonly session: Session; readonly language: Language }) {
  const dark = useSystemDark();
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={useTheme(dark)} style={{ height: '100%' }}>
        <Workbench session={session} program={`dengbang ${DENGBANG_VERSION}`} first={language} dark={dark} />
      </FluentProvider>
    </RendererProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) start(root);
