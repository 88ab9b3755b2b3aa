/*
 * Invented contestants and units. Nobody real can be meant: units carry 演示 in their names, people 试,
 * identity numbers the sequence codes 950–999 with a valid check digit, phones the unassigned segment 154,
 * bank cards the prefix 9999. Who wins is not known here.
 */
import { dateText } from '../../contest/calendar';
import { creditCodeCheck } from '../../contest/credit-code';
import type { CalendarDate } from '../../contest/raw';
import { idCheckDigit } from '../../contest/resident-id';
import type { Sex } from '../../contest/registration';
import { randomFor, type Random } from './random';

export interface DemoUnit {
  readonly index: number;
  readonly name: string;
  readonly kind: '企业' | '院校';
  readonly creditCode: string;
  readonly coach: string;
}

export interface DemoPerson {
  /** From 1, in roster order. */
  readonly no: number;
  readonly ticket: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idType: string;
  readonly idNumber: string;
  readonly birth: CalendarDate;
  readonly phone: string;
  readonly unit: DemoUnit;
  readonly jobCategory: string;
  readonly level: string;
  readonly registered: string;
  readonly since: string;
  readonly unionCard: string | null;
  readonly account: string;
}

/** People per unit, again and again: some just at, some just below what wins a team award. */
const SIZES = [11, 10, 5, 4, 11, 5, 9, 9, 8, 8, 7, 7, 6, 6, 5, 4, 3, 2] as const;
const SCHOOL = 10;
const GROUP = 4;

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const TRADES = [...'安防卫盾信智联控网测'];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶'];
const GIVEN = [...'甲乙丙丁戊己庚辛壬癸安博晨达恩芳光浩佳凯朗明宁鹏启荣思涛伟欣'];
const REGIONS = [...['01', '02', '05', '06', '07', '08', '09', '11', '12', '13', '14', '15']].map(
  (code) => `1101${code}`,
);

/** The letter at a place, counting on from the first after the last. */
function letter(list: readonly string[], at: number): string {
  return list[Math.floor(at) % list.length] ?? '';
}

function unitAt(index: number): DemoUnit {
  const place = index % SIZES.length;
  const kind = place === SCHOOL ? '院校' : '企业';
  const again = Math.floor(index / (STEMS.length * BRANCHES.length * TRADES.length));
  const name =
    letter(STEMS, index) +
    letter(BRANCHES, index / STEMS.length) +
    letter(TRADES, index / (STEMS.length * BRANCHES.length)) +
    (again === 0 ? '' : String(again + 1));
  const form = place === GROUP ? '演示科技（集团）有限公司' : '演示科技有限公司';
  const code = `${kind === '院校' ? '12' : '91'}110000DEM${String(index + 1).padStart(6, '0')}`;
  return {
    index,
    name: `北京${name}${kind === '院校' ? '演示职业学院' : form}`,
    kind,
    creditCode: code + creditCodeCheck(code),
    coach: `${letter(SURNAMES, index * 11)}试练${letter(GIVEN, index / SURNAMES.length)}`,
  };
}

/** The unit of every person: units one after another, each with the next size. */
function unitsFor(contestants: number): readonly DemoUnit[] {
  const units: DemoUnit[] = [];
  for (let index = 0; units.length < contestants; index++) {
    const unit = unitAt(index);
    const size = SIZES[index % SIZES.length] ?? 1;
    for (let i = 0; i < size && units.length < contestants; i++) units.push(unit);
  }
  return units;
}

/** 30 surnames, then 30 × 30 given names, then a third character: no two alike up to 27 000, then they return. */
function nameAt(no: number): string {
  const rest = Math.floor(no / SURNAMES.length);
  const first = letter(SURNAMES, no * 7);
  const third = rest < GIVEN.length ? '' : letter(GIVEN, rest / GIVEN.length - 1);
  return `${first}试${letter(GIVEN, rest)}${third}`;
}

/** Numbers that were given out already. */
export type UsedIds = Set<string>;

export interface IdWish {
  readonly region: string;
  readonly birth: CalendarDate;
  readonly sex: Sex;
  /** Asks for a check character, e.g. X. */
  readonly ending?: string;
}

/**
 * A number that nobody has yet, and the birth date in it: the first free sequence code of 950–999 that
 * fits the sex (17th digit odd: 男); where a date has none left, the next day of that month, then the next
 * month and year.
 */
export function issueId(
  wish: IdWish,
  used: UsedIds,
): { readonly idNumber: string; readonly birth: CalendarDate } {
  let { birth } = wish;
  for (;;) {
    const day = dateText(birth).replaceAll('-', '');
    for (let code = wish.sex === '男' ? 951 : 950; code <= 999; code += 2) {
      const first = `${wish.region}${day}${code}`;
      const idNumber = first + idCheckDigit(first);
      if (used.has(idNumber) || !idNumber.endsWith(wish.ending ?? '')) continue;
      used.add(idNumber);
      return { idNumber, birth };
    }
    birth = nextDay(birth);
  }
}

function nextDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day < 28) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** All contestants, in roster order; the same seed gives the same people. */
export function demoPeople(contestants: number, seed: string, used: UsedIds): readonly DemoPerson[] {
  const units = unitsFor(contestants);
  const digits = Math.max(4, String(contestants).length);
  return units.map((unit, at) => {
    const no = at + 1;
    const random = randomFor(seed, 'person', no);
    const sex: Sex = random.between(1, 5) === 1 ? '女' : '男';
    const birth = {
      year: random.between(1976, 2005),
      month: random.between(1, 12),
      day: random.between(1, 28),
    };
    const region = letter(REGIONS, random.between(0, REGIONS.length - 1));
    return {
      no,
      ticket: `AF2024${String(no).padStart(digits, '0')}`,
      name: nameAt(no),
      sex,
      idType: '居民身份证',
      ...issueId({ region, birth, sex }, used),
      phone: `154${String(no).padStart(8, '0')}`,
      unit,
      ...qualificationsOf(random, no),
      account: `9999${String(no).padStart(15, '0')}`,
    };
  });
}

function qualificationsOf(
  random: Random,
  no: number,
): Pick<DemoPerson, 'jobCategory' | 'level' | 'registered' | 'since' | 'unionCard'> {
  return {
    jobCategory: random.pick(['工人岗', '工人岗', '专技岗', '管理岗']),
    level: random.pick(['四级/中级工', '四级/中级工', '五级/初级工', '三级/高级工', '二级/技师', '无']),
    registered: `2024-05-${String(random.between(6, 17)).padStart(2, '0')}`,
    since: `${random.between(2012, 2022)}.${String(random.between(1, 12)).padStart(2, '0')}`,
    unionCard: random.between(1, 3) === 1 ? String(no).padStart(16, '0') : null,
  };
}
