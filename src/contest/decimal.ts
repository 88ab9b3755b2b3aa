/*
 * Exact decimal numbers: texts into integers and exact fractions into texts. No floating point takes
 * part, so that what is printed is what was compared.
 */

/** A decimal as it was written: an integer and the number of decimals it counts in. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  /** Decimals, trailing zeros aside: 2 for 86.45, 0 for 90.00. */
  readonly decimals: number;
  /** The count of 1/10^places, signed; null where that would drop a digit. */
  scaled(places: number): bigint | null;
}

/** Reads plain decimal notation ("86.45", "-3", ".5"); null for anything else, exponents included. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/u.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', rawFraction = ''] = match;
  if (whole === '' && rawFraction === '') return null;
  const fraction = rawFraction.replace(/0+$/u, '');
  const digits = BigInt(`${whole}${fraction}`);
  const negative = sign === '-' && digits !== 0n;
  return {
    negative,
    digits,
    decimals: fraction.length,
    scaled: (places) =>
      places < fraction.length
        ? null
        : (negative ? -digits : digits) * 10n ** BigInt(places - fraction.length),
  };
}

/** Half-up division of non-negative integers: 5/2 is 3. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** "86.45" for 8645 hundredths; `padded` keeps trailing zeros ("90.00"). */
export function scaledText(count: bigint, places: number, padded = false): string {
  const sign = count < 0n ? '-' : '';
  const digits = String(count < 0n ? -count : count).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  const kept = padded ? fraction : fraction.replace(/0+$/u, '');
  return `${sign}${whole}${kept === '' ? '' : `.${kept}`}`;
}

/** Digits after which a repeating decimal stops. */
export const REPEATING_DIGITS = 10;

/**
 * The decimals a non-negative fraction needs to be written exactly; null where it repeats.
 * 82721/1000 needs 3, 1/3 none that ends.
 */
export function exactDecimals(numerator: bigint, denominator: bigint): number | null {
  let rest = denominator / gcd(numerator, denominator);
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/**
 * A non-negative fraction in full: as many decimals as it has, at least `least`. A repeating one
 * stops after ten digits, cut, not rounded: 2/3 is 0.6666666666.
 */
export function fractionText(numerator: bigint, denominator: bigint, least = 0): string {
  const needed = exactDecimals(numerator, denominator);
  const places = Math.max(needed ?? REPEATING_DIGITS, least);
  const text = scaledText((numerator * 10n ** BigInt(places)) / denominator, places, true);
  return trimTo(text, least);
}

function trimTo(text: string, least: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  let kept = fraction.length;
  while (kept > least && fraction[kept - 1] === '0') kept -= 1;
  return kept === 0 ? whole : `${whole}.${fraction.slice(0, kept)}`;
}

/** The greatest common divisor of two non-negative integers; 1 for 0 and 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/**
 * A number in plain decimal notation with the 15 significant digits that Excel keeps, never with an
 * exponent. Example: 1.10101199103089e17 is "110101199103089000", 0.1 + 0.2 is "0.3".
 */
export function numberText(number: number): string {
  const short = String(number);
  // 15 digits or fewer without an exponent are already what Excel shows.
  if (/^-?[\d.]{1,15}$|^-?\d*\.\d*$/u.test(short) && short.length <= 16) return number === 0 ? '0' : short;
  const [mantissa = '0', power = '0'] = number.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/gu, '');
  const point = 1 + Number(power);
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const rest = (point < 0 ? '0'.repeat(-point) : '') + digits.slice(Math.max(point, 0));
  const part = rest.replace(/0+$/u, '');
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}
