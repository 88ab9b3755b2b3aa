/*
 * 每一种问题的标题，以及给裁判长、负责人看的话：对名次、晋级、奖项有什么影响，哪一件要由裁判长决定。
 */
import type { CatalogueWords } from '../catalogue-words';
import { contest } from './catalogue-contest';
import { people } from './catalogue-people';
import { workbook } from './catalogue-workbook';

export const findings: CatalogueWords['findings'] = { ...people, ...contest, ...workbook };
