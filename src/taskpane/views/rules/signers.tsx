/*
 * Who answers for it, and why: one name, or a reason and two names.
 */
import { Field, Input, Textarea } from '@fluentui/react-components';
import type { RuleWords } from '../../../text/rule-words';
import { useStyles } from './styles';

export interface Signed {
  readonly by: string;
  readonly second: string;
  readonly reason: string;
}

interface SignersProps {
  readonly words: RuleWords;
  /** Label of the first name. */
  readonly first: string;
  readonly signed: Signed;
  /** True: a reason and a second name too. */
  readonly both: boolean;
  sign(signed: Signed): void;
}

export function Signers({ words, first, signed, both, sign }: SignersProps) {
  const styles = useStyles();
  const say = words.confirmation;
  const { by, second, reason } = signed;
  return (
    <>
      {both ? (
        <Field className={styles.field} label={say.reason} required>
          <Textarea
            value={reason}
            rows={2}
            resize="vertical"
            onChange={(_, now) => {
              sign({ ...signed, reason: now.value });
            }}
          />
        </Field>
      ) : null}
      <Field className={styles.field} label={first} required>
        <Input
          value={by}
          autoComplete="off"
          onChange={(_, now) => {
            sign({ ...signed, by: now.value });
          }}
        />
      </Field>
      {both ? (
        <Field className={styles.field} label={say.second} required>
          <Input
            value={second}
            autoComplete="off"
            onChange={(_, now) => {
              sign({ ...signed, second: now.value });
            }}
          />
        </Field>
      ) : null}
    </>
  );
}

/** Why it cannot be signed yet; null: it can. */
export function missingIn({ by, second, reason }: Signed, both: boolean, words: RuleWords): string | null {
  const say = words.confirmation;
  if (!both) return by.trim() === '' ? say.needName : null;
  if ([by, second, reason].some((text) => text.trim() === '')) return say.needAll;
  return by.replace(/\s/gu, '') === second.replace(/\s/gu, '') ? say.sameNames : null;
}
