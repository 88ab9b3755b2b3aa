/*
 * What may be typed into the cells of our own sheets, as the file says it. What Excel takes at most is
 * decided in spelling/entry-rule.ts.
 */
import type { Validation } from '../port';
import { fitMessage, joinItems, requireRuleFormula } from '../spelling/entry-rule';
import { writeArea } from './area';
import { escapeAttribute, escapeText, spellText } from './escape';
import { writeFormula } from './formula';

export function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const each = validations.map(writeValidation).join('');
  return `<dataValidations count="${validations.length}">${each}</dataValidations>`;
}

function writeValidation({ area, rule, prompt, refusal }: Validation): string {
  const type = rule.kind === 'list' ? 'list' : 'custom';
  const formula = rule.kind === 'list' ? writeList(rule.items) : writeCustom(rule.formula);
  const refused = fitMessage(refusal);
  const prompted = fitMessage(prompt ?? { title: '', text: '' });
  const texts = [
    text('errorTitle', refused.title),
    text('error', refused.text),
    text('promptTitle', prompted.title),
    text('prompt', prompted.text),
  ];
  return (
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${texts.join('')}` +
    ` sqref="${writeArea(area)}"><formula1>${formula}</formula1></dataValidation>`
  );
}

function text(name: string, said: string): string {
  return said === '' ? '' : ` ${name}="${escapeAttribute(spellText(said))}"`;
}

function writeList(items: readonly string[]): string {
  return escapeText(spellText(`"${joinItems(items).replaceAll('"', '""')}"`));
}

function writeCustom(formula: string): string {
  requireRuleFormula(formula);
  return writeFormula(formula);
}
