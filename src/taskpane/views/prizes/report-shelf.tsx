/*
 * The reports of the workbook, to be opened and printed; what is not written yet says so.
 */
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReportTold } from '../../../desk/report-list';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  heading: { margin: 0 },
  how: { margin: '4px 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  report: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

interface ReportShelfProps extends Pick<ViewProps, 'desk' | 'words'> {
  readonly reports: readonly ReportTold[];
}

export function ReportShelf({ reports, desk, words: { prizes } }: ReportShelfProps) {
  const styles = useStyles();
  const { print } = prizes;
  return (
    <section>
      <Subtitle2 as="h2" block className={styles.heading}>
        {print.title}
      </Subtitle2>
      <Body1 as="p" block className={styles.how}>
        {print.how}
      </Body1>
      <ul className={styles.list} aria-label={print.title}>
        {reports.map(({ title, sheet }) => (
          <li key={title} className={styles.report}>
            <span>{title}</span>
            {sheet === null ? (
              <Caption1>{print.notMade}</Caption1>
            ) : (
              <Button
                size="small"
                aria-label={print.showSheet(title)}
                onClick={() => void desk.select(sheet, null)}
              >
                {print.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
