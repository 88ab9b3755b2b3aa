/*
 * The pile: count and sums as typed, the paper's own figures beside them, and the sheets to look at once more.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fullMarksOf } from '../../../contest/held-sheets';
import type { MarkLimits } from '../../../contest/mark';
import { secondLooks } from '../../../contest/second-look';
import {
  batchSums,
  compareWithPaper,
  paperFigures,
  type BatchSheet,
  type Compared,
  type PaperSums,
} from '../../../desk/batch';
import type { TypingStore } from '../../../desk/typing-store';
import type { TypingWords } from '../../../text/typing-words';
import type { ShownWords } from '../../../text/words';
import { LookList } from './look-list';
import { useStyles } from './styles';

interface BatchProps {
  readonly store: TypingStore;
  readonly batch: readonly BatchSheet[];
  readonly paper: PaperSums;
  readonly limits: MarkLimits;
  readonly words: ShownWords;
}

export function Batch({ store, batch, paper, limits, words }: BatchProps) {
  const styles = useStyles();
  const { batch: say } = words.typing;
  const sums = useMemo(() => batchSums(batch, limits.markDecimals), [batch, limits]);
  const looks = useMemo(() => secondLooks(batch, fullMarksOf(limits)), [batch, limits]);
  const compared = compareWithPaper(sums, paper);
  return (
    <section className={styles.group} aria-label={say.heading}>
      <h2 className={styles.heading}>{say.heading}</h2>
      <p className={styles.quiet}>{say.hint}</p>
      <div className={styles.figures}>
        {paperFigures.map((figure) => (
          <Field key={figure} label={say.paper(figure, sums[figure])} {...verdict(compared[figure], say)}>
            <Input
              className={styles.field}
              value={paper[figure]}
              autoComplete="off"
              inputMode="decimal"
              onChange={(_, { value }) => {
                store.setPaper(figure, value);
              }}
            />
          </Field>
        ))}
      </div>
      <p className={styles.quiet}>{say.without(sums.absent, sums.blank)}</p>
      <LookList looks={looks} batch={batch} words={words} />
      <div className={styles.buttons}>
        <Button onClick={store.newBatch}>{say.fresh}</Button>
      </div>
      <p className={styles.quiet}>{say.freshHint}</p>
    </section>
  );
}

function verdict(compared: Compared, say: TypingWords['batch']) {
  switch (compared.kind) {
    case 'not-given':
      return {};
    case 'equal':
      return { validationState: 'success', validationMessage: say.equal } as const;
    case 'unreadable':
      return { validationState: 'error', validationMessage: say.unreadable } as const;
    case 'more':
      return { validationState: 'error', validationMessage: say.more(compared.by) } as const;
    case 'less':
      return { validationState: 'error', validationMessage: say.less(compared.by) } as const;
  }
}
