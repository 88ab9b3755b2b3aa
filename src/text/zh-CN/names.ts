/*
 * Decides what things are called in Chinese, as the notice (京安协通字（2024）19号) calls them.
 */
import type { ChangeColumn, ReviewColumn, RosterColumn, RulingColumn, ScoreColumn } from '../../contest/rows';
import type { NameWords } from '../words';

export const names: NameWords = {
  round: { preliminary: '初赛', semifinal: '复赛', final: '决赛' },
  part: { theory: '理论', practical: '技能操作' },
  status: {
    scored: '正常',
    absent: '缺考',
    'partly-absent': '单项缺考',
    withdrawn: '弃赛',
    cancelled: '取消成绩',
    disqualified: '取消资格',
    missing: '未录入',
  },
  severity: { error: '错误', warning: '提醒', info: '说明' },
  sheet: {
    roster: '报名汇总表',
    preliminary: '初赛成绩',
    semifinal: '复赛成绩',
    final: '决赛成绩',
    settings: '规则',
    rulings: '裁定记录',
    reviews: '审核意见',
    changes: '变动记录',
  },
};

/** What stands above a column, by its role. */
export const columnNames: Readonly<
  Record<RosterColumn | ScoreColumn | RulingColumn | ReviewColumn | ChangeColumn, string>
> = {
  seq: '序号',
  ticket: '准考证号',
  name: '姓名',
  sex: '性别',
  idType: '证件类型',
  idNumber: '身份证号',
  birth: '出生年月',
  phone: '联系电话',
  unit: '单位',
  creditCode: '统一社会信用代码',
  unitKind: '单位性质',
  jobCategory: '岗位类别',
  occupation: '从事职业',
  level: '技能等级',
  registered: '报名日期',
  route: '报名途径',
  since: '在京起始年月',
  unionCard: '工会会员互助服务卡号',
  coach: '教练负责人',
  coachUnit: '教练所在单位',
  bank: '开户行',
  account: '银行卡号',
  consent: '同意',
  remark: '备注',
  theory: '理论',
  practical: '技能',
  status: '状态',
  round: '轮次',
  order: '裁定次序',
  basis: '依据',
  by: '裁定人、审核人或决定人',
  date: '日期',
  code: '问题代码',
  opinion: '意见',
  fingerprint: '核对码',
  change: '变动',
  part: '项目',
  before: '原值',
  after: '新值',
  replaces: '代替',
  reason: '理由',
  second: '复核人',
};
