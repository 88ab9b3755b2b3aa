/*
 * How parts of a package point at each other, and what kind each part is: relationships and content
 * types. It reads and edits those two kinds of part and knows nothing of what is pointed at.
 */
import type { Package } from './package';
import { attributeOf, childrenOf, makeChild, removeChild } from './tree';

export interface Relation {
  readonly id: string;
  /** Last segment of the type's URI: "worksheet", "styles". The strict and the usual form differ before it. */
  readonly type: string;
  /** Name of the part pointed at, empty for what lies outside the package. */
  readonly target: string;
}

export const CONTENT_TYPES = '[Content_Types].xml';
const OFFICE_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_TYPE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for the package itself (""). */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationsOf(files: Package, part: string): readonly Relation[] {
  const name = relationsPart(part);
  if (!files.has(name)) return [];
  return childrenOf(files.tree(name).root, 'Relationship').map((element) => {
    const external = attributeOf(element, 'TargetMode') === 'External';
    const type = attributeOf(element, 'Type') ?? '';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? '' : resolveTarget(files, part, attributeOf(element, 'Target') ?? ''),
    };
  });
}

/** Targets may be absolute (openpyxl) or relative to the folder of the part that points. */
function resolveTarget(files: Package, part: string, written: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const target = written.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const name = segments.join('/');
  return files.has(name) || !name.includes('%') ? name : decodeName(name);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Adds a relationship and answers its id. `target` is relative to the folder of `part`. */
export function addRelation(files: Package, part: string, type: string, target: string): string {
  const name = relationsPart(part);
  const document = files.tree(name);
  const existing = childrenOf(document.root, 'Relationship');
  const taken = new Set(existing.map((element) => attributeOf(element, 'Id')));
  let number = existing.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const strict = existing.some((element) => attributeOf(element, 'Type')?.startsWith(STRICT_TYPE) === true);
  const id = `rId${number}`;
  document.root.children.push(
    makeChild(document.root, 'Relationship', {
      Id: id,
      Type: (strict ? STRICT_TYPE : OFFICE_TYPE) + type,
      Target: target,
    }),
  );
  files.putTree(name, document);
  return id;
}

/** Takes a part out of the package together with what points at it and what states its kind. */
export function dropPart(files: Package, from: string, relation: Relation): void {
  const name = relationsPart(from);
  const relations = files.tree(name);
  for (const element of childrenOf(relations.root, 'Relationship')) {
    if (attributeOf(element, 'Id') === relation.id) removeChild(relations.root, element);
  }
  files.putTree(name, relations);
  forgetPart(files, relation.target);
}

/** Takes out a part that nothing points at any more, with its own relationships and its kind. */
export function forgetPart(files: Package, part: string): void {
  const types = files.tree(CONTENT_TYPES);
  for (const element of childrenOf(types.root, 'Override')) {
    const stated = attributeOf(element, 'PartName')?.replace(/^\//, '').toLowerCase();
    if (stated === part.toLowerCase()) removeChild(types.root, element);
  }
  files.putTree(CONTENT_TYPES, types);
  files.remove(relationsPart(part));
  files.remove(part);
}

export function addContentType(files: Package, part: string, type: string): void {
  const document = files.tree(CONTENT_TYPES);
  document.root.children.push(
    makeChild(document.root, 'Override', { PartName: `/${part}`, ContentType: type }),
  );
  files.putTree(CONTENT_TYPES, document);
}
