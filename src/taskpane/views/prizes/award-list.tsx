/*
 * Awards, one group after another: who has each, with the unit and the reason, or why nobody has it.
 */
import {
  Badge,
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { AwardGroup, AwardLine } from '../../../desk/award-line';
import { plain } from '../../../text/quote';
import type { ViewProps } from '../../view';
import { TodoList } from './todo-list';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: '20px' },
  heading: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
  first: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  winner: { fontWeight: tokens.fontWeightSemibold },
});

interface AwardListProps extends Pick<ViewProps, 'desk' | 'words'> {
  readonly groups: readonly AwardGroup[];
}

export function AwardList({ groups, desk, words }: AwardListProps) {
  const styles = useStyles();
  return (
    <div className={styles.groups}>
      {groups.map(({ title, note, lines, more, report }) => (
        <section key={title}>
          <Subtitle2 as="h2" block className={styles.heading}>
            {title}
          </Subtitle2>
          {note === '' ? null : (
            <Caption1 as="p" block className={mergeClasses(styles.heading, styles.note)}>
              {note}
            </Caption1>
          )}
          {lines.length === 0 ? (
            <Body1>{words.prizes.state.none}</Body1>
          ) : (
            <ul className={styles.list} aria-label={title}>
              {lines.map((line, at) => (
                // Lines may be alike (two units of one name): their place tells them apart.
                <Line key={at} line={line} desk={desk} words={words} />
              ))}
            </ul>
          )}
          {more === 0 ? null : <Body1>{words.prizes.more(more, report)}</Body1>}
        </section>
      ))}
    </div>
  );
}

function Line({ line, desk, words }: Pick<ViewProps, 'desk' | 'words'> & { readonly line: AwardLine }) {
  const styles = useStyles();
  const { head, winner, unit, note, state, todos } = line;
  return (
    <li className={styles.line}>
      <span className={styles.first}>
        {head === '' ? null : <span>{head}</span>}
        {winner === '' ? null : <span className={styles.winner}>{winner}</span>}
        {state === 'given' ? null : (
          <Badge appearance="outline" color={state === 'none' ? 'informative' : 'warning'}>
            {words.prizes.state[state]}
          </Badge>
        )}
      </span>
      {unit === '' ? null : <span>{plain(unit)}</span>}
      {note === '' ? null : <Caption1 className={styles.note}>{note}</Caption1>}
      <TodoList todos={todos} desk={desk} words={words} />
    </li>
  );
}
