/*
 * What stands on the sheets that people fill in, in English. The Chinese word stands beside a heading
 * where that is what people know the column by.
 */
import type { FormWords } from '../form-words';

const decimalsText = (decimals: number): string =>
  decimals === 0 ? 'whole numbers only' : `at most ${decimals} decimals`;

export const forms: FormWords = {
  guide: {
    tab: 'Guide (使用说明)',
    heading: 'How to use this workbook, step by step',
    columns: ['Step', 'On which sheet', 'What to do'],
    steps: [
      {
        where: 'Settings (规则)',
        what: 'Read the column Setting. What is yellow has to be confirmed for this year (dates, document number); the rest follows the notice unless you change it. Write your name and the date beside 规则确认.',
      },
      {
        where: 'Roster (报名汇总表)',
        what: 'One person per row. Copy what the units sent in and use Paste Special, Values: formats and checks stay. ID numbers, phones and cards can simply be typed.',
      },
      {
        where: 'Roster (报名汇总表)',
        what: 'Save and close the file, then let Dengbang assign the tickets. Existing tickets never change, gaps are kept.',
      },
      {
        where: 'Preliminary marks (初赛成绩)',
        what: 'Copy ticket, name and unit from the roster (Paste Special, Values), then type the marks. Absent: 缺考. No mark yet: leave the cell empty. Type 0 only for a real zero.',
      },
      {
        where: 'All sheets',
        what: 'Save, let Dengbang check, and go through the list of problems. What a person has to decide is written on the sheet Reviews (审核意见).',
      },
      {
        where: 'All sheets',
        what: 'Let Dengbang compute. Totals, ranks and who advances are filled in, the reports are made and can be printed.',
      },
      {
        where: 'Rulings (裁定记录)',
        what: 'People with the same two marks are shown as 待裁定. When the chief judge has ruled, write one row per person with the order 1, 2 …, and compute again.',
      },
      {
        where: 'Semifinal, final marks',
        what: 'Let Dengbang open the next round: a sheet of those who advance is made. Then steps 4 to 7 again.',
      },
      {
        where: 'Changes (变动记录)',
        what: 'Let Dengbang record who withdraws, is disqualified or reinstated, and every corrected mark: who decided and why, the old and the new value stand here and are never changed or deleted. Then compute again; where a place is free, open the round again and the next in rank is called up.',
      },
    ],
    notes: [
      'Nothing can be spoilt: Dengbang leaves the file you opened alone and saves its results as a new one.',
      'Cells that cannot be typed in are locked on purpose, without a password (Review, Unprotect Sheet).',
      'Save as .xlsx; .xls and .et cannot be read.',
      'This workbook holds personal data. For the notice board use the public copy.',
    ],
  },
  settings: {
    tab: 'Settings (规则)',
    heading: 'Contest rules',
    hint: 'Change only the column Setting; an empty cell means the default. What is yellow has to be confirmed.',
    columns: ['Rule (规则项)', 'Setting (设定)', 'Default (默认值)', 'Note (说明)'],
    note: (allowed, source) =>
      [allowed === '' ? '' : `Allowed: ${allowed}. `, source === '' ? '' : `From: ${source}.`].join(''),
    confirm: (old, suggestion) =>
      `To be confirmed: was "${old}"${suggestion === null ? '' : `, suggested "${suggestion}"`}. `,
    blank: '(empty)',
    notes: {
      规则确认: 'Who has read all rules, and when.',
      表对应: 'Usually empty. Says which sheet is which where the program cannot tell: 初赛=Sheet1.',
      列对应: 'Usually empty. Says which column is which where the program cannot tell: 初赛.理论=F.',
    },
  },
  roster: {
    tab: 'Roster (报名汇总表)',
    heading: 'Roster (报名汇总表)',
    hint: 'One person per row. Tickets may stay empty: Dengbang assigns them. Use Paste Special, Values for copied rows.',
    columns: {
      seq: 'Serial no (序号)',
      ticket: 'Ticket no (准考证号)',
      name: 'Name (姓名)',
      sex: 'Sex (性别)',
      idType: 'ID type (证件类型)',
      idNumber: 'ID number (身份证号)',
      birth: 'Date of birth (出生年月)',
      phone: 'Phone (联系电话)',
      unit: 'Unit (单位)',
      creditCode: 'Credit code (统一社会信用代码)',
      unitKind: 'Unit kind (单位性质)',
      jobCategory: 'Job category (岗位类别)',
      education: 'Education (文化程度)',
      occupation: 'Occupation (从事职业)',
      level: 'Skill level (技能等级)',
      registered: 'Registered (报名日期)',
      route: 'Route (报名途径)',
      since: 'In Beijing since (在京学习/工作起始年月)',
      unionCard: 'Union card (工会会员互助服务卡号)',
      coach: 'Coach (教练负责人)',
      coachUnit: 'Coach unit (教练所在单位)',
      bank: 'Bank (开户行)',
      account: 'Account (银行卡号)',
      consent: 'Consent (同意)',
      remark: 'Remark (备注)',
    },
  },
  scores: {
    tab: (round) => `${round} marks`,
    heading: (round) => `${round} marks`,
    hint: 'Yellow: no mark yet. Orange: 0. Grey: absent (缺考) and the like. Red: cannot be right. Absent: type 缺考. No mark yet: leave empty. Type 0 only for a real zero.',
    columns: {
      seq: 'Serial no (序号)',
      ticket: 'Ticket no (准考证号)',
      name: 'Name (姓名)',
      unit: 'Unit (单位)',
      theory: 'Theory (理论成绩)',
      practical: 'Practical (技能操作成绩)',
      status: 'Status (状态)',
      total: 'Total (综合成绩)',
      rank: 'Rank (名次)',
      advance: 'Advances (是否晋级)',
      remark: 'Remark (备注)',
    },
  },
  rulings: {
    tab: 'Rulings (裁定记录)',
    heading: 'Rulings on ties (裁定记录)',
    hint: 'One row per person of a tie that waits for a ruling; the order inside the tie is 1, 2, 3 …',
    columns: {
      round: 'Round (轮次)',
      ticket: 'Ticket no (准考证号)',
      order: 'Order (裁定次序)',
      basis: 'Basis (依据)',
      by: 'Decided by (裁定人)',
      date: 'Date (日期)',
      theory: 'Theory (理论成绩)',
      practical: 'Practical (技能操作成绩)',
    },
  },
  reviews: {
    tab: 'Reviews (审核意见)',
    heading: 'Reviews (审核意见)',
    hint: 'Code and fingerprint come from the list of problems; the opinion is 通过 (passed) or 取消资格 (disqualified).',
    columns: {
      ticket: 'Ticket no (准考证号)',
      name: 'Name (姓名)',
      code: 'Finding code (问题代码)',
      problem: 'Remark (问题)',
      cell: 'Cell (单元格)',
      fingerprint: 'Fingerprint (核对码)',
      opinion: 'Opinion (意见)',
      basis: 'Basis (依据)',
      by: 'Reviewed by (审核人)',
      date: 'Date (日期)',
    },
  },
  changes: {
    tab: 'Changes (变动记录)',
    heading: 'Recorded changes (变动记录)',
    hint: 'One row per act, added below, never changed or deleted; to take one back, add a row 恢复资格 (reinstate) or 撤销递补 (revoke the call).',
    columns: {
      round: 'Round (轮次)',
      ticket: 'Ticket no (准考证号)',
      change: 'Change (变动)',
      part: 'Part (项目)',
      before: 'Old value (原值)',
      after: 'New value (新值)',
      replaces: 'In place of (代替)',
      reason: 'Reason (理由)',
      by: 'Decided by (决定人)',
      second: 'Checked by (复核人)',
      date: 'Date (日期)',
    },
  },
  prompts: {
    mark: (full, decimals) => ({
      title: 'Mark',
      text: `A number from 0 to ${full}, ${decimalsText(decimals)}; absent: 缺考. No mark yet: leave it empty, do not type 0.`,
    }),
    idNumber: { title: 'ID number', text: '18 characters, the last may be X. Just type it.' },
    status: { title: 'Status', text: 'Leave empty unless absent, withdrawn, cancelled …' },
    ticket: { title: 'Ticket', text: 'May stay empty: Dengbang assigns it.' },
    order: { title: 'Order', text: 'The place inside the tie: 1, 2, 3 …' },
    opinion: { title: 'Opinion', text: '通过: no objection. 取消资格: out of the contest.' },
    change: {
      title: 'Change',
      text: '弃赛 (withdrawn) and 取消资格 (disqualified) hold from the round on. 递补: the round that is entered, and in whose place. 更正 needs part, old and new value.',
    },
  },
  refusals: {
    mark: (full, decimals) => ({
      title: 'Not a mark',
      text: `Type a number from 0 to ${full}, ${decimalsText(decimals)}, or 缺考, 弃赛, 取消成绩.`,
    }),
    idNumber: {
      title: 'Not 18 characters',
      text: 'Please count the characters and remove spaces. For other documents choose the ID type first.',
    },
    list: { title: 'Choose from the list', text: 'Use the small arrow beside the cell, or leave it empty.' },
    order: { title: 'Order', text: 'A whole number: 1, 2, 3 …' },
  },
  demo: {
    unitLine: 'Demonstration data: all people, units and numbers are invented',
    basis: 'Higher mark in the first practical module (demonstration)',
    by: 'Chief judge (demonstration)',
    venue: 'Demonstration hall',
  },
};
