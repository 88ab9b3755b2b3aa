/*
 * The evening after a round, by keyboard: 120 papers in four piles typed through 录入, one mark in forty mistyped in
 * the ways that people mistype, each noticed and mended before the round could be sealed; a tie on the line ruled;
 * the lists written. What they must say is worked out here from the papers alone.
 */
import type { Locator } from 'playwright-core';
import { planDemo } from '../../src/actions/demo-contest';
import type { ActRequest } from '../../src/desk/act-request';
import { openLocalEngine } from '../../src/desk/local-engine';
import { wordsIn } from '../../src/text';
import { createXlsx } from '../../src/workbook/file/create';
import { openXlsx } from '../../src/workbook/file/open';
import type { SheetSnapshot } from '../../src/workbook/port';
import { isMissing } from '../outside-tools';
import { chromiumPath } from './excel-page';
import { keysOn, type Hand } from './hands';
import { openViewer, type View, type Viewer } from './view-page';

const chromium = chromiumPath();
const words = wordsIn('zh-CN');
const { typing, home, between, frame } = words;
const TYPIST = '甲';
const PILE = 30;

let viewer: Viewer | null = null;
beforeAll(async () => {
  if (!isMissing(chromium, 'Chromium')) viewer = await openViewer(chromium ?? '');
}, 120_000);
afterAll(() => viewer?.close());

// --- the papers -------------------------------------------------------------------------------------

/** What one paper says; marks in half points, null: 缺考. */
interface Paper {
  readonly ticket: string;
  readonly theory: number | null;
  readonly practical: number | null;
}
type Part = 'theory' | 'practical';

const PEOPLE = 120;
const ABSENT = 3;
/** 30 % of the 117 with marks, rounded down. */
const PLACES = 35;
const ticketOf = (no: number): string => `AF2024${String(no).padStart(4, '0')}`;

/** Numbers from 0 to 1, the same every evening (Park and Miller). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Thousandths of a point: 30 % theory and 70 % practical. */
const totalOf = ({ theory, practical }: Paper): number => (theory ?? 0) * 300 + (practical ?? 0) * 700;

/** In the order of the desk, not of the tickets. Nobody is equal to anybody but the two on the line. */
function writePapers(): readonly Paper[] {
  const next = numbersFrom(20_240_620);
  const near = (mark: number): number => Math.round((mark + next() * 14 - 7) * 2) / 2;
  const totals = new Set<number>();
  const papers = Array.from({ length: PEOPLE }, (_, at): Paper => {
    const ticket = ticketOf(at + 1);
    if (at >= PEOPLE - ABSENT) return { ticket, theory: null, practical: null };
    for (;;) {
      const able = 52 + next() * 38;
      const paper = { ticket, theory: near(able), practical: near(able) };
      if (totals.has(totalOf(paper))) continue;
      totals.add(totalOf(paper));
      return paper;
    }
  });
  const [inside, outside] = [...papers].sort((a, b) => totalOf(b) - totalOf(a)).slice(PLACES - 1, PLACES + 1);
  const tied = papers.map((one) =>
    one === outside && inside !== undefined ? { ...inside, ticket: one.ticket } : one,
  );
  return tied
    .map((paper) => ({ paper, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ paper }) => paper);
}

const papers = writePapers();
const piles = Array.from({ length: PEOPLE / PILE }, (_, at) => papers.slice(at * PILE, (at + 1) * PILE));
const sumOf = (pile: readonly Paper[], part: Part): string =>
  String(pile.reduce((sum, one) => sum + (one[part] ?? 0), 0));

/** Best first, by total, then by practical; who is tied by ticket. */
const order = [...papers]
  .filter(({ theory }) => theory !== null)
  .sort(
    (a, b) =>
      totalOf(b) - totalOf(a) || (b.practical ?? 0) - (a.practical ?? 0) || (a.ticket < b.ticket ? -1 : 1),
  );
const tied = order.slice(PLACES - 1, PLACES + 1);
/** The committee puts the later ticket first. */
const ruled = [...order.slice(0, PLACES - 1), ...[...tied].reverse(), ...order.slice(PLACES + 1)];

// --- the typos: 6 of 240 marks ----------------------------------------------------------------------

type Slip = 'out of range' | 'ten off' | 'decimal slip' | 'swapped digits' | 'wrong ticket' | 'one off';

interface Typo {
  readonly slip: Slip;
  readonly pile: number;
  readonly paper: Paper;
  readonly part: Part;
  /** What is typed for the mark, or for the ticket. */
  readonly typed: string;
}

function planTypos(): readonly Typo[] {
  const used = new Set(tied.map(({ ticket }) => ticket));
  const pick = (pile: number, fits: (one: Paper) => boolean): Paper => {
    const found = piles[pile]?.find((one) => one.theory !== null && !used.has(one.ticket) && fits(one));
    if (found === undefined) throw new Error('no paper to mistype');
    used.add(found.ticket);
    return found;
  };
  const mark = (paper: Paper, part: Part): number => paper[part] ?? 0;
  const whole = (one: Paper): boolean => Number.isInteger(one.practical);
  const typo = (slip: Slip, pile: number, part: Part, paper: Paper, typed: string): Typo => ({
    slip,
    pile,
    paper,
    part,
    typed,
  });
  const beyond = pick(0, whole);
  const off = pick(0, () => true);
  const slipped = pick(1, whole);
  const swapped = pick(
    1,
    (one) => whole(one) && mark(one, 'practical') % 10 === Math.floor(mark(one, 'practical') / 10) - 2,
  );
  const [owner, victim] = [pick(2, () => true), pick(2, () => true)];
  const oneOff = pick(3, () => true);
  const digits = String(swapped.practical);
  return [
    typo('out of range', 0, 'practical', beyond, `1${String(beyond.practical)}`),
    typo('ten off', 0, 'theory', off, String(mark(off, 'theory') - 10)),
    typo('decimal slip', 1, 'practical', slipped, String(mark(slipped, 'practical') / 10)),
    typo('swapped digits', 1, 'practical', swapped, `${digits[1] ?? ''}${digits[0] ?? ''}`),
    typo('wrong ticket', 2, 'theory', owner, victim.ticket),
    typo('one off', 3, 'theory', oneOff, String(mark(oneOff, 'theory') - 1)),
  ];
}

const typos = planTypos();

// --- the desk ---------------------------------------------------------------------------------------

/** A workbook of this year before the first mark: rules confirmed, roster with tickets, an empty score sheet. */
async function beforeTheEvening(): Promise<Uint8Array> {
  const book = createXlsx('evening.xlsx');
  const { steps } = planDemo({ contestants: PEOPLE, seed: 'evening', traps: [], words });
  await book.apply({
    steps: steps.filter((step) => step.kind !== 'put-sheet' || !step.sheet.key.includes('scores')),
  });
  const reopened = openXlsx(book.save(), 'evening.xlsx');
  const engine = openLocalEngine(reopened, { words, program: 'test', now: () => new Date(2024, 5, 13, 17) });
  const acts: readonly ActRequest[] = [
    { act: 'first-sheet' },
    { act: 'confirm-rules', by: '李四', second: '', reason: '' },
  ];
  for (const one of acts) {
    expect((await engine.prepare(one)).refused).toBeNull();
    await engine.commit();
  }
  return reopened.save();
}

interface Seat {
  readonly view: View;
  readonly hand: Hand;
  /** How each slip was noticed, in the words of the page. */
  readonly noticed: Map<Slip, string[]>;
}

const ticketField = ({ view }: Seat): Locator => view.page.locator('input[name=ticket]');
const button = ({ view }: Seat, name: string | RegExp): Locator => view.page.getByRole('button', { name });

async function goTo({ view, hand }: Seat, title: string): Promise<void> {
  await hand.press(view.page.getByRole('navigation').getByRole('tab', { name: title, exact: true }));
}

async function keys({ view }: Seat, text: string, then: 'Enter' | '+' | null = 'Enter'): Promise<void> {
  await view.page.keyboard.type(text);
  if (then !== null) await view.page.keyboard.press(then);
}

const keyOf = (mark: number | null): string => (mark === null ? '*' : String(mark));
const shortOf = (ticket: string): string => ticket.slice(-4);

async function typePaper(seat: Seat, ticket: string, theory: string, practical: string): Promise<void> {
  await keys(seat, shortOf(ticket));
  await keys(seat, theory);
  await keys(seat, practical);
}

/** One's own sheet, typed anew as the paper has it. */
async function mend(seat: Seat, { ticket, theory, practical }: Paper): Promise<void> {
  await seat.hand.write(ticketField(seat), shortOf(ticket));
  await seat.view.page.getByText('按 + 重录').first().waitFor();
  await seat.view.page.keyboard.press('+');
  await keys(seat, keyOf(theory));
  await keys(seat, keyOf(practical));
}

function notice({ noticed }: Seat, slip: Slip, how: string): void {
  noticed.set(slip, [...(noticed.get(slip) ?? []), how.replaceAll(/\s+/gu, ' ').trim()]);
}

/** The eye is on the paper: what is asked at once is read, and one question is answered without looking. */
async function typeWithTypo(seat: Seat, { slip, paper, part, typed }: Typo): Promise<void> {
  const { page } = seat.view;
  const says = { theory: keyOf(paper.theory), practical: keyOf(paper.practical) };
  if (slip === 'wrong ticket') return typePaper(seat, typed, says.theory, says.practical);
  const wrong = { ...says, [part]: typed };
  await typePaper(seat, paper.ticket, wrong.theory, wrong.practical);
  if (slip === 'out of range') {
    notice(seat, slip, `refused: ${await page.getByText('不在 0～100 之间').innerText()}`);
    await keys(seat, '-');
    await keys(seat, says.practical);
  }
  if (slip === 'decimal slip') {
    notice(seat, slip, `asked: ${await page.getByText(typing.warnings.apart).first().innerText()}`);
    await page.keyboard.press('+');
  }
}

/** A sheet that is taken already: the page says so, and the paper in hand is right. */
async function typeTaken(seat: Seat, paper: Paper): Promise<void> {
  await keys(seat, shortOf(paper.ticket));
  const said = seat.view.page.getByText('按 + 重录').first();
  notice(seat, 'wrong ticket', `told: ${await said.innerText()}`);
  await seat.view.page.keyboard.press('+');
  await keys(seat, keyOf(paper.theory));
  await keys(seat, keyOf(paper.practical));
}

async function typePile(seat: Seat, pile: readonly Paper[]): Promise<void> {
  await seat.hand.write(ticketField(seat), '');
  const taken = typos.find(({ slip }) => slip === 'wrong ticket');
  const typedBefore = new Set<string>();
  for (const paper of pile) {
    const typo = typos.find((one) => one.paper.ticket === paper.ticket);
    if (typo !== undefined) await typeWithTypo(seat, typo);
    else if (paper.ticket === taken?.typed && typedBefore.has(taken.paper.ticket)) {
      await typeTaken(seat, paper);
    } else await typePaper(seat, paper.ticket, keyOf(paper.theory), keyOf(paper.practical));
    typedBefore.add(paper.ticket);
  }
  await seat.view.page.getByText(/待写入 0$/u).waitFor({ timeout: 60_000 });
}

const figures = { count: '纸上张数', theory: '纸上理论合计', practical: '纸上技能操作合计' } as const;
type Figure = keyof typeof figures;

async function comparePile(seat: Seat, pile: readonly Paper[]): Promise<Readonly<Record<Figure, string>>> {
  const { page } = seat.view;
  const paper = {
    count: String(pile.length),
    theory: sumOf(pile, 'theory'),
    practical: sumOf(pile, 'practical'),
  };
  const told = { count: '', theory: '', practical: '' };
  for (const figure of ['count', 'theory', 'practical'] as const) {
    const field = page.getByRole('textbox', { name: new RegExp(`^${figures[figure]}`, 'u') });
    await seat.hand.write(field, paper[figure]);
    const id = await field.getAttribute('aria-describedby');
    told[figure] = await page.locator(`[id="${id ?? ''}"]`).innerText();
  }
  return told;
}

/** The sheets to look at once more, by ticket, as the page lists them. */
async function lookedAt({ view }: Seat): Promise<string> {
  const list = view.page.getByRole('list', { name: /^再看一眼纸上/u });
  return (await list.count()) === 0 ? '' : await list.innerText();
}

/** Reads the score sheet against the pile: who does not say what the paper says. */
async function readAgainst(seat: Seat, pile: readonly Paper[]): Promise<readonly Paper[]> {
  const typed = new Map(
    (await tableOn(await seat.view.save(), '初赛成绩')).map((row) => [row.准考证号, row]),
  );
  return pile.filter(({ ticket, theory, practical }) => {
    const { 理论: first = '', 技能操作: second = '', 状态: status = '' } = typed.get(ticket) ?? {};
    if (theory === null) return first !== '' || second !== '' || status !== '缺考';
    return first !== String(theory) || second !== String(practical);
  });
}

/** Compares the pile, tells which slip made which figure differ, mends, and compares again. */
async function closePile(seat: Seat, at: number, pile: readonly Paper[]): Promise<void> {
  const told = await comparePile(seat, pile);
  const looks = await lookedAt(seat);
  for (const { slip, part, paper, pile: own } of typos) {
    if (own !== at || slip === 'out of range') continue;
    if (looks.includes(paper.ticket)) notice(seat, slip, 'listed in 再看一眼纸上');
    const figure = slip === 'wrong ticket' ? 'count' : part;
    expect([slip, told[figure]]).toEqual([slip, expect.stringContaining('不符')]);
    notice(seat, slip, `${figures[figure]} ${told[figure]}`);
  }
  if (Object.values(told).some((one) => one.includes('不符'))) await expectNoSeal(seat);
  const wrong = await readAgainst(seat, pile);
  const expected = typos.filter(({ pile: own, slip }) => own === at && slip !== 'out of range');
  expect(wrong.map(({ ticket }) => ticket).sort()).toEqual(expected.map(({ paper }) => paper.ticket).sort());
  const missing = typos.find(({ slip, pile: own }) => slip === 'wrong ticket' && own === at)?.paper;
  for (const paper of wrong) {
    if (paper.ticket !== missing?.ticket) await mend(seat, paper);
    else {
      await seat.hand.write(ticketField(seat), shortOf(paper.ticket));
      await keys(seat, '');
      await keys(seat, keyOf(paper.theory));
      await keys(seat, keyOf(paper.practical));
    }
  }
  await seat.view.page.getByText(/待写入 0$/u).waitFor({ timeout: 60_000 });
  expect(await comparePile(seat, pile)).toEqual({ count: '相符', theory: '相符', practical: '相符' });
  expect(await readAgainst(seat, pile)).toEqual([]);
  await seat.hand.press(button(seat, typing.batch.fresh));
}

/** While the pile differs from its paper, the page 封存 says so and offers no seal. */
async function expectNoSeal(seat: Seat): Promise<void> {
  await trySeal(seat);
  await seat.view.page.getByText(between.seal.pileApart).waitFor();
  expect(await button(seat, between.seal.submit).count()).toBe(0);
  await goTo(seat, typing.title);
}

/** What the page 封存 says stands in the way. */
async function trySeal(seat: Seat): Promise<string> {
  const { page } = seat.view;
  await goTo(seat, between.title);
  const back = button(seat, new RegExp(between.toList, 'u'));
  if ((await back.count()) > 0) await seat.hand.press(back);
  await seat.hand.press(button(seat, new RegExp(`^${between.acts.seal.title}`, 'u')));
  const list = page.getByRole('list', { name: between.seal.blockersHeading });
  const free = page.getByText(between.seal.free).or(page.getByText(between.seal.pileApart));
  if ((await list.count()) === 0) return free.innerText();
  expect(await button(seat, between.seal.submit).count()).toBe(0);
  const told = (await list.innerText()).split('\n').filter((line) => line !== '');
  return told.join(' | ');
}

async function ruleTie(seat: Seat): Promise<void> {
  const { page } = seat.view;
  const { rule, fields } = between;
  await seat.hand.press(button(seat, between.seal.mend.rule));
  await seat.hand.choose(page.getByRole('radio', { name: rule.methods.committee }));
  await seat.hand.press(button(seat, /下移$/u).first());
  await seat.hand.write(page.getByRole('textbox', { name: rule.basis }), '竞委会 6 月 13 日会议决定');
  await seat.hand.write(page.getByRole('textbox', { name: fields.name }), '张主任');
  await seat.hand.press(button(seat, rule.submit));
  await write(seat);
}

async function write(seat: Seat): Promise<void> {
  await seat.hand.press(button(seat, frame.preview.write));
  await button(seat, frame.ended.dismiss).waitFor({ timeout: 60_000 });
}

// --- what stands in the saved workbook --------------------------------------------------------------

/** The rows under the headings of a sheet, as they are shown; formulas by their last result. */
async function tableOn(
  bytes: Uint8Array,
  name: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { sheets } = await openXlsx(bytes, 'evening.xlsx').snapshot();
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${sheets.map((one) => one.name).join(' ')}`);
  return rowsOf(sheet);
}

/** "理论成绩（满分100）" and "理论" are one heading. */
function headingOf(text: string): string {
  const plain = text.replaceAll(/\s/gu, '');
  return ['理论', '技能操作', '综合'].find((part) => plain.startsWith(part)) ?? plain;
}

function rowsOf(sheet: SheetSnapshot): readonly Readonly<Record<string, string>>[] {
  const columns = Array.from({ length: sheet.extent?.right ?? 0 }, (_, at) => at + 1);
  const rows = [...sheet.rows(columns)].map(({ cells }) =>
    cells.map(({ value }) => String(value ?? '').trim()),
  );
  const head = rows.findIndex((cells) => cells.includes('准考证号'));
  const headings = (rows[head] ?? []).map((text) => headingOf(text));
  return rows
    .slice(head + 1)
    .map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])))
    .filter(({ 准考证号: ticket }) => /^AF\d+$/u.test(ticket ?? ''));
}

test('an evening of 120 papers: every typo is noticed, the tie is ruled, the lists are what the papers say', async () => {
  if (viewer === null) return;
  const view = await viewer.open({ workbook: await beforeTheEvening() });
  const seat: Seat = { view, hand: keysOn(view.page), noticed: new Map() };
  await goTo(seat, typing.title);
  await seat.hand.write(view.page.getByRole('textbox', { name: typing.seat.by }), TYPIST);
  const said: string[] = [];
  for (const [at, pile] of piles.entries()) {
    await typePile(seat, pile);
    if (at === 2) {
      said.push(await trySeal(seat));
      expect(said[0]).toContain(between.seal.blockers.people['marks-missing'](PILE + 1));
      await goTo(seat, typing.title);
    }
    await closePile(seat, at, pile);
  }
  await view.page.getByText(typing.progress(PEOPLE, PEOPLE, 0)).waitFor();
  expect([...seat.noticed.keys()].sort()).toEqual(typos.map(({ slip }) => slip).sort());
  said.push(await trySeal(seat));
  expect(said[1]).toContain(between.seal.blockers.tieOnLine(PLACES, PLACES + 1, PLACES));
  await ruleTie(seat);
  await goTo(seat, home.title);
  await seat.hand.press(button(seat, home.runAnyway));
  await write(seat);
  said.push(await trySeal(seat));
  expect(said[2]).toBe(between.seal.free);
  const saved = await view.save();
  const points = (paper: Paper): string => (totalOf(paper) / 1000).toFixed(2);
  const expected = ruled.map((one, at) => [
    String(at + 1),
    one.ticket,
    String(one.theory),
    String(one.practical),
    points(one),
  ]);
  const standing = (await tableOn(saved, '初赛名次表')).filter(({ 名次: rank }) => /^\d+$/u.test(rank ?? ''));
  expect(
    standing.map((row) => [row.名次, row.准考证号, row.理论, row.技能操作, Number(row.综合).toFixed(2)]),
  ).toEqual(expected);
  const going = (await tableOn(saved, '初赛晋级名单')).map(({ 准考证号: ticket }) => ticket);
  expect(going).toEqual(ruled.slice(0, PLACES).map(({ ticket }) => ticket));
  expect(view.complaints).toEqual([]);
  for (const { slip, paper, part, typed } of typos) {
    const what =
      slip === 'wrong ticket'
        ? `${paper.ticket} typed as ${typed}`
        : `${paper.ticket} ${part} ${String(paper[part])} typed as ${typed}`;
    process.stdout.write(`${slip}: ${what}: ${(seat.noticed.get(slip) ?? []).join('; ')}\n`);
  }
  for (const one of said) process.stdout.write(`the seal says: ${one.slice(0, 300)}\n`);
}, 240_000);
