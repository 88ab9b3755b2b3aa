/*
 * 启封: why, by whom, and the password where the sheet has one.
 */
import { useState } from 'react';
import { roundNames } from '../../../contest/round-name';
import { NameField, Submit, TextField } from './fields';
import { isBlank, type ActProps } from './page';
import { useStyles } from './styles';

export function Unseal({ desk, look, words: { between }, by, setBy, busy, it }: ActProps) {
  const styles = useStyles();
  const { unseal: say, seal: sealWords, fields, state } = between;
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { seal } = it.sealing;
  if (seal === null) return <p className={styles.text}>{state.open}</p>;
  const laterAreSealed = look.between.rounds.some(
    ({ round, sealing }) => sealing.seal !== null && roundNames.indexOf(round) > roundNames.indexOf(it.round),
  );
  const faults = {
    reason: isBlank(reason) ? fields.reasonNeeded : null,
    by: isBlank(by) ? fields.nameNeeded : null,
    password: seal.needsPassword && password === '' ? sealWords.passwordMissing : null,
  };
  const submit = (): void => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    const given = seal.needsPassword ? password : null;
    setPassword('');
    setTried(false);
    void desk.prepare({
      act: 'unseal',
      round: it.round,
      by: by.trim(),
      reason: reason.trim(),
      password: given,
    });
  };
  const shown = (fault: string | null): string | null => (tried ? fault : null);
  return (
    <>
      {laterAreSealed ? <p className={styles.text}>{say.later}</p> : null}
      <TextField
        label={fields.reason}
        kind="lines"
        value={reason}
        change={setReason}
        error={shown(faults.reason)}
        required
      />
      <NameField words={between} by={by} setBy={setBy} error={shown(faults.by)} />
      {seal.needsPassword ? (
        <TextField
          label={say.password}
          hint={say.passwordHint}
          kind="password"
          value={password}
          change={setPassword}
          error={shown(faults.password)}
          required
        />
      ) : null}
      <Submit text={say.submit} busy={busy} words={between} submit={submit} />
    </>
  );
}
