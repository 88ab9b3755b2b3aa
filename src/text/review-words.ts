/*
 * What the prepared 审核意见 sheet says to the clerk who fills it. Its headings and the words in its drop-down
 * are those of the empty form (form-words.ts).
 */
export interface ReviewWords {
  /** Under the title: what to fill in, and what happens then. `left`: open findings that found no room. */
  hint(left: number): string;
}
