/*
 * Another sheet, or other columns, for one kind of sheet. What is chosen is only shown what it would change; the
 * frame writes it.
 */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnTold, PlaceTold, SheetCandidate } from '../../../desk/places';
import type { RequestOf } from '../../../desk/act-request';
import type { ViewProps } from '../../view';
import { SayWhyButton } from '../rules/say-why';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0', minWidth: 0 },
  field: { minWidth: 0, '& input, & select': { minWidth: 0, width: '100%' } },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PlaceFormProps extends Pick<ViewProps, 'desk' | 'look' | 'words' | 'by' | 'busy'> {
  readonly place: PlaceTold;
}

const AUTOMATIC = '';
const NONE = '-';

export function PlaceForm({ desk, look, words, by, busy, place }: PlaceFormProps) {
  const styles = useStyles();
  const say = words.rules.places;
  const { kind, columns, headers } = place;
  const { candidates } = look.places;
  const asIs = startOf(place, candidates);
  const [sheet, setSheet] = useState(asIs);
  const rowAsIs = String(place.chosen?.row ?? '');
  const [row, setRow] = useState(rowAsIs);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const isSame = sheet === asIs && row === rowAsIs;
  const isRow = /^(?:[1-9]\d{0,6})?$/u.test(row.trim());
  const choice = isSame ? columnsChoice(columns, picked) : sheetChoice(sheet, row, candidates);
  const why = busy ? words.rules.busy : !isRow ? say.headerRowWrong : choice === null ? say.nothing : null;
  return (
    <div className={styles.form}>
      <Field className={styles.field} label={say.sheet}>
        <Select
          value={sheet}
          onChange={(_, now) => {
            setSheet(now.value);
            setRow(now.value === asIs ? rowAsIs : '');
          }}
        >
          <option value={AUTOMATIC}>{say.automatic}</option>
          {candidates.map((one, at) => (
            <option key={keyOf(one)} value={String(at)}>
              {say.candidate(one.sheet, one.row)}
            </option>
          ))}
        </Select>
      </Field>
      {sheet === AUTOMATIC ? null : (
        <Field
          className={styles.field}
          label={say.headerRow}
          hint={say.headerRowHint}
          {...(isRow ? {} : { validationMessage: say.headerRowWrong })}
        >
          <Input
            value={row}
            inputMode="numeric"
            autoComplete="off"
            onChange={(_, now) => {
              setRow(now.value);
            }}
          />
        </Field>
      )}
      {!isSame && columns.length > 0 ? <p className={styles.quiet}>{say.columnsLater}</p> : null}
      {isSame
        ? columns.map((column) => (
            <Field
              key={column.role}
              className={styles.field}
              label={column.needed ? say.needed(roleWord(column, say)) : roleWord(column, say)}
            >
              <Select
                value={picked.get(column.role) ?? valueOf(column)}
                onChange={(_, now) => {
                  setPicked(new Map([...picked, [column.role, now.value]]));
                }}
              >
                <option value={AUTOMATIC}>{say.automatic}</option>
                <option value={NONE}>{say.noColumn}</option>
                {headers.map(({ column: number, letters, header }) => (
                  <option key={number} value={String(number)}>
                    {say.column(letters, header)}
                  </option>
                ))}
              </Select>
            </Field>
          ))
        : null}
      <SayWhyButton
        text={say.preview}
        label={say.previewOf(say.kind(kind))}
        appearance="secondary"
        why={why}
        press={() => {
          if (choice !== null) void desk.prepare({ act: 'assign-place', kind, choice, by });
        }}
      />
      <p className={styles.quiet}>{say.kept}</p>
    </div>
  );
}

type Choice = RequestOf<'assign-place'>['choice'];

const keyOf = ({ sheet, row }: SheetCandidate): string => `${sheet}!${row ?? ''}`;

/** What the list of sheets shows first: the clerk's own answer, else that it was recognised. */
function startOf({ chosen }: PlaceTold, candidates: readonly SheetCandidate[]): string {
  const at = candidates.findIndex(({ sheet, row }) => sheet === chosen?.sheet && row === null);
  return at < 0 ? AUTOMATIC : String(at);
}

/** The row that was typed goes before the one of the table. */
function sheetChoice(sheet: string, row: string, candidates: readonly SheetCandidate[]): Choice | null {
  if (sheet === AUTOMATIC) return { what: 'automatic' };
  const found = candidates[Number(sheet)];
  if (found === undefined) return null;
  const typed = row.trim() === '' ? null : Number(row);
  return { what: 'sheet', sheet: found.sheet, row: typed ?? found.row };
}

function columnsChoice(columns: readonly ColumnTold[], picked: ReadonlyMap<string, string>): Choice | null {
  const changed = columns.flatMap((told) => {
    const now = picked.get(told.role);
    return now === undefined || now === valueOf(told) ? [] : [{ role: told.role, column: columnOf(now) }];
  });
  return changed.length === 0 ? null : { what: 'columns', columns: changed };
}

function columnOf(value: string): number | 'none' | 'automatic' {
  return value === AUTOMATIC ? 'automatic' : value === NONE ? 'none' : Number(value);
}

function valueOf({ isChosen, column }: ColumnTold): string {
  if (column !== null) return String(column);
  return isChosen ? NONE : AUTOMATIC;
}

function roleWord({ role }: ColumnTold, say: ViewProps['words']['rules']['places']): string {
  return say.role[role] ?? role;
}
