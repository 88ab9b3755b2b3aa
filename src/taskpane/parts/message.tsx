/*
 * The box of one message: how grave, title, what is the matter, what to do, code in the corner. It decides nothing
 * about what is said.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mergeMessages, type Intent, type Message } from '../../text/catalogue';
import type { ShownWords } from '../../text/words';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase300,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  success: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: '8px',
  },
  badge: { flexShrink: 0 },
  code: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'right',
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

const badges = {
  error: 'danger',
  warning: 'warning',
  info: 'informative',
  success: 'success',
} as const satisfies Record<Intent, string>;

export interface MessageBoxProps {
  readonly message: Pick<Message, 'code' | 'intent' | 'title' | 'what' | 'todo'>;
  readonly words: ShownWords;
  /** Level of the title among the headings of the page; left out: no heading. */
  readonly level?: 'h2' | 'h3';
  /** Places, buttons, whatever belongs to this message. */
  readonly children?: ReactNode;
}

export function MessageBox({ message, words, level, children }: MessageBoxProps) {
  const styles = useStyles();
  const { code, intent, title, what, todo } = message;
  const { problems: say } = words;
  const Title = level ?? 'p';
  return (
    <div className={mergeClasses(styles.box, styles[intent])}>
      <div className={styles.top}>
        <Badge className={styles.badge} appearance="tint" color={badges[intent]}>
          {say.intent[intent]}
        </Badge>
        <code className={styles.code} aria-label={say.code(code)}>
          {code}
        </code>
      </div>
      <Title className={styles.title}>{title}</Title>
      {what === '' ? null : <p className={styles.text}>{what}</p>}
      {todo === '' ? null : (
        <p className={styles.text}>
          <strong>{say.todo}</strong>
          {todo}
        </p>
      )}
      {children}
    </div>
  );
}

interface MessageListProps {
  readonly messages: readonly Message[];
  readonly words: ShownWords;
  readonly voice?: 'clerk' | 'chief';
}

/** Errors before warnings, equal ones once. */
export function MessageList({ messages, words, voice = 'clerk' }: MessageListProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {mergeMessages(messages).map((one) => (
        <MessageBox
          key={`${one.code} ${one.what}`}
          message={voice === 'chief' ? { ...one, ...one.chief } : one}
          words={words}
        />
      ))}
    </div>
  );
}
