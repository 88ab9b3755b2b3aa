/*
 * What is being done, how far it is, and a button to stop it where there is something to stop.
 */
import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Busy } from '../../desk/desk';
import type { ShownWords } from '../../text/words';

/** What takes longer is probably waiting for the end of a cell edit. */
const PATIENCE_MS = 3000;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', paddingTop: '8px' },
  bar: { flexGrow: 1 },
});

interface BusyLineProps {
  readonly busy: Busy;
  readonly words: ShownWords;
  stop(): void;
}

export function BusyLine({ busy, words: { frame }, stop }: BusyLineProps) {
  const styles = useStyles();
  const { phase, done, total, waiting, stopping } = busy;
  const isSlow = useSlowness(`${phase} ${done}`);
  const text = phase === 'writing' ? frame.phase.writing(done, total) : frame.phase[phase];
  const hint = stopping ? frame.stopping : waiting || (isSlow && phase !== 'computing') ? frame.waiting : '';
  const share = total === null || total === 0 || done === 0 ? {} : { value: done / total };
  return (
    <div className={styles.line}>
      <Field className={styles.bar} validationMessage={text} validationState="none" hint={hint}>
        <ProgressBar {...share} aria-label={text} />
      </Field>
      {phase === 'writing' ? (
        <Button size="small" disabledFocusable={stopping} onClick={stop}>
          {frame.stop}
        </Button>
      ) : null}
    </div>
  );
}

/** True where nothing has moved on for a while. */
function useSlowness(turn: string): boolean {
  const [slow, setSlow] = useState('');
  useEffect(() => {
    const patience = setTimeout(setSlow, PATIENCE_MS, turn);
    return () => {
      clearTimeout(patience);
    };
  }, [turn]);
  return slow === turn;
}
