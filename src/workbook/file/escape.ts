/*
 * How text stands in a workbook's XML: entities, and the _xHHHH_ form for characters that XML forbids.
 * It knows strings only, neither cells nor parts.
 */
import { repairText } from '../spelling/text';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text between tags. Null where an entity is unknown: the XML is broken. */
export function resolveEntities(raw: string): string | null {
  let broken = false;
  const text = raw.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const found = whole.endsWith(';') ? resolveEntity(name) : null;
    if (found === null) broken = true;
    return found ?? '';
  });
  return broken ? null : text;
}

function resolveEntity(name: string): string | null {
  const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (known !== undefined) return known;
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (number === null) return null;
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16);
  const legal = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return legal && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

/** Turns _x000D_ and the like back into the characters they stand for. */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Element text as XML. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replaceAll('\r', '&#13;');
}

/** Attribute value as XML, for double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A cell's text as it stands inside <t>. */
export function escapeCellText(text: string): string {
  const plain = /^[^\0-\x08\x0b-\x1f&<>_\ud800-\udfff\ufffe\uffff]*$/;
  return plain.test(text) ? text : escapeText(spellText(text));
}

/** Text with the characters that XML forbids in the form that Excel reads back. */
export function spellText(text: string): string {
  return (
    repairText(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // Carriage returns too: XML would turn them into line feeds.
      .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (c) => {
        return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

/** Spaces at either end, and line feeds, are lost without xml:space. */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|\n|\t| {2}/.test(text);
}
