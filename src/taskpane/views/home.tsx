/*
 * The first page: where the contest stands, the one next step, which sheet is what.
 */
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, Subtitle2 } from '@fluentui/react-components';
import type { ViewProps } from '../view';
import { NextCard } from './home/next-card';
import { Places } from './home/places';
import { StageList } from './home/stage-list';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px' },
  heading: { display: 'block', margin: '0 0 4px' },
  list: { margin: 0, paddingLeft: '20px' },
  counts: { display: 'block', margin: '0 0 8px' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});

const SHOWN_EDITS = 5;

export function HomeView(props: ViewProps) {
  const { look, words, desk, go, busy } = props;
  const { home, frame } = words;
  const styles = useStyles();
  const { error, warning } = look.counts;
  return (
    <div className={styles.page}>
      {look.structureLocked ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{frame.structureLocked}</MessageBarBody>
        </MessageBar>
      ) : null}
      <NextCard {...props} />
      {look.edits.length === 0 ? null : (
        <section>
          <Subtitle2 as="h2" className={styles.heading}>
            {home.edits}
          </Subtitle2>
          <ul className={styles.list}>
            {look.edits.slice(0, SHOWN_EDITS).map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
            {look.edits.length > SHOWN_EDITS ? (
              <li>{frame.preview.more(look.edits.length - SHOWN_EDITS)}</li>
            ) : null}
          </ul>
        </section>
      )}
      {look.kind === 'contest' ? (
        <>
          <StageList stages={look.stages} words={words} />
          <section>
            <Subtitle2 as="h2" className={styles.heading}>
              {words.problems.title}
            </Subtitle2>
            <Body1 as="p" className={styles.counts}>
              {home.problems(error, warning)}
            </Body1>
            <div className={styles.row}>
              <Button
                size="small"
                onClick={() => {
                  go('problems');
                }}
              >
                {home.more}
              </Button>
              <Button size="small" disabledFocusable={busy} onClick={() => void desk.look()}>
                {home.checkAgain}
              </Button>
            </div>
          </section>
        </>
      ) : null}
      {look.kind === 'empty' ? null : <Places {...props} />}
    </div>
  );
}
