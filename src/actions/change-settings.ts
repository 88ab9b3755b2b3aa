/*
 * `settings`: rules are changed on the sheet of settings, all of them or none. What a setting may be is decided in
 * contest/all-settings.ts; where it stands in settings-lines.ts; what a confirmation asks for in
 * rules-confirmation.ts.
 */
import { settingNamed } from '../contest/all-settings';
import type { ContestResult } from '../contest/result';
import { settingsFrom, type SettingTexts } from '../contest/setting-texts';
import { weightsAddUp } from '../sheets/read-settings';
import type { Words } from '../text/words';
import { readState, type ContestState } from './contest-state';
import { outcomeOf, refused, type ActOutcome, type ActRefusal } from './round-act';
import {
  answeredFor,
  changesBetween,
  CONFIRMATION,
  COPY_OPTION,
  copiesOf,
  rulesCopy,
  withChangesTold,
} from './rules-confirmation';
import { stateOf } from './seals';
import { effective, writeSettings } from './settings-lines';

export interface RulesRequest {
  /** Who does it, as they say themselves. */
  readonly by: string;
  /** A second person who answers for it; empty: none. Needed once the rules are confirmed. */
  readonly second: string;
  readonly reason: string;
  /** "2024-06-20T09:30:00+08:00". */
  readonly at: string;
  readonly words: Words;
}

export interface SettingsRequest extends RulesRequest {
  /** As they were typed; a blank text goes back to the default. */
  readonly changes: readonly { readonly name: string; readonly text: string }[];
}

/** `noted`: what the journal line says besides. */
export type RulesOutcome = ActOutcome & { readonly noted: Readonly<Record<string, string>> };

/**
 * Changes settings. Refused where a text is not allowed, where the weights would not be 100 % together, where a
 * sealed round would no longer be what was sealed, and, once the rules are confirmed, without a reason and two names;
 * such a change is told in 规则确认 and so prints on every report.
 *
 * Example: 晋级取整 四舍五入 over 30 % of 114 scored people (34.2): 34 places as before.
 */
export function changeSettings(state: ContestState, request: SettingsRequest): RulesOutcome {
  const read = readChanges(request.changes);
  if ('refusal' in read) return refusedRules(state, read.refusal);
  const wanted = read.texts;
  const before = state.texts;
  const after = effective({ ...before, ...wanted });
  if (!weightsAddUp(settingsFrom(after))) {
    const [theory = '', practical = ''] = [after['理论权重'], after['技能权重']];
    return refusedRules(state, { code: 'weights-not-whole', theory, practical });
  }
  const confirmation = before[CONFIRMATION] ?? '';
  const guarded = confirmation === '' ? [] : answeredFor(before, after);
  const names =
    guarded.length === 0
      ? null
      : mustBeAnswered(
          request,
          guarded.map(({ name }) => name),
        );
  if (names !== null) return refusedRules(state, names);
  const told =
    guarded.length === 0 ? {} : { [CONFIRMATION]: withChangesTold(confirmation, guarded, datedBy(request)) };
  const noted = Object.fromEntries(
    changesBetween(before, after).map((change) => [change.name, `${change.before}→${change.after}`]),
  );
  const outcome = writeRules(
    state,
    request,
    { ...wanted, ...told },
    { ...noted, ...movedCopy(state, after, told) },
  );
  return confirmation === '' ? withoutPeople(outcome) : outcome;
}

/** Before the rules are confirmed nobody is told whom a rule would let through, so that none is chosen by that. */
function withoutPeople(outcome: RulesOutcome): RulesOutcome {
  const consequences = outcome.consequences.filter(
    (one) => one.kind !== 'difference' || one.difference.ticket === null,
  );
  return { ...outcome, consequences };
}

/** Texts by name in their own form, or what is not allowed. */
function readChanges(
  changes: SettingsRequest['changes'],
): { readonly texts: SettingTexts } | { readonly refusal: ActRefusal } {
  const texts: Record<string, string> = {};
  const wrong: { name: string; written: string; allowed: string }[] = [];
  for (const { name, text } of changes) {
    const item = settingNamed(name);
    if (item === null) return { refusal: { code: 'setting-unknown', name } };
    if (item.name === CONFIRMATION) {
      return { refusal: { code: 'setting-has-own-act', name: item.name } };
    }
    const read = text.trim() === '' ? '' : item.read(text);
    if (read === null) wrong.push({ name: item.name, written: text, allowed: item.allowed });
    else texts[item.name] = read;
  }
  return wrong.length === 0 ? { texts } : { refusal: { code: 'settings-invalid', settings: wrong } };
}

/** Why the names and the reason given do not do for a change of confirmed rules. */
export function mustBeAnswered(
  { by, second, reason }: RulesRequest,
  names: readonly string[],
): ActRefusal | null {
  if ([by, second, reason].some((text) => text.trim() === '')) {
    return { code: 'confirmed-rules-change', names };
  }
  return squeezed(by) === squeezed(second) ? { code: 'names-equal' } : null;
}

function squeezed(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

export function datedBy({ by, second, reason, at }: RulesRequest) {
  return { by, second, reason, date: at.slice(0, 'yyyy-mm-dd'.length) };
}

/**
 * The copy of the confirmed rules goes along with the changes of this act alone: what somebody typed in behind the
 * confirmation stays to be seen.
 */
function movedCopy(
  state: ContestState,
  after: SettingTexts,
  told: SettingTexts,
): Readonly<Record<string, string>> {
  const confirmation = state.texts[CONFIRMATION] ?? '';
  const [copy] = confirmation === '' ? [] : copiesOf(state.ledger, confirmation);
  if (copy === undefined) return {};
  const own = changesBetween(state.texts, after).map((change) => [change.name, change.after] as const);
  const text = told[CONFIRMATION] ?? confirmation;
  return { [COPY_OPTION]: rulesCopy(text, { ...copy, ...Object.fromEntries(own) }) };
}

/** Writes the texts and tells what follows; `texts` are in their own form, '' for the default. */
export function writeRules(
  state: ContestState,
  { words }: RulesRequest,
  texts: SettingTexts,
  noted: Readonly<Record<string, string>>,
): RulesOutcome {
  const after = resultUnder(state, effective({ ...state.texts, ...texts }), Object.keys(texts));
  const broken = brokenSeal(state, after);
  if (broken !== null) return refusedRules(state, { code: 'round-sealed', round: broken });
  const written = writeSettings(state, texts, words);
  if ('refusal' in written) return refusedRules(state, written.refusal);
  if (written.steps.length === 0) return refusedRules(state, { code: 'settings-same' });
  return { ...outcomeOf(state, after, written.steps, []), noted };
}

/** The results under other settings; cells that are written over are no longer wrong. */
function resultUnder(state: ContestState, texts: SettingTexts, names: readonly string[]): ContestResult {
  const { result } = readState(state.snapshot, texts);
  const isMended = (facts: object): boolean =>
    'name' in facts && typeof facts.name === 'string' && names.includes(facts.name);
  const findings = result.findings.filter(
    ({ code, facts }) => code !== 'setting-invalid' || !isMended(facts),
  );
  return { ...result, findings };
}

/** The first round whose seal holds now and would not hold then. */
function brokenSeal({ seals }: ContestState, after: ContestResult) {
  const then = stateOf(seals, after);
  for (const [round, { intact }] of seals) {
    if (intact && then.get(round)?.intact !== true) return round;
  }
  return null;
}

export function refusedRules(state: ContestState, refusal: ActRefusal): RulesOutcome {
  return { ...refused(state, refusal), noted: {} };
}
