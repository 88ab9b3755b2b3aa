/*
 * The three rounds of the notice, in their order (三：初赛、复赛、决赛).
 */
export type RoundName = 'preliminary' | 'semifinal' | 'final';

export const roundNames: readonly RoundName[] = ['preliminary', 'semifinal', 'final'];

/** The round before this one; null before the preliminary. */
export function roundBefore(round: RoundName): RoundName | null {
  return roundNames[roundNames.indexOf(round) - 1] ?? null;
}

/** The round after this one; null after the final. */
export function roundAfter(round: RoundName): RoundName | null {
  return roundNames[roundNames.indexOf(round) + 1] ?? null;
}
