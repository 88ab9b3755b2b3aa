/*
 * The page Ranking: a round, its line, and everyone in it, each with their why.
 */
import {
  Body1,
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SearchBox,
  Select,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import type { RoundName } from '../../contest/round-name';
import type { RoundRanking } from '../../desk/ranking';
import { choicesOf, type Choice } from '../../desk/ranking-list';
import type { ViewProps } from '../view';
import { PeopleList } from './ranking/people-list';
import { WhatIf } from './ranking/what-if';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  search: { width: '100%', maxWidth: '100%' },
  find: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

export function RankingView(props: ViewProps) {
  const { look, words, round } = props;
  const { rounds } = look.ranking;
  const styles = useStyles();
  const [asked, setAsked] = useState(round);
  const [chosen, setChosen] = useState<RoundName | null>(round);
  // Another page asked for a round: that one, until another is chosen here.
  if (round !== asked) {
    setAsked(round);
    if (round !== null) setChosen(round);
  }
  const ranking = rounds.find((one) => one.round === chosen) ?? rounds.at(-1);
  if (ranking === undefined) return <Body1>{words.ranking.noRounds}</Body1>;
  return (
    <div className={styles.page}>
      <TabList
        size="small"
        aria-label={words.ranking.rounds}
        selectedValue={ranking.round}
        onTabSelect={(_, { value }) => {
          setChosen(rounds.find((one) => one.round === value)?.round ?? null);
        }}
      >
        {rounds.map((one) => (
          <Tab key={one.round} value={one.round}>
            {words.names.round[one.round]}
          </Tab>
        ))}
      </TabList>
      <RoundPage key={ranking.round} {...props} ranking={ranking} />
    </div>
  );
}

/** What is searched and chosen belongs to the round. */
function RoundPage(props: ViewProps & { readonly ranking: RoundRanking }) {
  const { ranking, words } = props;
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<Choice>('all');
  const searched = useDeferredValue(search);
  const choices = choicesOf(ranking);
  return (
    <>
      {ranking.provisional ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.ranking.provisional}</MessageBarBody>
        </MessageBar>
      ) : null}
      <OpenTies {...props} />
      {ranking.line === null ? null : <Body1>{ranking.line.because}</Body1>}
      <div className={styles.find}>
        <Field label={words.ranking.search}>
          <SearchBox
            className={styles.search}
            value={search}
            placeholder={words.ranking.searchHint}
            dismiss={{ 'aria-label': words.ranking.clearSearch }}
            onChange={(_, { value }) => {
              setSearch(value);
            }}
          />
        </Field>
        <Field label={words.ranking.choice}>
          <Select
            value={choice}
            onChange={(_, { value }) => {
              setChoice(choices.find((one) => one === value) ?? 'all');
            }}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {words.ranking.choices[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <PeopleList
        {...props}
        search={searched}
        choice={choice}
        whatIf={
          ranking.line === null ? null : <WhatIf desk={props.desk} words={words} round={ranking.round} />
        }
      />
    </>
  );
}

function OpenTies({ ranking, words, go }: ViewProps & { readonly ranking: RoundRanking }) {
  const { ties, round } = ranking;
  if (ties.length === 0) return null;
  const people = ties.reduce((sum, one) => sum + one.people, 0);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.ranking.ties(ties.length, people)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            go('between', round);
          }}
        >
          {words.ranking.rule}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
