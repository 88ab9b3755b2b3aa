/*
 * The thread on which the pane computes: Excel's window stays alive meanwhile.
 */
import { serveComputer } from '../desk/computer-thread';
import { lineTo } from '../desk/line';

// The global of a worker's own thread, which the browser's types describe only for pages.
serveComputer(lineTo(globalThis as unknown as Worker));
