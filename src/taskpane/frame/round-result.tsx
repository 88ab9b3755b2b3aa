/*
 * One round in a few lines: how many, where the line is, who leads, who stands at it.
 */
import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { PersonTold, RoundHead } from '../../desk/round-head';
import { percentText } from '../../contest/setting-value';
import type { ShownWords } from '../../text/words';

const useStyles = makeStyles({
  round: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { display: 'block', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '20px' },
});

export function RoundResult({ round, words }: { readonly round: RoundHead; readonly words: ShownWords }) {
  const styles = useStyles();
  const { preview: say } = words.frame;
  const { cut } = round;
  const person = (one: PersonTold): string => say.person(one);
  return (
    <div className={styles.round}>
      <Body1Strong className={styles.line}>{say.round(round.round, round)}</Body1Strong>
      {cut === null ? null : (
        <Body1 className={styles.line}>{say.line({ ...cut, percent: percentText(cut.percent) })}</Body1>
      )}
      {round.leaders.length === 0 ? null : (
        <div className={styles.line}>
          {say.leaders}
          <ol className={styles.list}>
            {round.leaders.map((one) => (
              <li key={one.ticket}>{person({ ...one, rank: null })}</li>
            ))}
          </ol>
        </div>
      )}
      {round.lastInside === null ? null : (
        <Body1 className={styles.line}>{say.lastInside(person(round.lastInside))}</Body1>
      )}
      {round.firstOutside === null ? null : (
        <Body1 className={styles.line}>{say.firstOutside(person(round.firstOutside))}</Body1>
      )}
      {round.ties.length === 0 ? null : <Body1 className={styles.line}>{say.ties(round.ties.length)}</Body1>}
      {round.provisional ? <Body1 className={styles.line}>{say.provisional}</Body1> : null}
    </div>
  );
}
