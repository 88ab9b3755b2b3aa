/*
 * 操作记录、恢复、改动清单里的话。
 */
import type { JournalWords } from '../journal-words';
import { columnNames, names } from './names';

const acts: Readonly<Record<string, string>> = {
  score: '计算成绩',
  award: '评奖',
  run: '全部计算并出报表',
  tickets: '编准考证号',
  restore: '恢复',
  'first-sheet': '新建初赛成绩表',
  open: '开启下一轮',
  rule: '裁定',
  seal: '封存',
  unseal: '启封',
  correct: '更正',
  withdraw: '弃赛',
  disqualify: '取消资格',
  reinstate: '恢复资格',
  review: '审核意见',
  entry: '录入明细',
  type: '录入成绩',
  enter: '二次录入',
  new: '新建竞赛表格',
  demo: '放一份示例',
  journal: '操作记录',
  resolve: '确认与纸一致的录入',
  discard: '放弃录入',
  check: '审核',
  settings: '改规则',
  'confirm-rules': '规则确认',
  'assign-place': '指定工作表或列',
  'journal-broken': '发现操作记录不完整',
};
const counted: Readonly<Record<string, string>> = {
  cells: '写入格数',
  made: '新建表',
  rewritten: '重写表',
  removed: '删去表',
  protected: '改变保护的表',
  errors: '错误',
  warnings: '警告',
  dropped: '不再能恢复的旧步骤',
  steps: '退回步数',
  kept: '未能恢复',
  at: '从第几条起',
};
const faults = {
  missing: '缺少记录',
  moved: '记录的次序被动过',
  changed: '记录被改过',
  cut: '末尾的记录被删掉',
  gone: '此前的记录全部不在了',
} as const;
const isFault = (value: string): value is keyof typeof faults => Object.hasOwn(faults, value);
const options: Readonly<Record<string, string>> = {
  firstBy: '第一次录入人',
  from: '第二份',
  keep: '同纸上的一次',
  discard: '放弃录入',
  prefix: '前缀',
  reason: '理由',
  ticket: '准考证号',
  theory: '理论',
  practical: '技能操作',
  second: '复核人',
  seed: '抽签种子',
  basis: '办法',
  what: '改认',
  kind: '表',
  opinion: '意见',
  sheets: '份数',
  code: '问题代码',
};
const values: Readonly<Record<string, string>> = {
  committee: '组委会决定',
  draw: '抽签',
  'third-mark': '第三项成绩',
  first: '第一次',
  second: '第二次',
  neither: '两次都不同',
};
const roles: Readonly<Record<string, string>> = {
  ...columnNames,
  total: '综合成绩',
  rank: '名次',
  advance: '是否晋级',
  practical: '技能操作',
  by: '决定人',
  item: '规则项',
  value: '设定',
};
const reasons = {
  'row-gone': '这一行已经不在了',
  'column-gone': '这一列已经不在了',
  'changed-since': '之后被人改过',
  'sheet-gone': '这张工作表已经不在了',
  'typed-on': '之后有人在这张表上写过字，没有删',
  'ticket-twice': '这个准考证号有几行，分不清是哪一行',
  'no-ticket': '这一行没有准考证号，认不出是谁的',
  'not-kept': '原来的内容没有留存（公式以外的错误值、是非值或长号码）',
  locked: '这一格已锁定',
} as const;

export const journal: JournalWords = {
  ledger: {
    title: '登榜记录',
    notice: [
      '登榜（Dengbang）自己的记录：做过什么、怎样恢复。请勿改动或删除，改动会被发现。',
      "Dengbang's own records: what was done and how to take it back. Do not change or delete; changes are found.",
      '校验链 = SHA-256(上一条的校验链 + 换行 + {"body":内容,"kind":"种类","seq":序号})；restore、marks、end 行只抄录它们写下时最后一条的校验链。',
    ],
    columns: ['种类', '序号', '段', '内容', '校验链'],
  },
  title: '操作记录',
  columns: ['序号', '时间', '操作人', '做了什么', '数目', '校验链'],
  empty: '还没有操作记录。',
  notes: [
    '操作人由操作者自报，时间取自所用电脑。',
    '每条记录的校验链由上一条的校验链和本条内容算出，删去、改动、调换任何一条都会被发现；这里印前 12 位。',
    '记录里没有选手姓名、证件号、电话、账号。',
  ],
  signatures: ['裁判长：', '监督员：'],
  act: (act, round) => `${round === null ? '' : names.round[round]}${acts[act] ?? act}`,
  role: (role) => roles[role] ?? role,
  option: (name, value) => {
    if (name === 'rules') return '已留存全部规则项';
    if (name === 'undone') return `退回第 ${value} 条`;
    if (name === 'reason' && isFault(value)) return faults[value];
    return `${options[name] ?? name}=${values[value] ?? value}`;
  },
  count: (name, count) => `${counted[name] ?? name} ${count}`,
  nobody: '（未填）',
  holds: (lines, chain) => `共 ${lines} 条，前后相接，没有缺漏。最后一条的校验链：${chain}`,
  broken: (at, reason) => `操作记录不完整：从第 ${at} 条起，${faults[reason]}。`,
  fault: (at, reason) => `从第 ${at} 条起，${faults[reason]}`,
  none: '这个工作簿里还没有操作记录。',
  edits: (count) => `上次计算之后改动过 ${count} 处`,
  editHead: ['轮次', '准考证号', '项目', '原来', '现在', '单元格'],
  editPart: { theory: '理论', practical: '技能操作', status: '状态', remark: '备注', row: '整行' },
  otherText: '（其他文字）',
  blank: '（空）',
  onSheet: '（在表上）',
  moreEdits: (count) => `……另有 ${count} 处。`,
  restore: {
    undone: (act, at) => `退回：${act}（${at.slice(0, 16).replace('T', ' ')}）`,
    nothing: '没有可以退回的步骤。',
    back: (sheet, role, cells) => `工作表“${sheet}”：${roles[role] ?? role} ${cells} 格恢复原样`,
    removed: (sheet) => `工作表“${sheet}”：删去`,
    sealOpen: (round) =>
      `${names.round[round]}是因被退回的这一步而启封的，退回之后不会自动封上：核对后请重新封存。`,
    cannot: (sheet, ticket, role, reason) =>
      `没有恢复：工作表“${sheet}”${ticket === null ? '' : ` ${ticket}`}${role === null ? '' : ` ${roles[role] ?? role}`}，${reasons[reason]}`,
    moreCannot: (count) => `……另有 ${count} 处没有恢复。`,
    remade: (sheets) => `按恢复后的内容重出报表 ${sheets} 张`,
    fewer: (steps) => `只有 ${steps} 步可以退回。`,
    barrier: (act) => `再往前是“${act}”，不能这样退回。`,
    notASteps: (written) => `--steps 要写 1～20 的整数，现在写的是“${written}”。`,
  },
};
