/*
 * 封存: what stands in the way; when nothing does, the name and a password for the sheet; afterwards the code for the
 * paper.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Blockers } from './blockers';
import { NameField, Submit, TextField } from './fields';
import { isBlank, type ActProps } from './page';
import { Sealed } from './sealed';
import { useStyles } from './styles';

export function Seal(props: ActProps) {
  const styles = useStyles();
  const { it } = props;
  const { seal: say } = props.words.between;
  const { seal, blockers, tiesWithin } = it.sealing;
  // A pile that does not agree with its paper holds a slip that nobody has found yet.
  const isApart = props.pilesApart.has(it.round);
  if (seal !== null) return <Sealed {...props} seal={seal} />;
  if (it.sheet === null) return <p className={styles.text}>{say.noSheet}</p>;
  return (
    <>
      {blockers.length > 0 ? <Blockers {...props} /> : null}
      {blockers.length > 0 || isApart ? null : <p className={styles.text}>{say.free}</p>}
      {tiesWithin > 0 ? <p className={styles.quiet}>{say.tiesWithin(tiesWithin)}</p> : null}
      {isApart ? (
        <>
          <p className={styles.text}>{say.pileApart}</p>
          <Button
            onClick={() => {
              props.go('typing', it.round);
            }}
          >
            {props.words.typing.title}
          </Button>
        </>
      ) : null}
      {blockers.length > 0 || isApart ? null : <SealForm {...props} />}
    </>
  );
}

function SealForm({ desk, words: { between }, by, setBy, busy, it }: ActProps) {
  const styles = useStyles();
  const { seal: say, fields } = between;
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { password: use } = it.sealing;
  const nameFault = isBlank(by) ? fields.nameNeeded : null;
  const passwordFault = use === 'needed' && password === '' ? say.passwordMissing : null;
  const submit = (): void => {
    setTried(true);
    if (nameFault !== null || passwordFault !== null) return;
    const given = use === 'unused' || password === '' ? null : password;
    setPassword('');
    setTried(false);
    void desk.prepare({ act: 'seal', round: it.round, by: by.trim(), password: given });
  };
  return (
    <>
      <NameField words={between} by={by} setBy={setBy} error={tried ? nameFault : null} />
      {use === 'unused' ? (
        <p className={styles.quiet}>{say.passwordUnused}</p>
      ) : (
        <div className={styles.group}>
          <TextField
            label={say.password}
            hint={use === 'needed' ? say.passwordNeeded : say.passwordOptional}
            kind="password"
            value={password}
            change={setPassword}
            error={tried ? passwordFault : null}
            required={use === 'needed'}
          />
          <p className={styles.quiet}>{say.passwordGone}</p>
        </div>
      )}
      <Submit text={say.submit} busy={busy} words={between} submit={submit} />
    </>
  );
}
