/*
 * Whether a person is “法定退休年龄以内” on 报名截止日 and still at the final. The statutory dates
 * themselves are in retirement.ts; the other conditions of entry are in eligibility.ts.
 */
import type { CalendarDate } from './raw';
import type { Sex } from './registration';
import type { Settings } from './settings';
import { type Applicant, at, spanText } from './applicant';
import { addMonths, compareDates, dateText, daysOf, partialDateText, readDateText } from './calendar';
import { foldText, writtenIn } from './cell-text';
import { finding, type Finding } from './finding';
import { type RetirementClass, statutoryRetirement } from './retirement';

/**
 * A woman's class by 岗位类别: 管理、干部、专技、专业技术 retire at 55; 工人、工勤、生产、操作、技能 at 50.
 * null where the cell is blank, says something else, or says both. Example: 专业技术岗 is women-55,
 * 技术工人 is women-50, 安装维护员 is null.
 */
export function womensClass(jobCategory: string): RetirementClass | null {
  const text = foldText(jobCategory);
  const denied = /非(?:管理|干部|专技|专业技术)/gu;
  const staff = /干部|管理|专技|专业技术|技术人员/u.test(text.replace(denied, ''));
  const worker = /工人|工勤|生产|操作|技能/u.test(text) || text.search(denied) >= 0;
  if (staff === worker) return null;
  return staff ? 'women-55' : 'women-50';
}

/** The classes that may apply, earliest retirement first: one for men, two for women without a category. */
function possibleClasses(sex: Sex | null, jobCategory: string): readonly RetirementClass[] {
  if (sex === '男') return ['men-60'];
  const known = womensClass(jobCategory);
  const women: readonly RetirementClass[] = known === null ? ['women-50', 'women-55'] : [known];
  return sex === null ? [...women, 'men-60'] : women;
}

/**
 * “法定退休年龄以内”: the day on which the statutory age is reached still counts as within. Past it on
 * 报名截止日 under every class that may apply: `over-age` (error). Past it under one of them only, as for
 * women between 50 and 55 without 岗位类别: `retirement-category-needed` (warning). Within, but past it
 * before the final: `retires-before-final` (warning), see finalDay. Where only the month of birth is
 * known, a finding needs the whole month to be past.
 * Example, deadline 2024-05-20: a man born 1963-11-02 reached 60 on 2023-11-02 and is over age; one born
 * 1964-05-20 is within; one born 1964-06-30 is within and warned about.
 */
export function retirementLimit(applicant: Applicant, settings: Settings): readonly Finding[] {
  const { born } = applicant;
  if (born === null) return [];
  const jobCategory = writtenIn(applicant.row.value('jobCategory'));
  const dates = possibleClasses(applicant.sex, jobCategory).map((kind) =>
    statutoryRetirement(born.last, kind),
  );
  const [earliest] = dates;
  const latest = dates.at(-1);
  if (earliest === undefined || latest === undefined) return [];
  const where = at(applicant, applicant.bornIn);
  const birth = spanText(born);
  const day = settings.registrationTo;
  if (compareDates(day, latest) > 0) {
    return [finding('over-age', where, { birth, retires: dateText(latest), on: dateText(day) })];
  }
  if (compareDates(day, earliest) > 0) return [finding('retirement-category-needed', where, { birth })];
  const final = finalDay(settings);
  if (compareDates(latest, final.day) >= 0) return [];
  return [finding('retires-before-final', where, { retires: dateText(latest), final: final.text })];
}

const firstDate = /\d{4}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2})?/u;

/**
 * The day of the final for `retires-before-final`: the first date in 决赛日期 ("2024年7月20日—21日" is
 * 2024-07-20; of a month its last day). Where 决赛日期 holds no date, the day twelve months after 报名截止日,
 * and `text` is empty: the final of an edition is held within a year of its registration, and a warning
 * too many costs less than one too few. Example: no date, deadline 2024-05-20 → 2025-05-20.
 */
export function finalDay(settings: Settings): { readonly day: CalendarDate; readonly text: string } {
  const written = firstDate.exec(settings.roundDates.final.normalize('NFKC'))?.[0] ?? '';
  const read = readDateText(written);
  if (read === null) return { day: addMonths(settings.registrationTo, 12), text: '' };
  return { day: daysOf(read).last, text: partialDateText(read) };
}
