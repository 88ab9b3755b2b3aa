/*
 * What one sees of our own sheets on the screen: no grid, and the head that stays while scrolling.
 */
import type { SheetPlan } from '../port';
import type { Queue } from './trip';

export interface Shown {
  readonly plan: SheetPlan;
  readonly name: string;
}

export function showPut(shown: readonly Shown[]): Queue<void> {
  return (context) => {
    for (const { plan, name } of shown) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.showGridlines = false;
      if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
      else sheet.freezePanes.unfreeze();
    }
    return () => undefined;
  };
}
