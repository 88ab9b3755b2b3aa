/*
 * The pane whole: menu, the page in hand, and over it what is being done, what would be written, how the last act
 * ended. What pages show is theirs.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { RoundName } from '../contest/round-name';
import type { Language, ShownWords } from '../text/words';
import { BusyLine } from './frame/busy-line';
import { EndedBar } from './frame/ended-bar';
import { Guard } from './frame/guard';
import { PageMenu } from './frame/page-menu';
import { PreviewPage } from './frame/preview-page';
import { isFocusLost, useFocusBack } from './frame/use-focus';
import { useDesk, type Surroundings } from './use-desk';
import { viewNames, type ViewName, type ViewProps } from './view';
import { views } from './views';

export interface AppProps {
  readonly surroundings: Surroundings;
  readonly words: ShownWords;
  setLanguage(language: Language): void;
  /** Something to say above all pages, such as the result of a ribbon command. */
  readonly notice?: { readonly at: Date; readonly shown: ReactElement } | null;
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  main: { flexGrow: 1, padding: '12px 16px 16px', minWidth: 0, outlineStyle: 'none' },
  panel: { outlineStyle: 'none' },
  over: { padding: '0 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '4px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export function App({ surroundings, words, setLanguage, notice = null }: AppProps) {
  const { language } = words;
  const styles = useStyles();
  const [desk, state] = useDesk(surroundings, words);
  const [place, setPlace] = useState<{ readonly view: ViewName; readonly round: RoundName | null }>({
    view: 'home',
    round: null,
  });
  const noticed = notice?.at.getTime() ?? null;
  useEffect(() => {
    // What the ribbon did is not on the page yet.
    if (noticed !== null) void desk.look();
  }, [noticed, desk]);
  const [by, setBy] = useState('');
  const [pilesApart, setPilesApart] = useState<ReadonlySet<RoundName>>(new Set());
  const setPileApart = useCallback((round: RoundName, apart: boolean): void => {
    setPilesApart((before) => {
      if (before.has(round) === apart) return before;
      const others = [...before].filter((one) => one !== round);
      return new Set(apart ? [...others, round] : others);
    });
  }, []);
  const { look, busy, prepared, ended, stale } = state;
  const { frame } = words;
  const main = useRef<HTMLElement>(null);
  useFocusBack(state, main);
  const go = (view: ViewName, round: RoundName | null = null): void => {
    // Another page is asked for: what was prepared is not written.
    if (prepared !== null && busy === null) desk.cancel();
    setPlace({ view, round });
  };
  return (
    <div className={styles.pane}>
      <PageMenu view={place.view} words={words} go={go} />
      <div className={styles.over}>
        <div aria-live="polite">
          {busy === null ? null : <BusyLine busy={busy} words={words} stop={desk.stop} />}
        </div>
        {notice?.shown}
        {stale && busy === null ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{frame.stale}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void desk.look()}>
                {frame.readAgain}
              </Button>
            </MessageBarActions>
          </MessageBar>
        ) : null}
        <div aria-live="polite">
          {ended === null || busy !== null ? null : <EndedBar ended={ended} desk={desk} words={words} />}
        </div>
      </div>
      <main className={styles.main} ref={main} tabIndex={-1}>
        {prepared === null ? null : (
          <PreviewPage prepared={prepared} busy={busy !== null} desk={desk} words={words} />
        )}
        <div hidden={prepared !== null}>
          {look === null ? null : (
            <Pages
              key={language}
              view={place.view}
              props={{
                desk,
                look,
                words,
                by,
                setBy,
                busy: busy !== null,
                go,
                round: place.round,
                pilesApart,
                setPileApart,
                diagnosis: surroundings.diagnosis ?? null,
              }}
            />
          )}
        </div>
      </main>
      <footer className={styles.foot}>
        <span>{frame.brand(surroundings.program)}</span>
        <Button
          appearance="transparent"
          size="small"
          lang={language === 'zh-CN' ? 'en' : 'zh'}
          onClick={() => {
            setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN');
          }}
        >
          {frame.switchLanguage}
        </Button>
      </footer>
    </div>
  );
}

/** Pages that were opened stay as they are, so that nothing typed on them is lost; only the one in hand is drawn. */
function Pages({ view, props }: { readonly view: ViewName; readonly props: ViewProps }) {
  const styles = useStyles();
  const kept = useRef(new Map<ViewName, ViewProps>());
  const [opened, setOpened] = useState<ReadonlySet<ViewName>>(new Set([view]));
  useEffect(() => {
    setOpened((before) => (before.has(view) ? before : new Set([...before, view])));
  }, [view]);
  kept.current.set(view, props);
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    // A button that led to another page is hidden with its own; the menu keeps the focus that it has.
    if (shown.current !== view && isFocusLost()) panel.current?.focus();
    shown.current = view;
  }, [view]);
  return viewNames.map((name) => {
    const View = views[name];
    const given = name === view ? props : kept.current.get(name);
    if (given === undefined || !(opened.has(name) || name === view)) return null;
    return (
      <div
        key={name}
        ref={name === view ? panel : null}
        hidden={name !== view}
        className={styles.panel}
        role="tabpanel"
        tabIndex={-1}
        aria-label={props.words[name].title}
      >
        <Guard words={props.words}>
          <View {...given} />
        </Guard>
      </div>
    );
  });
}
