/*
 * A button that stays in the tab order while it cannot be pressed, and says why.
 */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useStyles } from './styles';

interface SayWhyProps {
  readonly text: string;
  readonly appearance: 'primary' | 'secondary';
  /** null: it can be pressed. */
  readonly why: string | null;
  readonly label?: string;
  press(): void;
}

export function SayWhyButton({ text, appearance, why, label, press }: SayWhyProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.section}>
      <Button
        appearance={appearance}
        className={styles.start}
        disabledFocusable={why !== null}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(why === null ? {} : { 'aria-describedby': id })}
        onClick={press}
      >
        {text}
      </Button>
      {why === null ? null : (
        <p id={id} className={styles.quiet}>
          {why}
        </p>
      )}
    </div>
  );
}
