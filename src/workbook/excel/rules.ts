/*
 * What may be typed into our own sheets and which cells change colour, as Excel's rules. What Excel takes
 * at most is decided in spelling/entry-rule.ts.
 */
import type { Highlight, SheetPlan, Validation } from '../port';
import { fitMessage, joinItems, requireRuleFormula } from '../spelling/entry-rule';
import { requireFormula } from '../spelling/formula';
import { rangeOf } from './range';

/** Throws RangeError for rules that Excel would not take, before anything is written. */
export function checkRules({ validations = [], highlights = [] }: SheetPlan): void {
  for (const { rule } of validations) {
    if (rule.kind === 'list') joinItems(rule.items);
    else requireRuleFormula(rule.formula);
  }
  for (const { formula } of seen(highlights)) requireFormula(formula);
}

export function addValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const { area, rule, prompt, refusal } of validations) {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule =
      rule.kind === 'list'
        ? { list: { inCellDropDown: true, source: joinItems(rule.items) } }
        : { custom: { formula: `=${rule.formula}` } };
    dataValidation.ignoreBlanks = true;
    const { title, text: message } = fitMessage(refusal);
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
    const { title: heading, text } = fitMessage(prompt ?? { title: '', text: '' });
    dataValidation.prompt = { showPrompt: true, title: heading, message: text };
  }
}

/** The first of several colours over one cell wins; Excel puts each new rule above the older ones. */
export function addHighlights(sheet: Excel.Worksheet, highlights: readonly Highlight[]): void {
  for (const { area, formula, fill, colour } of [...seen(highlights)].reverse()) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (fill !== null) custom.format.fill.color = `#${fill}`;
    if (colour !== null) custom.format.font.color = `#${colour}`;
  }
}

function seen(highlights: readonly Highlight[]): readonly Highlight[] {
  return highlights.filter(({ fill, colour }) => fill !== null || colour !== null);
}
