/*
 * 规则确认: what stands there, what was changed behind it, and the button that confirms.
 */
import { MessageBar, MessageBarBody, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { ViewProps } from '../../view';
import { SayWhyButton } from './say-why';
import { missingIn, Signers, type Signed } from './signers';
import { useStyles } from './styles';

type ConfirmationProps = Pick<ViewProps, 'desk' | 'look' | 'words' | 'by' | 'setBy' | 'busy'> & {
  /** True where another button of the page is the one to press. */
  readonly quiet: boolean;
};

export function Confirmation({ desk, look, words, by, setBy, busy, quiet }: ConfirmationProps) {
  const styles = useStyles();
  const { rules } = words;
  const say = rules.confirmation;
  const { confirmed, rulesDue, changedSince } = look.rules;
  const [rest, setRest] = useState({ second: '', reason: '' });
  const signed: Signed = { ...rest, by };
  const both = confirmed !== '' && changedSince !== null;
  const isDone = both && changedSince.length === 0;
  const why = busy ? rules.busy : missingIn(signed, both, rules);
  return (
    <section className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say.heading}
      </Subtitle2>
      <p className={styles.text}>{confirmed === '' ? say.not : confirmed}</p>
      {rulesDue ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say.due}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Behind changed={changedSince} words={rules} />
      <p className={styles.quiet}>{say.meaning}</p>
      {isDone ? null : (
        <>
          <Signers
            words={rules}
            first={say.by}
            signed={signed}
            both={both}
            sign={({ by: name, second, reason }) => {
              setBy(name);
              setRest({ second, reason });
            }}
          />
          <SayWhyButton
            text={confirmed === '' ? say.button : say.again}
            appearance={quiet ? 'secondary' : 'primary'}
            why={why}
            press={() => void desk.prepare({ act: 'confirm-rules', ...signed })}
          />
        </>
      )}
    </section>
  );
}

interface BehindProps {
  readonly changed: ViewProps['look']['rules']['changedSince'];
  readonly words: ViewProps['words']['rules'];
}

function Behind({ changed, words }: BehindProps) {
  const styles = useStyles();
  const say = words.confirmation;
  if (changed === null) return <p className={styles.text}>{say.unknown}</p>;
  if (changed.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say.changed}
        <ul className={styles.list} aria-label={say.changed}>
          {changed.map(({ name, before, after }) => (
            <li key={name}>{say.change(name, before, after)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
