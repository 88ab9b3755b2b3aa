/*
 * How much room a text takes on paper: its width in characters, the lines it wraps into and the height
 * they need. Estimates err on the roomy side, since a clipped name is worse than a taller row.
 */

/** Size at which a Chinese character is exactly two column characters wide. */
const BASE_SIZE = 10.5;
/** A cell's own padding, in characters. */
const PADDING = 1;
/** The gap that merging gains between two columns, in characters. */
const MERGE_GAIN = 5 / 7;
const MAX_HEIGHT = 409;

/** Width in characters of the standard font: one for ASCII, two for everything else. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2;
  return width;
}

/** Width of columns that are merged into one cell. */
export function mergedWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1) * MERGE_GAIN;
}

/** Characters that stay together: a run of ASCII without spaces; every other character stands alone. */
function words(text: string): readonly string[] {
  return text.match(/[\u0021-\u007e]+|[^\u0021-\u007e]/gu) ?? [];
}

/** The lines into which a text wraps in a cell of that width. */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, ((width - PADDING) * BASE_SIZE) / size);
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words(paragraph)) {
    const width = textWidth(word);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      // Too long for any line: it is broken where the line ends.
      const total = used + width;
      lines += Math.ceil(total / room) - 1;
      used = total % room;
    }
  }
  return lines;
}

/** Height in points of a row that shows so many lines of that size, at least `least`. */
export function heightOf(lines: number, size: number, least: number): number {
  return Math.min(MAX_HEIGHT, Math.max(least, Math.ceil(lines * size * 1.35 + 4)));
}
