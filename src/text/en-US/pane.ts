/*
 * What the pane in Excel says in English. Columns keep their Chinese word, because that is what stands in
 * the workbook.
 */
import type { PaneWords, ProblemCounts } from '../pane-words';
import { names } from './names';

function told({ error, warning, info }: ProblemCounts): string {
  if (error + warning + info === 0) return 'No problems found.';
  return `Problems: errors ${error}, warnings ${warning}, notes ${info}.`;
}

export const pane: PaneWords = {
  earlier: (time) => `Result of a ribbon command, ${time}:`,
  notExcel: 'This page belongs into Excel: open it from the Dengbang group on the Home tab.',
  excelTooOld: 'This Excel is too old. Dengbang needs Excel 2021, Microsoft 365 or Excel on the web.',
  notStarted:
    'Dengbang did not start. The network may be down, or this computer’s Office is too old (Excel 2021 or Microsoft 365 with WebView2 is needed).',
  ending: {
    checked: (problems) =>
      `Checked. ${told(problems)} Nothing was written.${
        problems.error + problems.warning + problems.info === 0
          ? ''
          : ' Where each of them is and what to do stands on the list of problems (问题清单) that scoring makes.'
      }`,
    written: ({ round, sheets, cells, refused, undone }, problems) =>
      [
        `${round === null ? 'Scored' : `${names.round[round]} scored`}: report sheets written ${sheets}, cells filled ${cells}. ${told(problems)}`,
        refused === 0 ? '' : ` Cells not filled: ${refused}; they had changed in the meantime or are locked.`,
        undone === 0
          ? ''
          : ` Steps not finished: ${undone}; a sheet is protected or gone, or Excel failed. Put that right and press again.`,
        ' Of your own sheets nothing but the columns for total, rank and advancement was touched; the reports stand on sheets of their own.',
      ].join(''),
    stopped: (problems) =>
      `Not scored, nothing written: no score sheet was recognised, or a result would have rested on a guess. ${told(problems)} Look at the headers of the score sheets, or name sheet and columns on the settings sheet (表对应, 列对应).`,
    otherSheet: (known) =>
      `Not scored, nothing written: the sheet you are on holds no round. ${
        known.length === 0
          ? 'No other score sheet was recognised either; look at the headers (准考证号, 理论, 技能).'
          : `Go to the marks of a round first (${known.map((round) => names.round[round]).join(', ')}), then press “Score This Round”.`
      }`,
    cellEdit: 'Not done: a cell is being edited. Press Enter or Esc to finish it, then try again.',
    readOnly: 'Not finished: the workbook is read-only or protected. Lift that, then try again.',
    failed: (code) =>
      `Not finished: ${code === null ? 'Dengbang itself failed' : `Excel reported an error (${code})`}. Try again; reports that are already there are rewritten in place, not added again.`,
  },
};
