/*
 * How long a person waits in the pane: from the click on 评定 to the preview, in Chromium with the pages as they are
 * shipped, Microsoft's office.js and the host in Excel's place. Run by bench.mjs; it prints and asserts no time.
 */
import type { Frame } from 'playwright-core';
import { planDemo } from '../../src/actions/demo-contest';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { buildPages } from '../browser/build-pages';
import { chromiumPath, openExcelPage } from '../browser/excel-page';
import { newFolder } from '../shell';

const words = wordsIn('zh-CN');
const { home, frame: say } = words;
const NEWEST = { ExcelApi: '1.21', DelayForCellEdit: '1.1' };
/** The person reads the first page for so long before the click. */
const READING_MS = 8000;

interface Waited {
  /** From the click to the preview, ms. */
  readonly wait: number;
  /** The longest time for which the page could not answer, ms; 0: never more than 50. */
  readonly longest: number;
}

async function contest(people: number): Promise<Uint8Array> {
  const workbook = createXlsx('contest.xlsx');
  await workbook.apply(planDemo({ contestants: people, seed: '2024', words }));
  return workbook.save();
}

/** Clicks and waits inside the page itself, so that no messenger's time is counted. */
function clickToPreview(pane: Frame, from: string, to: string): Promise<Waited> {
  return pane.evaluate(
    ([button, shown]) =>
      new Promise<Waited>((resolve) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ type: 'longtask' });
        const find = (text: string): HTMLElement | undefined =>
          [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text) === true);
        const start = performance.now();
        const look = (): void => {
          if (find(shown) === undefined) requestAnimationFrame(look);
          else {
            const wait = performance.now() - start;
            setTimeout(() => resolve({ wait, longest }), 200);
          }
        };
        find(button)?.click();
        look();
      }),
    [from, to] as const,
  );
}

test('click to preview', async () => {
  const chromium = chromiumPath();
  if (chromium === null) throw new Error('Chromium is needed to measure the pane');
  const dist = newFolder();
  buildPages(dist.path);
  const lines: string[] = [];
  for (const people of [1_000, 10_000]) {
    const workbook = await contest(people);
    const excel = await openExcelPage(chromium, {
      dist: dist.path,
      workbook,
      locale: 'zh-CN',
      apiSets: NEWEST,
    });
    const pane = await excel.open('taskpane');
    await pane.getByRole('heading', { name: home.way }).waitFor({ timeout: 120_000 });
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    const { wait, longest } = await clickToPreview(pane, home.runAnyway, say.preview.write);
    lines.push(
      `${people} people: preview after ${Math.round(wait)} ms, longest task ${Math.round(longest)} ms`,
    );
    await excel.close();
  }
  dist.remove();
  process.stdout.write(`\n${lines.join('\n')}\n`);
}, 600_000);
