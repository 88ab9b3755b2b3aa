/*
 * How a live formula of ours stands in the file. It knows which functions the format calls by another
 * name than Excel's screen does, and refuses to know what a formula computes.
 */
import { escapeText, repairText } from './escape';

const LIMIT = 8192;

/** Functions that came after 2007. A file names them with a prefix; without it Excel shows #NAME?. */
const LATER =
  'CEILING.MATH|CONCAT|DAYS|FLOOR.MATH|FORMULATEXT|IFNA|IFS|ISFORMULA|ISOWEEKNUM|MAXIFS|MINIFS|MODE.MULT|MODE.SNGL|' +
  'NETWORKDAYS.INTL|NUMBERVALUE|PERCENTILE.EXC|PERCENTILE.INC|PERCENTRANK.EXC|PERCENTRANK.INC|QUARTILE.EXC|' +
  'QUARTILE.INC|RANK.AVG|RANK.EQ|STDEV.P|STDEV.S|SWITCH|TEXTJOIN|UNICHAR|UNICODE|VAR.P|VAR.S|XLOOKUP|XMATCH|XOR';
/** Text and quoted tab names first, so that what looks like a function inside of them stays. */
const CALL = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:${LATER.replaceAll('.', String.raw`\.`)})(?=\s*\()`,
  'giu',
);

/** Content of <f>, <formula> or <formula1>. Throws RangeError for what cannot be a formula. */
export function writeFormula(formula: string): string {
  const refusal = refusalOf(formula);
  if (refusal !== null) throw new RangeError(`${refusal}: ${formula.slice(0, 80)}`);
  const named = formula.replace(CALL, (found) => {
    return found.startsWith('"') || found.startsWith("'") ? found : `_xlfn.${found}`;
  });
  return escapeText(repairText(named));
}

function refusalOf(formula: string): string | null {
  if (formula.trim() === '' || formula.startsWith('=')) return 'a formula stands without its equals sign';
  if (formula.length > LIMIT) return `no formula may have more than ${LIMIT} characters`;
  return /[\0-\x08\x0b-\x1f\ufffe\uffff]/.test(formula) ? 'a formula may not hold control characters' : null;
}
