/*
 * The measured task through the product's own rooms: open, read, score, fill the computed columns, save.
 * No reports, since the others make none.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fillComputedColumns } from '../../src/actions/computed-columns';
import { nativeCodec } from '../../src/cli/native-codec';
import { saveAtomically } from '../../src/cli/save';
import type { ContestResult } from '../../src/contest/result';
import { scoreContest } from '../../src/contest/score-contest';
import { settingsFrom } from '../../src/contest/setting-texts';
import { readContest, type ReadContest } from '../../src/sheets/read-contest';
import { readSettings } from '../../src/sheets/read-settings';
import { openXlsx } from '../../src/workbook/file/open';
import type { Plan, Snapshot } from '../../src/workbook/port';

async function main(input: string, output: string): Promise<void> {
  const workbook = openXlsx(readFileSync(input), basename(input), nativeCodec);
  const receipt = await workbook.apply(fillAll(await workbook.snapshot()));
  if (receipt.refused.length > 0) throw new Error(`${receipt.refused.length} writes refused`);
  saveAtomically(output, workbook.save());
  process.stdout.write(JSON.stringify({ peak: process.resourceUsage().maxRSS }));
}

/** As `perform` does it, less the reports. */
function fillAll(snapshot: Snapshot): Plan {
  const { tables, rounds } = score(snapshot);
  return { steps: fillComputedColumns(snapshot, tables, rounds).steps };
}

/** A function of its own, so that the rows are let go before the writes are made. */
function score(snapshot: Snapshot): Pick<ReadContest, 'tables'> & Pick<ContestResult, 'rounds'> {
  const { texts } = readSettings(snapshot, {});
  const settings = settingsFrom(texts);
  const { rows, tables } = readContest(snapshot, settings);
  return { tables, rounds: scoreContest(rows, settings, texts).rounds };
}

const [input = '', output = ''] = process.argv.slice(2);
void main(input, output);
