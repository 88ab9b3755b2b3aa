import fc from 'fast-check';
import { emptySheet, type SheetEntry } from './double-entry';
import { acts, entered, sheetAfter } from './entry.fixture';
import { heldSheets } from './held-sheets';
import { openLine, type OpenLine } from './open-line';
import { roundIn, type ScoreLine, scoreWorkbook, settingsWith } from './rows.fixture';
import type { SettingTexts } from './setting-texts';

type Mark = number | '' | '缺考';
type Person = readonly [string, Mark, Mark];

function line(
  people: readonly Person[],
  texts: SettingTexts = {},
  entries: ReadonlyMap<string, SheetEntry> = new Map(),
): OpenLine | null {
  const settings = settingsWith(texts);
  const round = roundIn(scoreWorkbook({ preliminary: people }, texts), 'preliminary');
  return openLine(round, settings, heldSheets(round, settings, entries));
}

const half = { 晋级比例: '50%' };

test('F6: a sheet without marks could come inside: whoever stands on the line is named', () => {
  const people: readonly Person[] = [
    ['AF01', 90, 90],
    ['AF02', 80, 80],
    ['AF03', 70, 70],
    ['AF04', 60, 60],
    ['AF05', '', ''],
  ];
  expect(line(people, half)).toEqual({ held: ['AF05'], couldDrop: ['AF02'], couldEnter: [] });
});

test('F6: one more with a total can mean one more place, and the next in line is named', () => {
  const people: readonly Person[] = [
    ['AF01', 90, 90],
    ['AF02', 80, 80],
    ['AF03', 70, 70],
    ['AF04', 50, ''],
  ];
  expect(line(people, half)).toEqual({ held: ['AF04'], couldDrop: [], couldEnter: ['AF02'] });
});

test('a sheet that cannot reach the line even with full marks opens nothing', () => {
  const people: readonly Person[] = [
    ['AF01', 100, 100],
    ['AF02', 99, 99],
    ['AF03', 98, 98],
    ['AF04', 97, 97],
    ['AF05', 0, ''],
  ];
  expect(line(people, { 晋级比例: '40%', 晋级基数: '报名' })).toBeNull();
});

test('a sheet that could just draw level opens the line: 技能操作 or a ruling would decide', () => {
  const withSecond = (theory: Mark): readonly Person[] => [
    ['AF01', 100, 80],
    ['AF02', theory, 70],
    ['AF03', 20, ''],
  ];
  const rules = { 晋级比例: '67%', 晋级基数: '报名', 理论权重: '50%', 技能权重: '50%' };
  expect(line(withSecond(50), rules)).toEqual({ held: ['AF03'], couldDrop: ['AF02'], couldEnter: [] });
  expect(line(withSecond(50.01), rules)).toBeNull();
});

test('a round with every mark in it has no open line', () => {
  expect(
    line(
      [
        ['AF01', 90, 90],
        ['AF02', '缺考', 80],
      ],
      half,
    ),
  ).toBeNull();
});

test('F6: two entries that differ open the line only as far as the two values reach', () => {
  const people: readonly Person[] = [
    ['AF01', 90, 90],
    ['AF02', 80, 80],
    ['AF03', 70, 70],
    ['AF04', 60, 60],
  ];
  const differing = (second: number): ReadonlyMap<string, SheetEntry> =>
    new Map([['AF03', sheetAfter([...entered('甲', 70, 70), ...entered('乙', second, 70)])]]);
  expect(line(people, half, differing(78))).toBeNull();
  const open = new Map([['AF03', sheetAfter([...entered('甲', 70, 70), ...entered('乙', 70, 87)])]]);
  expect(line(people, half, open)).toEqual({ held: ['AF03'], couldDrop: ['AF02'], couldEnter: [] });
  const absent = new Map([['AF04', sheetAfter([...entered('甲', 60, 60), ...entered('乙', 60, 'absent')])]]);
  expect(line(people, half, absent)).toEqual({ held: [], couldDrop: ['AF02'], couldEnter: [] });
  const begun = sheetAfter([...entered('甲', 70, 70), acts.discard('甲')]);
  expect(
    line(
      people,
      half,
      new Map([
        ['AF03', begun],
        ['AF04', emptySheet],
      ]),
    ),
  ).toBeNull();
});

// --- beside every way the open sheets can end -------------------------------------------------------

const someMark = fc.integer({ min: 0, max: 10 }).map((tens) => tens * 10);
const somePeople = fc
  .array(fc.tuple(someMark, someMark, fc.constantFrom('both', 'both', 'both', 'theory', 'none')), {
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) =>
    rows.map(([theory, practical, known], index): Person => [
      `AF0${index + 1}`,
      known === 'none' ? '' : theory,
      known === 'both' ? practical : '',
    ]),
  );
const someRules = fc.record({
  晋级比例: fc.constantFrom('30%', '50%', '75%'),
  晋级基数: fc.constantFrom('有效成绩', '实际参赛', '报名'),
  晋级取整: fc.constantFrom('向下', '四舍五入', '向上'),
  名次比较: fc.constantFrom('精确', '取整'),
  总成绩小数位: fc.constantFrom('0', '2'),
});
const endings = fc.array(
  fc.tuple(fc.constantFrom<Mark[]>(0, 40, 60, 100, '缺考'), fc.constantFrom<Mark[]>(0, 50, 100, '缺考')),
  {
    minLength: 7,
    maxLength: 7,
  },
);

test('however the open sheets end, nobody crosses the line who was not named', () => {
  fc.assert(
    fc.property(somePeople, someRules, endings, (people, rules, ends) => {
      const named = line(people, rules);
      const ended: readonly ScoreLine[] = people.map(([ticket, theory, practical], index) => {
        const [newTheory, newPractical] = ends[index] ?? [0, 0];
        return [ticket, theory === '' ? newTheory : theory, practical === '' ? newPractical : practical];
      });
      const advancing = (lines: readonly ScoreLine[]): ReadonlyMap<string, boolean | null> =>
        new Map(
          roundIn(scoreWorkbook({ preliminary: lines }, rules), 'preliminary').standings.map((one) => [
            one.contestant.key,
            one.advances,
          ]),
        );
      const [before, after] = [advancing(people), advancing(ended)];
      for (const [ticket, theory, practical] of people) {
        const [was, is] = [before.get(ticket), after.get(ticket)];
        if (theory === '' || practical === '') {
          if (is === true) expect(named?.held).toContain(ticket);
        } else if (was === true && is !== true) expect(named?.couldDrop).toContain(ticket);
        else if (was !== true && is === true) expect(named?.couldEnter).toContain(ticket);
      }
    }),
    { numRuns: 400 },
  );
});
