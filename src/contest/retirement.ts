/*
 * The statutory retirement date (法定退休年龄), with the gradual delay that began on 2025-01-01. Which
 * class a person belongs to, and what follows from the date, is decided in eligibility.ts.
 */
import type { CalendarDate } from './raw';
import { addMonths } from './calendar';

/** Men; women in management or professional posts (干部, 55); women workers (工人, 50). */
export type RetirementClass = 'men-60' | 'women-55' | 'women-50';

/** Age until 2024, months of birth per month of delay, and the largest delay in months. */
const reform: Readonly<Record<RetirementClass, { base: number; step: number; cap: number }>> = {
  'men-60': { base: 60, step: 4, cap: 36 },
  'women-55': { base: 55, step: 4, cap: 36 },
  'women-50': { base: 50, step: 2, cap: 60 },
};

/**
 * The day on which the statutory age is reached (国务院关于渐进式延迟法定退休年龄的办法 第一条).
 * k = months from January 2025 to the month in which the old age is reached; before it (k < 0) there is
 * no delay, from it on ⌊k/step⌋ + 1 months, at most the cap. The day of the month is kept, or the
 * month's last day where there is none. Example: a man born 1965-05-10 reaches 60 in May 2025, k = 4,
 * ⌊4/4⌋ + 1 = 2 months: 2025-07-10. An early or late retirement by choice (弹性) does not move it.
 */
export function statutoryRetirement(birth: CalendarDate, kind: RetirementClass): CalendarDate {
  const { base, step, cap } = reform[kind];
  const k = 12 * (birth.year + base - 2025) + (birth.month - 1);
  const delay = k < 0 ? 0 : Math.min(cap, Math.floor(k / step) + 1);
  return addMonths(birth, 12 * base + delay);
}
