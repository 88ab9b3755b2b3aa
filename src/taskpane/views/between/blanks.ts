/*
 * Which two of the four groups of a code are left blank, so that they have to come from the paper. Nobody who prepares
 * a workbook can know which.
 */
export type Blanks = readonly [number, number];

const pairs: readonly Blanks[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
];
/** The largest multiple of six below 256: bytes from there on would favour some pairs. */
const FAIR = 252;

/** `random` fills bytes with chance. */
export function chooseBlanks(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
): Blanks {
  const byte = new Uint8Array(1);
  do random(byte);
  while ((byte[0] ?? 0) >= FAIR);
  return pairs[(byte[0] ?? 0) % pairs.length] ?? [0, 1];
}

/** The code with what was typed in the place of its blanks. */
export function filledIn(code: string, blanks: Blanks, typed: readonly [string, string]): string {
  return code
    .split('-')
    .map((group, at) => (at === blanks[0] ? typed[0] : at === blanks[1] ? typed[1] : group))
    .join('-');
}
