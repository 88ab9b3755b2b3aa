/*
 * Puts a message together: title, what is the matter, what to do, code, and the same for the chief judge. Every
 * message of the product comes through here; colours and screens are not known.
 */
import type { Finding, Severity } from '../contest/finding';
import type { Refusal, Undone } from '../workbook/port';
import type { Heading, HostTrouble } from './catalogue-words';
import { sentenceOf } from './message';
import type { Language, Sentence, Words } from './words';

export type Intent = Severity | 'success';

/** One message in both voices. */
export interface Message {
  /** As it stands in the corner: told on the telephone, looked up in the README. */
  readonly code: string;
  readonly intent: Intent;
  readonly title: string;
  readonly what: string;
  readonly todo: string;
  readonly chief: Sentence;
}

type CatalogueSource = Pick<Words, 'language' | 'findings' | 'catalogue'>;

/** A heading and a sentence, and what the chief judge reads in its place. `what` may be empty. */
export function messageFrom(
  code: string,
  intent: Intent,
  heading: Heading,
  sentence: Sentence,
  language: Language,
): Message {
  const { title, chief } = heading;
  const { what, todo } = sentence;
  const means =
    language === 'zh-CN' ? `${what}${chief?.means ?? ''}` : `${what} ${chief?.means ?? ''}`.trim();
  return {
    code,
    intent,
    title,
    what,
    todo,
    chief: chief === undefined ? sentence : { what: means, todo: chief.todo },
  };
}

/** Title and chief's words of a finding; once a review has decided it, nobody has anything to do. */
export function headingOf({ code, reviewedBy }: Finding, { catalogue }: Pick<Words, 'catalogue'>): Heading {
  const { title } = catalogue.findings[code];
  return reviewedBy === undefined ? catalogue.findings[code] : { title };
}

export function tellFinding(finding: Finding, words: CatalogueSource): Message {
  const { code, severity } = finding;
  return messageFrom(code, severity, headingOf(finding, words), sentenceOf(finding, words), words.language);
}

/** A step that was not, or not wholly, carried out; `sheet` is a tab's name, empty where it has none yet. */
export function tellUndone(
  { sheet, reason, code }: Pick<Undone, 'sheet' | 'reason' | 'code'>,
  { catalogue, language }: Pick<Words, 'catalogue' | 'language'>,
): Message {
  const heading = catalogue.undone[reason];
  return messageFrom(`undone-${reason}`, 'error', heading, heading.told(sheet, code), language);
}

const SHOWN_CELLS = 6;

/** Cells that were not written: one message for each sheet and reason, its cells listed once. */
export function tellRefusedCells(
  refused: readonly { readonly sheet: string; readonly cell: string; readonly reason: Refusal['reason'] }[],
  { catalogue, language }: Pick<Words, 'catalogue' | 'language'>,
): readonly Message[] {
  const groups = new Map<string, (typeof refused)[number][]>();
  for (const one of refused) {
    const key = `${one.reason}|${one.sheet}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group): readonly Message[] => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = [...new Set(group.map(({ cell }) => cell))];
    const heading = catalogue.cells[first.reason];
    const sentence = heading.told(first.sheet, cells.slice(0, SHOWN_CELLS), cells.length);
    return [messageFrom(`cell-${first.reason}`, 'error', heading, sentence, language)];
  });
}

const troubles: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'read-only',
  WriteNotSupported: 'read-only',
  WriteNotSupportedWhenModalDialogOpen: 'read-only',
  GeneralException: 'general',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** An act that broke off; `code` is the host's own, null where the program itself failed. */
export function tellFailed(
  code: string | null,
  { catalogue, language }: Pick<Words, 'catalogue' | 'language'>,
): Message {
  const known = code !== null && Object.hasOwn(troubles, code) ? troubles[code] : undefined;
  const heading = catalogue.host[known ?? (code === null ? 'ours' : 'unknown')];
  return messageFrom(code ?? 'program-failed', 'error', heading, heading.told(code ?? ''), language);
}

export function tellStopped({ catalogue, language }: Pick<Words, 'catalogue' | 'language'>): Message {
  return messageFrom('stopped', 'error', catalogue.stopped, catalogue.stopped.told(), language);
}

const order: readonly Intent[] = ['error', 'warning', 'info', 'success'];

/** Errors first, then warnings; what says the same is said once. */
export function mergeMessages(messages: readonly Message[]): readonly Message[] {
  const once = new Map(messages.map((one) => [`${one.code}|${one.intent}|${one.what}|${one.todo}`, one]));
  return [...once.values()].sort((a, b) => order.indexOf(a.intent) - order.indexOf(b.intent));
}
