/*
 * From a request to what is shown before it is written, with the plan that would write it.
 */
import type { NotBack } from '../actions/take-back-cells';
import { plain } from '../text/quote';
import type { Words } from '../text/words';
import type { Plan } from '../workbook/port';
import type { ActRequest, RequestOf } from './act-request';
import { doAct, whole } from './do-act';
import type { Ground } from './ground';
import { previewOf, type Preview } from './preview';
import { takeBack, type TakenBack } from './take-back';

export interface Prepared {
  readonly preview: Preview;
  readonly plan: Plan;
  /** What a restore takes back; null for every other act. */
  readonly back: TakenBack | null;
  /** Sentences to be told once it is written: what is not as it was before. */
  readonly notes: readonly string[];
}

/** Does the act in thought. A refused or stopped one has an empty plan. */
export function prepareOn(ground: Ground, request: ActRequest): Prepared {
  if (request.act === 'restore') return prepareBack(ground, request);
  const outcome = doAct(ground, request);
  const plan = outcome.refused !== null || outcome.stopped ? { steps: [] } : outcome.plan;
  return { preview: previewOf(ground, request, outcome), plan, back: null, notes: [] };
}

function prepareBack(ground: Ground, request: RequestOf<'restore'>): Prepared {
  const back = takeBack(ground, request);
  const { words, checked } = ground;
  const { plan, edits } = back;
  const outcome = { ...whole({ result: checked.result, plan, stopped: false }), edits };
  const { journal } = words;
  const notes = notesOf(back, words);
  const lines = [
    ...back.undone.map(({ act, round, at }) => journal.restore.undone(journal.act(act, round), at)),
    ...notes,
  ];
  const nothing = back.undone.length === 0;
  const preview = previewOf(ground, request, outcome);
  return {
    preview: { ...preview, consequences: nothing ? [journal.restore.nothing, ...lines] : lines, nothing },
    plan: nothing ? { steps: [] } : back.plan,
    back,
    notes,
  };
}

const SHOWN = 50;

/** What is not as it was before: cells that cannot be put back, seals that stay open; and what stands before it. */
function notesOf({ cannot, openSeals, barrier }: TakenBack, { journal }: Words): readonly string[] {
  const say = journal.restore;
  const line = ({ sheet, ticket, role, reason }: NotBack): string =>
    say.cannot(plain(sheet), ticket === null ? null : plain(ticket), role, reason);
  return [
    ...cannot.slice(0, SHOWN).map(line),
    ...(cannot.length > SHOWN ? [say.moreCannot(cannot.length - SHOWN)] : []),
    ...openSeals.map((round) => say.sealOpen(round)),
    ...(barrier === null ? [] : [say.barrier(journal.act(barrier.act, barrier.round))]),
  ];
}
