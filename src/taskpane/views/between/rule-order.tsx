/*
 * The members of a tie in the order that a committee decided, moved up and down one by one. Who was moved keeps the
 * focus, and the new place is announced.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { TieTold } from '../../../desk/tie-look';
import type { BetweenWords } from '../../../text/between-words';
import { useStyles } from './styles';

interface RuleOrderProps {
  readonly tie: TieTold;
  /** Tickets, first on top. */
  readonly order: readonly string[];
  readonly words: BetweenWords;
  change(order: readonly string[]): void;
}

interface Moved {
  readonly ticket: string;
  readonly by: 1 | -1;
}

export function RuleOrder({ tie, order, words: { rule: say }, change }: RuleOrderProps) {
  const styles = useStyles();
  const [moved, setMoved] = useState<Moved | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const nameOf = (ticket: string): string => tie.members.find((one) => one.ticket === ticket)?.name ?? '';
  useEffect(() => {
    // A list item that changes its place loses the focus of its button.
    if (moved !== null) buttons.current.get(`${moved.ticket} ${moved.by}`)?.focus();
  }, [moved]);
  const move = (ticket: string, by: Moved['by']): void => {
    const at = order.indexOf(ticket);
    const other = order[at + by];
    if (other === undefined) return;
    change(order.map((one) => (one === ticket ? other : one === other ? ticket : one)));
    setMoved({ ticket, by });
  };
  const button = (ticket: string, by: Moved['by'], isLast: boolean) => (
    <Button
      size="small"
      disabledFocusable={isLast}
      aria-label={by < 0 ? say.moveUp(nameOf(ticket)) : say.moveDown(nameOf(ticket))}
      ref={(element: HTMLButtonElement | null) => {
        if (element === null) buttons.current.delete(`${ticket} ${by}`);
        else buttons.current.set(`${ticket} ${by}`, element);
      }}
      onClick={() => {
        move(ticket, by);
      }}
    >
      {by < 0 ? say.up : say.down}
    </Button>
  );
  return (
    <div className={styles.group}>
      <h3 className={styles.small}>{say.order}</h3>
      <ol className={styles.list} aria-label={say.order}>
        {order.map((ticket, at) => (
          <li key={ticket} className={styles.row}>
            <span className={styles.told}>{say.place(at + 1, nameOf(ticket), ticket)}</span>
            <span className={styles.buttons}>
              {button(ticket, -1, at === 0)}
              {button(ticket, 1, at === order.length - 1)}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet} aria-live="polite">
        {moved === null ? '' : say.moved(nameOf(moved.ticket), order.indexOf(moved.ticket) + 1)}
      </p>
    </div>
  );
}
