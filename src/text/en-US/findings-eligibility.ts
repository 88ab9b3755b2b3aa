/*
 * Decides how findings about whether somebody may take part are told in English (报名条件).
 */
import type { FindingWords } from '../words';
import { confirm, date, decide, Who } from './phrase';

export const eligibility = {
  'under-age': ({ birth, limit, sixteenOn, sixteenByDeadline }) => ({
    what:
      `Born on ${date(birth)}; the notice asks for age 16 or over (born before ${date(limit)}). ` +
      (sixteenByDeadline
        ? `The person turned 16 on ${date(sixteenOn)} and is 16 by the registration deadline, though.`
        : `The person turns 16 on ${date(sixteenOn)}, after the registration deadline.`),
    todo: sixteenByDeadline
      ? 'Check the date of birth first. To let the person take part, record 通过 (passed) on sheet 审核意见 (code under-age); if not, 取消资格 (disqualified).'
      : `Check the date of birth and correct it if it is wrong. ${decide('under-age')}`,
  }),
  'over-age': ({ birth, retires, on }) => ({
    what: `Born on ${date(birth)}, the person reaches the statutory retirement age on ${date(retires)} and is past it on ${date(on)}; the notice asks for people within it.`,
    todo: `Check date of birth, sex and job category. ${decide('over-age')}`,
  }),
  'residence-too-short': ({ since, latest }) => ({
    what: `Studying or working in Beijing since ${date(since)}: too short by the registration deadline, it should have begun by ${date(latest)}.`,
    todo: `Ask the person or the unit and correct the date if it is wrong. ${decide('residence-too-short')}`,
  }),
  'retirement-category-needed': ({ birth }) => ({
    what: `Born on ${date(birth)}: whether this is within the retirement age depends on sex and job (women: 50 for workers, 55 for managers and professionals), which are not given.`,
    todo: `Ask the unit and fill in the job category (岗位类别). ${confirm('retirement-category-needed')}`,
  }),
  'retires-before-final': ({ retires, final }) => ({
    what: `Within the age limit at registration, but reaches the retirement age on ${date(retires)}, ${final === '' ? 'possibly before the final (the settings give no date for it)' : `before the final on ${date(final)}`}.`,
    todo: `Age is taken at the registration deadline, so the person may take part. ${confirm('retires-before-final')}`,
  }),
  'residence-month-only': ({ since, latest }) => ({
    what: `In Beijing since ${date(since)}, without the day; in the very month of the limit, so it is open whether that is by ${date(latest)}.`,
    todo: `Ask for the day and fill in the whole date. ${confirm('residence-month-only')}`,
  }),
  'residence-missing': ({ name }) => ({
    what: `${Who(name)} has no date since when in Beijing; the notice asks for a full year of study or work there.`,
    todo: `Ask for proof and fill in the date (在京起始年月). ${confirm('residence-missing')}`,
  }),
  'registered-outside-window': ({ registered, from, to }) => ({
    what: `Registered on ${date(registered)}, outside the registration period from ${date(from)} to ${date(to)}.`,
    todo: `Check the date and correct it if it is wrong. ${confirm('registered-outside-window')}`,
  }),
  'occupation-missing': ({ name }) => ({
    what: `${Who(name)} has no occupation; the notice asks for work related to security technology (teachers and students included).`,
    todo: `Fill in the occupation (从事职业). ${confirm('occupation-missing')}`,
  }),
  'registration-date-missing': ({ name }) => ({
    what: `${Who(name)} has no registration date, so it was not compared with the registration period.`,
    todo: 'Nothing to do; fill it in if there is a record.',
  }),
  'boundary-birth-date': ({ birth }) => ({
    what: `Born on ${date(birth)}, the very day of the limit; "16 or over" is read as including it, so the person is eligible.`,
    todo: 'Nothing to do. If the organiser reads it otherwise, change 界限当日 on sheet 规则.',
  }),
} satisfies Partial<FindingWords>;
