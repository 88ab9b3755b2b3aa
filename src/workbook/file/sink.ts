/*
 * Gathers bytes that are partly copied and partly new text, in one growing array. It knows neither
 * XML nor sheets.
 */

const ENCODER = new TextEncoder();
const SHORT = 64;

export class Sink {
  private room: Uint8Array<ArrayBuffer>;
  private length = 0;

  constructor(expected: number) {
    this.room = new Uint8Array(expected + 256);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.reserve(to - from);
    this.room.set(bytes.subarray(from, to), this.length);
    this.length += to - from;
  }

  text(text: string): void {
    // A UTF-16 unit never takes more than three bytes.
    this.reserve(text.length * 3);
    if (text.length <= SHORT && this.ascii(text)) return;
    this.length += ENCODER.encodeInto(text, this.room.subarray(this.length)).written;
  }

  /** Most pieces are a few plain letters, for which the encoder costs more than the letters. */
  private ascii(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return false;
      this.room[this.length + i] = code;
    }
    this.length += text.length;
    return true;
  }

  bytes(): Uint8Array {
    return this.room.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room.length) return;
    const wider = new Uint8Array(Math.max(this.room.length * 1.5, this.length + more) | 0);
    wider.set(this.room.subarray(0, this.length));
    this.room = wider;
  }
}
