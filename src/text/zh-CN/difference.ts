/*
 * 两份结果之间一处不同怎样说：项目和数值的叫法。哪里不同、谁对，由别处决定。
 */
import type { SealedChange } from '../../contest/finding';
import { plain, ticketText } from '../quote';

const fields: Readonly<Record<string, string>> = {
  theory: '理论',
  practical: '技能操作',
  status: '状态',
  total: '综合成绩',
  rank: '名次',
  name: '姓名',
  unit: '单位',
  sheet: '在表上',
  entered: '登记人数',
  attended: '实际参赛人数',
  scored: '有效成绩人数',
  places: '晋级人数',
  medal: '奖牌',
  certificate: '证书',
  levelCertificate: '等级证书',
  careerSupport: '助推',
  honours: '荣誉推荐',
  talentPool: '人才数据库',
  coachAward: '教练奖',
  unitAward: '单位奖',
  teamAward: '优秀技术团队',
  organisationAward: '优秀组织单位',
  nationalCandidate: '全国赛推荐',
  gross: '奖金（税前）',
  tax: '个税',
  net: '实发',
  payable: '可否发放',
  open: '还没有人的名次',
};

const values: Readonly<Record<string, string>> = {
  true: '是',
  false: '否',
  present: '在',
  scored: '有成绩',
  absent: '缺考',
  'partly-absent': '单项缺考',
  withdrawn: '弃赛',
  cancelled: '取消成绩',
  disqualified: '取消资格',
  missing: '未录入',
  pending: '待裁定',
  vacant: '空缺',
  gold: '金牌',
  silver: '银牌',
  bronze: '铜牌',
};

/** 项目的叫法；不是我们的词照写。 */
export function fieldWord(field: string): string {
  return Object.hasOwn(fields, field) ? (fields[field] ?? field) : plain(field);
}

/** 数值的叫法；没有的说“无”。 */
export function valueWord(value: string | null): string {
  if (value === null || value === '-') return '无';
  const tied = /^pending (\d+)-(\d+)$/u.exec(value);
  if (tied !== null) return `并列待裁定 ${tied[1]}–${tied[2]}`;
  return Object.hasOwn(values, value) ? (values[value] ?? value) : plain(value, 40);
}

/** “AF20240056 技能操作 91.5 → 95.1”。 */
export function sealedChange({ ticket, field, before, after }: SealedChange): string {
  const who = ticket === null ? '' : `${ticketText(ticket, 'zh-CN')} `;
  return `${who}${fieldWord(field)} ${valueWord(before)} → ${valueWord(after)}`;
}
