/*
 * The code from the signed paper: two groups of it where the workbook knows a seal, else the whole of it.
 */
import { Button, Input } from '@fluentui/react-components';
import type { BetweenWords } from '../../../text/between-words';
import type { Blanks } from './blanks';
import { TextField } from './fields';
import { useStyles } from './styles';

export interface TypedCode {
  readonly isWhole: boolean;
  readonly whole: string;
  readonly groups: readonly [string, string];
}

interface CodeFieldsProps {
  /** null: no seal is known, and the whole code has to be typed. */
  readonly code: string | null;
  readonly blanks: Blanks;
  readonly typed: TypedCode;
  change(typed: TypedCode): void;
  readonly error: string | null;
  readonly words: BetweenWords;
}

export function CodeFields({ code, blanks, typed, change, error, words: { verify: say } }: CodeFieldsProps) {
  const styles = useStyles();
  const toggle =
    code === null ? null : (
      <Button
        className={styles.start}
        size="small"
        appearance="subtle"
        onClick={() => {
          change({ ...typed, isWhole: !typed.isWhole });
        }}
      >
        {typed.isWhole ? say.typeBlanks : say.typeWhole}
      </Button>
    );
  if (code === null || typed.isWhole) {
    return (
      <div className={styles.group}>
        <TextField
          label={say.whole}
          hint={say.wholeHint}
          value={typed.whole}
          change={(whole) => {
            change({ ...typed, whole });
          }}
          error={error}
        />
        {toggle}
      </div>
    );
  }
  return (
    <div className={styles.group}>
      <p className={styles.text}>{say.fill}</p>
      <div className={styles.groups} role="group" aria-label={say.code}>
        {code.split('-').map((group, at) => {
          const place = blanks.indexOf(at);
          const key = `${at} ${group}`;
          return place < 0 ? (
            <span key={key} role="img" className={styles.groupShown} aria-label={say.shown(at + 1, group)}>
              {group}
            </span>
          ) : (
            <Input
              key={key}
              className={styles.groupInput}
              aria-label={say.group(at + 1)}
              autoComplete="off"
              value={typed.groups[place] ?? ''}
              onChange={(_, { value }) => {
                const [first, second] = typed.groups;
                change({ ...typed, groups: place === 0 ? [value, second] : [first, value] });
              }}
            />
          );
        })}
      </div>
      <p className={styles.text} role="alert">
        {error ?? ''}
      </p>
      {toggle}
    </div>
  );
}
