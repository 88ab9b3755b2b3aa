/*
 * The founders' sample as pages see it, with what else stands on its sheets.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wordsIn } from '../src/text';
import type { Language } from '../src/text/words';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';
import { groundOf, type Ground } from '../src/desk/ground';

export function demoBook(): FileWorkbook {
  return openXlsx(readFileSync(resolve(__dirname, 'samples/demo120.xlsx')), 'demo120.xlsx');
}

export async function groundIn(book: FileWorkbook, language: Language = 'zh-CN'): Promise<Ground> {
  return groundOf(await book.snapshot(), {
    words: wordsIn(language),
    program: 'dengbang test',
    now: new Date('2024-06-20T09:30:00+08:00'),
  });
}
