/*
 * Who comes into a round: counts, lines that are missing on its sheet, free places and the next in line.
 */
import type { EnteringLook, NextTold } from '../../../desk/entering-look';
import type { BetweenWords } from '../../../text/between-words';
import { whoText } from './page';
import { useStyles } from './styles';

interface EnteringProps {
  readonly entering: EnteringLook;
  readonly words: BetweenWords;
}

export function Entering({ entering, words }: EnteringProps) {
  const styles = useStyles();
  const { enter: say, cells } = words;
  const { before, places, going, sheetIsThere, absent, moreAbsent, freePlaces, next } = entering;
  return (
    <>
      <p className={styles.text}>
        {`${say.places(before, places, going)} ${sheetIsThere ? say.sheetThere : say.sheetNotThere}`}
      </p>
      {absent.length === 0 ? null : (
        <Group heading={say.absent}>
          {absent.map((one) => (
            <Person key={one.ticket} who={whoText(one)} note={say.next(one.rank, one.total)} />
          ))}
          {moreAbsent > 0 ? <li className={styles.quiet}>{cells.more(moreAbsent)}</li> : null}
        </Group>
      )}
      {freePlaces.length === 0 ? null : (
        <Group heading={say.freePlaces}>
          {freePlaces.map((one) => (
            <Person
              key={one.ticket}
              who={whoText(one)}
              note={say.freePlace(one.rank, one.status, one.reason)}
            />
          ))}
        </Group>
      )}
      {next === null ? null : <Next next={next} words={words} />}
    </>
  );
}

function Next({ next, words }: { readonly next: NextTold; readonly words: BetweenWords }) {
  const styles = useStyles();
  const { enter: say } = words;
  if (next.kind === 'nobody') return <p className={styles.text}>{say.nobodyNext}</p>;
  if (next.kind === 'tie-pending') return <p className={styles.text}>{say.nextTied(next.tickets)}</p>;
  const { person, passedOver } = next;
  return (
    <Group heading={say.nextInLine}>
      <Person who={whoText(person)} note={say.next(person.rank, person.total)} />
      {passedOver.map(({ ticket, because }) => (
        <li key={ticket} className={styles.quiet}>
          {say.passedOver(ticket, because)}
        </li>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <h3 className={styles.small}>{heading}</h3>
      <ul className={styles.list} aria-label={heading}>
        {children}
      </ul>
    </div>
  );
}

function Person({ who, note }: { readonly who: string; readonly note: string }) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.told}>
        <span>{who}</span>
        <span className={styles.quiet}>{note}</span>
      </span>
    </li>
  );
}
