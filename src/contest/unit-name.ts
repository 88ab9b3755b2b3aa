/*
 * Which spellings of a unit are one unit, and which are only alike. Whether a unit wins anything, and
 * whether it is an enterprise, is not known here.
 */
import { foldText, saysNothing, tidyText } from './cell-text';

/**
 * What units are compared by: plain characters (NFKC), all brackets round, no
 * spaces. Empty where the cell says nothing. Example: "北京戊信科技（集团）有限公司 " and
 * "北京戊信科技(集团)有限公司" are one unit; 有限公司 and 有限责任公司 are two.
 */
export function unitKey(text: string): string {
  if (saysNothing(text)) return '';
  return foldText(text)
    .replace(/[[{〔【〈<]/gu, '(')
    .replace(/[\]}〕】〉>]/gu, ')');
}

/** The spelling that is printed: as typed, without padding at the ends, line breaks and invisible marks. */
export function unitSpelling(text: string): string {
  return saysNothing(text) ? '' : tidyText(text);
}

/**
 * Two different unit keys with the same likeness differ only by 有限责任公司/有限公司 or 北京市/北京:
 * probably one unit, but only a person can say so, and they are counted apart until then.
 */
export function unitLikeness(key: string): string {
  return key.replaceAll('有限责任公司', '有限公司').replaceAll('北京市', '北京');
}
