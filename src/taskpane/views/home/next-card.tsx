/*
 * The one next step, with its one primary button; beside it, where the next step is another, the road to the result.
 */
import { Body1, Button, Card, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { NextStep } from '../../../desk/next-step';
import type { ShownWords } from '../../../text/words';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  heading: { display: 'block', margin: 0 },
  acts: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
});

const EXAMPLE_PEOPLE = 120;

export function NextCard(props: ViewProps) {
  const { look, words, desk, busy } = props;
  const { home } = words;
  const styles = useStyles();
  if (look.kind !== 'contest') return <Begin {...props} />;
  const { next } = look;
  // A contest of which nothing can be computed is not begun anew.
  if (next.kind === 'begin') return look.counts.error > 0 ? <Unclear {...props} /> : <Begin {...props} />;
  const [text, button] = stepText(next, words);
  const mayRun = next.kind !== 'run' && look.rounds.length > 0;
  return (
    <Card>
      <Subtitle2 as="h2" className={styles.heading}>
        {home.next}
      </Subtitle2>
      <Body1>{text}</Body1>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            follow(next, props);
          }}
        >
          {button}
        </Button>
        {mayRun ? (
          <Button disabledFocusable={busy} onClick={() => void desk.prepare({ act: 'run' })}>
            {home.runAnyway}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

function Unclear({ look, words, go }: ViewProps) {
  const { home } = words;
  const styles = useStyles();
  const [text, button] = home.step.unclear(look.counts.error);
  return (
    <Card>
      <Subtitle2 as="h2" className={styles.heading}>
        {home.next}
      </Subtitle2>
      <Body1>{text}</Body1>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          onClick={() => {
            go('problems');
          }}
        >
          {button}
        </Button>
      </div>
    </Card>
  );
}

/** An empty workbook, or one of something else. */
function Begin({ look, words, desk, busy }: ViewProps) {
  const { home } = words;
  const styles = useStyles();
  return (
    <Card>
      <Body1>{home.begin[look.kind === 'empty' ? 'empty' : 'foreign']}</Body1>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void desk.prepare({ act: 'new' })}
        >
          {home.newContest}
        </Button>
        <Body1>{home.newContestSays}</Body1>
        <Button
          disabledFocusable={busy}
          onClick={() => void desk.prepare({ act: 'demo', contestants: EXAMPLE_PEOPLE })}
        >
          {home.example}
        </Button>
        <Body1>{home.exampleSays}</Body1>
      </div>
    </Card>
  );
}

function stepText(
  next: Exclude<NextStep, { kind: 'begin' }>,
  { home }: ShownWords,
): readonly [string, string] {
  switch (next.kind) {
    case 'tickets':
      return home.step.tickets(next.people);
    case 'check-roster':
      return home.step.checkRoster(next.errors);
    case 'first-sheet':
      return home.step.firstSheet();
    case 'confirm-rules':
      return home.step.confirmRules();
    case 'type':
      return home.step.type(next.round, next.missing);
    case 'rule':
      return home.step.rule(next.round, next.ties);
    case 'run':
      return home.step.run(next.round);
    case 'open':
      return home.step.open(next.round);
    case 'seal':
      return home.step.seal(next.round);
    case 'done':
      return home.step.done();
  }
}

function follow(next: NextStep, { desk, go }: ViewProps): void {
  switch (next.kind) {
    case 'tickets':
      return void desk.prepare({ act: 'tickets', prefix: null });
    case 'check-roster':
      return go('problems');
    case 'begin':
      return void desk.prepare({ act: 'new' });
    case 'first-sheet':
      return void desk.prepare({ act: 'first-sheet' });
    case 'confirm-rules':
      return go('rules');
    case 'type':
      return go('typing', next.round);
    case 'rule':
    case 'open':
    case 'seal':
      return go('between', next.round);
    case 'run':
      return void desk.prepare({ act: 'run' });
    case 'done':
      return go('prizes');
  }
}
