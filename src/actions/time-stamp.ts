/*
 * How the moment of a run is written into the one time-stamp cell. It does not know what time it is.
 */

/** "2024-06-20 09:30:00", in the machine's own time zone. */
export function timeStamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
