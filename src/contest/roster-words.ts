/*
 * What the words in the roster's columns stand for: sex, level, consent, kind of unit, route, coaches.
 * A word that could mean two things means nothing here, so that a person is asked. What follows from
 * the meaning is not known here.
 */
import type { Registration, Sex, UnitKind } from './registration';
import { foldText, saysNothing, tidyText } from './cell-text';
import { readPersonName } from './person-name';

/** 男 or 女, also 男性 女性 and M F male female; null for anything else. */
export function readSex(text: string): Sex | null {
  const folded = foldText(text).toLowerCase();
  if (['男', '男性', 'm', 'male'].includes(folded)) return '男';
  return ['女', '女性', 'f', 'female'].includes(folded) ? '女' : null;
}

const levelNumbers: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 },
  ...{ I: 1, II: 2, III: 3, IV: 4, V: 5 },
};
/** Longer words first: 高级技师 is no 技师, 高级工 no 高级. */
const levelWords: readonly (readonly [string, 1 | 2 | 3 | 4 | 5])[] = [
  ...([
    ['首席技师', 1],
    ['特级技师', 1],
    ['高级技师', 1],
    ['技师', 2],
  ] as const),
  ...([
    ['高级', 3],
    ['中级', 4],
    ['初级', 5],
  ] as const),
];

/**
 * 职业技能等级: 一级=高级技师 1, 二级=技师 2, 三级=高级工 3, 四级=中级工 4, 五级=初级工 5; 特级技师 and 首席技师,
 * who stand above 高级技师, count as 1. null where nothing is stated, where number and word contradict
 * each other (一级/高级工), or where the text is something else (学徒工, 工程师). Example: "三级/高级工" is 3.
 */
export function readLevel(text: string): Registration['level'] {
  const folded = foldText(text).toUpperCase();
  if (/工程师|建造师|助理/u.test(folded)) return null;
  const named = new Set<1 | 2 | 3 | 4 | 5>();
  for (const [, number = ''] of folded.matchAll(/([一二三四五1-5]|I{1,3}|IV|V)级/gu)) {
    const level = levelNumbers[number];
    if (level !== undefined) named.add(level);
  }
  if (/^[1-5]$/u.test(folded)) return levelNumbers[folded] ?? null;
  let rest = folded;
  for (const [word, level] of levelWords) {
    if (rest.includes(word)) named.add(level);
    rest = rest.replaceAll(word, '');
  }
  const [level = null, ...others] = named;
  return others.length > 0 ? null : level;
}

/**
 * 同意: 同意 本人同意 是 √ 已签 give consent, 不同意 拒绝 否 × refuse it; anything else, 未签 and blank
 * included, is no answer.
 */
export function readConsent(text: string): Registration['consent'] {
  const folded = foldText(text).toLowerCase();
  if (/^(?:否|不|×|✗|✘|✕|x|n|no|false)$|不同意|拒绝/u.test(folded)) return 'refused';
  if (/未|没|待/u.test(folded)) return 'blank';
  return /^(?:是|√|✓|✔|☑|☑️|y|yes|true)$|同意|已签/u.test(folded) ? 'given' : 'blank';
}

/**
 * 单位性质: 企业 公司 民营 国企 and the like are enterprises; 院校 学校 事业单位 机关 社团 协会 and the like
 * are not, 民办非企业单位 neither. null where it is blank, unknown or says both (企业办学校): then the credit
 * code speaks (credit-code.ts), and where that is silent too, a person is asked once an award depends
 * on it. Example: "民营企业" is an enterprise, "高等院校" is not.
 */
export function readUnitKind(text: string): UnitKind | null {
  const folded = foldText(text);
  const plain = folded.replaceAll('非企业', '');
  const other =
    plain !== folded ||
    /院校|学校|大学|学院|中专|技校|事业|机关|社团|社会团体|协会|学会|基金会|政府|工会/u.test(plain);
  const enterprise = /企业|公司|民营|私营|国营|国企|央企|私企|外企|外资|独资|合资|股份|个体|合作社/u.test(
    plain,
  );
  if (other === enterprise) return null;
  return enterprise ? 'enterprise' : 'other';
}

/** 个人报名: 报名途径 speaks of 个人 and not of 单位 too, or 备注 contains 个人报名. */
export function isIndividual(route: string, remark: string): boolean {
  const way = foldText(route);
  return (/个人/u.test(way) && !/单位|集体|团体/u.test(way)) || foldText(remark).includes('个人报名');
}

/**
 * 教练负责人, one name each: split at 、，,;；/ and line breaks, and at spaces between full names. Single
 * characters beside each other are one padded name. Example: "张 三、李四 王五" is 张三, 李四, 王五.
 */
export function readCoaches(text: string): readonly string[] {
  return text
    .split(/[、，,;；/／|\r\n]/u)
    .filter((part) => !saysNothing(part))
    .flatMap((part) => splitAtSpaces(tidyText(part)))
    .map(readPersonName)
    .filter((name) => name !== '');
}

function splitAtSpaces(part: string): readonly string[] {
  // John Smith is one name; a space beside a separator is padding.
  if (/[\p{Script=Latin}·•・‧･]/u.test(part)) return [part];
  const names: string[] = [];
  let padded = '';
  for (const piece of part.split(' ')) {
    if ([...piece].length === 1) {
      padded += piece;
      continue;
    }
    if (padded !== '') names.push(padded);
    padded = '';
    names.push(piece);
  }
  return padded === '' ? names : [...names, padded];
}

/**
 * 银行卡号: the digits, without spaces and hyphens. null where the cell is blank or holds anything but
 * digits, and for a number cell with more than 15 digits, of which Excel has kept only 15.
 */
export function readAccount(text: string, asNumber: boolean): string | null {
  const digits = foldText(text).replace(/[-\u2010-\u2015]/gu, '');
  if (!/^\d+$/u.test(digits) || (asNumber && digits.length > 15)) return null;
  return digits;
}

/**
 * 工会会员互助服务卡号: as it stands, without spaces; there is no public format. null where the cell says
 * 无, 否, 未办 or nothing, so that no such word counts as a card (助推计划 asks for one).
 */
export function readUnionCard(text: string): string | null {
  const folded = foldText(text);
  if (saysNothing(folded) || /^(?:否|0+|×|x|未.*|没.*|无.*|不.*)$/iu.test(folded)) return null;
  return folded;
}
