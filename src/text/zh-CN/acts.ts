/*
 * 轮次之间各项操作的话：为什么不办，办了会带来什么，写进依据的文字。
 */
import type { ResultDifference } from '../../contest/compare-results';
import type { ActWords } from '../act-words';
import { plain } from '../quote';
import { fieldWord, valueWord } from './difference';
import { names } from './names';

const list = (tickets: readonly string[]): string => tickets.map((one) => plain(one)).join('、');
/** 人多时只列前几位。 */
const some = (tickets: readonly string[]): string =>
  tickets.length <= 10 ? list(tickets) : `${list(tickets.slice(0, 10))} 等 ${tickets.length} 人`;
const sheetName = (sheet: string): string => (sheet === '' ? '这张表' : `“${plain(sheet)}”`);
const reasonTail = (reason: string): string => (reason === '' ? '' : `；${plain(reason, 200)}`);

function difference({ kind, ticket, round, field, a, b }: ResultDifference): string {
  const who = ticket === null ? '' : `${plain(ticket)} `;
  const where = round === null ? '' : `${names.round[round]} `;
  const what: Readonly<Record<ResultDifference['kind'], string>> = {
    setting: `规则项“${plain(field)}”`,
    round: '这一轮',
    count: fieldWord(field),
    person: '在表上',
    mark: fieldWord(field),
    status: '状态',
    total: '综合成绩',
    rank: '名次',
    advance: '晋级',
    name: '姓名',
    unit: '单位',
    award: fieldWord(field.split(':')[0] ?? ''),
    bonus: fieldWord(field),
  };
  const [, owner] = field.split(':');
  const named = kind === 'award' && owner !== undefined ? `（${plain(owner)}）` : '';
  return `${where}${who}${what[kind]}${named}：${valueWord(a)} → ${valueWord(b)}`;
}

const changeWord = { withdraw: '弃赛', disqualify: '取消资格', reinstate: '恢复资格' } as const;

export const acts: ActWords = {
  refusals: {
    settingsUnclear: () => ({ what: '“规则”表里有看不懂的设定。', todo: '请先按问题清单改好，再来。' }),
    finalHasNoNext: () => ({ what: '决赛之后没有下一轮。', todo: '请核对 --round。' }),
    namesEqual: () => ({ what: '两个签字人是同一个人。', todo: '请由另一个人复核并写上姓名。' }),
    peopleOnSheet: () => ({
      what: '初赛成绩表上已经有选手，没有再加。',
      todo: '后来的人请直接加在表的最后。',
    }),
    noTickets: () => ({
      what: '报名表上没有一个人有准考证号。',
      todo: '请先编准考证号，再建成绩表。',
    }),
    nothingToChange: () => ({ what: '没有写明要更正成多少。', todo: '请写 --theory 或 --practical。' }),
    roundNotFound: (round) => ({
      what: `工作簿里没有${names.round[round]}成绩表。`,
      todo: '请核对轮次，或先开启这一轮。',
    }),
    roundBeforeNotFound: (round) => ({
      what: `${names.round[round]}之前的一轮没有成绩表，不知道谁晋级。`,
      todo: '请核对轮次，或先录入上一轮成绩。',
    }),
    roundSealed: (round) => ({
      what: `${names.round[round]}已封存，不能再改。`,
      todo: '确需改动的，先用 unseal 写明理由启封。',
    }),
    roundNotSealed: (round) => ({ what: `${names.round[round]}没有封存。`, todo: '不用启封。' }),
    secondNameNeeded: (round) => ({
      what: `${names.round[round]}已封存，改动要两个人签字。`,
      todo: '请写两次 --by，提出人在前，复核人在后。',
    }),
    nobodyAdvances: (round) => ({
      what: `${names.round[round]}没有人晋级。`,
      todo: '请核对成绩和“规则”表里的晋级比例、最少晋级。',
    }),
    passwordNeeded: (round) => ({
      what: `${names.round[round]}成绩表的保护有密码，没有解开。`,
      todo: '请用 --password 写上密码，或先在 Excel 里撤销工作表保护。',
    }),
    tieOnLine: (round, tickets) => ({
      what: `${names.round[round]}晋级线上有并列，还没有裁定：${list(tickets)}。`,
      todo: '请先用 rule 裁定，再开启下一轮。',
    }),
    tieInLine: (round, tickets) => ({
      what: `${names.round[round]}下一个递补的人有并列，还没有裁定：${list(tickets)}。`,
      todo: '请先用 rule 裁定谁在前。',
    }),
    tieNotOrdered: {
      'no-open-tie': (round) => ({
        what: `${names.round[round]}没有等待裁定的并列。`,
        todo: '请核对轮次。',
      }),
      'ticket-unknown': (round, tickets) => ({
        what: `${names.round[round]}成绩表里没有 ${list(tickets)}，或这个人没有准考证号。`,
        todo: '请核对准考证号；没有的先编号。',
      }),
      'ticket-twice': (_, tickets) => ({
        what: `${list(tickets)} 写了两次。`,
        todo: '每个人只写一次。',
      }),
      'not-one-tie': (round, tickets) => ({
        what: `${list(tickets)} 在${names.round[round]}不是同一组并列（综合成绩和技能操作都相同才是）。`,
        todo: '请照问题清单里列出的一组来写，一次裁定一组。',
      }),
      'tie-not-whole': (_, tickets) => ({
        what: `这组并列还有 ${list(tickets)} 没有写进来。`,
        todo: '一组并列要一次排完，请把全组都写上。',
      }),
      'seed-missing': () => ({
        what: '抽签没有种子，别人无法重做一遍来核对。',
        todo: '请当众摇出一个数，用 --seed 写上。',
      }),
      'third-mark-unreadable': (_, tickets) => ({
        what: `${list(tickets)} 的加赛成绩看不懂。`,
        todo: '请写数字，或写“分:秒”，例如 12.5 或 3:07.2。',
      }),
      'third-mark-tied': (_, tickets) => ({
        what: `${list(tickets)} 的加赛成绩还是一样。`,
        todo: '请再赛一次，或改用抽签、委员会裁定。',
      }),
    },
    listLocked: (sheet) => ({
      what: `${sheetName(sheet)}有密码保护，记不进去。`,
      todo: '请先撤销这张表的保护。',
    }),
    listFull: (sheet) => ({
      what: `${sheetName(sheet)}没有空行可以记了。`,
      todo: '请在签字行上面插入几行，再来。',
    }),
    listUnclear: (sheet) => ({
      what: `${sheetName(sheet)}认不准是不是要用的表。`,
      todo: '请先按问题清单指定用哪一张。',
    }),
    sheetLocked: (sheet) => ({
      what: `${sheetName(sheet)}有密码保护，写不进去。`,
      todo: '请先撤销这张表的保护。',
    }),
    noRoom: (sheet) => ({
      what: `${sheetName(sheet)}最后一个人下面没有空行。`,
      todo: '请在最后一个人下面插入几行，再来。',
    }),
    ticketUnknown: (_, ticket) => ({
      what: `找不到准考证号 ${plain(ticket)}。`,
      todo: '请核对准考证号和轮次。',
    }),
    ticketTwice: (round, ticket) => ({
      what: `${plain(ticket)} 在${names.round[round]}成绩表里有两行，不知道改哪一行。`,
      todo: '请先改成一行。',
    }),
    alreadyRecorded: (ticket, change) => ({
      what: `${plain(ticket)} 已经记为${changeWord[change]}。`,
      todo: '不用再记。',
    }),
    nothingRecorded: (ticket) => ({
      what: `${plain(ticket)} 没有弃赛或取消资格的记录，没有什么可以恢复。`,
      todo: '请核对准考证号和轮次。',
    }),
    reviewNameNeeded: () => ({ what: '审核意见没有写是谁审的。', todo: '请写上审核人姓名。' }),
    reviewBasisNeeded: () => ({
      what: '取消资格没有写依据。',
      todo: '请写明依据，例如通知第几条、经谁核实。',
    }),
    reviewNotWaiting: (ticket, about) =>
      ticket === null
        ? { what: '没有选中要审核的问题。', todo: '请先选一个问题，再给意见。' }
        : {
            what: `${plain(ticket)} 没有等待审核的问题（${about ?? ''}），可能已经改好，或已有审核意见。`,
            todo: '请重新审核一遍，看现在还有哪些问题。',
          },
    markUnreadable: (part, written) => ({
      what: `${names.part[part]}“${plain(written)}”不是成绩：超出满分、小数太多，或不是数字。`,
      todo: '请照成绩单写数字，缺考写“缺考”。',
    }),
    markSame: (part, written) => ({
      what: `${names.part[part]}原来就是 ${plain(written)}。`,
      todo: '不用更正。',
    }),
    markIsFormula: (part, cell) => ({
      what: `${names.part[part]}（${cell}）是公式，不能覆盖。`,
      todo: '请在公式引用的单元格里改，再运行一次。',
    }),
    sealBlocked: (round, count) => ({
      what: `${names.round[round]}还不能封存，有 ${count} 件事没有办完：`,
      todo: '办完以后再封存。',
    }),
  },
  blockers: {
    sheetNotFound: () => '没有这一轮的成绩表。',
    people: {
      'marks-missing': (tickets) => `成绩没有录入：${list(tickets)}`,
      'not-on-sheet': (tickets) => `应到而不在成绩表上（到了补录，没到写缺考或弃赛）：${list(tickets)}`,
      'second-entry-differs': (tickets) => `两次录入不一致，还没有核定：${list(tickets)}`,
      'second-entry-has-errors': (tickets) => `录入有错，等主裁判处理：${list(tickets)}`,
      'second-entry-missing': (tickets) => `还没有二次录入：${list(tickets)}`,
      'second-entry-not-on-sheet': (tickets) => `两次录入一致，但成绩表上不是这个数：${list(tickets)}`,
    },
    tieOnLine: (tickets, first, last, places) =>
      `第 ${first}～${last} 名并列，正在晋级线（${places} 人）上：${list(tickets)}`,
    tieAtPrize: (tickets, first, last) => `第 ${first}～${last} 名并列，奖项不同：${list(tickets)}`,
    reviewOpen: (told) => `等审核意见：${told}`,
    earlierRoundOpen: (round) => `${names.round[round]}还没有封存`,
    earlierRoundChanged: (round) => `${names.round[round]}封存以后改动过`,
    lineOpen: (drop, enter) =>
      `没有办完的成绩可能改变晋级线：可能落到线外的 ${drop.length === 0 ? '无' : list(drop)}；可能进到线内的 ${enter.length === 0 ? '无' : list(enter)}。`,
  },
  consequences: {
    heading: '这一步带来的变化：',
    none: '名次、晋级、奖项和奖金都不变。',
    difference,
    more: (count) => `……另有 ${count} 处`,
    vacancy: (round, left, next, rank, passedOver) =>
      next === null
        ? `${names.round[round]}空出 ${plain(left)} 的名额，没有人递补。`
        : `${names.round[round]}空出 ${plain(left)} 的名额，下一个递补的是 ${plain(next)}${rank === null ? '' : `（第 ${rank} 名）`}${
            passedOver.length === 0 ? '' : `；排在前面的${passedOver.join('、')}`
          }。再做一次“开启下一轮”（open）就递补上。`,
    vacancyTied: (round, left, tied) =>
      `${names.round[round]}空出 ${plain(left)} 的名额；下一个递补的有并列（${list(tied)}），要先裁定。`,
    passedOver: (ticket, because) =>
      `${plain(ticket)}${{ 'called-up': '已递补', withdrawn: '已弃赛', disqualified: '已取消资格' }[because]}`,
    calledUp: (round, ticket, replaces) =>
      `${plain(ticket)} 递补进入${names.round[round]}，代替 ${plain(replaces)}。`,
    displaced: (round, ticket, by) =>
      `${plain(by)} 恢复资格，递补的 ${plain(ticket)} 退出${names.round[round]}（成绩表上的行不会自动删除，请人工处理）。`,
    sealed: (round, code, broken) =>
      `${names.round[round]}封存，封存码 ${code}。请打印封存回执，由裁判长、监督员签字。${broken ? '操作记录不完整，回执上会写明。' : ''}`,
    opened: (round, later) =>
      `${names.round[round]}启封，报表改为草稿。${later.length === 0 ? '' : `其后已封存的${later.map((one) => names.round[one]).join('、')}随之失效，须启封后重新封存。`}`,
    tieWithin: (round, tickets, first, last) =>
      `${names.round[round]}第 ${first}～${last} 名并列未裁定（${list(tickets)}）：不影响晋级和奖项，不妨碍封存，但这几个名次印不出来。`,
    notGuarded: (sheet) => `工作表“${plain(sheet)}”上还有别的表，没有加保护；改动仍会被查出。`,
    unsealed: (round) => `${names.round[round]}的封存随之失效：已更正，待重新封存。`,
    reviewed: (opinion, tickets, count) =>
      opinion === 'passed'
        ? `${count} 个问题记为“通过”，不再妨碍封存：${some(tickets)}。`
        : `取消资格，不再计名次和人数：${some(tickets)}。`,
    added: (round, tickets) => `${names.round[round]}成绩表补上 ${tickets.length} 人：${list(tickets)}。`,
  },
  drawBasis: (seed, members, reason) =>
    `抽签：种子“${plain(seed, 100)}”，${members} 人按 SHA-256(种子|准考证号) 的十六进制从小到大排${reasonTail(reason)}`,
  thirdMarkBasis: (name, mark, better, reason) =>
    `${name === '' ? '加赛' : plain(name, 40)} ${plain(mark, 20)}（${better === 'higher' ? '大' : '小'}者在前）${reasonTail(reason)}`,
  calledUpBecause: (left, reason) =>
    `${plain(left)} 让出名额${reason === '' ? '' : `：${plain(reason, 200)}`}`,
  refusedHeading: (act) => `没有办理（${act}），工作簿没有改动。`,
};
