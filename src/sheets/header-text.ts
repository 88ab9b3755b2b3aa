/*
 * Takes the dress off a header, a title or a label, so that two of them can be compared: width of
 * characters, spaces, line breaks, punctuation, bracketed notes. What the words mean is not known here.
 */

const DRESS = /[\s\p{Cc}\p{Cf}\p{P}\p{S}\p{Z}]/gu;
const NOTES = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}|<[^<>]*>|《[^《》]*》/gu;
/** A bracket that nobody closed swallows the rest, as the reader's eye does. */
const OPEN_NOTE = /[([【〔{].*$/u;
/** Nothing that a person sees: spaces, format characters, fillers. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Z}\u3164\u115f\u1160\u2800\ufe00-\ufe0f]*$/u;

/** NFKC, lower case, without spaces, line breaks, punctuation. Example: "姓 名：" is "姓名". */
export function foldHeader(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(DRESS, '');
}

/** The text without its bracketed notes. Example: "理论成绩（30%）" is "理论成绩". */
export function withoutNotes(text: string): string {
  let rest = text.normalize('NFKC').replace(/\n/gu, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(NOTES, ' ');
  }
  return rest.replace(OPEN_NOTE, ' ');
}

/** NFKC without any space or invisible character; punctuation stays. Example: "合 计 ：" is "合计:". */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}\p{Z}]/gu, '');
}

/** True where a person would see an empty cell. */
export function looksBlank(text: string): boolean {
  return INVISIBLE.test(text);
}
