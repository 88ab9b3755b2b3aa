/*
 * The key of the record for those who show what was written (commands/, desk/).
 */
export { LEDGER_KEY } from '../reports/ledger-key';
