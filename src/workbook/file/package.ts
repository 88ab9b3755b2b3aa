/*
 * The parts of an OPC package: which there are, what they hold, which were changed. Untouched parts
 * keep their compressed bytes; nothing here knows what a workbook is.
 */
import { UnreadableWorkbook } from '../port';
import { readArchive } from './archive';
import type { Entry } from './archive';
import type { Codec } from './codec';
import { foreignFile } from './foreign';
import { inflateEntry } from './inflate';
import { packArchive, packEntry } from './pack';
import { utf8Of, refuseDoctype } from './prolog';
import { decodeXml, parseTree, writeTree } from './tree';
import type { XmlDocument } from './tree';

/** What a part holds: its bytes, or the entry to inflate them from. The same object until the part is changed. */
export type Source = { readonly bytes: Uint8Array } | { readonly entry: Entry };

/** A part that was put. Where its bytes are many they were packed at once. */
interface Change {
  readonly name: string;
  readonly content: Source;
}

/** From this size on parts are packed when they are put, and may be let go: their bytes would fill memory. */
const LARGE = 4 * 1024 * 1024;

export class Package {
  private readonly entries: readonly Entry[];
  private readonly byName = new Map<string, { readonly entry: Entry }>();
  private readonly held = new WeakMap<Source, Uint8Array>();
  private changed = new Map<string, Change>();
  private removed = new Set<string>();
  private readonly checked = new Set<string>();
  private readonly packed = new WeakMap<Uint8Array, Entry>();

  constructor(
    private readonly original: Uint8Array,
    private readonly codec: Codec,
  ) {
    const isZip = original[0] === 0x50 && original[1] === 0x4b;
    if (!isZip) throw foreignFile(original);
    this.entries = readArchive(original);
    for (const entry of this.entries) this.byName.set(entry.name.toLowerCase(), { entry });
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return !this.removed.has(key) && (this.changed.has(key) || this.byName.has(key));
  }

  source(name: string): Source {
    const key = name.toLowerCase();
    const source = this.changed.get(key)?.content ?? this.byName.get(key);
    if (source === undefined || this.removed.has(key)) throw new UnreadableWorkbook('part-missing', name);
    return source;
  }

  read(name: string): Uint8Array {
    return this.bytesOf(this.source(name));
  }

  /** The bytes, XML always as UTF-8. The same array comes back until the source is let go. */
  bytesOf(source: Source): Uint8Array {
    if ('bytes' in source) return source.bytes;
    const bytes = this.held.get(source);
    if (bytes !== undefined) return bytes;
    const inflated = utf8Of(this.inflate(source.entry));
    this.held.set(source, inflated);
    return inflated;
  }

  /** Forgets the bytes where they are many; whoever reads them again has them inflated again. */
  letGo(source: Source): void {
    if ((this.held.get(source)?.length ?? 0) >= LARGE) this.held.delete(source);
  }

  tree(name: string): XmlDocument {
    return parseTree(decodeXml([this.read(name)], name), name);
  }

  put(name: string, bytes: Uint8Array): void {
    const key = name.toLowerCase();
    if (this.has(name)) {
      if (sameBytes(this.read(name), bytes)) return;
      this.held.delete(this.source(name));
    }
    this.removed.delete(key);
    const replaces = this.byName.get(key)?.entry ?? null;
    const change = { name: replaces?.name ?? name, bytes };
    const content =
      bytes.length < LARGE ? { bytes } : { entry: packEntry({ ...change, replaces }, this.codec) };
    this.changed.set(key, { name: change.name, content });
  }

  putTree(name: string, document: XmlDocument): void {
    this.put(name, new TextEncoder().encode(writeTree(document)));
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    this.changed.delete(key);
    if (this.byName.has(key)) this.removed.add(key);
  }

  /** Remembers the parts as they are now; the answer takes every later change back. */
  mark(): () => void {
    const changed = new Map(this.changed);
    const removed = new Set(this.removed);
    return () => {
      this.changed = changed;
      this.removed = removed;
    };
  }

  /** Inflates every part that nobody has read yet, one after the other, and keeps none. */
  checkRest(): void {
    for (const entry of this.entries) if (!this.checked.has(entry.name)) this.inflate(entry);
  }

  save(): Uint8Array {
    if (this.changed.size === 0 && this.removed.size === 0) return this.original.slice();
    const out: Entry[] = [];
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase();
      const change = this.changed.get(key);
      if (change !== undefined) out.push(this.entryOf(change, entry));
      else if (!this.removed.has(key)) out.push(entry);
    }
    for (const [key, change] of this.changed) {
      if (!this.byName.has(key)) out.push(this.entryOf(change, null));
    }
    return packArchive(out);
  }

  private entryOf({ name, content }: Change, replaces: Entry | null): Entry {
    if ('entry' in content) return content.entry;
    const { bytes } = content;
    const entry = this.packed.get(bytes) ?? packEntry({ name, bytes, replaces }, this.codec);
    this.packed.set(bytes, entry);
    return entry;
  }

  private inflate(entry: Entry): Uint8Array {
    const bytes = inflateEntry(entry, this.codec);
    refuseDoctype(bytes, entry.name);
    this.checked.add(entry.name);
    return bytes;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
