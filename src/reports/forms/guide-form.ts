/*
 * 使用说明: what to do, step by step, for someone who opens the workbook for the first time.
 */
import type { Settings } from '../../contest/settings';
import type { Words } from '../../text/words';
import type { SheetPlan } from '../../workbook/port';
import { layOutForm } from './form';

/** The key begins with "input." so that no run takes the sheet for a report of its own that is out of date. */
export function guideForm(settings: Settings, words: Words): SheetPlan {
  const { guide } = words.forms;
  const [step, where, what] = guide.columns;
  return layOutForm(
    {
      key: 'input.guide',
      tab: guide.tab,
      contest: settings.contestName,
      heading: guide.heading,
      hints: [],
      orientation: 'portrait',
      columns: [
        { heading: step, width: 6, input: false },
        { heading: where, width: 18, input: false },
        { heading: what, width: 60, align: 'left', input: false },
      ],
      rows: guide.steps.map((one, at) => [at + 1, one.where, one.what]),
      blankRows: 0,
      notes: guide.notes.map((note, at) => `${at + 1}. ${note}`),
      signatures: [],
      protected: false,
      header: settings.documentNumber,
      pageSignature: false,
    },
    words,
  );
}
