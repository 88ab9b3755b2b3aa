/*
 * Limits of Excel's rules about what may be typed. What people read is cut to what Excel shows; where a
 * rule itself would have to be cut, it throws.
 */
import { requireFormula } from './formula';
import { fitText } from './text';

const TITLE_LIMIT = 32;
const TEXT_LIMIT = 255;
const RULE_LIMIT = 255;

/** Title and text of a prompt or a refusal. */
export function fitMessage({ title, text }: { readonly title: string; readonly text: string }): {
  readonly title: string;
  readonly text: string;
} {
  return { title: fitText(title, TITLE_LIMIT), text: fitText(text, TEXT_LIMIT) };
}

/** The items stand in the rule itself, where a comma parts them and blanks around them are lost. */
export function joinItems(items: readonly string[]): string {
  const joined = items.join(',');
  const odd = items.find((item) => item.includes(',') || item !== item.trim() || item === '');
  if (odd !== undefined) throw new RangeError(`"${odd}" cannot be an item of a list to choose from`);
  if (items.length === 0 || joined.length > RULE_LIMIT) {
    throw new RangeError(`a list to choose from takes 1 to ${RULE_LIMIT} characters, not ${joined.length}`);
  }
  return joined;
}

/** Throws RangeError for what cannot be the formula of a rule. */
export function requireRuleFormula(formula: string): void {
  if (formula.length > RULE_LIMIT) {
    throw new RangeError(`the formula of a rule takes ${RULE_LIMIT} characters, not ${formula.length}`);
  }
  requireFormula(formula);
}
