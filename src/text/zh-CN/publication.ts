/*
 * 公示件上的文字，以及因为会泄露个人信息而没有写出公示件时的说明。
 */
import type { PublicationWords } from '../publication-words';
import { plain, ticketText } from '../quote';

const kinds = {
  idNumber: '身份证号',
  phone: '电话号码',
  account: '银行卡号',
  unionCard: '互助服务卡号',
  number: '号码',
} as const;

export const publication: PublicationWords = {
  title: {
    advancing: (round) => `${round}晋级名单公示`,
    order: (round) => `${round}名次公示`,
    awards: '获奖名单公示',
    unitAwards: '单位奖公示',
  },
  phone: '手机号',
  notesHeading: '公示说明',
  orderHeading: (ranked) => `共 ${ranked} 人`,
  period: (days) =>
    `公示期：${days === '' ? '' : `${days}，`}自＿＿＿＿年＿＿月＿＿日起至＿＿＿＿年＿＿月＿＿日止`,
  objection: (to) =>
    `对公示内容有异议的，请在公示期内以书面形式向${to === '' ? '主办单位' : to}提出（当面递交或邮寄），写明异议事项和理由，署真实姓名并留联系方式`,
  contact: '受理地址：＿＿＿＿＿＿＿＿＿＿　联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿',
  privacy: (partly) =>
    `为保护个人信息，本名单只列公示所需的内容；${partly ? '证件、电话只列遮盖后的部分，账号等不予公布' : '证件、电话、账号等不予公布'}`,
  withheld: '（不公开）',
  withheldNote: (people) => `有${people}人不同意公开个人信息，名次保留，姓名等从略`,
  apartByTicket: (name, tail) => `${name}（准考证号尾号${tail}）`,
  apartBySex: (name, sex) => `${name}（${sex}）`,
  leak: (kind, tail, ticket, part) =>
    `${ticket === null ? '' : `准考证号 ${ticketText(ticket, 'zh-CN')} 的`}${kinds[kind]}（尾号 ${plain(tail, 4)}）出现在公示件的 ${plain(part)} 里。`,
  leaks: (count) =>
    `公示件没有写出：其中有 ${count} 处原表的个人号码。请查看原表的姓名、单位、准考证号和规则里是否误填了这些号码。`,
};
