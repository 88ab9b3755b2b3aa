/*
 * The order of texts where a list needs one that no mark decides. Languages and dictionaries take no part.
 */

/** Order by the characters alone, the same on every computer: "AF20240002" before "AF20240015". */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
