/*
 * What the journal, the restore and the list of edits say, in English.
 */
import type { JournalWords } from '../journal-words';
import { columnNames, names } from './names';

const acts: Readonly<Record<string, string>> = {
  score: 'scoring',
  award: 'awards',
  run: 'full run with reports',
  tickets: 'tickets assigned',
  restore: 'restore',
  'first-sheet': 'first score sheet made',
  open: 'next round opened',
  rule: 'ruling',
  seal: 'sealing',
  unseal: 'unsealing',
  correct: 'correction',
  withdraw: 'withdrawal',
  disqualify: 'disqualification',
  reinstate: 'reinstatement',
  review: 'review',
  entry: 'what was typed',
  type: 'entry of marks',
  enter: 'second entry',
  new: 'contest forms made',
  demo: 'example put',
  journal: 'printed journal',
  resolve: 'typing that equals the paper',
  discard: 'typing put aside',
  check: 'check',
  settings: 'rules changed',
  'confirm-rules': 'rules confirmed',
  'assign-place': 'sheet or column chosen',
  'journal-broken': 'journal found incomplete',
};
const counted: Readonly<Record<string, string>> = {
  cells: 'cells written',
  made: 'sheets made',
  rewritten: 'sheets rewritten',
  removed: 'sheets taken away',
  protected: 'sheets guarded or freed',
  errors: 'errors',
  warnings: 'warnings',
  dropped: 'old steps no longer restorable',
  steps: 'steps back',
  kept: 'not restored',
  at: 'from line',
};
const faults = {
  missing: 'lines are missing',
  moved: 'lines are out of order',
  changed: 'lines were changed',
  cut: 'lines were cut off at the end',
  gone: 'all earlier lines are gone',
} as const;
const isFault = (value: string): value is keyof typeof faults => Object.hasOwn(faults, value);
const roles: Readonly<Record<string, string>> = {
  ...columnNames,
  total: 'total',
  rank: 'rank',
  advance: 'advances',
  by: 'decided by',
  item: 'rule',
  value: 'setting',
};
const reasons = {
  'row-gone': 'the row is no longer there',
  'column-gone': 'the column is no longer there',
  'changed-since': 'somebody changed it since',
  'sheet-gone': 'the sheet is no longer there',
  'typed-on': 'somebody typed on the sheet since, so it stays',
  'ticket-twice': 'several rows have this ticket',
  'no-ticket': 'the row has no ticket to know it by',
  'not-kept': 'what stood there was not kept (an error value, TRUE or FALSE, or a long number)',
  locked: 'the cell is locked',
} as const;

export const journal: JournalWords = {
  ledger: {
    title: '登榜记录',
    notice: [
      '登榜（Dengbang）自己的记录：做过什么、怎样恢复。请勿改动或删除，改动会被发现。',
      "Dengbang's own records: what was done and how to take it back. Do not change or delete; changes are found.",
      'chain = SHA-256(chain of the record before + line feed + {"body":text,"kind":"kind","seq":number}); restore, marks and end only repeat the chain of the last record when they were written.',
    ],
    columns: ['kind', 'seq', 'piece', 'text', 'chain'],
  },
  title: '操作记录',
  columns: ['No.', 'When', 'Who', 'What', 'Counts', 'Chain'],
  empty: 'Nothing was recorded yet.',
  notes: [
    'Who did it is what they said themselves; the time is that of their computer.',
    'The chain of each line is made from the chain before it and the line itself, so that a line taken out, changed or moved is found; the first 12 digits are printed.',
    'No names of contestants, documents, phones or accounts are kept here.',
  ],
  signatures: ['Chief judge: ', 'Supervisor: '],
  act: (act, round) => `${round === null ? '' : `${names.round[round]}: `}${acts[act] ?? act}`,
  role: (role) => roles[role] ?? role,
  option: (name, value) => {
    if (name === 'rules') return 'a copy of all rules was kept';
    if (name === 'undone') return `line ${value}`;
    if (name === 'reason' && isFault(value)) return faults[value];
    return `${name}=${value}`;
  },
  count: (name, count) => `${counted[name] ?? name} ${count}`,
  nobody: '(not given)',
  holds: (lines, chain) => `${lines} lines, each fits the one before it. Chain of the last: ${chain}`,
  broken: (at, reason) => `The journal is not whole: from line ${at} on, ${faults[reason]}.`,
  fault: (at, reason) => `from line ${at} on, ${faults[reason]}`,
  none: 'This workbook has no journal yet.',
  edits: (count) => `Changed since the last calculation: ${count}`,
  editHead: ['Round', 'Ticket', 'Part', 'Before', 'Now', 'Cell'],
  editPart: { theory: 'theory', practical: 'practical', status: 'status', remark: 'remark', row: 'row' },
  otherText: '(other text)',
  blank: '(blank)',
  onSheet: '(on the sheet)',
  moreEdits: (count) => `… and ${count} more.`,
  restore: {
    undone: (act, at) => `Taken back: ${act} (${at.slice(0, 16).replace('T', ' ')})`,
    nothing: 'There is no step to take back.',
    back: (sheet, role, cells) => `Sheet "${sheet}": ${cells} cells of ${roles[role] ?? role} as they were`,
    removed: (sheet) => `Sheet "${sheet}": taken away`,
    sealOpen: (round) =>
      `${names.round[round]}: the seal was opened by what is taken back, and stays open: check the round and seal it again.`,
    cannot: (sheet, ticket, role, reason) =>
      `Not restored: sheet "${sheet}"${ticket === null ? '' : ` ${ticket}`}${role === null ? '' : ` ${roles[role] ?? role}`}: ${reasons[reason]}`,
    moreCannot: (count) => `… and ${count} more not restored.`,
    remade: (sheets) => `${sheets} reports made anew from what was restored`,
    fewer: (steps) => `Only ${steps} steps could be taken back.`,
    barrier: (act) => `Before that stands "${act}", which cannot be taken back in this way.`,
    notASteps: (written) => `--steps takes a whole number from 1 to 20, not "${written}".`,
  },
};
