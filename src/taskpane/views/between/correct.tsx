/*
 * 更正: whose mark, the right value from the paper, why and by whom.
 */
import { useState } from 'react';
import type { Part } from '../../../contest/finding';
import type { PersonFound } from '../../../desk/find-people';
import { NameField, Submit, TextField } from './fields';
import { isBlank, type ActProps } from './page';
import { PersonPicker } from './person-picker';
import { SecondField, secondFault } from './second-field';

const parts: readonly Part[] = ['theory', 'practical'];

export function Correct(props: ActProps) {
  const { desk, words, by, setBy, busy, it } = props;
  const { correct: say, person, fields } = words.between;
  const [who, setWho] = useState<PersonFound | null>(null);
  const [marks, setMarks] = useState<Readonly<Record<Part, string>>>({ theory: '', practical: '' });
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const isSealed = it.sealing.seal !== null;
  const given = parts.filter((part) => !isBlank(marks[part]));
  const faults = {
    who: who === null ? person.needed : who.where === 'sheet' ? null : say.notOnSheet,
    marks: given.length === 0 ? say.needed : null,
    reason: isBlank(reason) ? fields.reasonNeeded : null,
    by: isBlank(by) ? fields.nameNeeded : null,
    second: secondFault(by, second, isSealed, fields),
  };
  const submit = (): void => {
    setTried(true);
    if (who === null || Object.values(faults).some((fault) => fault !== null)) return;
    const typed = Object.fromEntries(given.map((part) => [part, marks[part].trim()]));
    const signed = { round: it.round, by: by.trim(), second: second.trim() };
    void desk.prepare({ act: 'correct', ...signed, ticket: who.ticket, reason: reason.trim(), marks: typed });
  };
  const shown = (fault: string | null): string | null => (tried ? fault : null);
  return (
    <>
      <PersonPicker {...props} chosen={who} choose={setWho} error={shown(faults.who)} />
      {parts.map((part, at) => (
        <TextField
          key={part}
          label={say.right(part)}
          hint={[
            ...(who?.where === 'sheet' ? [say.now(who[part])] : []),
            ...(at === 0 ? [say.hint] : []),
          ].join(' · ')}
          value={marks[part]}
          change={(mark) => {
            setMarks((now) => ({ ...now, [part]: mark }));
          }}
          error={at === 0 ? shown(faults.marks) : null}
        />
      ))}
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
      <Submit text={say.submit} busy={busy} words={words.between} submit={submit} />
    </>
  );
}
