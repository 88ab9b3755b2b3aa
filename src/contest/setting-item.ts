/*
 * One line of the settings sheet: its name, its default with the clause it comes from, how its text is read and
 * where the value goes. Which settings there are is not known here.
 */
import type { RoundName } from './round-name';
import { anyText, foldWord, percent, type BasisPoints, type Reader } from './setting-value';
import type { Settings } from './settings';

/** One line of the settings sheet. `read` answers null where the text is not allowed. */
export interface SettingItem {
  readonly name: string;
  readonly default: string;
  /** What may be written, in Chinese, for the settings sheet and for `setting-invalid`. */
  readonly allowed: string;
  /** Clause of the notice, or where else the default comes from. */
  readonly source: string;
  /** True where the value decides ranks, names on lists or amounts. */
  readonly decides: boolean;
  read(text: string): string | null;
  apply(draft: Settings, text: string): Settings;
}

/** The words that a setting takes, for a list to choose from; null where it takes anything else. */
export function choicesOf({
  allowed,
  read,
}: Pick<SettingItem, 'allowed' | 'read'>): readonly string[] | null {
  const words = allowed.split('、');
  return words.length > 1 && words.every((word) => read(word) === word) ? words : null;
}

/** Reader of one setting and where its value goes. */
export function item<T>(
  name: string,
  defaultText: string,
  source: string,
  reader: Reader<T>,
  put: (draft: Settings, value: T) => Settings,
  decides = true,
): SettingItem {
  return {
    name,
    default: defaultText,
    allowed: reader.allowed,
    source,
    decides,
    read: (text) => reader.read(text)?.text ?? null,
    apply: (draft, text) => {
      const read = reader.read(text);
      return read === null ? draft : put(draft, read.value);
    },
  };
}

export function text(
  name: string,
  defaultText: string,
  source: string,
  put: (draft: Settings, value: string) => Settings,
): SettingItem {
  return item(name, defaultText, source, anyText, put, false);
}

export function roundText(name: string, key: 'roundDates' | 'roundVenues', round: RoundName): SettingItem {
  return text(name, '', '通知各轮安排', (s, value) => ({ ...s, [key]: { ...s[key], [round]: value } }));
}

export function roundPercent(name: string, round: 'preliminary' | 'semifinal'): SettingItem {
  const common: Reader<BasisPoints | null> = {
    allowed: '空白（同晋级比例）或 0%～100%',
    read: (written) => (foldWord(written) === '' ? { value: null, text: '' } : percent(0, 100).read(written)),
  };
  return item(name, '', '三（一）', common, (s, value) => ({
    ...s,
    roundCutPercent: { ...s.roundCutPercent, [round]: value },
  }));
}
