/*
 * A moment as the journal writes it: with the offset of the clock it was read from, so that it means the same
 * everywhere. It does not know what time it is.
 */

/** "2024-06-20T09:30:00+08:00" for that moment on a computer in Beijing. */
export function momentOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  const east = -now.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return `${day}T${time}${offset}`;
}
