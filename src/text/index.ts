/*
 * The dictionaries by language. A language that misses a sentence does not compile.
 */
import { commands as commandsEn } from './en-US/commands';
import { findings as findingsEn } from './en-US/findings';
import { names as namesEn } from './en-US/names';
import { reports as reportsEn } from './en-US/reports';
import { unreadable as unreadableEn } from './en-US/unreadable';
import { why as whyEn } from './en-US/why';
import type { Language, Words } from './words';
import { commands as commandsZh } from './zh-CN/commands';
import { findings as findingsZh } from './zh-CN/findings';
import { names as namesZh } from './zh-CN/names';
import { reports as reportsZh } from './zh-CN/reports';
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
  },
  'en-US': {
    language: 'en-US',
    names: namesEn,
    findings: findingsEn,
    why: whyEn,
    unreadable: unreadableEn,
    reports: reportsEn,
    commands: commandsEn,
  },
};

export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
