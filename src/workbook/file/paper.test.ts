/*
 * How a sheet is printed, read back from workbooks as this product and others write them.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planDemo } from '../../actions/demo-contest';
import { wordsIn } from '../../text';
import { createXlsx } from './create';
import { openXlsx } from './open';
import { readHeading } from './paper';

test('a header is read in its sections, with codes for pages and without those of letters', () => {
  const text = readHeading('&L&"宋体,Regular"&9第一届&&第二届&C第 &P 页 共 &N 页&R&K00FF00&A &D', '初赛');
  expect(text).toEqual({
    left: [{ text: '第一届&第二届' }],
    center: [{ text: '第 ' }, 'page', { text: ' 页 共 ' }, 'pages', { text: ' 页' }],
    right: [{ text: '初赛 ' }],
  });
});

test('the page set-up that a plan asked for is read back', async () => {
  const book = createXlsx('sample.xlsx');
  const plan = planDemo({ contestants: 40, seed: '1', words: wordsIn('zh-CN') });
  await book.apply(plan);
  const { sheets } = await book.snapshot();
  const papers = book.papers(sheets.map(({ id }) => id));
  const planned = plan.steps.flatMap((step) => (step.kind === 'put-sheet' ? [step.sheet.page] : []));
  expect(papers).toHaveLength(planned.length);
  papers.forEach((paper, i) => {
    const wanted = planned[i];
    expect(paper.orientation).toBe(wanted?.orientation);
    expect(paper.titleRows).toEqual(wanted?.titleRows);
    expect(paper.breaksBefore).toEqual(wanted?.breaksBefore);
    expect(Math.round(paper.margins.left)).toBe(wanted?.margins.left);
    expect([paper.scale, paper.centred]).toEqual(['fit', true]);
    expect(paper.area?.top).toBe(1);
    expect(paper.footer.center.filter((part) => typeof part === 'string')).toEqual(
      wanted?.footer.center.filter((part) => typeof part === 'string'),
    );
  });
});

test('a sheet that says nothing of paper is printed as Excel would', async () => {
  const file = resolve(__dirname, '../../../test/samples/demo120.xlsx');
  const book = openXlsx(readFileSync(file), 'demo120.xlsx');
  const [sheet] = (await book.snapshot()).sheets;
  const [paper] = book.papers([sheet?.id ?? '']);
  expect(paper).toMatchObject({ orientation: 'portrait', titleRows: null, breaksBefore: [], area: null });
});
