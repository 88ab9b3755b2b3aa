/*
 * One dictionary, loaded when it is needed: a page speaks one language at a time.
 */
import type { Language, Words } from './words';

export async function loadWords(language: Language): Promise<Words> {
  const { words } = language === 'zh-CN' ? await import('./zh-CN') : await import('./en-US');
  return words;
}
