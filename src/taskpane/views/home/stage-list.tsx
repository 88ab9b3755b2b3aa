/*
 * 审核报名 → 初赛 → 复赛 → 决赛 → 奖项, and how far the contest is.
 */
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { StageTold } from '../../../desk/next-step';
import type { ShownWords } from '../../../text/words';

const useStyles = makeStyles({
  heading: { display: 'block', margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', gap: '4px' },
  stage: {
    flex: '1 1 0',
    minWidth: 0,
    textAlign: 'center',
    padding: '4px 0',
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  done: { borderTopColor: tokens.colorBrandStroke1 },
  now: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: { display: 'block', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface StageListProps {
  readonly stages: readonly StageTold[];
  readonly words: ShownWords;
}

export function StageList({ stages, words: { home } }: StageListProps) {
  const styles = useStyles();
  const looks = { done: styles.done, now: styles.now, later: '' };
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {home.way}
      </Subtitle2>
      <ol className={styles.list} aria-label={home.way}>
        {stages.map(({ stage, state }) => (
          <li
            key={stage}
            className={`${styles.stage} ${looks[state]}`}
            {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            {home.stage[stage]}
            <span className={styles.state}>{home.stageState[state]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
