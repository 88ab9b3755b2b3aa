/*
 * Excel 窗格里的话：怎么用、正在做什么、做完之后写了什么。
 */
import type { PaneWords, ProblemCounts } from '../pane-words';
import { names } from './names';

function told({ error, warning, info }: ProblemCounts): string {
  if (error + warning + info === 0) return '没有发现问题。';
  return `发现错误 ${error} 条，警告 ${warning} 条，提示 ${info} 条。`;
}

export const pane: PaneWords = {
  earlier: (time) => `${time} 功能区命令的结果：`,
  notExcel: '这一页要在 Excel 里打开：请从“开始”选项卡的“登榜”组进入。',
  excelTooOld: '这个版本的 Excel 太旧，登榜要求 Excel 2021、Microsoft 365 或网页版 Excel。',
  notStarted:
    '登榜没有启动。可能是网络不通，或这台电脑的 Office 太旧（需要 Excel 2021 或 Microsoft 365，并装有 WebView2）。',
  ending: {
    checked: (problems) =>
      `审核完毕。${told(problems)}什么也没有写。${
        problems.error + problems.warning + problems.info === 0
          ? ''
          : '每一条在哪一格、怎么办，写在评定时生成的“问题清单”里。'
      }`,
    written: ({ round, sheets, cells, refused, undone }, problems) =>
      [
        `${round === null ? '评定' : `${names.round[round]}评定`}完毕：写好报表 ${sheets} 张，填写单元格 ${cells} 个。${told(problems)}`,
        refused === 0 ? '' : `有 ${refused} 格没有填：写之前内容已变，或已锁定。`,
        undone === 0
          ? ''
          : `有 ${undone} 步没有做完：工作表受保护、已被删除，或 Excel 出错。排除后再按一次即可。`,
        '您的表最多只动了综合成绩、名次、是否晋级三列，其余内容没有改动；报表都在新增的工作表里。',
      ].join(''),
    stopped: (problems) =>
      `没有评定，什么也没有写：认不出成绩表，或结果会建立在猜测上。${told(problems)}请核对成绩表的表头；也可以在“规则”表里用“表对应”“列对应”写明。`,
    otherSheet: (known) =>
      `没有评定，什么也没有写：当前工作表不是哪一轮的成绩表。${
        known.length === 0
          ? '这个工作簿里也没有认出别的成绩表，请核对表头（准考证号、理论、技能）。'
          : `请先点开${known.map((round) => names.round[round]).join('、')}的成绩表，再按“评本轮”。`
      }`,
    cellEdit: '没有做：有单元格正在编辑。请按 Enter 或 Esc 结束编辑，再试一次。',
    readOnly: '没有做完：工作簿是只读的，或受保护。请先解除，再试一次。',
    failed: (code) =>
      `没有做完：${code === null ? '登榜自己出错了' : `Excel 报告了错误（${code}）`}。请再试一次；已经写好的报表会原位重写，不会重复。`,
  },
};
