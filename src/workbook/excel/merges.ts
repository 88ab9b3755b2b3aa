/*
 * Merged areas, as far as Excel tells: from ExcelApi 1.13 on, those whose first cell lies in the range
 * that is asked, at most 512 at once.
 */
import type { Area } from '../port';
import { areaOf } from './range';

export function askMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}
