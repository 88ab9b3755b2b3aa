/*
 * How a live formula of ours stands in the file. It knows which functions the format calls by another
 * name than Excel's screen does, and refuses to know what a formula computes.
 */
import { requireFormula } from '../spelling/formula';
import { repairText } from '../spelling/text';
import { escapeText } from './escape';

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
  requireFormula(formula);
  const named = formula.replace(CALL, (found) => {
    return found.startsWith('"') || found.startsWith("'") ? found : `_xlfn.${found}`;
  });
  return escapeText(repairText(named));
}
