/*
 * 审核意见 on the spot: for whom, why, by whom, 通过 or 取消资格. What follows is shown before it is written.
 */
import { Button, Caption1, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Opinion } from '../../../contest/review';
import type { Problem } from '../../../desk/problems';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

const ALL = '*';
const opinions: readonly Opinion[] = ['passed', 'disqualified'];

interface ReviewFormProps extends Pick<ViewProps, 'desk' | 'words' | 'by' | 'setBy' | 'busy'> {
  readonly problem: Problem;
}

export function ReviewForm({ problem, desk, words, by, setBy, busy }: ReviewFormProps) {
  const styles = useStyles();
  const { review: say } = words.problems;
  const people = peopleOf(problem);
  const [picked, setPicked] = useState('');
  const [basis, setBasis] = useState('');
  const lacksId = useId();
  // Who was picked may have been decided since.
  const isThere = picked === ALL || people.some(([ticket]) => ticket === picked);
  const chosen = people.length === 1 ? ALL : isThere ? picked : '';
  const lack = chosen === '' ? 'whom' : by.trim() === '' ? 'by' : null;
  const give = (opinion: Opinion): void => {
    const items = people
      .filter(([ticket]) => chosen === ALL || ticket === chosen)
      .map(([ticket]) => ({ ticket, code: problem.code }));
    void desk.prepare({ act: 'review', items, opinion, basis, by });
  };
  return (
    <div role="group" aria-label={say.heading} className={styles.form}>
      {people.length > 1 ? (
        <Field label={say.whom} required>
          <Select
            value={chosen}
            onChange={(_, { value }) => {
              setPicked(value);
            }}
          >
            <option value="">{say.choose}</option>
            {people.map(([ticket, name]) => (
              <option key={ticket} value={ticket}>
                {`${ticket} ${name}`}
              </option>
            ))}
            <option value={ALL}>{say.all(people.length)}</option>
          </Select>
        </Field>
      ) : null}
      <Field label={say.basis} hint={say.basisHint}>
        <Input
          className={styles.input}
          value={basis}
          onChange={(_, { value }) => {
            setBasis(value);
          }}
        />
      </Field>
      <Field label={say.by} required>
        <Input
          className={styles.input}
          value={by}
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <div className={styles.acts}>
        {opinions.map((opinion) => (
          <Button
            key={opinion}
            disabledFocusable={busy || lack !== null || (opinion === 'disqualified' && basis.trim() === '')}
            aria-describedby={lacksId}
            onClick={() => {
              give(opinion);
            }}
          >
            {say.give[opinion]}
          </Button>
        ))}
      </div>
      <Caption1 id={lacksId}>
        {lack !== null
          ? say.lacks[lack]
          : `${basis.trim() === '' ? say.lacks.basis : ''} ${say.ready}`.trim()}
      </Caption1>
    </div>
  );
}

/** Each person of the problem once: ticket and name. */
function peopleOf({ places }: Problem): readonly (readonly [string, string])[] {
  return [
    ...new Map(places.flatMap(({ ticket, name }) => (ticket === null ? [] : [[ticket, name] as const]))),
  ];
}
