/*
 * What was recorded about people of the round, the newest first, each leading to its line of 变动记录.
 */
import { CellButton } from './cell-button';
import { whoText, type ActProps } from './page';
import { useStyles } from './styles';

export function RecordedChanges({ desk, words: { between }, it }: Pick<ActProps, 'desk' | 'words' | 'it'>) {
  const styles = useStyles();
  const { person: say, cells } = between;
  if (it.changes.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.small}>{say.changes}</h3>
      <ul className={styles.list} aria-label={say.changes}>
        {it.changes.map((one) => (
          <li key={one.cell} className={styles.row}>
            <span className={styles.told}>
              <span>{`${whoText(one)} ${one.change}`}</span>
              <span className={styles.quiet}>{one.reason}</span>
              <span className={styles.quiet}>{say.by(one.by, one.date)}</span>
            </span>
            <CellButton desk={desk} words={between} sheet={one.sheet} cell={one.cell} />
          </li>
        ))}
      </ul>
      {it.moreChanges > 0 ? <p className={styles.quiet}>{cells.more(it.moreChanges)}</p> : null}
    </div>
  );
}
