/*
 * The title of every kind of problem, and what the chief judge reads: what it means for ranks, advancement and
 * awards, and which decision is theirs.
 */
import type { CatalogueWords } from '../catalogue-words';
import { contest } from './catalogue-contest';
import { people } from './catalogue-people';
import { workbook } from './catalogue-workbook';

export const findings: CatalogueWords['findings'] = { ...people, ...contest, ...workbook };
