/*
 * A diagnosis as a text that can be sent to somebody: what the host is, each case, what was found. Nothing in it
 * comes from the user's sheets.
 */
import type { DiagnosisWords, TrialCounts } from '../../text/diagnosis-words';
import type { Diagnosis, Left, TrialOutcome, TrialResult } from './diagnose';
import type { HostReport } from './host-report';

export interface ReportHead {
  readonly program: string;
  readonly host: HostReport;
  readonly at: Date;
}

/** Lines, the failed cases with what they expected and found. */
export function writeReport(diagnosis: Diagnosis, head: ReportHead, words: DiagnosisWords): string {
  const { report } = words;
  const { program, version, platform, language } = head.host;
  const sets = (supported: boolean): string =>
    head.host.sets
      .filter((set) => set.supported === supported)
      .map(({ name }) => name)
      .join(', ');
  const lines = [
    report.heading,
    head.program,
    `${report.at}: ${head.at.toISOString()}`,
    `${report.host}: ${[program, version, platform, language].filter((text) => text !== '').join(' · ')}`,
    ...(sets(true) === '' ? [] : [`${report.has}: ${sets(true)}`]),
    ...(sets(false) === '' ? [] : [`${report.hasNot}: ${sets(false)}`]),
    '',
    endedText(diagnosis, words),
    leftText(diagnosis.left, words),
    `${report.took}: ${words.milliseconds(diagnosis.ms)}`,
    '',
    ...diagnosis.results.flatMap((result) => resultLines(result, words)),
  ];
  return lines.join('\n');
}

function resultLines(result: TrialResult, words: DiagnosisWords): readonly string[] {
  const { name, outcome, ms } = result;
  return [
    `${words.outcome[outcome.kind]} | ${name} | ${words.trial[name]} | ${words.milliseconds(ms)}`,
    ...detailLines(outcome, words).map((line) => `    ${line}`),
    ...noteLines(result, words).map((line) => `    ${line}`),
  ];
}

/** Why a case did not pass. */
export function detailLines(outcome: TrialOutcome, words: DiagnosisWords): readonly string[] {
  switch (outcome.kind) {
    case 'passed':
      return [];
    case 'impossible':
      return [words.needs(outcome.needs)];
    case 'failed':
      return [
        ...(outcome.broke === null ? [] : [words.broke(outcome.broke)]),
        ...outcome.wrong.map(({ what, expected, found }) => words.mismatch(what, expected, found)),
      ];
  }
}

function noteLines({ notes }: TrialResult, { note }: DiagnosisWords): readonly string[] {
  return notes.map(({ name, value }) => `${note[name]}: ${value}`);
}

export function endedText({ ended, results }: Diagnosis, words: DiagnosisWords): string {
  return ended === 'structure-locked' ? words.ended.structureLocked : words.ended[ended](countsOf(results));
}

export function leftText(left: Left, words: DiagnosisWords): string {
  if (left.kind === 'unknown') return words.leftUnknown(left.code);
  return left.names.length === 0 ? words.cleaned : words.left(left.names);
}

export function countsOf(results: readonly TrialResult[]): TrialCounts {
  const count = (kind: TrialOutcome['kind']): number =>
    results.filter(({ outcome }) => outcome.kind === kind).length;
  return { passed: count('passed'), failed: count('failed'), impossible: count('impossible') };
}
