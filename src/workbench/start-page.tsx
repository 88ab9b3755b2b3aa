/*
 * What is shown while no workbook is open.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Words } from '../text/words';
import type { Session } from './session-state';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
    padding: '32px 16px',
    textAlign: 'center',
    overflowY: 'auto',
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, maxWidth: '36em', lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  others: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

export function StartPage({ session, words }: { readonly session: Session; readonly words: Words }) {
  const styles = useStyles();
  const { workbench: say, language } = words;
  return (
    <main className={styles.page}>
      <h2 className={styles.title}>{say.title}</h2>
      <p className={styles.lead}>{say.start.lead}</p>
      <Button appearance="primary" size="large" onClick={() => void session.pick()}>
        {say.start.open}
      </Button>
      <p className={styles.quiet}>{say.start.drop}</p>
      <div className={styles.others}>
        <Button onClick={() => void session.make('sample', language, say.sampleName)}>
          {say.start.sample}
        </Button>
        <Button onClick={() => void session.make('new', language, say.freshName)}>{say.start.fresh}</Button>
      </div>
      <p className={styles.quiet}>{say.start.local}</p>
    </main>
  );
}
