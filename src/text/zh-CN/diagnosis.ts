/*
 * 「诊断」页的话。
 */
import type { DiagnosisWords, TrialCounts } from '../diagnosis-words';

const counted = ({ passed, failed, impossible }: TrialCounts): string =>
  `通过 ${passed} 项，不符 ${failed} 项，这里做不了 ${impossible} 项`;

const trial: DiagnosisWords['trial'] = {
  texts: '像公式、像数字、像日期的文字照原样',
  textFormat: '文本格式的单元格照原样',
  longText: '一格 32767 个字',
  numbers: '数字一位不差',
  formats: '数字格式',
  dates: '日期',
  formulas: '公式，由 Excel 自己算',
  errors: '错误值与文字分得清',
  merges: '合并单元格',
  manyMerges: '600 处合并单元格',
  looks: '字体、边框、行高、列宽、链接',
  typingRules: '下拉列表、输入限制、条件格式',
  printing: '打印设置与冻结表头',
  rewriting: '在原位重写',
  titles: '工作表重名、特殊字符的表名',
  hiding: '深度隐藏的工作表',
  removing: '删除自己的工作表',
  writing: '写单元格',
  changed: '内容变了就不写',
  moved: '行挪动了就不写',
  overFormula: '不覆盖公式',
  goneSheet: '工作表不在了就不写',
  scattered: '分散的 266 格一次写入',
  plainGuard: '没有密码的工作表保护',
  lockedCells: '有密码时，锁定的单元格不写',
  passwords: '密码错了打不开，对了才打开',
  relocking: '保护中重新锁定单元格',
  guardedRewrite: '有密码的工作表不重写',
  guardedReading: '读受保护的工作表',
  large: '2000 行、20 列',
  heavy: '5 MB 的长文字',
};

export const diagnosis: DiagnosisWords = {
  title: '诊断',
  purpose:
    '把登榜要用到的每一种读写在这个工作簿里各做一遍，看结果对不对。装好以后、升级以后做一次，约一两分钟。',
  does: [
    '添加名为“登榜诊断”的临时工作表，每做完一项就删掉。',
    '您的工作表一格也不改，报告里也没有它们的名字和内容。',
    '做完后 Excel 会认为工作簿有改动，不必保存；撤销（Ctrl+Z）的记录可能会清空。建议在空白工作簿里做。',
  ],
  nowhere: '这里没有可以诊断的工作簿。',
  start: '开始诊断（添加临时工作表，做完删掉）',
  again: '再诊断一次（添加临时工作表，做完删掉）',
  busy: '请等手上的事做完。',
  running: (done, total, name) => `第 ${done} 项，共 ${total} 项：${trial[name]}`,
  ended: {
    whole: (counts) => `诊断完毕：${counted(counts)}。`,
    stopped: (counts) => `诊断停下了：${counted(counts)}，其余没有做。`,
    structureLocked: '没有做：工作簿的结构受保护，不能添加工作表。请另开一个空白工作簿再诊断。',
  },
  cleaned: '临时工作表都已删掉。',
  left: (names) => `这些临时工作表没有删掉，请自己删除：${names.join('、')}`,
  leftUnknown: (code) =>
    `没能确认临时工作表是否都已删掉${code === null ? '' : `（${code}）`}。如果看到名为“登榜诊断”的工作表，请删除。`,
  outcome: { passed: '通过', failed: '不符', impossible: '做不了' },
  results: '各项结果',
  trial,
  note: {
    'write-time': '写入用时',
    'read-time': '读取用时',
    'password-code': '密码不对时的错误代码',
    'password-told': '保护状态读作',
    'error-kind': '错误值读作',
    'not-readable': '只验证能写入，看不到',
  },
  mismatch: (what, expected, found) => `${what}：应为 ${expected}，实为 ${found}`,
  broke: (code) => `出错：${code}`,
  needs: (set) => `需要 ${set}`,
  milliseconds: (ms) => `${ms} 毫秒`,
  report: {
    label: '诊断报告',
    hint: '请把全文发给维护人员，或附在验收单后面。',
    copy: '复制报告',
    copied: '已复制。',
    copyByHand: '报告已选中，请按 Ctrl+C（苹果电脑按 Cmd+C）复制。',
    heading: '登榜诊断报告',
    at: '时间',
    host: '环境',
    has: '支持',
    hasNot: '不支持',
    took: '用时',
  },
};
