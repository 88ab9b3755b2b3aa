/*
 * 裁定: which tie, how its order is decided, and what was decided. The order itself comes from contest/tie-order.ts
 * when the act is prepared.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { TieTold } from '../../../desk/tie-look';
import type { ActProps } from './page';
import { RuleForm } from './rule-form';
import { useStyles } from './styles';

export function Rule(props: ActProps) {
  const { it } = props;
  const { rule: say } = props.words.between;
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const tie = it.ties.find(({ first }) => first === chosen) ?? it.ties[0];
  if (it.sealing.seal !== null) return <p className={styles.text}>{say.sealed}</p>;
  if (tie === undefined) return <p className={styles.text}>{say.none}</p>;
  const textOf = ({ first, last, decides, members }: TieTold): string =>
    say.tieOf(first, last, decides, members.length);
  return (
    <>
      {it.ties.length === 1 ? null : (
        <Field label={say.tie}>
          <RadioGroup
            value={String(tie.first)}
            onChange={(_, { value }) => {
              setChosen(Number(value));
            }}
          >
            {it.ties.map((one) => (
              <Radio key={one.first} value={String(one.first)} label={textOf(one)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div className={styles.group}>
        <h3 className={styles.small}>{it.ties.length === 1 ? textOf(tie) : say.membersOf}</h3>
        <ul className={styles.list} aria-label={say.membersOf}>
          {tie.members.map(({ ticket, name, unit, theory, practical, total }) => (
            <li key={`${ticket} ${name}`} className={styles.row}>
              <span className={styles.told}>
                <span>{`${ticket} ${name}`}</span>
                <span className={styles.quiet}>{unit}</span>
                <span className={styles.quiet}>{say.member(theory, practical, total)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {tie.members.some(({ ticket }) => ticket === '') ? (
        <p className={styles.text}>{say.noTicket}</p>
      ) : (
        <RuleForm key={tie.members.map(({ ticket }) => ticket).join(' ')} {...props} tie={tie} />
      )}
    </>
  );
}
