/*
 * The page Problems: what is the matter in the workbook, what to do about it, and reviews given on the spot.
 */
import { Body1, Button, Caption1, makeStyles, Subtitle1, Subtitle2 } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Problem } from '../../desk/problems';
import type { ViewProps } from '../view';
import { choose, firstOf, grouped, type Wanted } from './problems/choose';
import { FilterBar } from './problems/filter-bar';
import { ProblemEntry } from './problems/problem-entry';

/** Entries shown at first, and with each further step. */
const STEP = 100;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  heading: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
});

export function ProblemsView(props: ViewProps) {
  const { desk, look, words, busy } = props;
  const styles = useStyles();
  const say = words.problems;
  const { problems, counts, count } = look.problems;
  const [wanted, want] = useState<Wanted>({ severities: new Set(['error', 'warning']), text: '' });
  const [forChief, setForChief] = useState(false);
  const [most, setMost] = useState(STEP);
  const asked = useDeferredValue(wanted);
  const chosen = useMemo(() => choose(problems, asked), [problems, asked]);
  const groups = useMemo(() => firstOf(grouped(chosen), most), [chosen, most]);
  const left = chosen.length - most;
  const places = chosen.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Subtitle1 as="h1" className={styles.heading}>
          {say.title}
        </Subtitle1>
        <Button size="small" disabledFocusable={busy} onClick={() => void desk.look()}>
          {say.recheck}
        </Button>
      </div>
      {count === 0 ? (
        <Body1 as="p">{say.none}</Body1>
      ) : (
        <FilterBar {...{ wanted, want, counts, forChief, setForChief, words }} />
      )}
      <Caption1 role="status">
        {count === 0 ? '' : chosen.length === 0 ? say.noneShown : say.listed(chosen.length, places)}
        {asked.text !== '' && problems.some(isCut) ? say.filter.onlyListed : ''}
      </Caption1>
      {groups.map((group) => (
        <Group key={keyOf(group.shown[0])} {...group} {...props} voice={forChief ? 'chief' : 'clerk'} />
      ))}
      {left > 0 ? (
        <Button
          onClick={() => {
            setMost(most + STEP);
          }}
        >
          {say.more(Math.min(STEP, left), left)}
        </Button>
      ) : null}
    </div>
  );
}

interface GroupProps extends ViewProps {
  readonly shown: readonly Problem[];
  /** How many there are, shown or not. */
  readonly of: number;
  readonly voice: 'clerk' | 'chief';
}

function Group({ shown, of, voice, desk, words, by, setBy, busy }: GroupProps) {
  const styles = useStyles();
  const id = useId();
  const [first] = shown;
  const { intent, kinds, group } = words.problems;
  if (first === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {group(intent[first.severity], kinds[first.kind], of)}
      </Subtitle2>
      <ul className={styles.list} aria-labelledby={id}>
        {shown.map((problem, at) => (
          <li key={keyOf(problem)} aria-setsize={of} aria-posinset={at + 1}>
            <ProblemEntry {...{ problem, voice, desk, words, by, setBy, busy }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Some of its places were not sent to the page. */
function isCut(problem: Problem): boolean {
  return problem.count > problem.places.length;
}

/** A problem stays the same while its places come and go. */
function keyOf(problem: Problem | undefined): string {
  return problem === undefined
    ? ''
    : [problem.code, problem.severity, problem.reviewable, problem.todo].join('|');
}
