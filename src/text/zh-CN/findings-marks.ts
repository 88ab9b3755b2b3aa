/*
 * Decides how findings about marks, and about who stands on a score sheet, are told in Chinese.
 */
import type { Part } from '../../contest/finding';
import type { FindingWords } from '../words';
import { names } from './names';
import { decide, otherPlace, q, round, sheet, who } from './phrase';

const mark = (part: Part): string => `${names.part[part]}成绩`;
const computed = { total: '综合成绩', rank: '名次', advance: '是否晋级' } as const;
const orBlank = (text: string): string => (text.trim() === '' ? '空白' : q(text));
const PAPER = '请对照评分表改正。';

export const marks = {
  'score-missing': ({ part, name }) => ({
    what: `${who(name)}的${mark(part)}没有录入；没有录入不等于 0 分。`,
    todo: '请对照评分表补填；没来参加的填「缺考」，中途放弃的填「弃赛」。补齐之前本轮名次是暂定的，不能封存。',
  }),
  'score-not-a-number': ({ part, written }) => ({
    what: `${mark(part)}写的是${q(written)}，读不出分数，暂按未录入处理。`,
    todo: `${PAPER}这一格只填分数，说明请写到「备注」。`,
  }),
  'score-out-of-range': ({ part, written, full }) => ({
    what: `${mark(part)}写的是${q(written)}，应在 0 到 ${full} 分之间，暂按未录入处理。`,
    todo: `${PAPER}满分确实不是 ${full} 的，请改「规则」表的满分。`,
  }),
  'score-too-precise': ({ part, written, decimals }) => ({
    what: `${mark(part)}写的是${q(written)}，规则规定至多 ${decimals} 位小数，暂按未录入处理。`,
    todo: `${PAPER}评分时确实保留更多小数的，请改「规则」表的“成绩小数位”。`,
  }),
  'score-is-error-value': ({ part, written }) => ({
    what: `${mark(part)}一格的公式出错，显示${q(written)}，暂按未录入处理。`,
    todo: '请对照评分表直接填入分数，或改好公式。',
  }),
  'score-status-unclear': ({ written }) => ({
    what: `这里写着${q(written)}，看不出成绩还算不算；填了的成绩暂时照常计算。`,
    todo: '请问裁判长：成绩不算的，在「状态」填「取消成绩」；成绩照算的，在「审核意见」表登记「通过」（问题代码 score-status-unclear）。',
  }),
  'contestant-repeated': ({ name, otherCell, sameMarks }) => ({
    what: sameMarks
      ? `${who(name)}在这张表上出现了两次（另见${otherPlace(otherCell)}），两处成绩相同，按一人计。`
      : `${who(name)}在这张表上出现了两次（另见${otherPlace(otherCell)}），两处成绩不同，暂不排名。`,
    todo: sameMarks
      ? '请删去多余的一行；若其实是两个人，请改正准考证号。'
      : '请对照评分表，留下正确的一行，删去另一行；若其实是两个人，请改正准考证号。',
  }),
  'contestant-not-advanced': ({ name, earlier }) => ({
    what: `${who(name)}在${round(earlier)}没有晋级，却在本轮成绩表上；本轮成绩照常排名。`,
    todo: `请核对准考证号和晋级名单：不该参加的请删去这一行。${decide('contestant-not-advanced')}`,
  }),
  'contestant-missing': ({ name, earlier, round: later }) => ({
    what: `${who(name)}在${round(earlier)}已经晋级，${sheet(later)}里却没有。`,
    todo: '请在该表补上这位选手：来参加的填成绩，没来的填「缺考」，放弃的填「弃赛」。',
  }),
  'score-with-status': ({ written, theory, practical }) => ({
    what: `已写明${q(written)}，同一行填的成绩（理论${orBlank(theory)}，技能操作${orBlank(practical)}）与此矛盾的不计。`,
    todo: '情况属实的，无须处理；成绩应当计算的，请删去这个状态。',
  }),
  'contestant-unknown': ({ name }) => ({
    what: `报名汇总表里没有${who(name)}；单位暂以成绩表所写为准。`,
    todo: '请核对准考证号是否填错；确已报名的，请在报名汇总表补上。',
  }),
  'contestant-pending': ({ name, earlier }) => ({
    what: `${who(name)}在${round(earlier)}能否晋级还要等裁定，已经出现在本轮成绩表上。`,
    todo: `请先在「裁定记录」表完成${round(earlier)}的裁定；裁定后未晋级的，再删去这一行。`,
  }),
  'name-mismatch': ({ written, roster }) => ({
    what: `姓名写的是${q(written)}，报名汇总表里同一准考证号是${q(roster)}；以准考证号为准。`,
    todo: '请核对是写错了姓名，还是填错了准考证号，并改正。',
  }),
  'computed-cell-differs': ({ column, written, computed: right }) => ({
    what: `「${computed[column]}」一格的公式得出${orBlank(written)}，按规则应为${orBlank(right)}；公式没有改动。`,
    todo: '名单和报表都以按规则算出的为准。请检查公式；不再需要公式的，清空这一格后重新计算，会自动填好。',
  }),
} satisfies Partial<FindingWords>;
