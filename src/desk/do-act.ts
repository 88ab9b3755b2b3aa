/*
 * From a request to an outcome: which action answers it, and what the journal says of it. What an act does is
 * decided in actions/.
 */
import { assignPlace } from '../actions/assign-place';
import { changePerson, type PersonChange } from '../actions/change-person';
import { changeSettings, type RulesOutcome } from '../actions/change-settings';
import { confirmRules } from '../actions/confirm-rules';
import { correctMark } from '../actions/correct-mark';
import { planDemo } from '../actions/demo-contest';
import { discardEntry, enterOne, resolveEntry } from '../actions/enter-marks';
import { giveReview } from '../actions/give-review';
import { firstSheet } from '../actions/first-sheet';
import { planNewContest } from '../actions/new-contest';
import { openRound } from '../actions/open-round';
import { perform } from '../actions/perform';
import { recorded, type Recorded } from '../actions/record';
import type { ActName, Outcome } from '../actions/act';
import type { ActOutcome } from '../actions/round-act';
import { ruleTie } from '../actions/rule-tie';
import { sealRound } from '../actions/seal-round';
import { showJournal } from '../actions/show-journal';
import { assignTickets } from '../actions/tickets';
import { typeMarks } from '../actions/type-marks';
import { unsealRound } from '../actions/unseal-round';
import type { RoundName } from '../contest/round-name';
import type { Plan } from '../workbook/port';
import type { ActRequest, DeskAct, RequestOf } from './act-request';
import { timesOf, type Ground } from './ground';
import { asked, changeOptions, reviewOptions, ruling, signed, type Done } from './request-deed';

/** Acts that one plan answers; `restore` takes two and is the engine's. */
type Planned = Exclude<DeskAct, 'restore'>;
type Acts = { readonly [Act in Planned]: (ground: Ground, request: RequestOf<Act>) => Done };

const acts: Acts = {
  run: (ground) => main(ground, 'run', null),
  score: (ground, { round }) => main(ground, 'score', round),
  award: (ground) => main(ground, 'award', null),
  tickets: ({ snapshot }, { prefix }) => ({
    outcome: whole(assignTickets(snapshot, { prefix, overrides: {} })),
    deed: { round: null, by: '', calculates: false, options: prefix === null ? {} : { prefix } },
  }),
  new: (ground) => {
    const { plan } = planNewContest(null, { words: ground.words, overrides: {}, year: null });
    return silently(ground, plan);
  },
  demo: (ground, { contestants }) =>
    silently(ground, planDemo({ contestants, seed: '2024', words: ground.words })),
  'first-sheet': (ground) => ({
    outcome: firstSheet(ground.state, asked(ground, { round: 'preliminary', by: '' })),
    deed: { round: 'preliminary', by: '', calculates: false },
  }),
  settings: (ground, request) => ruled(changeSettings(ground.state, ruling(ground, request)), request),
  'confirm-rules': (ground, request) => ruled(confirmRules(ground.state, ruling(ground, request)), request),
  'assign-place': (ground, request) =>
    ruled(assignPlace(ground.state, ruling(ground, request)), { ...request, reason: '', second: '' }),
  open: (ground, request) => ({
    outcome: openRound(ground.state, asked(ground, request)),
    deed: signed(request, false),
  }),
  rule: (ground, request) => {
    const { basis, reason, thirdMark } = request;
    return {
      outcome: ruleTie(ground.state, { ...asked(ground, request), basis, reason, thirdMark }),
      deed: signed(request, false, {
        basis: basis.kind,
        ...(basis.kind === 'draw' ? { seed: basis.seed } : {}),
      }),
    };
  },
  correct: (ground, request) => {
    const { ticket, reason, second, marks } = request;
    return {
      outcome: correctMark(ground.state, { ...asked(ground, request), ticket, reason, second, marks }),
      deed: signed(request, false, { ...changeOptions(request), ...marks }),
    };
  },
  withdraw: (ground, request) => change(ground, request, 'withdraw'),
  disqualify: (ground, request) => change(ground, request, 'disqualify'),
  reinstate: (ground, request) => change(ground, request, 'reinstate'),
  seal: (ground, request) => {
    const { program } = ground;
    const { generatedAt } = timesOf(ground);
    const more = { program, generatedAt, password: request.password };
    return {
      outcome: sealRound(ground.state, { ...asked(ground, request), ...more }),
      deed: signed(request, true),
    };
  },
  unseal: (ground, request) => {
    const { program } = ground;
    const { generatedAt } = timesOf(ground);
    const { reason, password } = request;
    return {
      outcome: unsealRound(ground.state, {
        ...asked(ground, request),
        program,
        generatedAt,
        password,
        reason,
      }),
      deed: signed(request, true, { reason }),
    };
  },
  type: (ground, request) => ({
    outcome: typeMarks(ground.state, { ...asked(ground, request), sheets: request.sheets }),
    // The marks themselves stand in the record of the entry, and nowhere else.
    deed: signed(request, false, { sheets: String(request.sheets.length) }),
  }),
  enter: (ground, request) => {
    const { ticket, marks, confirmed, firstBy } = request;
    return {
      outcome: enterOne(ground.state, { ...asked(ground, request), ticket, marks, confirmed, firstBy }),
      // The marks themselves stand in the record of the entry, and nowhere else.
      deed: signed(request, false, { ticket }),
    };
  },
  resolve: (ground, request) => {
    const { ticket, keep } = request;
    return {
      outcome: resolveEntry(ground.state, { ...asked(ground, request), ticket, keep }),
      deed: { ...signed(request, false, { ticket, keep }), act: 'enter' },
    };
  },
  discard: (ground, request) => ({
    outcome: discardEntry(ground.state, { ...asked(ground, request), ticket: request.ticket }),
    deed: { ...signed(request, false, { ticket: request.ticket, discard: '1' }), act: 'enter' },
  }),
  review: (ground, request) => {
    const { items, opinion, basis, by } = request;
    const { words } = ground;
    const { at } = timesOf(ground);
    return {
      outcome: giveReview(ground.state, { items, opinion, basis, by, words, overrides: {}, at }),
      deed: signed({ round: null, by }, false, reviewOptions(request)),
    };
  },
  journal: (ground) => ({
    outcome: whole(showJournal(ground.snapshot, ground.words)),
    deed: { round: null, by: '', calculates: false },
    isSilent: true,
  }),
};

/** Does the act on what was read; nothing is written. The plan carries its own record. */
export function doAct(
  ground: Ground,
  request: Exclude<ActRequest, { act: 'restore' }>,
): Recorded<ActOutcome> {
  // Each entry takes the request of its own name, which the compiler cannot follow through the union.
  const act = acts[request.act] as (ground: Ground, request: ActRequest) => Done;
  const { outcome, deed, isSilent } = act(ground, request);
  if (isSilent === true) return { ...outcome, edits: [] };
  const { words, program } = ground;
  const { at } = timesOf(ground);
  const { chain } = outcome;
  return recorded(
    ground.snapshot,
    outcome,
    {
      act: request.act,
      ...deed,
      at,
      program,
      overrides: {},
      words,
      ...(chain.length === 0 ? {} : { chain }),
    },
    ground.state.read,
  );
}

/** An outcome of an act that refuses nothing by name. */
export function whole(outcome: Outcome): ActOutcome {
  return { ...outcome, refused: null, consequences: [], chain: [] };
}

function main(ground: Ground, act: ActName, round: RoundName | null): Done {
  const { snapshot, state, words, program } = ground;
  const { generatedAt } = timesOf(ground);
  const request = { act, round, overrides: {}, words, program, generatedAt };
  return {
    outcome: whole(perform(snapshot, request, state.ledger, state)),
    deed: { round, by: '', calculates: true },
  };
}

function silently({ checked }: Ground, plan: Plan): Done {
  return {
    outcome: whole({ result: checked.result, plan, stopped: false }),
    deed: { round: null, by: '', calculates: false },
    isSilent: true,
  };
}

function ruled(
  { noted, ...outcome }: RulesOutcome,
  { by, reason, second }: { readonly by: string; readonly reason: string; readonly second: string },
): Done {
  const said = Object.entries({ reason, second }).filter(([, text]) => text.trim() !== '');
  return { outcome, deed: signed({ round: null, by }, false, { ...Object.fromEntries(said), ...noted }) };
}

function change(ground: Ground, request: RequestOf<PersonChange>, act: PersonChange): Done {
  const { ticket, reason, second } = request;
  return {
    outcome: changePerson(ground.state, { ...asked(ground, request), act, ticket, reason, second }),
    deed: signed(request, false, changeOptions(request)),
  };
}
