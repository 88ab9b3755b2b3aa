/*
 * What may be typed into the cells of our own sheets, as the file says it. It cuts what people read to
 * what Excel shows, and throws where a rule itself would have to be cut.
 */
import type { Validation } from '../port';
import { writeArea } from './area';
import { cutText, escapeAttribute, escapeText, spellText } from './escape';
import { writeFormula } from './formula';

const TITLE_LIMIT = 32;
const TEXT_LIMIT = 255;
const RULE_LIMIT = 255;

export function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const each = validations.map(writeValidation).join('');
  return `<dataValidations count="${validations.length}">${each}</dataValidations>`;
}

function writeValidation({ area, rule, prompt, refusal }: Validation): string {
  const type = rule.kind === 'list' ? 'list' : 'custom';
  const formula = rule.kind === 'list' ? writeList(rule.items) : writeCustom(rule.formula);
  const texts = [
    text('errorTitle', refusal.title, TITLE_LIMIT),
    text('error', refusal.text, TEXT_LIMIT),
    text('promptTitle', prompt?.title ?? '', TITLE_LIMIT),
    text('prompt', prompt?.text ?? '', TEXT_LIMIT),
  ];
  return (
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${texts.join('')}` +
    ` sqref="${writeArea(area)}"><formula1>${formula}</formula1></dataValidation>`
  );
}

/** A text that is cut ends in an ellipsis so that it shows. */
function text(name: string, said: string, limit: number): string {
  if (said === '') return '';
  const fitted = said.length <= limit ? said : `${cutText(said, limit - 1)}…`;
  return ` ${name}="${escapeAttribute(spellText(fitted))}"`;
}

/** The items stand in the rule itself, where a comma parts them and blanks around them are lost. */
function writeList(items: readonly string[]): string {
  const joined = items.join(',');
  const odd = items.find((item) => item.includes(',') || item !== item.trim() || item === '');
  if (odd !== undefined) throw new RangeError(`"${odd}" cannot be an item of a list to choose from`);
  if (items.length === 0 || joined.length > RULE_LIMIT) {
    throw new RangeError(`a list to choose from takes 1 to ${RULE_LIMIT} characters, not ${joined.length}`);
  }
  return escapeText(spellText(`"${joined.replaceAll('"', '""')}"`));
}

function writeCustom(formula: string): string {
  if (formula.length > RULE_LIMIT) {
    throw new RangeError(`the formula of a rule takes ${RULE_LIMIT} characters, not ${formula.length}`);
  }
  return writeFormula(formula);
}
