/*
 * The line between those inside and those outside, with its text; under it there is room for the question what would
 * be otherwise.
 */
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RoundRanking } from '../../../desk/ranking';
import type { ShownWords } from '../../../text/words';

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'flex-start',
    padding: '8px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { borderTop: `3px solid ${tokens.colorBrandStroke1}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface LineMarkProps {
  readonly at: 'drawn' | 'open' | 'below';
  readonly round: RoundRanking;
  readonly words: ShownWords;
  rule(): void;
  /** Opened or closed under the line; null: there is nothing to open. */
  readonly whatIf: { readonly isOpen: boolean; toggle(): void; readonly panel: ReactNode } | null;
}

export function LineMark({ at, round, words: { ranking }, rule, whatIf }: LineMarkProps) {
  const styles = useStyles();
  const { line, ties } = round;
  const tie = ties.find(({ within }) => within !== null);
  if (line === null) return null;
  if (at === 'below') {
    return (
      <div className={styles.mark}>
        <Caption1>{ranking.line.below}</Caption1>
      </div>
    );
  }
  const { lastInside, firstOutside, gap } = line;
  return (
    <div className={mergeClasses(styles.mark, styles.line)}>
      <Body1 className={styles.strong}>
        {at === 'open' && tie !== undefined
          ? ranking.line.open(tie.people, tie.within ?? 0)
          : ranking.line.drawn(round.round, line.places)}
      </Body1>
      {at === 'open' ? (
        <Button size="small" onClick={rule}>
          {ranking.rule}
        </Button>
      ) : lastInside === null || firstOutside === null ? null : (
        <Caption1>{ranking.line.edge(lastInside, firstOutside, gap)}</Caption1>
      )}
      {whatIf === null ? null : (
        <>
          <Button size="small" aria-expanded={whatIf.isOpen} onClick={whatIf.toggle}>
            {ranking.line.whatIf}
          </Button>
          {whatIf.isOpen ? whatIf.panel : null}
        </>
      )}
    </div>
  );
}
