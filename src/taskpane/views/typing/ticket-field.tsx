/*
 * The field for the ticket, with the people whose tickets end alike.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { ACCEPT_KEY, type TypingForm } from '../../../desk/typing';
import type { Found } from '../../../desk/typing-lookup';
import type { TypingStore } from '../../../desk/typing-store';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface TicketFieldProps {
  readonly store: TypingStore;
  readonly form: TypingForm;
  readonly found: Found;
  readonly words: ShownWords;
}

export function TicketField({ store, form, found, words }: TicketFieldProps) {
  const styles = useStyles();
  const { form: say, found: sayFound, phase } = words.typing;
  const isUnknown = found.kind === 'unknown';
  return (
    <>
      <Field
        label={say.ticket}
        {...(isUnknown && form.refused
          ? { validationState: 'error', validationMessage: sayFound.unknown }
          : { hint: say.ticketHint })}
      >
        <Input
          name="ticket"
          size="large"
          className={styles.field}
          value={form.ticket}
          autoComplete="off"
          inputMode="numeric"
          onChange={(_, { value }) => {
            if (value.includes(ACCEPT_KEY)) store.type({ act: 'accept' });
            else store.type({ act: 'text', field: 'ticket', text: value });
          }}
        />
      </Field>
      {found.kind === 'several' ? (
        <div className={styles.group}>
          <p className={styles.text}>{sayFound.several(found.candidates.length + found.more)}</p>
          <ul className={styles.list} aria-label={say.ticket}>
            {found.candidates.map(({ ticket, name, phase: now }) => (
              <li key={ticket}>
                <Button
                  appearance="subtle"
                  className={styles.choice}
                  onClick={() => {
                    store.type({ act: 'choose', ticket });
                  }}
                >
                  {`${ticket} ${name} · ${phase[now]}`}
                </Button>
              </li>
            ))}
          </ul>
          {found.more > 0 ? <p className={styles.quiet}>{sayFound.more(found.more)}</p> : null}
        </div>
      ) : null}
    </>
  );
}
