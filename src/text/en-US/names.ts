/*
 * Decides what things are called in English. Sheets and columns keep their Chinese word beside the
 * English one, because that is what stands in the workbook.
 */
import type { ChangeColumn, ReviewColumn, RosterColumn, RulingColumn, ScoreColumn } from '../../contest/rows';
import type { NameWords } from '../words';

export const names: NameWords = {
  round: { preliminary: 'Preliminary', semifinal: 'Semifinal', final: 'Final' },
  part: { theory: 'Theory', practical: 'Practical' },
  status: {
    scored: 'Scored',
    absent: 'Absent',
    'partly-absent': 'Absent from one part',
    withdrawn: 'Withdrawn',
    cancelled: 'Result cancelled',
    disqualified: 'Disqualified',
    missing: 'Not entered',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  sheet: {
    roster: 'Roster (报名汇总表)',
    preliminary: 'Preliminary marks (初赛成绩)',
    semifinal: 'Semifinal marks (复赛成绩)',
    final: 'Final marks (决赛成绩)',
    settings: 'Settings (规则)',
    rulings: 'Rulings (裁定记录)',
    reviews: 'Reviews (审核意见)',
    changes: 'Recorded changes (变动记录)',
  },
};

/** What stands above a column, by its role. */
export const columnNames: Readonly<
  Record<RosterColumn | ScoreColumn | RulingColumn | ReviewColumn | ChangeColumn, string>
> = {
  seq: 'number (序号)',
  ticket: 'ticket (准考证号)',
  name: 'name (姓名)',
  sex: 'sex (性别)',
  idType: 'kind of document (证件类型)',
  idNumber: 'ID number (身份证号)',
  birth: 'date of birth (出生年月)',
  phone: 'phone (联系电话)',
  unit: 'unit (单位)',
  creditCode: 'credit code (统一社会信用代码)',
  unitKind: 'kind of unit (单位性质)',
  jobCategory: 'job category (岗位类别)',
  occupation: 'occupation (从事职业)',
  level: 'skill level (技能等级)',
  registered: 'registration date (报名日期)',
  route: 'registration route (报名途径)',
  since: 'in Beijing since (在京起始年月)',
  unionCard: 'union card (工会会员互助服务卡号)',
  coach: 'coach (教练负责人)',
  coachUnit: 'unit of the coach (教练所在单位)',
  bank: 'bank (开户行)',
  account: 'account (银行卡号)',
  consent: 'consent (同意)',
  remark: 'remark (备注)',
  theory: 'theory (理论)',
  practical: 'practical (技能)',
  status: 'status (状态)',
  round: 'round (轮次)',
  order: 'order (裁定次序)',
  basis: 'basis (依据)',
  by: 'decided by (裁定人, 审核人, 决定人)',
  date: 'date (日期)',
  code: 'code (问题代码)',
  opinion: 'opinion (意见)',
  fingerprint: 'fingerprint (核对码)',
  change: 'change (变动)',
  part: 'part (项目)',
  before: 'old value (原值)',
  after: 'new value (新值)',
  replaces: 'in place of (代替)',
  reason: 'reason (理由)',
  second: 'checked by (复核人)',
};
