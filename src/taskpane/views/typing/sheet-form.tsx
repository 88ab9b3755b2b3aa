/*
 * One score sheet being typed: the ticket, whose it is in large type, both marks, what is wrong or odd. Keys go to the
 * machine in desk/typing.ts; the focus follows its field while it is in this form.
 */
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { tellForm } from '../../../desk/typing';
import type { TypingState, TypingStore } from '../../../desk/typing-store';
import type { SheetsTold } from '../../../desk/typing-sheets';
import type { ShownWords } from '../../../text/words';
import { KeyList } from './key-list';
import { MarkFields } from './mark-fields';
import { TicketField } from './ticket-field';
import { useStyles } from './styles';
import { LastSheet, Warnings, Whose } from './whose';

interface SheetFormProps {
  readonly store: TypingStore;
  readonly state: TypingState;
  readonly sheets: SheetsTold;
  readonly words: ShownWords;
}

const keys: Readonly<Record<string, 'enter' | 'back' | 'clear'>> = {
  Enter: 'enter',
  ArrowUp: 'back',
  Escape: 'clear',
};

export function SheetForm({ store, state, sheets, words }: SheetFormProps) {
  const styles = useStyles();
  const { form: say, found: sayFound } = words.typing;
  const { form, last } = state;
  const ground = store.ground();
  const box = useFocusOn(form.field === 'confirm' ? (form.parts.at(-1) ?? 'ticket') : form.field);
  if (ground === null) return <p className={styles.text}>{words.typing.seat.byNeeded}</p>;
  const told = tellForm(form, ground);
  const { found } = told;
  const pressed = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    // Enter that ends an input method's word, or presses a button, is not the form's.
    if (act === undefined || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) {
      return;
    }
    event.preventDefault();
    store.type({ act });
  };
  const isLast = form.field === form.parts.at(-1);
  return (
    <section className={styles.card} aria-label={say.heading} ref={box} onKeyDown={pressed}>
      <TicketField store={store} form={form} found={found} words={words} />
      <Whose found={found} words={words} />
      {found.kind === 'open' && found.parts.length < 2 ? (
        <p className={styles.text}>{sayFound.onlyParts(found.parts)}</p>
      ) : null}
      <MarkFields store={store} form={form} faults={told.faults} limits={sheets.limits} words={words} />
      <Warnings warnings={told.warnings} words={words} />
      <div className={styles.buttons}>
        {form.field === 'confirm' || (found.kind === 'mine' && form.sheet === null) ? (
          <Press act="accept" store={store} text={form.field === 'confirm' ? say.confirm : say.mend} />
        ) : (
          <Press act="enter" store={store} text={isLast && form.sheet !== null ? say.finish : say.next} />
        )}
        <Press act="clear" store={store} text={say.clear} />
      </div>
      <LastSheet last={last} words={words} />
      <KeyList words={words} />
    </section>
  );
}

interface PressProps {
  readonly act: 'accept' | 'enter' | 'clear';
  readonly store: TypingStore;
  readonly text: string;
}

function Press({ act, store, text }: PressProps) {
  return (
    <Button
      appearance={act === 'clear' ? 'subtle' : 'secondary'}
      onClick={() => {
        store.type({ act });
      }}
    >
      {text}
    </Button>
  );
}

/** The focus goes where typing goes on, if it was in the form already. */
function useFocusOn(field: string) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (box.current === null || now === null || !box.current.contains(now)) return;
    const input = box.current.querySelector<HTMLInputElement>(`input[name="${field}"]`);
    if (input === null || input === now) return;
    input.focus();
    input.select();
  }, [field]);
  return box;
}
