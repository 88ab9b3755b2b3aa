/*
 * Draws one known contest as the workbooks that offices really send: columns in any order under any of
 * their names, titles, notes, subtotals, signatures, blank rows, marks typed in every way. What the product
 * must make of it is decided in workbook-properties.test.ts.
 */
import fc from 'fast-check';
import { columnLetters } from '../src/workbook/port';
import { drawing as drawn, type RawCell, type RawSheet } from './raw-workbook';

export type Fate =
  | 'scored'
  | 'absent'
  | 'theory absent'
  | 'practical absent'
  | 'cancelled'
  | 'disqualified'
  | 'withdrawn'
  | 'nothing typed'
  | 'theory only';

export interface Person {
  readonly ticket: string;
  readonly name: string;
  readonly unit: string;
}

/** What is true of one person in one round; marks in points, as short as they can be. */
export interface Line {
  readonly person: Person;
  readonly fate: Fate;
  readonly theory: string;
  readonly practical: string;
}

export interface Contest {
  readonly people: readonly Person[];
  readonly rounds: readonly { readonly word: '初赛' | '复赛' | '决赛'; readonly lines: readonly Line[] }[];
  readonly hasRoster: boolean;
}

/** Shown as a drawing where a property fails. */
export class MessyWorkbook {
  constructor(
    readonly contest: Contest,
    readonly sheets: readonly RawSheet[],
    readonly texts: 'in-cells' | 'shared',
  ) {}

  [fc.toStringMethod](): string {
    const truth = this.contest.rounds.map(
      ({ word, lines }) =>
        `${word}: ${lines.map(({ person, fate, theory, practical }) => `${person.ticket} ${person.name} ${fate} ${theory}/${practical}`).join('; ')}`,
    );
    return `\n${[...truth, drawn(this.sheets)].join('\n')}\n`;
  }
}

// ---- the contest --------------------------------------------------------------------------------

/** Some look like the labels that stand around people. */
const NAMES = [
  '张甲',
  '李乙',
  '何计',
  '欧阳试测',
  '阿试别克·买试提',
  '合计',
  '𬎆试癸',
  'John Smith',
  '王日期',
  '注试',
  '王 试',
];
const UNITS = [
  '北京甲安科技有限公司',
  '北京乙卫（集团）有限公司',
  '合计科技有限公司',
  '北京平均分教育公司',
  '小计',
  '注安事务所',
  '第一公司',
];
const nameRead = (name: string): string => name.replace('王 试', '王试');

const fates = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('scored') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Fate>(
      'absent',
      'theory absent',
      'practical absent',
      'cancelled',
      'disqualified',
      'withdrawn',
      'nothing typed',
      'theory only',
    ),
  },
);

/** Hundredths of points; few different ones, so that ties and totals that end half-way are common. */
const marks = fc.oneof(
  fc.constantFrom(8000, 8015, 8600, 9400, 8750, 9100, 8450, 0, 10_000),
  fc.integer({ min: 5990, max: 6010 }),
  fc.integer({ min: 0, max: 10_000 }),
);

const inPoints = (hundredths: number): string => String(hundredths / 100);

/** Nobody has more people: every list below is that long, so that a failing example shrinks well. */
const MOST = 9;
const listOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(arbitrary, { minLength: MOST, maxLength: MOST });

const anyPeople = fc
  .record({
    ways: fc.array(fc.tuple(fc.nat(NAMES.length - 1), fc.nat(UNITS.length - 1)), {
      minLength: 1,
      maxLength: MOST,
    }),
    prefix: fc.constantFrom('AF2024', '2024', 'B-'),
  })
  .map(({ ways, prefix }) =>
    ways.map(([name, unit], index) => ({
      ticket: `${prefix}${String(index + 1).padStart(4, '0')}`,
      name: NAMES[name] ?? '张甲',
      unit: UNITS[unit] ?? '',
    })),
  );

const anyLines = listOf(
  fc.record({
    fate: fates,
    theory: marks.map(inPoints),
    practical: marks.map(inPoints),
    isThere: fc.boolean(),
  }),
);

export const anyContest: fc.Arbitrary<Contest> = fc
  .record({
    people: anyPeople,
    first: anyLines,
    later: fc.constantFrom(null, '复赛' as const, '决赛' as const),
    second: anyLines,
    hasRoster: fc.boolean(),
  })
  .map(({ people, first, later, second, hasRoster }) => {
    const lines = (all: typeof first, whole: boolean): readonly Line[] =>
      people.flatMap((person, index) => {
        const one = all[index];
        return one === undefined || !(whole || one.isThere) ? [] : [{ person, ...one }];
      });
    const preliminary = { word: '初赛' as const, lines: lines(first, true) };
    const rounds =
      later === null ? [preliminary] : [preliminary, { word: later, lines: lines(second, false) }];
    return { people, rounds, hasRoster };
  });

// ---- how it is written --------------------------------------------------------------------------

const WORDS = {
  seq: ['序号', '序 号', 'No.'],
  ticket: [
    '准考证号',
    '准 考 证 号',
    '考号',
    '参赛证号',
    '准考证号（必填）',
    'Ticket No.',
    '选手编号',
    '准考证\n号',
  ],
  name: ['姓名', '姓  名', '选手姓名', '参赛选手', '姓名（与身份证一致）', 'Name', '考生姓名：'],
  unit: ['单位', '工作单位', '单位名称（全称）', '所在单位', '参赛单位', 'Organisation', '单　位'],
  theory: ['理论成绩', '理论', '理论考试成绩', '笔试成绩', '应知', '理论成绩（30%）', '理论\n成绩', 'Theory'],
  practical: ['技能操作成绩', '技能操作', '实操成绩', '应会', '操作技能', '技能操作成绩（70%）', 'Practical'],
  status: ['状态', '考试状态', '到考情况', 'Status'],
  remark: ['备注', '备 注', '说明', 'Remarks'],
  total: ['综合成绩', '总成绩', '总分'],
  rank: ['名次', '排名'],
  advance: ['是否晋级', '晋级情况'],
  stranger: ['组别', '考场', '签名', '联系电话', '操作用时', '部门'],
} as const;
type Role = keyof typeof WORDS;
const WHO = new Set<Role>(['seq', 'ticket', 'name', 'unit']);
const MARKS = new Set<Role>(['theory', 'practical']);

/** Any number picks one of several. */
function pick<T>(all: readonly [T, ...T[]], number: number): T {
  return all[number % all.length] ?? all[0];
}

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function writtenMark(points: string, way: number): RawCell {
  const padded = Number(points).toFixed(2);
  return pick<RawCell>(
    [
      Number(points),
      Number(points),
      points,
      padded,
      wide(points),
      `${points}分`,
      ` ${points} `,
      wide(`${padded}分`),
    ],
    way,
  );
}

function writtenTicket(ticket: string, way: number): RawCell {
  const digits = /^[1-9]\d*$/u.test(ticket);
  return pick<RawCell>(
    [ticket, ticket, digits ? Number(ticket) : ticket, wide(ticket), ticket.toLowerCase(), ` ${ticket}\n`],
    way,
  );
}

interface Written {
  readonly theory: RawCell;
  readonly practical: RawCell;
  readonly status: RawCell;
  readonly remark: RawCell;
}

/** The ways in which a clerk says it, as far as the sheet has the columns for it. */
function ways(line: Line, has: ReadonlySet<Role>, way: readonly number[]): readonly [Written, ...Written[]] {
  const [t = 0, p = 0, quiet = 0] = way;
  const theory = writtenMark(line.theory, t);
  const practical = writtenMark(line.practical, p);
  const status = pick<RawCell>([null, null, '正常', '-'], quiet);
  const remark = pick<RawCell>([null, null, '无', '已核对', '现场补证'], quiet);
  const none = { theory: null, practical: null, status: null, remark: null };
  const both = (text: string) => ({ ...none, theory: text, practical: text });
  const said = (byStatus: string, byRemark: string, marked: Partial<Written>): readonly Written[] => [
    ...(has.has('status') ? [{ ...none, ...marked, status: byStatus }] : []),
    ...(has.has('remark') ? [{ ...none, ...marked, remark: byRemark }] : []),
  ];
  switch (line.fate) {
    case 'scored':
      return [{ theory, practical, status, remark }];
    case 'absent':
      return [both('缺考'), both('缺'), both(' 缺 考 '), both('DNS'), ...said('缺考', '因病缺考', {})];
    case 'theory absent':
      return [{ ...none, theory: '缺考', practical, remark }, ...said('理论缺考', '理论缺考', { practical })];
    case 'practical absent':
      return [{ ...none, theory, practical: '缺考' }, ...said('实操缺考', '技能操作缺考', { theory })];
    case 'cancelled':
      return [
        { ...none, theory, practical: '作弊' },
        both('取消成绩'),
        ...said('取消成绩', '违纪，取消成绩', { theory, practical }),
        ...said('DSQ', '作弊', { theory, practical }),
      ];
    case 'disqualified':
      return [both('取消资格'), ...said('取消资格', '冒名顶替；取消资格', { theory, practical })];
    case 'withdrawn':
      return [both('弃赛'), both('弃权'), ...said('弃赛', '弃赛', {})];
    case 'nothing typed':
      return [none, both('-'), both('/'), both('—'), { ...none, theory: '', practical: ' ' }];
    case 'theory only':
      return [
        { ...none, theory },
        { ...none, theory, practical: '／' },
      ];
  }
}

interface Dress {
  readonly way: readonly number[];
  readonly fate: number;
  readonly before: 'nothing' | 'blank row' | 'spaces' | 'subtotal' | 'header again' | 'group';
}

interface Layout {
  readonly roles: readonly Role[];
  /** Keys of the order in which people stand. */
  readonly rows: readonly number[];
  readonly words: readonly number[];
  readonly left: number;
  readonly header: 'plain' | 'tall' | 'grouped';
  readonly says: 'tab' | 'title' | 'both';
  readonly titles: number;
  readonly titleIsMerged: boolean;
  readonly gap: number;
  readonly tail: readonly string[];
  readonly byUnit: boolean;
  readonly stale: boolean;
  readonly withoutTickets: boolean;
  readonly dresses: readonly Dress[];
}

const TAIL = ['subtotal', 'average', 'blank row', 'note', 'long note', 'signatures', 'date'] as const;

const needed: readonly Role[] = ['ticket', 'name', 'unit', 'theory', 'practical'];
const useful: readonly Role[] = ['seq', 'status', 'remark', 'total', 'rank', 'advance', 'stranger'];

/** Keys to put up to so many things in another order; zeros leave them as they are. */
const shuffle = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(99), { minLength: most, maxLength: most });

function inOrder<T>(all: readonly T[], keys: readonly number[]): readonly T[] {
  return all
    .map((one, index) => ({ one, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  roles: fc
    .tuple(fc.subarray([...useful]), shuffle(needed.length + useful.length))
    .map(([more, keys]) => inOrder([...needed, ...more], keys)),
  rows: shuffle(MOST),
  words: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
  left: fc.nat(2),
  header: fc.constantFrom('plain' as const, 'plain' as const, 'tall' as const, 'grouped' as const),
  says: fc.constantFrom('both' as const, 'tab' as const, 'title' as const),
  titles: fc.nat(3),
  titleIsMerged: fc.boolean(),
  gap: fc.nat(2),
  tail: fc.subarray([...TAIL]),
  byUnit: fc.boolean(),
  stale: fc.boolean(),
  withoutTickets: fc.boolean(),
  dresses: listOf(
    fc.record({
      way: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)),
      fate: fc.nat(60),
      before: fc.constantFrom<Dress['before']>(
        'nothing',
        'nothing',
        'nothing',
        'nothing',
        'blank row',
        'spaces',
        'subtotal',
        'header again',
        'group',
      ),
    }),
  ),
});

const COMPETITION = '北京市第六届职业技能大赛安全防范系统安装维护员竞赛';

/** Columns in the order in which they stand; under group heads those of one group stand together. */
function orderOf({ roles, header }: Layout): readonly Role[] {
  if (header !== 'grouped') return roles;
  const group = (role: Role): number => (WHO.has(role) ? 0 : MARKS.has(role) ? 1 : 2);
  return [0, 1, 2].flatMap((number) => roles.filter((role) => group(role) === number));
}

/** Collects rows and merges from the top, without the columns left free. */
class Pen {
  readonly rows: RawCell[][] = [];
  readonly merges: string[] = [];
  constructor(
    private readonly left: number,
    readonly width: number,
  ) {}

  get next(): number {
    return this.rows.length + 1;
  }

  put(cells: readonly RawCell[]): void {
    const filled = cells.some((cell) => cell !== null);
    this.rows.push(filled ? [...Array.from({ length: this.left }, () => null), ...cells] : []);
  }

  merge(top: number, from: number, bottom: number, to: number): void {
    if (top === bottom && from === to) return;
    this.merges.push(
      `${columnLetters(this.left + from + 1)}${top}:${columnLetters(this.left + to + 1)}${bottom}`,
    );
  }

  /** One text in a row of its own, merged over the table or not. */
  write(text: string, isMerged: boolean): void {
    if (isMerged) this.merge(this.next, 0, this.next, this.width - 1);
    this.put([text]);
  }
}

function scoreSheet(
  word: '初赛' | '复赛' | '决赛',
  lines: readonly Line[],
  layout: Layout,
  contest: Contest,
): RawSheet {
  const order = orderOf(layout);
  const pen = new Pen(layout.left, order.length);
  drawTitles(pen, word, layout);
  const header = drawHeader(pen, order, layout);
  const label = order.findIndex((role) => WHO.has(role));
  const seq = order.includes('seq') ? order.indexOf('seq') : -1;
  const withUnits = layout.byUnit ? sortedByUnit(lines) : lines;
  withUnits.forEach((line, index) => {
    const dress = layout.dresses[index];
    if (dress === undefined) return;
    const joined = layout.byUnit && withUnits[index - 1]?.person.unit === line.person.unit;
    if (!joined) drawBefore(pen, dress.before, order, label, header, index);
    const cells = personCells(line, order, layout, dress, contest);
    if (seq >= 0) cells[seq] = index + 1;
    if (joined) cells[order.indexOf('unit')] = null;
    pen.put(cells);
    if (layout.byUnit && withUnits[index + 1]?.person.unit !== line.person.unit) {
      let first = index;
      while (withUnits[first - 1]?.person.unit === line.person.unit) first -= 1;
      const at = order.indexOf('unit');
      pen.merge(pen.next - 1 - (index - first), at, pen.next - 1, at);
    }
  });
  for (const line of layout.tail) drawTail(pen, line, order, label, withUnits.length);
  const tab = layout.says === 'title' ? pick(['Sheet1', '成绩', '汇总'], layout.titles) + word.length : word;
  return { name: layout.says === 'title' ? tab : `${word}成绩`, rows: pen.rows, merges: pen.merges };
}

function sortedByUnit(lines: readonly Line[]): readonly Line[] {
  const units = [...new Set(lines.map(({ person }) => person.unit))];
  return units.flatMap((unit) => lines.filter(({ person }) => person.unit === unit));
}

function drawTitles(pen: Pen, word: string, layout: Layout): void {
  const named = `${COMPETITION}${word}成绩汇总表`;
  const first = layout.says === 'tab' ? '成绩汇总表' : named;
  const titles = [first, '填报单位：北京安全防范行业协会（演示）', `制表日期：2024年6月${layout.gap + 1}日`];
  const count = layout.says === 'tab' ? layout.titles : Math.max(1, layout.titles);
  for (const title of titles.slice(0, count)) pen.write(title, layout.titleIsMerged);
  for (let row = 0; row < layout.gap; row += 1) pen.put([]);
}

function drawHeader(pen: Pen, order: readonly Role[], layout: Layout): readonly RawCell[] {
  const words = order.map((role, index) => pick<string>(WORDS[role], layout.words[index] ?? 0));
  if (layout.header === 'grouped') {
    const who = order.filter((role) => WHO.has(role)).length;
    const group: RawCell[] = order.map((_, at) => (at === 0 ? '基本信息' : at === who ? '竞赛成绩' : null));
    for (const [at, role] of order.entries()) {
      if (at < who || MARKS.has(role)) continue;
      group[at] = words[at] ?? null;
      pen.merge(pen.next, at, pen.next + 1, at);
    }
    pen.merge(pen.next, 0, pen.next, who - 1);
    pen.merge(pen.next, who, pen.next, who + 1);
    pen.put(group);
    pen.put(words.map((text, at) => (at < who + 2 ? text : null)));
    return words;
  }
  if (layout.header === 'tall') {
    for (let at = 0; at < order.length; at += 1) pen.merge(pen.next, at, pen.next + 1, at);
    pen.put(words);
    pen.put([]);
    return words;
  }
  pen.put(words);
  return words;
}

function drawBefore(
  pen: Pen,
  before: Dress['before'],
  order: readonly Role[],
  label: number,
  header: readonly RawCell[],
  index: number,
): void {
  const row: RawCell[] = order.map(() => null);
  switch (before) {
    case 'nothing':
      return;
    case 'blank row':
      return pen.put([]);
    case 'spaces':
      row[label] = ' 　';
      return pen.put(row);
    case 'subtotal':
      row[label] = '小计';
      row[order.indexOf('practical')] = index;
      return pen.put(row);
    case 'header again':
      return pen.put(header);
    case 'group':
      return pen.write(`第${index + 1}考场`, true);
  }
}

function drawTail(pen: Pen, what: string, order: readonly Role[], label: number, count: number): void {
  const row: RawCell[] = order.map(() => null);
  switch (what) {
    case 'subtotal':
      row[label] = `合计：${count}人`;
      return pen.put(row);
    case 'average':
      row[label] = '平均分';
      row[order.indexOf('theory')] = 77.25;
      row[order.indexOf('practical')] = 81.5;
      return pen.put(row);
    case 'note':
      return pen.write('注：缺考、弃赛者不参加排名。', false);
    case 'long note':
      return pen.write('说明：1.综合成绩＝理论×30%＋技能操作×70%；2.取消成绩者不排名。', true);
    case 'signatures':
      row[0] = '裁判长：张审';
      row[order.length - 1] = '记录员：李核';
      return pen.put(row);
    case 'date':
      return pen.write('2024年6月20日', false);
    default:
      return pen.put([]);
  }
}

function personCells(
  line: Line,
  order: readonly Role[],
  layout: Layout,
  dress: Dress,
  contest: Contest,
): RawCell[] {
  const { person } = line;
  const written = pick(ways(line, new Set(order), dress.way), dress.fate);
  const [, , , ticketWay = 0] = dress.way;
  const twins = contest.people.filter(
    ({ name, unit }) => nameRead(name) === nameRead(person.name) && unit === person.unit,
  );
  const isTicketless =
    layout.withoutTickets &&
    contest.hasRoster &&
    twins.length === 1 &&
    // Without a ticket beside it nobody can tell a contestant called 合计 from a sum.
    person.name !== '合计' &&
    dress.fate % 5 === 0;
  const stale = (value: RawCell): RawCell => (layout.stale ? value : null);
  const cells: Readonly<Record<Role, RawCell>> = {
    seq: null,
    ticket: isTicketless ? null : writtenTicket(person.ticket, ticketWay),
    name: person.name,
    unit: contest.hasRoster ? person.unit.replace('（', '(').replace('）', ') ') : person.unit,
    ...written,
    total: stale(dress.fate),
    rank: stale(ticketWay),
    advance: stale(pick(['晋级', '未晋级'], ticketWay)),
    stranger: pick<RawCell>([null, '一组', 3, '√'], ticketWay),
  };
  return order.map((role) => cells[role]);
}

/** Units stand once, merged over their people. */
function rosterSheet(contest: Contest, layout: Layout): RawSheet {
  const more: readonly (readonly [string, RawCell])[] = [
    ['性别', '女'],
    ['身份证号', ''],
    ['联系电话', '15400000001'],
  ];
  const people = sortedByUnit(
    contest.people.map((person) => ({ person, fate: 'scored', theory: '', practical: '' })),
  ).map(({ person }) => person);
  const pen = new Pen(layout.left, 7);
  for (const title of [`${COMPETITION}报名汇总表`, '填报单位：演示'].slice(0, Math.max(1, layout.titles))) {
    pen.write(title, layout.titleIsMerged);
  }
  const [a = 0, b = 0, c = 0] = layout.words;
  pen.put([
    '序号',
    pick(WORDS.unit, a),
    pick(WORDS.ticket, b),
    pick(WORDS.name, c),
    ...more.map(([head]) => head),
  ]);
  people.forEach(({ ticket, name, unit }, index) => {
    const isFirst = people[index - 1]?.unit !== unit;
    pen.put([index + 1, isFirst ? unit : null, ticket, name, ...more.map(([, value]) => value)]);
    const size = people.filter((one) => one.unit === unit).length;
    if (isFirst) pen.merge(pen.next - 1, 1, pen.next - 2 + size, 1);
  });
  pen.write(`合计：${people.length}人`, false);
  return { name: '报名汇总表', rows: pen.rows, merges: pen.merges };
}

/** Sheets that are none of the contest's input. */
const bystanders: readonly RawSheet[] = [
  {
    name: '填表说明',
    rows: [['填表说明'], ['一、准考证号为文本'], ['二、理论成绩、技能操作成绩保留两位小数']],
  },
  {
    name: '签到',
    rows: [
      ['初赛签到表'],
      ['序号', '准考证号', '姓名', '单位', '签名'],
      [1, 'AF20240001', '张甲', '某公司', null],
    ],
  },
  {
    name: '公示',
    rows: [['上届获奖名单公示'], ['名次', '姓名', '单位', '总成绩'], [1, '王上届', '某公司', 91.5]],
  },
  {
    name: '初赛成绩（作废）',
    hidden: true,
    rows: [
      ['准考证号', '姓名', '单位', '理论成绩', '技能操作成绩'],
      ['AF20240001', '张甲', '某公司', 1, 2],
    ],
  },
  { name: '空表', rows: [] },
];

/** A drawing of the contest; two of one contest differ in everything that does not matter. */
export interface Drawing {
  readonly roster: Layout;
  readonly rounds: readonly Layout[];
  readonly others: readonly RawSheet[];
  readonly tabs: readonly number[];
  readonly texts: 'in-cells' | 'shared';
}

export const anyDrawing: fc.Arbitrary<Drawing> = fc.record({
  roster: anyLayout,
  rounds: fc.array(anyLayout, { minLength: 2, maxLength: 2 }),
  others: fc.tuple(fc.boolean(), fc.subarray([...bystanders])).map(([any, others]) => (any ? others : [])),
  tabs: shuffle(3 + bystanders.length),
  texts: fc.constantFrom('in-cells' as const, 'shared' as const),
});

export function draw(contest: Contest, drawing: Drawing): MessyWorkbook {
  const scores = contest.rounds.flatMap(({ word, lines }, index) => {
    const layout = drawing.rounds[index];
    return layout === undefined ? [] : [scoreSheet(word, inOrder(lines, layout.rows), layout, contest)];
  });
  const roster = contest.hasRoster ? [rosterSheet(contest, drawing.roster)] : [];
  const sheets = inOrder([...roster, ...scores, ...drawing.others], drawing.tabs);
  return new MessyWorkbook(contest, sheets, drawing.texts);
}

/** The name under which a person appears in results. */
export function nameOf({ name }: Person): string {
  return nameRead(name);
}
