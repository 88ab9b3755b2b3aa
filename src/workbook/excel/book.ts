/*
 * The workbook as a plan goes through it: what Excel said before, and what the steps since then have made
 * of it. It is copied, never changed, so that a request that has to be sent again starts where it did.
 */
import type { SheetPlan } from '../port';
import { freeTabName } from '../spelling/tab';
import { askShape } from './shape';
import type { Tab } from './shape';
import type { Host, Queue } from './trip';

/** A sheet, also one that is only just being made and has no id yet. */
export type Site = Omit<Tab, 'id'> & { readonly id: string | null };

export interface Book {
  readonly structureLocked: boolean;
  readonly sites: readonly Site[];
  /** Pixels of one character of the standard font, and that font's share of a column's edges. */
  readonly characterWidth: number;
}

const LAST_COLUMN = 'XFD:XFD';
/** Of Calibri 11, where Excel gives no answer that can be right. */
const USUAL_WIDTH = 7;
export const COLUMN_EDGES = 5;
export const POINTS_PER_PIXEL = 0.75;

/** `secrets`: ids of sheets of which it has turned out that they have a password. */
export function askBook(host: Host, secrets: ReadonlySet<string>): Queue<Book> {
  const askTabs = askShape(host);
  return (context) => {
    const shape = askTabs(context);
    const width = askCharacterWidth(context.workbook.worksheets.getFirst());
    return () => {
      const { tabs, structureLocked } = shape();
      return {
        structureLocked,
        sites: tabs.map((tab) => ({ ...tab, secret: secrets.has(tab.id) ? true : tab.secret })),
        characterWidth: width(),
      };
    };
  };
}

function askCharacterWidth(sheet: Excel.Worksheet): () => number {
  const column = sheet.getRange(LAST_COLUMN);
  sheet.load('standardWidth');
  column.load('format/columnWidth');
  return () => characterWidth(sheet, column);
}

/** A standard column is so many characters wide, and so many points. */
function characterWidth({ standardWidth }: Excel.Worksheet, { format }: Excel.Range): number {
  const pixels = Math.round((format.columnWidth / POINTS_PER_PIXEL - COLUMN_EDGES) / standardWidth);
  return pixels >= 5 && pixels <= 30 ? pixels : USUAL_WIDTH;
}

export function siteOf(book: Book, id: string): Site | null {
  return book.sites.find((site) => site.id === id) ?? null;
}

/** The user may have copied our sheet, name and all: the one under the plan's title is meant. */
export function findOwn(book: Book, { key, title }: Pick<SheetPlan, 'key' | 'title'>): Site | null {
  const own = book.sites.filter((site) => site.own === key);
  return own.find((site) => site.name === title) ?? own[0] ?? null;
}

export function withSite(book: Book, site: Site): Book {
  return { ...book, sites: [...book.sites, site] };
}

export function changeSite(book: Book, site: Site, change: Partial<Site>): Book {
  return { ...book, sites: book.sites.map((one) => (one.name === site.name ? { ...one, ...change } : one)) };
}

export function withoutSite(book: Book, site: Site): Book {
  return { ...book, sites: book.sites.filter(({ name }) => name !== site.name) };
}

/** A site for a sheet of ours that is still to be made. */
export function newSite(book: Book, { key, title }: Pick<SheetPlan, 'key' | 'title'>): Site {
  return {
    id: null,
    name: freeTabName(
      title,
      book.sites.map(({ name }) => name),
    ),
    visibility: 'visible',
    own: key,
    guarded: false,
    secret: false,
    options: {},
    names: [],
    filtered: false,
  };
}

/** By id where there is one: the user may rename the tab at any time. */
export function sheetOf(
  context: Excel.RequestContext,
  { id, name }: Pick<Site, 'id' | 'name'>,
): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id ?? name);
}
