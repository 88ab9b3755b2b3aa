/*
 * A round as the one text whose fingerprint is sealed, and what differs between two such texts. The text is made of
 * what the result notice prints, so that a stranger with the printed list can make it again. Who seals and when is
 * not known here.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { markText } from './mark';
import type { ContestResult } from './result';
import { percentText } from './setting-value';
import { cutPercentOf } from './settings';
import type { Contestant, RoundResult, Standing, TotalScale } from './standing';
import { compareText } from './text-order';
import { totalText } from './total';

export const SEAL_FORM = 'dengbang-seal-1';

/** Settings that decide marks, totals and the order, in the order of their lines. */
const orderSettings = [
  '理论权重',
  '技能权重',
  '理论满分',
  '技能满分',
  '成绩小数位',
  '名次比较',
  '总成绩小数位',
  '单项缺考',
] as const;
/** Settings that decide how many go on, before the final. */
const cutSettings = ['晋级基数', '晋级取整', '最少晋级'] as const;
/** What decides whether others move up in the final. */
const finalSettings = ['取消资格后奖项'] as const;

const personFields = ['name', 'unit', 'theory', 'practical', 'status', 'total', 'rank'] as const;
export type PersonField = (typeof personFields)[number];

/**
 * The sealed text of a round: UTF-8, every line ended by one line feed, nothing else.
 *
 *  1. `dengbang-seal-1`
 *  2. `round=` preliminary, semifinal or final
 *  3. `previous=` the 64 digits of the round before, or `-`
 *  4. one line `规则项=设定` for each of 理论权重 技能权重 理论满分 技能满分 成绩小数位 名次比较 总成绩小数位 单项缺考
 *  5. before the final 晋级比例 (the one of this round), 晋级基数, 晋级取整, 最少晋级; in the final 取消资格后奖项
 *  6. `entered=` `attended=` `scored=` `places=`, a line each; places is `-` in the final
 *  7. a line for each person on the sheet, in the order of the characters of the whole line: 准考证号, 姓名, 单位,
 *     理论, 技能, status, 综合成绩, 名次, with a tab between. Numbers are exact and unpadded (86.5, not 86.50); `-`
 *     where there is none. Who has no ticket has `#` and the first 16 digits of the SHA-256 of
 *     name, space and unit, both as they are compared (brackets and letters made plain, spaces taken out).
 *
 * In a field a backslash is written `\\`, a tab `\t`, a line feed `\n`, a carriage return `\r`. Who goes on is
 * not in the text: it follows from rank and places, and later withdrawals belong to the next round.
 *
 * Example: the file `AF…\t张三\t甲公司\t86.45\t90\tscored\t88.935\t5` and so on; `sha256sum` prints the fingerprint.
 */
export function sealText(
  contest: Pick<ContestResult, 'settings' | 'settingTexts'>,
  round: RoundResult,
  previous: string | null,
): string {
  const setting = (name: string): string => `${name}=${escape(contest.settingTexts[name] ?? '')}`;
  const percent = cutPercentOf(contest.settings, round.round);
  const lines = [
    SEAL_FORM,
    `round=${round.round}`,
    `previous=${previous ?? '-'}`,
    ...orderSettings.map(setting),
    ...(percent === null
      ? finalSettings.map(setting)
      : [`晋级比例=${percentText(percent)}`, ...cutSettings.map(setting)]),
    `entered=${round.entered}`,
    `attended=${round.attended}`,
    `scored=${round.scored}`,
    `places=${round.cut?.places ?? '-'}`,
    ...round.standings.map((standing) => personLine(standing, round.scale)).sort(compareText),
  ];
  return `${lines.join('\n')}\n`;
}

function personLine(standing: Standing, scale: TotalScale): string {
  const { contestant, theory, practical, status, total, rank } = standing;
  const mark = (count: number | null): string => (count === null ? '-' : markText(count, scale.markDecimals));
  return [
    sealedId(contestant),
    contestant.name,
    contestant.unit,
    mark(theory),
    mark(practical),
    status,
    total === null ? '-' : totalText(total, scale),
    String(rank ?? '-'),
  ]
    .map(escape)
    .join('\t');
}

/** How a person is named where no name may stand: the ticket, else a digest of name and unit. */
export function sealedId({ ticket, key }: Pick<Contestant, 'ticket' | 'key'>): string {
  return ticket ?? `#${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 16)}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const unescapes = new Map(Object.entries(escapes).map(([plain, written]) => [written, plain]));

function escape(field: string): string {
  return field.replace(/[\\\t\n\r]/gu, (character) => escapes[character] ?? character);
}

function unescape(field: string): string {
  return field.replace(/\\[\\tnr]/gu, (written) => unescapes.get(written) ?? written);
}

/** What stands before `=` and after it in the head of a sealed text: `round`, settings, counts. */
export function headOf(text: string): ReadonlyMap<string, string> {
  return readText(text).head;
}

/** The rules in the head of a sealed text, as 规则项=设定, in their order. */
export function rulesIn(text: string): readonly string[] {
  const rules: ReadonlySet<string> = new Set([
    ...orderSettings,
    '晋级比例',
    ...cutSettings,
    ...finalSettings,
  ]);
  return [...headOf(text)].filter(([name]) => rules.has(name)).map(([name, value]) => `${name}=${value}`);
}

// --- two texts side by side -------------------------------------------------------------------

export type SealDifference =
  /** A line of the head: a setting, a count, or `round`, `previous`; null where the text has no such line. */
  | {
      readonly kind: 'head';
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly field: PersonField;
      readonly before: string;
      readonly after: string;
    }
  /** Somebody who is in one text only. `id` is the ticket (see sealedId). */
  | { readonly kind: 'came' | 'went'; readonly id: string };

interface SealedText {
  readonly head: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Readonly<Record<PersonField, string>>>;
}

/** In the place of a name or unit that a kept copy does not hold (see withoutNames). */
const NOT_KEPT = '*';

/**
 * What changed from one sealed text to another, down to the person and the field: head lines first, then people
 * in ticket order. Names and units that a kept copy does not hold are not compared. Empty
 * where the texts say the same.
 *
 * Example: [{ kind: 'field', id: 'AF20240056', field: 'practical', before: '91.5', after: '95.1' }, …]
 */
export function sealLinesDiffer(oldText: string, newText: string): readonly SealDifference[] {
  const [before, after] = [readText(oldText), readText(newText)];
  const names = new Set([...before.head.keys(), ...after.head.keys()]);
  const head = [...names].flatMap((name): readonly SealDifference[] => {
    const [was, is] = [before.head.get(name) ?? null, after.head.get(name) ?? null];
    return was === is ? [] : [{ kind: 'head', name, before: was, after: is }];
  });
  const ids = [...new Set([...before.people.keys(), ...after.people.keys()])].sort(compareText);
  return [...head, ...ids.flatMap((id) => differPerson(id, before, after))];
}

function differPerson(id: string, before: SealedText, after: SealedText): readonly SealDifference[] {
  const [was, is] = [before.people.get(id), after.people.get(id)];
  if (was === undefined) return [{ kind: 'came', id }];
  if (is === undefined) return [{ kind: 'went', id }];
  return personFields.flatMap((field): readonly SealDifference[] =>
    was[field] === is[field] || was[field] === NOT_KEPT || is[field] === NOT_KEPT
      ? []
      : [{ kind: 'field', id, field, before: was[field], after: is[field] }],
  );
}

function readText(text: string): SealedText {
  const head = new Map<string, string>();
  const people = new Map<string, Readonly<Record<PersonField, string>>>();
  for (const line of linesOf(text)) {
    const [id = '', ...rest] = line.split('\t').map(unescape);
    if (rest.length === 0) {
      const [name = '', ...value] = line.split('=');
      head.set(name, unescape(value.join('=')));
      continue;
    }
    const [name = '', unit = '', theory = '', practical = '', status = '', total = '', rank = ''] = rest;
    people.set(id, { name, unit, theory, practical, status, total, rank });
  }
  return { head, people };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

// --- a copy that may be kept in the workbook ----------------------------------------------------

/** The text without names and units, for a copy that must hold no personal data beyond tickets. */
export function withoutNames(text: string): string {
  return mapPeople(text, ([id = '', , , ...rest]) => [id, NOT_KEPT, NOT_KEPT, ...rest]);
}

/**
 * A kept copy with the names and units that stand in another text of the same people. Where its fingerprint is
 * the sealed one, the copy is what was sealed and no name changed since: its old values are proven.
 */
export function withNamesOf(keptText: string, text: string): string {
  const known = new Map(
    linesOf(text).map((line) => {
      const [id = '', ...rest] = line.split('\t');
      return [id, rest];
    }),
  );
  return mapPeople(keptText, ([id = '', name = '', unit = '', ...rest]) => {
    const [nameNow = name, unitNow = unit] = known.get(id) ?? [];
    return [id, nameNow, unitNow, ...rest];
  });
}

/** People's lines made anew and put in order again, as sealText orders them. */
function mapPeople(text: string, change: (fields: readonly string[]) => readonly string[]): string {
  const lines = linesOf(text);
  const isPerson = (line: string): boolean => line.includes('\t');
  const people = lines.filter(isPerson).map((line) => change(line.split('\t')).join('\t'));
  return `${[...lines.filter((line) => !isPerson(line)), ...people.sort(compareText)].join('\n')}\n`;
}
