/*
 * The parts of an .xlsx and how they refer to each other.
 */
import { strFromU8, unzipSync } from 'fflate';
import { childrenNamed, parseXml, type Xml } from './xml';

export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink" … */
  readonly kind: string;
  /** A part's name, or an address outside the workbook. */
  readonly target: string;
}

export interface Parts {
  text(name: string): string | null;
  xml(name: string): Xml | null;
  relations(of: string): readonly Relation[];
}

export function openParts(bytes: Uint8Array): Parts {
  const entries = unzipSync(bytes);
  const text = (name: string): string | null => {
    const entry =
      entries[name] ??
      entries[Object.keys(entries).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ''];
    return entry === undefined ? null : strFromU8(entry).replace(/^\ufeff/, '');
  };
  const xml = (name: string): Xml | null => {
    const found = text(name);
    return found === null ? null : parseXml(found);
  };
  return {
    text,
    xml,
    relations: (of) => {
      const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(of) ?? [];
      const list = xml(`${folder}_rels/${file}.rels`);
      return childrenNamed(list ?? undefined, 'Relationship').map(({ attributes }) => ({
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target:
          attributes['TargetMode'] === 'External'
            ? (attributes['Target'] ?? '')
            : resolve(folder, attributes['Target'] ?? ''),
      }));
    },
  };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
