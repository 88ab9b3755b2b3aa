/*
 * What one request tells about the workbook as a whole: its sheets, which of them are ours, what is
 * protected. It reads no cell.
 */
import type { SheetSnapshot } from '../port';
import type { Host, Queue } from './trip';

/** Name of the hidden, sheet-scoped defined name that holds the key of a sheet of ours. */
export const OWN_NAME = 'dengbang_sheet';

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly own: string | null;
  readonly guarded: boolean;
  /** Is there a password? null: this Excel does not tell. */
  readonly secret: boolean | null;
  readonly options: Excel.WorksheetProtectionOptions;
  /** Names that are good on this sheet alone. */
  readonly names: readonly string[];
  readonly filtered: boolean;
}

export interface Shape {
  readonly structureLocked: boolean;
  readonly tabs: readonly Tab[];
}

const WANTED = [
  'id',
  'name',
  'visibility',
  'protection/protected',
  'protection/options',
  'names/items/name',
  'names/items/formula',
  'autoFilter/enabled',
];

export function askShape(host: Host): Queue<Shape> {
  const tellsSecret = host.supports('ExcelApiOnline', '1.1');
  const wanted = tellsSecret ? [...WANTED, 'protection/isPasswordProtected'] : WANTED;
  return (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load(wanted.map((name) => `items/${name}`).join(','));
    protection.load('protected');
    return () => ({
      structureLocked: protection.protected,
      tabs: worksheets.items.map((sheet) => tabOf(sheet, tellsSecret)),
    });
  };
}

function tabOf(sheet: Excel.Worksheet, tellsSecret: boolean): Tab {
  const guarded = sheet.protection.protected;
  const names = sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const key = names.find(({ name }) => name.toLowerCase() === OWN_NAME)?.formula ?? '';
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    own: /^=?"((?:[^"]|"")*)"$/.exec(key.trim())?.[1]?.replaceAll('""', '"') ?? null,
    guarded,
    secret: !guarded ? false : tellsSecret ? secretOf(sheet) : null,
    options: guarded ? sheet.protection.options : {},
    names: names.map(({ name }) => name),
    filtered: sheet.autoFilter.enabled,
  };
}

/** An office.js of an older date leaves out what it does not know. */
function secretOf({ protection }: Excel.Worksheet): boolean | null {
  const told: boolean | undefined = protection.isPasswordProtected;
  return told ?? null;
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): Tab['visibility'] {
  if (visibility === 'VeryHidden') return 'veryHidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}
