/*
 * The roster of a demonstration, row by row, with what offices put around and between the people. Who the
 * people are is decided in people.ts, what is wrong with them in plant-roster.ts.
 */
import { dateText } from '../../contest/calendar';
import type { Settings } from '../../contest/settings';
import { rosterForm, rosterSlots, type RosterFormRow } from '../../reports/forms/roster-form';
import type { Words } from '../../text/words';
import type { SheetPlan } from '../../workbook/port';
import type { DemoPerson } from './people';
import type { Planting } from './plant-roster';
import type { DemoTrap } from './traps';

/** The third unit: its cell is merged over its people, as offices like to do. */
const MERGED_UNIT = 2;

export function demoRoster(
  { people, cells, extra }: Planting,
  traps: ReadonlySet<DemoTrap>,
  settings: Settings,
  words: Words,
): SheetPlan {
  const lines = traps.has('other-lines') && people.length > 0;
  const half = halfWay(people);
  const rows: RosterFormRow[] = [];
  const together: number[] = [];
  for (const person of people) {
    const member = traps.has('merged-unit') && person.unit.index === MERGED_UNIT;
    const covered = member && together.length > 0 ? { unit: null } : {};
    rows.push({ ...rosterRow(person), ...cells.get(person.no), ...covered });
    if (member) together.push(rows.length);
    if (lines && person.no === half) rows.push({}, { seq: '小计', unit: `${half}人` });
  }
  for (const { person, cells: odd } of extra) rows.push({ ...rosterRow(person), ticket: null, ...odd });
  if (lines) rows.push({ seq: '合计', unit: `${people.length + extra.length}人` });
  const [first] = together;
  const last = together.at(-1);
  const column = rosterSlots.findIndex(({ role }) => role === 'unit') + 1;
  return rosterForm({
    settings,
    words,
    hint: words.forms.demo.unitLine,
    rows,
    blankRows: 0,
    notes: lines ? ['注：1.身份证号请以文本格式填写；2.单位全称须与营业执照一致。'] : [],
    merged: first === undefined || last === undefined ? [] : [{ column, first, last }],
  });
}

/** The last person of the unit that reaches the middle of the roster: no subtotal parts a unit. */
function halfWay(people: readonly DemoPerson[]): number {
  const middle = people[Math.ceil(people.length / 2) - 1];
  const unit = people.filter((one) => one.unit.index === middle?.unit.index);
  return unit.at(-1)?.no ?? 0;
}

function rosterRow(person: DemoPerson): RosterFormRow {
  const { unit } = person;
  return {
    seq: person.no,
    ticket: person.ticket,
    name: person.name,
    sex: person.sex,
    idType: person.idType,
    idNumber: person.idNumber,
    birth: dateText(person.birth),
    phone: person.phone,
    unit: unit.name,
    creditCode: unit.creditCode,
    unitKind: unit.kind,
    jobCategory: person.jobCategory,
    education: '大专',
    occupation: '安全防范系统安装维护员',
    level: person.level,
    registered: person.registered,
    route: '单位',
    since: person.since,
    unionCard: person.unionCard,
    coach: unit.coach,
    coachUnit: unit.name,
    bank: '演示银行示例支行',
    account: person.account,
    consent: '同意',
  };
}
