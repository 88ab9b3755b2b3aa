/*
 * The page of the acts between rounds: a round, what can be done about it, and a page for each act.
 */
import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { BetweenRound } from '../../desk/between';
import type { RoundName } from '../../contest/round-name';
import type { BetweenAct } from '../../text/between-words';
import type { ViewProps } from '../view';
import { ActList } from './between/act-list';
import { ActPage } from './between/act-page';
import { ChangePerson } from './between/change-person';
import { Correct } from './between/correct';
import { Journal } from './between/journal';
import { OpenRound } from './between/open-round';
import type { ActProps, Shown } from './between/page';
import { Restore } from './between/restore';
import { RoundState } from './between/round-state';
import { Rule } from './between/rule';
import { Seal } from './between/seal';
import { useStyles } from './between/styles';
import { Unseal } from './between/unseal';
import { useWrites } from './between/use-writes';
import { Verify } from './between/verify';

const pages: Readonly<Record<BetweenAct, (props: ActProps) => React.ReactNode>> = {
  rule: Rule,
  seal: Seal,
  unseal: Unseal,
  open: OpenRound,
  person: ChangePerson,
  correct: Correct,
  verify: Verify,
  restore: Restore,
  journal: Journal,
};

export function BetweenView(props: ViewProps) {
  const { desk, look, round: asked } = props;
  const { between: words, names } = props.words;
  const styles = useStyles();
  const writes = useWrites(desk);
  const [heard, setHeard] = useState(asked);
  const [round, setRound] = useState<RoundName>(() => asked ?? roundNow(look.between.rounds));
  const [shown, setShown] = useState<Shown | null>(null);
  const [left, setLeft] = useState<Shown | null>(null);
  const choose = (one: RoundName): void => {
    setRound(one);
    setShown(null);
    setLeft(null);
  };
  if (asked !== heard) {
    setHeard(asked);
    if (asked !== null) choose(asked);
  }
  const to = (act: BetweenAct, of: RoundName = round): void => {
    // Opening is done from the round before as well; everything else belongs to its own round.
    if (act !== 'open') setRound(of);
    setShown({ act, round: of });
  };
  const it = roundIn(look.between.rounds, shown?.round ?? round);
  if (it === null) return null;
  const Page = shown === null ? null : pages[shown.act];
  return (
    <div className={styles.page}>
      <TabList
        aria-label={words.round}
        size="small"
        selectedValue={round}
        onTabSelect={(_, { value }) => {
          const one = look.between.rounds.find((known) => known.round === value);
          if (one !== undefined) choose(one.round);
        }}
      >
        {look.between.rounds.map((one) => (
          <Tab key={one.round} value={one.round}>
            {names.round[one.round]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={names.round[round]} className={styles.page}>
        {shown === null || Page === null ? (
          <>
            <RoundState it={it} words={words} />
            <ActList {...props} it={it} to={to} left={left} />
          </>
        ) : (
          <ActPage
            say={sayOf(shown, it, props)}
            words={words}
            leave={() => {
              setLeft(shown);
              setShown(null);
            }}
          >
            <Page key={`${shown.act}-${shown.round}-${writes}`} {...props} it={it} to={to} />
          </ActPage>
        )}
      </div>
    </div>
  );
}

function sayOf({ act, round }: Shown, it: BetweenRound, { words }: ViewProps) {
  const { between } = words;
  return act === 'open' ? between.open(round, it.entering?.sheetIsThere ?? false) : between.acts[act];
}

function roundIn(rounds: readonly BetweenRound[], name: RoundName): BetweenRound | null {
  return rounds.find(({ round }) => round === name) ?? null;
}

/** The first round with a sheet that is not sealed; else the last one that has a sheet. */
function roundNow(rounds: readonly BetweenRound[]): RoundName {
  const there = rounds.filter(({ sheet }) => sheet !== null);
  const open = there.find(({ sealing }) => sealing.seal === null);
  return (open ?? there.at(-1) ?? rounds[0])?.round ?? 'preliminary';
}
