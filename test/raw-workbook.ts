/*
 * Workbooks of several sheets written as raw XML, cell by cell, so that the product's own writer is never
 * its own witness; and the same sheets as text, for the message of a failing test. Formulas stand without
 * results: whoever opens the file must calculate.
 */
import { columnLetters } from '../src/workbook/port';
import { MAIN, parts, zip, type Parts } from './golden/build';

export type RawCell = string | number | null | { readonly formula: string };

export interface RawSheet {
  readonly name: string;
  /** From row 1 and column A. */
  readonly rows: readonly (readonly RawCell[])[];
  /** e.g. "A1:H1" */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** The bytes of a workbook; texts stand in the cells or in the shared strings. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  texts: 'in-cells' | 'shared' = 'in-cells',
): Uint8Array {
  const strings = texts === 'shared' ? new Map<string, number>() : null;
  const extra: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries()) {
    extra[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings);
  }
  return zip({ ...packageParts(sheets), ...extra, ...stringPart(strings) });
}

/** Sheets as a person would draw them on paper: one line per row, cells apart by |. */
export function drawing(sheets: readonly RawSheet[]): string {
  return sheets
    .map(({ name, rows, merges = [], hidden = false }) => {
      const lines = rows.map((cells, index) => `${String(index + 1).padStart(3)} ${lineOf(cells)}`);
      const joined = merges.length === 0 ? [] : [`    merged: ${merges.join(' ')}`];
      return [`[${name}]${hidden ? ' (hidden)' : ''}`, ...lines, ...joined].join('\n');
    })
    .join('\n');
}

function lineOf(cells: readonly RawCell[]): string {
  return cells
    .map((cell) => {
      if (cell === null) return '';
      if (typeof cell === 'object') return `{=${cell.formula}}`;
      return typeof cell === 'number' ? `#${cell}` : JSON.stringify(cell).slice(1, -1);
    })
    .join(' | ');
}

/** The parts of a workbook with one sheet, made ready for several. */
function packageParts(sheets: readonly RawSheet[]): Parts {
  const one = parts('');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const override = (number: number): string =>
    `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
  const strings = `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`;
  const numbers = sheets.map((_, index) => index + 1);
  return {
    ...one,
    '[Content_Types].xml': (one['[Content_Types].xml'] ?? '').replace(
      override(1),
      numbers.map(override).join('') + strings,
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, hidden = false }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
      .map(
        (number) =>
          `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
}

function sheetXml({ rows, merges = [] }: RawSheet, strings: Map<string, number> | null): string {
  const body = rows
    .map((cells, index) => {
      const row = index + 1;
      const filled = cells.map((cell, at) => cellXml(cell, `${columnLetters(at + 1)}${row}`, strings));
      return filled.every((xml) => xml === '') ? '' : `<row r="${row}">${filled.join('')}</row>`;
    })
    .join('');
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: RawCell, address: string, strings: Map<string, number> | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${address}"><f>${escaped(cell.formula)}</f></c>`;
  if (strings === null) {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  }
  const at = strings.get(cell) ?? strings.size;
  strings.set(cell, at);
  return `<c r="${address}" t="s"><v>${at}</v></c>`;
}

function stringPart(strings: Map<string, number> | null): Parts {
  const items = [...(strings?.keys() ?? [])].map(
    (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`,
  );
  return { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items.join('')}</sst>` };
}

/** What XML cannot hold stands as _xHHHH_, and what only looks like that is escaped itself. */
function cellText(text: string): string {
  return escaped(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      .replace(
        /[\0-\x08\x0b-\x1f]/gu,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (c) => `&#${c.charCodeAt(0)};`);
}
