/*
 * What a page may ask about the workbook as it was last read, besides what it is shown anyway. Every answer is
 * plain data; nothing is written.
 */
import { findPeople } from './find-people';
import type { Ground } from './ground';
import { typingDifferences, typingSheets } from './typing-sheets';
import { verifyAnswer } from './verify-answer';
import { tellWhatIf } from './what-if';
import { tellWhy } from './why';

/** Each is a function of what was read and of what is asked. */
export const answers = {
  sheets: typingSheets,
  differences: typingDifferences,
  why: tellWhy,
  'what-if': tellWhatIf,
  people: findPeople,
  verify: verifyAnswer,
};

export type Question = keyof typeof answers;
export type Asked<Of extends Question> = Parameters<(typeof answers)[Of]>[1];
export type Answer<Of extends Question> = ReturnType<(typeof answers)[Of]>;

/** Answers one question. */
export function answer<Of extends Question>(ground: Ground, question: Of, asked: Asked<Of>): Answer<Of> {
  // The table ties each question to its own argument, which the compiler cannot follow through the union.
  const reply = answers[question] as (ground: Ground, asked: Asked<Of>) => Answer<Of>;
  return reply(ground, asked);
}
