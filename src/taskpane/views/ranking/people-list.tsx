/*
 * The people of a round as lists, inside the line, on it, outside, unranked, of which only what can be seen is drawn.
 * Arrow keys, Home and End go through all of them; Enter opens one.
 */
import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, type ReactNode } from 'react';
import type { RoundRanking } from '../../../desk/ranking';
import { partsOf, type Choice } from '../../../desk/ranking-list';
import type { ViewProps } from '../../view';
import { DrawnLists } from './drawn-lists';
import { itemsOf } from './list-items';
import { useMoves } from './use-moves';
import { useScroller } from './use-scroller';
import { VirtualItems } from './virtual-items';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
  },
  all: { position: 'relative' },
});

export interface PeopleListProps extends Pick<ViewProps, 'desk' | 'look' | 'words' | 'go'> {
  readonly ranking: RoundRanking;
  readonly search: string;
  readonly choice: Choice;
  /** What is shown under the line when it is opened; null: nothing. */
  readonly whatIf: ReactNode | null;
}

export function PeopleList(props: PeopleListProps) {
  const { ranking, look, words, search, choice } = props;
  const styles = useStyles();
  const { units } = look.ranking;
  const parts = useMemo(() => partsOf(ranking, units, { search, choice }), [ranking, units, search, choice]);
  const isWhole = choice === 'all' && search.trim() === '';
  const items = useMemo(
    () => itemsOf(parts, { isWhole, hasLine: ranking.line !== null }),
    [parts, isWhole, ranking.line],
  );
  const people = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const list = useRef<HTMLDivElement>(null);
  const scroller = useScroller(list);
  const moves = useMoves(items, list);
  const lineAt = items.findIndex(({ kind }) => kind === 'line');
  return (
    <div>
      <div className={styles.head}>
        <Caption1 role="status">{words.ranking.shown(people, ranking.columns.key.length)}</Caption1>
        {lineAt < 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              moves.to(lineAt, 'center');
            }}
          >
            {words.ranking.toTheLine}
          </Button>
        )}
      </div>
      {people === 0 ? <Body1>{words.ranking.noneFound}</Body1> : null}
      <div ref={list}>
        {scroller === null ? null : (
          <VirtualItems
            items={items}
            scroller={scroller}
            kept={lineAt < 0 ? [moves.active] : [moves.active, lineAt]}
            show={moves.show}
            draw={(drawn, height) => (
              <div className={styles.all} style={{ height: `${height}px` }}>
                <DrawnLists drawn={drawn} parts={parts} moves={moves} props={props} />
              </div>
            )}
          />
        )}
      </div>
    </div>
  );
}
