/*
 * Decides, code by code, what a clerk reads in English: what is the matter and what to do about it.
 */
import type { FindingWords } from '../words';
import { awards } from './findings-awards';
import { changes } from './findings-changes';
import { eligibility } from './findings-eligibility';
import { identity } from './findings-identity';
import { marks } from './findings-marks';
import { order } from './findings-order';
import { workbook } from './findings-workbook';

export const findings = {
  ...identity,
  ...eligibility,
  ...marks,
  ...changes,
  ...order,
  ...awards,
  ...workbook,
} satisfies FindingWords;
