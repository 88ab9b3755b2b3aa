/*
 * The whole pane over the file door, for tests in Chromium: the workbook's bytes come from the test and go back to
 * it. What is shipped is not this page; pages.test.ts looks at that.
 */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLocalEngine } from '../../src/desk/local-engine';
import { App } from '../../src/taskpane/app';
import { useTheme } from '../../src/taskpane/theme';
import type { Surroundings } from '../../src/taskpane/use-desk';
import { wordsIn } from '../../src/text';
import type { Language } from '../../src/text/words';
import type { ViewName } from '../../src/taskpane/view';
import type { Words } from '../../src/text/words';
import { openXlsx, type FileWorkbook } from '../../src/workbook/file/open';
import type { Workbook } from '../../src/workbook/port';

/** What befalls the workbook just before it is next read or written. */
export type Mishap =
  /** Nothing happens until releasePane(). */
  | { readonly kind: 'wait' }
  | { readonly kind: 'fail'; readonly code: string }
  /** Somebody else types. */
  | {
      readonly kind: 'typed';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: number | string;
    };

export interface PaneStart {
  readonly language: Language;
  readonly dark: boolean;
  /** The first reading waits for releasePane(). */
  readonly held: boolean;
  /** A page that fails when it is drawn. */
  readonly broken: ViewName | null;
}

declare global {
  interface Window {
    /** Starts the pane on these bytes. */
    startPane(bytes: readonly number[], start: PaneStart): void;
    meddlePane(before: 'read' | 'write', mishap: Mishap): void;
    releasePane(): void;
    /** Tells the pane that somebody else changed the workbook. */
    changePane(): void;
    /** The workbook as it is now. */
    savePane(): number[];
    /** Cells that the pane asked to be shown: "sheet!F18". */
    readonly selected: string[];
  }
}

const selected: string[] = [];
let save = (): number[] => [];
let changed = (): void => undefined;
let release = (): void => undefined;
const mishaps = new Map<'read' | 'write', Mishap>();

async function befall(book: FileWorkbook, before: 'read' | 'write'): Promise<void> {
  const mishap = mishaps.get(before);
  mishaps.delete(before);
  if (mishap?.kind === 'wait') await new Promise<void>((go) => (release = go));
  if (mishap?.kind === 'fail') throw Object.assign(new Error('by the test'), { code: mishap.code });
  if (mishap?.kind !== 'typed') return;
  const { sheet: name, row, column, value } = mishap;
  const sheet = (await book.snapshot()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  book.edit([{ sheet: sheet.id, row, column, value }]);
}

function meddled(book: FileWorkbook): Workbook {
  return {
    snapshot: async (choose) => {
      await befall(book, 'read');
      return book.snapshot(choose);
    },
    apply: async (plan) => {
      await befall(book, 'write');
      return book.apply(plan);
    },
  };
}

/** Words whose page fails as soon as it says more than its title; those who only list words find no more either. */
function brokenAt(page: ViewName, words: Words): Words {
  const whole: Readonly<Record<string, unknown>> = { ...words[page] };
  const failing = new Proxy(
    { title: words[page].title },
    {
      get: (target, key, self): unknown => {
        if (key !== 'title' && typeof key === 'string' && key in whole) throw new Error('broken by the test');
        return Reflect.get(target, key, self);
      },
    },
  );
  return { ...words, [page]: failing };
}

function surroundingsOf(bytes: Uint8Array): Surroundings {
  const file = openXlsx(bytes, 'book.xlsx');
  const workbook = meddled(file);
  save = () => Array.from(file.save());
  return {
    place: 'workbench',
    program: 'dengbang test',
    tools(words, hearer) {
      const now = (): Date => new Date('2024-06-20T09:30:00+08:00');
      const engine = openLocalEngine(workbook, {
        words: wordsIn(words.language),
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
    watch: (hear) => {
      changed = hear;
      return () => undefined;
    },
    diagnosis: {
      program: 'dengbang test',
      workbook: () => workbook,
      host: () => Promise.resolve({ program: 'xlsx', version: '', platform: '', language: '', sets: [] }),
    },
  };
}

const renderer = createDOMRenderer(document);

interface PageProps {
  readonly surroundings: Surroundings;
  readonly start: PaneStart;
}

function Page({ surroundings, start: { language: first, dark, broken } }: PageProps) {
  const [language, setLanguage] = useState(first);
  const words = useMemo(() => {
    const whole = wordsIn(language);
    return broken === null ? whole : brokenAt(broken, whole);
  }, [language, broken]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={useTheme(dark)} style={{ minHeight: '100%' }}>
        <App surroundings={surroundings} words={words} setLanguage={setLanguage} />
      </FluentProvider>
    </RendererProvider>
  );
}

Object.assign(window, {
  selected,
  savePane: () => save(),
  meddlePane: (before: 'read' | 'write', mishap: Mishap) => {
    mishaps.set(before, mishap);
  },
  releasePane: () => {
    release();
  },
  changePane: () => {
    changed();
  },
  startPane: (bytes: readonly number[], start: PaneStart) => {
    const root = document.getElementById('root');
    if (root === null) throw new Error('no #root on the page');
    document.documentElement.lang = start.language;
    if (start.held) mishaps.set('read', { kind: 'wait' });
    const surroundings = surroundingsOf(Uint8Array.from(bytes));
    createRoot(root).render(<Page surroundings={surroundings} start={start} />);
  },
});
