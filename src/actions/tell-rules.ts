/*
 * Tells why rules, or what a sheet is for, were not changed. The sentences are in text/; what is refused is decided
 * by the acts.
 */
import type { Sentence, Words } from '../text/words';
import type { RuleRefusal } from './round-act';

export function ruleRefusalSentence(refusal: RuleRefusal, { rules }: Words): Sentence {
  const say = rules.refusals;
  switch (refusal.code) {
    case 'settings-same':
      return say.settingsSame();
    case 'name-needed':
      return say.nameNeeded();
    case 'rules-confirmed-already':
      return say.confirmedAlready();
    case 'settings-invalid':
      return say.settingsInvalid(refusal.settings);
    case 'weights-not-whole':
      return say.weightsNotWhole(refusal.theory, refusal.practical);
    case 'setting-unknown':
      return say.settingUnknown(refusal.name);
    case 'setting-has-own-act':
      return say.hasOwnAct(refusal.name);
    case 'setting-is-formula':
      return say.isFormula(refusal.name, refusal.cell);
    case 'confirmed-rules-change':
      return say.mustBeAnswered(refusal.names);
    case 'sheet-unknown':
      return say.sheetUnknown(refusal.sheet);
    case 'settings-sheet-fixed':
      return say.settingsSheetFixed();
  }
}
