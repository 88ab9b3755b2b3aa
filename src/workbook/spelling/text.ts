/*
 * What Excel takes into one cell as text, and how a text is cut to a limit. Both doors spell alike; how
 * the result is stored is theirs.
 */

export const TEXT_LIMIT = 32_767;

/** Lone surrogates are no text and would make the whole part unreadable. */
export function repairText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** At most `limit` UTF-16 units, never half a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** A text that is cut ends in an ellipsis so that it shows. */
export function fitText(text: string, limit: number): string {
  return text.length <= limit ? text : `${cutText(text, limit - 1)}…`;
}

/** What Excel takes into one cell. */
export function fitCell(text: string): string {
  return fitText(text, TEXT_LIMIT);
}
