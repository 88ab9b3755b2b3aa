/*
 * The cases one by one: what came of each, how long it took, and why it did not pass.
 */
import { useId } from 'react';
import type { TrialResult } from '../../../desk/diagnosis/diagnose';
import { detailLines } from '../../../desk/diagnosis/report';
import type { DiagnosisWords } from '../../../text/diagnosis-words';
import { useStyles } from './styles';

interface ResultListProps {
  readonly results: readonly TrialResult[];
  readonly words: DiagnosisWords;
}

export function ResultList({ results, words }: ResultListProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.told}>
      <h2 id={heading} className={styles.heading}>
        {words.results}
      </h2>
      <ul aria-labelledby={heading} className={styles.list}>
        {results.map(({ name, outcome, ms }) => (
          <li key={name} className={styles.row}>
            <span className={styles.line}>
              <span className={styles.name}>{words.trial[name]}</span>
              <span className={styles[outcome.kind]}>{words.outcome[outcome.kind]}</span>
            </span>
            {outcome.kind === 'impossible' ? null : (
              <span className={styles.quiet}>{words.milliseconds(ms)}</span>
            )}
            {detailLines(outcome, words).map((line) => (
              <span key={line} className={styles.quiet}>
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
