/*
 * 恢复: the last steps, and how far back to go.
 */
import { Button } from '@fluentui/react-components';
import { NameField, Submit } from './fields';
import type { ActProps } from './page';
import { useStyles } from './styles';

export function Restore({ desk, look, words: { between }, by, setBy, busy }: ActProps) {
  const styles = useStyles();
  const { restore: say, fields } = between;
  const { steps, barrier } = look.between.journal;
  const goBack = (count: number): void => {
    void desk.prepare({ act: 'restore', steps: count, by: by.trim() });
  };
  const stop = barrier === null ? null : <p className={styles.quiet}>{say.barrier(barrier)}</p>;
  if (steps.length === 0) {
    return (
      <>
        <p className={styles.text}>{say.nothing}</p>
        {stop}
      </>
    );
  }
  return (
    <>
      <NameField words={between} by={by} setBy={setBy} error={null} optional />
      <Submit
        text={say.last}
        busy={busy}
        words={between}
        submit={() => {
          goBack(1);
        }}
      />
      <div className={styles.group}>
        <h3 className={styles.small}>{say.steps}</h3>
        <ol className={styles.list} aria-label={say.steps}>
          {steps.map((step, at) => (
            <li key={`${step.at} ${steps.length - at}`} className={styles.row}>
              <span className={styles.told}>
                <span>{step.act}</span>
                <span className={styles.quiet}>{say.step(step.by, step.at)}</span>
              </span>
              {at === 0 ? null : (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`${say.toHere} (${say.toHereOf(step.act, at + 1)})`}
                  title={busy ? fields.busy : say.toHereOf(step.act, at + 1)}
                  onClick={() => {
                    goBack(at + 1);
                  }}
                >
                  {say.toHere}
                </Button>
              )}
            </li>
          ))}
        </ol>
        {stop}
      </div>
    </>
  );
}
