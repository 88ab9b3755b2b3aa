/*
 * What one row of a score sheet says about the person on it: ticket, name and unit, and what was read other than it
 * stands there. Who that is, is not known here.
 */
import { finding, type Finding } from './finding';
import { readPersonName } from './person-name';
import { textOf } from './raw';
import type { ScoreColumn, SheetRow } from './rows';
import { readTicket } from './ticket';
import { unitKey, unitSpelling } from './unit-name';

export interface Named {
  readonly row: SheetRow<ScoreColumn>;
  readonly ticket: string | null;
  readonly name: string;
  readonly unit: string;
  readonly unitKey: string;
}

/** Reads what rows say about people; each spelling of a unit is read once. */
export function rowNamer(): (row: SheetRow<ScoreColumn>) => Named {
  const units = new Map<string, Pick<Named, 'unit' | 'unitKey'>>();
  const readUnit = (text: string): Pick<Named, 'unit' | 'unitKey'> => {
    const known = units.get(text);
    if (known !== undefined) return known;
    const read = { unit: unitSpelling(text), unitKey: unitKey(text) };
    units.set(text, read);
    return read;
  };
  return (row) => {
    const { unit, unitKey } = readUnit(textOf(row.value('unit')));
    const name = readPersonName(textOf(row.value('name')));
    return { row, ticket: readTicket(row.value('ticket')), name, unit, unitKey };
  };
}

/** What was read instead of what stands there: a ticket, name or unit with wide characters, padding, other dots. */
export function normalised(named: Named, person: string | null): readonly Finding[] {
  const { row, ticket, name, unit } = named;
  if (isAsWritten(named)) return [];
  const read = { ticket: ticket ?? '', name, unit };
  return (['ticket', 'name', 'unit'] as const).flatMap((column) => {
    const written = textOf(row.value(column));
    return read[column] === '' || read[column] === written
      ? []
      : [
          finding(
            'value-normalised',
            { place: row.place(column), ticket: person },
            { written, read: read[column] },
          ),
        ];
  });
}

/** Nothing was read other than it stands, as on nearly every row. */
function isAsWritten({ row, ticket, name, unit }: Named): boolean {
  return (
    (ticket ?? '') === textOf(row.value('ticket')) &&
    name === textOf(row.value('name')) &&
    unit === textOf(row.value('unit'))
  );
}
