/*
 * Carries out a plan in as few requests as there are megabytes: what a piece stands on is asked in the
 * request before its own. Where Excel fails it stops, puts back what it can, and tells what was done.
 */
import type { Plan, Receipt, Step } from '../port';
import { askBook } from './book';
import type { Book } from './book';
import { foreseeTabs, requireVisible } from './foresee';
import { protectTask } from './protect';
import { putTasks } from './put';
import { removeTask } from './remove';
import { halt, runGroup, stop } from './request';
import type { Course } from './request';
import type { Task } from './task';
import { HostFailure } from './trip';
import type { Host } from './trip';
import { showPut } from './view';
import { TRIP_BYTES, pack } from './weight';
import { writeTasks } from './write';

/** A piece is as heavy as a trip at most; beside one that nearly is, small ones still find room. */
const GROUP_BYTES = 1.25 * TRIP_BYTES;

export async function applyPlan(host: Host, plan: Plan): Promise<Receipt> {
  const course: Course = {
    host,
    plan,
    tally: { sheets: [], cells: [], refused: [], removed: [] },
    undone: new Map(),
    secrets: new Set(),
    wrong: new Set(),
    codes: new Map(),
    tasks: [],
    done: new Set(),
    tabs: new Map(),
    titles: new Map(),
  };
  // All of the plan is looked through before anything is written.
  course.tasks.push(...plan.steps.flatMap((step, i) => tasksOf(course, step, i)));
  await follow(course);
  const undone = [...course.undone.values()].sort((a, b) => a.step - b.step);
  return { ...course.tally, undone };
}

function tasksOf({ wrong, tabs }: Course, step: Step, i: number): readonly Task[] {
  switch (step.kind) {
    case 'put-sheet':
      return putTasks(i, step.sheet, (key) => tabs.get(key) ?? null);
    case 'write-cells':
      return writeTasks(i, step);
    case 'protect-sheet':
      return [protectTask(i, step, () => wrong.has(i))];
    case 'remove-sheet':
      return [removeTask(i, step.key)];
  }
}

/** What could not be foreseen, a password, makes it look again and go on from there. */
async function follow(course: Course): Promise<void> {
  let left: readonly Task[] = course.tasks;
  while (left.length > 0) {
    const groups = pack(left, ({ weight }) => weight, GROUP_BYTES).flatMap(apart);
    const book = await look(course, groups[0] ?? []);
    left = book === null ? [] : await runAll(course, groups, book);
  }
  await show(course);
}

/** What was asked about a sheet holds until the sheet is changed: then the next piece must ask anew. */
function apart(group: readonly Task[]): readonly (readonly Task[])[] {
  const about = new Set<string>();
  const at = group.findIndex(({ about: sheet }) => {
    const known = sheet !== null && about.has(sheet);
    if (sheet !== null) about.add(sheet);
    return known;
  });
  return at < 0 ? [group] : [group.slice(0, at), ...apart(group.slice(at))];
}

async function look(course: Course, first: readonly Task[]): Promise<Book | null> {
  const { host, plan, secrets, tabs } = course;
  try {
    const book = await host.trip((context) => {
      const readBook = askBook(host, secrets)(context);
      const reads = first.map((task) => task.ask?.(context, secrets));
      return () => {
        for (const read of reads) read?.();
        return readBook();
      };
    });
    for (const { id, name } of book.sites) if (id !== null) course.titles.set(id, name);
    for (const [key, name] of foreseeTabs(book, plan)) tabs.set(key, name);
    requireVisible(book, plan);
    return book;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    stop(course, new Set(first.slice(0, 1).map(({ step }) => step)), error.code);
    return null;
  }
}

/** Answers the pieces that must be asked anew; none where all is done or Excel has failed. */
async function runAll(
  course: Course,
  groups: readonly (readonly Task[])[],
  first: Book,
): Promise<readonly Task[]> {
  let book = first;
  for (const [i, group] of groups.entries()) {
    const rest = groups.slice(i).flat();
    const isStopped = course.host.isStopped();
    if (isStopped) {
      // A step that was begun is finished: half a sheet is none.
      const begun = groups[i - 1]?.at(-1)?.step;
      halt(
        course,
        rest.filter(({ step }) => step !== begun),
      );
    }
    const tasks = group.filter(({ step }) => !course.undone.has(step));
    if (isStopped && tasks.length === 0) return [];
    const lacking = tasks.map((task) => task.lacks?.(book) ?? null).find((id) => id !== null);
    if (lacking !== undefined && lacking !== null) {
      course.secrets.add(lacking);
      return rest;
    }
    const outcome = await runGroup(course, tasks, groups[i + 1] ?? [], book);
    if (outcome === 'stopped') return [];
    if (outcome === 'ask-again') return rest.filter((task) => !course.done.has(task));
    book = outcome;
    course.host.progress(i + 1, groups.length);
  }
  return [];
}

/** What one sees of the new sheets comes last: it may fail while another workbook is in front. */
async function show(course: Course): Promise<void> {
  const { host, plan, tally, undone } = course;
  const shown = plan.steps.flatMap((step, i) =>
    step.kind === 'put-sheet' && !undone.has(i) ? [{ step: i, plan: step.sheet }] : [],
  );
  const put = shown.filter(({ plan: { key } }) => tally.sheets.some((sheet) => sheet.key === key));
  if (put.length === 0) return;
  try {
    await host.trip(
      showPut(put.map(({ plan: sheet }) => ({ plan: sheet, name: course.tabs.get(sheet.key) ?? '' }))),
    );
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    for (const { step, plan: sheet } of put) {
      undone.set(step, { step, reason: 'host-failed', sheet: sheet.key, code: error.code });
    }
  }
}
