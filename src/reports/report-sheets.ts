/*
 * All reports of one contest as sheets, each only where it applies. The same result gives the same
 * sheets, one time stamp aside.
 */
import type { ContestResult } from '../contest/result';
import type { RoundResult } from '../contest/standing';
import type { ReportKind } from '../text/report-words';
import type { Words } from '../text/words';
import type { SheetPlan } from '../workbook/port';
import { advancingPage } from './advancing';
import { awardsPage } from './awards';
import { bonusPage } from './bonus';
import type { Seals, Source } from './furniture';
import { layOut } from './lay-out';
import type { Page } from './page';
import { roundOf } from './people';
import { problemsPage } from './problems';
import { recalculationPage } from './recalculation';
import { recommendationsPage } from './recommendations';
import { receiptPage, type Receipt } from './seal-receipt';
import { standingsPage } from './standings';
import { summaryPage, type Stamp } from './summary';
import { talentPoolPage } from './talent-pool';
import { unitAwardsPage } from './unit-awards';

interface Report {
  readonly kind: ReportKind;
  readonly page: Page;
}

/** The reports in the order in which they stand in the workbook: the summary first. */
export function reportSheets(
  result: ContestResult,
  words: Words,
  stamp: Stamp,
  sealed: Seals = new Map(),
  receipts: readonly Receipt[] = [],
): readonly SheetPlan[] {
  const source: Source = { result, words, sealed };
  const reports: readonly Report[] = [
    { kind: 'problems', page: problemsPage(source) },
    ...result.rounds.flatMap((round) => roundReports(source, round)),
    ...awardReports(source),
    ...receipts.map((receipt) => ({ kind: 'receipt' as const, page: receiptPage(source, receipt) })),
  ];
  const listed = reports.map(({ kind, page }) => ({ kind, title: page.title }));
  return [summaryPage(source, stamp, listed), ...reports.map(({ page }) => page)].map(layOut);
}

function roundReports(source: Source, round: RoundResult): readonly Report[] {
  const again = recalculationPage(source, round);
  return [
    { kind: 'standings', page: standingsPage(source, round) },
    ...(round.cut === null
      ? []
      : [{ kind: 'advancing' as const, page: advancingPage(source, round, round.cut) }]),
    ...(again === null ? [] : [{ kind: 'recalculation' as const, page: again }]),
  ];
}

function awardReports(source: Source): readonly Report[] {
  const { awards } = source.result;
  const final = roundOf(source.result, 'final');
  if (awards === null || final === null) return [];
  return [
    { kind: 'awards', page: awardsPage(source, awards, final) },
    { kind: 'unitAwards', page: unitAwardsPage(source, awards, final) },
    ...(awards.bonus.rows.length > 0
      ? [{ kind: 'bonus' as const, page: bonusPage(source, awards, final) }]
      : []),
    { kind: 'recommendations', page: recommendationsPage(source, awards, final) },
    { kind: 'talentPool', page: talentPoolPage(source, awards, final) },
  ];
}
