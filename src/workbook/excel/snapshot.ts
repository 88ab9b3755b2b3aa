/*
 * Reads the workbook: which sheets there are, then their heads, then those that were chosen. Three trips
 * and one more for each further megabyte.
 */
import type { SheetId, Snapshot } from '../port';
import { readWhole } from './read';
import type { Reading } from './read';
import { askShape } from './shape';
import { viewOf } from './sheet-view';
import { surveySheets } from './survey';
import type { Survey } from './survey';
import type { Host, Queue } from './trip';

type Choose = (heads: Snapshot) => readonly SheetId[];

interface Cover extends Omit<Snapshot, 'sheets'> {
  readonly tabs: Parameters<typeof surveySheets>[1];
}

export async function takeSnapshot(host: Host, choose?: Choose): Promise<Snapshot> {
  const { tabs, ...cover } = await host.trip(askCover(host));
  const surveys = await surveySheets(host, tabs);
  const heads = surveys.map(headOnly);
  const chosen = choose?.({ ...cover, sheets: heads.map(viewOf) });
  const whole = await readWhole(
    host,
    surveys.filter(({ tab }) => chosen === undefined || chosen.includes(tab.id)),
  );
  const readings = heads.map((head) => whole.find(({ survey }) => survey === head.survey) ?? head);
  return { ...cover, sheets: readings.map(viewOf) };
}

function headOnly(survey: Survey): Reading {
  const { head, merges } = survey;
  return { survey, blocks: head === null ? [] : [head], merges, locks: [] };
}

function askCover(host: Host): Queue<Cover> {
  const askTabs = askShape(host);
  return (context) => {
    const shape = askTabs(context);
    context.workbook.load('name');
    // No property tells of the 1904 dates, but the day number of a date does.
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load('value');
    return () => {
      const { tabs, structureLocked } = shape();
      return { name: context.workbook.name, date1904: day.value === 1, structureLocked, tabs };
    };
  };
}
