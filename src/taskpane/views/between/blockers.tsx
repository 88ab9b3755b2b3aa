/*
 * What stands in the way of sealing a round, each thing with the way to where it is mended.
 */
import { Button } from '@fluentui/react-components';
import type { BlockerTold } from '../../../desk/seal-look';
import { CellButton } from './cell-button';
import { whoText, type ActProps } from './page';
import { useStyles } from './styles';

export function Blockers(props: ActProps) {
  const styles = useStyles();
  const { seal: say } = props.words.between;
  const { blockers, moreBlockers, lineOpen } = props.it.sealing;
  return (
    <div className={styles.group}>
      <h3 className={styles.small}>{say.blockersHeading}</h3>
      <ul className={styles.list} aria-label={say.blockersHeading}>
        {blockers.map((blocker) => (
          <Blocker key={`${blocker.text} ${blocker.round ?? ''}`} {...props} blocker={blocker} />
        ))}
      </ul>
      {moreBlockers > 0 ? <p className={styles.quiet}>{say.moreBlockers(moreBlockers)}</p> : null}
      {lineOpen === null ? null : (
        <p className={styles.text}>{say.lineOpen(lineOpen.couldDrop, lineOpen.couldEnter)}</p>
      )}
    </div>
  );
}

interface BlockerProps extends ActProps {
  readonly blocker: BlockerTold;
}

function Blocker({ blocker, ...props }: BlockerProps) {
  const styles = useStyles();
  const { desk, words } = props;
  const { cells } = words.between;
  const { text, people, more } = blocker;
  return (
    <li className={styles.item}>
      <div className={styles.group}>
        <p className={styles.text}>{text}</p>
        {people.length === 0 ? null : (
          <ul className={styles.list} aria-label={text}>
            {people.map((one) => (
              <li key={`${one.ticket} ${one.cell ?? ''}`} className={styles.row}>
                <span className={styles.told}>{whoText(one)}</span>
                <CellButton desk={desk} words={words.between} sheet={one.sheet} cell={one.cell} />
              </li>
            ))}
            {more > 0 ? <li className={styles.quiet}>{cells.more(more)}</li> : null}
          </ul>
        )}
        <Mend {...props} blocker={blocker} />
      </div>
    </li>
  );
}

function Mend({ blocker: { mend, round }, words, it, go, to }: BlockerProps) {
  const styles = useStyles();
  const { seal: say } = words.between;
  switch (mend) {
    case 'sheet':
      return null;
    case 'seal': {
      const earlier = round ?? it.round;
      return (
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            to('seal', earlier);
          }}
        >
          {say.mendSeal(earlier)}
        </Button>
      );
    }
    case 'rule':
      return (
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            to('rule');
          }}
        >
          {say.mend.rule}
        </Button>
      );
    case 'typing':
    case 'problems':
      return (
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            go(mend, it.round);
          }}
        >
          {say.mend[mend]}
        </Button>
      );
  }
}
