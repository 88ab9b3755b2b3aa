/*
 * How a person's name is read and compared. Names are never judged by length or script: 𬎆试癸 and
 * 阿试别克·买试提 are names like any other. Who a person is decides the ticket, not the name.
 */
import { saysNothing, tidyText } from './cell-text';

/** Separators that stand for U+00B7 in names (民委发〔2016〕33号). */
const separators = /\s*[\u00b7\u2022\u30fb\u2027\uff65\u2219\u22c5]+\s*/gu;
/** A full stop is a separator too, but not in "J. Smith" or "Smith Jr.". */
const fullStop = /(?<=[^\s\p{Script=Latin}.])\s*[.\uff0e]\s*(?=[^\s\p{Script=Latin}.])/gu;
/** The common case, in which there is nothing to change. */
const plainHan = /^[\u4e00-\u9fff]+$/u;
const wideLetters = /[\uff21-\uff3a\uff41-\uff5a]/gu;

/**
 * The name in a cell, empty where it says nothing. Ends, line breaks and invisible marks go; • ・ ‧ ･ ．
 * and . between characters become ·; spaces inside a short Han name go (张　丙 is 张丙, 吴 试网 is
 * 吴试网), other spaces stay as one (John Smith; 阿试别克 买试提, where the · may be missing).
 */
export function readPersonName(text: string): string {
  if (saysNothing(text)) return '';
  if (plainHan.test(text)) return text;
  const tidy = tidyText(text)
    .replace(wideLetters, (letter) => letter.normalize('NFKC'))
    .replace(fullStop, '·')
    .replace(separators, '·');
  const joined = tidy.replaceAll(' ', '');
  return /^\p{Script=Han}+$/u.test(joined) && nameLength(joined) <= LONGEST_PADDED ? joined : tidy;
}

/** Han names of up to four characters (欧阳试测) are padded to look even; longer ones may miss their ·. */
const LONGEST_PADDED = 4;

/** Characters as a person counts them: 𬎆试癸 has 3. */
export function nameLength(name: string): number {
  return [...name].length;
}
