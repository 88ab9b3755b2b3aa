/*
 * 「问题」页的话。
 */
import type { ProblemWords } from '../problem-words';
import { names } from './names';

export const problems: ProblemWords = {
  title: '问题',
  intent: { ...names.severity, success: '完成' },
  todo: '怎么办：',
  code: (code) => `代码 ${code}`,
  none: '没有发现问题。',
  noneShown: '没有符合条件的问题。',
  recheck: '重新审核',
  voice: '给裁判长看的说法',
  filter: {
    severities: '看哪些',
    severity: (severity, count) => `${names.severity[severity]} ${count}`,
    search: '查找',
    searchHint: '准考证号、姓名、工作表或代码',
    clear: '清空查找',
    onlyListed: '有的问题处数太多，只在列出的 200 处里查找。',
  },
  listed: (entries, places) =>
    entries === places ? `列出 ${entries} 条。` : `列出 ${entries} 条，共 ${places} 处。`,
  kinds: {
    workbook: '工作簿',
    identity: '身份',
    eligibility: '资格',
    marks: '成绩',
    order: '名次',
    awards: '奖项',
  },
  group: (severity, kind, entries) => `${severity} · ${kind}（${entries}）`,
  more: (next, left) => `再显示 ${next} 条（还有 ${left} 条）`,
  places: {
    heading: (count) => `在 ${count} 处`,
    more: (next) => `再显示 ${next} 处`,
    rest: (count) => `另有 ${count} 处没有列出：改好一些，重新审核后就会列出来。`,
  },
  review: {
    open: '给审核意见',
    heading: '审核意见',
    whom: '对谁',
    choose: '请选择',
    all: (count) => `以上 ${count} 位，意见相同`,
    basis: '依据',
    basisHint: '取消资格必须写；通过的，写明看过什么材料',
    by: '审核人',
    give: { passed: '通过（先预览）', disqualified: '取消资格（先预览）' },
    lacks: {
      whom: '请先选对谁给意见。',
      by: '请写上审核人姓名。',
      basis: '取消资格还要写依据。',
    },
    ready: '意见记入「审核意见」表，写入之前先给您看会有什么变化。',
  },
};
