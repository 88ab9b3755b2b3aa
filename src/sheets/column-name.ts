/*
 * What a column is called when people are told about it. Which header stands for it
 * on a sheet is not known here.
 */
import type { SheetKind } from '../contest/finding';

const names: Readonly<Record<string, string>> = {
  ticket: '准考证号',
  name: '姓名',
  unit: '单位',
  theory: '理论',
  practical: '技能',
  idNumber: '身份证号',
  item: '规则项',
  value: '设定',
  round: '轮次',
  order: '裁定次序',
  basis: '依据',
  date: '日期',
  code: '问题代码',
  opinion: '意见',
  status: '状态',
  sex: '性别',
  birth: '出生年月',
  unitKind: '单位性质',
  jobCategory: '岗位类别',
  level: '技能等级',
  route: '报名途径',
  since: '在京起始年月',
  unionCard: '工会会员互助服务卡号',
  coach: '教练负责人',
  coachUnit: '教练所在单位',
  bank: '开户行',
  account: '银行卡号',
  consent: '同意',
  fingerprint: '核对码',
  change: '变动',
  part: '项目',
  before: '原值',
  after: '新值',
  replaces: '代替',
  reason: '理由',
  second: '复核人',
};

/** A column's name for people. */
export function columnName(role: string, kind: SheetKind): string {
  if (role === 'by') return kind === 'reviews' ? '审核人' : kind === 'changes' ? '决定人' : '裁定人';
  return names[role] ?? role;
}
