/*
 * Who sits there and what they type: name, round, first or second entry; and how far the round is.
 */
import { Field, Input, Select } from '@fluentui/react-components';
import type { RoundName } from '../../../contest/round-name';
import type { TypingState, TypingStore } from '../../../desk/typing-store';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface SeatProps {
  readonly store: TypingStore;
  readonly state: TypingState;
  readonly rounds: readonly RoundName[];
  setBy(name: string): void;
  readonly words: ShownWords;
}

const modes = ['first', 'second'] as const;

export function Seat({ store, state, rounds, setBy, words }: SeatProps) {
  const styles = useStyles();
  const { seat: say, progress, nameless } = words.typing;
  const { by, round, mode, firstBy, sheets } = state;
  const people = sheets?.people.filter(({ phase }) => phase !== 'settled') ?? [];
  const done = people.filter(({ phase }) => phase !== 'free' && phase !== 'anew').length;
  const twice = people.filter(({ phase }) => phase === 'twice').length;
  const needsFirst = mode === 'second' && people.some(({ phase }) => phase === 'typed');
  return (
    <section className={styles.group} aria-label={say.heading}>
      <Field label={say.by} required {...(by.trim() === '' ? { hint: say.byNeeded } : {})}>
        <Input
          value={by}
          autoComplete="off"
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <div className={styles.marks}>
        <Field label={say.round}>
          <Select
            value={round}
            onChange={(_, { value }) => {
              const next = rounds.find((one) => one === value);
              if (next !== undefined) store.sit({ round: next });
            }}
          >
            {(rounds.includes(round) ? rounds : [round, ...rounds]).map((one) => (
              <option key={one} value={one}>
                {words.names.round[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.mode}>
          <Select
            value={mode}
            onChange={(_, { value }) => {
              store.sit({ mode: value === 'second' ? 'second' : 'first' });
            }}
          >
            {modes.map((one) => (
              <option key={one} value={one}>
                {say.modes[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={styles.quiet}>{say.modeHints[mode]}</p>
      {needsFirst ? (
        <Field label={say.firstBy} hint={say.firstByHint}>
          <Input
            value={firstBy}
            autoComplete="off"
            onChange={(_, { value }) => {
              store.sit({ firstBy: value });
            }}
          />
        </Field>
      ) : null}
      {sheets === null ? null : <p className={styles.progress}>{progress(done, people.length, twice)}</p>}
      {sheets === null || sheets.nameless === 0 ? null : (
        <p className={styles.quiet}>{nameless(sheets.nameless)}</p>
      )}
    </section>
  );
}
