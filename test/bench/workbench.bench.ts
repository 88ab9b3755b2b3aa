/*
 * How long a person waits in the workbench: opening, the preview, writing, the ranking after an edit, saving; in
 * Chromium from disk, as it is shipped. Run by bench.mjs; it prints and asserts no time.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readState } from '../../src/actions/contest-state';
import { planDemo } from '../../src/actions/demo-contest';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { chromiumPath } from '../browser/excel-page';
import { choose, isReady, openWorkshop } from '../browser/workbench-page';

const words = wordsIn('zh-CN');
const { frame, home, names, ranking, workbench: say } = words;
const PATIENCE_MS = 60_000;

interface Contest {
  readonly bytes: Uint8Array;
  /** Who is second in the final, and in which row. */
  readonly second: { readonly ticket: string; readonly row: number };
}

async function contest(people: number): Promise<Contest> {
  const workbook = createXlsx('contest.xlsx');
  await workbook.apply(planDemo({ contestants: people, seed: '2024', words }));
  const { result } = readState(await workbook.snapshot(), {});
  const second = result.rounds.at(-1)?.standings[1];
  return {
    bytes: workbook.save(),
    second: { ticket: second?.contestant.ticket ?? '', row: second?.row ?? 0 },
  };
}

/** Whole ms until it is done. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

async function waits(page: Page, { bytes, second }: Contest): Promise<string> {
  page.setDefaultTimeout(PATIENCE_MS);
  const pane = page.getByRole('region', { name: say.sides.pane });
  const button = (name: string) => pane.getByRole('button', { name });
  const open = await timed(async () => {
    await choose(page, { name: 'contest.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
    await isReady(page);
    await pane.getByRole('heading', { name: home.way }).waitFor();
  });
  const preview = await timed(async () => {
    await button(home.runAnyway).click();
    await button(frame.preview.write).waitFor();
  });
  const write = await timed(async () => {
    await button(frame.preview.write).click();
    await button(frame.ended.dismiss).waitFor();
    await page.locator('[data-u-comp=slide-tab-item]', { hasText: '获奖名单' }).waitFor();
  });
  await page.getByRole('tab', { name: ranking.title, exact: true }).click();
  await pane.getByRole('tab', { name: names.round.final, exact: true }).click();
  await pane.getByRole('searchbox', { name: ranking.search }).fill(second.ticket);
  const line = pane.getByRole('button', { name: new RegExp(second.ticket, 'u') });
  await line.filter({ hasText: ranking.row.rank(2) }).click();
  await button(ranking.toCell).click();
  const cell = page.locator('[data-u-comp=defined-name] input').first();
  while ((await cell.inputValue()) !== `B${second.row}`) await page.waitForTimeout(50);
  await cell.fill(`F${second.row}`);
  await cell.press('Enter');
  await page.waitForTimeout(500);
  await page.keyboard.type('100');
  const edit = await timed(async () => {
    await page.keyboard.press('Enter');
    await line.filter({ hasText: ranking.row.rank(1) }).waitFor();
  });
  const coming = page.waitForEvent('download');
  const save = await timed(async () => {
    await page.getByRole('button', { name: say.save, exact: true }).click();
    readFileSync(await (await coming).path());
  });
  return (
    `open ${open} ms, preview ${preview} ms, written and shown ${write} ms, ` +
    `edit followed ${edit} ms, saved ${save} ms`
  );
}

test('waiting in the workbench', async () => {
  const chromium = chromiumPath();
  if (chromium === null) throw new Error('Chromium is needed to measure the workbench');
  const workshop = await openWorkshop(chromium);
  try {
    for (const people of [120, 10_000]) {
      const bench = await workshop.bench();
      const line = await waits(bench.page, await contest(people));
      process.stdout.write(`workbench, ${people} people: ${line}\n`);
      await bench.close();
    }
  } finally {
    await workshop.close();
  }
}, 900_000);
