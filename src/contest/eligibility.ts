/*
 * Whether a person on the roster may take part (通知 报名条件: age, residence, occupation, registration
 * time). Everything is taken on 报名截止日. A column that the roster does not have is no gap of any
 * person's, so it raises nothing. How documents are read, and who won what, is not known here.
 */
import type { CalendarDate, Raw } from './raw';
import type { Settings } from './settings';
import { type Applicant, at, spanText } from './applicant';
import {
  addYears,
  compareDates,
  dateText,
  daysOf,
  type DaySpan,
  partialDateText,
  readDate,
} from './calendar';
import { foldText, saysNothing, writtenIn } from './cell-text';
import { finding, type Finding } from './finding';
import { retirementLimit } from './retirement-limit';

/** All findings about the conditions of entry, in the order of the notice. */
export function checkEligibility(applicant: Applicant, settings: Settings): readonly Finding[] {
  return [
    ...minimumAge(applicant, settings),
    ...retirementLimit(applicant, settings),
    ...residence(applicant, settings),
    ...occupation(applicant),
    ...registrationTime(applicant, settings),
  ];
}

/**
 * “16周岁以上（2008年1月1日之前出生）”: the bracket decides, by 出生日期界限. Born later is `under-age`
 * (error), even where the person is 16 by 报名截止日; the finding then says so. Born on the day itself:
 * eligible and `boundary-birth-date` (information) under 界限当日 允许, `under-age` under 不允许. Where only
 * the month is known, the error needs every day of it to be too late.
 * Example: born 2008-03-01 is under-age, 16 on 2024-03-01 and so by 2024-05-20.
 */
function minimumAge(applicant: Applicant, settings: Settings): readonly Finding[] {
  const { born } = applicant;
  if (born === null) return [];
  const birth = born.first;
  const afterLimit = compareDates(birth, settings.birthLimit);
  const where = at(applicant, applicant.bornIn);
  if (afterLimit > 0 || (afterLimit === 0 && settings.birthLimitDay === 'too-young')) {
    const sixteenth = addYears(birth, 16);
    const facts = {
      birth: spanText(born),
      limit: dateText(settings.birthLimit),
      sixteenOn: dateText(sixteenth),
      sixteenByDeadline: compareDates(sixteenth, settings.registrationTo) <= 0,
    };
    return [finding('under-age', where, facts)];
  }
  const onTheDay = afterLimit === 0 && compareDates(born.last, birth) === 0;
  return onTheDay ? [finding('boundary-birth-date', where, { birth: dateText(birth) })] : [];
}

/**
 * “在本市学习或工作满1年以上”: 在京起始年月 not after the day that lies 在京起始期限 before 报名截止日
 * (2023-05-20). A whole day, month or year after it is `residence-too-short` (error); one that holds
 * the day is `residence-month-only` (warning); blank or not a date (出生至今, 5年) is
 * `residence-missing` (warning), for a person to judge. A limit of 0 years asks nothing.
 * Example: 2023.09 is too short; 2023.05 is asked about; 2019 passes.
 */
function residence(applicant: Applicant, settings: Settings): readonly Finding[] {
  if (!applicant.columns.has('since') || settings.residenceYears === 0) return [];
  const where = at(applicant, 'since');
  const raw = applicant.row.value('since');
  const since = residentSince(raw);
  if (since === null) return [finding('residence-missing', where, { name: applicant.name })];
  const latest = addYears(settings.registrationTo, -settings.residenceYears);
  if (compareDates(since.span.last, latest) <= 0) return [];
  const facts = { since: since.text, latest: dateText(latest) };
  const tooShort = compareDates(since.span.first, latest) > 0;
  return [finding(tooShort ? 'residence-too-short' : 'residence-month-only', where, facts)];
}

/** A date, or a bare year (2019, 2019年). */
function residentSince(raw: Raw): { readonly span: DaySpan; readonly text: string } | null {
  const read = readDate(raw);
  if (read !== null) return { span: daysOf(read), text: partialDateText(read) };
  const year = /^((?:19|20)\d{2})年?$/u.exec(foldText(writtenIn(raw)))?.[1];
  if (year === undefined) return null;
  const first: CalendarDate = { year: Number(year), month: 1, day: 1 };
  return { span: { first, last: { ...first, month: 12, day: 31 } }, text: year };
}

/** “从事与安防行业相关工作”: 从事职业 must say something; what it says is for a person to judge. */
function occupation(applicant: Applicant): readonly Finding[] {
  if (!applicant.columns.has('occupation')) return [];
  if (!saysNothing(writtenIn(applicant.row.value('occupation')))) return [];
  return [finding('occupation-missing', at(applicant, 'occupation'), { name: applicant.name })];
}

/**
 * 报名日期 from 报名起始日 to 报名截止日, both days included; outside it `registered-outside-window`
 * (warning), blank or not a date `registration-date-missing` (information). A month counts as outside
 * only where all of it is. Example: 2024-05-20 17:30 is inside, 2024-05-21 outside.
 */
function registrationTime(applicant: Applicant, settings: Settings): readonly Finding[] {
  if (!applicant.columns.has('registered')) return [];
  const where = at(applicant, 'registered');
  const read = readDate(applicant.row.value('registered'));
  if (read === null) return [finding('registration-date-missing', where, { name: applicant.name })];
  const { first, last } = daysOf(read);
  const { registrationFrom: from, registrationTo: to } = settings;
  if (compareDates(last, from) >= 0 && compareDates(first, to) <= 0) return [];
  const facts = { registered: partialDateText(read), from: dateText(from), to: dateText(to) };
  return [finding('registered-outside-window', where, facts)];
}
