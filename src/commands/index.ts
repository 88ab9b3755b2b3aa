/*
 * The ribbon's functions, under the names that the manifest gives them. They end in a notice for the pane,
 * whatever happens, and always tell Excel that they have ended.
 */
import { wordsIn } from '../text';
import type { Workbook } from '../workbook/port';
import { openExcel } from '../workbook/excel';
import { checkAll, scoreRoundOf, type Call } from './act-on';
import { failed, type Ending } from './ending';
import { openNoticeBoard } from './notice';
import { activeSheetName, whenReady } from './office';

declare const DENGBANG_VERSION: string;

type Act = (workbook: Workbook, call: Call) => Promise<Ending>;

async function command(event: Office.AddinCommands.Event, act: Act): Promise<void> {
  try {
    const { language, place } = await whenReady();
    const call = { words: wordsIn(language), program: `dengbang ${DENGBANG_VERSION}`, now: new Date() };
    const ending = await perform(act, call).catch(failed);
    openNoticeBoard(place, () => localStorage).post({ ending, at: new Date() });
  } finally {
    event.completed();
  }
}

/** Asynchronous, so that whatever goes wrong in opening is caught with the rest. */
async function perform(act: Act, call: Call): Promise<Ending> {
  return act(openExcel(), call);
}

Office.actions.associate('check', (event: Office.AddinCommands.Event) => command(event, checkAll));
Office.actions.associate('scoreRound', (event: Office.AddinCommands.Event) =>
  command(event, async (workbook, call) => scoreRoundOf(workbook, await activeSheetName(), call)),
);
void Office.onReady();
