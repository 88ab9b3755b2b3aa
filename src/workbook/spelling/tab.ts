/*
 * Names of sheets: what Excel allows on a tab, and how a name is quoted in a reference. It knows no
 * sheet's content.
 */
import { addressOf } from '../port';
import { cutText, repairText } from './text';

const LIMIT = 31;
/** Characters that no tab may have, and the full-width ones that read the same. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
};

/** A legal tab name near `title` that no sheet in `taken` has; letters of either case are one. */
export function freeTabName(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = legalName(title);
  if (!used.has(base.toLowerCase())) return base;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = cutText(base, LIMIT - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function legalName(title: string): string {
  const allowed = repairText(title)
    .replace(/[\\/?*[\]:]/g, (c) => SUBSTITUTES[c] ?? '_')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, ' ');
  const name = cutText(trimEdges(allowed), LIMIT);
  const trimmed = trimEdges(name);
  if (trimmed === '') return 'Sheet';
  // Excel keeps this name for its own change tracking.
  return trimmed.toLowerCase() === 'history' ? `${trimmed}_` : trimmed;
}

function trimEdges(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}

/** Always quoted: that is legal for every name, and no rule about which names need it can be wrong. */
export function quoteTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "$B$3" */
export function fixedAddress(row: number, column: number): string {
  return addressOf(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}
