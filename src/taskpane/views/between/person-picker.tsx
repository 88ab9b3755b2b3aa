/*
 * A person of the round, found by a few characters of ticket or name and chosen from what was found.
 */
import { Button, Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PeopleFound, PersonFound } from '../../../desk/find-people';
import { whoText, type ActProps } from './page';
import { useStyles } from './styles';

interface PersonPickerProps extends Pick<ActProps, 'desk' | 'look' | 'words' | 'it'> {
  readonly chosen: PersonFound | null;
  choose(person: PersonFound | null): void;
  readonly error: string | null;
}

/** Waits for a pause in typing before it asks. */
const PAUSE_MS = 150;

export function PersonPicker({
  desk,
  look,
  words: { between },
  it,
  chosen,
  choose,
  error,
}: PersonPickerProps) {
  const { person: say } = between;
  const styles = useStyles();
  const [text, setText] = useState('');
  const [found, setFound] = useState<PeopleFound | null>(null);
  const { round } = it;
  useEffect(() => {
    if (text.trim() === '') return;
    let isLeft = false;
    const pause = setTimeout(() => {
      void desk.ask('people', { round, text }).then((answer) => {
        if (!isLeft) setFound(answer);
      });
    }, PAUSE_MS);
    return () => {
      isLeft = true;
      clearTimeout(pause);
    };
  }, [desk, look, round, text]);
  if (chosen !== null) {
    return (
      <div className={styles.row}>
        <PersonLine person={chosen} words={between} prefix={`${say.chosen} `} />
        <Button
          size="small"
          onClick={() => {
            choose(null);
          }}
        >
          {say.chooseAnother}
        </Button>
      </div>
    );
  }
  const shown = text.trim() === '' ? null : found;
  return (
    <div className={styles.group}>
      <Field
        label={say.search}
        hint={say.searchHint}
        required
        {...(error === null ? {} : { validationMessage: error })}
      >
        <SearchBox
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div aria-live="polite">
        {shown?.people.length === 0 ? <p className={styles.text}>{say.nobodyFound}</p> : null}
      </div>
      {shown === null || shown.people.length === 0 ? null : (
        <ul className={styles.list} aria-label={say.found}>
          {shown.people.map((one) => (
            <li key={one.ticket} className={styles.divided}>
              <Button
                appearance="subtle"
                className={styles.act}
                onClick={() => {
                  choose(one);
                }}
              >
                <PersonLine person={one} words={between} prefix="" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown !== null && shown.more > 0 ? <p className={styles.quiet}>{say.more(shown.more)}</p> : null}
    </div>
  );
}

interface PersonLineProps {
  readonly person: PersonFound;
  readonly words: ActProps['words']['between'];
  readonly prefix: string;
}

function PersonLine({ person, words: { person: say }, prefix }: PersonLineProps) {
  const styles = useStyles();
  const { where, rank, total, recorded, unit } = person;
  const notes = [
    where === 'expected' ? say.expected : say.standing(rank, total),
    ...(recorded === null ? [] : [say.recorded[recorded]]),
  ];
  return (
    <span className={styles.told}>
      <span>{`${prefix}${whoText(person)}`}</span>
      <span className={styles.quiet}>{unit}</span>
      <span className={styles.quiet}>{notes.join(' · ')}</span>
    </span>
  );
}
