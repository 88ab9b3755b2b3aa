/*
 * Where a problem is, place by place; each leads to its cell.
 */
import { Button, Caption1, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Desk } from '../../../desk/desk';
import type { Problem, ProblemPlace } from '../../../desk/problems';
import type { ShownWords } from '../../../text/words';

/** Places that are shown at first, and with each further step. */
const FIRST = 5;
const STEP = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  place: { display: 'block', padding: '2px 0', textAlign: 'left', overflowWrap: 'anywhere' },
  what: { margin: '0 0 4px' },
});

interface PlaceListProps {
  readonly problem: Problem;
  readonly desk: Desk;
  readonly words: ShownWords;
}

export function PlaceList({ problem, desk, words }: PlaceListProps) {
  const styles = useStyles();
  const [most, setMost] = useState(FIRST);
  const { places, count } = problem;
  const { places: say } = words.problems;
  const told = places.filter((one) => textOf(one) !== '');
  if (told.length === 0) return null;
  const left = told.length - most;
  return (
    <div>
      {count > 1 ? <Caption1>{say.heading(count)}</Caption1> : null}
      <ul className={styles.list} aria-label={say.heading(count)}>
        {told.slice(0, most).map((place, at) => (
          <li key={`${at} ${textOf(place)}`} aria-setsize={count} aria-posinset={at + 1}>
            <Place place={place} desk={desk} className={styles.place} />
            {place.what === null ? null : <p className={styles.what}>{place.what}</p>}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setMost(most + STEP);
          }}
        >
          {say.more(Math.min(STEP, left))}
        </Button>
      ) : null}
      {left <= 0 && count > places.length ? (
        <Caption1 as="p" block>
          {say.rest(count - places.length)}
        </Caption1>
      ) : null}
    </div>
  );
}

interface PlaceProps {
  readonly place: ProblemPlace;
  readonly desk: Desk;
  readonly className: string;
}

function Place({ place, desk, className }: PlaceProps) {
  const { sheet, cell } = place;
  const text = textOf(place);
  if (sheet === null) return <span className={className}>{text}</span>;
  return (
    <Link as="button" className={className} onClick={() => void desk.select(sheet, cell)}>
      {text}
    </Link>
  );
}

/** "初赛成绩 F18 AF20240056 张三". */
function textOf({ sheet, cell, ticket, name }: ProblemPlace): string {
  return [sheet, cell, ticket, name].filter((one) => one !== null && one !== '').join(' ');
}
