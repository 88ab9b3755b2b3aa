/*
 * Hyperlinks of cells. Setting one writes the text to display and gives the cell Excel's Hyperlink look,
 * font and size included; whoever wants another look sets it afterwards.
 */
import type { Area } from './area';
import type { Desk } from './desk';
import { fieldsOf, refuse, textOr } from './given';
import { guardAct, guardContent } from './guard';
import { writeValues } from './range-cells';
import { areaIn, type RangeTarget } from './range-target';
import { cellAt, makeCell, styleAt } from './sheet-cells';
import type { Link, SheetModel } from './sheet-model';
import { changed } from './style';
import type { Given } from './thing';
import { readValue } from './typed';
import type { Wire } from './wire';

/** The link of the first cell; null where it has none. */
export function linkOf(sheet: SheetModel, area: Area): Wire {
  const cell = cellAt(sheet, area.top, area.left);
  if (cell?.link === null || cell?.link === undefined) return null;
  const { address, documentReference, screenTip } = cell.link;
  return {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    screenTip: screenTip ?? '',
    textToDisplay: String(readValue(cell)),
  };
}

export function putLink(target: RangeTarget, given: Given, desk: Desk): void {
  const area = areaIn(target, desk);
  const { address, documentReference, screenTip, textToDisplay } = fieldsOf(given);
  const link: Link = {
    address: textOr(address, null),
    documentReference: textOr(documentReference, null),
    screenTip: textOr(screenTip, null),
  };
  if (link.address === null && link.documentReference === null) refuse();
  guardAct(target.sheet, 'allowInsertHyperlinks');
  guardContent(target.sheet, area);
  const { fontName, fontSize } = desk.workbook.baseStyle;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const style = styleAt(target.sheet, row, column);
      const cell = makeCell(target.sheet, row, column);
      cell.link = link;
      cell.style = changed(style, {
        fontName,
        fontSize,
        bold: false,
        colour: '#0563C1',
        underline: 'Single',
      });
      const shown = textOr(
        textToDisplay,
        cell.value === null ? (link.address ?? link.documentReference) : null,
      );
      if (shown !== null) {
        writeValues(
          { sheet: target.sheet, area: { top: row, bottom: row, left: column, right: column } },
          shown,
          desk,
        );
      }
    }
  }
}
