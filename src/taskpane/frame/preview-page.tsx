/*
 * What an act would do, before it is done: why not, what it brings about, what will be written, how to go back.
 */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { Desk, DeskState } from '../../desk/desk';
import type { Preview } from '../../desk/preview';
import type { Words } from '../../text/words';
import { tellStopped } from '../../text/catalogue';
import { MessageBox } from '../parts/message';
import { actName } from './act-name';
import { RoundResult } from './round-result';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap', position: 'sticky', bottom: 0, padding: '8px 0' },
  ground: { backgroundColor: tokens.colorNeutralBackground1 },
  heading: { margin: 0 },
});

interface PreviewPageProps {
  readonly prepared: NonNullable<DeskState['prepared']>;
  readonly busy: boolean;
  readonly desk: Desk;
  readonly words: Words;
}

export function PreviewPage({ prepared, busy, desk, words }: PreviewPageProps) {
  const styles = useStyles();
  const { preview, request } = prepared;
  const { preview: say } = words.frame;
  const canWrite = preview.refused === null && !preview.stopped && !preview.nothing;
  return (
    <section className={styles.page} aria-labelledby="preview-heading">
      <Subtitle1 as="h1" id="preview-heading" className={styles.heading}>
        {say.heading(actName(request, words))}
      </Subtitle1>
      <Refusal preview={preview} words={words} />
      {preview.edits.length === 0 ? null : (
        <Part heading={say.edits} lines={preview.edits.map(({ text }) => text)} words={words} />
      )}
      {preview.refused === null && preview.consequences.length > 0 ? (
        <Part heading={say.brings} lines={preview.consequences} words={words} />
      ) : null}
      {canWrite ? <Results preview={preview} words={words} /> : null}
      {canWrite ? <Writes preview={preview} words={words} /> : null}
      <div className={`${styles.acts} ${styles.ground}`}>
        {canWrite ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void desk.commit()}>
            {say.write}
          </Button>
        ) : null}
        <Button disabledFocusable={busy} onClick={desk.cancel}>
          {canWrite ? say.cancel : say.close}
        </Button>
      </div>
    </section>
  );
}

interface PartOf {
  readonly preview: Preview;
  readonly words: Words;
}

function Refusal({ preview, words }: PartOf) {
  const styles = useStyles();
  const { preview: say } = words.frame;
  if (preview.refused !== null) {
    return (
      <MessageBox message={preview.refused} words={words} level="h2">
        {preview.blockers.length === 0 ? null : (
          <ul className={styles.list}>
            {preview.blockers.map((line) => (
              <li key={line}>{line.replace(/^\s*-\s*/u, '')}</li>
            ))}
          </ul>
        )}
        <Body1>{say.refusedHeading}</Body1>
      </MessageBox>
    );
  }
  if (preview.stopped) return <MessageBox message={tellStopped(words)} words={words} level="h2" />;
  if (!preview.nothing) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say.nothing}</MessageBarBody>
    </MessageBar>
  );
}

function Results({ preview, words }: PartOf) {
  const styles = useStyles();
  const { preview: say } = words.frame;
  if (preview.rounds.length === 0) return null;
  return (
    <section aria-label={say.results}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say.results}
      </Subtitle2>
      {preview.rounds.map((round) => (
        <RoundResult key={round.round} round={round} words={words} />
      ))}
      <Body1 as="p">{say.problems(preview.problems)}</Body1>
    </section>
  );
}

function Writes({ preview, words }: PartOf) {
  const { preview: say } = words.frame;
  const lines = [
    ...preview.cells.map(({ sheet, role, count, first, over }) =>
      say.cells(sheet, words.journal.role(role), count, first, over),
    ),
    ...preview.sheets.map(({ name, done }) => say.sheet[done](name)),
    say.untouched,
  ];
  return (
    <>
      <Part heading={say.writes} lines={lines} words={words} />
      <Part heading={say.backHeading} lines={[say.back[preview.back]]} words={words} />
    </>
  );
}

const SHOWN = 40;

interface PartProps {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly words: Words;
}

function Part({ heading, lines, words }: PartProps) {
  const styles = useStyles();
  return (
    <section aria-label={heading}>
      <Subtitle2 as="h2" className={styles.heading}>
        {heading}
      </Subtitle2>
      <ul className={styles.list}>
        {lines.slice(0, SHOWN).map((line, at) => (
          // Lines may be alike; their place tells them apart, and they never move.
          <li key={at}>{line}</li>
        ))}
        {lines.length > SHOWN ? <li>{words.frame.preview.more(lines.length - SHOWN)}</li> : null}
      </ul>
    </section>
  );
}
