/*
 * Which of our reports no longer say what their data says. A report is made again in thought, as it may have been
 * made (whole contest or one round, with the settings of the last calculation, in either language), and compared
 * value by value.
 */
import { settingNamed } from '../contest/all-settings';
import { wordsIn } from '../text';
import type { Words } from '../text/words';
import type { Snapshot } from '../workbook/port';
import { actNames, type ActName, type Request } from './act';
import { journalEntries } from './journal';
import { readLedger } from './ledger';
import { perform } from './perform';
import { isReport } from './place-reports';
import { stampsOf, valuesOf, valuesOn } from './plan-changes';

/** Tab names of the reports that are older than their data, or that somebody wrote on. */
export function staleReports(
  snapshot: Snapshot,
  { words, generatedAt, program }: Pick<Request, 'words' | 'generatedAt' | 'program'>,
): readonly string[] {
  const stale = new Map(
    snapshot.sheets.flatMap((sheet) =>
      sheet.own !== null && isReport(sheet.own) && sheet.visibility !== 'veryHidden'
        ? [[sheet.own, sheet] as const]
        : [],
    ),
  );
  for (const made of waysOf(snapshot, words)) {
    if (stale.size === 0) break;
    const { plan } = perform(snapshot, { ...made, generatedAt, program });
    for (const step of plan.steps) {
      const there = step.kind === 'put-sheet' ? stale.get(step.sheet.key) : undefined;
      if (step.kind !== 'put-sheet' || there === undefined) continue;
      if (valuesOf(step.sheet) === valuesOn(there, stampsOf(step.sheet))) stale.delete(step.sheet.key);
    }
  }
  return [...stale.values()].map(({ name }) => name);
}

type Way = Pick<Request, 'act' | 'round' | 'overrides' | 'words'>;

/** How the reports may have been made: as `run` makes them now, or as the last calculation did. */
function waysOf(snapshot: Snapshot, words: Words): readonly Way[] {
  const last = journalEntries(readLedger(snapshot))
    .filter(({ act }) => isCalculation(act))
    .at(-1);
  const whole = { act: 'run', round: null, overrides: {} } as const;
  const ways: Omit<Way, 'words'>[] = [whole];
  if (last !== undefined && isCalculation(last.act)) {
    const overrides = Object.fromEntries(
      Object.entries(last.options).filter(([name]) => settingNamed(name) !== null),
    );
    const isOther = last.act !== 'run' || last.round !== null || Object.keys(overrides).length > 0;
    if (isOther) ways.push({ act: last.act, round: last.round, overrides });
  }
  const other = wordsIn(words.language === 'zh-CN' ? 'en-US' : 'zh-CN');
  return [words, other].flatMap((spoken) => ways.map((way) => ({ ...way, words: spoken })));
}

function isCalculation(act: string): act is ActName {
  return act !== 'check' && actNames.some((one) => one === act);
}
