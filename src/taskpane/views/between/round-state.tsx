/*
 * The chosen round in a line or two: sealed or not, and how far its second entry is.
 */
import type { BetweenRound } from '../../../desk/between';
import type { BetweenWords } from '../../../text/between-words';
import { useStyles } from './styles';

interface RoundStateProps {
  readonly it: BetweenRound;
  readonly words: BetweenWords;
}

export function RoundState({ it, words }: RoundStateProps) {
  const styles = useStyles();
  const { typed } = it;
  const waiting = typed === null ? 0 : typed.faulty + typed.differing + typed.correcting + typed.unfinished;
  return (
    <div className={styles.group}>
      <p className={styles.text}>{stateText(it, words)}</p>
      {typed === null ? null : (
        <p className={styles.quiet}>{words.state.typed(typed.once, typed.twice, waiting, typed.untyped)}</p>
      )}
    </div>
  );
}

function stateText({ sheet, sealing: { seal, opened } }: BetweenRound, { state }: BetweenWords): string {
  if (seal !== null) return (seal.intact ? state.sealed : state.changed)(seal.by, seal.at);
  if (opened !== null) return state.opened(opened.by, opened.at, opened.reason);
  return sheet === null ? state.noSheet : state.open;
}
