/*
 * What is said when seals are verified and two workbooks are compared.
 */
import type { RoundName } from '../../contest/round-name';
import { plain } from '../quote';
import type { VerifyWords } from '../verify-words';
import { fieldWord, valueWord } from './difference';
import { names } from './names';

const rounds = (all: readonly RoundName[]): string => all.map((one) => names.round[one]).join(', ');

export const verify: VerifyWords = {
  heading: 'Seals',
  head: ['Round', 'State', 'Code', 'By (own word)', 'At'],
  state: { open: 'not sealed', intact: 'as it was sealed', changed: 'no longer holds' },
  noRounds: 'There is no such round in this workbook.',
  noneSealed: 'No round is sealed, or the record of the seals is gone.',
  changes: (round, count) => `${names.round[round]}: ${count} differences from what was sealed`,
  changeHead: ['Ticket', 'What', 'As sealed', 'Now', 'Cell'],
  field: fieldWord,
  value: valueWord,
  oldValues: {
    proven: '“As sealed” is from the copy that the workbook keeps; the copy has the sealed fingerprint.',
    unproven:
      '“As sealed” is from the copy that the workbook keeps; it does not have the sealed fingerprint (names or the copy changed too), so take it as a hint only.',
  },
  because: {
    names: (round) =>
      `${names.round[round]}: a name, a unit or the record of the seal changed; the copy holds no names, so it cannot be said whose.`,
    'earlier-round': (round) =>
      `${names.round[round]}: unchanged itself, but the round before was opened or sealed anew; open this one and seal it again.`,
    'sheet-gone': (round) => `${names.round[round]}: its score sheet can no longer be read.`,
  },
  stale: (sheets) =>
    `${sheets.length} reports do not say what their data says (too old, or written on): ${sheets.map((one) => plain(one)).join(', ')}. Make them anew with run; do not print these.`,
  reportsFresh: 'The reports say what their data says.',
  journalWhole: 'The journal is whole.',
  onlyItself:
    'All this is the workbook agreeing with itself: whoever can change a mark can change the record of the seal. For proof, give the code from the signed receipt with --code.',
  proof: (round, earlier, inForce) =>
    `Proven: the code was computed anew from the marks as they are. Marks, ranks, counts and rules of the ${names.round[round]}${earlier.length === 0 ? '' : ` and of the rounds before (${rounds(earlier)})`} are those on the signed paper.${inForce ? '' : ` Mind that the ${names.round[round]} has no seal in force now (it was opened, or its record is gone).`}`,
  codeOfChanged: (round, proven) =>
    `This is the code under which the ${names.round[round]} was sealed, but its marks no longer give that code: they changed after the signature.${proven ? ' The values listed “as sealed” are the signed ones.' : ''}`,
  codeOfFormer: (round, opening) =>
    `This is an earlier code of the ${names.round[round]}; that seal is void${opening === null ? '' : ` (opened ${opening.at} by ${plain(opening.by)})`}. Use the receipt that was signed last.`,
  codeUnknown:
    'No match: no round of this workbook gives this code, and no record of a seal holds it. Either it was copied wrongly, or these are not the marks that were signed.',
  holds: 'Result: nothing was found to have changed.',
  holdsNot: 'Result: see what was found above.',
  ask: (round, masked) =>
    `Code of the ${names.round[round]}: ${masked}\nCheck that the other two groups on the paper are these, then type the two that are blank from the signed receipt (Enter for none): `,
  textWritten: (file, round) =>
    `The text of the ${names.round[round]} that is sealed: ${file}\nsha256sum of it prints the fingerprint.`,
  refusals: {
    badCode: (written) =>
      `“${plain(written)}” is no code: a code has 16 letters and digits in groups of four.`,
    roundForText: 'Give --round to say whose text is to be written.',
    noRound: (round) => `The workbook has no score sheet of the ${names.round[round]}.`,
  },
  compare: {
    heading: (a, b) => `Left ${plain(a, 120)}, right ${plain(b, 120)}`,
    counts: (errors, warnings) =>
      `Differences: ${errors} errors (rank, advancement, award or amount), ${warnings} warnings (wording only)`,
    same: 'Both give the same result: marks, ranks, advancement, awards, amounts, names and units.',
    noCommonRound: 'The two workbooks have no round in common; there is nothing to compare.',
    strangers: 'Nobody stands in both workbooks: these are hardly copies of one contest.',
    unclear: (file) =>
      `The settings sheet of ${plain(file, 120)} holds a line that cannot be understood; its result cannot be relied on.`,
    cells: (a, b) => ` (${plain(a ?? 'none')}; ${plain(b ?? 'none')})`,
  },
};
