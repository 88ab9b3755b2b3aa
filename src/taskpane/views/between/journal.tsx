/*
 * 操作记录: its last lines, whether its chain is whole, and the sheet to print.
 */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Submit } from './fields';
import type { ActProps } from './page';
import { useStyles } from './styles';

export function Journal({ desk, look, words: { between }, busy }: ActProps) {
  const styles = useStyles();
  const { journal: say } = between;
  const { count, lines, whole, state } = look.between.journal;
  return (
    <>
      <MessageBar intent={whole ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>{state}</MessageBarBody>
      </MessageBar>
      <Submit
        text={say.submit}
        busy={busy}
        words={between}
        submit={() => void desk.prepare({ act: 'journal' })}
      />
      {lines.length === 0 ? null : (
        <div className={styles.group}>
          <h3 className={styles.small}>{say.newestFirst}</h3>
          {lines.length < count ? <p className={styles.quiet}>{say.shown(lines.length, count)}</p> : null}
          <ol className={styles.list} aria-label={say.lines}>
            {lines.map(([seq, at, by, act, counts]) => (
              <li key={seq} className={styles.row}>
                <span className={styles.told}>
                  <span>{`${seq ?? ''}. ${act ?? ''}`}</span>
                  <span className={styles.quiet}>{[at, by].join(' · ')}</span>
                  {counts === '' ? null : <span className={styles.quiet}>{counts}</span>}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
