/*
 * Reads --set "规则项=值" into canonical texts. What a setting means is decided in contest/settings.ts.
 */
import { settingNamed } from '../contest/all-settings';
import type { SettingTexts } from '../contest/setting-texts';
import type { CommandWords } from '../text/command-words';
import { Refusal } from './refusal';

/** An unknown setting or a value that is not allowed refuses to start (exit status 2). */
export function readOverrides(written: readonly string[], words: CommandWords): SettingTexts {
  const texts: Record<string, string> = {};
  for (const one of written) {
    const at = one.search(/[=＝]/u);
    if (at < 1) throw new Refusal([words.refusals.badSet(one)]);
    const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const item = settingNamed(name);
    if (item === null) throw new Refusal([words.refusals.unknownSetting(name)]);
    const text = item.read(value);
    if (text === null) throw new Refusal([words.refusals.invalidSetting(item.name, value, item.allowed)]);
    texts[item.name] = text;
  }
  return texts;
}
