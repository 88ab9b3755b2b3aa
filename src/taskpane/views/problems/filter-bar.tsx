/*
 * What of the problems is looked at: severities with their numbers, a text, in whose words.
 */
import { Checkbox, Field, makeStyles, SearchBox } from '@fluentui/react-components';
import type { Severity } from '../../../contest/finding';
import type { ShownWords } from '../../../text/words';
import type { Wanted } from './choose';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '4px' },
  severities: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  search: { width: '100%', maxWidth: '100%' },
});

interface FilterBarProps {
  readonly wanted: Wanted;
  want(wanted: Wanted): void;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly forChief: boolean;
  setForChief(now: boolean): void;
  readonly words: ShownWords;
}

export function FilterBar({ wanted, want, counts, forChief, setForChief, words }: FilterBarProps) {
  const styles = useStyles();
  const { filter, voice } = words.problems;
  const toggle = (severity: Severity, on: boolean): void => {
    const rest = [...wanted.severities].filter((one) => one !== severity);
    want({ ...wanted, severities: new Set(on ? [...rest, severity] : rest) });
  };
  return (
    <div className={styles.bar}>
      <div role="group" aria-label={filter.severities} className={styles.severities}>
        {severities.map((severity) => (
          <Checkbox
            key={severity}
            label={filter.severity(severity, counts[severity])}
            checked={wanted.severities.has(severity)}
            onChange={(_, { checked }) => {
              toggle(severity, checked === true);
            }}
          />
        ))}
      </div>
      <Field label={filter.search}>
        <SearchBox
          className={styles.search}
          placeholder={filter.searchHint}
          value={wanted.text}
          dismiss={{ 'aria-label': filter.clear }}
          onChange={(_, { value }) => {
            want({ ...wanted, text: value });
          }}
        />
      </Field>
      <Checkbox
        label={voice}
        checked={forChief}
        onChange={(_, { checked }) => {
          setForChief(checked === true);
        }}
      />
    </div>
  );
}
