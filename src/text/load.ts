/*
 * What pages say, one language at a time, loaded when it is needed.
 */
import type { Language, ShownWords } from './words';

export async function loadWords(language: Language): Promise<ShownWords> {
  const { shown } = language === 'zh-CN' ? await import('./zh-CN/shown') : await import('./en-US/shown');
  return shown;
}
