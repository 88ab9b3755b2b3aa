/*
 * 封存回执: the one page that leaves the computer with a sealed round. It says what was sealed; what the round
 * has become since shows in nothing but the mark under its title. Whoever signs it makes its code worth something.
 */
import type { JournalFault } from '../contest/journal-line';
import type { RoundName } from '../contest/round-name';
import { headOf, rulesIn } from '../contest/seal-lines';
import { furniture, type SealMark, type Source } from './furniture';
import type { Entry, Page, Section, Value } from './page';

/** Keys of the receipts: this, a dot and the round. */
export const RECEIPT_KEY = 'seal-receipt';

export type Receipt = { readonly round: RoundName } & (
  | {
      readonly kind: 'sealed';
      readonly code: string;
      /** 64 hexadecimal digits. */
      readonly fingerprint: string;
      /** The sealed text, with or without names (contest/seal-lines.ts). */
      readonly text: string;
      readonly by: string;
      /** "2024-06-20T09:30:00+08:00". */
      readonly at: string;
      /** Why the journal was not whole when the round was sealed, and from which record on. */
      readonly fault: JournalFault | null;
      readonly faultAt: number;
    }
  /** Printed once and worth nothing any more. */
  | Extract<SealMark, { readonly kind: 'opened' }>
);
type Sealed = Extract<Receipt, { readonly kind: 'sealed' }>;

/** "2f3a 9c01 …": digits that somebody has to compare, in groups of four, eight groups to a line. */
export function groupsOf(fingerprint: string): string {
  const groups = fingerprint.match(/.{1,4}/gu) ?? [];
  const half = Math.ceil(groups.length / 2);
  return [groups.slice(0, half), groups.slice(half)].map((line) => line.join(' ')).join('\n');
}

export function receiptPage(source: Source, receipt: Receipt): Page {
  const { names, reports } = source.words;
  const { seal } = reports;
  const round = source.result.rounds.find((one) => one.round === receipt.round) ?? null;
  const isSealed = receipt.kind === 'sealed';
  return {
    ...furniture(source, 'receipt', `${RECEIPT_KEY}.${receipt.round}`, round),
    title: reports.sheets.receipt.title(names.round[receipt.round]),
    orientation: 'portrait',
    columns: [
      { heading: '', width: 22, align: 'left' },
      { heading: '', width: 26, align: 'left', grows: true },
      // As wide as the state under the title.
      { heading: '', width: 38, align: 'left' },
    ],
    sections: isSealed ? sealedSections(source, receipt) : [voidSection(source, receipt)],
    notesHeading: seal.heading.notes,
    notes: isSealed ? seal.notes : [],
    signatures: isSealed ? seal.signatures : [],
    stamp: [],
    rowHeight: 24,
    // One page: nothing of it is worth anything without the rest.
    tailRows: 99,
  };
}

function voidSection({ words }: Source, { by, at, reason }: Exclude<Receipt, Sealed>): Section {
  const told: Entry = { value: words.reports.seal.void(by, at, reason), across: 3, bold: true };
  return { heading: null, headings: [], rows: [[told]], empty: null };
}

function sealedSections(source: Source, receipt: Sealed): readonly Section[] {
  const { heading, steps } = source.words.reports.seal;
  const wide = (value: string): readonly Value[] => [{ value, across: 3, align: 'left' }];
  return [
    { heading: heading.what, headings: [], rows: contentRows(source, receipt), empty: null },
    {
      heading: heading.code,
      headings: [],
      rows: [[{ value: receipt.code, across: 3, large: true }], ...sealRows(source, receipt)],
      empty: null,
    },
    { heading: heading.check, headings: [], rows: steps(receipt.code).map(wide), empty: null },
  ];
}

function said(label: string, value: string): readonly Value[] {
  return [label, { value, across: 2, format: '@', align: 'left' }];
}

function contentRows({ words }: Source, { round, text }: Sealed): readonly (readonly Value[])[] {
  const { label, counts, noPrevious } = words.reports.seal;
  const head = headOf(text);
  const count = (name: string): string => head.get(name) ?? '';
  const places = count('places');
  const previous = count('previous');
  return [
    said(label.round, words.names.round[round]),
    said(
      label.counts,
      counts(count('entered'), count('attended'), count('scored'), places === '-' ? null : places),
    ),
    said(label.rules, rulesIn(text).join(words.reports.clauseBreak)),
    said(label.previous, previous === '-' ? noPrevious : groupsOf(previous)),
  ];
}

function sealRows({ words }: Source, receipt: Sealed): readonly (readonly Value[])[] {
  const { journal, reports } = words;
  const { label, journalWhole } = reports.seal;
  const { fingerprint, by, at, fault, faultAt } = receipt;
  return [
    said(label.fingerprint, groupsOf(fingerprint)),
    said(label.by, by),
    said(label.at, at),
    said(label.journal, fault === null ? journalWhole : journal.broken(faultAt, fault)),
  ];
}
