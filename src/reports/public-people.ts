/*
 * A person on the public copy: exactly the columns of 公示遮盖, masked, and people who would look the same
 * told apart. Nothing that is not named there is even looked up. Who is on which list is in public-pages.ts.
 */
import { readPhone } from '../contest/phone';
import { maskEnds, masked, type PublicColumn, type PublicField } from '../contest/public-mask';
import type { RoundResult, Standing } from '../contest/standing';
import { totalEntry, widestTotal } from './figure';
import type { Source } from './furniture';
import { textWidth } from './measure';
import type { Column, Value } from './page';

/** Columns of the list after 名次, in the order of the setting. */
export function publicColumns(
  { result, words }: Source,
  round: RoundResult,
  people: readonly Standing[],
): readonly Column[] {
  const { column } = words.reports;
  const tickets = people.map(({ contestant }) => textWidth(contestant.ticket ?? ''));
  const totals = people.map(({ total }) => total);
  const fields = result.settings.publicMask.map(({ field }) => field);
  const columns: Readonly<Record<PublicField, Column>> = {
    ticket: { heading: column.ticket, width: Math.max(14, ...tickets.map((one) => one + 2)), format: '@' },
    // Without tickets there is room, and what stands under the title needs it.
    name: { heading: column.name, width: 16, grows: !fields.includes('ticket') },
    unit: { heading: column.unit, width: 28, align: 'left', grows: true },
    sex: { heading: column.sex, width: 7 },
    total: {
      heading: column.total,
      width: Math.max(9, widestTotal(totals, round.scale, result.settings) + 2),
    },
    idNumber: { heading: column.idNumber, width: 21, format: '@' },
    phone: { heading: words.publication.phone, width: 14, format: '@' },
  };
  return fields.map((field) => columns[field]);
}

/** What somebody who does not agree to publication keeps on the list: the number inside the contest. */
const impersonal: ReadonlySet<PublicField> = new Set(['ticket', 'total']);

/** True where the roster says that the person does not agree (同意: 不同意). */
export function isWithheld({ contestant }: Standing): boolean {
  return contestant.registration?.consent === 'refused';
}

/**
 * The cells of these people, as they stand on one list. Two people who would show the same (张三 of one
 * unit twice, or 张三 and 张四 as 张*) are told apart by the last digits of 准考证号, else by 性别, never by
 * a document. Example: 姓名+单位 with two 张三 of one unit: 张三（准考证号尾号0056）, 张三（准考证号尾号0101）.
 */
export function publicCells(
  source: Source,
  round: RoundResult,
  people: readonly Standing[],
): ReadonlyMap<Standing, readonly Value[]> {
  const columns = source.result.settings.publicMask;
  const groups = new Map<string, Standing[]>();
  for (const standing of people.filter((one) => !isWithheld(one))) {
    const look = JSON.stringify(columns.map((column) => identityText(standing, column)));
    groups.set(look, [...(groups.get(look) ?? []), standing]);
  }
  const apart = new Map<Standing, Apart>([...groups.values()].flatMap(tellApart));
  return new Map(
    people.map((standing) => [
      standing,
      columns.map((column) => publicCell(source, round, standing, column, apart.get(standing) ?? null)),
    ]),
  );
}

/** What a column says of who somebody is; a total does not. */
function identityText(standing: Standing, column: PublicColumn): string {
  return column.field === 'total' ? '' : masked(fieldText(standing, column.field), column);
}

function fieldText({ contestant }: Standing, field: Exclude<PublicField, 'total'>): string {
  const { registration } = contestant;
  switch (field) {
    case 'ticket':
      return contestant.ticket ?? '';
    case 'name':
      return contestant.name;
    case 'unit':
      return contestant.unit;
    case 'sex':
      return registration?.sex ?? '';
    case 'idNumber':
      return registration?.idNumber ?? '';
    case 'phone': {
      const phone = registration === null ? null : readPhone(registration.source.value('phone'));
      return phone?.kind === 'valid' ? phone.phone : '';
    }
  }
}

type Apart =
  { readonly by: 'ticket'; readonly tail: string } | { readonly by: 'sex'; readonly sex: '男' | '女' };

const SHORTEST_TAIL = 4;

function tellApart(group: readonly Standing[]): readonly (readonly [Standing, Apart])[] {
  if (group.length < 2) return [];
  const tickets = group.map(({ contestant }) => [...(contestant.ticket ?? '')]);
  const longest = tickets.reduce((most, ticket) => Math.max(most, ticket.length), 0);
  for (let length = SHORTEST_TAIL; length <= Math.max(longest, SHORTEST_TAIL); length += 1) {
    const tails = tickets.map((ticket) => ticket.slice(-length).join(''));
    if (tails.includes('') || new Set(tails).size < group.length) continue;
    return group.map((standing, at) => [standing, { by: 'ticket', tail: tails[at] ?? '' }]);
  }
  const sexes = group.flatMap(({ contestant }) => contestant.registration?.sex ?? []);
  if (sexes.length < group.length || new Set(sexes).size < group.length) return [];
  return group.map((standing, at) => [standing, { by: 'sex', sex: sexes[at] ?? '男' }]);
}

function publicCell(
  { result, words }: Source,
  round: RoundResult,
  standing: Standing,
  column: PublicColumn,
  apart: Apart | null,
): Value {
  const { field } = column;
  if (field === 'total') return totalEntry(standing.total, round.scale, result.settings);
  if (isWithheld(standing) && !impersonal.has(field)) return words.publication.withheld;
  const text = masked(fieldText(standing, field), column);
  if (apart === null) return text === '' ? null : text;
  const named = result.settings.publicMask.some((one) => one.field === 'name');
  if (field === 'name') {
    return apart.by === 'ticket'
      ? words.publication.apartByTicket(text, apart.tail)
      : words.publication.apartBySex(text, apart.sex);
  }
  if (field !== 'ticket' || named || apart.by === 'sex' || column.mask?.kind !== 'ends') return text;
  return maskEnds(fieldText(standing, field), { ...column.mask, tail: apart.tail.length }, 0);
}
