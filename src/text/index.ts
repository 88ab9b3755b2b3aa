/*
 * The dictionaries by language. A language that misses a sentence does not compile.
 */
import { words as english } from './en-US';
import type { Language, Words } from './words';
import { words as chinese } from './zh-CN';

const dictionaries: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, 'en-US': english };

export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
