/*
 * 窗格外框的话：菜单、进度、写入前的预览、写完之后的交代。
 */
import type { FrameWords } from '../frame-words';
import { journal } from './journal';
import { names } from './names';

function writtenText(sheets: number, cells: number): string {
  const parts = [
    ...(sheets === 0 ? [] : [`${sheets} 张工作表`]),
    ...(cells === 0 ? [] : [`${cells} 个单元格`]),
  ];
  return parts.length === 0 ? '已完成。' : `已写入 ${parts.join('、')}。`;
}

const bases = { scored: '有效成绩', attended: '实际参赛', entered: '报名' } as const;

export const frame: FrameWords = {
  menu: '登榜的页面',
  switchLanguage: 'English',
  brand: (program) => program.replace(/^dengbang\b/u, '登榜'),
  opening: '正在打开这一页……',
  phase: {
    reading: '正在读工作簿……',
    computing: '正在计算……',
    writing: (done, total) =>
      total === null || total === 0 ? '正在写入……' : `正在写入：第 ${done} 批，共 ${total} 批`,
  },
  stop: '停下',
  stopping: '写完手上这张表就停。',
  waiting: '还在等 Excel。如果有单元格正在编辑，请按 Enter 结束编辑。',
  stale: '工作簿有改动，下面显示的是改动之前的。',
  readAgain: '重新读取',
  structureLocked: '工作簿的结构受保护，Excel 不让新增工作表。请先在“审阅”里取消“保护工作簿”，再写入报表。',
  act: (act, round) => journal.act(act, round),
  preview: {
    heading: (act) => `写入前预览：${act}`,
    refusedHeading: '没有做，什么也没有写',
    nothing: '工作簿里已经是这个结果，没有要写的。',
    edits: '上次计算之后有人改过成绩：',
    brings: '会有什么变化',
    writes: '会写入什么',
    sheets: {
      made: (all) => `新建 ${all.length} 张工作表：${all.join('、')}`,
      rewritten: (all) => `重写 ${all.length} 张工作表：${all.join('、')}`,
      removed: (all) => `删去登榜以前做的 ${all.length} 张工作表：${all.join('、')}`,
      guarded: (all) => `改变 ${all.length} 张工作表的保护：${all.join('、')}`,
    },
    cells: (sheet, columns, over, isBack) =>
      `「${sheet}」${isBack ? '恢复' : '填'}${columns
        .map(({ role, count, first }) => `“${role}” ${count} 格（${first} 起）`)
        .join('、')}${over === 0 || isBack ? '' : `；其中 ${over} 格现有内容会被替换`}`,
    untouched: '其余内容一个字也不动。',
    results: '结果',
    round: (round, { entered, attended, scored }) =>
      `${names.round[round]}：应到 ${entered} 人，参赛 ${attended} 人，有成绩 ${scored} 人`,
    line: ({ percent, base, of, exact, places }) =>
      `晋级 ${places} 人（${bases[base]} ${of} 人的 ${percent} 是 ${exact}）`,
    leaders: '前三名：',
    person: ({ rank, name, unit, total }) =>
      [rank === null ? '' : `第 ${rank} 名`, name, unit, total === '' ? '' : `${total} 分`]
        .filter((text) => text !== '')
        .join(' '),
    lastInside: (person) => `晋级线内最后一名：${person}`,
    firstOutside: (person) => `晋级线外第一名：${person}`,
    ties: (count) => `有 ${count} 组同分要裁定，相关名次先空着`,
    provisional: '还有人没有成绩，名次是暂定的',
    problems: ({ error, warning, info }) =>
      error + warning + info === 0
        ? '没有发现问题。'
        : `问题：错误 ${error} 条，提醒 ${warning} 条，说明 ${info} 条。`,
    backHeading: '怎么退回',
    back: {
      restore: '写完以后按“恢复上一步”，就回到写之前的样子；关了再开也能恢复。',
      unseal: '封存之后要改，先“启封”，要写理由，报表会标明。',
      'seal-again': '启封之后改好了，再“封存”；内容相同，封存码也相同。',
      entry: '录错了就在“录入”页重新录，前后两次都留在记录里。',
      'delete-sheets': '不想要，删掉这些新工作表就行。',
      none: '恢复之后不能再撤销恢复；需要时重新做一次原来的操作。',
    },
    write: '写入工作簿',
    cancel: '不写，返回',
    close: '返回',
    more: (count) => `还有 ${count} 条`,
  },
  ended: {
    label: '上一步的结果',
    written: (act, sheets, cells) => `${act}：${writtenText(sheets, cells)}`,
    restored: '已经恢复到写入之前。',
    again: '再做一次',
    takeBack: '恢复上一步',
    print: '打印：点开报表的工作表，按 Ctrl+P（苹果电脑按 Cmd+P），纸张和页码已经设好。',
    dismiss: '知道了',
    show: (sheet) => `看「${sheet}」`,
  },
  broke: {
    title: '这一页出错了',
    text: '工作簿没有受影响。请重新打开这一页；如果还是这样，请把“诊断”页的报告发给维护人员。',
    again: '重新打开这一页',
  },
};
