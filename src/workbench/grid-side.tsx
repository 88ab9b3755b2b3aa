/*
 * The place of the grid on the page: opens it, shows the workbook in it, hands its edits on.
 */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Words } from '../text/words';
import { openGrid, type Grid } from './grid/grid';
import type { Session } from './session-state';

const useStyles = makeStyles({ grid: { position: 'absolute', inset: 0 } });

interface GridSideProps {
  readonly session: Session;
  /** Key of the open file: another workbook is shown when it changes. */
  readonly file: string;
  readonly words: Words;
  readonly dark: boolean;
  /** The grid, for whoever goes to a cell. */
  readonly grid: RefObject<Grid | null>;
  /** Told whether the workbook is still being drawn. */
  drawing(now: boolean): void;
}

export function GridSide({ session, file, words, dark, grid, drawing }: GridSideProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Grid | null>(null);
  const { language } = words;
  // It opens in the light that there is; afterwards it follows.
  const light = useRef(dark);
  light.current = dark;

  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    // Of its own: what the grid has drawn goes with it.
    const inner = document.createElement('div');
    inner.style.cssText = 'position: absolute; inset: 0';
    container.append(inner);
    const made = openGrid(inner, { language, dark: light.current });
    made.onEdit(session.edit);
    made.onRefuse((reason) => {
      session.notify({ kind: 'grid-refused', reason });
    });
    grid.current = made;
    setOpened(made);
    return () => {
      grid.current = null;
      setOpened(null);
      made.close();
      inner.remove();
    };
  }, [language, session, grid]);

  useEffect(() => {
    opened?.dark(dark);
  }, [opened, dark]);

  useEffect(() => {
    if (opened === null) return;
    let wanted = true;
    drawing(true);
    void session.document
      .picture()
      .then((picture) => {
        if (wanted) opened.show(picture);
      })
      .catch(() => {
        session.notify({ kind: 'broken' });
      })
      .finally(() => {
        if (wanted) drawing(false);
      });
    session.onDrawn((picture) => {
      opened.refresh(picture);
    });
    return () => {
      wanted = false;
    };
  }, [opened, file, session, drawing]);

  return <div ref={place} className={styles.grid} />;
}
