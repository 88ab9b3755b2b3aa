/*
 * The third mark of each member of a tie, and which of two is the better one.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { TieTold } from '../../../desk/tie-look';
import type { BetweenWords } from '../../../text/between-words';
import { TextField } from './fields';
import type { Ruling, RulingFaults } from './ruling';

interface ThirdMarkProps {
  readonly tie: TieTold;
  readonly ruling: Ruling;
  change(part: Partial<Ruling>): void;
  readonly faults: RulingFaults;
  readonly words: BetweenWords;
}

export function ThirdMark({ tie, ruling, change, faults, words: { rule: say } }: ThirdMarkProps) {
  return (
    <>
      <TextField
        label={say.markName}
        value={ruling.markName}
        change={(markName) => {
          change({ markName });
        }}
        error={faults.markName ?? null}
        required
      />
      {tie.members.map(({ ticket, name }) => (
        <TextField
          key={ticket}
          label={say.markOf(ticket, name)}
          hint={say.markHint}
          value={ruling.marks[ticket] ?? ''}
          change={(mark) => {
            change({ marks: { ...ruling.marks, [ticket]: mark } });
          }}
          error={faults.marks?.[ticket] ?? null}
          required
        />
      ))}
      <Field label={say.better}>
        <RadioGroup
          value={ruling.better}
          onChange={(_, { value }) => {
            change({ better: value === 'lower' ? 'lower' : 'higher' });
          }}
        >
          <Radio value="higher" label={say.higher} />
          <Radio value="lower" label={say.lower} />
        </RadioGroup>
      </Field>
    </>
  );
}
