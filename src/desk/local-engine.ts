/*
 * The engine that computes on the thread where it runs.
 */
import type { Workbook } from '../workbook/port';
import { openComputer } from './computer';
import { openEngine } from './door-engine';
import type { Engine, EngineSettings } from './engine';

/** Nothing is computed ahead of its time, since that would hold up the page. */
export function openLocalEngine(workbook: Workbook, settings: EngineSettings): Engine {
  const computer = { ...openComputer(settings), expect: () => Promise.resolve() };
  return openEngine(workbook, settings, computer, (snapshot) => Promise.resolve(snapshot));
}
