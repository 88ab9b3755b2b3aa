/*
 * 抽签: an order that nobody chose and anybody can repeat, from a seed said aloud before (dice, lottery balls).
 * Who is drawn, and what the order is for, is not known here.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { compareText } from './text-order';

/** A line of the printed draw: the ticket and the 64 hexadecimal digits it is placed by. */
export interface Lot {
  readonly ticket: string;
  readonly lot: string;
}

/** False for a seed that says nothing, or that cannot be printed on one line and typed again. */
export function isSeed(seed: string): boolean {
  return seed.trim() !== '' && !/\p{Cc}/u.test(seed.trim());
}

/**
 * Draws the tickets, first drawn first: by the SHA-256 of seed, `|` and ticket as hexadecimal digits, smallest
 * first. The order in which the tickets are given does not matter, each counts once, and of a shorter list and
 * a longer one those in both stand in the same order. Spaces at the ends of the seed are not part of it.
 *
 * Anyone can repeat it: `printf '%s' '3-6-1-4-2-5|AF20240005' | sha256sum` for each ticket, then sort.
 *
 * @throws RangeError where `isSeed` says no: a draw without a seed could not be repeated.
 */
export function drawLots(tickets: readonly string[], seed: string): readonly Lot[] {
  if (!isSeed(seed)) throw new RangeError('a draw needs a seed that can be printed');
  const said = seed.trim();
  return [...new Set(tickets)]
    .sort(compareText)
    .map((ticket) => ({ ticket, lot: bytesToHex(sha256(utf8ToBytes(`${said}|${ticket}`))) }))
    .sort((a, b) => compareText(a.lot, b.lot));
}

/** The tickets in drawn order (see drawLots). */
export function drawOrder(tickets: readonly string[], seed: string): readonly string[] {
  return drawLots(tickets, seed).map(({ ticket }) => ticket);
}
