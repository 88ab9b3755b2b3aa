/*
 * Decides how findings about prizes, payees and units are told in Chinese (六、奖项).
 */
import type { FindingWords } from '../words';
import { q, quotedList, who } from './phrase';

const missing = { bank: '开户行', account: '银行卡号' } as const;

export const awards = {
  'payee-id-invalid': ({ rank, name }) => ({
    what: `第 ${rank} 名${who(name)}的身份证号缺失或有误，代扣个人所得税要用，这笔奖金暂不能发放。`,
    todo: '请在报名汇总表补正身份证号，再重新计算。其他人的奖金不受影响。',
  }),
  'coach-missing': ({ name, coaches }) => ({
    what:
      coaches.length === 0
        ? `决赛第一名${who(name)}没有填教练负责人，传承奖无法确定颁给谁。`
        : `决赛第一名${who(name)}的教练负责人填了 ${coaches.length} 位（${quotedList(coaches)}），传承奖无法确定颁给谁。`,
    todo: '请问派出单位，在报名汇总表「教练负责人」一格只填一位。',
  }),
  'payee-incomplete': ({ rank, name, missing: lacking }) => ({
    what: `第 ${rank} 名${who(name)}没有填${lacking.map((one) => missing[one]).join('和') || '收款信息'}，奖金无法转账。`,
    todo: '请向本人核实后，在报名汇总表补填。',
  }),
  'unit-count-differs': ({ unit, attended, registered }) => ({
    what: `${q(unit)}初赛实际参赛 ${attended} 人、报名 ${registered} 人，按两种人数计算，单位奖项的结果不同。`,
    todo: '请主办方确认按哪种人数计算；需要更改的，请改「规则」表的“单位人数口径”，否则无须处理。',
  }),
  'unit-kind-missing': ({ unit }) => ({
    what: `看不出${q(unit)}是不是企业；通知规定优秀技术团队颁给企业。`,
    todo: '请在报名汇总表补填该单位的「单位性质」或「统一社会信用代码」。',
  }),
  'prize-vacant': ({ rank, name }) => ({
    what: `决赛第 ${rank} 名${who(name)}已取消资格；按设定“取消资格后奖项”，这一名的奖项空缺，后面的选手不递补。`,
    todo: '无须处理；需要依次递补的，请改「规则」表的“取消资格后奖项”。',
  }),
} satisfies Partial<FindingWords>;
