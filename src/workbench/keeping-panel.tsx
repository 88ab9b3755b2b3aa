/*
 * What is kept on this machine, and the way to end that.
 */
import { makeStyles } from '@fluentui/react-components';
import type { Words } from '../text/words';
import { DAYS_KEPT } from './keeper';
import type { Session, SessionState } from './session-state';
import { Strip } from './strip';

const useStyles = makeStyles({ panel: { padding: '4px 12px' } });

interface KeepingPanelProps {
  readonly session: Session;
  readonly keeping: SessionState['keeping'];
  readonly words: Words;
  close(): void;
}

export function KeepingPanel({ session, keeping, words, close }: KeepingPanelProps) {
  const styles = useStyles();
  const { keeping: say } = words.workbench;
  const isOn = keeping.consent === 'yes';
  const turn = isOn
    ? { label: say.clear, act: () => void session.clearKept() }
    : { label: say.yes, act: () => session.keep('yes') };
  return (
    <div className={styles.panel}>
      <Strip
        intent="info"
        text={isOn ? say.isOn(DAYS_KEPT) : say.isOff}
        acts={[turn, { label: say.close, act: close }]}
      />
    </div>
  );
}
