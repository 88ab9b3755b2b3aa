/*
 * Where pages end. Breaks are set by hand, a little before the paper is full, so that a heading never
 * stands at a page's foot and the signature block keeps its last rows whatever the printer.
 */

export interface Line {
  readonly height: number;
  /** True where no page may end between this line and the next. */
  readonly keepWithNext: boolean;
}

/** Excel refuses more manual breaks than this on a sheet (1026), with room to spare. */
const MOST_BREAKS = 1000;

/**
 * Indexes (from 0) of the lines that begin a new page. `first` is the room on the first page, `later`
 * that on the others, whose repeated title rows are gone already.
 */
export function pageStarts(lines: readonly Line[], first: number, later: number): readonly number[] {
  const starts: number[] = [];
  let room = first;
  for (let from = 0; from < lines.length;) {
    const until = endOfGroup(lines, from);
    const height = sumHeights(lines, from, until);
    if (height > room && from > 0) {
      starts.push(from);
      room = later;
    }
    // A group taller than a page flows on as it must.
    room = height > room ? later - (height % later) : room - height;
    from = until;
  }
  return starts.length > MOST_BREAKS ? starts.slice(-1) : starts;
}

function endOfGroup(lines: readonly Line[], from: number): number {
  let until = from + 1;
  while (until < lines.length && lines[until - 1]?.keepWithNext === true) until += 1;
  return until;
}

function sumHeights(lines: readonly Line[], from: number, until: number): number {
  return lines.slice(from, until).reduce((sum, line) => sum + line.height, 0);
}
