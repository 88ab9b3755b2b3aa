/*
 * Everything that a finished file says, as text, part by part, for whoever must know that something is
 * not in it: properties, comments, binary parts, files inside the file, and what stands around the parts
 * in the zip itself. It decides only what counts as text, never what may be said.
 */
import { UnreadableWorkbook } from '../port';
import { readArchive, type Entry } from './archive';
import { portableCodec, type Codec } from './codec';
import { inflateEntry } from './inflate';
import { utf8Of } from './prolog';

export interface PartText {
  /** The part's name; a part of a file inside the file stands behind that file's name and "!". */
  readonly name: string;
  /** As UTF-8 (UTF-16 where the part says so); NULs stay, so that wide text in a binary part can be read. */
  readonly text: string;
}

/** Names of parts, comments and extra fields: all bytes that belong to no part. */
export const ENVELOPE = 'zip';
/** A workbook in a workbook in a workbook is as deep as anyone looks. */
const DEEPEST = 3;

/**
 * Every part of the file, inflated and decoded one after the other, then the zip's own bytes (file names,
 * comment). Throws UnreadableWorkbook where the file is no whole zip.
 * Example: docProps/core.xml with its author, xl/comments1.xml, xl/embeddings/a.xlsx!xl/sharedStrings.xml.
 */
export function* partTexts(bytes: Uint8Array, codec: Codec = portableCodec): Generator<PartText> {
  yield* textsOf(bytes, codec, '', 0);
}

function* textsOf(bytes: Uint8Array, codec: Codec, prefix: string, depth: number): Generator<PartText> {
  const entries = readArchive(bytes);
  for (const entry of entries) {
    const name = `${prefix}${entry.name}`;
    const inflated = inflateEntry(entry, codec);
    if (depth < DEEPEST && isZip(inflated)) yield* innerTexts(inflated, codec, name, depth + 1);
    yield { name, text: decode(inflated) };
  }
  yield { name: `${prefix}${ENVELOPE}`, text: envelopeText(bytes, entries) };
}

function* innerTexts(bytes: Uint8Array, codec: Codec, name: string, depth: number): Generator<PartText> {
  try {
    yield* textsOf(bytes, codec, `${name}!`, depth);
  } catch (error) {
    // What only begins like a zip is looked at as the bytes that it is.
    if (!(error instanceof UnreadableWorkbook)) throw error;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(utf8Of(bytes));
}

/** The file without the bytes of its parts; they are views into the same memory. */
function envelopeText(bytes: Uint8Array, entries: readonly Entry[]): string {
  const spans = entries
    .map(({ packed }) => ({
      from: packed.byteOffset - bytes.byteOffset,
      to: packed.byteOffset - bytes.byteOffset + packed.length,
    }))
    .sort((a, b) => a.from - b.from);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    pieces.push(decode(bytes.subarray(at, from)));
    at = to;
  }
  pieces.push(decode(bytes.subarray(at)));
  return pieces.join('\n');
}
