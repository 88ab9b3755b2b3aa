/*
 * The frame of an act's page: the way back, its name, what it changes and how that is taken back.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ActPageWords, BetweenWords } from '../../../text/between-words';
import { useStyles } from './styles';

interface ActPageProps {
  readonly say: ActPageWords;
  readonly words: BetweenWords;
  leave(): void;
  readonly children: ReactNode;
}

export function ActPage({ say, words, leave, children }: ActPageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; reading goes on at the page that it opened.
    heading.current?.focus();
  }, [say.title]);
  return (
    <div className={styles.form}>
      <div className={styles.group}>
        <Button className={styles.start} size="small" appearance="subtle" onClick={leave}>
          {`‹ ${words.toList}`}
        </Button>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {say.title}
        </h2>
        <p className={styles.text}>{say.changes}</p>
        {say.goBack === '' ? null : <p className={styles.quiet}>{say.goBack}</p>}
      </div>
      {children}
    </div>
  );
}
