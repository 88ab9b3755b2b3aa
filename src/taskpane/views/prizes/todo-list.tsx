/*
 * What is to be put right first, each with the way to its cell.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Todo } from '../../../desk/award-line';
import type { ViewProps } from '../../view';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  todo: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
});

export function TodoList({
  todos,
  desk,
  words,
}: Pick<ViewProps, 'desk' | 'words'> & { readonly todos: readonly Todo[] }) {
  const styles = useStyles();
  if (todos.length === 0) return null;
  return (
    <ul className={styles.list}>
      {todos.map(({ text, sheet, cell }) => (
        <li key={`${text}${sheet ?? ''}${cell ?? ''}`} className={styles.todo}>
          <span>{text}</span>
          {sheet === null ? null : (
            <Button size="small" onClick={() => void desk.select(sheet, cell)}>
              {words.prizes.toCell}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
