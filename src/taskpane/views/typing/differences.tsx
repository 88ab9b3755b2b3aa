/*
 * 录入差异 for the person who typed neither: both values, both names, and which of them equals the paper. Closed until
 * somebody says that they may look; what they typed themselves is never shown to them here.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { samePerson } from '../../../contest/entry-step';
import type { DifferenceTold, SheetsTold } from '../../../desk/typing-sheets';
import type { ViewProps } from '../../view';
import { Difference } from './difference';
import { useStyles } from './styles';

interface DifferencesProps extends ViewProps {
  readonly sheets: SheetsTold;
}

export function Differences({ desk, words, by, sheets }: DifferencesProps) {
  const styles = useStyles();
  const { differences: say } = words.typing;
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<readonly DifferenceTold[]>([]);
  const waiting = sheets.people.filter(({ phase }) => phase === 'differing' || phase === 'correcting');
  useEffect(() => {
    if (!isOpen) {
      setTold([]);
      return;
    }
    let isWanted = true;
    void desk.ask('differences', { round: sheets.round }).then((answer) => {
      if (isWanted) setTold(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, isOpen, sheets]);
  return (
    <section className={styles.group} aria-label={say.heading(waiting.length)}>
      <h2 className={styles.heading}>{say.heading(waiting.length)}</h2>
      {waiting.length === 0 ? (
        <p className={styles.quiet}>{say.none}</p>
      ) : (
        <>
          <p className={styles.quiet}>{say.who}</p>
          <ul className={styles.list}>
            {waiting.map((sheet) => {
              const one = told.find(({ ticket }) => ticket === sheet.ticket);
              const isOwn =
                one !== undefined && [...one.firstBy, ...one.secondBy].some((who) => samePerson(who, by));
              return (
                <li key={sheet.ticket} className={styles.row}>
                  <strong>{words.typing.queue.sheet(sheet.ticket, sheet.name)}</strong>
                  <span>{words.typing.phase[sheet.phase]}</span>
                  {isOpen && isOwn ? <span>{say.own}</span> : null}
                  {isOpen && one !== undefined && !isOwn ? (
                    <Difference one={one} round={sheets.round} desk={desk} by={by} words={words} />
                  ) : null}
                </li>
              );
            })}
          </ul>
          <Button
            className={styles.start}
            disabledFocusable={!isOpen && by.trim() === ''}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? say.hide : say.show}
          </Button>
          {by.trim() === '' ? <p className={styles.quiet}>{words.typing.seat.byNeeded}</p> : null}
        </>
      )}
    </section>
  );
}
