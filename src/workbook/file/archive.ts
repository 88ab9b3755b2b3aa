/*
 * Reads the directory of a zip and decides whether it may be trusted: every entry must lie inside
 * the file, overlap no other and state a believable size. It refuses to know what the entries hold.
 */
import { UnreadableWorkbook } from '../port';
import { foreignFile } from './foreign';

export interface Entry {
  /** With forward slashes and without a leading one. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time in the low half, DOS date in the high half. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  /** The bytes as they stand in the file, still compressed. */
  readonly packed: Uint8Array;
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end; what lies between is a sign of bytes lost or put in front. */
  readonly end: number;
}

const TOTAL_LIMIT = 800 * 1024 * 1024;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
const RATIO_LIMIT = 250;
/** No deflate stream can do better, so a greater stated size is a lie. */
const DEFLATE_LIMIT = 1032;
const ENTRY_LIMIT = 20_000;
const NO_64 = 0xffffffff;

export function readArchive(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > ENTRY_LIMIT) throw new UnreadableWorkbook('too-large', `${directory.count} entries`);
  const shift = directory.end - directory.size - directory.offset;
  if (shift < 0) throw new UnreadableWorkbook('truncated', 'directory');
  const entries: Entry[] = [];
  const spans: (readonly [number, number])[] = [];
  let at = directory.offset + shift;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== 0x02014b50) {
      throw new UnreadableWorkbook('truncated', 'directory');
    }
    const { entry, span, next } = readEntry(bytes, view, at, shift);
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  refuseOverlap(spans);
  refuseBombs(entries);
  refuseTwins(entries);
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let i = bytes.length - 22; i >= lowest; i--) {
    if (view.getUint32(i, true) === 0x06054b50) return readEnd(view, i);
  }
  throw foreignFile(bytes);
}

function readEnd(view: DataView, end: number): Directory {
  if (view.getUint16(end + 4, true) !== 0) throw new UnreadableWorkbook('unsupported-zip', 'several volumes');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  const is64 = locator >= 0 && view.getUint32(locator, true) === 0x07064b50;
  if (!is64) return { count, size, offset, end };
  const record = big(view, locator + 8);
  if (record + 56 > end || view.getUint32(record, true) !== 0x06064b50) {
    throw new UnreadableWorkbook('truncated', 'zip64 directory');
  }
  return {
    count: big(view, record + 32),
    size: big(view, record + 40),
    offset: big(view, record + 48),
    end: record,
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new UnreadableWorkbook('truncated', 'directory');
  const rawName = bytes.slice(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) !== 0) throw new UnreadableWorkbook('encrypted', name);
  if (method !== 0 && method !== 8) {
    throw new UnreadableWorkbook('unsupported-zip', `${name}: method ${method}`);
  }
  const wide = widen(view, at, at + 46 + nameLength, extraLength);
  const local = wide.offset + shift;
  if (local + 30 > bytes.length) throw new UnreadableWorkbook('truncated', name);
  if (view.getUint32(local, true) !== 0x04034b50) throw new UnreadableWorkbook('truncated', name);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const to = from + wide.packed;
  if (to > bytes.length) throw new UnreadableWorkbook('truncated', name);
  const entry: Entry = {
    name,
    rawName,
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    packed: bytes.subarray(from, to),
  };
  return { entry, span: [local, to] as const, next };
}

/** Sizes and offset of an entry; each stands in the zip64 field where the plain one is full. */
function widen(view: DataView, at: number, extra: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let i = extra; i + 4 <= extra + extraLength;) {
    const length = view.getUint16(i + 2, true);
    if (view.getUint16(i, true) === 1 && i + 4 + length <= extra + extraLength) {
      let field = i + 4;
      const take = (): number => {
        if (field + 8 > i + 4 + length) throw new UnreadableWorkbook('truncated', 'zip64 field');
        field += 8;
        return big(view, field - 8);
      };
      if (size === NO_64) size = take();
      if (packed === NO_64) packed = take();
      if (offset === NO_64) offset = take();
    }
    i += 4 + length;
  }
  return { packed, size, offset };
}

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}

function refuseOverlap(spans: (readonly [number, number])[]): void {
  let reached = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from < reached) throw new UnreadableWorkbook('unsupported-zip', 'entries overlap');
    reached = to;
  }
}

/** Nothing has been inflated yet: a bomb is refused by what it says, a liar later by what it does. */
function refuseBombs(entries: readonly Entry[]): void {
  let total = 0;
  for (const { name, size, packed } of entries) {
    total += size;
    if (size > packed.length * DEFLATE_LIMIT + 64) throw new UnreadableWorkbook('part-length', name);
    if (size > ALWAYS_ALLOWED && size > packed.length * RATIO_LIMIT) {
      throw new UnreadableWorkbook('too-large', name);
    }
  }
  if (total > TOTAL_LIMIT) throw new UnreadableWorkbook('too-large', `${Math.round(total / 1048576)} MB`);
}

/** Two entries of one name: two programs would read two different workbooks. */
function refuseTwins(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new UnreadableWorkbook('unsupported-zip', `${name} twice`);
    seen.add(key);
  }
}
