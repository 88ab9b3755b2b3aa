/*
 * `confirm-rules`: somebody has read the rules and says so, with name and date (规则确认), before a round has its
 * first result. What the text says is made in rules-confirmation.ts.
 */
import type { ContestState } from './contest-state';
import {
  datedBy,
  mustBeAnswered,
  refusedRules,
  writeRules,
  type RulesOutcome,
  type RulesRequest,
} from './change-settings';
import {
  changedBehind,
  CONFIRMATION,
  confirmedAgain,
  COPY_OPTION,
  firstConfirmation,
  rulesCopy,
  withChangesTold,
} from './rules-confirmation';

/**
 * Writes 规则确认 and keeps a copy of the rules in the journal. Once confirmed it is refused, unless rules were
 * changed behind it: then it takes a reason and two names as any later change does, and the change is told in the
 * text. A confirmation that was typed by hand is confirmed again, so that there is a copy to compare with.
 *
 * Example: by 张三 on 2024-06-01: 规则确认 reads 张三 2024-06-01.
 */
export function confirmRules(state: ContestState, request: RulesRequest): RulesOutcome {
  const { by } = request;
  if (!state.complete) return refusedRules(state, { code: 'settings-unclear' });
  if (by.trim() === '') return refusedRules(state, { code: 'name-needed' });
  const text = state.texts[CONFIRMATION] ?? '';
  const { date } = datedBy(request);
  if (text === '') return confirmed(state, request, firstConfirmation(by, date));
  const typed = changedBehind(state.ledger, state.texts);
  if (typed === null) return confirmed(state, request, confirmedAgain(text, by, date));
  if (typed.length === 0) return refusedRules(state, { code: 'rules-confirmed-already' });
  const names = mustBeAnswered(
    request,
    typed.map(({ name }) => name),
  );
  if (names !== null) return refusedRules(state, names);
  return confirmed(state, request, withChangesTold(text, typed, datedBy(request), true));
}

function confirmed(state: ContestState, request: RulesRequest, text: string): RulesOutcome {
  const noted = { [COPY_OPTION]: rulesCopy(text, state.texts) };
  return writeRules(state, request, { [CONFIRMATION]: text }, noted);
}
