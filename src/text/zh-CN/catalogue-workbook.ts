/*
 * 工作簿、规则、封存、操作记录方面的问题：标题，以及对裁判长、负责人说的话。
 */
import type { CatalogueWords } from '../catalogue-words';
import { harmless, unread, setting } from './catalogue-chief';

export const workbook = {
  'sheet-not-found': { title: '没有找到工作表', chief: unread },
  'sheet-ambiguous': { title: '分不清用哪张表', chief: unread },
  'column-missing': { title: '缺少必要的列', chief: unread },
  'column-ambiguous': { title: '分不清用哪一列', chief: unread },
  'setting-unknown': { title: '不认识的规则项', chief: setting },
  'setting-invalid': { title: '规则项设定不对', chief: setting },
  'sealed-round-changed': {
    title: '封存后有改动',
    chief: {
      means: '现在的内容与封存时签字的不一样，封存码对不上。',
      todo: '请您查明是谁改了什么，决定改回，还是按更正、启封的手续办。',
    },
  },
  'journal-broken': {
    title: '操作记录不完整',
    chief: {
      means: '名次仍按表上的成绩计算，但做过什么已不能凭记录证明。',
      todo: '请您决定从哪一份备份继续，并把经过记下来。',
    },
  },
  'header-repeated': { title: '表中间又有表头', chief: harmless },
  'hidden-rows': {
    title: '有隐藏的行',
    chief: { means: '隐藏的行照样参加排名和计数。', todo: '由工作人员取消隐藏后核对，不用您决定。' },
  },
  'formula-without-value': {
    title: '公式没有存下结果',
    chief: {
      means: '这一格现在读不出来，与它有关的名次还不可靠。',
      todo: '由工作人员用 Excel 重新算好，不用您决定。',
    },
  },
  'sheet-protected': {
    title: '有保护，没有写全',
    chief: {
      means: '算出的名次和奖项不受影响，只是没有全部写进工作簿。',
      todo: '保护是您设的，请先撤销；不是的，不用您决定。',
    },
  },
  'report-stale': {
    title: '报表已经过期',
    chief: { means: '这张报表上的名次和奖项可能不是现在的。', todo: '重新计算之前，请不要签字或公布。' },
  },
  'review-void': {
    title: '审核意见没有生效',
    chief: {
      means: '这条意见不起作用，所审的问题仍按没有审核处理。',
      todo: '仍有问题的，请您重新审核，再给一次意见。',
    },
  },
} as const satisfies Partial<CatalogueWords['findings']>;
