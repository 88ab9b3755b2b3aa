/*
 * Guards a sheet against typing or lifts that guard, and locks or unlocks cells. It decides when a password
 * is needed; which cells those are is `relock.ts`, how a password is kept `password.ts`.
 */
import type { ProtectSheet } from '../port';
import type { Book, Sheet } from './book';
import { GUARD } from './compose';
import { applyEdits } from './edit';
import type { Edit } from './edit';
import type { Package } from './package';
import { hashAttributes, opens } from './password';
import type { NewSalt } from './password';
import { relock } from './relock';
import type { SheetContent } from './sheet';
import { editStyles } from './style-part';
import { CLOSE, Tags, nameBytes } from './tags';
import { childOf } from './tree';

const SHEET_CALC = nameBytes('sheetCalcPr');
const PROTECTION = nameBytes('sheetProtection');

/** False, with nothing done, where the sheet is under a password that the step does not have. */
export function protectSheet(
  files: Package,
  book: Book,
  sheet: Sheet,
  step: ProtectSheet,
  newSalt: NewSalt,
): boolean {
  const { content } = sheet;
  const guarded = content.frame.protection !== 'none';
  // Locks differ or not, whatever the styles will be called.
  const unlike = relock(content, step.cells, (style) => style).length > 0;
  const element = childOf(content.frame.root, 'sheetProtection');
  if (content.frame.protection === 'with-password' && (!step.protect || unlike)) {
    if (element === null || !opens(element, step.password)) return false;
  }
  const cells = unlike
    ? editStyles(files, book, (styles) => relock(content, step.cells, (s, l) => styles.relockedIndex(s, l)))
    : [];
  const guard = guarded === step.protect ? [] : [guardEdit(content, step, newSalt)];
  if (cells.length + guard.length > 0) {
    files.put(sheet.part, applyEdits(content.reader.bytes, [...cells, ...guard]));
  }
  return true;
}

/** Options without a guard say nothing; what stands there is replaced as a whole. */
function guardEdit(content: SheetContent, { protect, password }: ProtectSheet, newSalt: NewSalt): Edit {
  const place = findGuard(content);
  if (!protect) return { ...place, text: '' };
  const secret = password === null || password === '' ? {} : hashAttributes(password, newSalt());
  const attributes = Object.entries(secret).map(([name, value]) => `${name}="${value}" `);
  return { ...place, text: `<${content.index.place.prefix}sheetProtection ${attributes.join('')}${GUARD}/>` };
}

/** Where sheetProtection stands, or has to: after the rows and sheetCalcPr, before all else. */
function findGuard({ reader, index, frame }: SheetContent): Pick<Edit, 'from' | 'to'> {
  const { bytes, part } = reader;
  const tags = new Tags(bytes, index.place.end, bytes.length, part);
  let at = index.place.end;
  while (tags.next() && tags.kind !== CLOSE) {
    const { start } = tags;
    const [isCalc, isGuard] = [tags.is(SHEET_CALC), tags.is(PROTECTION)];
    tags.skip();
    if (isGuard) return { from: start, to: tags.end };
    if (isCalc) at = tags.end;
  }
  if (childOf(frame.root, 'sheetProtection') !== null) tags.broken('sheetProtection before the rows');
  return { from: at, to: at };
}
