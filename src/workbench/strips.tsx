/*
 * What the session has to say or to ask, above the workbook: nothing here stands in the way of the work.
 */
import { makeStyles } from '@fluentui/react-components';
import type { Words } from '../text/words';
import { DAYS_KEPT } from './keeper';
import type { Notice, Session, SessionState } from './session-state';
import { Strip } from './strip';

const useStyles = makeStyles({
  strips: { display: 'flex', flexDirection: 'column', gap: '4px', '&:not(:empty)': { padding: '4px 12px' } },
});

interface StripsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly words: Words;
}

export function Strips({ session, state, words }: StripsProps) {
  const styles = useStyles();
  const { workbench: say } = words;
  const { notice, leaving, overwrites, elsewhere, dirty } = state;
  const { consent, trouble, offers } = state.keeping;
  const dismiss = { label: say.notice.dismiss, act: session.dismiss };
  return (
    <div className={styles.strips} aria-live="polite">
      {notice === null ? null : (
        <Strip intent={intentOf(notice)} text={textOf(notice, words)} acts={[dismiss]} />
      )}
      {leaving === null ? null : (
        <Strip
          intent="warning"
          text={say.leaving.text}
          acts={[
            { label: say.leaving.save, act: () => void session.saveThenLeave() },
            { label: say.leaving.leave, act: () => void session.leave(true) },
            { label: say.leaving.stay, act: () => void session.leave(false) },
          ]}
        />
      )}
      {overwrites ? (
        <Strip
          intent="warning"
          text={say.overwrites.text}
          acts={[
            { label: say.overwrites.other, act: () => void session.saveAs() },
            { label: say.overwrites.over, act: () => void session.save(true) },
            { label: say.leaving.stay, act: session.dismiss },
          ]}
        />
      ) : null}
      {elsewhere ? <Strip intent="warning" text={say.elsewhere} acts={[dismiss]} /> : null}
      {dirty && consent === 'yes' && trouble !== null ? (
        <Strip
          intent="error"
          text={say.keeping[trouble]}
          acts={[{ label: say.save, act: () => void session.save() }]}
        />
      ) : null}
      {offers.map((work) => (
        <Strip
          key={work.key}
          intent="info"
          text={say.keeping.offer(work.name, work.at)}
          acts={[
            { label: say.keeping.restore, act: () => void session.restore(work) },
            { label: say.keeping.discard, act: () => void session.discard(work) },
          ]}
        />
      ))}
      {dirty && consent === 'unasked' ? (
        <Strip
          intent="info"
          text={say.keeping.ask(DAYS_KEPT)}
          acts={[
            { label: say.keeping.yes, act: () => session.keep('yes') },
            { label: say.keeping.no, act: () => session.keep('no') },
          ]}
        />
      ) : null}
    </div>
  );
}

function intentOf({ kind }: Notice): 'success' | 'warning' | 'error' {
  if (kind === 'saved') return 'success';
  return kind === 'grid-refused' || kind === 'edit-refused' || kind === 'no-file' ? 'warning' : 'error';
}

function textOf(notice: Notice, { workbench, unreadable }: Words): string {
  const { notice: say } = workbench;
  switch (notice.kind) {
    case 'not-opened': {
      const { what, todo } = unreadable[notice.why.reason];
      return say.notOpened(notice.name, what, todo);
    }
    case 'saved':
      return notice.how === 'in-place' ? say.savedInPlace(notice.name) : say.downloaded(notice.name);
    case 'not-allowed':
      return say.notAllowed;
    case 'not-saved':
      return say.notSaved;
    case 'edit-refused':
      return say.editRefused;
    case 'no-file':
      return say.notAFile;
    case 'broken':
      return say.broken;
    case 'grid-refused':
      return say.grid[notice.reason];
  }
}
