/*
 * Starts the pane inside Excel: waits for Office, then draws. What the pane shows is in pane.tsx.
 */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { openNoticeBoard, type NoticeBoard } from '../commands/notice';
import { whenReady, type Host } from '../commands/office';
import { wordsIn } from '../text';
import { openExcel } from '../workbook/excel';
import { Pane } from './pane';
import { useTheme } from './theme';

declare const DENGBANG_VERSION: string;

async function start(root: HTMLElement): Promise<void> {
  const host = await whenReady();
  document.documentElement.lang = host.language;
  const board = openNoticeBoard(host.place, () => localStorage);
  createRoot(root).render(<Page host={host} board={board} />);
}

/** The page's policy lets only styles with its nonce through. */
const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function Page({ host, board }: { readonly host: Host; readonly board: NoticeBoard }) {
  const theme = useTheme(host.dark);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
        <Pane
          excel={host.excel}
          words={wordsIn(host.language)}
          open={(onCellEdit) => openExcel(undefined, { onCellEdit })}
          board={board}
          program={`dengbang ${DENGBANG_VERSION}`}
        />
      </FluentProvider>
    </RendererProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
