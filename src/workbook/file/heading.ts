/*
 * A printed page's header or footer in Excel's code language, at most 255 characters in all. It
 * decides how codes and text are kept apart and refuses to know what the text says.
 */
import type { PagePart, PageText } from '../port';
import { repairText } from './escape';

const LIMIT = 255;

/** One code or one escaped character; characters may be cut, codes may not. */
interface Atom {
  readonly written: string;
  readonly code: boolean;
}

export function writeHeading({ left, center, right }: PageText): string {
  const sections: [string, Atom[]][] = [
    ['&L', left.flatMap(atomsOf)],
    ['&C', center.flatMap(atomsOf)],
    ['&R', right.flatMap(atomsOf)],
  ];
  while (join(sections).length > LIMIT && cutLongest(sections));
  return join(sections);
}

function atomsOf(part: PagePart): Atom[] {
  if (part === 'page') return [{ written: '&P', code: true }];
  if (part === 'pages') return [{ written: '&N', code: true }];

  const clean = repairText(part.text).replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, '');
  return [...clean].map((letter) => ({ written: letter === '&' ? '&&' : letter, code: false }));
}

function join(sections: readonly (readonly [string, readonly Atom[]])[]): string {
  let text = '';
  for (const [code, atoms] of sections) {
    if (atoms.length === 0) continue;
    text += code;
    atoms.forEach((atom, i) => {
      // "&P-1" would be read as the page before, "&P1" on some versions as a code of its own.
      const joined = atoms[i - 1]?.code === true && /^[-+0-9]/.test(atom.written);
      text += joined ? ` ${atom.written}` : atom.written;
    });
  }
  return text;
}

function cutLongest(sections: readonly (readonly [string, Atom[]])[]): boolean {
  const letters = (atoms: readonly Atom[]): number => atoms.filter((atom) => !atom.code).length;
  const [longest] = sections.map(([, atoms]) => atoms).sort((a, b) => letters(b) - letters(a));
  const last = longest?.map((atom) => atom.code).lastIndexOf(false) ?? -1;
  if (longest === undefined || last < 0) return false;
  longest.splice(last, 1);
  return true;
}
