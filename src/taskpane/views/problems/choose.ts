/*
 * Which problems are shown: of the severities asked for, and those that mention what is looked for.
 */
import type { Severity } from '../../../contest/finding';
import type { Problem, ProblemPlace } from '../../../desk/problems';

export interface Wanted {
  readonly severities: ReadonlySet<Severity>;
  /** Looked for in ticket, name, sheet, cell, code and title; empty: everything. */
  readonly text: string;
}

/** The problems that fit; of a problem that only some places fit, only those places. */
export function choose(problems: readonly Problem[], { severities, text }: Wanted): readonly Problem[] {
  const sought = folded(text);
  return problems.flatMap((one): readonly Problem[] => {
    if (!severities.has(one.severity)) return [];
    if (sought === '' || folded(`${one.code} ${one.title}`).includes(sought)) return [one];
    const places = one.places.filter((place) => folded(wordsOf(place)).includes(sought));
    return places.length === 0 ? [] : [{ ...one, places, count: places.length }];
  });
}

function wordsOf({ sheet, cell, ticket, name }: ProblemPlace): string {
  return [ticket, name, sheet, cell].filter((one) => one !== null).join(' ');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

/** Neighbours of one severity and kind; the order stays. */
export function grouped(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const groups: Problem[][] = [];
  for (const one of problems) {
    const last = groups.at(-1);
    const [head] = last ?? [];
    if (last !== undefined && head?.severity === one.severity && head.kind === one.kind) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The first `most` entries of all groups together, each group with its whole number. */
export function firstOf(
  groups: readonly (readonly Problem[])[],
  most: number,
): readonly { readonly shown: readonly Problem[]; readonly of: number }[] {
  let room = most;
  return groups.flatMap((group) => {
    const shown = group.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ shown, of: group.length }];
  });
}
