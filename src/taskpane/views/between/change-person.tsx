/*
 * 弃赛, 取消资格, 恢复资格: what, who, why and by whom; below it what was recorded before.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonFound } from '../../../desk/find-people';
import type { PersonChangeName } from '../../../text/between-words';
import { NameField, Submit, TextField } from './fields';
import { isBlank, type ActProps } from './page';
import { PersonPicker } from './person-picker';
import { RecordedChanges } from './recorded-changes';
import { SecondField, secondFault } from './second-field';

const kinds: readonly PersonChangeName[] = ['withdraw', 'disqualify', 'reinstate'];

export function ChangePerson(props: ActProps) {
  const { desk, words, by, setBy, busy, it } = props;
  const { person: say, fields } = words.between;
  const [what, setWhat] = useState<PersonChangeName>('withdraw');
  const [who, setWho] = useState<PersonFound | null>(null);
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const isSealed = it.sealing.seal !== null;
  const faults = {
    who: who === null ? say.needed : recordFault(what, who, say),
    reason: isBlank(reason) ? fields.reasonNeeded : null,
    by: isBlank(by) ? fields.nameNeeded : null,
    second: secondFault(by, second, isSealed, fields),
  };
  const submit = (): void => {
    setTried(true);
    if (who === null || Object.values(faults).some((fault) => fault !== null)) return;
    const signed = { round: it.round, by: by.trim(), second: second.trim() };
    void desk.prepare({ act: what, ...signed, ticket: who.ticket, reason: reason.trim() });
  };
  const shown = (fault: string | null): string | null => (tried ? fault : null);
  return (
    <>
      <Field label={say.what} hint={say.hint(what, it.round)}>
        <RadioGroup
          value={what}
          onChange={(_, { value }) => {
            setWhat(kinds.find((one) => one === value) ?? what);
          }}
        >
          {kinds.map((one) => (
            <Radio key={one} value={one} label={say.whats[one]} />
          ))}
        </RadioGroup>
      </Field>
      <PersonPicker {...props} chosen={who} choose={setWho} error={shown(faults.who)} />
      <TextField
        label={fields.reason}
        kind="lines"
        value={reason}
        change={setReason}
        error={shown(faults.reason)}
        required
      />
      <NameField words={words.between} by={by} setBy={setBy} error={shown(faults.by)} />
      <SecondField
        words={words.between}
        isSealed={isSealed}
        second={second}
        setSecond={setSecond}
        error={shown(faults.second)}
      />
      <Submit text={say.submit(what)} busy={busy} words={words.between} submit={submit} />
      <RecordedChanges {...props} />
    </>
  );
}

/** What is recorded already, or not at all, is said before anything is computed. */
function recordFault(
  what: PersonChangeName,
  { recorded }: PersonFound,
  say: ActProps['words']['between']['person'],
): string | null {
  if (what === 'reinstate') return recorded === null ? say.nothingRecorded : null;
  return recorded === (what === 'withdraw' ? 'withdrawn' : 'disqualified') ? say.alreadyRecorded : null;
}
