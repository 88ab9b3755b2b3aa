/*
 * What verifying found: whether it holds and what that rests on, round by round with the cells that changed, reports
 * that are old, the journal.
 */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RoundVerified, Verified } from '../../../desk/verify-answer';
import { CellButton } from './cell-button';
import type { ActProps } from './page';
import { useStyles } from './styles';

interface VerifiedProps extends ActProps {
  readonly verified: Verified;
}

export function VerifiedResult({ verified, ...props }: VerifiedProps) {
  const styles = useStyles();
  const { desk, words, go } = props;
  const { verify: say } = words.between;
  const { rounds, journal, stale, paper, holds } = verified;
  const isSealed = rounds.some(({ state }) => state !== 'open');
  const intent = !holds ? 'error' : paper.kind === 'proof' ? 'success' : 'warning';
  const base = paper.text ?? (isSealed ? say.onlyItself : say.noneSealed);
  return (
    <div className={styles.form}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{holds ? say.holds : say.holdsNot}</MessageBarTitle>
          {base}
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.list} aria-label={say.result}>
        {rounds.map((one) => (
          <RoundResult key={one.round} {...props} result={one} />
        ))}
      </ul>
      <p className={styles.text}>{journal.text}</p>
      {stale.length === 0 ? (
        <p className={styles.text}>{say.reportsFresh}</p>
      ) : (
        <div className={styles.group}>
          <p className={styles.text}>{say.stale}</p>
          <ul className={styles.list} aria-label={say.stale}>
            {stale.map((sheet) => (
              <li key={sheet} className={styles.row}>
                <span className={styles.told}>{sheet}</span>
                <CellButton desk={desk} words={words.between} sheet={sheet} cell={null} />
              </li>
            ))}
          </ul>
          <Button
            className={styles.start}
            size="small"
            onClick={() => {
              go('home');
            }}
          >
            {say.remake}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RoundResultProps extends Omit<VerifiedProps, 'verified'> {
  readonly result: RoundVerified;
}

function RoundResult({ result, desk, words }: RoundResultProps) {
  const styles = useStyles();
  const { between, names } = words;
  const { verify: say, cells } = between;
  const { round, state, by, at, because, changes, moreChanges, oldValues } = result;
  return (
    <li className={styles.item}>
      <div className={styles.group}>
        <h3 className={styles.small}>{names.round[round]}</h3>
        <p className={styles.text}>{say.state(state)}</p>
        {state === 'open' ? null : <p className={styles.quiet}>{say.sealedBy(by, at)}</p>}
        {because === null ? null : <p className={styles.text}>{because}</p>}
        {changes.length === 0 ? null : (
          <ul className={styles.list} aria-label={say.changesOf}>
            {changes.map((one) => (
              <li key={`${one.ticket} ${one.what}`} className={styles.row}>
                <span className={styles.told}>
                  <span>{one.ticket}</span>
                  <span className={styles.quiet}>{say.change(one.what, one.before, one.after)}</span>
                </span>
                <CellButton desk={desk} words={between} sheet={one.sheet} cell={one.cell} />
              </li>
            ))}
          </ul>
        )}
        {moreChanges > 0 ? <p className={styles.quiet}>{cells.more(moreChanges)}</p> : null}
        {oldValues === null ? null : <p className={styles.quiet}>{oldValues}</p>}
      </div>
    </li>
  );
}
