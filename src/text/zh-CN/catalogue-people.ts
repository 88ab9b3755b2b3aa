/*
 * 报名、证件、参赛资格方面的问题：标题，以及对裁判长、负责人说的话。
 */
import type { CatalogueWords } from '../catalogue-words';
import { review, mend, harmless } from './catalogue-chief';

export const people = {
  'id-number-missing': { title: '缺身份证号', chief: review },
  'id-number-as-number': { title: '身份证号存成了数字', chief: mend },
  'id-number-character': { title: '身份证号有不该有的字符', chief: review },
  'id-number-length': { title: '身份证号位数不对', chief: review },
  'id-number-birth-date': { title: '身份证号里的生日不成立', chief: review },
  'id-number-region': { title: '身份证号地区码不存在', chief: review },
  'id-number-check-digit': { title: '身份证号校验码不对', chief: review },
  'duplicate-id-number': { title: '身份证号重复', chief: review },
  'duplicate-ticket': { title: '准考证号重复', chief: review },
  'phone-invalid': { title: '手机号无效', chief: review },
  'name-missing': { title: '缺姓名', chief: mend },
  'unit-missing': {
    title: '缺单位',
    chief: {
      ...review,
      means: '个人名次不受影响，单位奖项的人数会少算；没有审核意见，有关的轮次不能封存。',
    },
  },
  'ticket-missing': { title: '缺准考证号', chief: mend },
  'sex-mismatch': { title: '性别与身份证号不符', chief: review },
  'birth-mismatch': { title: '出生年月与身份证号不符', chief: review },
  'birth-missing': {
    title: '缺出生日期',
    chief: { ...harmless, todo: '年龄条件还没有审核，由工作人员补填。' },
  },
  'id-needs-hand-check': { title: '证件要人工核对', chief: review },
  'phone-unassigned': { title: '手机号段少见', chief: harmless },
  'unit-name-variant': {
    title: '单位名称写法不一',
    chief: {
      means: '不影响个人名次；单位奖项的人数可能因此多算或少算。',
      todo: '拿不准是不是同一个单位的，请您和主办方定下来。',
    },
  },
  'credit-code-invalid': { title: '统一社会信用代码有误', chief: harmless },
  'consent-missing': {
    title: '没有个人信息同意记录',
    chief: {
      means: '不影响名次；确认同意之前，这位选手的信息不能公示。',
      todo: '公示名单签发之前，请您看一眼这一项是否补齐。',
    },
  },
  'value-normalised': { title: '已换一种写法读取', chief: { ...harmless, todo: '不用您决定。' } },
  'under-age': { title: '年龄不足', chief: review },
  'over-age': { title: '超过法定退休年龄', chief: review },
  'residence-too-short': { title: '在京年限不够', chief: review },
  'retirement-category-needed': { title: '岗位类别不明', chief: review },
  'retires-before-final': { title: '决赛前到退休年龄', chief: review },
  'residence-month-only': { title: '在京起始没有写日', chief: review },
  'residence-missing': { title: '缺在京起始年月', chief: review },
  'registered-outside-window': { title: '不在报名时间内', chief: review },
  'occupation-missing': { title: '缺从事职业', chief: review },
  'registration-date-missing': { title: '缺报名日期', chief: { ...harmless, todo: '不用您决定。' } },
  'boundary-birth-date': {
    title: '正好在界限当日出生',
    chief: {
      means: '现在按符合条件处理，照常参赛、排名。',
      todo: '不同意这样理解的，请主办方改「规则」表的“界限当日”；同意的，不用决定。',
    },
  },
} as const satisfies Partial<CatalogueWords['findings']>;
