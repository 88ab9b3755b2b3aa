/*
 * The page Diagnosis of the pane: what it will do, how it goes, what came of it, and the report to copy.
 */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { countsOf, endedText, leftText } from '../../desk/diagnosis/report';
import type { ViewProps } from '../view';
import { ReportBox } from './diagnosis/report-box';
import { ResultList } from './diagnosis/result-list';
import { useStyles } from './diagnosis/styles';
import { useDiagnosis } from './diagnosis/use-diagnosis';

export function DiagnosisView({ desk, words, busy, diagnosis }: ViewProps) {
  const styles = useStyles();
  const say = words.diagnosis;
  const { running, results, finished, start } = useDiagnosis(desk, diagnosis);
  if (diagnosis === null) return <p className={styles.text}>{say.nowhere}</p>;
  return (
    <div className={styles.page}>
      <p className={styles.text}>{say.purpose}</p>
      <ul className={styles.points}>
        {say.does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button
        appearance="primary"
        className={styles.start}
        disabledFocusable={busy}
        {...(busy ? { title: say.busy } : {})}
        onClick={start}
      >
        {finished === null ? say.start : say.again}
      </Button>
      <div aria-live="polite" className={styles.told}>
        {running === null ? null : (
          <p className={styles.text}>{say.running(running.at, running.total, running.name)}</p>
        )}
        {finished === null ? null : (
          <MessageBar layout="multiline" intent={toneOf(finished.diagnosis)}>
            <MessageBarBody>
              {endedText(finished.diagnosis, say)} {leftText(finished.diagnosis.left, say)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {finished === null ? null : <ReportBox finished={finished} words={say} />}
      {results.length === 0 ? null : <ResultList results={results} words={say} />}
    </div>
  );
}

function toneOf({ ended, results, left }: Parameters<typeof endedText>[0]): 'success' | 'warning' | 'error' {
  const isClean = left.kind === 'known' && left.names.length === 0;
  if (countsOf(results).failed > 0 || !isClean) return 'error';
  return ended === 'whole' ? 'success' : 'warning';
}
