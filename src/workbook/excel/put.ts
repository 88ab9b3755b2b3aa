/*
 * Puts one of our own sheets into the workbook, or rewrites it where it stands: an empty sheet first, then
 * what stands in it, how it looks and how it prints. The tab, its name and its place are the user's.
 */
import type { SheetPlan } from '../port';
import { requireFormula } from '../spelling/formula';
import { changeSite, findOwn, newSite, sheetOf, withSite } from './book';
import type { Book, Site } from './book';
import { dress } from './dress';
import type { Dressing } from './dress';
import { fill, isRecord } from './fill';
import type { TabOf } from './fill';
import { layPage, printArea } from './page';
import { GUARD, passwordNeeded } from './protect';
import { addHighlights, addValidations, checkRules } from './rules';
import { OWN_NAME } from './shape';
import type { Task } from './task';

/** What is known of the sheet once its first piece is under way. */
interface Course {
  site: Site;
  made: boolean;
}

export function putTasks(step: number, plan: SheetPlan, tabOf: TabOf): readonly Task[] {
  checkPlan(plan);
  const course: Course = { site: NOWHERE, made: false };
  const begun = (): string | null => (course.made ? course.site.name : null);
  const piece = ({ weight, work }: Dressing): Task => ({
    step,
    weight,
    about: null,
    run: ({ context }, book) => {
      work(sheetOf(context, placeOf(course, book)), book);
      return book;
    },
    finish: () => undefined,
    lifted: () => null,
    begun,
  });
  return [
    { ...openTask(step, plan, course), begun },
    ...[...fill(plan, tabOf), ...dress(plan)].map(piece),
    { ...closeTask(step, plan, course), begun },
  ];
}

const NOWHERE: Site = newSite(
  { structureLocked: false, sites: [], characterWidth: 0 },
  { key: '', title: '' },
);

/** Its id becomes known when the request that made it is back. */
function placeOf({ site }: Course, book: Book): Site {
  return book.sites.find(({ name }) => name === site.name) ?? site;
}

function checkPlan(plan: SheetPlan): void {
  for (const { cells } of plan.rows) {
    for (const cell of cells) if (cell?.formula !== undefined) requireFormula(cell.formula);
  }
  checkRules(plan);
}

function openTask(step: number, plan: SheetPlan, course: Course): Task {
  let made: Excel.Worksheet | null = null;
  let lifted: string | null = null;
  return {
    step,
    weight: 2500,
    about: null,
    run: ({ context, lift }, book) => {
      const site = findOwn(book, plan);
      made = null;
      lifted = null;
      if (site === null) {
        if (book.structureLocked) return { reason: 'structure-locked', sheet: plan.key };
        course.site = newSite(book, plan);
        course.made = true;
        made = addSheet(context, course.site, plan.key);
        return withSite(book, course.site);
      }
      if (site.guarded && site.secret === true) return passwordNeeded(site);
      course.site = site;
      course.made = false;
      const sheet = sheetOf(context, site);
      if (site.guarded) {
        lifted = site.id;
        lift(sheet, null);
      }
      empty(sheet, site, isRecord(plan));
      return book;
    },
    read: (book) => (made === null ? book : changeSite(book, course.site, { id: made.id })),
    finish: () => undefined,
    lifted: () => lifted,
  };
}

function addSheet(context: Excel.RequestContext, { name }: Site, key: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  const mark = sheet.names.add(OWN_NAME, `="${key.replaceAll('"', '""')}"`);
  mark.visible = false;
  sheet.load('id');
  return sheet;
}

/** `keeps`: what stands on it is written over later. */
function empty(sheet: Excel.Worksheet, { filtered, names }: Site, keeps: boolean): void {
  const all = sheet.getRange();
  if (filtered) sheet.autoFilter.remove();
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.clear('Hyperlinks');
  if (!keeps) all.clear('Contents');
  all.clear('Formats');
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  // A failure may have come between marking the sheet and hiding the mark.
  sheet.names.getItem(OWN_NAME).visible = false;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  // What the plan has, it sets again; there is no other way to take these away.
  for (const name of names) if (/^Print_(Titles|Area)$/i.test(name)) sheet.names.getItem(name).delete();
}

/** Page, visibility and guard come last: a guard set before would keep the rest from being written. */
function closeTask(step: number, plan: SheetPlan, course: Course): Task {
  return {
    step,
    weight: 4000 + plan.page.breaksBefore.length * 200,
    about: null,
    run: ({ context }, book) => {
      const site = placeOf(course, book);
      const sheet = sheetOf(context, site);
      addValidations(sheet, plan.validations ?? []);
      addHighlights(sheet, plan.highlights ?? []);
      layPage(sheet, plan);
      if (plan.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
      if (site.guarded) sheet.protection.protect(site.options);
      else if (plan.protected === true) sheet.protection.protect(GUARD);
      return changeSite(book, site, {
        visibility: plan.visibility ?? site.visibility,
        guarded: site.guarded || plan.protected === true,
        names: printNames(plan),
        options: site.guarded ? site.options : GUARD,
      });
    },
    finish: ({ sheets }) => {
      sheets.push({ key: plan.key, name: course.site.name, done: course.made ? 'made' : 'rewritten' });
    },
    lifted: () => null,
  };
}

function printNames(plan: SheetPlan): readonly string[] {
  const area = printArea(plan) === null ? [] : ['Print_Area'];
  return plan.page.titleRows === null ? area : [...area, 'Print_Titles'];
}
