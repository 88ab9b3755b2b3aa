/*
 * What the keys do, always in sight: hints that have to be opened are not seen.
 */
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

export function KeyList({ words }: { readonly words: ShownWords }) {
  const styles = useStyles();
  const { keysHeading, keys } = words.typing.form;
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>{keysHeading}</p>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key} className={styles.pair}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
