/*
 * `public FILE --out OUT`: the public copy as a workbook of its own, checked for leaks before anything is
 * written. What may be public is decided in actions/public-copy.ts.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { findLeaks, leakLines } from '../actions/leak-check';
import { planPublicCopy } from '../actions/public-copy';
import type { RoundName } from '../contest/round-name';
import type { SettingTexts } from '../contest/setting-texts';
import type { Words } from '../text/words';
import { createXlsx } from '../workbook/file/create';
import { partTexts } from '../workbook/file/parts';
import { jsonOf } from './json';
import { Refusal, systemCode, systemReason } from './refusal';
import { saveAtomically } from './save';
import { openWorkbook } from './source';
import { summaryLines } from './summary';
import type { Terminal } from './terminal';

export interface PublishOptions {
  readonly file: string;
  readonly round: RoundName | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly dryRun: boolean;
  readonly overrides: SettingTexts;
}

/** Exit status 1 where an error-level finding remains or there is nothing to publish, 2 on a leak. */
export async function publish(options: PublishOptions, words: Words, terminal: Terminal): Promise<number> {
  const out = targetOf(options, words);
  terminal.progress(words.commands.progress.opening);
  const snapshot = await openWorkbook(options.file, words).snapshot();
  const copy = planPublicCopy(snapshot, {
    round: options.round,
    overrides: options.overrides,
    words,
  });
  if (!copy.stopped) {
    terminal.progress(words.commands.progress.writing);
    const workbook = createXlsx(basename(out));
    await workbook.apply(copy.plan);
    const bytes = workbook.save();
    const leaks = findLeaks(partTexts(bytes), copy.secrets);
    if (leaks.length > 0) throw new Refusal(leakLines(leaks, words));
    if (!options.dryRun) write(out, bytes, words);
  }
  terminal.endProgress();
  const written = copy.stopped || options.dryRun ? null : out;
  if (options.json) {
    terminal.print(JSON.stringify(jsonOf(options.file, written, copy.result, words, copy.seals), null, 2));
  } else if (!options.quiet) {
    const { summary } = words.commands;
    const end = written === null ? summary.nothingWritten : summary.published(written, copy.secrets.length);
    const lines = copy.stopped ? summaryLines(copy.result, words, false) : [];
    terminal.print([...lines, end].join('\n').trimStart());
  }
  return copy.stopped || copy.result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function targetOf({ file, out }: PublishOptions, words: Words): string {
  const { refusals } = words.commands;
  if (out === null) throw new Refusal([refusals.outNeeded]);
  if (existsSync(out) && existsSync(file) && realpathSync(out) === realpathSync(file)) {
    throw new Refusal([refusals.outIsInput]);
  }
  return out;
}

function write(out: string, bytes: Uint8Array, words: Words): void {
  try {
    saveAtomically(out, bytes);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new Refusal([words.commands.refusals.cannotWrite(out, systemReason(error, words.commands))]);
  }
}
