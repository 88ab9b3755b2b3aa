/*
 * Guards a sheet against typing or lifts that guard, and locks or unlocks cells. The guard that the user
 * has set comes back as it was; a password is passed on and never kept.
 */
import type { ProtectSheet } from '../port';
import { changeSite, sheetOf, siteOf } from './book';
import type { Site } from './book';
import { rangeOf } from './range';
import type { Obstacle, Task } from './task';

/** Columns and rows may be sized; nothing else but typing into unlocked cells. */
export const GUARD: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowEditObjects: false,
  allowEditScenarios: false,
};

/** `wrong`: the password was tried and is not the one. */
export function protectTask(step: number, plan: ProtectSheet, wrong: () => boolean): Task {
  const { sheet, protect, cells } = plan;
  const password = plan.password === '' ? null : plan.password;
  let unlike = false;
  let lifted: string | null = null;
  return {
    step,
    weight: 600 + cells.length * 60,
    about: cells.length > 0 ? sheet : null,
    ask: (context) => {
      const reads = cells.map((one) =>
        askUnlike(context.workbook.worksheets.getItemOrNullObject(sheet), one),
      );
      return () => (unlike = reads.some((read) => read()));
    },
    run: ({ context, lift }, book) => {
      const site = siteOf(book, sheet);
      lifted = null;
      if (site === null) return { reason: 'sheet-gone', sheet };
      if (site.guarded === protect && !unlike) return book;
      if (site.guarded && needsPassword(site, password, wrong)) return passwordNeeded(site);
      const target = sheetOf(context, site);
      if (site.guarded) {
        lifted = sheet;
        lift(target, site.secret === true ? password : null);
      }
      if (unlike) setLocks(target, cells);
      if (protect) guard(target, site, password);
      return changeSite(book, site, {
        guarded: protect,
        secret: protect && (site.guarded ? site.secret : password !== null),
        options: site.guarded ? site.options : GUARD,
      });
    },
    finish: () => undefined,
    lifted: () => lifted,
  };
}

type Locks = ProtectSheet['cells'];

/** Answers whether any of the cells is not as it shall be. */
function askUnlike(sheet: Excel.Worksheet, { area, locked }: Locks[number]): () => boolean {
  const range = rangeOf(sheet, area);
  range.load('format/protection/locked');
  return () => !range.isNullObject && isUnlike(range, locked);
}

function isUnlike({ format }: Excel.Range, locked: boolean): boolean {
  return format.protection.locked !== locked;
}

function setLocks(sheet: Excel.Worksheet, locks: Locks): void {
  for (const { area, locked } of locks) rangeOf(sheet, area).format.protection.locked = locked;
}

function needsPassword(site: Site, password: string | null, wrong: () => boolean): boolean {
  return site.secret === true && (password === null || wrong());
}

/** An old guard comes back with its own options and password, a new one takes those of the plan. */
function guard(sheet: Excel.Worksheet, site: Site, password: string | null): void {
  const options = site.guarded ? site.options : GUARD;
  const secret = site.guarded && site.secret !== true ? null : password;
  if (secret === null) sheet.protection.protect(options);
  else sheet.protection.protect(options, secret);
}

export function passwordNeeded({ name }: Site): Obstacle {
  return { reason: 'password-needed', sheet: name };
}
