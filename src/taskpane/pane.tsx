/*
 * The pane: what to do in three steps, two acts, and how the last act ended, whether it was started here or
 * on the ribbon. What acts do and what their endings mean is decided in commands/ and below.
 */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { checkAll, runAll } from '../commands/act-on';
import { failed, tellEnding, type Ending } from '../commands/ending';
import type { Notice, NoticeBoard } from '../commands/notice';
import type { Host } from '../commands/office';
import type { Words } from '../text/words';
import type { Workbook } from '../workbook/port';

export interface PaneProps {
  readonly excel: Host['excel'];
  readonly words: Words;
  /** `editing` is told when Excel waits for the end of a cell edit, and when it goes on. */
  open(editing: (now: boolean) => void): Workbook;
  readonly board: NoticeBoard;
  readonly program: string;
}

/** What the pane is at: nothing, an act, one for which Excel keeps us waiting, or how the last one ended. */
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly waiting: boolean }
  | { readonly kind: 'ended'; readonly ending: Ending }
  | { readonly kind: 'heard'; readonly notice: Notice };

/** An act that takes longer than this is probably waiting for the end of a cell edit. */
const PATIENCE_MS = 3000;

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '20px' },
  acts: { display: 'flex', flexDirection: 'column', gap: '8px' },
  /** Leaves the corner free where Office puts its own menu. */
  steps: { margin: 0, paddingRight: '24px', lineHeight: tokens.lineHeightBase400 },
});

export function Pane(props: PaneProps) {
  const { excel, words } = props;
  const { pane } = words;
  const styles = useStyles();
  const { state, begin } = useActs(props);
  if (excel !== 'ready') {
    return <p className={styles.pane}>{excel === 'none' ? pane.notExcel : pane.excelTooOld}</p>;
  }
  const working = state.kind === 'working';
  return (
    <main className={styles.pane}>
      <Body1 as="p" block className={styles.steps}>
        {pane.steps}
      </Body1>
      <div className={styles.acts}>
        <Button appearance="secondary" disabledFocusable={working} onClick={() => void begin(checkAll)}>
          {pane.check}
        </Button>
        <Button appearance="primary" disabledFocusable={working} onClick={() => void begin(runAll)}>
          {pane.run}
        </Button>
      </div>
      <div aria-live="polite">
        <StateLine state={state} words={words} />
      </div>
    </main>
  );
}

/** What the pane is at, and how an act begins. */
function useActs({ words, open, board, program }: PaneProps) {
  const [state, setState] = useState<State>(() => {
    const notice = board.last();
    return notice === null ? { kind: 'idle' } : { kind: 'heard', notice };
  });
  useEffect(
    () =>
      board.listen((notice) => {
        // A notice of the ribbon's does not hide that an act of the pane's own is still at work.
        setState((now) => (now.kind === 'working' ? now : { kind: 'heard', notice }));
      }),
    [board],
  );

  /** Asynchronous, so that whatever goes wrong in opening is caught with the rest. */
  async function end(act: typeof checkAll, wait: (waiting: boolean) => void): Promise<Ending> {
    return act(open(wait), { words, program, now: new Date() });
  }

  async function begin(act: typeof checkAll): Promise<void> {
    const wait = (waiting: boolean): void => {
      setState({ kind: 'working', waiting });
    };
    wait(false);
    const patience = setTimeout(wait, PATIENCE_MS, true);
    const ending = await end(act, wait).catch(failed);
    clearTimeout(patience);
    setState({ kind: 'ended', ending });
  }

  return { state, begin };
}

function StateLine({ state, words }: { readonly state: State; readonly words: Words }) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Spinner size="tiny" label={state.waiting ? words.pane.waiting : words.pane.working} />;
    case 'ended':
      return <EndingBar ending={state.ending} title={null} words={words} />;
    case 'heard': {
      const time = new Intl.DateTimeFormat(words.language, {
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      });
      const { ending, at } = state.notice;
      return <EndingBar ending={ending} title={words.pane.earlier(time.format(at))} words={words} />;
    }
  }
}

interface EndingBarProps {
  readonly ending: Ending;
  readonly title: string | null;
  readonly words: Words;
}

function EndingBar({ ending, title, words }: EndingBarProps) {
  const { tone, text } = tellEnding(ending, words.pane);
  return (
    <MessageBar intent={tone} layout="multiline">
      <MessageBarBody>
        {title === null ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
    </MessageBar>
  );
}
