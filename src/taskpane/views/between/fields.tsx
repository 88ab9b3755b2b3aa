/*
 * Fields that several acts ask for: who does it, who checked it, why, and the button that shows what would happen.
 */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { BetweenWords } from '../../../text/between-words';
import { useStyles } from './styles';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  change(value: string): void;
  /** null: nothing is wrong, or it is not yet time to say so. */
  readonly error: string | null;
  readonly required?: boolean;
  readonly kind?: 'text' | 'password' | 'lines';
}

/** One labelled field with its hint and, once it was tried, what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, change, error, required = false, kind = 'text' } = props;
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined || hint === '' ? {} : { hint })}
      {...(error === null ? {} : { validationMessage: error })}
    >
      {kind === 'lines' ? (
        <Textarea
          value={value}
          rows={2}
          resize="vertical"
          onChange={(_, now) => {
            change(now.value);
          }}
        />
      ) : (
        <Input
          value={value}
          type={kind}
          autoComplete={kind === 'password' ? 'new-password' : 'off'}
          onChange={(_, now) => {
            change(now.value);
          }}
        />
      )}
    </Field>
  );
}

interface NameProps {
  readonly words: BetweenWords;
  readonly by: string;
  setBy(name: string): void;
  readonly error: string | null;
  /** True where the act goes without a name. */
  readonly optional?: boolean;
}

export function NameField({ words, by, setBy, error, optional = false }: NameProps) {
  const hint = optional ? words.restore.nameOptional : words.fields.nameHint;
  return (
    <TextField
      label={words.fields.name}
      hint={hint}
      value={by}
      change={setBy}
      error={error}
      required={!optional}
    />
  );
}

interface SubmitProps {
  readonly text: string;
  readonly busy: boolean;
  /** Why it cannot be pressed now; null: it can. */
  readonly reason?: string | null;
  readonly words: BetweenWords;
  submit(): void;
}

/** The one primary button of an act's page. It stays in the tab order and says why it cannot be pressed. */
export function Submit({ text, busy, reason = null, words, submit }: SubmitProps) {
  const styles = useStyles();
  const why = reason ?? (busy ? words.fields.busy : null);
  return (
    <div className={styles.group}>
      <Button appearance="primary" className={styles.wide} disabledFocusable={why !== null} onClick={submit}>
        {text}
      </Button>
      {why === null ? null : <p className={styles.quiet}>{why}</p>}
    </div>
  );
}
