/*
 * The line above everything: which file it is, whether it is saved, what can be done with it.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Words } from '../text/words';
import type { Session, SessionState } from './session-state';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    margin: '0 auto 0 8px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  unsaved: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly words: Words;
  /** What is open below the bar. */
  readonly panel: Panel | null;
  setPanel(panel: Panel | null): void;
}

/** What may be opened below the bar. */
export type Panel = 'print' | 'keeping';

export function Toolbar({ session, state, words, panel, setPanel }: ToolbarProps) {
  const styles = useStyles();
  const { file, dirty, busy, keeping } = state;
  const { workbench: say, language } = words;
  const idle = busy === null;
  const toggle = (name: Panel): void => {
    setPanel(panel === name ? null : name);
  };
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        {file === null ? <span className={styles.quiet}>{say.title}</span> : file.name}
        <span aria-live="polite" className={styles.unsaved}>
          {dirty ? `● ${say.unsaved}` : ''}
        </span>
      </h1>
      <div role="group" aria-label={say.toolbar} className={styles.acts}>
        <Button size="small" disabledFocusable={!idle} onClick={() => void session.pick()}>
          {say.open}
        </Button>
        {file === null ? null : (
          <>
            <Button size="small" disabledFocusable={!idle} onClick={() => void session.save()}>
              {say.save}
            </Button>
            <Button size="small" disabledFocusable={!idle} onClick={() => void session.saveAs()}>
              {say.saveAs}
            </Button>
            <Button
              size="small"
              disabledFocusable={!idle}
              aria-expanded={panel === 'print'}
              onClick={() => {
                toggle('print');
              }}
            >
              {say.print}
            </Button>
          </>
        )}
        <Button
          size="small"
          disabledFocusable={!idle}
          onClick={() => void session.make('new', language, say.freshName)}
        >
          {say.fresh}
        </Button>
        <Button
          size="small"
          disabledFocusable={!idle}
          onClick={() => void session.make('sample', language, say.sampleName)}
        >
          {say.sample}
        </Button>
        {keeping.consent === 'unasked' ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={panel === 'keeping'}
            onClick={() => {
              toggle('keeping');
            }}
          >
            {keeping.consent === 'yes' ? say.keeping.on : say.keeping.off}
          </Button>
        )}
      </div>
    </header>
  );
}
