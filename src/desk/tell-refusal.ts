/*
 * Tells why an act was not done, as one message of the catalogue. Sentences that speak of the shell's options are
 * told in the words of the pane.
 */
import type { ActRefusal } from '../actions/round-act';
import { refusalSentence } from '../actions/tell-act';
import { messageFrom, type Message } from '../text/catalogue';
import type { Words } from '../text/words';

export function tellRefusal(refusal: ActRefusal, words: Words): Message {
  const { catalogue, language } = words;
  const code = codeOf(refusal);
  const { what, todo } = refusalSentence(refusal, words);
  const inPane = Object.hasOwn(catalogue.inPane, code) ? catalogue.inPane[code] : undefined;
  return messageFrom(
    code,
    'error',
    catalogue.refusals[refusal.code],
    { what, todo: inPane ?? todo },
    language,
  );
}

/** "tie-not-ordered/seed-missing" where the code alone says too little. */
function codeOf(refusal: ActRefusal): string {
  return 'because' in refusal ? `${refusal.code}/${refusal.because.code}` : refusal.code;
}
