/*
 * What can be done about a round: each act with what it has to work on now.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { BetweenRound } from '../../../desk/between';
import { roundAfter, type RoundName } from '../../../contest/round-name';
import type { BetweenAct, BetweenWords } from '../../../text/between-words';
import type { ActProps, Shown } from './page';
import { useStyles } from './styles';

interface Line {
  readonly act: BetweenAct;
  /** The round that the act is about where it is not the chosen one. */
  readonly round?: RoundName;
  readonly title: string;
  readonly note: string;
}

interface ActListProps extends ActProps {
  /** The act whose page was left just now; null: none was. */
  readonly left: Shown | null;
}

export function ActList({ look, words: { between: words }, it, to, left }: ActListProps) {
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left !== null) back.current?.focus();
  }, [left]);
  const lines = linesOf(it, look.between, words);
  return (
    <ul className={styles.list} aria-label={words.actList}>
      {lines.map(({ act, round, title, note }) => (
        <li key={`${act}-${round ?? ''}`} className={styles.divided}>
          <Button
            appearance="subtle"
            className={styles.act}
            ref={(button: HTMLButtonElement | null) => {
              if (left?.act === act && left.round === (round ?? it.round)) back.current = button;
            }}
            onClick={() => {
              to(act, round);
            }}
          >
            <span className={styles.actText}>
              <span className={styles.actName}>{title}</span>
              <span className={styles.quiet}>{note}</span>
            </span>
            <span aria-hidden>›</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function linesOf(
  it: BetweenRound,
  { rounds, journal }: ActProps['look']['between'],
  words: BetweenWords,
): readonly Line[] {
  const { acts, notes } = words;
  const next = rounds.find(({ round }) => round === roundAfter(it.round));
  const isSealed = rounds.some(({ sealing }) => sealing.seal !== null);
  const own: readonly Line[] =
    it.sheet === null
      ? []
      : [
          { act: 'rule', title: acts.rule.title, note: tieNote(it, words) },
          { act: 'correct', title: acts.correct.title, note: notes.correct },
          { act: 'seal', title: acts.seal.title, note: sealNote(it, words) },
        ];
  return [
    ...openLine(it, words),
    ...own.slice(0, 1),
    { act: 'person', title: acts.person.title, note: notes.changes(it.changes.length + it.moreChanges) },
    ...own.slice(1),
    ...(next === undefined ? [] : openLine(next, words, next.round)),
    { act: 'verify', title: acts.verify.title, note: isSealed ? notes.verify : notes.nothingSealed },
    {
      act: 'restore',
      title: acts.restore.title,
      note: journal.steps.length === 0 ? notes.noSteps : notes.steps(journal.steps.length),
    },
    { act: 'journal', title: acts.journal.title, note: notes.journal(journal.count, journal.whole) },
  ];
}

function tieNote({ ties, sealing }: BetweenRound, { notes }: BetweenWords): string {
  if (sealing.seal !== null) return notes.sealedFirst;
  return ties.length === 0 ? notes.noTies : notes.ties(ties.length);
}

function sealNote({ sealing }: BetweenRound, { notes }: BetweenWords): string {
  if (sealing.seal !== null) return sealing.seal.intact ? notes.isSealed : notes.sealChanged;
  const count = sealing.blockers.length + sealing.moreBlockers;
  return count === 0 ? notes.canBeSealed : notes.blocked(count);
}

/** How people come into a round: its sheet, or those who are missing on it. */
function openLine({ round, entering }: BetweenRound, words: BetweenWords, into?: RoundName): readonly Line[] {
  if (entering === null) return [];
  const { notes } = words;
  const { obstacle, does, going } = entering;
  const isDone = does === 'nothing' && (obstacle === null || obstacle.code === 'round-sealed');
  const told = { makes: notes.makes(going), adds: notes.adds, nothing: notes.nothingToOpen };
  const note = isDone || obstacle === null ? told[does] : notes.notYet;
  const { title } = words.open(round, entering.sheetIsThere);
  return [{ act: 'open', ...(into === undefined ? {} : { round: into }), title, note }];
}
