/*
 * A group of rules under a heading that opens and closes it.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Draft, Typed } from '../../../desk/rule-drafts';
import type { RulesLook } from '../../../desk/rules';
import type { RuleWords } from '../../../text/rule-words';
import { RuleField } from './rule-field';
import { useStyles } from './styles';

interface RuleGroupProps {
  readonly told: RulesLook['groups'][number];
  readonly words: RuleWords;
  /** What else is to be said of a rule, by its name. */
  readonly notes: Readonly<Record<string, string>>;
  readonly typed: Typed;
  readonly drafts: readonly Draft[];
  type(name: string, text: string): void;
  /** Goes to a cell of the sheet of settings; null where there is no such sheet. */
  readonly show: ((cell: string) => void) | null;
}

export function RuleGroup({ told, words, notes, typed, drafts, type, show }: RuleGroupProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { group, rules } = told;
  const own = drafts.filter(({ name }) => rules.some((rule) => rule.name === name));
  const wrong =
    own.filter((one) => one.isWrong).length +
    rules.filter(({ name, isWrong }) => isWrong && !own.some((one) => one.name === name)).length;
  const heading = words.group(
    words.groups[group] ?? group,
    rules.length,
    rules.filter(({ isDefault }) => !isDefault).length,
    own.filter((one) => !one.isWrong).length,
    wrong,
  );
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.groupButton}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span aria-hidden className={styles.arrow}>
            {isOpen ? '▾' : '▸'}
          </span>
          {heading}
        </Button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <div className={styles.fields}>
            {rules.map((rule) => (
              <RuleField
                key={rule.name}
                rule={rule}
                words={words}
                note={notes[rule.name]}
                typed={typed.get(rule.name)}
                type={(text) => {
                  type(rule.name, text);
                }}
                show={
                  show === null || rule.cell === null
                    ? null
                    : () => {
                        show(rule.cell ?? '');
                      }
                }
              />
            ))}
          </div>
        ) : null}
      </div>
    </div>
  );
}
