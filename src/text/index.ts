/*
 * The dictionaries by language. A language that misses a sentence does not compile.
 */
import { acts as actsEn } from './en-US/acts';
import { commands as commandsEn } from './en-US/commands';
import { entry as entryEn } from './en-US/entry';
import { findings as findingsEn } from './en-US/findings';
import { forms as formsEn } from './en-US/forms';
import { journal as journalEn } from './en-US/journal';
import { names as namesEn } from './en-US/names';
import { pane as paneEn } from './en-US/pane';
import { proof as proofEn } from './en-US/proof';
import { publication as publicationEn } from './en-US/publication';
import { reports as reportsEn } from './en-US/reports';
import { reviews as reviewsEn } from './en-US/reviews';
import { unreadable as unreadableEn } from './en-US/unreadable';
import { verify as verifyEn } from './en-US/verify';
import { why as whyEn } from './en-US/why';
import type { Language, Words } from './words';
import { acts as actsZh } from './zh-CN/acts';
import { commands as commandsZh } from './zh-CN/commands';
import { entry as entryZh } from './zh-CN/entry';
import { findings as findingsZh } from './zh-CN/findings';
import { forms as formsZh } from './zh-CN/forms';
import { journal as journalZh } from './zh-CN/journal';
import { names as namesZh } from './zh-CN/names';
import { pane as paneZh } from './zh-CN/pane';
import { proof as proofZh } from './zh-CN/proof';
import { publication as publicationZh } from './zh-CN/publication';
import { reports as reportsZh } from './zh-CN/reports';
import { reviews as reviewsZh } from './zh-CN/reviews';
import { unreadable as unreadableZh } from './zh-CN/unreadable';
import { verify as verifyZh } from './zh-CN/verify';
import { why as whyZh } from './zh-CN/why';

const dictionaries: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    language: 'zh-CN',
    names: namesZh,
    acts: actsZh,
    entry: entryZh,
    findings: findingsZh,
    why: whyZh,
    unreadable: unreadableZh,
    reports: reportsZh,
    commands: commandsZh,
    forms: formsZh,
    journal: journalZh,
    publication: publicationZh,
    pane: paneZh,
    proof: proofZh,
    reviews: reviewsZh,
    verify: verifyZh,
  },
  'en-US': {
    language: 'en-US',
    names: namesEn,
    acts: actsEn,
    entry: entryEn,
    findings: findingsEn,
    why: whyEn,
    unreadable: unreadableEn,
    reports: reportsEn,
    commands: commandsEn,
    forms: formsEn,
    journal: journalEn,
    publication: publicationEn,
    pane: paneEn,
    proof: proofEn,
    reviews: reviewsEn,
    verify: verifyEn,
  },
};

export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
