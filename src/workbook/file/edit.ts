/*
 * Small changes to a part's bytes: places and what shall stand there. It knows no XML; whoever makes an
 * edit answers for its text.
 */
import { Sink } from './sink';

/** bytes[from, to) become `text`; with from = to, the text is put in between. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `edits` stand in the order of their places and do not overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sink = new Sink(edits.reduce((size, edit) => size + edit.text.length, bytes.length));
  let at = 0;
  for (const { from, to, text } of edits) {
    sink.copy(bytes, at, from);
    sink.text(text);
    at = to;
  }
  sink.copy(bytes, at, bytes.length);
  return sink.bytes();
}
