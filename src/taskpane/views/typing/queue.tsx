/*
 * How many typed sheets are in the workbook, how many wait, and which came back with a reason.
 */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { QueueState } from '../../../desk/typing-queue';
import type { TypingStore } from '../../../desk/typing-store';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface QueueProps {
  readonly store: TypingStore;
  readonly queue: QueueState;
  readonly recovered: number;
  readonly words: ShownWords;
}

export function Queue({ store, queue, recovered, words }: QueueProps) {
  const styles = useStyles();
  const { queue: say } = words.typing;
  const { written, waiting, writing, returned, failed, unwritten } = queue;
  const open = waiting.length + writing.length + returned.length;
  const retry = (
    <Button size="small" onClick={store.retry}>
      {say.retry}
    </Button>
  );
  return (
    <section className={styles.group} aria-label={say.count(written, open)}>
      <p className={styles.text} role="status">
        {say.count(written, open)}
      </p>
      {open > 0 ? <p className={styles.quiet}>{say.kept}</p> : null}
      {recovered > 0 ? <p className={styles.quiet}>{say.recovered(recovered)}</p> : null}
      {failed === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say.failed(failed.code)}</MessageBarBody>
          <MessageBarActions>{retry}</MessageBarActions>
        </MessageBar>
      )}
      {unwritten.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say.unwritten(unwritten)}</MessageBarBody>
        </MessageBar>
      )}
      {returned.length === 0 ? null : (
        <div className={styles.card} role="alert">
          <p className={styles.text}>{say.returned(returned.length)}</p>
          <ul className={styles.list}>
            {returned.map(({ sheet: { typed }, lines }) => (
              <li key={typed.ticket} className={styles.row}>
                <strong>{say.sheet(typed.ticket, typed.name)}</strong>
                <span>{lines.join('')}</span>
                <Button
                  size="small"
                  className={styles.start}
                  onClick={() => {
                    store.drop(typed.ticket);
                  }}
                >
                  {say.drop}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>{retry}</div>
        </div>
      )}
    </section>
  );
}
