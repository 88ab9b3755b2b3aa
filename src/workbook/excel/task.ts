/*
 * The pieces into which the steps of a plan are cut: each goes to Excel in one request, several of them
 * together where there is room. What a piece does is up to whoever makes it.
 */
import type { Receipt, Refusal, Undone, WrittenCell } from '../port';
import type { Book } from './book';

/** What came of the plan so far. */
export interface Tally {
  readonly sheets: Receipt['sheets'][number][];
  readonly cells: WrittenCell[];
  readonly refused: Refusal[];
  readonly removed: string[];
}

/** Why a step is not done at all. */
export type Obstacle = Pick<Undone, 'reason' | 'sheet'>;

/** What a piece may use while it queues its work. */
export interface Desk {
  readonly context: Excel.RequestContext;
  /** Lifts a sheet's protection, so that it can be told afterwards whether this was what failed. */
  lift(sheet: Excel.Worksheet, password: string | null): void;
}

export interface Task {
  /** Place of its step in the plan. */
  readonly step: number;
  /** Bytes of the request, about. */
  readonly weight: number;
  /** Id of the sheet that it asks about before and changes then; null where it asks nothing. */
  readonly about: string | null;
  /** Asks, in the request before, what the piece stands on. */
  ask?(context: Excel.RequestContext, secrets: ReadonlySet<string>): () => void;
  /** Id of a sheet whose password makes it necessary to ask again, null where all is known. */
  lacks?(book: Book): string | null;
  /** Queues the work and answers the book afterwards, or why the whole step cannot be done. */
  run(desk: Desk, book: Book): Book | Obstacle;
  /** Reads what the work answered; only where the whole request came back. */
  read?(book: Book): Book;
  /** Called once, when the work is done. */
  finish(tally: Tally): void;
  /** After a failure nobody knows whether the work was done: asks, and then tells what was. */
  recover?(context: Excel.RequestContext, tally: Tally): () => void;
  /** Id of the sheet whose protection the work has lifted, null where it did not. */
  lifted(): string | null;
  /** Name of the sheet that its step adds, null where it adds none. */
  begun?(): string | null;
}

export function isObstacle(answer: Book | Obstacle): answer is Obstacle {
  return 'reason' in answer;
}
