/*
 * Decides what is read in English when a workbook cannot be opened at all. Which part of the file is at
 * fault is added by the caller; nothing was written in any of these cases.
 */
import type { Words } from '../words';

const BROKEN = 'It was probably damaged when it was sent or saved.';
const AGAIN =
  'Open the original in Excel and save it as a new .xlsx file; if that fails, ask the sender for another copy or use a backup.';

export const unreadable: Words['unreadable'] = {
  'empty-file': {
    what: 'The file is empty.',
    todo: 'Check that it was downloaded or copied completely, or ask the sender for another copy.',
  },
  'not-a-zip': {
    what: 'The file is not an Excel workbook (.xlsx).',
    todo: 'Check that it is the right file; open CSV or web tables in Excel first and save them as .xlsx.',
  },
  'old-xls': {
    what: 'The file is in the old Excel format (.xls), which cannot be used directly.',
    todo: 'Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and use the new file.',
  },
  encrypted: {
    what: 'The file is encrypted with a password and cannot be read.',
    todo: 'Open it in Excel, remove the password under File, Info, Protect Workbook, Encrypt with Password, save it and try again.',
  },
  truncated: {
    what: `The file is incomplete. ${BROKEN}`,
    todo: 'Download or copy it again, or ask the sender for another copy.',
  },
  'part-checksum': { what: `A part of the file does not match its checksum. ${BROKEN}`, todo: AGAIN },
  'part-length': { what: `A part of the file does not have its recorded length. ${BROKEN}`, todo: AGAIN },
  'part-missing': { what: `A necessary part of the file is missing. ${BROKEN}`, todo: AGAIN },
  'part-broken-xml': { what: `A part of the file is not well-formed XML. ${BROKEN}`, todo: AGAIN },
  'part-doctype': {
    what: 'A part of the file declares a document type, which Excel never writes; it was not read, for safety.',
    todo: 'Make sure that the file comes from someone you trust, then open it in Excel and save it as a new .xlsx file.',
  },
  'too-large': {
    what: 'The file is too large to be handled.',
    todo: 'Remove sheets, pictures and blank rows that are not needed and save it as a new .xlsx file.',
  },
  'not-a-workbook': {
    what: 'The file can be opened but is not an Excel workbook (.xlsx).',
    todo: 'Check that it is the right file; take a table out of a Word document or an archive first and save it as .xlsx.',
  },
  'unsupported-zip': {
    what: 'The file is packed in a way that Excel does not use, and cannot be read.',
    todo: 'Open it in Excel and save it as a new .xlsx file.',
  },
};
