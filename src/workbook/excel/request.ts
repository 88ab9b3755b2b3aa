/*
 * One request of a plan: pieces that go to Excel together, with marks between them that tell afterwards how
 * far they got. Where Excel fails it is decided here what is done, what is in doubt and what was not reached.
 */
import type { Plan, Step, Undone } from '../port';
import type { Book } from './book';
import { mend } from './mend';
import { isObstacle } from './task';
import type { Desk, Obstacle, Tally, Task } from './task';
import { HostFailure } from './trip';
import type { Host } from './trip';

/** How far a plan has got. */
export interface Course {
  readonly host: Host;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly undone: Map<number, Undone>;
  /** Sheets of which it turned out that they have a password. */
  readonly secrets: Set<string>;
  /** Steps whose password is not the right one. */
  readonly wrong: Set<number>;
  /** What Excel said when it refused to lift a guard. */
  readonly codes: Map<number, string>;
  readonly tasks: Task[];
  readonly done: Set<Task>;
  /** Names of our own sheets by key, as they will be once all steps are done. */
  readonly tabs: Map<string, string | null>;
  /** Names of the sheets by id, as far as they are known. */
  readonly titles: Map<string, string>;
}

/** What a request was about, as it was last put together: it may have to be sent more than once. */
interface Sent {
  readonly book: Book;
  readonly obstacles: ReadonlyMap<number, Obstacle>;
  /** The pieces that went along, without those of steps that cannot be done. */
  readonly tasks: readonly Task[];
}

export type Outcome = Book | 'stopped' | 'ask-again';

export async function runGroup(
  course: Course,
  tasks: readonly Task[],
  next: readonly Task[],
  book: Book,
): Promise<Outcome> {
  let sent: Sent = { book, obstacles: new Map(), tasks: [] };
  try {
    const after = await course.host.trip((context) => {
      sent = queueAll(context, tasks, book);
      const reads = next.map((task) => task.ask?.(context, course.secrets));
      return () => {
        for (const read of reads) read?.();
        return sent.tasks.reduce((known, task) => task.read?.(known) ?? known, sent.book);
      };
    });
    settle(course, sent, sent.tasks);
    return after;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return failed(course, sent, book, error);
  }
}

const BEGUN = 'begun';

function queueAll(context: Excel.RequestContext, tasks: readonly Task[], first: Book): Sent {
  const obstacles = new Map<number, Obstacle>();
  const sent: Task[] = [];
  let book = first;
  context.trace(BEGUN);
  context.application.suspendApiCalculationUntilNextSync();
  for (const task of tasks) {
    if (obstacles.has(task.step)) continue;
    const answer = task.run(deskOf(context, sent.length), book);
    if (isObstacle(answer)) {
      obstacles.set(task.step, answer);
      continue;
    }
    book = answer;
    context.trace(doneMark(sent.length));
    sent.push(task);
  }
  return { book, obstacles, tasks: sent };
}

/** Marks around the lifting of a guard show afterwards whether it was the password that failed. */
function deskOf(context: Excel.RequestContext, i: number): Desk {
  return {
    context,
    lift: (sheet, password) => {
      context.trace(password === null ? liftMark(i) : secretMark(i));
      if (password === null) sheet.protection.unprotect();
      else sheet.protection.unprotect(password);
      context.trace(liftedMark(i));
    },
  };
}

const doneMark = (i: number): string => `done ${i}`;
const liftMark = (i: number): string => `lift ${i}`;
const secretMark = (i: number): string => `lift with password ${i}`;
const liftedMark = (i: number): string => `lifted ${i}`;

/** Notes which pieces are done, and which steps could not be begun. */
function settle(course: Course, { obstacles }: Sent, done: readonly Task[], before = Infinity): void {
  for (const task of done) {
    task.finish(course.tally);
    course.done.add(task);
  }
  for (const [step, obstacle] of obstacles) {
    const code = course.codes.get(step) ?? null;
    if (step < before) course.undone.set(step, { step, ...obstacle, code });
  }
}

const REFUSES_PASSWORD = new Set(['AccessDenied', 'BadPassword', 'InvalidArgument']);

async function failed(course: Course, sent: Sent, before: Book, failure: HostFailure): Promise<Outcome> {
  const { tasks } = sent;
  const told = failure.passed.length > 0;
  const count = told ? tasks.findIndex((_, i) => !failure.passed.includes(doneMark(i))) : 0;
  const done = count < 0 ? tasks : tasks.slice(0, count);
  const culprit = tasks[done.length];
  settle(course, sent, done, culprit?.step);
  const last = failure.passed.at(-1) ?? '';
  if (culprit !== undefined && REFUSES_PASSWORD.has(failure.code)) {
    const id = culprit.lifted();
    const withSecret = last === secretMark(done.length);
    if (withSecret || last === liftMark(done.length)) {
      if (withSecret) course.wrong.add(culprit.step);
      if (id !== null) course.secrets.add(id);
      course.codes.set(culprit.step, failure.code);
      return 'ask-again';
    }
  }
  // Where Excel told nothing, nobody knows which of them were done.
  const doubtful = told ? tasks.slice(done.length, done.length + 1) : tasks;
  const steps = new Set(doubtful.map(({ step }) => step));
  stop(course, steps, failure.code);
  const lifted = course.tasks.flatMap((task) =>
    steps.has(task.step) && !isToLift(course.plan.steps[task.step]) ? (task.lifted() ?? []) : [],
  );
  const bare = before.sites.filter(({ id, guarded }) => guarded && id !== null && lifted.includes(id));
  const begun = told ? (culprit?.begun?.() ?? null) : null;
  await mend(course.host, { before, after: sent.book, bare, doubtful, begun, tally: course.tally });
  return 'stopped';
}

/** What was to be open afterwards is not shut again. */
function isToLift(step: Step | undefined): boolean {
  return step?.kind === 'protect-sheet' && !step.protect;
}

/** Names the steps that failed, and all that were not reached. */
export function stop(course: Course, failed: ReadonlySet<number>, code: string): void {
  const first = Math.min(...failed);
  course.plan.steps.forEach((step, i) => {
    if (course.undone.has(i)) return;
    const sheet = sheetNamed(course, step);
    if (failed.has(i)) course.undone.set(i, { step: i, reason: 'host-failed', sheet, code });
    else if (i > first) {
      course.undone.set(i, { step: i, reason: 'not-reached', sheet, code: null });
    }
  });
}

/** Names the steps that somebody stopped before they were begun. */
export function halt(course: Course, tasks: readonly Task[]): void {
  for (const i of new Set(tasks.map(({ step }) => step))) {
    const step = course.plan.steps[i];
    if (course.undone.has(i) || step === undefined) continue;
    course.undone.set(i, { step: i, reason: 'stopped', sheet: sheetNamed(course, step), code: null });
  }
}

function sheetNamed({ titles }: Course, step: Step): string {
  if (step.kind === 'put-sheet') return step.sheet.key;
  return step.kind === 'remove-sheet' ? step.key : (titles.get(step.sheet) ?? step.sheet);
}
