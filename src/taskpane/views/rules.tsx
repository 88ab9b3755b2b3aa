/*
 * The page Rules of the pane: who confirmed them, all of them by group, and what was typed and is not written yet.
 */
import { useEffect, useState } from 'react';
import { draftsOf, type Typed } from '../../desk/rule-drafts';
import type { ViewProps } from '../view';
import { Changes } from './rules/changes';
import { Confirmation } from './rules/confirmation';
import { RuleGroup } from './rules/rule-group';
import { useStyles } from './rules/styles';

export function RulesView(props: ViewProps) {
  const { desk, look, words } = props;
  const { rules } = words;
  const styles = useStyles();
  const [typed, setTyped] = useState<Typed>(new Map());
  // What was written, or says the same as the sheet now, is no longer typed.
  useEffect(() => {
    setTyped((now) => {
      const open = new Set(draftsOf(look.rules, now).list.map(({ name }) => name));
      return new Map([...now].filter(([name]) => open.has(name)));
    });
  }, [look.rules]);
  const drafts = draftsOf(look.rules, typed);
  const hasDrafts = drafts.list.length > 0;
  const { sheet } = look.rules;
  const drop = (name: string | null): void => {
    setTyped(name === null ? new Map() : new Map([...typed].filter(([one]) => one !== name)));
  };
  return (
    <div className={styles.page}>
      <Confirmation {...props} quiet={hasDrafts} />
      <div className={styles.section}>
        <p className={styles.text}>{rules.intro}</p>
        <p className={styles.quiet}>{sheet === null ? rules.sheet.none : rules.sheet.there(sheet)}</p>
      </div>
      <div className={styles.groups}>
        {look.rules.groups.map((told) => (
          <RuleGroup
            key={told.group}
            told={told}
            words={rules}
            notes={words.forms.settings.notes}
            typed={typed}
            drafts={drafts.list}
            type={(name, text) => {
              setTyped(new Map([...typed, [name, text]]));
            }}
            show={sheet === null ? null : (cell) => void desk.select(sheet, cell)}
          />
        ))}
      </div>
      {hasDrafts ? <Changes {...props} drafts={drafts} drop={drop} /> : null}
    </div>
  );
}
