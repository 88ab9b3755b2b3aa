/*
 * The sheets of a pile that deserve a second look, each once with all that is odd about it.
 */
import type { SecondLook } from '../../../contest/second-look';
import type { BatchSheet } from '../../../desk/batch';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface LookListProps {
  readonly looks: readonly SecondLook[];
  readonly batch: readonly BatchSheet[];
  readonly words: ShownWords;
}

const SHOWN = 30;

export function LookList({ looks, batch, words }: LookListProps) {
  const styles = useStyles();
  const { batch: say } = words.typing;
  const tickets = [...new Set(looks.map(({ ticket }) => ticket))];
  const names = new Map(batch.map(({ ticket, name }) => [ticket, name]));
  const text = (one: SecondLook): string =>
    say.look(one.kind, 'part' in one ? one.part : null, 'other' in one ? one.other : null);
  if (tickets.length === 0) {
    return batch.length === 0 ? null : <p className={styles.quiet}>{say.nothingToLook}</p>;
  }
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{say.lookHeading(tickets.length)}</h3>
      <p className={styles.quiet}>{say.lookHint}</p>
      <ul className={styles.list} aria-label={say.lookHeading(tickets.length)}>
        {tickets.slice(0, SHOWN).map((ticket) => (
          <li key={ticket} className={styles.row}>
            <strong>{words.typing.queue.sheet(ticket, names.get(ticket) ?? '')}</strong>
            {looks
              .filter((one) => one.ticket === ticket)
              .map((one) => (
                <span key={text(one)}>{text(one)}</span>
              ))}
          </li>
        ))}
      </ul>
      {tickets.length > SHOWN ? (
        <p className={styles.quiet}>{say.moreLooks(tickets.length - SHOWN)}</p>
      ) : null}
    </div>
  );
}
