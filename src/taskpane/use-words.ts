/*
 * The words of the language in use, loaded when it is chosen.
 */
import { useEffect, useState } from 'react';
import { loadWords } from '../text/load';
import type { Language, ShownWords } from '../text/words';

/** null until the first language is there; a language that is being loaded leaves the one before in use. */
export function useWords(language: Language): ShownWords | null {
  const [words, setWords] = useState<ShownWords | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadWords(language).then((loaded) => {
      if (wanted) setWords(loaded);
    });
    document.documentElement.lang = language;
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
