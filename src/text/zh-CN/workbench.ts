/*
 * 「工作台」页的话。
 */
import type { WorkbenchWords } from '../workbench-words';

const moment = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const workbench: WorkbenchWords = {
  title: '登榜工作台',
  notStarted:
    '工作台没有启动。请用较新的浏览器打开：Chrome、Edge 109 以上，或 360、QQ 浏览器的极速模式；火狐 113 以上。',
  toolbar: '文件',
  open: '打开',
  save: '保存',
  saveAs: '另存为',
  fresh: '新建',
  sample: '示例',
  print: '打印',
  freshName: '竞赛.xlsx',
  sampleName: '示例竞赛.xlsx',
  unsaved: '未保存',
  noFile: '没有打开工作簿',
  sides: { label: '表格和登榜', grid: '表格', pane: '登榜' },
  start: {
    lead: '在浏览器里给竞赛评分：打开工作簿，审核、排名、评奖，存回 Excel 和 WPS 都能打开的文件。',
    local: '文件只在这台电脑上处理，不上传，不联网。',
    open: '打开工作簿',
    drop: '也可以把 .xlsx 文件拖到这里。',
    sample: '看示例竞赛（120 人，虚构）',
    fresh: '新建一场竞赛',
  },
  dropHere: '松开鼠标，打开这个文件',
  busy: { opening: '正在打开……', drawing: '正在画出表格……', saving: '正在保存……' },
  notice: {
    notOpened: (name, what, todo) => `没有打开「${name}」：${what}${todo}`,
    savedInPlace: (name) => `已保存到「${name}」。`,
    downloaded: (name) => `已交给浏览器下载：「${name}」。请到下载文件夹确认。`,
    notAllowed: '没有保存：浏览器没有得到写这个文件的许可。请再按“保存”并选“允许”，或用“另存为”。',
    notSaved:
      '没有保存：写文件时出了错，原文件没有动。文件可能正被 Excel 或 WPS 打开；请关掉后再试，或用“另存为”。',
    editRefused: '有的改动没有写进工作簿（单元格已锁定，或是数组公式的一部分），表格里已经恢复原样。',
    broken: '登榜自己出错了。请先“另存为”一份，再重新打开这个页面。',
    notAFile: '拖进来的不是文件。请拖一个 .xlsx 文件。',
    grid: {
      structure: '这里只能改单元格的内容。增删行列、工作表，合并、排序，请在 Excel 或 WPS 里做。',
      look: '这里不改格式。字体、颜色、边框，请在 Excel 或 WPS 里改。',
      locked: '这一格已锁定，不能改。要改先启封，或取消工作表保护。',
      'array-formula': '这一格是数组公式的一部分，不能单独改。',
      'read-only': '这个工作簿只供查看。',
      clipboard: '浏览器没有给出剪贴板的内容，请按 Ctrl+V 粘贴。',
    },
    dismiss: '知道了',
  },
  leaving: {
    text: '现在的工作簿还有没保存的改动。打开别的之前，要不要保存？',
    save: '先保存',
    leave: '不保存，继续',
    stay: '取消',
  },
  overwrites: {
    text: '这个文件在打开之后被别的程序改过。直接保存会盖掉那些改动。',
    over: '仍然保存',
    other: '另存为',
  },
  elsewhere:
    '这个工作簿已经在另一个标签页里打开。两边各改各的，后保存的会盖掉先保存的；请只在一个标签页里改。',
  keeping: {
    ask: (days) =>
      `要不要在这台电脑上留一份没保存的工作？浏览器意外关闭时能找回。里面有身份证号、账号，公用电脑请选“不留”。保存后就删去，最多留 ${days} 天，随时可以清除。`,
    yes: '留',
    no: '不留',
    offer: (name, at) => `上次没有保存的「${name}」，${moment.format(new Date(at))}：`,
    restore: '恢复',
    discard: '丢弃',
    full: '这台电脑给网页的空间满了，现在的改动没有留下备份。请尽快保存工作簿。',
    impossible: '浏览器不让这个页面在电脑上留东西，现在的改动没有备份。请尽快保存工作簿。',
    on: '本机备份：开',
    off: '本机备份：关',
    isOn: (days) => `没保存的工作会在这台电脑上留一份，保存后删去，最多留 ${days} 天。`,
    isOff: '没保存的工作不在这台电脑上留备份；浏览器意外关闭时找不回来。',
    clear: '关闭并清除',
    close: '返回',
  },
  printing: {
    which: '打印哪一张',
    reports: (count) => `全部报表（${count} 张）`,
    go: '打印',
    close: '返回',
    laying: '正在排版……',
    pages: (count) => `共 ${count} 页`,
    hint: '纸张 A4，页边距已经排好：打印窗口里边距选“无”或“默认”，不要勾选“页眉和页脚”。',
  },
};
