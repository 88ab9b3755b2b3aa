/*
 * What reviews change on the roster: a broken eligibility rule or a duplicate that a person let pass
 * no longer counts against anyone, and somebody taken out is out.
 */
import type { FindingCode } from './finding';
import type { Registration, Roster } from './registration';
import type { Reviews } from './review';

const eligibilityCodes = [
  'under-age',
  'over-age',
  'residence-too-short',
] as const satisfies readonly FindingCode[];
const duplicateCodes = ['duplicate-id-number', 'duplicate-ticket'] as const satisfies readonly FindingCode[];

/**
 * The roster as it stands after the reviews. `broken` tells which eligibility findings a registration
 * has; all of them must have been passed for it to be eligible. A passed duplicate is a person of its own.
 */
export function reviewRoster(
  roster: Roster,
  reviews: Reviews,
  broken: (registration: Registration) => readonly FindingCode[],
): Roster {
  const after = new Map<Registration, Registration>();
  for (const registration of roster.registrations) {
    const { ticket, duplicateOf } = registration;
    const open = broken(registration).filter(
      (code) => isEligibility(code) && !reviews.isPassed(code, ticket),
    );
    const isOut = ticket !== null && reviews.disqualified.has(ticket);
    const passedDuplicate = duplicateCodes.some((code) => reviews.isPassed(code, ticket));
    const original = duplicateOf === null || passedDuplicate ? null : (after.get(duplicateOf) ?? duplicateOf);
    after.set(registration, {
      ...registration,
      ineligible: isOut || open.length > 0,
      duplicateOf: original,
    });
  }
  return { ...roster, registrations: [...after.values()] };
}

function isEligibility(code: FindingCode): boolean {
  return eligibilityCodes.some((one) => one === code);
}
