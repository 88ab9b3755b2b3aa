/*
 * Knows the words that stand beside the people on a sheet: subtotals, notes, signature lines. Whether
 * a row that holds such a word is nevertheless a person is decided in person-row.ts.
 */
import { squeeze } from './header-text';

export type Label = 'summary' | 'note' | 'signature';

const SUMMARY = new RegExp(
  '^(本页|本表|本组|本单位|单位|全部|以上)?' +
    '(小计|合计|总计|共计|累计|平均|平均分数?|平均成绩|平均值|均分|最高分?|最高成绩|最低分?|最低成绩|及格率|合格率|优秀率|通过率' +
    '|(参赛|参考|实考|应考|缺考|实到|应到|报名|及格|合格|晋级)?(总)?人数|标准差|中位数|方差|人数合计' +
    '|(grand|sub)?-?total|average|median|highest|lowest|maximum|minimum|passrate)' +
    '(\\(.*\\))?[:=]?\\d*(\\.\\d+)?[人名分%]?$',
  'iu',
);
const NOTE =
  /^(注|备注|说明|附注|附|注释|填表说明|填写说明|注意事项|注意|notes?|remarks?)(\d{0,2}[:.、]|\d{0,2}$)/iu;
const SIGNATURE = new RegExp(
  '^(制表|制单|填表|填报|审核|复核|审批|核对|校对|[总主副]?裁判|记录|记分|计分|统分|核分|评分|阅卷|登分|监督|监考|仲裁|负责|领导' +
    '|录入|经办|联系人|财务|会计|出纳|考评|主考|组长|专家|纪检|公证|签字|签名|签章|盖章|公章|单位负责|单位盖章|日期|时间' +
    '|竞赛日期|比赛日期|考试日期|chiefjudge|judge|recorder|preparedby|checkedby|approvedby|date|signature|supervisor)[^:]{0,12}:',
  'iu',
);
const SIGNATURE_ALONE =
  /^\(?(制表人?|审核人?|复核人?|裁判长|裁判员|记录员|监督员|负责人|统分人|核分人|评分人|(单位)?盖章|公章|签章|签字|签名|日期|年月日|\d{2,4}年\d{0,2}月\d{0,2}日?)\)?$/u;
const PAGE = /^第?\d+页|^第\d*页|^page\d+/iu;

/**
 * The kind of label that a text is; null for anything else. It must be the whole text (小计, "合计：
 * 120人") or stand at its beginning (注：…, 裁判长：…). Example: the name 何计 and the unit 合计科技 are none.
 */
export function labelOf(text: string): Label | null {
  const plain = squeeze(text);
  if (plain === '') return null;
  if (SUMMARY.test(plain)) return 'summary';
  if (NOTE.test(plain)) return 'note';
  return SIGNATURE.test(plain) || SIGNATURE_ALONE.test(plain) || PAGE.test(plain) ? 'signature' : null;
}

/** True for a bare count such as 120 or 60人, as a subtotal row holds it under 姓名 or 单位. */
export function isCount(text: string): boolean {
  return /^(共|计)?\d+[人名个位]?$/u.test(squeeze(text));
}

/** True for the head of a group inside the table: 第一考场, 二组, or words without any digit. */
export function isGroupName(text: string): boolean {
  const plain = squeeze(text);
  return (
    !/\d/u.test(plain) ||
    /^第.{0,6}$|(考场|赛场|场|组|批|批次|班|页|队|公司|单位|名单|表|赛)(\(.*\))?$/u.test(plain)
  );
}
