/*
 * Which reports stand in the workbook, and which of the awards are still to be written: a report is printed from its
 * sheet. What stands on one is decided in reports/.
 */
import { isReport } from '../actions/place-reports';
import type { Awards } from '../contest/award';
import type { ReportKind } from '../text/report-words';
import type { Ground } from './ground';

export interface ReportTold {
  readonly title: string;
  /** Name of its sheet; null: not written yet. */
  readonly sheet: string | null;
}

/** The award reports by the key of their sheet, in their order. */
const awardReports = [
  ['awards', 'awards'],
  ['unit-awards', 'unitAwards'],
  ['bonus', 'bonus'],
  ['recommendations', 'recommendations'],
  ['talent-pool', 'talentPool'],
] as const satisfies readonly (readonly [string, ReportKind])[];

/** 奖金发放表 is made only where there is money to pay. */
function applying({ bonus }: Awards): readonly (typeof awardReports)[number][] {
  return awardReports.filter(([key]) => key !== 'bonus' || bonus.rows.length > 0);
}

/** The award reports, written or not, then every other report that stands in the workbook. */
export function reportsOf(
  { snapshot, words }: Pick<Ground, 'snapshot' | 'words'>,
  awards: Awards,
): readonly ReportTold[] {
  const there = snapshot.sheets.flatMap(({ own, name, visibility }) =>
    own !== null && visibility === 'visible' && isReport(own) ? [[own, name] as const] : [],
  );
  const sheetOf = new Map<string, string>(there);
  const ofAwards = new Set<string>(awardReports.map(([key]) => key));
  return [
    ...applying(awards).map(([key, kind]): ReportTold => {
      const sheet = sheetOf.get(key) ?? null;
      return { title: sheet ?? words.reports.sheets[kind].title(''), sheet };
    }),
    ...there.filter(([key]) => !ofAwards.has(key)).map(([, name]) => ({ title: name, sheet: name })),
  ];
}

/** Titles of the sheets that 写入奖项报表 makes or rewrites; problems and summary come with every act. */
export function writtenBy({ words }: Pick<Ground, 'words'>, awards: Awards): readonly string[] {
  const { sheets } = words.reports;
  const kinds = [...applying(awards).map(([, kind]) => kind), 'summary', 'problems'] as const;
  return kinds.map((kind) => sheets[kind].title(''));
}
