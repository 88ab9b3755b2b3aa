/*
 * What a clerk does in the pane, step by step, wherever the pane stands: in Excel or in the workbench. What comes of
 * it in the workbook is for the tests to say.
 */
import type { Frame, Locator } from 'playwright-core';
import { wordsIn } from '../../src/text';
import type { Hand } from './hands';

const { home, frame, problems, rules, between, prizes } = wordsIn('zh-CN');

/** A pane and somebody in front of it. */
export interface Clerk {
  readonly pane: Pick<Frame | Locator, 'getByRole' | 'getByText'>;
  readonly hand: Hand;
}

export const reviewed = {
  ticket: 'AF20240014',
  code: 'id-number-check-digit',
  by: '李四',
  basis: '已看身份证原件',
} as const;
export const tie = {
  order: ['AF20240096', 'AF20240015'],
  by: '张主任',
  basis: '竞委会 6 月 20 日会议决定',
} as const;

export const button = ({ pane }: Clerk, name: string | RegExp): Locator => pane.getByRole('button', { name });
export const field = ({ pane }: Clerk, name: string): Locator => pane.getByRole('textbox', { name });

export async function goTo(clerk: Clerk, title: string): Promise<void> {
  await clerk.hand.press(clerk.pane.getByRole('navigation').getByRole('tab', { name: title, exact: true }));
  await clerk.pane.getByRole('tabpanel', { name: title, exact: true }).waitFor();
}

/** Writes what is previewed; `said`: what stands there when it is done. */
export async function write(clerk: Clerk, said: RegExp | string): Promise<void> {
  await clerk.hand.press(button(clerk, frame.preview.write));
  await button(clerk, frame.ended.dismiss).waitFor({ timeout: 60_000 });
  await clerk.pane.getByText(said).waitFor();
  expect(await clerk.pane.getByText(frame.ended.again).count()).toBe(0);
}

export async function lookFor(clerk: Clerk, text: string): Promise<void> {
  await clerk.hand.write(clerk.pane.getByRole('searchbox', { name: problems.filter.search }), text);
}

export async function reviewOnTheSpot(clerk: Clerk): Promise<void> {
  await goTo(clerk, problems.title);
  await lookFor(clerk, reviewed.code);
  await clerk.pane.getByText(problems.listed(1, 1)).waitFor();
  await clerk.hand.press(button(clerk, problems.review.open));
  await clerk.hand.write(field(clerk, problems.review.basis), reviewed.basis);
  await clerk.hand.write(field(clerk, problems.review.by), reviewed.by);
  await clerk.hand.press(button(clerk, problems.review.give.passed));
  await write(clerk, /已写入/u);
  await clerk.pane.getByText(problems.noneShown).waitFor();
}

export async function confirmRules(clerk: Clerk): Promise<void> {
  await goTo(clerk, rules.title);
  await clerk.hand.write(field(clerk, rules.confirmation.by), reviewed.by);
  await clerk.hand.press(button(clerk, rules.confirmation.button));
  await write(clerk, /已写入/u);
}

/** Preview, then the workbook: who leads and which sheets are to be written is said before. */
export async function score(clerk: Clerk): Promise<void> {
  await goTo(clerk, home.title);
  await clerk.hand.press(button(clerk, home.runAnyway));
  const preview = clerk.pane.getByRole('main');
  for (const part of [frame.preview.leaders, frame.preview.writes, frame.preview.back.restore]) {
    await preview.getByText(part).first().waitFor();
  }
  await write(clerk, /已写入/u);
}

export async function ruleTie(clerk: Clerk): Promise<void> {
  const { rule, fields } = between;
  await goTo(clerk, between.title);
  await clerk.hand.press(button(clerk, new RegExp(`^${between.acts.rule.title}`, 'u')));
  await clerk.hand.choose(clerk.pane.getByRole('radio', { name: rule.methods.committee }));
  await clerk.hand.press(button(clerk, rule.moveDown('蒋试己')));
  await clerk.hand.write(field(clerk, rule.basis), tie.basis);
  await clerk.hand.write(field(clerk, fields.name), tie.by);
  await clerk.hand.press(button(clerk, rule.submit));
  await write(clerk, /已写入/u);
  await clerk.pane.getByText(rule.none).waitFor();
}

export async function medalsOn(clerk: Clerk): Promise<string> {
  await goTo(clerk, prizes.title);
  return clerk.pane.getByRole('list', { name: prizes.group.medals, exact: true }).innerText();
}
