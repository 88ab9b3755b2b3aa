/*
 * 核对: the code is asked for from the signed paper, never read from the workbook; then what was found. Nothing is
 * written.
 */
import { Button, Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundName } from '../../../contest/round-name';
import { chooseBlanks, filledIn } from './blanks';
import { CodeFields, type TypedCode } from './code-fields';
import type { ActProps } from './page';
import { useStyles } from './styles';
import { useVerify } from './use-verify';
import { VerifiedResult } from './verified';

const NOTHING: TypedCode = { isWhole: false, whole: '', groups: ['', ''] };

export function Verify(props: ActProps) {
  const { desk, look, words, busy, it } = props;
  const { verify: say, fields } = words.between;
  const styles = useStyles();
  const sealed = look.between.rounds.filter(({ sealing }) => sealing.seal !== null);
  const [round, setRound] = useState<RoundName>(
    () => (it.sealing.seal === null ? sealed.at(-1)?.round : null) ?? it.round,
  );
  const [blanks] = useState(() => chooseBlanks());
  const [typed, setTyped] = useState(NOTHING);
  const [state, begin] = useVerify(desk);
  const code = sealed.find((one) => one.round === round)?.sealing.seal?.code ?? null;
  const isWhole = code === null || typed.isWhole;
  const written = isWhole ? typed.whole : filledIn(code, blanks, typed.groups);
  return (
    <>
      {sealed.length < 2 ? null : (
        <Field label={say.whichRound}>
          <RadioGroup
            value={round}
            onChange={(_, { value }) => {
              setRound(sealed.find((one) => one.round === value)?.round ?? round);
              setTyped(NOTHING);
            }}
          >
            {sealed.map((one) => (
              <Radio key={one.round} value={one.round} label={words.names.round[one.round]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <CodeFields
        code={code}
        blanks={blanks}
        typed={typed}
        change={setTyped}
        error={state.kind === 'bad-code' ? say.badCode : null}
        words={words.between}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void begin(written)}>
          {say.withCode}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void begin(null)}>
          {say.withoutCode}
        </Button>
      </div>
      {busy && state.kind !== 'working' ? <p className={styles.quiet}>{fields.busy}</p> : null}
      <div aria-live="polite">
        {state.kind === 'working' ? <Spinner size="tiny" label={say.working} /> : null}
        {state.kind === 'failed' ? <p className={styles.text}>{say.failed}</p> : null}
        {state.kind === 'told' ? <VerifiedResult {...props} verified={state.verified} /> : null}
      </div>
    </>
  );
}
