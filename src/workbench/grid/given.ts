/*
 * Univer says "nothing" as null in one place and leaves it out in another; here both are the same.
 */

export function isGiven<T>(part: T): part is NonNullable<T> {
  return part !== null && part !== undefined;
}
