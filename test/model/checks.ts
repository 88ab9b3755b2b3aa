/*
 * What must hold after every command, legitimate or not: the product's answer is the model's, no mark is lost, nobody
 * goes on twice or without a rank, no change of a sealed round goes unseen, the journal is whole or said not to be.
 */
import type { Edit } from '../../src/actions/edits';
import { weighPaper } from '../../src/actions/paper-code';
import { verifySeals } from '../../src/actions/verify-seals';
import { words } from '../recorded-book';
import { contestIn } from './cells';
import { callsInto, ranking, rounds, type Contest } from './contest-model';
import { contentOf, editsIn, inForce, isIntact, type Model, type Paper } from './model';
import type { Look } from './workbook-in-hand';

export function checkAll(model: Model, seen: Look): void {
  expect(contestIn(seen.cells)).toEqual(model.contest);
  checkStandings(model.contest, seen);
  checkAdvancing(model.contest, seen);
  checkJournal(model, seen);
  for (const paper of model.papers) checkPaper(model, seen, paper);
  checkVerified(model, seen);
}

function checkStandings(contest: Contest, { state }: Look): void {
  const told = state.result.rounds.map(({ round, cut, standings }) => ({
    round,
    places: cut?.places ?? 0,
    people: standings.map(({ contestant, status, rank, pending, advances }) =>
      [contestant.ticket, status, rank, pending, advances].join(' '),
    ),
  }));
  const expected = rounds.flatMap((round) => {
    if (contest.sheets[round] === null) return [];
    const { places, people } = ranking(contest, round);
    const lines = people.map(({ ticket, status, rank, pending, advances }) =>
      [ticket, status, rank, pending, advances].join(' '),
    );
    return [{ round, places, people: lines }];
  });
  expect(told).toEqual(expected);
}

/** Of the product's own answer: once each, with a rank or wholly inside, and no more than the places but by 递补. */
function checkAdvancing(contest: Contest, { state }: Look): void {
  for (const { round, cut, standings } of state.result.rounds) {
    const going = standings.filter(({ advances }) => advances === true);
    const tickets = going.map(({ contestant }) => contestant.ticket);
    expect(new Set(tickets).size).toBe(tickets.length);
    expect(going.filter(({ rank, pending }) => rank === null && !pending)).toEqual([]);
    const into = rounds[rounds.indexOf(round) + 1];
    const calls = into === undefined ? new Map<string, string>() : callsInto(contest, into);
    const uncalled = tickets.filter((ticket) => !calls.has(ticket ?? ''));
    expect(uncalled.length).toBeLessThanOrEqual(cut?.places ?? 0);
  }
}

function checkJournal(model: Model, { isBroken, snapshot }: Look): void {
  const hasReports = snapshot.sheets.some(({ own }) => own === 'summary');
  expect(isBroken).toBe(model.journal === 'broken' || (model.journal === 'gone' && hasReports));
}

/** A code proves its round where that says what was signed, and never where it does not. */
function checkPaper(model: Model, { state: { result, ledger, seals } }: Look, paper: Paper): void {
  const told = weighPaper(result, ledger, seals, paper.code, null);
  const isSame = contentOf(model.contest, paper.round) === paper.content;
  if (inForce(model, paper.round) === paper) expect(told.kind).toBe(isSame ? 'proof' : 'changed');
  if (told.kind !== 'proof') return;
  // Two papers may say the same; each must be true.
  const fits = model.papers.find(({ round, code }) => round === told.round && code === paper.code) ?? paper;
  for (const round of [told.round, ...told.earlier]) {
    expect(contentOf(model.contest, round)).toBe(paperOf(fits, round)?.content);
  }
}

/** Every sealed round that changed is found, and no other, whether anybody has the code or not. */
function checkVerified(model: Model, { snapshot, isBroken }: Look): void {
  const sealed = rounds.flatMap((round) => inForce(model, round) ?? []);
  const code = sealed.at(-1)?.code;
  if (code === undefined) return;
  const request = { round: null, code, words, generatedAt: '2024-07-01 09:00:00', program: 'test' };
  const { result, paper, holds } = verifySeals(snapshot, request);
  const found = result.findings.flatMap(({ code: kind, facts }) =>
    kind === 'sealed-round-changed' && 'round' in facts ? [facts.round] : [],
  );
  const changed = sealed.filter((one) => !isIntact(model, one)).map(({ round }) => round);
  expect(found).toEqual(changed);
  if (changed.length > 0 || isBroken || paper.kind !== 'proof') expect(holds).toBe(false);
}

function paperOf(paper: Paper, round: Paper['round']): Paper | null {
  if (paper.round === round) return paper;
  return paper.earlier === null ? null : paperOf(paper.earlier, round);
}

/** What was edited behind the add-in is listed before an act writes: no more and no less. */
export function checkEdits(model: Model, edits: readonly Edit[]): void {
  const told = edits.map(({ round, ticket, part }) => `${round}|${ticket ?? ''}|${part}`);
  expect([...told].sort()).toEqual([...editsIn(model)].sort());
}
