/*
 * The page 录入: marks typed from paper, for the first and the second time. What a key does is decided in desk/typing.ts.
 */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import { isApart } from '../../desk/batch';
import type { ViewProps } from '../view';
import { Batch } from './typing/batch';
import { Differences } from './typing/differences';
import { Queue } from './typing/queue';
import { Seat } from './typing/seat';
import { SheetForm } from './typing/sheet-form';
import { useStyles } from './typing/styles';
import { useTyping } from './typing/use-typing';

export function TypingView(props: ViewProps) {
  const styles = useStyles();
  const [store, state] = useTyping(props);
  const { words, setBy, look } = props;
  const { typing: say } = words;
  const { sheets, round, batch, paper } = state;
  const { setPileApart } = props;
  const apart = sheets !== null && isApart(batch, paper, sheets.limits.markDecimals);
  useEffect(() => {
    setPileApart(round, apart);
  }, [round, apart, setPileApart]);
  return (
    <div className={styles.page}>
      <Seat
        store={store}
        state={state}
        rounds={look.rounds.map((one) => one.round)}
        setBy={setBy}
        words={words}
      />
      {sheets === null || sheets.sealed ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sheets === null ? say.noRound(round) : say.sealed(round)}</MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <SheetForm store={store} state={state} sheets={sheets} words={words} />
          <Queue store={store} queue={state.queue} recovered={state.recovered} words={words} />
          <Batch store={store} batch={batch} paper={state.paper} limits={sheets.limits} words={words} />
        </>
      )}
      {sheets === null ? null : <Differences {...props} sheets={sheets} />}
    </div>
  );
}
