/*
 * Decides how a finding is told on one line: where it is, whose it is, what is the matter, what to do.
 * The sentences themselves are in the dictionaries; colours and lists are not known here.
 */
import type { FactsOf, Finding, FindingCode } from '../contest/finding';
import { plain, quoted, ticketText } from './quote';
import type { Language, Sentence, Words } from './words';

/** The part of the dictionary that a finding's sentence needs. */
export type MessageWords = Pick<Words, 'language' | 'findings'>;

/** The language that a person or a host asked for ("zh-CN", "en", "zh_CN.UTF-8"); null where we do not speak it. */
export function languageOf(text: string): Language | null {
  const primary = /^\s*(zh|en)(?:[-_.@].*)?\s*$/iu.exec(text)?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  return primary === 'zh' ? 'zh-CN' : 'en-US';
}

function say<Code extends FindingCode>(
  told: { readonly code: Code; readonly facts: Readonly<FactsOf[Code]> },
  words: MessageWords,
): Sentence {
  return words.findings[told.code](told.facts);
}

/** What is the matter and what to do; once a review has decided it, there is nothing left to do. */
export function sentenceOf(finding: Finding, words: MessageWords): Sentence {
  const { what, todo } = say(finding, words);
  if (finding.reviewedBy === undefined) return { what, todo };
  const language = words.language;
  const record = quoted(finding.reviewedBy, language);
  return language === 'zh-CN'
    ? { what, todo: `已有审核意见：${record}，无须再处理。` }
    : { what, todo: `A review has decided this: ${record}. Nothing to do.` };
}

/** Sheet and cell as people name them: 「初赛成绩」F18; empty where the finding has no place. */
export function placeText(finding: Pick<Finding, 'sheet' | 'cell'>, language: Language): string {
  const sheet = finding.sheet === null ? '' : quoted(finding.sheet, language);
  const cell = finding.cell === null ? '' : plain(finding.cell, 20);
  return language === 'zh-CN' || sheet === '' || cell === '' ? `${sheet}${cell}` : `${sheet} ${cell}`;
}

/** The whole finding on one line, e.g. 「初赛成绩」F18：准考证号 AF20240056，理论成绩还没有填。请…… */
export function messageOf(finding: Finding, words: MessageWords): string {
  const language = words.language;
  const { what, todo } = sentenceOf(finding, words);
  const place = placeText(finding, language);
  const ticket = finding.ticket === null ? '' : ticketText(finding.ticket, language);
  if (language === 'zh-CN') {
    return `${place === '' ? '' : `${place}：`}${ticket === '' ? '' : `准考证号 ${ticket}，`}${what}${todo}`;
  }
  const head = [place, ticket === '' ? '' : `ticket ${ticket}`].filter((part) => part !== '').join(', ');
  return `${head === '' ? '' : `${head}: `}${what} ${todo}`;
}
