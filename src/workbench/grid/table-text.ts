/*
 * Text from the clipboard as rows of cells: tabs between cells, lines between rows, quotes around a cell that
 * holds either. It knows nothing of where the text goes.
 */

/** "甲\t77.5\r\n乙\t80" is two rows of two cells. An empty last line is no row. */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/uy;
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    rows.at(-1)?.push(found?.[1]?.replaceAll('""', '"').replaceAll('\r\n', '\n') ?? found?.[0] ?? '');
    at = cell.lastIndex;
    if (at >= text.length) break;
    if (text[at] === '\t') at++;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}
