/*
 * The workbench whole: the bar, what has to be said, left the workbook, right the very pane that Excel has. On a
 * narrow page the two sides are two tabs.
 */
import { makeStyles, mergeClasses, ProgressBar, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { App } from '../taskpane/app';
import { wordsIn } from '../text';
import type { Language, Words } from '../text/words';
import { GridSide } from './grid-side';
import type { Grid } from './grid/grid';
import { KeepingPanel } from './keeping-panel';
import { PrintPanel } from './print-panel';
import type { Session } from './session-state';
import { StartPage } from './start-page';
import { Strips } from './strips';
import { surroundingsOf } from './surroundings';
import { Toolbar, type Panel } from './toolbar';
import { useDrop } from './use-drop';
import { useKeys } from './use-keys';
import { useSession } from './use-session';
import { useSides } from './use-sides';

const narrow = window.matchMedia('(max-width: 799px)');
const PANE = '350px';

const useStyles = makeStyles({
  bench: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  over: { position: 'relative', zIndex: 1 },
  sides: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0 },
  pane: {
    width: PANE,
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    // Inside Excel the pane fills the window; here its column.
    '& > div': { minHeight: '100%' },
  },
  whole: { width: '100%', borderLeft: 'none' },
  // Not without size: the grid measures itself.
  away: { visibility: 'hidden', position: 'absolute', inset: 0 },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundStaticInverted,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
});

interface WorkbenchProps {
  readonly session: Session;
  readonly program: string;
  readonly first: Language;
  readonly dark: boolean;
}

export function Workbench({ session, program, first, dark }: WorkbenchProps) {
  const styles = useStyles();
  const state = useSession(session);
  const [language, setLanguage] = useState(first);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const words = wordsIn(language);
  const { workbench: say } = words;
  const { file, busy } = state;
  const isOver = useDrop(session);
  useKeys(session, setPanel);
  useSides();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = file === null ? say.title : `${file.name} · ${say.title}`;
  }, [language, file, say]);
  const close = (): void => {
    setPanel(null);
  };
  const at = busy ?? (isDrawing ? 'drawing' : null);
  return (
    <div className={styles.bench}>
      <div className={styles.over} data-side="bar">
        <Toolbar session={session} state={state} words={words} panel={panel} setPanel={setPanel} />
        {at === null ? null : <ProgressBar aria-label={say.busy[at]} />}
        {panel === 'print' && file !== null ? (
          <PrintPanel session={session} words={words} close={close} />
        ) : null}
        {panel === 'keeping' ? (
          <KeepingPanel session={session} keeping={state.keeping} words={words} close={close} />
        ) : null}
        <Strips session={session} state={state} words={words} />
      </div>
      {file === null ? (
        <StartPage session={session} words={words} />
      ) : (
        <Sides
          session={session}
          file={file.key}
          words={words}
          setLanguage={setLanguage}
          program={program}
          dark={dark}
          drawing={setDrawing}
        />
      )}
      {isOver ? <div className={styles.drop}>{say.dropHere}</div> : null}
    </div>
  );
}

interface SidesProps {
  readonly session: Session;
  readonly file: string;
  readonly words: Words;
  setLanguage(language: Language): void;
  readonly program: string;
  readonly dark: boolean;
  drawing(now: boolean): void;
}

function Sides({ session, file, words, setLanguage, program, dark, drawing }: SidesProps) {
  const styles = useStyles();
  const grid = useRef<Grid | null>(null);
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow.matches);
  const [side, setSide] = useState<'grid' | 'pane'>('pane');
  const { sides: say } = words.workbench;
  const select = useCallback((sheet: string, cell: string | null): void => {
    setSide('grid');
    grid.current?.follow(sheet, cell);
  }, []);
  const away = (name: 'grid' | 'pane'): string | false => isNarrow && side !== name && styles.away;
  return (
    <>
      {isNarrow ? (
        <TabList
          aria-label={say.label}
          selectedValue={side}
          onTabSelect={(_, { value }) => {
            setSide(value === 'grid' ? 'grid' : 'pane');
          }}
        >
          <Tab value="grid">{say.grid}</Tab>
          <Tab value="pane">{say.pane}</Tab>
        </TabList>
      ) : null}
      <div className={styles.sides}>
        <section
          aria-label={say.grid}
          aria-keyshortcuts="F6"
          data-side="grid"
          className={mergeClasses(styles.grid, away('grid'))}
        >
          <GridSide session={session} file={file} words={words} dark={dark} grid={grid} drawing={drawing} />
        </section>
        <section
          aria-label={say.pane}
          aria-keyshortcuts="F6"
          data-side="pane"
          className={mergeClasses(styles.pane, isNarrow && styles.whole, away('pane'))}
        >
          <Pane
            key={file}
            session={session}
            words={words}
            setLanguage={setLanguage}
            program={program}
            select={select}
          />
        </section>
      </div>
    </>
  );
}

interface PaneProps extends Pick<SidesProps, 'session' | 'words' | 'setLanguage' | 'program'> {
  select(sheet: string, cell: string | null): void;
}

/** Another workbook is another desk. */
function Pane({ session, words, setLanguage, program, select }: PaneProps) {
  const surroundings = useMemo(() => surroundingsOf(session, program, select), [session, program, select]);
  return <App surroundings={surroundings} words={words} setLanguage={setLanguage} />;
}

function watchWidth(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => {
    narrow.removeEventListener('change', changed);
  };
}
