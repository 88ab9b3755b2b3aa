/*
 * The whole English dictionary.
 */
import type { Words } from '../words';
import { acts } from './acts';
import { between } from './between';
import { catalogue } from './catalogue';
import { commands } from './commands';
import { diagnosis } from './diagnosis';
import { entry } from './entry';
import { findings } from './findings';
import { forms } from './forms';
import { frame } from './frame';
import { home } from './home';
import { journal } from './journal';
import { names } from './names';
import { pane } from './pane';
import { prizes } from './prizes';
import { problems } from './problems';
import { proof } from './proof';
import { publication } from './publication';
import { ranking } from './ranking';
import { reports } from './reports';
import { reviews } from './reviews';
import { rules } from './rules';
import { typing } from './typing';
import { unreadable } from './unreadable';
import { verify } from './verify';
import { why } from './why';
import { workbench } from './workbench';

export const words: Words = {
  language: 'en-US',
  names,
  acts,
  entry,
  findings,
  catalogue,
  why,
  unreadable,
  reports,
  commands,
  forms,
  journal,
  publication,
  pane,
  proof,
  reviews,
  verify,
  workbench,
  diagnosis,
  typing,
  between,
  rules,
  prizes,
  ranking,
  problems,
  frame,
  home,
};
