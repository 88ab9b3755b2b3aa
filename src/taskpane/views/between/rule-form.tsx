/*
 * One tie's ruling as it is typed: method, what the method needs, basis and name.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { TieTold } from '../../../desk/tie-look';
import type { BetweenWords } from '../../../text/between-words';
import { NameField, Submit, TextField } from './fields';
import { isBlank, type ActProps } from './page';
import { basisOf, faultsOf, startOf, type Method, type Ruling, type RulingFaults } from './ruling';
import { RuleOrder } from './rule-order';
import { useStyles } from './styles';
import { ThirdMark } from './third-mark';

interface RuleFormProps extends ActProps {
  readonly tie: TieTold;
}

const methods: readonly Method[] = ['third-mark', 'draw', 'committee'];

export function RuleForm({ desk, words: { between: words }, by, setBy, busy, it, tie }: RuleFormProps) {
  const { rule: say, fields } = words;
  const [ruling, setRuling] = useState<Ruling>(() => startOf(tie, say.markNameDefault));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(ruling, tie, words);
  const nameFault = isBlank(by) ? fields.nameNeeded : null;
  const change = (part: Partial<Ruling>): void => {
    setRuling((now) => ({ ...now, ...part }));
  };
  const submit = (): void => {
    setTried(true);
    if (nameFault !== null || Object.keys(faults).length > 0) return;
    const { reason, markName, method } = ruling;
    const thirdMark = method === 'third-mark' ? markName.trim() : '';
    const basis = basisOf(ruling, tie);
    void desk.prepare({
      act: 'rule',
      round: it.round,
      by: by.trim(),
      basis,
      reason: reason.trim(),
      thirdMark,
    });
  };
  const shown = tried ? faults : {};
  return (
    <>
      <Field label={say.method} hint={say.methodHints[ruling.method]}>
        <RadioGroup
          value={ruling.method}
          onChange={(_, { value }) => {
            change({ method: methods.find((one) => one === value) ?? ruling.method });
          }}
        >
          {methods.map((one) => (
            <Radio key={one} value={one} label={say.methods[one]} />
          ))}
        </RadioGroup>
      </Field>
      <MethodFields
        ruling={ruling}
        change={change}
        faults={shown}
        words={words}
        tie={tie}
        ties={it.ties.length}
      />
      <TextField
        label={ruling.method === 'committee' ? say.basis : say.more}
        {...(ruling.method === 'committee' ? { hint: say.basisHint } : {})}
        kind="lines"
        value={ruling.reason}
        change={(reason) => {
          change({ reason });
        }}
        error={shown.reason ?? null}
        required={ruling.method === 'committee'}
      />
      <NameField words={words} by={by} setBy={setBy} error={tried ? nameFault : null} />
      <Submit text={say.submit} busy={busy} words={words} submit={submit} />
    </>
  );
}

interface MethodFieldsProps {
  readonly ruling: Ruling;
  change(part: Partial<Ruling>): void;
  readonly faults: RulingFaults;
  readonly words: BetweenWords;
  readonly tie: TieTold;
  /** How many ties of the round wait: a draw orders all of them. */
  readonly ties: number;
}

function MethodFields({ ruling, change, faults, words, tie, ties }: MethodFieldsProps) {
  switch (ruling.method) {
    case 'third-mark':
      return <ThirdMark tie={tie} ruling={ruling} change={change} faults={faults} words={words} />;
    case 'draw':
      return <Draw ruling={ruling} change={change} error={faults.seed ?? null} words={words} ties={ties} />;
    case 'committee':
      return (
        <RuleOrder
          tie={tie}
          order={ruling.order}
          words={words}
          change={(order) => {
            change({ order });
          }}
        />
      );
  }
}

interface DrawProps {
  readonly ruling: Ruling;
  change(part: Partial<Ruling>): void;
  readonly error: string | null;
  readonly words: BetweenWords;
  readonly ties: number;
}

function Draw({ ruling, change, error, words: { rule: say }, ties }: DrawProps) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <TextField
        label={say.seed}
        hint={say.seedAdvice}
        value={ruling.seed}
        change={(seed) => {
          change({ seed });
        }}
        error={error}
        required
      />
      <p className={styles.quiet}>{say.seedMethod}</p>
      {ties > 1 ? <p className={styles.text}>{say.drawsAll(ties)}</p> : null}
    </div>
  );
}
