/*
 * The second person who answers for a change: needed where the round is sealed.
 */
import type { BetweenWords } from '../../../text/between-words';
import { TextField } from './fields';
import { isBlank, sameName } from './page';

interface SecondFieldProps {
  readonly words: BetweenWords;
  readonly isSealed: boolean;
  readonly second: string;
  setSecond(name: string): void;
  readonly error: string | null;
}

export function SecondField({ words: { fields }, isSealed, second, setSecond, error }: SecondFieldProps) {
  return (
    <TextField
      label={fields.second}
      hint={isSealed ? fields.secondSealed : fields.secondOptional}
      value={second}
      change={setSecond}
      error={error}
      required={isSealed}
    />
  );
}

/** Nobody where somebody is needed, or the same person twice. */
export function secondFault(
  by: string,
  second: string,
  isSealed: boolean,
  fields: BetweenWords['fields'],
): string | null {
  if (isBlank(second)) return isSealed ? fields.secondNeeded : null;
  return sameName(by, second) ? fields.namesEqual : null;
}
