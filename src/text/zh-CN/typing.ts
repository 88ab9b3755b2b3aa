/*
 * 「录入」页的话，以及录好的成绩单为什么没有写入。
 */
import type { Hand } from '../../contest/double-entry';
import type { Part } from '../../contest/finding';
import { plain } from '../quote';
import type { TypingWords } from '../typing-words';
import { names } from './names';

const people = (who: readonly string[]): string =>
  who.length === 0 ? '别人' : who.map((one) => plain(one)).join('、');
const hands = (typed: readonly Hand[]): string => people([...new Set(typed.map(({ who }) => who))]);
const partsOf = (parts: readonly Part[]): string => parts.map((part) => names.part[part]).join('、');
const nameOf = (part: Part | null): string => (part === null ? '成绩' : names.part[part]);
const side = { first: '第一次', second: '第二次' } as const;

export const typing: TypingWords = {
  title: '录入',
  refused: (faults) => ({
    what: faults.join(''),
    todo: '请对着纸质成绩单再看一眼，改好再录。',
  }),
  faults: {
    'ticket-unknown': ({ ticket }) => `成绩表上没有 ${plain(ticket)}。`,
    'ticket-twice': ({ ticket }) => `${plain(ticket)} 在成绩表上有两行，分不清写到哪一行，请先删去一行。`,
    'typed-twice': ({ ticket }) => `${plain(ticket)} 在这一批里录了两次。`,
    settled: ({ ticket }) => `${plain(ticket)} 已弃赛，或已取消成绩、取消资格，不录成绩。`,
    'typed-before': (fault) => `${plain(fault.ticket)} 已由 ${hands(fault.hands)} 录过。`,
    'cannot-mend': (fault) =>
      `${plain(fault.ticket)} 由 ${hands(fault.hands)} 录过，之后又有人录过或改过，不能在这里改；要改请办“更正”。`,
    'not-accepted': ({ ticket }) => `${plain(ticket)} 有要确认的地方，还没有确认。`,
    'not-a-number': ({ ticket, part }) => `${plain(ticket)} 的${nameOf(part)}不是数字。`,
    'out-of-range': ({ ticket, part }) => `${plain(ticket)} 的${nameOf(part)}不在 0 到满分之间。`,
    'too-precise': ({ ticket, part }) => `${plain(ticket)} 的${nameOf(part)}小数太多。`,
    'other-mark': ({ ticket, part }) =>
      `${plain(ticket)} 的${nameOf(part)}在成绩表上已经有数，和这次录的不同；没有改动。确实要改，请办“更正”。`,
    'cell-unclear': ({ ticket, part }) =>
      `${plain(ticket)} 的${nameOf(part)}那一格写着看不懂的内容，没有覆盖。`,
    formula: ({ ticket, part }) => `${plain(ticket)} 的${nameOf(part)}那一格是公式，没有覆盖。`,
    locked: ({ ticket, part }) =>
      `${plain(ticket)} 的${nameOf(part)}那一格锁着，写不进去；请先撤销工作表保护。`,
  },
  seat: {
    heading: '谁在录',
    round: '轮次',
    mode: '第几次录入',
    modes: { first: '第一次录入', second: '第二次录入' },
    modeHints: {
      first: '录一张，写一张：成绩写进成绩表，并记下是谁录的。',
      second: '换一个人，对着纸质成绩单再录一遍；看不到第一次录的数。',
    },
    by: '录入人姓名',
    byNeeded: '先写上录入人姓名，才能录。',
    firstBy: '成绩表上的成绩是谁录的',
    firstByHint: '成绩是直接在表里录的才要写：那个人算第一次录入。',
  },
  noRound: (round) => `工作簿里没有认出${names.round[round]}成绩表。`,
  sealed: (round) => `${names.round[round]}已封存，不能录入；要改请先启封。`,
  progress: (done, of, twice) => `已录 ${done} / 应录 ${of}，两次一致 ${twice}`,
  nameless: (count) => `${count} 人没有准考证号，或分不清是谁，在这里录不了；请先编号。`,
  form: {
    heading: '录一张成绩单',
    ticket: '准考证号',
    ticketHint: '可以只打最后几位',
    limits: (full, decimals) => `0～${full}${decimals === 0 ? '，不带小数' : `，最多 ${decimals} 位小数`}`,
    next: '下一格（Enter）',
    finish: '录完这张（Enter）',
    clear: '清空（Esc）',
    confirm: '和纸上一样，确认（+）',
    mend: '改我录的这张（+）',
    absent: '缺考',
    keysHeading: '只用数字键盘就行',
    keys: [
      ['Enter', '下一格；最后一格按下，录完这张'],
      ['*', '缺考'],
      ['+', '确认和纸上一样'],
      ['-', '退回上一格（↑ 也行）'],
      ['Esc', '清空，重录这张'],
    ],
    last: (ticket, name, marks) =>
      `刚录完：${plain(name)} ${plain(ticket)}，${marks.map(({ part, mark }) => `${names.part[part]} ${mark}`).join('，')}`,
  },
  found: {
    unknown: '成绩表上没有这个号',
    several: (count) => `有 ${count} 个号以这几位结尾，请再多打几位，或在下面点选：`,
    more: (count) => `……另有 ${count} 个`,
    mine: (name) => `${plain(name)}这张你已经录过。要改，按 + 重录；原来录的仍留在记录里。`,
    standing: '成绩表上已有成绩，没有写明是谁录的：录得一样，记为你录；不一样，不会改动。',
    onlyParts: (parts) => `只重录${partsOf(parts)}。`,
    closed: {
      begun: (by) => `${people(by)}正在录，没有录完。`,
      once: (by) => `${people(by)}已经录过。要再录一遍，请选“第二次录入”。`,
      parked: (by) => `${people(by)}录的数不可能是成绩，等主裁判看纸质成绩单。`,
      differing: () => '两次录入不同，等没有录过的人核定。',
      correcting: () => '已经核定，等重录：请选“第二次录入”。',
      twice: (by) => `${people(by)}已两次录完且一致，不用再录。`,
      settled: () => '已弃赛，或已取消成绩、取消资格，不录成绩。',
      repeated: () => '这个人在成绩表上有两行，请先删去一行。',
      'own-first': () => '第一次是你录的，第二次要换一个人。',
      'own-kept': () => '留下的那一次是你录的，重录要换一个人。',
      'not-first': () => '还没有录第一次。',
      'first-unknown': () => '成绩表上已有成绩，没有写明是谁录的；请在上面写上。',
    },
  },
  phase: {
    free: '未录',
    typed: '表上已有成绩',
    anew: '要重新录',
    begun: '没有录完',
    once: '录了一次',
    parked: '有错，等处理',
    differing: '两次不同',
    correcting: '等重录',
    twice: '两次一致',
    settled: '不用录',
    repeated: '有两行',
  },
  markFaults: {
    'not-a-number': () => '不是数字',
    'out-of-range': (full) => `不在 0～${full} 之间`,
    'too-precise': (_, decimals) => (decimals === 0 ? '不能带小数' : `最多 ${decimals} 位小数`),
  },
  warnings: {
    heading: '请再看一眼纸上',
    todo: '和纸上一样，按 +；不一样，直接改。没考的按 * 录“缺考”。',
    blank: (part) => `${names.part[part]}没有录：纸上也空着吗？`,
    zero: (part) => `${names.part[part]}是 0 分：不是缺考吗？`,
    apart: '两项相差很大：没有多打或少打一位吗？',
  },
  queue: {
    count: (written, waiting) => `已写入 ${written}，待写入 ${waiting}`,
    kept: '待写入的只暂存准考证号、姓名和成绩，写入后就清掉。',
    recovered: (count) => `上次有 ${count} 份没有写入，已接着写。`,
    failed: (code) => `没能写入工作簿${code === null ? '' : `（${code}）`}，录好的都还在。`,
    retry: '再写一次',
    returned: (count) => `${count} 份没有写入：`,
    drop: '不写这份',
    unwritten: (tickets) =>
      `录入已记下，但成绩表上的格子刚被改过或锁着，没有写进去：${tickets.map((one) => plain(one)).join('、')}。请看一眼成绩表。`,
    sheet: (ticket, name) => `${plain(name)} ${plain(ticket)}`,
  },
  batch: {
    heading: '这一叠',
    hint: '写上纸上数的张数、算的合计，和录入的对一对；没有就空着。',
    paper: (figure, typed) =>
      `${{ count: '纸上张数', theory: '纸上理论合计', practical: '纸上技能操作合计' }[figure]}（录入 ${typed}）`,
    equal: '相符',
    more: (by) => `不符：录入的多 ${by}`,
    less: (by) => `不符：录入的少 ${by}`,
    unreadable: '不是数字',
    without: (absent, blank) => `其中有缺考的 ${absent} 份，有空着的 ${blank} 份。`,
    fresh: '换一叠，从零数起',
    freshHint: '已录的成绩不变。',
    lookHeading: (count) => `再看一眼纸上（${count}）`,
    lookHint: '这些不一定错，请对着纸看一看；录错的，打它的准考证号，按 + 重录。',
    nothingToLook: '没有特别要看的。',
    look: (kind, part, other) => {
      const name = part === null ? '' : names.part[part];
      switch (kind) {
        case 'apart':
          return '两项相差很大';
        case 'absent':
          return '有缺考';
        case 'blank':
          return `${name}空着`;
        case 'zero':
          return `${name}是 0 分`;
        case 'outlier':
          return `${name}和这一叠的差得远`;
        case 'alike':
          return `两项都和 ${plain(other ?? '')} 相同：是不是一张纸录了两次？`;
      }
    },
    moreLooks: (count) => `……另有 ${count} 份`,
    value: (value) => ({ absent: '缺考', blank: '空' })[value],
  },
  differences: {
    heading: (count) => `录入差异（${count}）`,
    show: '我没有录过，来核定',
    hide: '收起',
    who: '两次录入的数只给核定人看；核定人不能是录入人，也不写成绩，只说哪一次和纸上相同。',
    none: '没有等待核定的差异。',
    own: '这张你录过，请没有录过的人核定。',
    values: (which, value, by) => `${side[which]} ${value}（${people(by)}）`,
    which: '哪一次和纸上相同？',
    choice: { first: '第一次', second: '第二次', neither: '都不同' },
    decide: '核定：记下，另一次的这一项重录',
    chooseFirst: '先选哪一次和纸上相同',
    kept: (which, parts) =>
      `已核定：${side[which]}和纸上相同；等重录${partsOf(parts)}（选“第二次录入”，打这个号）。`,
    takeBack: '退回核定',
    decided: '已记下。',
    busy: '正在写入，请稍等',
  },
};
