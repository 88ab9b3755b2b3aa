/*
 * The key under which the product's own record stands in a workbook: whoever only asks whether a sheet is that
 * record need not know how it is written.
 */
export const LEDGER_KEY = 'ledger';
