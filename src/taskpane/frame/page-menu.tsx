/*
 * The menu of the pages, in as many rows as it needs.
 */
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import type { ShownWords } from '../../text/words';
import { viewNames, type ViewName } from '../view';

const useStyles = makeStyles({
  /** Leaves the corner free where Office puts its own menu. */
  menu: { flexWrap: 'wrap', padding: '4px 40px 0 8px' },
});

interface PageMenuProps {
  readonly view: ViewName;
  readonly words: ShownWords;
  go(view: ViewName): void;
}

export function PageMenu({ view, words, go }: PageMenuProps) {
  const styles = useStyles();
  return (
    <nav>
      <TabList
        className={styles.menu}
        size="small"
        aria-label={words.frame.menu}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          const name = viewNames.find((one) => one === value);
          if (name !== undefined) go(name);
        }}
      >
        {viewNames.map((name) => (
          <Tab key={name} value={name}>
            {words[name].title}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
