/*
 * 「规则」页、「哪张表是什么」、「换个算法会怎样」的话。
 */
import { plain } from '../quote';
import type { RuleWords } from '../rule-words';
import { columnNames, names } from './names';

const list = (texts: readonly string[]): string => texts.map((one) => `“${plain(one)}”`).join('、');
const shown = (text: string): string => (text === '' ? '（空）' : plain(text, 200));
const person = (rank: number | null, name: string, unit: string, total: string): string =>
  `${rank === null ? '' : `第 ${rank} 名 `}${plain(name)}（${plain(unit)}）${total}`;
const units = { people: '人', lines: '行', rules: '项' } as const;

export const rules: RuleWords = {
  title: '规则',
  intro: '不改的都按通知的规定。改好以后先预览，确认了才写进“规则”表。',
  groups: {
    names: '名称与落款',
    rounds: '各轮',
    scoring: '计分',
    advancing: '晋级',
    eligibility: '报名资格',
    units: '单位奖项',
    money: '奖金',
    publication: '公示',
    other: '其他',
  },
  group: (name, count, unusual, drafts, wrong) =>
    [
      `${name}（${count} 项`,
      ...(unusual > 0 ? [`${unusual} 项不是默认`] : []),
      ...(drafts > 0 ? [`${drafts} 项待写入`] : []),
      ...(wrong > 0 ? [`${wrong} 项有误`] : []),
    ].join('，') + '）',
  clause: (source) => `出处：${source}`,
  usual: (value) => `默认：${value}`,
  isUsual: '（现为默认）',
  blank: '空',
  mayBe: (allowed) => `可以写：${allowed}`,
  allowed: (allowed) => `不能这样写。可以写：${allowed}`,
  name: (name) => name,
  wrongOnSheet: '表上现在写的看不懂，按默认处理。',
  goToCell: '到这一格',
  toDefault: '用默认',
  weights: (theory, practical) =>
    `理论权重 ${theory} 与技能权重 ${practical} 合计不是 100%，请两项一起改好。`,
  sheet: {
    there: (sheet) => `写在工作表“${plain(sheet)}”上。`,
    none: '这个工作簿还没有“规则”表，写入时会新建一张。',
  },
  confirmation: {
    heading: '规则确认',
    not: '还没有人确认。',
    due: '已经有成绩了，规则还没有确认。请先确认，再公布结果。',
    meaning:
      '出成绩之前，由负责人看完全部规则，签上姓名。确认以后再改规则，要写理由，由两个人签名，并印在每张报表上。',
    button: '预览规则确认',
    again: '预览再次确认',
    changed: '确认以后，有人直接在表上改过：',
    change: (name, before, after) => `${name}：${shown(before)} → ${shown(after)}`,
    unknown: '这条确认是在表上手写的，当时的规则没有留底，查不出之后改过什么。再确认一次就会留底。',
    by: '确认人姓名',
    proposer: '提出人姓名',
    second: '复核人姓名',
    reason: '理由',
    needName: '请先写姓名。',
    needAll: '请写理由和两个人的姓名。',
    sameNames: '两个姓名不能是同一个人。',
  },
  changes: {
    heading: (count) => `要改 ${count} 项`,
    line: (name, before, after) => `${name}：${shown(before)} → ${shown(after)}`,
    answered: '规则已经确认。这样改要写理由，由两个人签名，并印在每张报表上。',
    button: '预览修改',
    drop: '不改这一项',
    dropAll: '全部不改',
    wrong: '有的还没有写对，请看各项下面的说明。',
    nothing: '还没有改动。',
  },
  busy: '正在处理，请稍等。',
  places: {
    title: '哪张表是什么',
    none: '没有认出来',
    row: {
      found: (kind, sheet, people, unit) => `${kind} ← “${plain(sheet)}”，${people} ${units[unit]}`,
      missing: (kind) => `${kind}：没有认出来`,
    },
    chosen: (sheet) => `指定用“${plain(sheet)}”`,
    change: '改',
    changeOf: (kind) => `改${kind}用哪张表`,
    close: '收起',
    closeOf: (kind) => `收起${kind}`,
    rest: (count) => `显示没有认出来的 ${count} 种表`,
    less: '收起没有认出来的',
    sheet: '工作表',
    headerRow: '表头在第几行',
    headerRowHint: '不填就自动找。',
    headerRowWrong: '请写行号，例如 2。',
    automatic: '自动识别',
    noColumn: '没有这一列',
    candidate: (sheet, row) => (row === null ? plain(sheet) : `${plain(sheet)}（表头在第 ${row} 行）`),
    column: (letters, header) => (header === '' ? `${letters} 列` : `${letters} 列 ${plain(header)}`),
    role: {
      ...columnNames,
      practical: '技能操作',
      total: '综合成绩',
      rank: '名次',
      advance: '是否晋级',
    },
    needed: (role) => `${role}（必需）`,
    preview: '预览改用的表和列',
    previewOf: (kind) => `预览改用的表和列：${kind}`,
    nothing: '还没有选别的。',
    trouble: {
      ambiguous: '有几张表都像，请指定一张。',
      'column-missing': '缺少必需的列，请指定。',
      'column-ambiguous': '有几列都像，请指定一列。',
    },
    missing: (columns) => `缺：${columns.map((one) => plain(one)).join('、')}`,
    settingsFixed: '规则表按表头“规则项”“设定”识别，不能在这里改；有两张时请删去或改掉一张的表头。',
    columnsLater: '换了工作表，要先写入，再指定它的列。',
    kept: '答案写进“规则”表的“表对应”“列对应”，以后都照此办理。',
    kind: (kind) => names.sheet[kind],
  },
  whatIf: {
    title: '换个算法会怎样',
    caption: (round, percent) => `${names.round[round]}按 ${percent} 晋级的人数`,
    corner: '基数',
    base: (base) => ({ scored: '有效成绩', attended: '实际参赛', entered: '报名' })[base],
    rounding: (rounding) => ({ down: '向下', 'half-up': '四舍五入', up: '向上' })[rounding],
    product: (percent, of, exact) => `${percent}×${of}＝${exact}`,
    places: (places) => `${places} 人`,
    current: '现行',
    harmless: '这里只是算给你看，什么也不改。要改请到“规则”页。',
    minimum: (places) => `已计入“最少晋级” ${places} 人。`,
    noLine: '这一轮没有晋级线。',
    notConfirmed: '规则确认以后，这里才写出现行算法线上的人，免得看着名单选算法。',
    open: '线上的人要等并列裁定以后才写出。',
    last: (rank, name, unit, total) => `线内最后：${person(rank, name, unit, total)}`,
    next: (rank, name, unit, total) => `线外第一：${person(rank, name, unit, total)}`,
    working: '正在计算……',
    failed: '没有算出来，请重新读取工作簿再试。',
  },
  refusals: {
    settingsSame: () => ({ what: '表上已经是这样写的。', todo: '不用改。' }),
    nameNeeded: () => ({ what: '没有写确认人的姓名。', todo: '请写上姓名。' }),
    confirmedAlready: () => ({ what: '规则已经确认，之后没有改动。', todo: '不用再确认。' }),
    settingsInvalid: (settings) => ({
      what: settings
        .map(
          ({ name, written, allowed }) => `“${plain(name)}”不能写“${plain(written)}”，可以写：${allowed}。`,
        )
        .join(''),
      todo: '请照可以写的内容改。',
    }),
    weightsNotWhole: (theory, practical) => ({
      what: `理论权重 ${plain(theory)} 与技能权重 ${plain(practical)} 合计不是 100%。`,
      todo: '请两项一起改好。',
    }),
    settingUnknown: (name) => ({ what: `没有“${plain(name)}”这个规则项。`, todo: '请核对名称。' }),
    hasOwnAct: (name) => ({ what: `“${plain(name)}”不能这样改。`, todo: '请用“规则确认”办理。' }),
    isFormula: (name, cell) => ({
      what: `“${plain(name)}”（${cell}）是公式，不能覆盖。`,
      todo: '请在表上自己改。',
    }),
    mustBeAnswered: (changed) => ({
      what: `规则已经确认，改${list(changed)}要写理由，由两个人签名。`,
      todo: '请写上理由和两个人的姓名。',
    }),
    sheetUnknown: (sheet) => ({
      what: `没有工作表“${plain(sheet)}”，或它不能用来读。`,
      todo: '请重新读取工作簿，再选一张。',
    }),
    settingsSheetFixed: () => ({
      what: '规则表不能这样指定：答案就写在规则表上。',
      todo: '请让只有一张表的表头是“规则项”“设定”。',
    }),
  },
};
