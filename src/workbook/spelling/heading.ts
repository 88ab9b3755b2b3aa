/*
 * A printed page's header or footer in Excel's code language, at most 255 characters in all. It
 * decides how codes and text are kept apart and refuses to know what the text says.
 */
import type { PagePart, PageText } from '../port';
import { repairText } from './text';

const LIMIT = 255;

/** One code or one escaped character; characters may be cut, codes may not. */
interface Atom {
  readonly written: string;
  readonly code: boolean;
}

/** The three sections in Excel's code language, without the codes that say which is which. */
export interface Heading {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Cut where the whole, with "&L", "&C" and "&R", would be longer than Excel takes. */
export function spellHeading({ left, center, right }: PageText): Heading {
  const sections = [left, center, right].map((parts) => parts.flatMap(atomsOf));
  while (join(sections.map(spell)).length > LIMIT && cutLongest(sections));
  const [spelledLeft = '', spelledCenter = '', spelledRight = ''] = sections.map(spell);
  return { left: spelledLeft, center: spelledCenter, right: spelledRight };
}

/** The same as one text, as a file has it. */
export function writeHeading(text: PageText): string {
  const { left, center, right } = spellHeading(text);
  return join([left, center, right]);
}

function join(sections: readonly string[]): string {
  return sections.map((text, i) => (text === '' ? '' : `&${'LCR'.charAt(i)}${text}`)).join('');
}

function atomsOf(part: PagePart): Atom[] {
  if (part === 'page') return [{ written: '&P', code: true }];
  if (part === 'pages') return [{ written: '&N', code: true }];

  const clean = repairText(part.text).replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, '');
  return [...clean].map((letter) => ({ written: letter === '&' ? '&&' : letter, code: false }));
}

function spell(atoms: readonly Atom[]): string {
  return atoms
    .map(({ written }, i) => {
      // "&P-1" would be read as the page before, "&P1" on some versions as a code of its own.
      const joined = atoms[i - 1]?.code === true && /^[-+0-9]/.test(written);
      return joined ? ` ${written}` : written;
    })
    .join('');
}

function cutLongest(sections: readonly Atom[][]): boolean {
  const letters = (atoms: readonly Atom[]): number => atoms.filter((atom) => !atom.code).length;
  const [longest] = [...sections].sort((a, b) => letters(b) - letters(a));
  const last = longest?.map((atom) => atom.code).lastIndexOf(false) ?? -1;
  if (longest === undefined || last < 0) return false;
  longest.splice(last, 1);
  return true;
}
