/*
 * The traps of a demonstration workbook: what real sheets contain and a careful
 * program has to see. How each is planted is decided in plant-roster.ts and marks.ts.
 */
export const demoTraps = [
  // the roster, in rows of eligible people
  'padded-name',
  'name-dot',
  'rare-character',
  'id-dress',
  'id-as-number',
  'id-check-digit',
  'id-fifteen-digits',
  'payee-id-short',
  'sex-mismatch',
  'birth-mismatch',
  'birth-forms',
  'phone-forms',
  'phone-short',
  'birth-on-the-limit',
  'retires-before-final',
  'other-documents',
  'merged-unit',
  'unit-spellings',
  // further rows of the roster, without a ticket
  'duplicate-person',
  'over-age',
  'under-age',
  'short-residence',
  // around the people
  'other-lines',
  // marks
  'absences',
  'cancelled',
  'text-marks',
  'line-tie',
  'open-tie',
  'float-order',
  'rounding-order',
  'practical-decides',
  'true-zero',
] as const;
export type DemoTrap = (typeof demoTraps)[number];

const few: readonly DemoTrap[] = [
  'padded-name',
  'id-dress',
  'id-check-digit',
  'birth-forms',
  'phone-forms',
  'other-lines',
  'text-marks',
  'float-order',
];

/** All traps from 60 contestants on, a few from 20 on, none below: small demonstrations stay clean. */
export function usualTraps(contestants: number): readonly DemoTrap[] {
  if (contestants >= 60) return demoTraps;
  return contestants >= 20 ? few : [];
}
