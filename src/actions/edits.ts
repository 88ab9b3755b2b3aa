/*
 * What people changed on the score sheets since the last calculation, by comparing what stands there with the
 * copy in the ledger. What a change does to ranks is not known here.
 */
import type { Place } from '../contest/raw';
import { roundNames, type RoundName } from '../contest/round-name';
import type { ContestRows } from '../contest/rows';
import type { Ledger } from './ledger';
import { DIGEST, markParts, marksFrom, marksOf, type MarkLine, type MarkPart } from './marks-copy';
import { unpack } from './packed-text';

export interface Edit {
  readonly round: RoundName;
  /** null for a person without one. */
  readonly ticket: string | null;
  /** 'row': the person came (before null) or went (after null). */
  readonly part: MarkPart | 'row';
  readonly before: EditedText | null;
  readonly after: EditedText | null;
  /** null where the row is gone. */
  readonly place: Place | null;
}

/** 'other': a text that is neither a number nor a status word; it is not kept. */
export type EditedText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'other' };

/**
 * Cells that changed since the last calculation, round by round in the order of the sheet, then the people who
 * are gone. A round that came or went as a whole is no edit. Example: after `run` somebody types 88 over 87.5
 * in F7: { round: 'preliminary', ticket: 'AF20240005', part: 'practical', before: 87.5, after: 88, F7 }.
 */
export function editsSince(ledger: Ledger, rows: ContestRows): readonly Edit[] {
  const kept = ledger.loose.find(({ kind }) => kind === 'marks');
  const copy = kept === undefined ? null : marksFrom(unpack(kept.text));
  if (copy === null) return [];
  const now = marksOf(rows);
  return roundNames.flatMap((round) => {
    const [before, after] = [copy[round], now[round]];
    return before === null || after === null ? [] : editsOf(round, before, after);
  });
}

type Now = NonNullable<ReturnType<typeof marksOf>[RoundName]>;

function editsOf(round: RoundName, before: readonly MarkLine[], after: Now): readonly Edit[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const changed = after.flatMap(({ key, ticket, texts, row }): readonly Edit[] => {
    const was = old.get(key);
    old.delete(key);
    if (was === undefined) {
      return [{ round, ticket, part: 'row', before: null, after: shown(key), place: row.place('ticket') }];
    }
    return markParts.flatMap((part, at): readonly Edit[] => {
      const [from = '', to = ''] = [was.texts[at], texts[at]];
      if (from === to) return [];
      return [{ round, ticket, part, before: shown(from), after: shown(to), place: row.place(part) }];
    });
  });
  const gone = [...old.values()].map(({ key, ticket }): Edit => ({
    round,
    ticket,
    part: 'row',
    before: shown(key),
    after: null,
    place: null,
  }));
  return [...changed, ...gone];
}

function shown(text: string): EditedText {
  return text.startsWith(DIGEST) ? { kind: 'other' } : { kind: 'text', text };
}
