/*
 * What can be seen of the lists, in order: the rows of one list stand together in an element of their own, so that
 * they are counted right.
 */
import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { rowOf, type Part, type PartName } from '../../../desk/ranking-list';
import type { Item } from './list-items';
import { LineMark } from './line-mark';
import type { PeopleListProps } from './people-list';
import { RankingRow } from './ranking-row';
import type { Moves } from './use-moves';
import type { DrawnItem } from './virtual-items';
import { WhyPanel } from './why-panel';

const useStyles = makeStyles({
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
  heading: { margin: 0, padding: '8px 4px 4px' },
});

interface DrawnListsProps {
  readonly drawn: readonly DrawnItem[];
  readonly parts: readonly Part[];
  readonly moves: Moves;
  readonly props: PeopleListProps;
}

const PARTS: readonly PartName[] = ['placed', 'inside', 'on-line', 'outside', 'unranked'];

export function DrawnLists({ drawn, parts, moves, props }: DrawnListsProps) {
  const { words } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [isWhatIfOpen, setWhatIfOpen] = useState(false);
  const toggle = (person: string): void => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(person)) next.add(person);
      return next;
    });
  };
  const toggleWhatIf = (): void => {
    setWhatIfOpen((before) => !before);
  };
  return PARTS.map((part) => {
    const people = parts.find(({ name }) => name === part)?.rows.length ?? 0;
    const before = drawn.filter(({ item }) => item.kind !== 'row' && beforePart(item) === part);
    const rows = drawn.filter(({ item }) => item.kind === 'row' && item.part === part);
    return (
      <div key={part}>
        {before.map((one) => (
          <Between key={one.item.key} drawn={one} props={props} whatIf={[isWhatIfOpen, toggleWhatIf]} />
        ))}
        {rows.length === 0 ? null : (
          <div role="list" aria-label={words.ranking.part(part, people)}>
            {rows.map((one) => (
              <Row
                key={one.item.key}
                drawn={one}
                props={props}
                moves={moves}
                opened={opened}
                toggle={toggle}
              />
            ))}
          </div>
        )}
      </div>
    );
  });
}

/** The list that a line or a heading stands before, so that they are read in order. */
function beforePart(item: Exclude<Item, { kind: 'row' }>): PartName {
  if (item.kind === 'heading') return item.part;
  return item.at === 'open' ? 'on-line' : 'outside';
}

/** Where an item is put: a list that is scrolled through has its items at places of their own. */
function usePlace({ index, start, measure }: DrawnItem) {
  const styles = useStyles();
  const style = { transform: `translateY(${start}px)` };
  return { ref: measure, 'data-index': index, className: styles.item, style };
}

interface RowProps {
  readonly drawn: DrawnItem;
  readonly props: PeopleListProps;
  readonly moves: Moves;
  /** Keys of people. */
  readonly opened: ReadonlySet<string>;
  toggle(person: string): void;
}

function Row({ drawn, props, moves, opened, toggle }: RowProps) {
  const place = usePlace(drawn);
  const { ranking, look, words } = props;
  const { item, index } = drawn;
  if (item.kind !== 'row') return null;
  const row = rowOf(ranking, look.ranking.units, item.row);
  return (
    <div {...place} role="listitem" aria-posinset={item.position} aria-setsize={item.of}>
      <RankingRow
        row={row}
        at={item.row}
        words={words}
        isOpen={opened.has(row.key)}
        isActive={index === moves.active}
        toggle={() => {
          toggle(row.key);
          moves.to(index, 'auto');
        }}
        keyDown={moves.keyDown}
      >
        <WhyPanel {...props} round={ranking.round} person={row.key} isTied={row.tie !== null} />
      </RankingRow>
    </div>
  );
}

interface BetweenProps {
  readonly drawn: DrawnItem;
  readonly props: PeopleListProps;
  readonly whatIf: readonly [isOpen: boolean, toggle: () => void];
}

/** The line, or the heading of the unranked. */
function Between({ drawn, props, whatIf: [isOpen, toggle] }: BetweenProps) {
  const styles = useStyles();
  const place = usePlace(drawn);
  const { ranking, words, go, whatIf } = props;
  const { item } = drawn;
  if (item.kind === 'row') return null;
  return (
    <div {...place}>
      {item.kind === 'heading' ? (
        <Subtitle2 as="h3" block className={styles.heading}>
          {words.ranking.part(item.part, item.people)}
        </Subtitle2>
      ) : (
        <LineMark
          at={item.at}
          round={ranking}
          words={words}
          rule={() => {
            go('between', ranking.round);
          }}
          whatIf={whatIf === null || item.at === 'below' ? null : { isOpen, toggle, panel: whatIf }}
        />
      )}
    </div>
  );
}
