/*
 * Decides how findings about whether somebody may take part are told in Chinese (报名条件).
 */
import type { FindingWords } from '../words';
import { confirm, date, decide, NOTHING_TO_DO, who } from './phrase';

export const eligibility = {
  'under-age': ({ birth, limit, sixteenOn, sixteenByDeadline }) => ({
    what:
      `出生于 ${date(birth)}，不符合通知“16周岁以上（${date(limit)}之前出生）”的要求；` +
      (sixteenByDeadline
        ? `不过此人 ${date(sixteenOn)}满16周岁，到报名截止日已满16周岁。`
        : `此人 ${date(sixteenOn)}才满16周岁，报名截止日还不满。`),
    todo: sixteenByDeadline
      ? '请先核对出生日期。经研究同意放行的，在「审核意见」表登记（问题代码 under-age），意见填「通过」；不同意的填「取消资格」。'
      : `请先核对出生日期，填错的请改正。${decide('under-age')}`,
  }),
  'over-age': ({ birth, retires, on }) => ({
    what: `出生于 ${date(birth)}，${date(retires)}到法定退休年龄，到 ${date(on)}已经超过；通知要求在法定退休年龄以内。`,
    todo: `请核对出生日期、性别和岗位类别。${decide('over-age')}`,
  }),
  'residence-too-short': ({ since, latest }) => ({
    what: `在京学习或工作从 ${date(since)}开始，到报名截止日不满通知要求的年限，最晚应从 ${date(latest)}开始。`,
    todo: `请向本人或单位核实起始年月，填错的请改正。${decide('residence-too-short')}`,
  }),
  'retirement-category-needed': ({ birth }) => ({
    what: `出生于 ${date(birth)}，是否在法定退休年龄以内要看性别和岗位（女工人50周岁，女管理或专业技术岗位55周岁），表中没有写明。`,
    todo: `请向单位问清后填写「岗位类别」。${confirm('retirement-category-needed')}`,
  }),
  'retires-before-final': ({ retires, final }) => ({
    what: `报名时符合年龄条件，但 ${date(retires)}到法定退休年龄，${final === '' ? '可能在决赛之前（规则里没有决赛日期）' : `早于 ${date(final)}的决赛`}。`,
    todo: `年龄按报名截止日算，可以参赛。${confirm('retires-before-final')}`,
  }),
  'residence-month-only': ({ since, latest }) => ({
    what: `在京起始只写到 ${date(since)}，没有写日，正好在界限月份里，看不出是否不晚于 ${date(latest)}。`,
    todo: `请问清是哪一天，补填完整日期。${confirm('residence-month-only')}`,
  }),
  'residence-missing': ({ name }) => ({
    what: `${who(name)}的在京起始年月没有填；通知要求在本市学习或工作满1年以上。`,
    todo: `请向本人或单位索取材料后补填「在京起始年月」。${confirm('residence-missing')}`,
  }),
  'registered-outside-window': ({ registered, from, to }) => ({
    what: `报名日期是 ${date(registered)}，不在报名时间 ${date(from)}至 ${date(to)}之内。`,
    todo: `请核对报名日期，填错的请改正。${confirm('registered-outside-window')}`,
  }),
  'occupation-missing': ({ name }) => ({
    what: `${who(name)}的从事职业没有填；通知要求从事与安防行业相关的工作（含教师、学生等）。`,
    todo: `请补填「从事职业」。${confirm('occupation-missing')}`,
  }),
  'registration-date-missing': ({ name }) => ({
    what: `${who(name)}的报名日期没有填，没有核对是否在报名时间内。`,
    todo: '无须处理；有记录的可以补填。',
  }),
  'boundary-birth-date': ({ birth }) => ({
    what: `出生于 ${date(birth)}，正好是界限当日；按“16周岁以上”含本数的理解，视为符合条件。`,
    todo: `${NOTHING_TO_DO.replace('。', '；')}如主办方另有解释，请改「规则」表的“界限当日”。`,
  }),
} satisfies Partial<FindingWords>;
