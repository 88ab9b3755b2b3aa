/*
 * One rule: its value to type or to choose, the clause it comes from, its default, and while it is typed what is not
 * allowed about it.
 */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { anyText } from '../../../contest/setting-value';
import { readRule } from '../../../desk/rule-drafts';
import type { RuleTold } from '../../../desk/rules';
import type { RuleWords } from '../../../text/rule-words';
import { useStyles } from './styles';

interface RuleFieldProps {
  readonly rule: RuleTold;
  readonly words: RuleWords;
  /** What else is to be said of it; undefined: nothing. */
  readonly note: string | undefined;
  /** undefined: nothing was typed. */
  readonly typed: string | undefined;
  type(text: string): void;
  /** Goes to the cell; null where the rule stands in none. */
  readonly show: (() => void) | null;
}

export function RuleField({ rule, words, note, typed, type, show }: RuleFieldProps) {
  const styles = useStyles();
  const { name, value, default: usual, choices, allowed, isWrong } = rule;
  const text = typed ?? value;
  const read = readRule(name, text);
  const error =
    read === null ? words.allowed(allowed) : isWrong && typed === undefined ? words.wrongOnSheet : null;
  return (
    <div className={styles.section}>
      <Field
        className={styles.field}
        label={words.name(name)}
        hint={<Hint rule={rule} words={words} note={note} isRefused={read === null} />}
        {...(error === null
          ? {}
          : { validationMessage: error, validationState: read === null ? 'error' : 'warning' })}
      >
        {choices === null ? (
          <Input
            value={text}
            autoComplete="off"
            onChange={(_, now) => {
              type(now.value);
            }}
          />
        ) : (
          <Select
            value={text}
            onChange={(_, now) => {
              type(now.value);
            }}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {read === usual && !isWrong ? null : (
        <div className={styles.buttons}>
          {read === usual ? null : (
            <Button
              size="small"
              aria-label={`${words.toDefault} ${name}`}
              onClick={() => {
                type(usual);
              }}
            >
              {words.toDefault}
            </Button>
          )}
          {isWrong && show !== null ? (
            <Button size="small" aria-label={`${words.goToCell} ${name}`} onClick={show}>
              {words.goToCell}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

interface HintProps extends Pick<RuleFieldProps, 'rule' | 'words' | 'note'> {
  /** True where what may be written is said with the refusal. */
  readonly isRefused: boolean;
}

function Hint({ rule, words, note, isRefused }: HintProps) {
  const { source, default: usual, isDefault, choices, allowed } = rule;
  return (
    <>
      {note === undefined ? null : <div>{note}</div>}
      {choices === null && allowed !== anyText.allowed && !isRefused ? (
        <div>{words.mayBe(allowed)}</div>
      ) : null}
      {source === '' ? null : <div>{words.clause(source)}</div>}
      <div>
        {words.usual(usual === '' ? words.blank : usual)}
        {isDefault ? words.isUsual : null}
      </div>
    </>
  );
}
