/*
 * Decides how findings about who somebody is are told in Chinese: documents, phones, names, units.
 */
import type { FindingWords } from '../words';
import { confirm, date, decide, NOTHING_TO_DO, otherPlace, q, who } from './phrase';

const CHECK_ID = '请对照身份证原件核对后改正。';

export const identity = {
  'id-number-missing': ({ name }) => ({
    what: `${who(name)}的身份证号还没有填。`,
    todo: `请向本人或报名单位要身份证号后补填。${decide('id-number-missing')}`,
  }),
  'id-number-as-number': ({ tail }) => ({
    what: `身份证号（尾号${q(tail)}）存成了数字，Excel 只保留前 15 位，后面几位已经丢失，现在看到的尾号不可信。`,
    todo: '请先把这一列的单元格格式设为“文本”，再对照身份证原件重新输入全部 18 位。',
  }),
  'id-number-character': ({ tail }) => ({
    what: `身份证号（尾号${q(tail)}）里有不该出现的字符：前 17 位应都是数字，最后一位是数字或 X。`,
    todo: `${CHECK_ID}${decide('id-number-character')}`,
  }),
  'id-number-length': ({ tail, length }) => ({
    what: `身份证号（尾号${q(tail)}）是 ${length} 位，应为 18 位。`,
    todo: `${length === 15 ? '15 位的旧号已停用，请填身份证上的 18 位号码。' : CHECK_ID}${decide('id-number-length')}`,
  }),
  'id-number-birth-date': ({ tail }) => ({
    what: `身份证号（尾号${q(tail)}）第 7～14 位是出生日期，但没有这样的日子，或者日期还没有到。`,
    todo: `${CHECK_ID}${decide('id-number-birth-date')}`,
  }),
  'id-number-region': ({ region }) => ({
    what: `身份证号开头两位是 ${q([...region].slice(0, 2).join(''))}，没有这样的省级地区代码。`,
    todo: `${CHECK_ID}${decide('id-number-region')}`,
  }),
  'id-number-check-digit': ({ tail }) => ({
    what: `身份证号（尾号${q(tail)}）最后一位校验码对不上，多半是有一位输错，或有两位写反了。`,
    todo: `${CHECK_ID}${decide('id-number-check-digit')}`,
  }),
  'duplicate-id-number': ({ tail, otherCell, otherName }) => ({
    what: `身份证号（尾号${q(tail)}）与${otherPlace(otherCell)}（${who(otherName)}）相同，同一人可能报了两次名。`,
    todo: `请核对：确是同一人的，只留一行；不是同一人的，对照身份证改正填错的那一行。${decide('duplicate-id-number')}`,
  }),
  'duplicate-ticket': ({ otherCell, otherName }) => ({
    what: `准考证号与${otherPlace(otherCell)}（${who(otherName)}）相同，一个号只能给一个人。`,
    todo: '请对照准考证发放记录，改正填错的那一个；确是同一人的，只留一行。',
  }),
  'phone-invalid': ({ tail }) => ({
    what: `联系电话（尾号${q(tail)}）不是有效的手机号，应为 1 开头的 11 位数字，一格只填一个。`,
    todo: `请向本人核实后改正。${decide('phone-invalid')}`,
  }),
  'name-missing': () => ({
    what: '这一行没有填姓名。',
    todo: '请补填姓名；如果这一行已经作废，请整行删去。',
  }),
  'unit-missing': ({ name }) => ({
    what: `${who(name)}没有填单位。`,
    todo: `请补填单位全称，单位奖项要按它计算人数。${decide('unit-missing')}`,
  }),
  'ticket-missing': ({ name }) => ({
    what: `${who(name)}没有准考证号，凭姓名和单位也无法确定是哪一位。`,
    todo: '请补填准考证号。',
  }),
  'sex-mismatch': ({ written, fromId }) => ({
    what: `性别填的是${q(written)}，身份证号第 17 位表示的是${q(fromId)}；目前以身份证号为准。`,
    todo: `请对照身份证，改正性别或身份证号。${confirm('sex-mismatch')}`,
  }),
  'birth-mismatch': ({ written, fromId }) => ({
    what: `出生年月填的是${q(written)}，身份证号里是 ${date(fromId)}；目前以身份证号为准。`,
    todo: `请对照身份证，改正出生年月或身份证号。${confirm('birth-mismatch')}`,
  }),
  'birth-missing': ({ name }) => ({
    what: `${who(name)}的出生日期没有填，也无法从证件号码看出，年龄条件没有审核。`,
    todo: '请对照证件补填出生年月。',
  }),
  'id-needs-hand-check': ({ document }) => ({
    what: `所用证件${document.trim() === '' ? '' : `（${q(document)}）`}不能自动校验，出生日期和性别按表中所填。`,
    todo: `请人工核对证件原件。${confirm('id-needs-hand-check')}`,
  }),
  'phone-unassigned': ({ tail }) => ({
    what: `联系电话（尾号${q(tail)}）的开头几位不是常见的手机号段。`,
    todo: '请拨打或向本人核实；号码无误的，无须处理。',
  }),
  'unit-name-variant': ({ written, counted, similar }) =>
    similar === undefined
      ? {
          what: `单位写作${q(written)}，计算单位奖项时按${q(counted)}计。`,
          todo: '确是同一单位的，无须处理，也可以改成一致；不是同一单位的，请在报名汇总表改正单位名称。',
        }
      : {
          what: `单位${q(written)}与${q(similar)}很像，现在按两个单位分别计人数。`,
          todo: '如果是同一个单位，请把名称改成一致，否则单位奖的人数会少算；确是两个单位的，无须处理。',
        },
  'credit-code-invalid': ({ written }) => ({
    what: `统一社会信用代码${q(written)}没有通过校验，可能有字符输错。`,
    todo: '请对照营业执照或登记证书核对后改正；证书上确实如此的，无须处理。',
  }),
  'consent-missing': ({ name }) => ({
    what:
      name === ''
        ? '报名汇总表没有「同意」一列，看不出选手是否同意使用个人信息。'
        : `没有看到${who(name)}同意使用个人信息的记录。`,
    todo: '请向本人确认后填写「同意」一列；确认之前，请不要公示此人信息，也不要录入人才数据库。',
  }),
  'value-normalised': ({ written, read }) => ({
    what:
      read === ''
        ? `这一格写的是${q(written)}，看不出是什么，按没有填写处理，原来的内容没有改动。`
        : `这一格写的是${q(written)}，已按${q(read)}读取，原来的内容没有改动。`,
    todo: NOTHING_TO_DO,
  }),
} satisfies Partial<FindingWords>;
