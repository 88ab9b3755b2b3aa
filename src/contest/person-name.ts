/*
 * How a person's name is read and compared. Names are never judged by length or script: 𬎆试癸 and
 * 阿试别克·买试提 are names like any other. Who a person is decides the ticket, not the name.
 */
import { saysNothing, tidyText } from './cell-text';

/** Separators that stand for U+00B7 in names (民委发〔2016〕33号). */
const separators = /\s*[\u00b7\u2022\u30fb\u2027\uff65\u2219\u22c5]+\s*/gu;
/** A full stop is a separator too, but not in "J. Smith" or "Smith Jr.". */
const fullStop = /(?<=[^\s\p{Script=Latin}.])\s*[.\uff0e]\s*(?=[^\s\p{Script=Latin}.])/gu;
const wideLetters = /[\uff21-\uff3a\uff41-\uff5a]/gu;

/**
 * The name in a cell, empty where it says nothing. Ends, line breaks and invisible marks go; • ・ ‧ ･ ．
 * and . between characters become ·; spaces between single characters go (张　丙 is 张丙, 王 小 明 is
 * 王小明), other spaces stay as one (John Smith; 阿试别克 买试提, where the · may be missing).
 */
export function readPersonName(text: string): string {
  if (saysNothing(text)) return '';
  const tidy = tidyText(text)
    .replace(wideLetters, (letter) => letter.normalize('NFKC'))
    .replace(fullStop, '·')
    .replace(separators, '·');
  const pieces = tidy.split(' ');
  const padded = pieces.every((piece) => nameLength(piece) === 1 && !/\p{Script=Latin}/u.test(piece));
  return padded ? pieces.join('') : tidy;
}

/** Characters as a person counts them: 𬎆试癸 has 3. */
export function nameLength(name: string): number {
  return [...name].length;
}
