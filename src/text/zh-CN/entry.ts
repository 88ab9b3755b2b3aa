/*
 * 二次录入的话：为什么不能录，哪张成绩单等谁来办，录入差异表。
 */
import type { Hand } from '../../contest/double-entry';
import type { EntryWarning } from '../../contest/entry-value';
import type { Part } from '../../contest/finding';
import type { EntryRefused, EntryWords } from '../entry-words';
import { plain } from '../quote';
import { names } from './names';

const people = (hands: readonly Hand[]): string =>
  [...new Set(hands.map(({ who, at }) => `${plain(who)}（${shownTime(at)}）`))].join('、');
const shownTime = (at: string): string => at.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
const partsOf = (parts: readonly Part[]): string => parts.map((part) => names.part[part]).join('、');
const whose = ({ ticket }: EntryRefused): string => (ticket === null ? '' : `${plain(ticket)} `);
const oddOf = (warnings: readonly EntryWarning[]): string =>
  warnings.map(({ part, kind }) => `${names.part[part]}${kind === 'blank' ? '空着' : '是 0'}`).join('，');
const copy = { first: '第一份', second: '第二份' } as const;

const phase = {
  untyped: '还没录',
  unfinished: '录到一半',
  once: '录了一次',
  faulty: '录入有错',
  differing: '两次不同',
  correcting: '等重录',
  twice: '两次一致',
} as const;

export const entry: EntryWords = {
  refusals: {
    'who-missing': (facts) => ({
      what: `${whose(facts)}没有写是谁录的。`,
      todo: '请用 --by 写上录入人姓名。',
    }),
    'already-claimed': (facts) => ({
      what: `${whose(facts)}${people(facts.hands)}正在录，没有录完。`,
      todo: '请由这个人录完，或先用 --discard 放弃这次录入。',
    }),
    'second-entry-needs-another-person': (facts) => ({
      what: `${whose(facts)}第一次就是 ${people(facts.hands)} 录的，第二次要换一个人。`,
      todo: '请由另一个人对着纸质成绩单重新录。',
    }),
    'retype-needs-another-person': (facts) => ({
      what: `${whose(facts)}留下的那一次是 ${people(facts.hands)} 录的，重录要换一个人。`,
      todo: '请由另一个人对着纸质成绩单重录。',
    }),
    'resolve-needs-another-person': (facts) => ({
      what: `${whose(facts)}两次是 ${people(facts.hands)} 录的，核定的人不能是录入人。`,
      todo: '请由没有录过这张成绩单的人对着纸质成绩单核定。',
    }),
    'discard-needs-another-person': (facts) => ({
      what: `${whose(facts)}由 ${people(facts.hands)} 录完，放弃要由别人来办。`,
      todo: '请由没有录过这张成绩单的人来办。',
    }),
    'first-has-errors': (facts) => ({
      what: `${whose(facts)}第一次录入的${partsOf(facts.parts)}不可能是成绩，停在这里等主裁判看纸质成绩单。`,
      todo: '录错的，请第一次的录入人用 --ticket 改录；纸上就错的，请主裁判先更正成绩单。',
    }),
    'kept-entry-has-errors': (facts) => ({
      what: `${whose(facts)}要留下的那一次，${partsOf(facts.parts)}不可能是成绩。`,
      todo: '请改选另一次；都不对的，用 --keep neither，两个人都重新录。',
    }),
    'warning-not-accepted': (facts) => ({
      what: `${whose(facts)}${oddOf(facts.warnings)}，没有确认。`,
      todo: '请再看一眼纸质成绩单：缺考写“缺考”；纸上确实如此的，加 --confirm。',
    }),
    'no-such-warning': (facts) => ({ what: `${whose(facts)}没有什么要确认。`, todo: '请照常录入。' }),
    'part-not-differing': (facts) => ({
      what: `${whose(facts)}只重录不同的一项：${partsOf(facts.parts)}。`,
      todo: '请只写这一项。',
    }),
    'nothing-typed': (facts) => ({
      what: `${whose(facts)}还没有录过，没有什么可以放弃。`,
      todo: '请核对准考证号和轮次。',
    }),
    'already-final': (facts) => ({
      what: `${whose(facts)}已由 ${people(facts.hands)} 两次录完且一致，没有再录。`,
      todo: '手里这张如果不是同一张，请找上面的人对一对两张纸；确实要重录的，由别人用 --discard 先放弃。',
    }),
    'already-finished': (facts) => ({
      what: `${whose(facts)}这一次已由 ${people(facts.hands)} 录完。`,
      todo: '请由另一个人录第二次。',
    }),
    'not-differing': (facts) => ({
      what: `${whose(facts)}两次录入没有等待核定的差异。`,
      todo: '请核对准考证号和轮次。',
    }),
    'resolve-first': (facts) => ({
      what: `${whose(facts)}已由 ${people(facts.hands)} 录了两次，两次不同，还没有核定。`,
      todo: '请由第三个人对着纸质成绩单，用 --keep first、second 或 neither 说明哪一次和纸上相同。',
    }),
    'retype-instead': (facts) => ({
      what: `${whose(facts)}已经核定，等不同的那一项重录。`,
      todo: '请只重录那一项；核定错了的，用 --discard 退回。',
    }),
  },
  firstNameNeeded: (round) => ({
    what: `不知道${names.round[round]}成绩表上的成绩是谁录的。`,
    todo: '请用 --first-by 写上第一次录入人的姓名。',
  }),
  copyNotRead: (round) => ({
    what: `第二份里认不出${names.round[round]}成绩表。`,
    todo: '请用 --blank 生成空白录入表，录好以后再来；列名不要改。',
  }),
  notASide: (written) => `--keep 只能是 first、second、neither，现在写的是“${plain(written)}”。`,
  marksNeeded: (ticket, parts) => ({
    what: `${plain(ticket)} 还要写：${partsOf(parts)}。`,
    todo: '请用 --theory、--practical 写上纸上的成绩；缺考写“缺考”，纸上空着写“-”。',
  }),
  value: { blank: '（空）', absent: '缺考' },
  phase,
  progress: (round, counts) =>
    `${names.round[round]}二次录入：${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${phase[name as keyof typeof phase]} ${count}`)
      .join('，')}`,
  typist: (who, first, second) => `  ${plain(who)}：第一次 ${first} 份，第二次 ${second} 份`,
  open: (ticket, name, parts, hands) =>
    `  ${plain(ticket)} ${phase[name]}${parts.length === 0 ? '' : `（${partsOf(parts)}）`}${hands.length === 0 ? '' : `，录入人 ${people(hands)}`}`,
  differences: (count) => `两份有 ${count} 处差异（成绩表没有改动）：`,
  differs: (ticket, part, first, firstBy, second, secondBy) =>
    `  ${plain(ticket)} ${names.part[part]}：${plain(firstBy)} 录 ${first}，${plain(secondBy)} 录 ${second}`,
  swapped: (ticket, other) => `  ${plain(ticket)} 和 ${plain(other)} 的成绩正好对调：是不是串行了？`,
  onlyInOne: (ticket, side, by) =>
    `  ${plain(ticket)} 只有${copy[side]}录了${by === '' ? '' : `（${plain(by)}）`}`,
  typedTwice: (ticket, side, by, times) =>
    `  ${plain(ticket)} 在${copy[side]}里有 ${times} 行，都先不算；请找录入人 ${[...new Set(by)].map((one) => plain(one)).join('、')} 对纸质成绩单`,
  noticeRefused: (ticket, what) => `  ${plain(ticket)} 没有记入：${what}`,
  unreadable: (side, ticket, part, cell) =>
    `  ${plain(ticket)} ${names.part[part]}看不懂（${copy[side]} ${cell}），没有记入`,
  noTicket: (side, cell) => `  ${copy[side]} ${cell} 这一行没有准考证号，或分不清是谁，没有记入；请先编号`,
  toConfirm: (side, ticket, warnings) =>
    `  ${plain(ticket)} ${copy[side]}${oddOf(warnings)}，没有记入；缺考请写“缺考”，对过纸质成绩单的加 --confirm`,
  typedBefore: (ticket, hands) =>
    `  ${plain(ticket)} 早已由 ${people(hands)} 录了两次，这一份和原来录的不同，没有记入；请找上面的人对一对两张纸`,
  statusApart: (ticket, first, second) =>
    `  ${plain(ticket)} 状态不同：第一份${first ?? '没有写'}，第二份${second ?? '没有写'}`,
  alike: (tickets) =>
    `  各项成绩完全相同，请对一对是不是同一张纸录了两次：${tickets.map((one) => plain(one)).join('、')}`,
  toTypeAnew: (ticket) => `  ${plain(ticket)} 以前录的都不算了，请两个人对着纸质成绩单用 --ticket 逐张重录`,
  sheetNotCounted: (ticket) =>
    `  ${plain(ticket)} 成绩表上已有成绩，没有写明是谁录的，这一次记为第一次录入；要以表上的为第一次，请先用 --discard 放弃，再加 --first-by 重录`,
  notOnSheet: (ticket) =>
    `  ${plain(ticket)} 两次录入一致，但成绩表上不是这个数；请在成绩表上改回，或放弃这次录入后重录`,
  noticesHeading: '请核对：',
  openHeading: '还没有办完的成绩单：',
  ignored: (count) => `  有 ${count} 条录入记录看不懂或前后矛盾，没有算数；请看操作记录是否完整`,
  more: (count) => `  ……另有 ${count} 条`,
  form: {
    heading: (usual) => `${usual}（二次录入）`,
    notes: [
      '二次录入：请对着纸质成绩单录，不看第一次录的数；缺考写“缺考”。',
      '录入人（不能是第一次的录入人）：＿＿＿＿＿＿　日期：＿＿＿＿＿＿',
    ],
    made: (out, people) => `空白录入表已写到：${out}（${people} 人）`,
  },
  sheet: {
    title: (round) => `${round}录入差异`,
    subtitle: (count) => `共 ${count} 处`,
    columns: [
      '准考证号',
      '姓名',
      '项目',
      '第一次',
      '录入人',
      '第二次',
      '录入人',
      '核对纸质成绩单',
      '核定人签字',
    ],
    box: (one) => `□ 同第${one === 1 ? '一' : '二'}次`,
    boxWithOther: '□ 都不同',
    kept: { first: '已核定：同第一次，等第二次重录', second: '已核定：同第二次，等第一次重录' },
    none: '没有差异。',
    notesHeading: '说明',
    notes: [
      '核定人对着纸质成绩单，勾选哪一次和纸上相同，不写成绩；核定人不能是录入人。',
      '不同的那一项由录入人对着纸质成绩单重录；本表不要给录入人看。',
    ],
    signatures: ['裁判长：', '监督员：', '日期：'],
  },
};
