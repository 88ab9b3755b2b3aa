/*
 * 供人填写的各表上的文字。版式由 reports/forms/ 决定，这里只有词句。
 */
import type { FormWords } from '../form-words';

const decimalsText = (decimals: number): string => (decimals === 0 ? '只填整数' : `最多 ${decimals} 位小数`);

export const forms: FormWords = {
  guide: {
    tab: '使用说明',
    heading: '使用说明：一步一步做',
    columns: ['步骤', '在哪张表', '怎么做'],
    steps: [
      {
        where: '规则',
        what: '看一遍“设定”一栏。浅黄色的是今年必须重新确认的，如日期、文号；其余的不改就是按通知的规定。看完在“规则确认”里写上姓名和日期。',
      },
      {
        where: '报名汇总表',
        what: '一人一行。单位交来的表，先复制，再到这里用“选择性粘贴 → 数值”，格式和提示就不会丢。身份证号、电话、卡号直接输入，不会变成 1.1E+17。',
      },
      {
        where: '报名汇总表',
        what: '保存并关闭文件，用登榜“编准考证号”。已有的号码不会改，空出来的号码不会补给别人。',
      },
      {
        where: '初赛成绩',
        what: '把准考证号、姓名、单位从报名汇总表复制过来（选择性粘贴 → 数值），再录入理论成绩、技能操作成绩。没考的写“缺考”；成绩还没拿到的先空着；真考了 0 分才填 0。',
      },
      {
        where: '各表',
        what: '保存后用登榜“核对”，照“问题清单”一条一条改。需要人工认定的（如护照、边界日），把意见记在“审核意见”。',
      },
      {
        where: '各表',
        what: '用登榜“计算”。综合成绩、名次、是否晋级自动填好，名次表、晋级名单等报表自动生成，可以直接打印。',
      },
      {
        where: '裁定记录',
        what: '两项成绩完全相同的会显示“待裁定”。裁判长作出裁定后，每人一行填裁定次序 1、2……，再“计算”一次。',
      },
      {
        where: '复赛成绩、决赛成绩',
        what: '用登榜“开下一轮”，晋级选手的空白成绩表会自动生成，照第 4 至 7 步再做一遍。',
      },
      {
        where: '变动记录',
        what: '有人弃赛、取消资格、恢复资格，或成绩要更正的，用登榜登记：谁决定的、什么理由、原值和新值都记在这里，写过的不改不删。登记后再“计算”一次；空出名额的，再“开下一轮”一次，按名次递补。',
      },
    ],
    notes: [
      '不用怕按错：登榜不改您打开的那个文件，结果另存成一个新文件；算几次结果都一样。',
      '成绩表里点不动的格子是有意锁住的，没有密码；确需改版式时点“审阅 → 撤消工作表保护”。',
      '请保存成 .xlsx。.xls 和 .et 格式读不了。',
      '本工作簿含个人信息，不要发到群里；对外张贴请用登榜生成的公示件。',
    ],
  },
  settings: {
    tab: '规则',
    heading: '竞赛规则设定',
    hint: '只改“设定”一栏；空着就按默认值。浅黄色的请核对后改成今年的。',
    columns: ['规则项', '设定', '默认值', '说明'],
    note: (allowed, source) =>
      [allowed === '' ? '' : `可填：${allowed}。`, source === '' ? '' : `依据：${source}。`].join(''),
    confirm: (old, suggestion) =>
      `请重新确认：原为“${old}”${suggestion === null ? '' : `，建议“${suggestion}”`}。`,
    blank: '（空）',
    notes: {
      规则确认: '看完全部规则后，填核对人姓名和日期。',
      表对应: '平时空着。程序分不清哪张是成绩表、报名表时才填，如：初赛=Sheet1。',
      列对应: '平时空着。程序分不清哪一列是什么时才填，如：初赛.理论=F。',
    },
  },
  roster: {
    tab: '报名汇总表',
    heading: '报名汇总表',
    hint: '一人一行，准考证号可以先空着，由登榜统一编。从别处复制来的，请用“选择性粘贴 → 数值”。',
    columns: {
      seq: '序号',
      ticket: '准考证号',
      name: '姓名',
      sex: '性别',
      idType: '证件类型',
      idNumber: '身份证号',
      birth: '出生年月',
      phone: '联系电话',
      unit: '工作单位（全称）',
      creditCode: '统一社会信用代码',
      unitKind: '单位性质',
      jobCategory: '岗位类别',
      education: '文化程度',
      occupation: '从事职业',
      level: '技能等级',
      registered: '报名日期',
      route: '报名途径',
      since: '在京学习/工作起始年月',
      unionCard: '工会会员互助服务卡号',
      coach: '教练负责人',
      coachUnit: '教练所在单位',
      bank: '开户行',
      account: '银行卡号',
      consent: '同意',
      remark: '备注',
    },
  },
  scores: {
    tab: (round) => `${round}成绩`,
    heading: (round) => `${round}成绩汇总表`,
    hint: '颜色：浅黄＝还没录入，橙色＝0 分，灰色＝缺考等，红色＝填得不对。没考的写“缺考”，没拿到成绩的空着，真是 0 分才填 0。',
    columns: {
      seq: '序号',
      ticket: '准考证号',
      name: '姓名',
      unit: '单位',
      theory: '理论成绩',
      practical: '技能操作成绩',
      status: '状态',
      total: '综合成绩',
      rank: '名次',
      advance: '是否晋级',
      remark: '备注',
    },
  },
  rulings: {
    tab: '裁定记录',
    heading: '裁定记录',
    hint: '成绩完全相同、名次待裁定的选手，每人一行；同一组里按裁定结果填 1、2、3……',
    columns: {
      round: '轮次',
      ticket: '准考证号',
      order: '裁定次序',
      basis: '依据',
      by: '裁定人',
      date: '日期',
      theory: '理论成绩',
      practical: '技能操作成绩',
    },
  },
  reviews: {
    tab: '审核意见',
    heading: '审核意见',
    hint: '问题代码、核对码从“问题清单”抄过来；意见只填“通过”或“取消资格”，空着表示还没有决定。',
    columns: {
      ticket: '准考证号',
      name: '姓名',
      code: '问题代码',
      problem: '问题',
      cell: '单元格',
      fingerprint: '核对码',
      opinion: '意见',
      basis: '依据',
      by: '审核人',
      date: '日期',
    },
  },
  changes: {
    tab: '变动记录',
    heading: '变动记录',
    hint: '弃赛、取消资格、恢复资格、递补、更正，每件事一行，从上往下接着写，写过的不改不删；要撤回的，另起一行写“恢复资格”或“撤销递补”。',
    columns: {
      round: '轮次',
      ticket: '准考证号',
      change: '变动',
      part: '项目',
      before: '原值',
      after: '新值',
      replaces: '代替（准考证号）',
      reason: '理由',
      by: '决定人',
      second: '复核人',
      date: '日期',
    },
  },
  prompts: {
    mark: (full, decimals) => ({
      title: '填成绩',
      text: `0～${full} 的数，${decimalsText(decimals)}；没考的填“缺考”。还没有成绩就空着，不要填 0。`,
    }),
    idNumber: { title: '身份证号', text: '18 位，末位可以是 X。直接输入即可，不用先打单引号。' },
    status: { title: '状态', text: '正常的不用填。只有缺考、弃赛、取消成绩等才选。' },
    ticket: { title: '准考证号', text: '可以先空着，由登榜统一编号。' },
    order: { title: '裁定次序', text: '同一组并列的选手里排第几：1、2、3……' },
    opinion: { title: '意见', text: '通过：认定没有问题。取消资格：退出竞赛。' },
    change: {
      title: '变动',
      text: '弃赛、取消资格从“轮次”那一轮起算，以前的轮次不变。递补写进入哪一轮，“代替”填空出名额的准考证号。更正要写项目、原值、新值。',
    },
  },
  refusals: {
    mark: (full, decimals) => ({
      title: '这个成绩填不进去',
      text: `请填 0～${full} 的数，${decimalsText(decimals)}；或者填“缺考”“弃赛”“取消成绩”。点“重试”改一下，点“取消”恢复原样。`,
    }),
    idNumber: {
      title: '身份证号不是 18 位',
      text: '请数一下位数，去掉空格。证件不是身份证的，先在“证件类型”里选好再填。',
    },
    list: { title: '请从列表里选', text: '点格子右边的小箭头选一项；不确定就先空着。' },
    order: { title: '裁定次序', text: '请填 1、2、3 这样的整数。' },
  },
  demo: {
    unitLine: '填报单位：登榜演示协会（演示数据，人名、单位、号码均为虚构）',
    basis: '技能操作第一模块得分高者在前（演示）',
    by: '裁判长 试裁定',
    venue: '演示赛场',
  },
};
