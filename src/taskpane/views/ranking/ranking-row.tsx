/*
 * One contestant in two lines; pressed, the row opens and says why.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RankingRow as Row } from '../../../desk/ranking-list';
import type { ShownWords } from '../../../text/words';
import { rowText } from './row-text';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'baseline',
    width: '100%',
    padding: '8px 4px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  open: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  rank: { fontWeight: tokens.fontWeightSemibold, textAlign: 'right' },
  who: { display: 'flex', gap: '8px', alignItems: 'baseline', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0, maxWidth: '65%', overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  second: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', columnGap: '8px', whiteSpace: 'pre' },
  right: { textAlign: 'right', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  fate: { fontSize: tokens.fontSizeBase200, maxWidth: '112px', whiteSpace: 'normal' },
  in: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteGreenForeground1 },
  /** Only for those who hear the page. */
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  why: { padding: '0 4px 12px 4px' },
});

interface RankingRowProps {
  readonly row: Row;
  /** Names the row for whoever looks for it on the page. */
  readonly at: number;
  readonly words: ShownWords;
  readonly isOpen: boolean;
  /** True for the one row that Tab reaches. */
  readonly isActive: boolean;
  toggle(): void;
  keyDown(event: KeyboardEvent): void;
  readonly children: ReactNode;
}

export function RankingRow({ row, at, words, isOpen, isActive, toggle, keyDown, children }: RankingRowProps) {
  const styles = useStyles();
  const text = rowText(row, words);
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={mergeClasses(styles.button, isOpen && styles.open)}
        aria-expanded={isOpen}
        tabIndex={isActive ? 0 : -1}
        data-row={at}
        onClick={toggle}
        onKeyDown={keyDown}
      >
        <span className={styles.rank}>
          <span aria-hidden>{text.rank}</span>
          <span className={styles.heard}>{text.spokenRank}</span>
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{text.name}</span>
          <span className={mergeClasses(styles.small, styles.cut)}>{text.unit}</span>
        </span>
        <span className={mergeClasses(styles.right, styles.total)}>
          <span aria-hidden>{text.total}</span>
          <span className={styles.heard}>{text.spokenTotal}</span>
        </span>
        <span className={mergeClasses(styles.second, styles.small)}>
          <span>{text.ticket}</span>
          <span>{text.marks}</span>
        </span>
        <span className={mergeClasses(styles.right, styles.fate, row.verdict === 'in' && styles.in)}>
          {text.fate}
        </span>
      </button>
      {isOpen ? <div className={styles.why}>{children}</div> : null}
    </div>
  );
}
