/*
 * The program of the worker: the workbook lives here, so that the page stays alive whatever is done to it.
 */
import { lineTo } from '../desk/line';
import { serveDocument } from './document-thread';

// The global of a worker's own thread, which the browser's types describe only for pages.
serveDocument(lineTo(globalThis as unknown as Worker));
