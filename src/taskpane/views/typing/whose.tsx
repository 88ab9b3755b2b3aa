/*
 * Whose sheet a ticket names, in large type and for ears too; what is to be confirmed; the sheet finished last.
 */
import { Badge, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ABSENT_WORD, BLANK_WORD, type TypedSheet } from '../../../desk/typing';
import type { TypingWarning } from '../../../contest/second-look';
import type { Found } from '../../../desk/typing-lookup';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface WhoseProps {
  readonly found: Found;
  readonly words: ShownWords;
}

/** Always there, so that a screen reader hears it change. */
export function Whose({ found, words }: WhoseProps) {
  const styles = useStyles();
  const { phase } = words.typing;
  const sheet = 'sheet' in found ? found.sheet : null;
  return (
    <div className={styles.whose} aria-live="polite" aria-atomic>
      {sheet === null ? null : (
        <>
          <p className={styles.name}>{sheet.name}</p>
          <div className={styles.badged}>
            <Badge appearance="tint" color={found.kind === 'open' ? 'success' : 'warning'}>
              {phase[sheet.phase]}
            </Badge>
            <span>{sheet.ticket}</span>
            <span>{sheet.unit}</span>
          </div>
          <Note found={found} words={words} />
        </>
      )}
    </div>
  );
}

function Note({ found, words }: { readonly found: Found; readonly words: ShownWords }) {
  const styles = useStyles();
  const { found: say } = words.typing;
  switch (found.kind) {
    case 'mine':
      return <p className={styles.text}>{say.mine(found.sheet.name)}</p>;
    case 'closed':
      return <p className={styles.text}>{say.closed[found.because](found.sheet.by)}</p>;
    case 'open':
      return found.standing ? <p className={styles.text}>{say.standing}</p> : null;
    default:
      return null;
  }
}

interface WarningsProps {
  readonly warnings: readonly TypingWarning[];
  readonly words: ShownWords;
}

export function Warnings({ warnings, words }: WarningsProps) {
  const styles = useStyles();
  const { warnings: say } = words.typing;
  const text = (one: TypingWarning): string => {
    if (one.kind === 'apart') return say.apart;
    return one.kind === 'blank' ? say.blank(one.part) : say.zero(one.part);
  };
  return (
    <div aria-live="assertive">
      {warnings.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say.heading}</MessageBarTitle>
            {warnings.map((one) => (
              <span key={text(one)} className={styles.line}>
                {text(one)}
              </span>
            ))}
            <span className={styles.line}>{say.todo}</span>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

export function LastSheet({ last, words }: { readonly last: TypedSheet | null; readonly words: ShownWords }) {
  const styles = useStyles();
  const { form, batch } = words.typing;
  const shown = (mark: string): string => {
    if (mark === ABSENT_WORD) return batch.value('absent');
    return mark === BLANK_WORD ? batch.value('blank') : mark;
  };
  const marks = last?.parts.map((part) => ({ part, mark: shown(last.marks[part]) })) ?? [];
  return (
    <p className={styles.quiet} aria-live="polite">
      {last === null ? '' : form.last(last.ticket, last.name, marks)}
    </p>
  );
}
