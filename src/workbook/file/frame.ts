/*
 * A sheet without its rows: columns, merges, protection, and what a rewrite of our own sheet must
 * carry over. It reads the XML before and after sheetData as one small tree.
 */
import type { Area } from '../port';
import { areaOf, areasOf } from './area';
import type { DataPlace } from './rows';
import { attributeOf, childOf, childrenOf, decodeXml, flagOf, parseTree } from './tree';
import type { XmlElement } from './tree';

export interface Frame {
  readonly root: XmlElement;
  readonly merges: readonly Area[];
  readonly protection: 'none' | 'without-password' | 'with-password';
  /** Areas that may be written on a protected sheet without another password. */
  readonly openAreas: readonly Area[];
  /** Style that a column gives to cells which are not in the file; 0 where it gives none. */
  columnStyle(column: number): number;
}

export function readFrame(bytes: Uint8Array, place: DataPlace, part: string): Frame {
  const source = decodeXml([bytes.subarray(0, place.from), bytes.subarray(place.to)], part);
  const { root } = parseTree(source, part);
  const columns = childrenOf(childOf(root, 'cols'), 'col').map((column) => ({
    first: Number(attributeOf(column, 'min')),
    last: Number(attributeOf(column, 'max')),
    style: Number(attributeOf(column, 'style') ?? '0'),
  }));
  return {
    root,
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
      return areaOf(attributeOf(merge, 'ref') ?? '') ?? [];
    }),
    protection: protectionOf(childOf(root, 'sheetProtection')),
    openAreas: childrenOf(childOf(root, 'protectedRanges'), 'protectedRange').flatMap((range) => {
      return hasSecret(range) ? [] : areasOf(attributeOf(range, 'sqref') ?? '');
    }),
    columnStyle: (column) => columns.find((c) => column >= c.first && column <= c.last)?.style ?? 0,
  };
}

function protectionOf(element: XmlElement | null): Frame['protection'] {
  if (element === null || !flagOf(element, 'sheet')) return 'none';
  return hasSecret(element) ? 'with-password' : 'without-password';
}

function hasSecret(element: XmlElement): boolean {
  const stated = ['password', 'hashValue', 'securityDescriptor'].map(
    (name) => attributeOf(element, name) ?? '',
  );
  return stated.some((value) => value !== '') || childOf(element, 'securityDescriptor') !== null;
}
