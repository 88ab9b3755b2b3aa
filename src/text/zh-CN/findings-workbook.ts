/*
 * Decides how findings about sheets, columns, settings and records are told in Chinese.
 */
import { isFindingCode } from '../../contest/finding';
import { plain } from '../quote';
import type { FindingWords } from '../words';
import { sealedChange } from './difference';
import { column, columns, q, quotedList, round, sheet } from './phrase';

/** A code that we know is ours and stands bare; anything else was typed. */
const code = (text: string): string => (isFindingCode(text) ? text : q(text));

/** 一句话里列出几处改动。 */
const SHOWN_CHANGES = 3;

export const workbook = {
  'sheet-not-found': ({ kind }) => ({
    what: kind === 'any-round' ? '没有找到任何一轮的成绩表。' : `没有找到${sheet(kind)}。`,
    todo:
      kind === 'any-round'
        ? '请确认打开的是竞赛工作簿，成绩表的表头要有准考证号、理论和技能这几列。'
        : '请检查工作表是否在这个文件里、表头是否齐全；表已经有了却没认出来的，可在「规则」表的“表对应”里指明。',
  }),
  'sheet-ambiguous': ({ kind, sheets }) => ({
    what: `${quotedList(sheets)}都像是${sheet(kind)}，无法确定用哪一张。`,
    todo: '请选定其中一张，写到「规则」表的“表对应”；作废的表也可以移出这个文件。',
  }),
  'column-missing': ({ kind, columns: lacking }) => ({
    what: `${sheet(kind)}缺少${columns(lacking)}，这张表没有读取。`,
    todo: '请在表头行补上；已有这一列只是名称不同的，可在「规则」表的“列对应”里指明。',
  }),
  'column-ambiguous': ({ kind, column: role, candidates }) => ({
    what: `${sheet(kind)}里有几列都像是${column(role)}：${quotedList(candidates)}，无法确定用哪一列。`,
    todo: '请选定其中一列，写到「规则」表的“列对应”，或把其他几列的表头改得不同。',
  }),
  'setting-unknown': ({ name }) => ({
    what: `规则项${q(name)}不认识，没有采用。`,
    todo: '请检查规则项名称有没有写错；不需要的，请删去这一行。',
  }),
  'setting-invalid': ({ name, written, allowed }) => ({
    what: `规则项${q(name)}的设定${written.trim() === '' ? '是空白' : `写的是${q(written)}`}，不能采用。`,
    todo: `请改为：${plain(allowed, 120)}。`,
  }),
  'sealed-round-changed': ({ round: name, because, changes, count }) => ({
    what: {
      content: `${round(name)}已经封存，但现在与封存时有 ${count} 处不一致：${changes.slice(0, SHOWN_CHANGES).map(sealedChange).join('；')}${count > SHOWN_CHANGES ? '……' : ''}。`,
      names: `${round(name)}已经封存，但现在的姓名、单位或封存记录与封存时不一致（存下的副本没有姓名，指不出是谁）。`,
      'earlier-round': `${round(name)}封存以后，之前的一轮启封过或重新封存过。`,
      'sheet-gone': `${round(name)}已经封存，但现在读不到这一轮的成绩表。`,
    }[because],
    todo: '请查明是谁改了什么：误改的请改回；确需更正的，请用“更正”登记（要两个人签字），或先启封（要写明理由）再改。',
  }),
  'journal-broken': ({ reason }) => ({
    what: `操作记录不完整或被改动过${reason.trim() === '' ? '' : `（${plain(reason)}）`}，不能再当作凭证。`,
    todo: '请不要继续在这个文件上操作，先找出最近一份完好的备份，并告诉技术人员。',
  }),
  'header-repeated': ({ row }) => ({
    what: `第 ${row} 行又出现了一次表头，已跳过，不算选手。`,
    todo: '只是打印分页留下的，无须处理；若下面其实是另一张表，请移到单独的工作表。',
  }),
  'hidden-rows': ({ count, rows }) => ({
    what: `有 ${count} 行被隐藏或筛选掉了（第 ${plain(rows)} 行），这些行同样参加计算。`,
    todo: '请取消隐藏或筛选看一看：应当计算的，无须处理；不该计算的，请删去。',
  }),
  'formula-without-value': () => ({
    what: '这一格是公式，但文件里没有存下计算结果。',
    todo: '请用 Excel 打开这个文件，等它算好后保存，再重新检查。',
  }),
  'sheet-protected': ({ sheet: name, skipped }) =>
    name === null
      ? {
          what: '工作簿的结构受保护，在 Excel 里不能新增工作表。',
          todo: '结果表已经生成的，无须处理；没有生成的，请在“审阅—保护工作簿”撤销结构保护，再重新计算。',
        }
      : {
          what: `${q(name)}设了密码保护，有 ${skipped} 格没有写入。`,
          todo: '请让设密码的人先撤销保护，再重新计算；已经算出的结果在其他报表里可以看到。',
        },
  'report-stale': ({ sheet: name }) => ({
    what: `${q(name)}是成绩或规则改动之前生成的，已经过期。`,
    todo: '请重新计算一次，更新之前不要打印或公布。',
  }),
  'review-void': ({ code: written, reason }) => ({
    what: {
      'cell-changed': `针对 ${code(written)} 的审核意见已失效：登记之后，所审的那一格又改动过。`,
      'finding-gone': `针对 ${code(written)} 的审核意见已用不上：这个问题现在没有了。`,
      'opinion-unclear': `针对 ${code(written)} 的审核意见看不明白，没有采用；意见只能填「通过」或「取消资格」。`,
      'unknown-code': `审核意见里的问题代码 ${code(written)} 不认识，没有采用。`,
    }[reason],
    todo: {
      'cell-changed': '请重新审核，再登记一次意见；不再需要的，删去这一行。',
      'finding-gone': '请核对准考证号和问题代码有没有填错；没有填错的，删去这一行即可。',
      'opinion-unclear': '请在「意见」一格改填「通过」或「取消资格」。',
      'unknown-code': '请照检查结果里显示的问题代码填写。',
    }[reason],
  }),
} satisfies Partial<FindingWords>;
