/*
 * What was typed and is not written yet, and the button that shows what writing it would do.
 */
import { Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Drafts } from '../../../desk/rule-drafts';
import type { ViewProps } from '../../view';
import { SayWhyButton } from './say-why';
import { missingIn, Signers, type Signed } from './signers';
import { useStyles } from './styles';

type ChangesProps = Pick<ViewProps, 'desk' | 'words' | 'by' | 'setBy' | 'busy'> & {
  readonly drafts: Drafts;
  /** Forgets what was typed; null: all of it. */
  drop(name: string | null): void;
};

export function Changes({ desk, words, by, setBy, busy, drafts, drop }: ChangesProps) {
  const styles = useStyles();
  const { rules } = words;
  const say = rules.changes;
  const [rest, setRest] = useState({ second: '', reason: '' });
  const signed: Signed = { ...rest, by };
  const { list, weights, answered } = drafts;
  const why = busy
    ? rules.busy
    : list.some(({ isWrong }) => isWrong)
      ? say.wrong
      : weights !== null
        ? rules.weights(weights.theory, weights.practical)
        : answered
          ? missingIn(signed, true, rules)
          : null;
  return (
    <section className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say.heading(list.length)}
      </Subtitle2>
      <ul className={styles.list} aria-label={say.heading(list.length)}>
        {list.map(({ name, before, after }) => (
          <li key={name} className={styles.line}>
            <span>{say.line(rules.name(name), before, after)}</span>
            <Button
              size="small"
              className={styles.start}
              aria-label={`${say.drop} ${name}`}
              onClick={() => {
                drop(name);
              }}
            >
              {say.drop}
            </Button>
          </li>
        ))}
      </ul>
      {answered ? (
        <>
          <p className={styles.text}>{say.answered}</p>
          <Signers
            words={rules}
            first={rules.confirmation.proposer}
            signed={signed}
            both
            sign={({ by: name, second, reason }) => {
              setBy(name);
              setRest({ second, reason });
            }}
          />
        </>
      ) : null}
      <SayWhyButton
        text={say.button}
        appearance="primary"
        why={why}
        press={() => {
          const changes = list.map(({ name, after }) => ({ name, text: after }));
          void desk.prepare({ act: 'settings', changes, ...signed });
        }}
      />
      <Button
        size="small"
        className={styles.start}
        onClick={() => {
          drop(null);
        }}
      >
        {say.dropAll}
      </Button>
    </section>
  );
}
