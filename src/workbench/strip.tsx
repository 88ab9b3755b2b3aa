/*
 * One line that says or asks something, with its buttons.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { MessageBarProps } from '@fluentui/react-components';

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

export interface StripAct {
  readonly label: string;
  act(): void;
}

interface StripProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly text: string;
  readonly acts: readonly StripAct[];
}

export function Strip({ intent, text, acts }: StripProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions className={styles.acts}>
        {acts.map(({ label, act }) => (
          <Button key={label} size="small" onClick={act}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
