/*
 * What the public list shows of a person and how much of it stays hidden (规则项 公示遮盖): a small, strict
 * grammar, and the masks as plain functions of a text. Who is on a list, and what a page looks like, is
 * not known here.
 */

export type PublicField = 'ticket' | 'name' | 'unit' | 'sex' | 'total' | 'idNumber' | 'phone';

/** Only the first `head` and the last `tail` characters stay. */
export interface EndsMask {
  readonly kind: 'ends';
  readonly head: number;
  readonly tail: number;
}

export type PublicMask = { readonly kind: 'surname' } | { readonly kind: 'first-and-last' } | EndsMask;

/** One column of the public list; `mask` null: shown in full. */
export interface PublicColumn {
  readonly field: PublicField;
  readonly mask: PublicMask | null;
}

/** How a column may be masked. `head` and `tail`: the most that its mask may leave visible. */
interface Rule {
  readonly word: string;
  readonly field: PublicField;
  readonly masks: 'none' | 'name' | { readonly head: number; readonly tail: number };
  /** Never shown in full, only as a mask. */
  readonly onlyMasked?: true;
}

const rules: readonly Rule[] = [
  { word: '准考证号', field: 'ticket', masks: { head: 9, tail: 9 } },
  { word: '姓名', field: 'name', masks: 'name' },
  { word: '单位', field: 'unit', masks: 'none' },
  { word: '性别', field: 'sex', masks: 'none' },
  { word: '综合成绩', field: 'total', masks: 'none' },
  { word: '身份证号', field: 'idNumber', masks: { head: 6, tail: 4 }, onlyMasked: true },
  { word: '手机号', field: 'phone', masks: { head: 3, tail: 4 }, onlyMasked: true },
];

/** What may be written, for the settings sheet and for `setting-invalid`. */
export const PUBLIC_MASK_ALLOWED =
  '用+连接：准考证号、姓名、单位、性别、综合成绩、身份证号(后4)、手机号(后4)；可遮盖：姓名(张*)、姓名(张*三)、准考证号(后4)';

const nameMasks: Readonly<Record<string, PublicMask>> = {
  '张*': { kind: 'surname' },
  '张*三': { kind: 'first-and-last' },
};

/**
 * Reads 公示遮盖: columns joined by +, in the order in which they are printed; 名次 always stands before them
 * and may be written or not. Each column once; 准考证号 or 姓名 must be among them, or nobody could be told.
 *
 * Masks stand in brackets: 姓名(张*) shows the first character, 姓名(张*三) the first and the last;
 * 前6后4, 前6, 后4 or 6+4 show that many characters at the ends. 身份证号 (at most 前6后4, which hides the
 * day of birth) and 手机号 (at most 前3后4) are never shown in full. Wide characters and spaces do not matter.
 * Example: "准考证号 + 姓名（张*三）+ 身份证号（6+4）" is 准考证号+姓名(张*三)+身份证号(前6后4).
 */
export function readPublicMask(
  text: string,
): { readonly value: readonly PublicColumn[]; readonly text: string } | null {
  const folded = text.normalize('NFKC').replace(/\s/gu, '');
  const parts = folded.split(/\+(?![^()]*\))/u);
  if (parts[0] === '名次') parts.shift();
  const read = parts.map(readColumn);
  const value = read.flatMap((one) => one ?? []);
  const fields = new Set(value.map(({ field }) => field));
  const complete = value.length === parts.length && fields.size === parts.length;
  if (!complete || !(fields.has('ticket') || fields.has('name'))) return null;
  return { value, text: value.map(columnText).join('+') };
}

function readColumn(text: string): PublicColumn | null {
  const [, word, written] = /^([^()]+)(?:\(([^()]*)\))?$/u.exec(text) ?? [];
  const rule = rules.find((one) => one.word === word);
  if (rule === undefined) return null;
  if (written === undefined) return rule.onlyMasked === true ? null : { field: rule.field, mask: null };
  const mask = readMask(rule, written);
  return mask === null ? null : { field: rule.field, mask };
}

function readMask({ masks }: Rule, written: string): PublicMask | null {
  if (masks === 'none') return null;
  if (masks === 'name') return Object.hasOwn(nameMasks, written) ? (nameMasks[written] ?? null) : null;
  const match = /^(?:前([1-9]))?(?:后([1-9]))?$/u.exec(written) ?? /^([1-9])\+([1-9])$/u.exec(written);
  if (match === null || written === '') return null;
  const [head, tail] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
  return head > masks.head || tail > masks.tail ? null : { kind: 'ends', head, tail };
}

function columnText({ field, mask }: PublicColumn): string {
  const word = rules.find((rule) => rule.field === field)?.word ?? field;
  if (mask === null) return word;
  if (mask.kind === 'surname') return `${word}(张*)`;
  if (mask.kind === 'first-and-last') return `${word}(张*三)`;
  return `${word}(${mask.head > 0 ? `前${mask.head}` : ''}${mask.tail > 0 ? `后${mask.tail}` : ''})`;
}

const HIDDEN = '*';
/** What holds the parts of a name together stays: 阿试别克·买试提, John Smith, Anne-Marie. */
const joint = /^[\s·'’.-]$/u;

/**
 * A name with one * for each hidden character, counted as a person counts them (𬎆 is one). 'surname'
 * leaves the first character, 'first-and-last' the last one too where the name has three or more. ·, spaces
 * and hyphens stay, for they are no letters. A name of one character is hidden whole.
 *
 * | name | 张* | 张*三 |
 * |---|---|---|
 * | 张三 | 张* | 张* |
 * | 张小三 | 张** | 张*三 |
 * | 欧阳试测 | 欧*** | 欧**测 |
 * | 阿试别克·买试提 | 阿***·*** | 阿***·**提 |
 */
export function maskName(name: string, kind: 'surname' | 'first-and-last'): string {
  const characters = [...name];
  const letters = characters.flatMap((one, index) => (joint.test(one) ? [] : [index]));
  const shown = new Set<number | undefined>();
  if (letters.length > 1) shown.add(letters[0]);
  if (letters.length > 2 && kind === 'first-and-last') shown.add(letters.at(-1));
  return characters.map((one, at) => (joint.test(one) || shown.has(at) ? one : HIDDEN)).join('');
}

/**
 * The ends of a number with one * for each hidden character. At least `leastHidden` stay hidden: a short
 * number gives up its head first, then its tail.
 * Examples: 110101199003079710 under 前6后4 is 110101********9710; 13800000000 under 前3后4 is 138****0000;
 * the passport E00000043 under 前6后4, of which 5 must stay hidden, is *****0043.
 */
export function maskEnds(text: string, { head, tail }: EndsMask, leastHidden: number): string {
  const characters = [...text];
  const room = Math.max(0, characters.length - leastHidden);
  const last = Math.min(tail, room);
  const first = Math.min(head, room - last);
  return characters.map((one, at) => (at < first || at >= characters.length - last ? one : HIDDEN)).join('');
}

/** Characters of a document and of a phone that no mask may show, however short the number is. */
const leastHidden: Readonly<Partial<Record<PublicField, number>>> = { idNumber: 5, phone: 4 };

/** A value as its column shows it. Example: 姓名(张*) makes 张三 into 张*. */
export function masked(text: string, { field, mask }: PublicColumn): string {
  if (mask === null) return text;
  if (mask.kind === 'ends') return maskEnds(text, mask, leastHidden[field] ?? 0);
  return maskName(text, mask.kind);
}
