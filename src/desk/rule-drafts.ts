/*
 * What somebody has typed on the page of rules and not written yet: which rules it would change, and what is not
 * right with it. It decides nothing: the act checks everything again.
 */
import { settingNamed } from '../contest/all-settings';
import type { RuleTold, RulesLook } from './rules';

export interface Draft {
  readonly name: string;
  /** In force now. */
  readonly before: string;
  /** In its own form; as it was typed where it is not allowed. */
  readonly after: string;
  readonly isWrong: boolean;
}

export interface Drafts {
  readonly list: readonly Draft[];
  /** The two weights where they are not 100 % together; null where they are, or where one cannot be read. */
  readonly weights: { readonly theory: string; readonly practical: string } | null;
  /** True where the change needs a reason and two names. */
  readonly answered: boolean;
}

/** What was typed, by the name of the rule. */
export type Typed = ReadonlyMap<string, string>;

/** The text in the rule's own form, a blank being its default; null where it is not allowed. */
export function readRule(name: string, text: string): string | null {
  const item = settingNamed(name);
  if (item === null) return null;
  return text.trim() === '' ? item.default : item.read(text);
}

/**
 * The rules that would be other than they are. What was typed and says the same, such as 0.3 for 30 %, is no
 * change, unless what stands on the sheet is not understood. Example: 晋级取整 向上 over 向下 is one draft.
 */
export function draftsOf({ groups }: Pick<RulesLook, 'groups'>, typed: Typed): Drafts {
  const rules = groups.flatMap((group) => group.rules);
  const list = rules.flatMap((rule) => draftOf(rule, typed.get(rule.name)));
  const text = (name: string): string =>
    list.find((one) => one.name === name)?.after ?? rules.find((one) => one.name === name)?.value ?? '';
  const [theory, practical] = [text('理论权重'), text('技能权重')];
  const sum = percentOf(theory) + percentOf(practical);
  return {
    list,
    weights: Number.isNaN(sum) || Math.abs(sum - WHOLE) < LEAST ? null : { theory, practical },
    answered: list.some(({ name }) => rules.find((rule) => rule.name === name)?.answered === true),
  };
}

const WHOLE = 100;
/** Percentages have two decimals at most. */
const LEAST = 0.001;

function percentOf(text: string): number {
  return /^[\d.]+%$/u.test(text) ? Number.parseFloat(text) : Number.NaN;
}

function draftOf({ name, value, isWrong }: RuleTold, text: string | undefined): readonly Draft[] {
  if (text === undefined) return [];
  const after = readRule(name, text);
  if (after === null) return [{ name, before: value, after: text, isWrong: true }];
  return after === value && !isWrong ? [] : [{ name, before: value, after, isWrong: false }];
}
