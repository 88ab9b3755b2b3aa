/*
 * The whole English dictionary: what pages say, and what only computing needs.
 */
import type { Words } from '../words';
import { acts } from './acts';
import { commands } from './commands';
import { entry } from './entry';
import { findings } from './findings';
import { proof } from './proof';
import { publication } from './publication';
import { reports } from './reports';
import { reviews } from './reviews';
import { shown } from './shown';
import { unreadable } from './unreadable';
import { verify } from './verify';
import { why } from './why';

export const words: Words = {
  ...shown,
  acts,
  commands,
  entry,
  findings,
  proof,
  publication,
  reports,
  reviews,
  unreadable,
  verify,
  why,
};
