/*
 * An XML text as elements, as far as the manifest's rules look at it. Prefixes are left off: only names
 * matter, and the namespaces are kept beside them.
 */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The element and everything in it. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** The root element. Throws where the text is no XML. */
export function parse(xml: string): Element {
  interface Open extends Element {
    readonly children: Element[];
    text: string;
  }
  const top: Open = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.values(attributes).map(({ local: name, value }) => [name, value] as const);
    const element: Open = {
      name: local,
      uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const open = stack[stack.length - 1];
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}

export function only(parent: Element, name: string): Element | undefined {
  return parent.children.find((child) => child.name === name);
}

export function textOf(parent: Element, name: string): string {
  return only(parent, name)?.text ?? '';
}

export function defaultOf(parent: Element, name: string): string {
  return only(parent, name)?.attributes.DefaultValue ?? '';
}
