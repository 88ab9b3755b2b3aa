/*
 * Decides how findings about sheets, columns, settings and records are told in English.
 */
import { isFindingCode } from '../../contest/finding';
import { plain } from '../quote';
import type { FindingWords } from '../words';
import { sealedChange } from './difference';
import { column, columns, count, q, quotedList, round, sheet } from './phrase';

/** A code that we know is ours and stands bare; anything else was typed. */
const code = (text: string): string => (isFindingCode(text) ? text : q(text));

/** What a setting may be is kept in Chinese; the common kinds are told in English. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(\S+%)～(\S+%)，至多两位小数$/u, 'a percentage from $1 to $2 with at most two decimals'],
  [/^(\d+)～(\d+) 的整数$/u, 'a whole number from $1 to $2'],
  [/^日期，如 (\S+)$/u, 'a date such as $1'],
  [/^空白（同晋级比例）或 (\S+)～(\S+)$/u, 'blank (as 晋级比例) or a percentage from $1 to $2'],
  [/^名次:金额，如 (\S+)$/u, 'ranks:yuan, such as $1'],
];

function allowedText(allowed: string): string {
  const kind = kinds.find(([pattern]) => pattern.test(allowed));
  return plain(kind === undefined ? allowed : allowed.replace(kind[0], kind[1]), 120);
}

/** Changes that one sentence lists. */
const SHOWN_CHANGES = 3;

export const workbook = {
  'sheet-not-found': ({ kind }) => ({
    what:
      kind === 'any-round'
        ? 'No score sheet of any round was found.'
        : `There is no sheet for ${sheet(kind)}.`,
    todo:
      kind === 'any-round'
        ? 'Check that this is the contest workbook; a score sheet has the headers 准考证号, 理论 and 技能.'
        : 'Check that the sheet is in this file and its headers are complete; if it is there but not recognised, name it under 表对应 on sheet 规则.',
  }),
  'sheet-ambiguous': ({ kind, sheets }) => ({
    what: `${quotedList(sheets)} could each be ${sheet(kind)}.`,
    todo: 'Choose one and write it under 表对应 on sheet 规则, or move the outdated sheets to another file.',
  }),
  'column-missing': ({ kind, columns: lacking }) => ({
    what: `Missing in ${sheet(kind)}: ${columns(lacking)}. The sheet was not read.`,
    todo: 'Add what is missing to the header row; if a column is there under another name, say so under 列对应 on sheet 规则.',
  }),
  'column-ambiguous': ({ kind, column: role, candidates }) => ({
    what: `In ${sheet(kind)} several columns could be ${column(role)}: ${quotedList(candidates)}.`,
    todo: 'Choose one and write it under 列对应 on sheet 规则, or rename the headers of the others.',
  }),
  'setting-unknown': ({ name }) => ({
    what: `There is no setting ${q(name)}; it was not used.`,
    todo: 'Check its name, or delete the row if it is not needed.',
  }),
  'setting-invalid': ({ name, written, allowed }) => ({
    what: `The setting ${q(name)} ${written.trim() === '' ? 'is blank' : `reads ${q(written)}`}, which cannot be used.`,
    todo: `Change it to: ${allowedText(allowed)}.`,
  }),
  'sealed-round-changed': ({ round: name, because, changes, count }) => ({
    what: {
      content: `The marks of ${round(name)} are sealed, but ${count} ${count === 1 ? 'thing differs' : 'things differ'} from what was sealed: ${changes.slice(0, SHOWN_CHANGES).map(sealedChange).join('; ')}${count > SHOWN_CHANGES ? ' …' : ''}.`,
      names: `The marks of ${round(name)} are sealed, but a name, a unit or the record of the seal differs (the copy that is kept holds no names, so it cannot be said whose).`,
      'earlier-round': `After ${round(name)} was sealed, the round before was opened or sealed anew.`,
      'sheet-gone': `The marks of ${round(name)} are sealed, but their sheet can no longer be read.`,
    }[because],
    todo: 'Find out who changed what. Put back what was changed by mistake; for a rightful correction, record it as one (更正, two names), or unseal first (with the reason).',
  }),
  'journal-broken': ({ reason }) => ({
    what: `The journal of this file is incomplete or was altered${reason.trim() === '' ? '' : ` (${plain(reason)})`}; it is no longer evidence.`,
    todo: 'Stop working on this file, find the last good backup and tell the technical staff.',
  }),
  'header-repeated': ({ row }) => ({
    what: `Row ${row} repeats the headers; it was skipped and is nobody's row.`,
    todo: 'If it is left over from printing, there is nothing to do; if another table begins there, move it to a sheet of its own.',
  }),
  'hidden-rows': ({ count: hidden, rows }) => ({
    what: `${count(hidden, 'row')} hidden or filtered out (row ${plain(rows)}) ${hidden === 1 ? 'is' : 'are'} counted like the others.`,
    todo: 'Show and look at them: if they belong there, there is nothing to do; otherwise delete them.',
  }),
  'formula-without-value': () => ({
    what: 'The cell holds a formula, but the file does not hold its result.',
    todo: 'Open the file in Excel, let it calculate, save it and check again.',
  }),
  'sheet-protected': ({ sheet: name, skipped }) =>
    name === null
      ? {
          what: 'The structure of the workbook is protected, so Excel lets no sheet be added.',
          todo: 'If the result sheets are there, there is nothing to do; if not, lift the protection under Review, Protect Workbook, and score again.',
        }
      : {
          what: `${q(name)} is protected with a password, so ${count(skipped, 'cell was', 'cells were')} not written.`,
          todo: 'Let whoever set the password unprotect it, then score again; the results stand on the other reports.',
        },
  'report-stale': ({ sheet: name }) => ({
    what: `${q(name)} was made before marks or settings changed and is out of date.`,
    todo: 'Score again; do not print or publish it before.',
  }),
  'review-void': ({ code: written, reason }) => ({
    what: {
      'cell-changed': `The review of ${code(written)} no longer holds: the cell that it judged was changed afterwards.`,
      'finding-gone': `The review of ${code(written)} has no object: that problem is not there now.`,
      'opinion-unclear': `The opinion on ${code(written)} cannot be understood and was not used; it must be 通过 or 取消资格.`,
      'unknown-code': `The review names the code ${code(written)}, which does not exist; it was not used.`,
    }[reason],
    todo: {
      'cell-changed': 'Judge it again and record the opinion anew, or delete the row.',
      'finding-gone': 'Check the ticket and the code; if both are right, delete the row.',
      'opinion-unclear': 'Write 通过 (passed) or 取消资格 (disqualified) under 意见.',
      'unknown-code': 'Write the code that the list of findings shows.',
    }[reason],
  }),
} satisfies Partial<FindingWords>;
