/*
 * The session as React asks for it, and what the browser itself must know of it: whether leaving needs a question.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { Session, SessionState } from './session-state';

export function useSession(session: Session): SessionState {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { dirty } = state;
  useEffect(() => {
    if (!dirty) return;
    // Browsers ask in words of their own. Without unsaved work nobody is asked.
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [dirty]);
  return state;
}
