/*
 * Decides whether a row below the header is a person or one of the lines that stand around people:
 * subtotals, notes, signatures, group heads. What the person's values mean is not known here.
 */
import type { Raw } from '../contest/raw';
import { isCount, isGroupName, labelOf, type Label } from './row-label';
import { squeeze } from './header-text';

/** Where in a row's values the telling columns stand; -1 where the sheet lacks them. */
export interface PersonLayout {
  readonly ticket: number;
  readonly name: number;
  readonly unit: number;
  readonly idNumber: number;
  readonly phone: number;
  readonly marks: readonly number[];
  /** Columns to the left of the telling ones: running numbers and columns without a role. */
  readonly lead: readonly number[];
}

/**
 * True where a row stands for a person: it has a ticket, or a name together with something else, or an
 * identity number, or a mark. A row with a label (小计, 注：, 裁判长：) is none, unless both a ticket and a
 * name stand beside the label, so that nobody called 何计 and no unit 合计科技 is lost.
 *
 * `across`: the row's first telling cell is merged over the next one, as titles and group heads are.
 *
 * Example: 平均分 | | | | 82.5 | 77.3 is none; 7 | AF20240007 | 合计 | 北京合计公司 is one.
 */
export function isPerson(values: readonly Raw[], layout: PersonLayout, across: boolean): boolean {
  const ticket = across ? '' : identityText(values[layout.ticket]);
  const name = across ? '' : identityText(values[layout.name]);
  if (isLabelled(values, layout, ticket, name)) return false;
  if (ticket !== '') return name !== '' || !isAloneAndGroup(values, layout, ticket);
  if (isUncalculated(values[layout.ticket])) return true;
  if (name !== '' && hasMoreThan(values, layout.name)) return true;
  if (identityText(values[layout.idNumber]) !== '') return true;
  if (/\d{5}/u.test(identityText(values[layout.phone])) && hasMoreThan(values, layout.phone)) return true;
  return layout.marks.some((at) => isMarkLike(values[at]));
}

/** Error values are the echo of an empty row in a prepared formula; they name nobody. */
function identityText(raw: Raw | undefined): string {
  if (raw === undefined || raw.kind === 'blank' || raw.kind === 'uncalculated' || raw.kind === 'error') {
    return '';
  }
  return raw.text;
}

function isUncalculated(raw: Raw | undefined): boolean {
  return raw?.kind === 'uncalculated';
}

function isLabelled(values: readonly Raw[], layout: PersonLayout, ticket: string, name: string): boolean {
  const realName = name !== '' && labelIn(name) === null;
  const hasDocument = /\d{6}/u.test(squeeze(identityText(values[layout.idNumber])));
  const ticketLabel = labelIn(ticket);
  if (ticketLabel !== null) return !(ticketLabel === 'summary' && realName && !isCount(name));
  const nameLabel = labelIn(name);
  const lead = labelledLead(values, layout);
  if (nameLabel !== null) {
    // A contestant may be called 合计; with a ticket or a document beside it, it is a name.
    return nameLabel !== 'summary' || lead !== null || (ticket === '' && !hasDocument);
  }
  if (lead === 'summary') {
    return !(realName && !isCount(name) && ((ticket !== '' && !isCount(ticket)) || hasDocument));
  }
  // 裁判长：| 张三 | 李四 has words under 准考证号 and 姓名; a contestant has a number somewhere.
  if (lead !== null) return !(realName && (/\d/u.test(ticket) || hasDocument || hasNumber(values, layout)));
  return ticket === '' && name === '' && labelIn(identityText(values[layout.unit])) !== null;
}

function hasNumber(values: readonly Raw[], { marks }: PersonLayout): boolean {
  return marks.some((at) => values[at]?.kind === 'number');
}

/** Names and tickets are looked up a hundred thousand times, and nearly none of them is a label. */
const TELLING =
  /[计均分率数差高低:：﹕.、页期章签字名人长员表核判录督责月日注附]|备\s*注|说\s*明|total|average|median|highest|lowest|imum|pass|note|remark|page/iu;

function labelIn(text: string): Label | null {
  return text !== '' && TELLING.test(text) ? labelOf(text) : null;
}

function labelledLead(values: readonly Raw[], layout: PersonLayout): Label | null {
  for (const at of layout.lead) {
    const raw = values[at];
    if (raw?.kind !== 'text') continue;
    const label = labelOf(raw.text);
    if (label !== null) return label;
  }
  return null;
}

/** A single text under 准考证号 that names a group or has no digit: 第一考场, 一组. */
function isAloneAndGroup(values: readonly Raw[], layout: PersonLayout, ticket: string): boolean {
  return !hasMoreThan(values, layout.ticket) && isGroupName(ticket);
}

function hasMoreThan(values: readonly Raw[], at: number): boolean {
  return values.some(
    (raw, i) => i !== at && raw.kind !== 'blank' && raw.kind !== 'error' && raw.kind !== 'uncalculated',
  );
}

/**
 * A number, or a short word such as 缺考; no label, and no line of text that only happens to stand there.
 * Errors and formulas without a value are what prepared formulas leave in empty rows.
 */
function isMarkLike(raw: Raw | undefined): boolean {
  if (raw?.kind === 'number' || raw?.kind === 'boolean') return true;
  if (raw?.kind !== 'text') return false;
  const plain = squeeze(raw.text);
  return plain.length <= 8 && labelOf(plain) === null && !/[年月页:]/u.test(plain);
}
