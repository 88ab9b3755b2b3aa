/*
 * The whole pane over the file door, for tests in Chromium: the workbook's bytes come from the test and go back to
 * it. What is shipped is not this page; pages.test.ts looks at that.
 */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLocalEngine } from '../../src/desk/local-engine';
import { App } from '../../src/taskpane/app';
import { useTheme } from '../../src/taskpane/theme';
import type { Surroundings } from '../../src/taskpane/use-desk';
import { wordsIn } from '../../src/text';
import type { Language } from '../../src/text/words';
import { openXlsx } from '../../src/workbook/file/open';

declare global {
  interface Window {
    /** Starts the pane on these bytes. */
    startPane(bytes: readonly number[], language: Language, dark: boolean): void;
    /** The workbook as it is now. */
    savePane(): number[];
    /** Cells that the pane asked to be shown: "sheet!F18". */
    readonly selected: string[];
  }
}

const selected: string[] = [];
let save = (): number[] => [];

function surroundingsOf(bytes: Uint8Array): Surroundings {
  const workbook = openXlsx(bytes, 'book.xlsx');
  save = () => Array.from(workbook.save());
  return {
    place: 'workbench',
    program: 'dengbang test',
    tools(words, hearer) {
      const now = (): Date => new Date('2024-06-20T09:30:00+08:00');
      const engine = openLocalEngine(workbook, {
        words,
        program: 'dengbang test',
        now,
        progress: hearer.progress,
      });
      return {
        engine: () => engine,
        select: (sheet, cell) => {
          selected.push(cell === null ? sheet : `${sheet}!${cell}`);
          return Promise.resolve();
        },
        stop: () => undefined,
      };
    },
    watch: () => () => undefined,
    diagnosis: {
      program: 'dengbang test',
      workbook: () => workbook,
      host: () => Promise.resolve({ program: 'xlsx', version: '', platform: '', language: '', sets: [] }),
    },
  };
}

const renderer = createDOMRenderer(document);

function Page({ surroundings, first, dark }: { surroundings: Surroundings; first: Language; dark: boolean }) {
  const [language, setLanguage] = useState(first);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={useTheme(dark)} style={{ minHeight: '100%' }}>
        <App surroundings={surroundings} words={wordsIn(language)} setLanguage={setLanguage} />
      </FluentProvider>
    </RendererProvider>
  );
}

Object.assign(window, {
  selected,
  savePane: () => save(),
  startPane: (bytes: readonly number[], language: Language, dark: boolean) => {
    const root = document.getElementById('root');
    if (root === null) throw new Error('no #root on the page');
    document.documentElement.lang = language;
    const surroundings = surroundingsOf(Uint8Array.from(bytes));
    createRoot(root).render(<Page surroundings={surroundings} first={language} dark={dark} />);
  },
});
