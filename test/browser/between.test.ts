/*
 * The page of the acts between rounds in Chromium: a tie ruled, a round sealed and verified from paper, somebody
 * withdrawn and replaced, a mark corrected, all of it taken back; with what a screen reader hears of it.
 */
import type { Locator, Page } from 'playwright-core';
import { readState } from '../../src/actions/contest-state';
import { cleanContest, competitors, contestBook, rosterSheet, scoreSheet } from '../contest-book';
import { isMissing } from '../outside-tools';
import { act, snapshotOf, type as typeOver } from '../recorded-book';
import { codeIn, seal, sealAll } from '../sealed-book';
import { chromiumPath } from './excel-page';
import { openViewer, type View, type Viewer, type ViewOptions } from './view-page';

jest.setTimeout(180_000);
const chromium = chromiumPath();
const clean = cleanContest(40);

/** Ten people, three places, and the ranks 3 and 4 with the same marks. */
const tied = ((): Uint8Array => {
  const marks = [9900, 9500, 9000, 9000, 8000, 7000, 6000, 5000, 4000, 3000];
  const people = competitors(10).map((one, at) => ({ ...one, theory: 8000, practical: marks[at] ?? 0 }));
  return contestBook([rosterSheet(people), scoreSheet('初赛成绩', people)]);
})();

(isMissing(chromium, 'Chromium') ? describe.skip : describe)('各轮之间', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await openViewer(chromium ?? '');
  });
  afterAll(() => viewer.close());

  async function open(workbook: Uint8Array, more: Partial<ViewOptions> = {}): Promise<View> {
    const view = await viewer.open({ workbook, ...more });
    await view.go(more.language === 'en-US' ? 'Between rounds' : '各轮之间');
    return view;
  }
  const main = (page: Page): Locator => page.getByRole('main');
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    main(page).getByRole('button', { name }).click();
  const fill = (page: Page, label: string | RegExp, text: string): Promise<void> =>
    main(page).getByRole('textbox', { name: label }).fill(text);
  /** Writes what is shown; how the act before ended is put away when the next is prepared. */
  async function write(page: Page): Promise<void> {
    await press(page, '写入工作簿');
    const told = page.getByRole('button', { name: '知道了' });
    await told.waitFor({ timeout: 60_000 });
  }
  const heading = (page: Page): Promise<string | null> =>
    main(page).getByRole('heading').first().textContent();
  async function sound({ axe, complaints, page }: View): Promise<void> {
    expect(await axe()).toEqual([]);
    expect(complaints).toEqual([]);
    const width = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
    expect(width).toBeLessThanOrEqual(0);
  }

  it('tells in a list what can be done about the round, and what stands in the way', async () => {
    const view = await open(tied);
    await view.picture('between-list');
    expect(await main(view.page).ariaSnapshot()).toMatchSnapshot('list');
    await sound(view);
  });

  it('rules a tie by the committee, by keyboard alone, and keeps what was typed when it is not written', async () => {
    const view = await open(tied);
    const { page } = view;
    const tab = async (times: number): Promise<void> => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press('Tab');
    };
    await main(page)
      .getByRole('button', { name: /^裁定并列/u })
      .focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('裁定并列');
    expect(await main(page).ariaSnapshot()).toMatchSnapshot('rule');
    await tab(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await main(page).getByRole('radio', { name: '竞委会决定' }).isChecked()).toBe(true);
    // The first cannot go up; its other button sends it down, and keeps the focus.
    await tab(2);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('孙安安 下移');
    await page.getByText('孙安安 现在排第 2').waitFor();
    await press(page, /^预览裁定/u);
    await main(page).getByText('请写明依据：谁在什么时候决定的').waitFor();
    await main(page).getByText('请填写姓名').waitFor();
    await view.picture('between-rule-faults');
    await main(page).getByRole('textbox', { name: '依据' }).focus();
    await page.keyboard.type('竞委会 6 月 20 日会议');
    await tab(1);
    await page.keyboard.type('张主任');
    await tab(1);
    await page.keyboard.press('Enter');
    await main(page).getByRole('button', { name: '写入工作簿' }).waitFor();
    await view.picture('between-rule-preview');
    await press(page, '不写');
    expect(await main(page).getByRole('textbox', { name: '依据' }).inputValue()).toBe(
      '竞委会 6 月 20 日会议',
    );
    expect(await main(page).getByRole('listitem').filter({ hasText: '1. 李安安' }).count()).toBe(1);
    await press(page, /^预览裁定/u);
    await write(page);
    await main(page).getByText('这一轮没有等待裁定的并列。').waitFor();
    const { result } = readState(await snapshotOf(await view.save()), {});
    const order = result.rounds[0]?.standings.slice(0, 4).map(({ contestant }) => contestant.name);
    expect(order?.slice(2)).toEqual(['李安安', '孙安安']);
    await sound(view);
  });

  it('asks for a third mark of everybody and for the number of a draw before anything is computed', async () => {
    const view = await open(tied);
    const { page } = view;
    await press(page, /^裁定并列/u);
    await fill(page, /^孙安安/u, '十二');
    await press(page, /^预览裁定/u);
    await main(page).getByText('看不懂：请写数字，或“分:秒”').waitFor();
    await main(page).getByText('请填写成绩').waitFor();
    await view.picture('between-rule-third');
    await sound(view);
    await main(page).getByRole('radio', { name: '抽签' }).click();
    await main(page).getByText('请填写当众定下的数').waitFor();
    await view.picture('between-rule-draw');
    await fill(page, '抽签的数（种子）', '3-6-1-4');
    await fill(page, '您的姓名', '张主任');
    await press(page, /^预览裁定/u);
    await write(page);
    const { result } = readState(await snapshotOf(await view.save()), {});
    expect(result.rounds[0]?.unresolved).toEqual([]);
  });

  it('says why the next round cannot be opened, leads to the tie, and opens it afterwards', async () => {
    const view = await open(tied);
    const { page } = view;
    await press(page, /^开启复赛/u);
    await main(page)
      .getByText(/晋级线上有并列，还没有裁定/u)
      .waitFor();
    await view.picture('between-open-obstacle');
    await press(page, '去裁定');
    expect(await heading(page)).toBe('裁定并列');
    await main(page).getByRole('radio', { name: '抽签' }).click();
    await fill(page, '抽签的数（种子）', '5');
    await fill(page, '您的姓名', '张主任');
    await press(page, /^预览裁定/u);
    await write(page);
    await press(page, /返回各项/u);
    await press(page, /^开启复赛/u);
    expect(await main(page).getByRole('textbox', { name: '您的姓名' }).inputValue()).toBe('张主任');
    await view.picture('between-open');
    await press(page, '预览新建“复赛成绩”表');
    await write(page);
    await main(page).getByText('没有空出的名额，不用补人').waitFor();
    const { result } = readState(await snapshotOf(await view.save()), {});
    expect(result.rounds.map(({ standings }) => standings.length)).toEqual([10, 3]);
  });

  it('lists by name what blocks a seal and goes to the cell', async () => {
    const first = clean.preliminary[0];
    const view = await open(await typeOver(clean.bytes, '初赛成绩', 3, 6, null));
    const { page } = view;
    await press(page, /^封存 /u);
    await main(page).getByText('成绩没有录入：1 人').waitFor();
    await view.picture('between-blockers');
    expect(await main(page).ariaSnapshot()).toMatchSnapshot('blockers');
    await main(page)
      .getByRole('listitem')
      .filter({ hasText: `${first?.ticket ?? ''} ${first?.name ?? ''}` })
      .last()
      .waitFor();
    await press(page, '到“初赛成绩”F3');
    expect(await view.selected()).toEqual(['初赛成绩!F3']);
    await sound(view);
  });

  it('seals, shows the code large, and opens the receipt', async () => {
    const view = await open(clean.bytes);
    const { page } = view;
    await press(page, /^封存 /u);
    await view.picture('between-seal');
    await press(page, '预览封存');
    await main(page).getByText('请填写姓名').waitFor();
    await fill(page, '您的姓名', '王五');
    await main(page).getByLabel('成绩表的保护密码').fill('geheim');
    await press(page, '预览封存');
    await main(page).getByRole('button', { name: '写入工作簿' }).waitFor();
    await press(page, '不写');
    // A password is not kept any longer than its request.
    expect(await main(page).getByLabel('成绩表的保护密码').inputValue()).toBe('');
    expect(await main(page).getByRole('textbox', { name: '您的姓名' }).inputValue()).toBe('王五');
    await main(page).getByLabel('成绩表的保护密码').fill('geheim');
    await press(page, '预览封存');
    await write(page);
    await main(page).getByRole('heading', { name: '封存码' }).waitFor();
    const code = await codeIn(await view.save(), 'preliminary');
    expect(await main(page).getByText(code, { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: '知道了' }).click();
    await view.picture('between-sealed');
    await press(page, '打开封存回执');
    expect(await view.selected()).toContain('初赛封存回执');
    await sound(view);
    await press(page, '要改动：启封');
    await view.picture('between-unseal');
    await press(page, '预览启封');
    await main(page).getByText('请写明理由').waitFor();
    await main(page).getByText('请填写这张表现有的保护密码').waitFor();
    await fill(page, '理由', '复核发现抄错');
    await main(page).getByLabel('成绩表的保护密码').fill('geheim');
    await press(page, '预览启封');
    await write(page);
    expect(readState(await snapshotOf(await view.save()), {}).seals.size).toBe(0);
    await press(page, /返回各项/u);
    await main(page)
      .getByText(/已启封（王五.*复核发现抄错/u)
      .waitFor();
  });

  it('asks the paper for two groups of the code and tells what they prove', async () => {
    const sealed = await sealAll(clean.bytes);
    const groups = (await codeIn(sealed, 'preliminary')).split('-');
    const view = await open(sealed);
    const { page } = view;
    await main(page).getByRole('tab', { name: '初赛' }).click();
    await press(page, /^核对封存/u);
    expect(await main(page).getByRole('textbox').count()).toBe(2);
    expect((await main(page).textContent())?.includes(groups.join('-'))).toBe(false);
    await view.picture('between-verify');
    await press(page, '用封存码核对');
    await main(page)
      .getByText(/这不是封存码/u)
      .waitFor();
    for (const [at, group] of groups.entries()) {
      const blank = main(page).getByRole('textbox', { name: `第 ${at + 1} 组（4 个字）` });
      const shown = main(page).getByRole('img', { name: `第 ${at + 1} 组是 ${group}` });
      expect((await blank.count()) + (await shown.count())).toBe(1);
      if ((await blank.count()) > 0) await blank.fill(group.toLowerCase());
    }
    await press(page, '用封存码核对');
    await main(page)
      .getByText(/证明成立/u)
      .waitFor({ timeout: 30_000 });
    await view.picture('between-verified');
    await sound(view);
    await press(page, '不用封存码，只查本文件');
    await main(page)
      .getByText(/只与本文件自身一致/u)
      .waitFor({ timeout: 30_000 });
  });

  it('names a cell that was changed after sealing, with both values', async () => {
    const view = await open(await typeOver(await sealAll(clean.bytes), '复赛成绩', 3, 5, 1));
    const { page } = view;
    await press(page, /^核对封存/u);
    await press(page, '不用封存码，只查本文件');
    await main(page)
      .getByText(/理论：封存时 .*，现在 1$/u)
      .waitFor({ timeout: 30_000 });
    await view.picture('between-changed');
    await main(page).getByRole('button', { name: '到“复赛成绩”E3' }).first().click();
    expect(await view.selected()).toEqual(['复赛成绩!E3']);
    await sound(view);
  });

  it('records a withdrawal of somebody found by name, calls up the next, and takes both back', async () => {
    const leaver = clean.semifinal[2];
    const view = await open(clean.bytes);
    const { page } = view;
    await main(page).getByRole('tab', { name: '复赛' }).click();
    await press(page, /^弃赛/u);
    await press(page, /^预览弃赛/u);
    await main(page).getByText('请先选一个人').waitFor();
    await main(page)
      .getByRole('searchbox')
      .fill(leaver?.ticket.slice(-4) ?? '');
    await main(page).getByRole('list', { name: '找到的人' }).waitFor();
    await view.picture('between-found');
    await sound(view);
    await press(page, new RegExp(`^${leaver?.ticket ?? ''} ${leaver?.name ?? ''}`, 'u'));
    await fill(page, '理由', '本人来函');
    await fill(page, '您的姓名', '李四');
    await fill(page, '复核人姓名', '李 四');
    await press(page, /^预览弃赛/u);
    await main(page).getByText('复核人要换一个人').waitFor();
    await fill(page, '复核人姓名', '');
    await view.picture('between-withdraw');
    expect(await main(page).ariaSnapshot()).toMatchSnapshot('withdraw');
    await press(page, /^预览弃赛/u);
    await view.picture('between-withdraw-preview');
    await write(page);
    await main(page).getByRole('list', { name: '这一轮已记的变动' }).waitFor();
    await view.picture('between-withdrawn');
    await press(page, /返回各项/u);
    await press(page, /^复赛补人/u);
    await main(page).getByRole('list', { name: '下一个递补' }).waitFor();
    await view.picture('between-substitute');
    await press(page, '预览补人，写入复赛成绩表');
    await write(page);
    await press(page, /返回各项/u);
    await press(page, /^恢复/u);
    await view.picture('between-restore');
    expect(
      await main(page)
        .getByRole('list', { name: /最近的步骤/u })
        .getByRole('listitem')
        .count(),
    ).toBe(2);
    await press(page, /^恢复到这里/u);
    await write(page);
    await main(page).getByText('没有可以退回的步骤。').waitFor({ timeout: 30_000 });
    const { result } = readState(await snapshotOf(await view.save()), {});
    expect(result.rounds[1]?.standings).toHaveLength(clean.semifinal.length);
    await sound(view);
  });

  it('corrects a mark of a sealed round with two names', async () => {
    const who = clean.preliminary[4];
    const view = await open((await seal(clean.bytes, 'preliminary')).bytes);
    const { page } = view;
    await main(page).getByRole('tab', { name: '初赛' }).click();
    await press(page, /^更正成绩/u);
    await main(page)
      .getByRole('searchbox')
      .fill(who?.ticket ?? '');
    await press(page, new RegExp(`^${who?.ticket ?? ''}`, 'u'));
    await fill(page, '理由', '抄错');
    await fill(page, '您的姓名', '张三');
    await press(page, /^预览更正/u);
    await main(page).getByText('至少填一项正确的成绩').waitFor();
    await main(page).getByText('已封存的轮次要有第二个人复核，请填写姓名').waitFor();
    await view.picture('between-correct');
    await sound(view);
    await fill(page, /^理论/u, '99.5');
    await fill(page, '复核人姓名', '李四');
    await press(page, /^预览更正/u);
    await main(page).getByRole('button', { name: '写入工作簿' }).waitFor();
    await view.picture('between-correct-preview');
    await write(page);
    const { result, seals } = readState(await snapshotOf(await view.save()), {});
    const standing = result.rounds[0]?.standings.find(({ contestant }) => contestant.ticket === who?.ticket);
    expect([standing?.theory, seals.size]).toEqual([9950, 0]);
  });

  it('shows the journal and makes it a sheet', async () => {
    const view = await open((await act(clean.bytes)).bytes);
    const { page } = view;
    await press(page, /^操作记录/u);
    await view.picture('between-journal');
    expect(await main(page).getByRole('list', { name: '操作记录' }).getByRole('listitem').count()).toBe(1);
    await sound(view);
    await press(page, /^生成可打印的操作记录/u);
    await write(page);
    expect((await snapshotOf(await view.save())).sheets.map(({ name }) => name)).toContain('操作记录');
  });

  it('is whole in English and in the dark', async () => {
    const view = await open(await sealAll(clean.bytes), { language: 'en-US', dark: true });
    const { page } = view;
    await view.picture('between-list-dark-en');
    await press(page, /^Seal /u);
    await view.picture('between-sealed-dark-en');
    await press(page, /^Verify/u);
    await press(page, 'Without a code: this file alone');
    await main(page)
      .getByText(/Only the workbook agreeing/u)
      .waitFor({ timeout: 30_000 });
    await view.picture('between-verify-dark-en');
    expect(await main(page).ariaSnapshot()).not.toMatch(/[\u4e00-\u9fff]{6,}/u);
    await sound(view);
    const dark = await open(tied, { dark: true });
    await press(dark.page, /^裁定并列/u);
    await press(dark.page, /^预览裁定/u);
    await dark.picture('between-rule-dark');
    await sound(dark);
  });
});
