/*
 * The dictionaries by language. A language that misses a sentence does not compile.
 */
import { commands as commandsEn } from './en-US/commands';
import { findings as findingsEn } from './en-US/findings';
import { forms as formsEn } from './en-US/forms';
import { names as namesEn } from './en-US/names';
import { proof as proofEn } from './en-US/proof';
import { publication as publicationEn } from './en-US/publication';
import { reports as reportsEn } from './en-US/reports';
import { reviews as reviewsEn } from './en-US/reviews';
import { unreadable as unreadableEn } from './en-US/unreadable';
import { why as whyEn } from './en-US/why';
import type { Language, Words } from './words';
import { commands as commandsZh } from './zh-CN/commands';
import { findings as findingsZh } from './zh-CN/findings';
import { forms as formsZh } from './zh-CN/forms';
import { names as namesZh } from './zh-CN/names';
import { proof as proofZh } from './zh-CN/proof';
import { publication as publicationZh } from './zh-CN/publication';
import { reports as reportsZh } from './zh-CN/reports';
import { reviews as reviewsZh } from './zh-CN/reviews';
import { unreadable as unreadableZh } from './zh-CN/unreadable';
import { why as whyZh } from './zh-CN/why';

const dictionaries: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    language: 'zh-CN',
    names: namesZh,
    findings: findingsZh,
    why: whyZh,
    unreadable: unreadableZh,
    reports: reportsZh,
    commands: commandsZh,
    forms: formsZh,
    publication: publicationZh,
    proof: proofZh,
    reviews: reviewsZh,
  },
  'en-US': {
    language: 'en-US',
    names: namesEn,
    findings: findingsEn,
    why: whyEn,
    unreadable: unreadableEn,
    reports: reportsEn,
    commands: commandsEn,
    forms: formsEn,
    publication: publicationEn,
    proof: proofEn,
    reviews: reviewsEn,
  },
};

export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
