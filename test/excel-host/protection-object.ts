/*
 * Protection of a sheet and of the workbook's structure. Protecting what is protected and opening what
 * is open are refused, as in today's Excel.
 */
import type { Desk } from './desk';
import { fieldsOf, flagOr, oneOf, textOr } from './given';
import { opens } from './password';
import {
  PROTECTION_FLAGS,
  type PasswordMark,
  type ProtectionFlag,
  type ProtectionOptions,
  type SheetModel,
} from './sheet-model';
import { thing, type ClassModel, type Given, type Thing } from './thing';
import { ExcelError } from './wire';
import type { WorkbookModel } from './workbook-model';

/** What Excel allows on a protected sheet when nothing was said: nothing but selecting. */
export function protectionOptions(allowed: Partial<Record<ProtectionFlag, boolean>> = {}): ProtectionOptions {
  // Every flag gets a value in this loop.
  const flags = Object.fromEntries(PROTECTION_FLAGS.map((flag) => [flag, allowed[flag] ?? false]));
  return { ...flags, selectionMode: 'Normal' } as ProtectionOptions;
}

function optionsOf(given: Given): ProtectionOptions {
  if (given === null || given === undefined) return protectionOptions();
  const fields = fieldsOf(given);
  const flags = PROTECTION_FLAGS.map((flag) => [flag, flagOr(fields[flag], false)] as const);
  const mode = fields['selectionMode'];
  return {
    ...protectionOptions(Object.fromEntries(flags)),
    selectionMode:
      mode === undefined || mode === null ? 'Normal' : oneOf(mode, ['Normal', 'Unlocked', 'None']),
  };
}

function markOf(given: Given): PasswordMark | null {
  const password = textOr(given, '');
  if (password.length > 255) throw new ExcelError('InvalidArgument');
  return password === '' ? null : { kind: 'plain', text: password };
}

/** A wrong or missing password does not open. */
function checkPassword(mark: PasswordMark | null, given: Given, desk: Desk): void {
  if (mark === null) return;
  if (!opens(mark, textOr(given, ''))) throw new ExcelError(desk.wrongPassword, 'The password is incorrect.');
}

const SHEET: ClassModel<SheetModel> = {
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ protection }) => protection !== null },
    options: { get: ({ protection }) => protection?.options ?? null },
    isPasswordProtected: { get: ({ protection }) => protection !== null && protection.password !== null },
    canPauseProtection: { get: () => false },
    isPaused: { get: () => false },
  },
  methods: {
    protect: (sheet, [options, password]) => {
      if (sheet.protection !== null) throw new ExcelError('AccessDenied');
      sheet.protection = { options: optionsOf(options), password: markOf(password) };
    },
    unprotect: (sheet, [password], desk) => {
      if (sheet.protection === null) throw new ExcelError('AccessDenied');
      checkPassword(sheet.protection.password, password, desk);
      sheet.protection = null;
    },
  },
};

const WORKBOOK: ClassModel<WorkbookModel> = {
  name: 'WorkbookProtection',
  scalars: { protected: { get: ({ structure }) => structure !== null } },
  methods: {
    protect: (workbook, [password]) => {
      if (workbook.structure !== null) throw new ExcelError('AccessDenied');
      workbook.structure = { password: markOf(password) };
    },
    unprotect: (workbook, [password], desk) => {
      if (workbook.structure === null) throw new ExcelError('AccessDenied');
      checkPassword(workbook.structure.password, password, desk);
      workbook.structure = null;
    },
  },
};

export const sheetProtectionThing = (sheet: SheetModel): Thing => thing(SHEET, sheet);
export const workbookProtectionThing = (desk: Desk): Thing => thing(WORKBOOK, desk.workbook);
