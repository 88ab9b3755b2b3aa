/*
 * How one difference between two results is told: the words for fields and values. What differs, and which side
 * is right, is decided elsewhere.
 */
import type { SealedChange } from '../../contest/finding';
import { plain, ticketText } from '../quote';

const fields: Readonly<Record<string, string>> = {
  name: 'name',
  sheet: 'on the sheet',
  levelCertificate: 'level certificate',
  careerSupport: 'career support',
  talentPool: 'talent pool',
  coachAward: 'coach award',
  unitAward: 'unit award',
  teamAward: 'team award',
  organisationAward: 'organisation award',
  nationalCandidate: 'national candidate',
  gross: 'bonus before tax',
  net: 'net bonus',
  open: 'place without a holder',
};

/** The word for a field; most are English already. */
export function fieldWord(field: string): string {
  return Object.hasOwn(fields, field) ? (fields[field] ?? field) : plain(field);
}

/** The word for a value; "none" where there is none. */
export function valueWord(value: string | null): string {
  if (value === null || value === '-') return 'none';
  const tied = /^pending (\d+)-(\d+)$/u.exec(value);
  return tied === null ? plain(value, 40) : `tied, ${tied[1]}–${tied[2]} open`;
}

/** "AF20240056 practical 91.5 → 95.1". */
export function sealedChange({ ticket, field, before, after }: SealedChange): string {
  const who = ticket === null ? '' : `${ticketText(ticket, 'en-US')} `;
  return `${who}${fieldWord(field)} ${valueWord(before)} → ${valueWord(after)}`;
}
