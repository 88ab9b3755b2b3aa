/*
 * How the page 录入 is laid out: one column, the name large, nothing wider than the pane.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  group: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  progress: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  badged: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    overflowWrap: 'anywhere',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** As high as a name with its line below, so that fields do not jump while somebody types. */
  whose: { minHeight: '64px', display: 'flex', flexDirection: 'column', gap: '4px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  field: {
    width: '100%',
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    '& input': { fontSize: tokens.fontSizeBase500, minWidth: 0 },
  },
  marks: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { justifyContent: 'flex-start', textAlign: 'left', minHeight: '32px' },
  keys: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    '& dt': { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
  line: { display: 'block' },
  pair: { display: 'contents' },
  figures: { display: 'flex', flexDirection: 'column', gap: '8px' },
  start: { alignSelf: 'flex-start' },
});
