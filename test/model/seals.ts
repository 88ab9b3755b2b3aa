/*
 * Sealing and opening a round as commands; the code goes onto paper, where nothing in the workbook reaches it.
 */
import { sealRound } from '../../src/actions/seal-round';
import { unsealRound } from '../../src/actions/unseal-round';
import { command, done, settle, type Command } from './command';
import { before, type Round } from './contest-model';
import { contentOf, inForce, sealBlockers, type Model, type Paper } from './model';
import { look, type InHand } from './workbook-in-hand';

const sealing = { program: 'test', generatedAt: '2024-07-01 09:00:00', password: null };
/** What only findings can say: a doubt of another kind, a tie at a prize of the final. */
const OTHERS = new Set(['error-open', 'review-open', 'tie-at-prize']);

export function seal(round: Round): Command {
  return command(`seal ${round}`, async (model, hand) => {
    const blockers = sealBlockers(model, round);
    const isSealed = inForce(model, round) !== null;
    const asked = { round, name: 'seal', by: '裁判长', calculates: true };
    const { code, at, outcome } = await done(model, hand, asked, (state, request) =>
      sealRound(state, { ...request, ...sealing }),
    );
    if (isSealed) expect(code).toBe('round-sealed');
    else if (blockers.length > 0) expect([code, blockers]).toEqual(['seal-blocked', blockers]);
    else if (code !== null) {
      const named = outcome.refused?.code === 'seal-blocked' ? outcome.refused.blockers : [];
      expect(named.filter(({ kind }) => !OTHERS.has(kind))).toEqual([]);
      expect(named.length).toBeGreaterThan(0);
    }
    if (code === null) {
      const told = outcome.consequences.find(({ kind }) => kind === 'sealed');
      const printed = told?.kind === 'sealed' ? told.code : '';
      expect(printed).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/u);
      const earlier = before(round);
      const paper: Paper = {
        round,
        code: printed,
        content: contentOf(model.contest, round),
        earlier: earlier === null ? null : inForce(model, earlier),
      };
      model.papers = [...model.papers, paper];
      await remember(model, hand, round, paper);
      model.known = model.contest.sheets;
    }
    await settle(model, hand, at, false);
  });
}

export function unseal(round: Round): Command {
  return command(`unseal ${round}`, async (model, hand) => {
    const isSealed = inForce(model, round) !== null;
    const asked = { round, name: 'unseal', by: '裁判长', calculates: true };
    const { code, at } = await done(model, hand, asked, (state, request) =>
      unsealRound(state, { ...request, ...sealing, reason: '复核' }),
    );
    expect(code).toBe(isSealed ? null : 'round-not-sealed');
    if (isSealed) {
      await opens(model, hand, round);
      model.known = model.contest.sheets;
    }
    await settle(model, hand, at, false);
  });
}

/** The seal is open from now on: by an unseal, or by a recorded change. */
export function opens(model: Model, hand: InHand, round: Round): Promise<void> {
  return remember(model, hand, round, null);
}

async function remember(model: Model, hand: InHand, round: Round, paper: Paper | null): Promise<void> {
  const { state } = await look(hand);
  const last = state.ledger.records
    .filter(({ kind }) => kind === (paper === null ? 'unseal' : 'seal'))
    .at(-1);
  model.events = [...model.events, { seq: last?.seq ?? 0, round, paper }];
}
