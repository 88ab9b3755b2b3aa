/*
 * How the last act ended: what was written, what was not, and the ways on from there.
 */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Committed } from '../../desk/commit';
import type { Desk, Ended } from '../../desk/desk';
import { tellFailed, tellRefusedCells, tellUndone, type Message } from '../../text/catalogue';
import type { ShownWords } from '../../text/words';
import { MessageBox, MessageList } from '../parts/message';
import { actName } from './act-name';
import { isFocusLost } from './use-focus';

const SHOWN = 8;

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '16px', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  top: { outlineStyle: 'none' },
  both: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface EndedBarProps {
  readonly ended: Ended;
  readonly desk: Desk;
  readonly words: ShownWords;
}

export function EndedBar({ ended, desk, words }: EndedBarProps) {
  const styles = useStyles();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that wrote is gone; who pressed it goes on from here. A first reading was nobody's act.
    const isAsked = ended.kind === 'written' || ended.while === 'writing';
    if (isAsked && isFocusLost()) top.current?.focus();
  }, [ended]);
  return (
    <div ref={top} tabIndex={-1} role="group" aria-label={words.frame.ended.label} className={styles.top}>
      {ended.kind === 'failed' ? (
        <FailedBox ended={ended} desk={desk} words={words} />
      ) : (
        <WrittenBar ended={ended} desk={desk} words={words} />
      )}
    </div>
  );
}

interface FailedBoxProps {
  readonly ended: Extract<Ended, { readonly kind: 'failed' }>;
  readonly desk: Desk;
  readonly words: ShownWords;
}

function FailedBox({ ended, desk, words }: FailedBoxProps) {
  return (
    <MessageBox message={tellFailed(ended.code, words)} words={words}>
      <div>
        <Button size="small" onClick={() => void desk.look()}>
          {words.frame.readAgain}
        </Button>
      </div>
    </MessageBox>
  );
}

interface WrittenBarProps {
  readonly ended: Extract<Ended, { readonly kind: 'written' }>;
  readonly desk: Desk;
  readonly words: ShownWords;
}

function WrittenBar({ ended, desk, words }: WrittenBarProps) {
  const styles = useStyles();
  const { ended: say } = words.frame;
  const { done, request, preview } = ended;
  const lacking = lackingIn(done, words);
  const isWhole = lacking.length === 0;
  const first = done.sheets.find(({ done: how }) => how === 'made') ?? done.sheets[0];
  const isBack = request.act === 'restore';
  return (
    <div className={styles.both}>
      {isWhole ? null : <MessageList messages={lacking} words={words} />}
      <MessageBar intent={isWhole && done.told.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {isBack ? say.restored : say.written(actName(request, words), done.sheets.length, done.cells)}
          {done.told.length === 0 ? null : (
            <ul className={styles.list}>
              {done.told.slice(0, SHOWN).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {done.told.length > SHOWN ? (
                <li>{words.frame.preview.more(done.told.length - SHOWN)}</li>
              ) : null}
            </ul>
          )}
          {done.sheets.length === 0 ? null : <div>{say.print}</div>}
          {first === undefined ? null : (
            <Link as="button" onClick={() => void desk.select(first.name, null)}>
              {say.show(first.name)}
            </Link>
          )}
        </MessageBarBody>
        <MessageBarActions className={styles.acts}>
          {preview.back === 'restore' ? (
            <Button size="small" onClick={() => void desk.prepare({ act: 'restore', steps: 1, by: '' })}>
              {say.takeBack}
            </Button>
          ) : null}
          {isWhole ? null : (
            <Button size="small" onClick={() => void desk.prepare(request)}>
              {say.again}
            </Button>
          )}
          <Button size="small" onClick={desk.dismiss}>
            {say.dismiss}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** What of the plan is not in the workbook. */
function lackingIn({ refused, undone }: Committed, words: ShownWords): readonly Message[] {
  return [...tellRefusedCells(refused, words), ...undone.map((one) => tellUndone(one, words))];
}
