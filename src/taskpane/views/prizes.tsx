/*
 * The page Awards: who wins what, which money is paid and which is not, and where the reports are.
 */
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PrizesLook } from '../../desk/prizes';
import type { ViewProps } from '../view';
import { AwardList } from './prizes/award-list';
import { MoneyList } from './prizes/money-list';
import { ReportShelf } from './prizes/report-shelf';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  write: { display: 'flex', flexDirection: 'column', gap: '4px' },
  text: { margin: 0 },
});

const parts = ['people', 'units', 'recommendations', 'money'] as const;
type PartName = (typeof parts)[number];

export function PrizesView(props: ViewProps) {
  const { look, words } = props;
  const { prizes } = look;
  const styles = useStyles();
  const [part, setPart] = useState<PartName>('people');
  if (prizes === null) return <Body1>{words.prizes.notYet}</Body1>;
  return (
    <div className={styles.page}>
      <Alerts
        {...props}
        prizes={prizes}
        seeMoney={() => {
          setPart('money');
        }}
      />
      <WriteReports {...props} prizes={prizes} />
      <TabList
        size="small"
        aria-label={words.prizes.parts}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          setPart(parts.find((one) => one === value) ?? 'people');
        }}
      >
        {parts.map((one) => (
          <Tab key={one} value={one}>
            {words.prizes.part[one]}
          </Tab>
        ))}
      </TabList>
      {part === 'money' ? (
        <MoneyList {...props} money={prizes.money} />
      ) : (
        <AwardList {...props} groups={prizes[part]} />
      )}
      <ReportShelf {...props} reports={prizes.reports} />
    </div>
  );
}

type WithPrizes = ViewProps & { readonly prizes: PrizesLook };

/** What keeps awards or money back. */
function Alerts({ prizes, words, go, seeMoney }: WithPrizes & { seeMoney(): void }) {
  const { alert } = words.prizes;
  const { held } = prizes.money;
  return (
    <>
      {prizes.provisional ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{alert.provisional}</MessageBarBody>
        </MessageBar>
      ) : null}
      {prizes.open === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{alert.open(prizes.open)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                go('between', 'final');
              }}
            >
              {alert.rule}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {held.people === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{alert.held(held.people, held.net)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={seeMoney}>
              {alert.seeMoney}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function WriteReports({ prizes, words, desk, busy }: WithPrizes) {
  const styles = useStyles();
  const say = words.prizes;
  return (
    <div className={styles.write}>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void desk.prepare({ act: 'award' })}
      >
        {say.write}
      </Button>
      <Caption1 as="p" block className={styles.text}>
        {say.writes(prizes.writes)}
      </Caption1>
      <Caption1 as="p" block className={styles.text}>
        {say.everything}
      </Caption1>
    </div>
  );
}
