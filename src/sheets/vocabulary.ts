/*
 * Looks a header up among the words for the columns: exactly, or by the words that it contains. Which
 * header wins when two claim the same column is decided in claim.ts.
 */
import { foldHeader } from './header-text';
import type { Words } from './header-words';

export interface Vocabulary<Role extends string> {
  /** The role of a folded header that is exactly one of the words. */
  exact(folded: string): Role | null;
  /** The roles of all words that a folded header contains, the longest words first and none twice. */
  within(folded: string): ReadonlySet<Role>;
}

/** Short words are found by chance inside longer ones ("id", "号"); they count only as a whole. */
const LEAST_CHINESE = 2;
const LEAST_LATIN = 5;

/** Makes a vocabulary of the words of each role. A word may stand for one role only. */
export function vocabularyOf<Role extends string>(words: Words<Role>): Vocabulary<Role> {
  const roles = new Map<string, Role>();
  for (const role of Object.keys(words) as Role[]) {
    for (const word of words[role].trim().split(/\s+/u)) roles.set(foldHeader(word), role);
  }
  const long = [...roles.entries()].filter(([word]) => isLong(word)).sort(([a], [b]) => b.length - a.length);
  return {
    exact: (folded) => roles.get(folded) ?? null,
    within: (folded) => {
      const found = new Set<Role>();
      let rest = folded;
      for (let best = longestIn(rest, long); best !== null; best = longestIn(rest, long)) {
        const [word, role] = best;
        found.add(role);
        // What a longer word used up cannot count for a shorter one: 教练所在单位 is no 单位.
        rest = rest.replaceAll(word, ' ');
      }
      return found;
    },
  };
}

function isLong(word: string): boolean {
  return word.length >= (/^[ -~]+$/u.test(word) ? LEAST_LATIN : LEAST_CHINESE);
}

/** The longest word in a text; of two equally long ones the first. */
function longestIn<Role>(
  text: string,
  words: readonly (readonly [string, Role])[],
): readonly [string, Role] | null {
  let best: readonly [string, Role] | null = null;
  for (const entry of words) {
    if (best !== null && entry[0].length < best[0].length) break;
    const at = text.indexOf(entry[0]);
    if (at >= 0 && (best === null || at < text.indexOf(best[0]))) best = entry;
  }
  return best;
}
