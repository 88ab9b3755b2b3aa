/*
 * Tells an act between rounds line by line: why it was not done, or what it brings about. The sentences are
 * in text/; what the act does is decided elsewhere.
 */
import type { SealBlocker } from '../contest/seal-blockers';
import { messageOf } from '../text/message';
import type { Sentence, Words } from '../text/words';
import type { ActRefusal, Consequence } from './round-act';
import { entryRefusalSentence } from './tell-entry';
import { ruleRefusalSentence } from './tell-rules';

/** Differences that are told one by one; the rest is counted. */
const SHOWN = 30;

/** Two or more lines: that nothing was done, what is the matter, what to do. */
export function refusalLines(refusal: ActRefusal, act: string, words: Words): readonly string[] {
  const { what, todo } = refusalSentence(refusal, words);
  const blockers = blockerLines(refusal, words);
  return [words.acts.refusedHeading(act), what, ...blockers, todo];
}

/** What stands in the way of a seal, by name, and who could still cross the line; nothing for other refusals. */
export function blockerLines(refusal: ActRefusal, words: Words): readonly string[] {
  if (refusal.code !== 'seal-blocked') return [];
  const { blockers, lineOpen } = refusal;
  const line =
    lineOpen === null ? [] : [words.acts.blockers.lineOpen(lineOpen.couldDrop, lineOpen.couldEnter)];
  return [...blockers.map((one) => `  - ${blockerLine(one, words)}`), ...line];
}

export function refusalSentence(refusal: ActRefusal, words: Words): Sentence {
  const say = words.acts.refusals;
  switch (refusal.code) {
    case 'settings-unclear':
      return say.settingsUnclear();
    case 'final-has-no-next':
      return say.finalHasNoNext();
    case 'names-equal':
      return say.namesEqual();
    case 'nothing-to-change':
      return say.nothingToChange();
    case 'people-on-sheet':
      return say.peopleOnSheet();
    case 'no-tickets':
      return say.noTickets();
    case 'round-not-found':
      return say.roundNotFound(refusal.round);
    case 'round-before-not-found':
      return say.roundBeforeNotFound(refusal.round);
    case 'round-sealed':
      return say.roundSealed(refusal.round);
    case 'round-not-sealed':
      return say.roundNotSealed(refusal.round);
    case 'second-name-needed':
      return say.secondNameNeeded(refusal.round);
    case 'nobody-advances':
      return say.nobodyAdvances(refusal.round);
    case 'password-needed':
      return say.passwordNeeded(refusal.round);
    case 'tie-on-line':
      return say.tieOnLine(refusal.round, refusal.tickets);
    case 'tie-in-line':
      return say.tieInLine(refusal.round, refusal.tickets);
    case 'tie-not-ordered':
      return say.tieNotOrdered[refusal.because.code](refusal.round, refusal.because.tickets);
    case 'list-locked':
      return say.listLocked(refusal.sheet);
    case 'list-full':
      return say.listFull(refusal.sheet);
    case 'list-unclear':
      return say.listUnclear(refusal.sheet);
    case 'sheet-locked':
      return say.sheetLocked(refusal.sheet);
    case 'no-room':
      return say.noRoom(refusal.sheet);
    case 'ticket-unknown':
      return say.ticketUnknown(refusal.round, refusal.ticket);
    case 'ticket-twice':
      return say.ticketTwice(refusal.round, refusal.ticket);
    case 'already-recorded':
      return say.alreadyRecorded(refusal.ticket, refusal.change);
    case 'nothing-recorded':
      return say.nothingRecorded(refusal.ticket);
    case 'review-name-needed':
      return say.reviewNameNeeded();
    case 'review-basis-needed':
      return say.reviewBasisNeeded();
    case 'review-not-waiting':
      return say.reviewNotWaiting(refusal.ticket, refusal.about);
    case 'mark-unreadable':
      return say.markUnreadable(refusal.part, refusal.written);
    case 'mark-same':
      return say.markSame(refusal.part, refusal.written);
    case 'mark-is-formula':
      return say.markIsFormula(refusal.part, refusal.cell);
    case 'first-name-needed':
      return words.entry.firstNameNeeded(refusal.round);
    case 'copy-not-read':
      return words.entry.copyNotRead(refusal.round);
    case 'marks-needed':
      return words.entry.marksNeeded(refusal.ticket, refusal.parts);
    case 'typing-refused':
      return words.typing.refused(refusal.faults.map((one) => words.typing.faults[one.kind](one)));
    case 'entry-refused':
      return entryRefusalSentence(refusal, words);
    case 'settings-same':
    case 'name-needed':
    case 'rules-confirmed-already':
    case 'settings-invalid':
    case 'weights-not-whole':
    case 'setting-unknown':
    case 'setting-has-own-act':
    case 'setting-is-formula':
    case 'confirmed-rules-change':
    case 'sheet-unknown':
    case 'settings-sheet-fixed':
      return ruleRefusalSentence(refusal, words);
    case 'seal-blocked':
      return say.sealBlocked(refusal.round, refusal.blockers.length);
  }
}

export function blockerLine(blocker: SealBlocker, words: Words): string {
  const say = words.acts.blockers;
  switch (blocker.kind) {
    case 'sheet-not-found':
      return say.sheetNotFound();
    case 'tie-on-line':
      return say.tieOnLine(blocker.tickets, blocker.first, blocker.last, blocker.places);
    case 'tie-at-prize':
      return say.tieAtPrize(blocker.tickets, blocker.first, blocker.last);
    case 'error-open':
      return messageOf(blocker.finding, words);
    case 'review-open':
      return say.reviewOpen(messageOf(blocker.finding, words));
    case 'earlier-round-open':
      return say.earlierRoundOpen(blocker.round);
    case 'earlier-round-changed':
      return say.earlierRoundChanged(blocker.round);
    default:
      return say.people[blocker.kind](blocker.tickets);
  }
}

/** What an act changes, most telling first. */
export function consequenceLines(consequences: readonly Consequence[], words: Words): readonly string[] {
  const say = words.acts.consequences;
  const special = consequences.filter(({ kind }) => kind !== 'difference');
  const others = consequences.filter(({ kind }) => kind === 'difference');
  const lines = [...special, ...others.slice(0, SHOWN)].map((one) => `  ${consequenceLine(one, words)}`);
  const more = others.length > SHOWN ? [`  ${say.more(others.length - SHOWN)}`] : [];
  return [say.heading, ...(lines.length === 0 ? [`  ${say.none}`] : lines), ...more];
}

function consequenceLine(one: Consequence, words: Words): string {
  const say = words.acts.consequences;
  switch (one.kind) {
    case 'difference':
      return say.difference(one.difference);
    case 'vacancy': {
      if (one.tied.length > 0) return say.vacancyTied(one.round, one.left, one.tied);
      const passed = one.passedOver.map(({ ticket, because }) => say.passedOver(ticket, because));
      return say.vacancy(one.round, one.left, one.next, one.rank, passed);
    }
    case 'called-up':
      return say.calledUp(one.round, one.ticket, one.replaces);
    case 'displaced':
      return say.displaced(one.round, one.ticket, one.by);
    case 'unsealed':
      return say.unsealed(one.round);
    case 'sealed':
      return say.sealed(one.round, one.code, one.fault !== null);
    case 'opened':
      return say.opened(one.round, one.later);
    case 'tie-within':
      return say.tieWithin(one.round, one.tickets, one.first, one.last);
    case 'not-guarded':
      return say.notGuarded(one.sheet);
    case 'added':
      return say.added(one.round, one.tickets);
    case 'reviewed':
      return say.reviewed(one.opinion, one.tickets, one.count);
  }
}
