/*
 * The prize money, person by person, with what cannot be paid now and why, and the sums.
 */
import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Amounts, MoneyRow, MoneyTold } from '../../../desk/award-money';
import { plain } from '../../../text/quote';
import type { ShownWords } from '../../../text/words';
import type { ViewProps } from '../../view';
import { TodoList } from './todo-list';

const useStyles = makeStyles({
  money: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  first: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  winner: { fontWeight: tokens.fontWeightSemibold },
  amounts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '12px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  amount: { margin: 0, textAlign: 'right' },
});

interface MoneyListProps extends Pick<ViewProps, 'desk' | 'words'> {
  readonly money: MoneyTold;
}

export function MoneyList({ money, desk, words }: MoneyListProps) {
  const styles = useStyles();
  const { money: say } = words.prizes;
  if (money.rows.length === 0) return <Body1>{say.none}</Body1>;
  const { held } = money;
  return (
    <section className={styles.money}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {say.sum}
      </Subtitle2>
      <AmountLines amounts={money.sum} words={words}>
        {held.people === 0 ? null : (
          <>
            <dt>{say.heldSum}</dt>
            <dd className={styles.amount}>{say.amount(held.net)}</dd>
          </>
        )}
      </AmountLines>
      {money.rules.map((rule) => (
        <Caption1 as="p" block key={rule} className={styles.note}>
          {rule}
        </Caption1>
      ))}
      <Subtitle2 as="h2" block className={styles.heading}>
        {say.list}
      </Subtitle2>
      <ul className={styles.list} aria-label={say.list}>
        {money.rows.map((row) => (
          <Row key={row.rank} row={row} desk={desk} words={words} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, desk, words }: Pick<ViewProps, 'desk' | 'words'> & { readonly row: MoneyRow }) {
  const styles = useStyles();
  const { prizes } = words;
  return (
    <li className={styles.row}>
      <span className={styles.first}>
        <span>{prizes.rank(row.rank)}</span>
        {row.winner === '' ? (
          <Badge appearance="outline" color="warning">
            {prizes.state.open}
          </Badge>
        ) : (
          <span className={styles.winner}>{row.winner}</span>
        )}
      </span>
      {row.unit === '' ? null : <span>{plain(row.unit)}</span>}
      <AmountLines amounts={row} words={words} />
      {row.held === null ? null : <span className={styles.winner}>{row.held}</span>}
      <TodoList todos={row.todos} desk={desk} words={words} />
    </li>
  );
}

interface AmountLinesProps {
  readonly amounts: Amounts;
  readonly words: ShownWords;
  readonly children?: ReactNode;
}

function AmountLines({ amounts, words, children }: AmountLinesProps) {
  const styles = useStyles();
  const { money: say } = words.prizes;
  return (
    <dl className={styles.amounts}>
      {(['gross', 'tax', 'net'] as const).map((name) => (
        <Fragment key={name}>
          <dt>{say[name]}</dt>
          <dd className={styles.amount}>{say.amount(amounts[name])}</dd>
        </Fragment>
      ))}
      {children}
      <dt>{say.inWords}</dt>
      <dd className={styles.amount}>{amounts.inWords}</dd>
    </dl>
  );
}
