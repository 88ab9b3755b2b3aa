/*
 * The 准考证号 as it is compared: text, never a number. How tickets are given out, and whose they are,
 * is not known here.
 */
import type { Raw } from './raw';
import { codeIn, foldText, saysNothing } from './cell-text';

/**
 * The ticket in a cell: plain characters (NFKC), no spaces, upper case; a number gives its digits. null
 * where the cell says nothing. There is no national form, so anything else is taken as it stands.
 * Example: " ａf2024 0056" is "AF20240056".
 */
export function readTicket(raw: Raw): string | null {
  const written = codeIn(raw);
  return saysNothing(written) ? null : foldText(written).toUpperCase();
}
