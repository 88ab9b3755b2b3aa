/*
 * Reads XML into small trees by local names, and writes text safely. Rows of a sheet can be taken one
 * by one, so that a large sheet never stands in memory as a tree.
 */
import { SaxesParser } from 'saxes';

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The root element; elements for which `take` answers true are handed over and dropped. */
export function parseXml(text: string, take: (element: Xml) => boolean = () => false): Xml {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      plain[key.startsWith('xmlns') ? key : local(key)] = value;
    }
    stack.push({ name: local(name), attributes: plain, children: [], text: '' });
  });
  parser.on('text', (part) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += part;
  });
  parser.on('closetag', () => {
    const done = stack.pop();
    if (done !== undefined && !take(done)) stack.at(-1)?.children.push(done);
  });
  parser.write(text).close();
  return root.children[0] ?? { name: '', attributes: {}, children: [], text: '' };
}

export const child = (of: Xml | undefined, name: string): Xml | undefined =>
  of?.children.find((element) => element.name === name);

export const childrenNamed = (of: Xml | undefined, name: string): readonly Xml[] =>
  of?.children.filter((element) => element.name === name) ?? [];

/** An attribute that is true or false in one of XML's four spellings. */
export function flagIn(of: Xml | undefined, name: string, otherwise = false): boolean {
  const value = of?.attributes[name];
  return value === undefined ? otherwise : value === '1' || value === 'true';
}

export function numberIn(of: Xml | undefined, name: string, otherwise: number): number {
  const value = of?.attributes[name];
  return value === undefined ? otherwise : Number(value);
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text of a cell: what XML cannot hold is written as _xHHHH_, and what looks like that is guarded. */
export const escapeText = (text: string): string =>
  !/[&<>"_\u0000-\u001f\ufffe\uffff]/.test(text)
    ? text
    : escapeXml(
        text
          .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
          .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (letter) => {
            return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
          }),
      );

export const unescapeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** `<name a="1"/>` or `<name a="1">inner</name>`; attributes that are null are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  inner = '',
): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const head = `<${name}${parts.join('')}`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`;
}

/** An element as it was read. */
export const write = (element: Xml): string =>
  tag(element.name, element.attributes, element.children.map(write).join('') || escapeXml(element.text));
