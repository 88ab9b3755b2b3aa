/*
 * What somebody typed for one part of a score sheet, read as strictly as a score cell is. What becomes of it is not
 * known here.
 */
import type { EntryValue } from './entry-value';
import type { FindingCode, Part } from './finding';
import { type MarkLimits, readMark } from './mark';
import { declaredByScoreCell } from './status-word';

/** Why a text is no value of a score sheet. */
export type TypedFault = 'not-a-number' | 'out-of-range' | 'too-precise';

const faults: Partial<Readonly<Record<FindingCode, TypedFault>>> = {
  'score-out-of-range': 'out-of-range',
  'score-too-precise': 'too-precise',
};

/** Example, two decimals: "87.50" is 8750, "" and "-" are blank, "缺考" is absent, "187" is out of range. */
export function typedMark(
  text: string,
  part: Part,
  limits: MarkLimits,
): EntryValue | { readonly kind: 'fault'; readonly fault: TypedFault } {
  const read = readMark({ kind: 'text', text }, part, {}, limits);
  switch (read.kind) {
    case 'mark':
      return { kind: 'mark', mark: read.mark };
    case 'nothing':
      return 'blank';
    case 'word': {
      const declared = declaredByScoreCell(read.text);
      const isAbsent = declared.kind === 'status' && declared.status === 'absent';
      return isAbsent ? 'absent' : { kind: 'fault', fault: 'not-a-number' };
    }
    case 'unusable': {
      const [first] = read.findings;
      return { kind: 'fault', fault: (first && faults[first.code]) ?? 'not-a-number' };
    }
  }
}
