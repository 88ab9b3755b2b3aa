/*
 * The report as text, with a button to copy it; where the page may not, it is selected for the person to copy.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { writeReport } from '../../../desk/diagnosis/report';
import type { DiagnosisWords } from '../../../text/diagnosis-words';
import { useStyles } from './styles';
import type { Finished } from './use-diagnosis';

interface ReportBoxProps {
  readonly finished: Finished;
  readonly words: DiagnosisWords;
}

export function ReportBox({ finished, words }: ReportBoxProps) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const { report } = words;
  const text = writeReport(finished.diagnosis, finished.head, words);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(report.copied);
    } catch {
      area.current?.select();
      setSaid(report.copyByHand);
    }
  }
  return (
    <div className={styles.told}>
      <Field label={report.label} hint={report.hint}>
        <Textarea
          readOnly
          value={text}
          rows={8}
          resize="vertical"
          textarea={{ className: styles.report, ref: area }}
        />
      </Field>
      <Button className={styles.start} onClick={() => void copy()}>
        {report.copy}
      </Button>
      <p aria-live="polite" className={styles.text}>
        {said}
      </p>
    </div>
  );
}
