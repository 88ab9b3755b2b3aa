/*
 * The words under which people know the columns, by role, in Chinese and English.
 * Some roles are listed only so that their columns are not taken for something else. How a header is
 * matched against these words is decided in vocabulary.ts.
 */
import type { ChangeColumn, ReviewColumn, RosterColumn, RulingColumn, ScoreColumn } from '../contest/rows';

/** Columns that we fill where they exist. */
export const computedColumns = ['total', 'rank', 'advance'] as const;
export type ComputedColumn = (typeof computedColumns)[number];

/** Columns that nobody reads, but whose headers look like ones that are read. */
type BystanderColumn =
  | 'seqOrTicket'
  | 'blind'
  | 'age'
  | 'department'
  | 'position'
  | 'education'
  | 'certificate'
  | 'group'
  | 'money'
  | 'time'
  | 'judge'
  | 'maximum'
  | 'deduction'
  | 'score'
  | 'signature'
  | 'replaced'
  | 'contact'
  | 'count';

export type PersonColumn = RosterColumn | ScoreColumn | ComputedColumn | BystanderColumn;

/** Words apart by spaces; a space inside a word is written _ (both are ignored when headers are compared). */
export type Words<Column extends string> = Readonly<Record<Column, string>>;

const ticket = `
    准考证号 准考证号码 准考证编号 准考证 考号 考生号 考生编号 参赛证号 参赛号 参赛编号 参赛证编号
    选手编号 选手号 报名号 报名编号 ticket ticket_no ticket_number entry_no entry_number admission_no
    admission_ticket_no contestant_id contestant_no contestant_number exam_no`;
const theory = `
    理论成绩 理论考试成绩 理论 理论知识 理论知识成绩 理论知识考试成绩 理论考试 理论得分 理论分数 理论分
    理论考核成绩 笔试成绩 笔试 应知 应知成绩 theory theory_score theory_mark theory_marks theory_test
    written written_score written_test`;
const practical = `
    技能操作成绩 技能操作考试成绩 技能操作考核成绩 实操考试成绩 技能操作 技能操作得分 操作技能
    操作技能成绩 技能成绩 技能 技能得分 技能考核成绩 实操成绩 实操 实操得分 实操考核成绩 实作 实作成绩
    实际操作 实际操作成绩 操作成绩 应会 应会成绩 practical practical_score practical_mark
    practical_marks practical_test skill skills skill_score`;
const remark = '备注 说明 附注 备注说明 remark remarks note notes comment comments';
const replaces = '代替 代替谁 代替准考证号 代替选手 顶替 被代替人 被代替人准考证号 replaces in_place_of';
const basis = '依据 裁定依据 审核依据 理由 依据理由 basis reason ground grounds';

/** Rosters and score sheets share one vocabulary, so that neither is taken for the other. */
export const personWords: Words<PersonColumn> = {
  ticket,
  name: `
    姓名 选手姓名 参赛选手 参赛选手姓名 考生姓名 参赛者姓名 获奖者 领款人 名字 name full_name contestant
    contestant_name candidate candidate_name`,
  unit: `
    单位 工作单位 单位名称 单位全称 工作单位名称 工作单位全称 所在单位 所在单位名称 所属单位 参赛单位
    参赛单位名称 派出单位 选手派出单位 推荐单位 报名单位 选送单位 选手单位 院校 学校 企业名称 公司名称
    院校名称 学校名称 单位院校 企业院校名称 organisation organization organisation_name
    organization_name unit unit_name company company_name employer institution school`,
  theory,
  practical,
  status: `
    状态 考试状态 成绩状态 参赛状态 到考情况 到考状态 参赛情况 缺考标记 缺考情况 违纪情况 status
    score_status`,
  remark,
  total: `
    综合成绩 总成绩 总分 最终成绩 合计得分 综合得分 总评成绩 评定成绩 考试成绩 综合总成绩 total
    total_score final_score composite_score composite overall_score overall`,
  rank: '名次 排名 排序 位次 综合排名 总排名 总名次 rank ranking place',
  advance: `
    是否晋级 晋级 晋级情况 晋级复赛 晋级决赛 是否晋级复赛 是否晋级决赛 是否入围 入围情况 advanced
    advance advances`,
  seq: '序号 顺序 行号 serial_no seq sequence',
  sex: '性别 sex gender',
  idType: '证件类型 证件类别 证件名称 证件种类 id_type document_type type_of_id',
  idNumber: `
    身份证号 身份证号码 身份证 居民身份证号 居民身份证号码 公民身份号码 公民身份证号码 证件号 证件号码
    有效证件号码 身份证件号码 身份证件号 id_number id_no id id_card id_card_number identity_number
    document_number`,
  birth: '出生日期 出生年月 出生年月日 出生时间 生日 date_of_birth birth_date birthday born dob',
  phone: `
    手机 手机号 手机号码 联系电话 联系方式 电话 电话号码 移动电话 联系手机 本人电话 mobile mobile_phone
    mobile_number phone phone_number telephone tel`,
  creditCode: `
    统一社会信用代码 统一信用代码 社会信用代码 信用代码 税号 纳税人识别号 单位统一社会信用代码 uscc
    credit_code unified_social_credit_code`,
  unitKind: '单位性质 单位类型 单位类别 企业/院校 企业性质 unit_type unit_kind organisation_type',
  jobCategory: `
    岗位类别 岗位性质 岗位类型 人员类别 身份类别 身份 身份(干部/工人) 身份_干部/工人 干部/工人
    job_category position_category staff_category`,
  occupation: `
    职业 工种 职业(工种) 职业工种 从事职业 从事职业(工种) 从事工种 申报职业 鉴定职业 竞赛项目 参赛项目
    赛项 竞赛工种 参赛工种 occupation event trade`,
  level: `
    技能等级 职业技能等级 职业资格等级 职业等级 证书等级 现有等级 现有技能等级 等级 级别
    职业技能等级证书 技能等级证书 level skill_level`,
  registered: '报名日期 报名时间 登记日期 registered_at registered registration_date',
  route: '报名途径 报名方式 报名类型 报名渠道 报名类别 registration_route route',
  since: `
    在京学习/工作起始年月 在京工作/学习起始年月 在京学习工作起始时间 在京起始年月 在京起始时间 来京时间
    在京工作起始年月 在京学习起始年月 入职时间 入职日期 工作年限 入学时间 start_date in_beijing_since`,
  unionCard: `
    工会会员互助服务卡号 工会会员互助服务卡 互助服务卡 互助服务卡号 京卡 京卡号 工会卡号 工会卡 会员卡号
    京卡互助服务卡 京卡互助服务卡号 union_card union_card_no union_card_number`,
  coach: `
    教练 教练员 教练负责人 教练姓名 教练员姓名 教练负责人姓名 指导教师 指导老师 指导教师姓名 领队 coach
    coach_name instructor`,
  coachUnit: `
    教练单位 教练所在单位 教练员单位 教练员所在单位 教练负责人单位 教练负责人所在单位 教练单位名称
    教练工作单位 指导教师单位 指导教师所在单位 领队单位 coach_unit coach_organisation coach_company`,
  bank: '开户行 开户银行 开户行全称 开户行名称 开户银行全称 银行名称 bank_branch bank bank_name',
  account: `
    银行卡号 卡号 银行账号 银行帐号 银行账户 收款账号 收款账户 账号 帐号 收款卡号 account account_no
    account_number bank_account card_number`,
  consent: `
    同意 是否同意 本人同意 信息使用同意 个人信息使用同意 个人信息同意 是否同意公示 同意公示 是否同意入库
    知情同意 单独同意 consent`,
  seqOrTicket: '编号 号 no number',
  blind: `
    密号 加密号 评审号 工位号 工位 赛位号 赛位 机位号 机位 考件编号 抽签号 顺序号 座位号 座号 考场
    考场号 station blind_no blind_number seat`,
  age: '年龄 周岁 age',
  department: '部门 所在部门 科室 department',
  position: '岗位 职务 职称 职位 职务职称 position job title',
  education: '学历 文化程度 最高学历 学位 毕业院校 毕业学校 专业 education',
  certificate: '证书编号 证书号 等级证书编号 证书号码 证书名称 证书来源 certificate certificate_no',
  group: '组别 参赛组别 职工组/学生组 类别 group',
  money: `
    奖金 奖金金额 应发金额 税前金额 个税 代扣个税 扣税 实发金额 税后金额 实领 金额 gross tax net amount
    prize`,
  time: '用时 完成时间 操作用时 竞赛用时 签到时间 考试时间 比赛时间 time time_used',
  judge: '裁判 评委 考评员 打分 阅卷人 评分人 复核人 judge examiner',
  maximum: '配分 分值 满分 max full_mark',
  deduction: '扣分 减分 deduction',
  score: '得分 实得分 分数 成绩 score mark marks result',
  signature: `
    签字 签名 本人签字 领款人签字 选手签字 盖章 照片 复印件 身份核验 核验 奖项 奖励 signature signed
    photo award`,
  replaced: `${replaces} 代替(准考证号) 被代替人(准考证号)`,
  contact: `
    联系人 地址 通讯地址 通信地址 单位地址 邮编 邮箱 电子邮箱 微信 传真 拼音 意见 简介 contact
    contact_person address email e-mail postcode fax`,
  count: `
    人数 参赛人数 报名人数 实考人数 应考人数 缺考人数 前十名人数 合计 平均分 最高分 最低分 及格率 count
    contestants average highest lowest`,
};

export type SettingColumn = 'item' | 'value' | 'note';

export const settingWords: Words<SettingColumn> = {
  item: '规则项 规则项目 设置项 规则 rule setting rule_item',
  value: '设定 设定值 设置 设置值 取值 value setting_value',
  note: '说明 备注 注释 允许值 note notes remark',
};

export const rulingWords: Words<RulingColumn | 'name' | 'remark'> = {
  round: '轮次 赛次 竞赛轮次 比赛轮次 竞赛阶段 阶段 round',
  ticket,
  order: '裁定次序 裁定名次 裁定顺序 裁定排序 次序 ruled_order order',
  basis,
  by: '裁定人 裁定人员 裁定人签字 ruled_by decided_by by',
  date: '日期 裁定日期 裁定时间 date',
  theory,
  practical,
  name: personWords.name,
  remark,
};

export const reviewWords: Words<ReviewColumn | 'name' | 'remark'> = {
  ticket,
  code: '问题代码 问题编码 问题代号 代码 finding_code finding code',
  opinion: '意见 审核意见 处理意见 opinion decision',
  basis,
  by: '审核人 审核人员 审核人签字 reviewed_by reviewer by',
  date: '日期 审核日期 审核时间 date',
  fingerprint: '核对码 校验码 fingerprint',
  name: personWords.name,
  remark: '备注 问题 问题说明 说明 remark note',
};

export const changeWords: Words<ChangeColumn | 'name' | 'remark'> = {
  round: rulingWords.round,
  ticket,
  change: '变动 变动事项 变动类型 变动类别 变动情况 状态变动 资格变动 变更 变更事项 变更类型 change act',
  part: '项目 更正项目 变动项目 成绩项目 part item',
  before: '原值 原成绩 原状态 更正前 变动前 变更前 old_value before',
  after: '新值 新成绩 新状态 更正后 变动后 变更后 new_value after',
  replaces,
  reason: '理由 原因 事由 变动原因 变动理由 依据 reason ground grounds basis',
  by: '决定人 批准人 审批人 裁定人 裁判长 决定人签字 decided_by by',
  second: '复核人 复核人签字 监督人 见证人 checked_by second',
  date: '日期 变动日期 决定日期 date',
  name: personWords.name,
  remark: '备注 说明 remark note',
};
