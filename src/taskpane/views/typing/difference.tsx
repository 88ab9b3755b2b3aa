/*
 * One sheet that two people typed differently, decided by a third: first, second or neither equals the paper.
 */
import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundName } from '../../../contest/round-name';
import type { ActRequest } from '../../../desk/act-request';
import type { Desk } from '../../../desk/desk';
import type { DifferenceTold } from '../../../desk/typing-sheets';
import type { ShownWords } from '../../../text/words';
import { useStyles } from './styles';

interface DifferenceProps {
  readonly one: DifferenceTold;
  readonly round: RoundName;
  readonly desk: Desk;
  readonly by: string;
  readonly words: ShownWords;
}

const choices = ['first', 'second', 'neither'] as const;
type Choice = (typeof choices)[number];

export function Difference({ one, round, desk, by, words }: DifferenceProps) {
  const styles = useStyles();
  const { differences: say } = words.typing;
  const { ticket, parts, firstBy, secondBy, keep } = one;
  const [choice, setChoice] = useState<Choice | null>(null);
  const { said, act } = useDecision(desk, words);
  return (
    <div className={styles.group}>
      {parts.map(({ part, first, second }) => (
        <p key={part} className={styles.text}>
          <strong>{words.names.part[part]}</strong>
          <br />
          {say.values('first', first, firstBy)}
          <br />
          {say.values('second', second, secondBy)}
        </p>
      ))}
      {keep === null ? (
        <>
          <Field label={say.which} {...(choice === null ? { hint: say.chooseFirst } : {})}>
            <RadioGroup
              layout="horizontal"
              value={choice ?? ''}
              onChange={(_, { value }) => {
                setChoice(choices.find((side) => side === value) ?? null);
              }}
            >
              {choices.map((side) => (
                <Radio key={side} value={side} label={say.choice[side]} />
              ))}
            </RadioGroup>
          </Field>
          <Button
            className={styles.start}
            disabledFocusable={choice === null}
            onClick={() => {
              if (choice !== null) act({ act: 'resolve', round, by, ticket, keep: choice });
            }}
          >
            {say.decide}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.text}>
            {say.kept(
              keep,
              parts.map(({ part }) => part),
            )}
          </p>
          <Button
            className={styles.start}
            onClick={() => {
              act({ act: 'discard', round, by, ticket });
            }}
          >
            {say.takeBack}
          </Button>
        </>
      )}
      <div role="status">
        {said === null ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

/** Writes at once; `said`: why it was not written. */
function useDecision(desk: Desk, { typing }: ShownWords) {
  const [said, setSaid] = useState<string | null>(null);
  const act = (request: ActRequest): void => {
    setSaid(null);
    void desk.quietly(request).then((end) => {
      if (end.kind === 'refused') setSaid(end.lines.join(''));
      if (end.kind === 'busy') setSaid(typing.differences.busy);
      if (end.kind === 'failed') setSaid(typing.queue.failed(end.code));
    });
  };
  return { said, act };
}
