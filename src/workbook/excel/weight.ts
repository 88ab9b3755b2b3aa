/*
 * How much a request or an answer will weigh, in bytes of UTF-8, and how work is parted into trips.
 * Excel on the web refuses more than 5 MB each way; a fifth of it leaves room for error.
 */

export const TRIP_BYTES = 1_000_000;
/** Excel answers nothing above 5 000 000 cells. */
export const TRIP_CELLS = 500_000;

type Value = string | number | boolean | null;

/** As JSON, with the comma behind it. */
export function bytesOfValue(value: Value): number {
  if (typeof value === 'number') return String(value).length + 1;
  if (typeof value !== 'string') return 6;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    bytes += unit < 0x20 ? 6 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Parts a list into trips, in order; what alone is too heavy goes alone. */
export function pack<T>(items: readonly T[], weightOf: (item: T) => number, limit = TRIP_BYTES): T[][] {
  const trips: T[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    const last = trips.at(-1);
    if (last === undefined || weight > room) {
      trips.push([item]);
      room = limit - weight;
    } else {
      last.push(item);
      room -= weight;
    }
  }
  return trips;
}
