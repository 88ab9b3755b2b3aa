/*
 * The two marks of a sheet, with what cannot be a mark said beside each.
 */
import { Field, Input } from '@fluentui/react-components';
import { entryParts } from '../../../contest/entry-value';
import type { MarkLimits } from '../../../contest/mark';
import { ABSENT_KEY, type FormRead, type TypingForm } from '../../../desk/typing';
import type { TypingStore } from '../../../desk/typing-store';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface MarkFieldsProps {
  readonly store: TypingStore;
  readonly form: TypingForm;
  readonly faults: FormRead['faults'];
  readonly limits: MarkLimits;
  readonly words: ShownWords;
}

export function MarkFields({ store, form, faults, limits, words }: MarkFieldsProps) {
  const styles = useStyles();
  const { form: say, markFaults } = words.typing;
  const { theoryFull, practicalFull, markDecimals } = limits;
  const full = { theory: theoryFull, practical: practicalFull };
  return (
    <div className={styles.marks}>
      {entryParts.map((part) => {
        const fault = faults.find((one) => one.part === part)?.fault;
        const mark = form.marks[part];
        return (
          <Field
            key={part}
            label={words.names.part[part]}
            {...(fault === undefined
              ? { hint: say.limits(full[part], markDecimals) }
              : {
                  validationState: 'error',
                  validationMessage: markFaults[fault](full[part], markDecimals),
                })}
          >
            <Input
              name={part}
              size="large"
              className={styles.field}
              value={mark === ABSENT_KEY ? say.absent : mark}
              readOnly={!form.parts.includes(part)}
              autoComplete="off"
              inputMode="decimal"
              onChange={(_, { value }) => {
                store.type({ act: 'text', field: part, text: value });
              }}
            />
          </Field>
        );
      })}
    </div>
  );
}
