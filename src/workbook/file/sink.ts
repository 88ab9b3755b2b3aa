/*
 * Gathers bytes that are partly copied and partly new text, in one growing array. It knows neither
 * XML nor sheets.
 */

const ENCODER = new TextEncoder();
const SHORT = 64;
const NOTHING = new Uint8Array(0);

export class Sink {
  private room: Uint8Array<ArrayBuffer>;
  private length = 0;
  /** Copied last and still to be carried over: neighbours are carried over together. */
  private source: Uint8Array = NOTHING;
  private from = 0;
  private to = 0;

  constructor(expected: number) {
    this.room = new Uint8Array(expected + 256);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    if (from !== this.to || bytes !== this.source) {
      this.carry();
      this.source = bytes;
      this.from = from;
    }
    this.to = to;
  }

  text(text: string): void {
    this.carry();
    // A UTF-16 unit never takes more than three bytes.
    this.reserve(text.length * 3);
    if (text.length <= SHORT && this.short(text)) return;
    this.length += ENCODER.encodeInto(text, this.room.subarray(this.length)).written;
  }

  /** Most pieces are a few letters, for which the encoder costs more than the letters. */
  private short(text: string): boolean {
    const { room } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) room[at++] = code;
      else if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) return false;
      else {
        room[at++] = 0xe0 | (code >> 12);
        room[at++] = 0x80 | ((code >> 6) & 63);
        room[at++] = 0x80 | (code & 63);
      }
    }
    this.length = at;
    return true;
  }

  /** A view: room that was never written to costs no memory, a second copy would. */
  bytes(): Uint8Array {
    this.carry();
    return this.room.subarray(0, this.length);
  }

  private carry(): void {
    const size = this.to - this.from;
    if (size === 0) return;
    this.reserve(size);
    this.room.set(this.source.subarray(this.from, this.to), this.length);
    this.length += size;
    this.from = this.to = 0;
    this.source = NOTHING;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room.length) return;
    const wider = new Uint8Array(Math.max(this.room.length * 1.5, this.length + more) | 0);
    wider.set(this.room.subarray(0, this.length));
    this.room = wider;
  }
}
