/*
 * What pages say themselves; the rest comes told from the thread that computes.
 */
import type { ShownWords } from '../words';
import { between } from './between';
import { catalogue } from './catalogue';
import { diagnosis } from './diagnosis';
import { forms } from './forms';
import { frame } from './frame';
import { home } from './home';
import { journal } from './journal';
import { names } from './names';
import { pane } from './pane';
import { prizes } from './prizes';
import { problems } from './problems';
import { ranking } from './ranking';
import { rules } from './rules';
import { typing } from './typing';
import { workbench } from './workbench';

export const shown: ShownWords = {
  language: 'en-US',
  between,
  catalogue,
  diagnosis,
  forms,
  frame,
  home,
  journal,
  names,
  pane,
  prizes,
  problems,
  ranking,
  rules,
  typing,
  workbench,
};
