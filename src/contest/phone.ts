/*
 * Whether a text is a mobile number of the Chinese mainland. Whose it is, and whether it answers, is
 * not known here.
 */
import type { Raw } from './raw';
import { codeIn, foldText, saysNothing } from './cell-text';

export type PhoneReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly written: string }
  /** `assigned` is false for a segment that no operator has (154): a warning, not an error. */
  | { readonly kind: 'valid'; readonly phone: string; readonly assigned: boolean };

const mobile = /^1[3-9]\d{9}$/u;
const assignedSegments = /^(?:13\d|14[01456879]|15[0-35-9]|16[2567]|17[0-8]|18\d|19[0-35-9])/u;

/**
 * Reads 联系电话. Wide digits become plain; spaces, hyphens and a leading +86 or 0086 go; number cells
 * are fine. Then 1, a digit 3…9, and nine more digits, else invalid: a landline, two numbers in one
 * cell, a digit too few. Example: "+86 154-0000-0022" is 15400000022, its segment unassigned.
 */
export function readPhone(raw: Raw): PhoneReading {
  if (raw.kind === 'error') return { kind: 'invalid', written: raw.text };
  const written = codeIn(raw);
  if (saysNothing(written)) return { kind: 'none' };
  const phone = foldText(written)
    .replace(/[-\u2010-\u2015\u2212]/gu, '')
    .replace(/^(?:\+86|0086)/u, '');
  if (!mobile.test(phone)) return { kind: 'invalid', written };
  return { kind: 'valid', phone, assigned: assignedSegments.test(phone) };
}
