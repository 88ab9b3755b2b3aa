/*
 * How many would go on if 晋级基数 and 晋级取整 were read otherwise: to look at, nothing can be changed here.
 */
import { Badge, makeStyles, mergeClasses, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RoundName } from '../../../contest/round-name';
import type { WhatIfTold } from '../../../desk/what-if';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { textAlign: 'left', padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 2px',
    textAlign: 'center',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  first: { width: '34%', textAlign: 'left', paddingLeft: '4px' },
  now: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorNeutralBackground3 },
  head: { fontSize: tokens.fontSizeBase200 },
  badge: { display: 'block' },
});

interface WhatIfProps extends Pick<ViewProps, 'desk' | 'words'> {
  readonly round: RoundName;
}

export function WhatIf({ desk, words, round }: WhatIfProps) {
  const styles = useStyles();
  const say = words.rules.whatIf;
  const answer = useWhatIf(desk, round);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.text}>
        {say.title}
      </Subtitle2>
      {answer.kind === 'asked' ? <Spinner size="tiny" labelPosition="after" label={say.working} /> : null}
      {answer.kind === 'failed' ? <p className={styles.text}>{say.failed}</p> : null}
      {answer.kind !== 'told' ? null : answer.told === null ? (
        <p className={styles.text}>{say.noLine}</p>
      ) : (
        <>
          <Table told={answer.told} words={words} />
          <AtTheLine told={answer.told} words={words} />
        </>
      )}
      <p className={styles.quiet}>{say.harmless}</p>
    </section>
  );
}

type Answer =
  { readonly kind: 'asked' | 'failed' } | { readonly kind: 'told'; readonly told: WhatIfTold | null };

/** Asked when it is shown, and again whenever the workbook was read anew. */
function useWhatIf(desk: ViewProps['desk'], round: RoundName): Answer {
  const look = useSyncExternalStore(desk.subscribe, () => desk.state().look);
  const [answer, setAnswer] = useState<Answer>({ kind: 'asked' });
  useEffect(() => {
    let isWanted = true;
    const set = (now: Answer): void => {
      if (isWanted) setAnswer(now);
    };
    desk.ask('what-if', { round }).then(
      (told) => {
        set({ kind: 'told', told });
      },
      () => {
        set({ kind: 'failed' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [desk, look, round]);
  return answer;
}

interface ToldProps {
  readonly told: WhatIfTold;
  readonly words: ViewProps['words'];
}

function Table({ told, words }: ToldProps) {
  const styles = useStyles();
  const say = words.rules.whatIf;
  const { round, percent, bases, roundings, current } = told;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say.caption(round, percent)}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.first)}>
            {say.corner}
          </th>
          {roundings.map((rounding) => (
            <th key={rounding} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {say.rounding(rounding)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bases.map(({ base, of, exact, places }) => (
          <tr key={base}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              {say.base(base)}
              <p className={styles.quiet}>{say.product(percent, of, exact)}</p>
            </th>
            {roundings.map((rounding) => {
              const isNow = base === current.base && rounding === current.rounding;
              return (
                <td key={rounding} className={mergeClasses(styles.cell, isNow && styles.now)}>
                  {say.places(places[rounding])}
                  {isNow ? (
                    <span className={styles.badge}>
                      <Badge appearance="outline" size="small" color="informative">
                        {say.current}
                      </Badge>
                    </span>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AtTheLine({ told, words }: ToldProps) {
  const styles = useStyles();
  const say = words.rules.whatIf;
  const { line, confirmed, minimum } = told;
  const { last, next } = line ?? { last: null, next: null };
  return (
    <>
      {minimum > 0 ? <p className={styles.quiet}>{say.minimum(minimum)}</p> : null}
      {line === null ? (
        <p className={styles.quiet}>{confirmed === '' ? say.notConfirmed : say.open}</p>
      ) : null}
      {last === null ? null : (
        <p className={styles.text}>{say.last(last.rank, last.name, last.unit, last.total)}</p>
      )}
      {next === null ? null : (
        <p className={styles.text}>{say.next(next.rank, next.name, next.unit, next.total)}</p>
      )}
    </>
  );
}
