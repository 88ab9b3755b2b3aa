/*
 * Starts the worker of the workbook from the text that the build put on the page: a page opened from disk may load
 * nothing beside itself.
 */
import { lineTo, type Line } from '../desk/line';

/** Id of the element that holds the worker's program. */
export const THREAD_ID = 'document-thread';

/** `lost`: the worker could not start, or has died. */
export function startThread(page: Document, lost: () => void): Line {
  const program = page.getElementById(THREAD_ID)?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onerror = lost;
  return lineTo(worker);
}
