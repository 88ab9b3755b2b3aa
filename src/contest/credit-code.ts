/*
 * Whether a text has the form and check character of a 统一社会信用代码 (GB 32100-2015), and what its first
 * pair says of the unit. A failure only warns: codes that fail are in real use.
 */
import type { Raw } from './raw';
import type { UnitKind } from './registration';
import { codeIn, foldText, saysNothing } from './cell-text';

export type CreditCodeReading =
  | { readonly kind: 'none' }
  /** `unitKind` from the first pair where the form is right, even if the check character is not. */
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly valid: boolean;
      readonly unitKind: UnitKind | null;
    };

/** Without I O S V Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const form = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/u;

/**
 * The check character of the first 17: weights 3^i mod 31, sum S, value (31 − S mod 31) mod 31.
 * Example: 91110101MA0DEM013 → 5; where S is a multiple of 31 it is 0 (91110101MA0D00287 → 0).
 */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * The default 单位性质: 91 enterprise, 92 individual business and 93 cooperative count as 企业; 11 12 13
 * (机关、事业单位、群团) and 51 52 53 (社团、民办非企业、基金会) do not; other pairs say nothing (null).
 */
function unitKindOf(code: string): UnitKind | null {
  if (/^9[123]/u.test(code)) return 'enterprise';
  return /^[15][123]/u.test(code) ? 'other' : null;
}

/** Reads 统一社会信用代码: plain characters, no spaces or hyphens, upper case; then form and check. */
export function readCreditCode(raw: Raw): CreditCodeReading {
  const written = codeIn(raw);
  if (saysNothing(written)) return { kind: 'none' };
  const code = foldText(written).replaceAll('-', '').toUpperCase();
  if (!form.test(code)) return { kind: 'code', code, valid: false, unitKind: null };
  const valid = creditCodeCheck(code.slice(0, 17)) === code.charAt(17);
  return { kind: 'code', code, valid, unitKind: unitKindOf(code) };
}
