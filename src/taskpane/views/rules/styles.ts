/*
 * How the page of rules is laid out: one column, nothing wider than the pane.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  groups: { display: 'flex', flexDirection: 'column' },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  groupButton: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '8px 0',
    fontWeight: tokens.fontWeightSemibold,
  },
  arrow: { width: '20px', flexShrink: 0 },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '4px 0 16px', minWidth: 0 },
  field: { minWidth: 0, '& input, & select': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  start: { alignSelf: 'flex-start', flexShrink: 0 },
});
