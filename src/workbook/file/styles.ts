/*
 * What a cell's style index says about its number format and its lock. It reads styles.xml and
 * writes nothing; fonts and colours are of no interest to it.
 */
import { builtInFormat } from './formats';
import { attributeOf, childOf, childrenOf } from './tree';
import type { XmlElement } from './tree';

export interface Styles {
  formatOf(style: number): string;
  /** False only where the style says so: cells are locked unless unlocked. */
  isLocked(style: number): boolean;
}

/** `root` is null for a workbook without styles.xml, where every cell is General and locked. */
export function readStyles(root: XmlElement | null): Styles {
  const custom = new Map<number, string>();
  for (const format of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    custom.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? 'General');
  }
  const formats: string[] = [];
  const locked: boolean[] = [];
  for (const xf of childrenOf(childOf(root, 'cellXfs'), 'xf')) {
    const id = Number(attributeOf(xf, 'numFmtId') ?? '0');
    formats.push(custom.get(id) ?? builtInFormat(id) ?? 'General');
    const flag = attributeOf(childOf(xf, 'protection'), 'locked');
    locked.push(flag !== '0' && flag !== 'false');
  }
  return {
    formatOf: (style) => formats[style] ?? 'General',
    isLocked: (style) => locked[style] ?? true,
  };
}
