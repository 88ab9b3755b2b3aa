/*
 * A new workbook, for people who have none yet. It is an opened file like any other from the first
 * moment; the first sheet that a plan puts becomes sheet 1.
 */
import { blankParts } from './blank';
import { portableCodec } from './codec';
import type { Codec } from './codec';
import { openXlsx } from './open';
import type { FileWorkbook } from './open';
import { packArchive, packEntry } from './pack';

/** `name` is for messages; `codec` as for openXlsx. It can be saved as soon as a plan has put a sheet into it. */
export function createXlsx(name: string, codec: Codec = portableCodec): FileWorkbook {
  const encoder = new TextEncoder();
  const entries = blankParts().map(([part, xml]) => {
    return packEntry({ name: part, bytes: encoder.encode(xml), replaces: null }, codec);
  });
  const book = openXlsx(packArchive(entries), name, codec);
  let sheets = 0;
  return {
    ...book,
    apply: async (plan) => {
      const receipt = await book.apply(plan);
      sheets += receipt.sheets.length;
      return receipt;
    },
    save: () => {
      // No program opens a workbook without a sheet.
      if (sheets === 0) throw new RangeError(`${name} has no sheet yet`);
      return book.save();
    },
  };
}
