/*
 * Starts the pane inside Excel: waits for Office, then draws. What the pane shows is in app.tsx.
 */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { openNoticeBoard } from '../commands/notice';
import { whenReady, type Host } from '../commands/office';
import { ExcelPane } from './excel-pane';
import { keepTab } from './tab-key';
import { useTheme } from './theme';

declare const DENGBANG_VERSION: string;

async function start(root: HTMLElement): Promise<void> {
  const host = await whenReady();
  keepTab(document);
  const board = openNoticeBoard(host.place, () => localStorage);
  createRoot(root).render(
    <Page host={host}>
      <ExcelPane host={host} board={board} program={`dengbang ${DENGBANG_VERSION}`} />
    </Page>,
  );
}

/** The page's policy lets only styles with its nonce through. */
const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function Page({ host, children }: { readonly host: Host; readonly children: React.ReactNode }) {
  const theme = useTheme(host.dark);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
