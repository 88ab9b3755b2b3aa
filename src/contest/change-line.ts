/*
 * One line of 变动记录: who, what, from which round on, why, by whom. What the lines of a person come to
 * together is decided in change.ts.
 */
import { foldText, tidyText } from './cell-text';
import { finding, type ChangeProblem, type Finding, type Part } from './finding';
import { textOf, type Place } from './raw';
import { roundBefore, type RoundName } from './round-name';
import type { ChangeColumn, SheetRow } from './rows';
import { roundNamed } from './ruling';
import { readTicket } from './ticket';

export type ChangeKind =
  'withdrawn' | 'disqualified' | 'reinstated' | 'called-up' | 'call-revoked' | 'corrected';

/** A line that could be read. Texts are tidied, otherwise as written. */
export interface Change {
  readonly kind: ChangeKind;
  /** 变动 as written. */
  readonly written: string;
  /** 弃赛, 取消资格, 恢复资格: from this round on. 递补: the round that is entered. 更正: whose marks. */
  readonly round: RoundName;
  readonly ticket: string;
  /** 代替: whose place is taken; null but for 递补. */
  readonly replaces: string | null;
  /** 项目: what was corrected; null but for 更正. */
  readonly part: Part | 'status' | null;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly by: string;
  readonly second: string;
  readonly date: string;
  readonly row: number;
  /** The cell of 变动. */
  readonly place: Place;
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  弃赛: 'withdrawn',
  弃权: 'withdrawn',
  退赛: 'withdrawn',
  withdraw: 'withdrawn',
  withdrawn: 'withdrawn',
  取消资格: 'disqualified',
  取消参赛资格: 'disqualified',
  disqualify: 'disqualified',
  disqualified: 'disqualified',
  恢复资格: 'reinstated',
  恢复参赛资格: 'reinstated',
  reinstate: 'reinstated',
  reinstated: 'reinstated',
  递补: 'called-up',
  递补晋级: 'called-up',
  substitute: 'called-up',
  撤销递补: 'call-revoked',
  取消递补: 'call-revoked',
  更正: 'corrected',
  成绩更正: 'corrected',
  更正成绩: 'corrected',
  correct: 'corrected',
  correction: 'corrected',
};

const parts: Readonly<Record<string, Part | 'status'>> = {
  理论: 'theory',
  理论成绩: 'theory',
  theory: 'theory',
  技能: 'practical',
  技能成绩: 'practical',
  技能操作: 'practical',
  技能操作成绩: 'practical',
  practical: 'practical',
  状态: 'status',
  status: 'status',
};

function wordIn<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  const folded = foldText(text).toLowerCase();
  return Object.hasOwn(words, folded) ? (words[folded] ?? null) : null;
}

/**
 * Reads one line. null with a `change-unclear` where it does not say what to do; a line without 理由 or
 * 决定人 counts and is told.
 *
 * Example: 复赛 / AF20240007 / 递补 without 代替 is `no-replaced` and calls nobody up.
 */
export function readChangeLine(row: SheetRow<ChangeColumn>): {
  readonly line: Change | null;
  readonly findings: readonly Finding[];
} {
  const text = (column: ChangeColumn): string => tidyText(textOf(row.value(column)));
  const ticket = readTicket(row.value('ticket'));
  const kind = wordIn(kinds, text('change'));
  const round = roundNamed(text('round'));
  const told = { place: row.place('change'), ticket, written: text('change') };
  const problem = whatLacks(row, kind, round, ticket);
  if (problem !== null || kind === null || round === null || ticket === null) {
    return { line: null, findings: [unclear(told, problem ?? 'no-change')] };
  }
  const line: Change = {
    kind,
    written: told.written,
    round,
    ticket,
    replaces: kind === 'called-up' ? readTicket(row.value('replaces')) : null,
    part: kind === 'corrected' ? wordIn(parts, text('part')) : null,
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
    by: text('by'),
    second: text('second'),
    date: text('date'),
    row: row.row,
    place: told.place,
  };
  const isBare = line.reason === '' || line.by === '';
  return { line, findings: isBare ? [unclear(line, 'no-reason')] : [] };
}

function whatLacks(
  row: SheetRow<ChangeColumn>,
  kind: ChangeKind | null,
  round: RoundName | null,
  ticket: string | null,
): ChangeProblem | null {
  if (kind === null) return 'no-change';
  if (ticket === null) return 'no-ticket';
  const isCall = kind === 'called-up' || kind === 'call-revoked';
  // Nobody is called up into the first round: everybody who entered is in it.
  if (round === null || (isCall && roundBefore(round) === null)) return 'no-round';
  if (kind === 'called-up' && readTicket(row.value('replaces')) === null) return 'no-replaced';
  const part = kind === 'corrected' ? wordIn(parts, textOf(row.value('part'))) : null;
  return kind === 'corrected' && part === null ? 'no-part' : null;
}

/** A line that asks for a person. `other` is the second ticket that it is about. */
export function unclear(
  { place, ticket, written }: Pick<Change, 'place' | 'written'> & { readonly ticket: string | null },
  problem: ChangeProblem,
  other = '',
): Finding {
  return finding('change-unclear', { place, ticket }, { written, problem, other });
}
