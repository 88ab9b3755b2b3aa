/*
 * What an act would do, before it is done: why not, what it brings about, what will be written, how to go back.
 */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Desk, DeskState } from '../../desk/desk';
import type { Preview } from '../../desk/preview';
import type { ShownWords } from '../../text/words';
import { tellStopped } from '../../text/catalogue';
import { MessageBox } from '../parts/message';
import { actName } from './act-name';
import { RoundResult } from './round-result';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  /** As wide as the pane, so that nothing shows beside it while the page runs under it. */
  acts: {
    display: 'flex',
    gap: '8px',
    flexWrap: 'wrap',
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    margin: '0 -16px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { display: 'block', margin: '0 0 4px' },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
});

interface PreviewPageProps {
  readonly prepared: NonNullable<DeskState['prepared']>;
  readonly busy: boolean;
  readonly desk: Desk;
  readonly words: ShownWords;
}

export function PreviewPage({ prepared, busy, desk, words }: PreviewPageProps) {
  const styles = useStyles();
  const { preview, request } = prepared;
  const { preview: say } = words.frame;
  const canWrite = preview.refused === null && !preview.stopped && !preview.nothing;
  const isBack = request.act === 'restore';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What the person asked for stands here now.
    heading.current?.focus();
  }, []);
  return (
    <section
      className={styles.page}
      aria-labelledby="preview-heading"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !busy) desk.cancel();
      }}
    >
      <h1 id="preview-heading" className={styles.title} ref={heading} tabIndex={-1}>
        {say.heading(actName(request, words))}
      </h1>
      <Refusal preview={preview} words={words} />
      {preview.refused === null && preview.consequences.length > 0 ? (
        <Part heading={say.brings} lines={preview.consequences} words={words} />
      ) : null}
      {canWrite && !isBack ? <Results preview={preview} words={words} /> : null}
      {preview.edits.length === 0 ? null : (
        <Part heading={say.edits} lines={preview.edits.map(({ text }) => text)} words={words} />
      )}
      {canWrite ? <Writes preview={preview} isBack={isBack} words={words} /> : null}
      <div className={styles.acts}>
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
  readonly words: ShownWords;
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

const fates = ['made', 'rewritten', 'removed', 'guarded'] as const;

function Writes({ preview, isBack, words }: PartOf & { readonly isBack: boolean }) {
  const { preview: say } = words.frame;
  const lines = [
    ...cellLines(preview, isBack, words),
    ...fates.flatMap((fate) => {
      const names = preview.sheets.flatMap(({ name, done }) => (done === fate ? [name] : []));
      return names.length === 0 ? [] : [say.sheets[fate](names)];
    }),
    say.untouched,
  ];
  return (
    <>
      <Part heading={say.writes} lines={lines} words={words} />
      <Part heading={say.backHeading} lines={[say.back[preview.back]]} words={words} />
    </>
  );
}

/** One line for each sheet whose cells are written. */
function cellLines({ cells }: Preview, isBack: boolean, { frame, journal }: ShownWords): readonly string[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const here = cells.filter((one) => one.sheet === sheet);
    const columns = here.map(({ role, count, first }) => ({ role: journal.role(role), count, first }));
    const over = here.reduce((sum, one) => sum + one.over, 0);
    return frame.preview.cells(sheet, columns, over, isBack);
  });
}

const SHOWN = 40;

interface PartProps {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly words: ShownWords;
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
