/*
 * Which sheet is printed: chosen, laid out on pages, handed to the browser's print window.
 */
import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Words } from '../text/words';
import type { ListedSheet } from './document-thread';
import { preparePrint } from './print/print-sheets';
import type { Session } from './session-state';

const ALL = 'all';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  which: { minWidth: '240px' },
  said: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground3 },
});

interface PrintPanelProps {
  readonly session: Session;
  readonly words: Words;
  close(): void;
}

export function PrintPanel({ session, words, close }: PrintPanelProps) {
  const styles = useStyles();
  const { printing: say } = words.workbench;
  const [sheets, setSheets] = useState<readonly ListedSheet[]>([]);
  const [chosen, setChosen] = useState('');
  const [at, setAt] = useState<'laying' | number | null>(null);
  const reports = sheets.filter(({ isReport }) => isReport);
  useEffect(() => {
    void session.document.sheets().then((listed) => {
      setSheets(listed);
      setChosen(listed.some(({ isReport }) => isReport) ? ALL : (listed[0]?.id ?? ''));
    });
  }, [session]);

  async function print(): Promise<void> {
    const ids = (chosen === ALL ? reports : sheets.filter(({ id }) => id === chosen)).map(({ id }) => id);
    setAt('laying');
    try {
      const [picture, papers] = await Promise.all([
        session.document.picture(ids),
        session.document.papers(ids),
      ]);
      const ready = await preparePrint(document, picture, papers, breath);
      setAt(ready.pages);
      await breath();
      ready.print();
    } catch {
      setAt(null);
      session.notify({ kind: 'broken' });
    }
  }

  return (
    <div className={styles.panel}>
      <Field label={say.which} className={styles.which} size="small">
        <Select
          size="small"
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {reports.length === 0 ? null : <option value={ALL}>{say.reports(reports.length)}</option>}
          {sheets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={at === 'laying' || chosen === ''}
        onClick={() => void print()}
      >
        {say.go}
      </Button>
      <Button size="small" onClick={close}>
        {say.close}
      </Button>
      <p className={styles.said} aria-live="polite">
        {at === 'laying' ? say.laying : at === null ? say.hint : `${say.pages(at)} ${say.hint}`}
      </p>
      {at === 'laying' ? <ProgressBar aria-label={say.laying} /> : null}
    </div>
  );
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
