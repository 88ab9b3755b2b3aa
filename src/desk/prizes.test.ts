import { doAct } from './do-act';
import { demoBook, groundIn } from '../../test/demo-ground';
import type { Ground } from './ground';
import { prizesOf, type PrizesLook } from './prizes';

function prizesIn(ground: Ground): PrizesLook {
  const look = prizesOf(ground);
  if (look === null) throw new Error('no awards');
  return look;
}

test('the top ten of the final are named with medal, ticket and unit', async () => {
  const look = prizesIn(await groundIn(demoBook()));
  const [medals] = look.people;
  expect(medals?.lines).toHaveLength(10);
  expect(medals?.lines[0]).toEqual({
    head: '第 1 名 · 金牌',
    winner: '吕试庚（AF20240056）',
    unit: '北京辛维科技有限公司',
    note: '',
    state: 'given',
    todos: [],
  });
  expect(medals?.lines.map(({ head }) => head.split(' · ')[1])).toEqual([
    '金牌',
    '银牌',
    '铜牌',
    ...Array.from({ length: 7 }, () => '前十名'),
  ]);
});

test('money that cannot be paid says why, leads to its cell, and stays in the sums', async () => {
  const { money } = prizesIn(await groundIn(demoBook()));
  expect(money.sum).toEqual({
    gross: '25,000.00',
    tax: '5,000.00',
    net: '20,000.00',
    inWords: '人民币贰万元整',
  });
  expect(money.held).toEqual({ people: 1, net: '2,400.00' });
  const [held] = money.rows.filter((row) => row.held !== null);
  expect(held).toMatchObject({
    rank: 6,
    held: '暂缓发放：身份证号缺失或有误',
    inWords: '人民币贰仟肆佰元整',
  });
  expect(held?.todos[0]).toMatchObject({ sheet: '报名汇总表' });
  expect(held?.todos[0]?.cell).toMatch(/^[A-Z]+\d+$/u);
});

test('an award report leads to its sheet once it was written, and not before', async () => {
  const book = demoBook();
  const before = await groundIn(book);
  const look = prizesIn(before);
  expect(look.reports.map(({ title, sheet }) => [title, sheet])).toEqual([
    ['获奖名单', null],
    ['单位奖名单', null],
    ['奖金发放表', null],
    ['推荐名单', null],
    ['人才数据库名单', null],
  ]);
  const receipt = await book.apply(doAct(before, { act: 'award' }).plan);
  const written = receipt.sheets.map(({ name }) => name);
  expect(written).toEqual(expect.arrayContaining([...look.writes]));
  const after = prizesIn(await groundIn(book));
  expect(after.reports.filter(({ sheet }) => sheet === null)).toEqual([]);
  expect(new Set(after.reports.map(({ sheet }) => sheet))).toEqual(new Set(look.writes));
});

test('a tie for the first places keeps medals, coach award and money open, and names who is tied', async () => {
  const ground = await groundIn(demoBook());
  const { rounds } = ground.checked.result;
  const final = rounds.find(({ round }) => round === 'final');
  const { awards } = ground.checked.result;
  if (final === undefined || awards === null) throw new Error('no final');
  const tied = final.standings.map((one, at) =>
    at > 1
      ? one
      : {
          ...one,
          rank: null,
          pending: true,
          why: { kind: 'pending', first: 1, last: 2, straddles: false } as const,
        },
  );
  const open = <Place extends { rank: number }>(place: Place) =>
    place.rank > 2 ? place : { ...place, standing: null, payable: false };
  const result = {
    ...ground.checked.result,
    rounds: rounds.map((one) => (one === final ? { ...final, standings: tied } : one)),
    awards: {
      ...awards,
      topTen: awards.topTen.map(open),
      medals: awards.medals.map(open),
      coachAward: null,
      unitAward: null,
      bonus: { ...awards.bonus, rows: awards.bonus.rows.map(open) },
    },
  };
  const look = prizesIn({ ...ground, checked: { ...ground.checked, result } });
  expect(look.open).toBe(2);
  const [first] = look.people[0]?.lines ?? [];
  expect(first).toMatchObject({ winner: '', state: 'open' });
  expect(first?.note).toContain('AF20240056');
  expect(look.units.slice(0, 2).map(({ lines }) => lines[0]?.state)).toEqual(['open', 'open']);
  expect(look.money.rows[0]?.held).toContain('名次待裁定');
});

test('a place that stays empty says who lost it, and has no money', async () => {
  const ground = await groundIn(demoBook());
  const { awards } = ground.checked.result;
  const [winner] = awards?.topTen ?? [];
  if (awards === null || winner?.standing === undefined || winner.standing === null) {
    throw new Error('no winner');
  }
  const vacatedBy = winner.standing;
  const topTen = awards.topTen.map((place) =>
    place.rank === 1 ? { rank: 1, standing: null, vacatedBy } : place,
  );
  const result = {
    ...ground.checked.result,
    awards: { ...awards, topTen, coachAward: null, unitAward: null },
  };
  const look = prizesIn({ ...ground, checked: { ...ground.checked, result } });
  expect(look.open).toBe(0);
  expect(look.people[0]?.lines[0]).toMatchObject({
    state: 'vacant',
    note: '吕试庚 被取消资格，名次空缺，不递补',
  });
  expect(look.units[0]?.lines[0]?.state).toBe('vacant');
});

test('the look crosses from a worker as it is, in both languages', async () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const look = prizesIn(await groundIn(demoBook(), language));
    expect(structuredClone(look)).toEqual(look);
    expect(look.recommendations.map(({ lines }) => lines.length > 0)).toEqual([true, true, true, true]);
  }
});
