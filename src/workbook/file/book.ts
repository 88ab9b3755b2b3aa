/*
 * The workbook part: which sheets there are, in which parts they stand, which of them are ours, and
 * what holds for all of them. It is read anew after every change; nothing here writes.
 */
import { UnreadableWorkbook } from '../port';
import type { CellReader } from './cell';
import type { Package, Source } from './package';
import { CONTENT_TYPES, relationsOf } from './relation';
import type { Relation } from './relation';
import { readShape } from './sheet';
import type { SheetContent, SheetPlace, SheetShape } from './sheet';
import { readStrings } from './strings';
import { readStyles } from './styles';
import type { Styles } from './styles';
import { attributeOf, childOf, childrenOf, flagOf, textOf } from './tree';
import type { XmlElement } from './tree';

/** Name of the hidden, sheet-scoped defined name that holds the key of a sheet of ours. */
export const OWN_NAME = 'dengbang_sheet';

export interface Sheet extends SheetPlace {
  readonly part: string;
  /** Position among all sheets, charts included, as localSheetId counts. */
  readonly position: number;
  readonly content: SheetContent;
}

export interface Book {
  /** Name of the workbook part, usually xl/workbook.xml. */
  readonly part: string;
  readonly relations: readonly Relation[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  readonly sheets: readonly Sheet[];
}

/** Remembers what was made of a part for as long as its bytes, or their source, stay the same. */
export class Memory {
  private readonly made = new WeakMap<object, unknown[]>();

  /** `grounds`: whatever else the result stands on; when one of them is another, it is made anew. */
  keep<T>(part: Source | Uint8Array, grounds: readonly unknown[], make: () => T): T {
    const known = this.made.get(part);
    if (known !== undefined && grounds.every((ground, i) => known[i + 1] === ground)) return known[0] as T;
    const value = make();
    this.made.set(part, [value, ...grounds]);
    return value;
  }
}

export function findBookPart(files: Package): string {
  if (!files.has(CONTENT_TYPES) && !files.has('_rels/.rels')) throw new UnreadableWorkbook('not-a-workbook');
  for (const part of [CONTENT_TYPES, '_rels/.rels']) {
    if (!files.has(part)) throw new UnreadableWorkbook('part-missing', part);
  }
  files.tree(CONTENT_TYPES);
  const main = relationsOf(files, '').find((relation) => relation.type === 'officeDocument');
  if (main === undefined) throw new UnreadableWorkbook('not-a-workbook');
  if (!files.has(main.target)) throw new UnreadableWorkbook('part-missing', main.target);
  if (!main.target.toLowerCase().endsWith('.xml')) {
    throw new UnreadableWorkbook('not-a-workbook', main.target);
  }
  return main.target;
}

export function readBook(files: Package, part: string, memory: Memory): Book {
  const { root } = files.tree(part);
  if (root.local !== 'workbook') throw new UnreadableWorkbook('not-a-workbook', part);
  const relations = relationsOf(files, part);
  const date1904 = flagOf(childOf(root, 'workbookPr'), 'date1904');
  const shared = { strings: stringsOf(files, relations, memory), styles: stylesOf(files, relations, memory) };
  const keys = ownKeys(root);
  const sheets: Sheet[] = [];
  childrenOf(childOf(root, 'sheets'), 'sheet').forEach((element, position) => {
    const relation = relations.find(({ id }) => id === relationId(element));
    if (relation === undefined) {
      throw new UnreadableWorkbook('part-missing', attributeOf(element, 'name') ?? '');
    }
    if (!files.has(relation.target)) throw new UnreadableWorkbook('part-missing', relation.target);
    if (relation.type !== 'worksheet') return;
    const rest = { ...shared, part: relation.target, date1904 };
    sheets.push({
      ...placeOf(element, keys.get(position) ?? null),
      part: relation.target,
      position,
      content: new Content(files, files.source(relation.target), rest, memory),
    });
  });
  const structureLocked = flagOf(childOf(root, 'workbookProtection'), 'lockStructure');
  return { part, relations, date1904, structureLocked, sheets };
}

/** Looked at when somebody asks: a sheet that a plan has just written need not be read again to be saved. */
class Content implements SheetContent {
  private held: CellReader | null = null;
  private shape: SheetShape | null = null;

  constructor(
    private readonly files: Package,
    private readonly source: Source,
    private readonly rest: Omit<CellReader, 'bytes'>,
    private readonly memory: Memory,
  ) {}

  get reader(): CellReader {
    return (this.held ??= { ...this.rest, bytes: this.files.bytesOf(this.source) });
  }
  get index(): SheetContent['index'] {
    return this.look().index;
  }
  get frame(): SheetContent['frame'] {
    return this.look().frame;
  }

  letGo(): void {
    this.held = null;
    this.files.letGo(this.source);
  }

  private look(): SheetShape {
    // Styles only ever grow, so what was found in the rows stays right when some are added.
    return (this.shape ??= this.memory.keep(this.source, [this.rest.strings], () => readShape(this.reader)));
  }
}

const NO_STRINGS: readonly string[] = [];
const NO_STYLES = readStyles(null);

function stringsOf(files: Package, relations: readonly Relation[], memory: Memory): readonly string[] {
  const part = relations.find(({ type }) => type === 'sharedStrings')?.target;
  if (part === undefined) return NO_STRINGS;
  const bytes = files.read(part);
  return memory.keep(bytes, [], () => readStrings(bytes, part));
}

function stylesOf(files: Package, relations: readonly Relation[], memory: Memory): Styles {
  const part = relations.find(({ type }) => type === 'styles')?.target;
  if (part === undefined) return NO_STYLES;
  return memory.keep(files.read(part), [], () => readStyles(files.tree(part).root));
}

/** The relationship id stands in another namespace, under whatever prefix the writer chose. */
export function relationId(element: XmlElement): string {
  for (const [name, value] of element.attributes) if (name.endsWith(':id')) return value;
  return '';
}

function placeOf(element: XmlElement, own: string | null): SheetPlace {
  const state = attributeOf(element, 'state');
  return {
    id: `sheet-${attributeOf(element, 'sheetId') ?? ''}`,
    name: attributeOf(element, 'name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    own,
  };
}

/** Keys of our sheets by position: the names are formulas such as "standings.preliminary", in quotes. */
function ownKeys(root: XmlElement): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const name of childrenOf(childOf(root, 'definedNames'), 'definedName')) {
    const position = attributeOf(name, 'localSheetId');
    if (position === null || attributeOf(name, 'name')?.toLowerCase() !== OWN_NAME) continue;
    const key = /^=?"((?:[^"]|"")*)"$/.exec(textOf(name).trim());
    if (key?.[1] !== undefined) keys.set(Number(position), key[1].replaceAll('""', '"'));
  }
  return keys;
}
