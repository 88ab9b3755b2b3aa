/*
 * What can be a live formula of ours at all. It refuses what Excel would not take and knows nothing of
 * what a formula computes.
 */

const LIMIT = 8192;

/** Throws RangeError for what cannot be a formula. */
export function requireFormula(formula: string): void {
  const refusal = refusalOf(formula);
  if (refusal !== null) throw new RangeError(`${refusal}: ${formula.slice(0, 80)}`);
}

function refusalOf(formula: string): string | null {
  if (formula.trim() === '' || formula.startsWith('=')) return 'a formula stands without its equals sign';
  if (formula.length > LIMIT) return `no formula may have more than ${LIMIT} characters`;
  return /[\0-\x08\x0b-\x1f\ufffe\uffff]/.test(formula) ? 'a formula may not hold control characters' : null;
}
