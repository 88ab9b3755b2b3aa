/*
 * What each act's page of the acts between rounds is given.
 */
import type { BetweenRound } from '../../../desk/between';
import type { ViewProps } from '../../view';
import type { BetweenAct } from '../../../text/between-words';
import type { RoundName } from '../../../contest/round-name';

export interface ActProps extends ViewProps {
  readonly it: BetweenRound;
  /** Another act, where a round is given with that round. */
  to(act: BetweenAct, round?: RoundName): void;
}

/** An act's page. `round`: what the act is about, which may be the round after the chosen one. */
export interface Shown {
  readonly act: BetweenAct;
  readonly round: RoundName;
}

/** "AF20240056 张三": who is meant, in one line. */
export function whoText({ ticket, name }: { readonly ticket: string; readonly name: string }): string {
  return [ticket, name].filter((one) => one !== '').join(' ');
}

/** True where nothing was typed. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** As the engine compares names: spaces and width do not make another person. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');
  return plain(a) === plain(b);
}
