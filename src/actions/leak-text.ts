/*
 * How a part of a file is read when something is looked for in it: letters and digits alone, with what
 * only parts them (spaces, hyphens, dots) taken out. It knows no secrets.
 */

/** Letters and digits as 0…35; BREAK where something else stands between two words. */
export interface Stream {
  readonly codes: Uint8Array;
  /** 1 where a space, a hyphen or the like stood before the character. */
  readonly gaps: Uint8Array;
  readonly length: number;
}

export const BREAK = 36;
const PARTING = 37;
const UNKNOWN = 255;
/** Longer words are not looked for. */
export const LONGEST_WORD = 64;

const classes = new Uint8Array(0x10000).fill(UNKNOWN);
/** Spaces, invisible marks, hyphens, dots, commas, apostrophes, and the NULs of wide text in binary parts. */
const parting = /^[\s\0\p{Cf}\p{Pd}\u2212.,_'’·]$/u;

function classOf(code: number): number {
  const known = classes[code] ?? BREAK;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const folded = character.toUpperCase();
  const judged = /^[0-9A-Z]$/u.test(folded)
    ? parseInt(folded, 36)
    : parting.test(character)
      ? PARTING
      : BREAK;
  classes[code] = judged;
  return judged;
}

/** A letter or digit of a folded word as 0…35. */
export function codeOf(word: string, at: number): number {
  return classOf(word.charCodeAt(at));
}

/** Example: "110101 1990-0307" is one word of 14 characters with gaps before the 7th and the 11th. */
export function streamOf(text: string): Stream {
  const folded = plainCharacters(text);
  const codes = new Uint8Array(folded.length);
  const gaps = new Uint8Array(folded.length + 1);
  let length = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = classOf(folded.charCodeAt(at));
    if (code === PARTING) gaps[length] = 1;
    else {
      codes[length] = code;
      length += 1;
    }
  }
  return { codes, gaps, length };
}

function plainCharacters(text: string): string {
  return /[^\0-\x7f]/u.test(text) ? text.normalize('NFKC') : text;
}

export function wordAt({ codes }: Stream, from: number, end: number): string {
  let word = '';
  for (let at = from; at < end; at += 1) word += (codes[at] ?? 0).toString(36);
  return word.toUpperCase();
}

/** The words of a text as a stream has them. Example: "+86 154-0000-0022/" is 8615400000022. */
export function wordsOf(text: string): readonly string[] {
  const stream = streamOf(text);
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= stream.length; at += 1) {
    if (at < stream.length && stream.codes[at] !== BREAK) continue;
    if (at > from) words.push(wordAt(stream, from, at));
    from = at + 1;
  }
  return words;
}

/** &#49;, &nbsp; and _x0031_ as the characters that they stand for. */
export function resolved(text: string): string {
  const entities = text.includes('&')
    ? text
        .replaceAll('&nbsp;', ' ')
        .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/giu, (whole, hex: string, decimal: string) => {
          const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
    : text;
  return entities.includes('_x')
    ? entities.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : entities;
}

/** Tags inside one text: runs of formatting. Every other tag parts two texts. */
const inline = new Set(
  'r t rPr b i u sz color rFont family charset scheme vertAlign strike outline shadow font span latin ea cs solidFill srgbClr schemeClr endParaRPr em strong sub sup'.split(
    ' ',
  ),
);
/** Attributes in which people's words stand. */
const spoken =
  /\b(?:name|Target|display|tooltip|location|descr|title|comment|author|prompt|promptTitle|error|errorTitle|userName)="([^"]*)"/gu;

/** What people wrote in an XML part, runs joined: without tags, numbers of the format, colours. */
export function contentOf(text: string): string {
  if (!text.includes('<')) return text;
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    pieces.push(text.slice(from, at));
    const end = endOfTag(text, at);
    pieces.push(saidByTag(text.slice(at, end)));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function endOfTag(text: string, at: number): number {
  const [mark, length] = text.startsWith('<!--', at)
    ? (['-->', 3] as const)
    : text.startsWith('<![CDATA[', at)
      ? ([']]>', 3] as const)
      : (['>', 1] as const);
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + length;
}

function saidByTag(tag: string): string {
  if (tag.startsWith('<![CDATA[')) return tag.slice('<![CDATA['.length, -']]>'.length);
  if (tag.startsWith('<!--')) return `|${tag}|`;
  if (inline.has(nameOf(tag))) return '';
  if (!tag.includes('="')) return '|';
  const words = tag.match(spoken);
  return words === null ? '|' : `|${words.map((word) => word.slice(word.indexOf('"'))).join('|')}|`;
}

/** "t" of <t xml:space="preserve"> and of </x:t>. */
function nameOf(tag: string): string {
  let from = tag.charAt(1) === '/' ? 2 : 1;
  let at = from;
  for (; at < tag.length; at += 1) {
    const character = tag.charAt(at);
    if (character === ':') from = at + 1;
    else if (' \t\r\n/>'.includes(character)) break;
  }
  return tag.slice(from, at);
}

/** Every number of the text with an exponent, written out. Example: 1.10101199003079E+17 is 110101199003079000. */
export function* scientificNumbers(text: string): Generator<string> {
  for (const match of text.matchAll(/(\d)(?:\.(\d{1,20}))?E\+?(\d{1,2})(?!\d)/giu)) {
    const [, whole = '', fraction = '', exponent = ''] = match;
    const places = Number(exponent);
    const digits = `${whole}${fraction}`;
    if (places <= LONGEST_WORD && places + 1 >= digits.length) yield digits.padEnd(places + 1, '0');
  }
}
