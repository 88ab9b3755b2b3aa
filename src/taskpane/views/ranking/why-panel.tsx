/*
 * Why one contestant stands where they stand, asked when the row is opened and whenever the workbook was read anew.
 */
import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RoundName } from '../../../contest/round-name';
import type { WhyTold } from '../../../desk/why';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: '20px' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface WhyPanelProps extends Pick<ViewProps, 'desk' | 'look' | 'words' | 'go'> {
  readonly round: RoundName;
  readonly person: string;
  /** True where the rank waits for a ruling. */
  readonly isTied: boolean;
}

type Answer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'told'; readonly told: WhyTold };

export function WhyPanel({ desk, look, words, go, round, person, isTied }: WhyPanelProps) {
  const styles = useStyles();
  const { ranking } = words;
  const answer = useWhy({ desk, look, round, person });
  if (answer.kind === 'asked') {
    return <Spinner size="tiny" labelPosition="after" label={ranking.asking} />;
  }
  if (answer.kind === 'unanswered') return <Body1>{ranking.unanswered}</Body1>;
  const { told } = answer;
  return (
    <div className={styles.panel}>
      <Body1>{told.sentence}</Body1>
      <Lines heading={ranking.heading.steps} lines={told.steps} />
      <Lines heading={ranking.heading.toLine} lines={told.toLine === null ? [] : [told.toLine]} />
      <Lines heading={ranking.heading.tied} lines={told.tied.map((one) => ranking.tied(one))} />
      <Lines heading={ranking.heading.neighbours} lines={told.neighbours} />
      <Lines heading={ranking.heading.recorded} lines={told.recorded} />
      <div className={styles.acts}>
        <Button size="small" onClick={() => void desk.select(told.sheet, told.cell)}>
          {ranking.toCell}
        </Button>
        {isTied ? (
          <Button
            size="small"
            onClick={() => {
              go('between', round);
            }}
          >
            {ranking.rule}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function useWhy({ desk, look, round, person }: Pick<WhyPanelProps, 'desk' | 'look' | 'round' | 'person'>) {
  const [answer, setAnswer] = useState<Answer>({ kind: 'asked' });
  useEffect(() => {
    let isWanted = true;
    const take = (next: Answer): void => {
      if (isWanted) setAnswer(next);
    };
    desk.ask('why', { round, key: person }).then(
      (told) => {
        take(told === null ? { kind: 'unanswered' } : { kind: 'told', told });
      },
      () => {
        take({ kind: 'unanswered' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [desk, look, round, person]);
  return answer;
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <h4 className={styles.heading}>{heading}</h4>
      <ul className={styles.list} aria-label={heading}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
