/*
 * Plants the traps of the roster: people and cells are changed one by one, each trap in people of its own
 * who are not in the final, so that nobody else wins. Where no such person is left, a trap stays out.
 */
import { dateText } from '../../contest/calendar';
import { idCheckDigit } from '../../contest/resident-id';
import type { OddValue } from '../../reports/forms/form';
import type { RosterFormRow } from '../../reports/forms/roster-form';
import { issueId, type DemoPerson, type IdWish, type UsedIds } from './people';
import type { DemoTrap } from './traps';

/** The roster in the making. */
export interface Planting {
  readonly people: readonly DemoPerson[];
  /** What the roster shows instead of what the person is, by number. */
  readonly cells: ReadonlyMap<number, RosterFormRow>;
  /** What the score sheets show as a name, by number. */
  readonly scoreNames: ReadonlyMap<number, string>;
  /** Further rows, of people who got no ticket. */
  readonly extra: readonly { readonly person: DemoPerson; readonly cells: RosterFormRow }[];
}

export interface PlantRequest {
  readonly people: readonly DemoPerson[];
  readonly used: UsedIds;
  readonly traps: ReadonlySet<DemoTrap>;
  /** Best first. */
  readonly finalists: readonly DemoPerson[];
  /** People with a role in the marks, who are left alone here. */
  readonly busy: ReadonlySet<number>;
}

/** The first few rows stay as they are, so that the first look meets a clean roster. */
const FIRST = 5;

class Roster {
  readonly people = new Map<number, DemoPerson>();
  readonly cells = new Map<number, RosterFormRow>();
  readonly scoreNames = new Map<number, string>();
  readonly extra: { person: DemoPerson; cells: RosterFormRow }[] = [];
  private readonly free: DemoPerson[];

  constructor(readonly request: PlantRequest) {
    const { people, busy, finalists } = request;
    const winners = new Set(finalists.map(({ no }) => no));
    for (const person of people) this.people.set(person.no, person);
    this.free = people.filter(({ no }) => no >= FIRST && !busy.has(no) && !winners.has(no));
  }

  /** The next person without a trap; does nothing where none is left. */
  next(plant: (person: DemoPerson) => void): void {
    const person = this.free.shift();
    if (person !== undefined) plant(person);
  }

  amend(person: DemoPerson, changes: Partial<DemoPerson>): void {
    this.people.set(person.no, { ...person, ...changes });
  }

  show(person: DemoPerson, cells: RosterFormRow): void {
    this.cells.set(person.no, { ...this.cells.get(person.no), ...cells });
  }

  reissue(person: DemoPerson, wish: Partial<IdWish>, changes: Partial<DemoPerson> = {}): DemoPerson {
    const region = wish.region ?? person.idNumber.slice(0, 6);
    const sex = wish.sex ?? person.sex;
    const birth = wish.birth ?? person.birth;
    const issued = issueId({ ...wish, region, sex, birth }, this.request.used);
    const changed = { ...person, sex, ...issued, ...changes };
    this.people.set(person.no, changed);
    return changed;
  }

  /** Someone further, like `like` but for what is changed. */
  add(like: DemoPerson, changes: Partial<DemoPerson>, cells: RosterFormRow = {}): void {
    const no = this.request.people.length + this.extra.length + 1;
    const person = { ...like, no, phone: `1549${String(no).padStart(7, '0')}`, ...changes };
    this.extra.push({ person, cells });
  }
}

const born = (year: number, month: number, day: number): Pick<DemoPerson, 'birth'> => ({
  birth: { year, month, day },
});

const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A number, as it stands in a cell that Excel took for one. */
const asNumber = (digits: string): OddValue => ({
  value: Number(digits),
  format: 'General',
});

const CHECKS = '0123456789X';
const wrongCheck = (idNumber: string): string => {
  const first = idNumber.slice(0, 17);
  return first + CHECKS.charAt((CHECKS.indexOf(idCheckDigit(first)) + 1) % CHECKS.length);
};

const plants: Partial<Readonly<Record<DemoTrap, (roster: Roster) => void>>> = {
  'padded-name': (roster) => {
    roster.next((one) => {
      roster.amend(one, { name: '张丙' });
      roster.show(one, { name: '张　丙' });
    });
    roster.next((one) => roster.show(one, { name: `${one.name}  ` }));
  },
  'name-dot': (roster) =>
    roster.next((one) => {
      roster.amend(one, { name: '阿试别克·买试提' });
      roster.scoreNames.set(one.no, '阿试别克•买试提');
    }),
  'rare-character': (roster) => roster.next((one) => roster.amend(one, { name: '𬎆试癸' })),
  'id-dress': (roster) => {
    roster.next((one) => roster.show(one, { idNumber: wide(one.idNumber) }));
    roster.next(({ idNumber: id, ...one }) =>
      roster.show(
        { ...one, idNumber: id },
        { idNumber: ` ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}` },
      ),
    );
    roster.next((one) => roster.show(one, { idNumber: `${one.idNumber}\u200b` }));
    roster.next((one) => {
      const changed = roster.reissue(one, { ending: 'X' });
      roster.show(changed, { idNumber: changed.idNumber.toLowerCase() });
    });
  },
  'id-as-number': (roster) => {
    roster.next((one) => roster.show(one, { idNumber: asNumber(`${one.idNumber.slice(0, 15)}000`) }));
    // This one passes its check digit by chance.
    roster.next((one) => roster.show(one, { idNumber: asNumber('110105199103079000') }));
  },
  'id-check-digit': (roster) =>
    roster.next((one) => roster.show(one, { idNumber: wrongCheck(one.idNumber) })),
  'id-fifteen-digits': (roster) =>
    roster.next((one) =>
      roster.show(one, { idNumber: one.idNumber.slice(0, 6) + one.idNumber.slice(8, 17) }),
    ),
  'payee-id-short': (roster) => {
    const { finalists } = roster.request;
    const payee = finalists[Math.min(6, finalists.length) - 1];
    if (payee !== undefined) roster.show(payee, { idNumber: payee.idNumber.slice(0, 17) });
  },
  'sex-mismatch': (roster) => roster.next((one) => roster.show(one, { sex: one.sex === '男' ? '女' : '男' })),
  'birth-mismatch': (roster) =>
    roster.next((one) => {
      const changed = roster.reissue(one, born(2001, 5, 12));
      roster.show(changed, { birth: '1980.1' });
    }),
  'birth-forms': (roster) => {
    roster.next((one) =>
      roster.show(one, {
        birth: { value: Number(dateText(one.birth).replaceAll('-', '')), format: 'General' },
      }),
    );
    roster.next((one) => roster.show(one, { birth: { value: serialOf(one), format: 'yyyy-mm-dd' } }));
  },
  'phone-forms': (roster) => {
    roster.next((one) => roster.show(one, { phone: { value: Number(one.phone), format: 'General' } }));
    roster.next(({ phone, ...one }) =>
      roster.show(
        { ...one, phone },
        { phone: `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}` },
      ),
    );
    roster.next((one) => roster.show(one, { phone: `+86 ${one.phone}` }));
  },
  'phone-short': (roster) => roster.next((one) => roster.show(one, { phone: one.phone.slice(0, 10) })),
  'birth-on-the-limit': (roster) =>
    roster.next((one) => void roster.reissue(one, { ...born(2008, 1, 1), sex: '男' })),
  'retires-before-final': (roster) =>
    roster.next((one) => void roster.reissue(one, { ...born(1964, 6, 30), sex: '男' })),
  'other-documents': (roster) => {
    roster.next((one) => void roster.reissue(one, { region: '810000' }, { idType: '港澳台居民居住证' }));
    roster.next((one) => void roster.reissue(one, { region: '932682' }, { idType: '外国人永久居留身份证' }));
    roster.next((one) => void roster.reissue(one, { region: '110103' }));
    roster.next((one) => roster.show(one, { idType: '护照', idNumber: 'E00000043' }));
  },
  'unit-spellings': (roster) => {
    const byUnit = (index: number) => [...roster.people.values()].filter(({ unit }) => unit.index === index);
    const last = byUnit(0).at(-1);
    if (last !== undefined) roster.show(last, { unit: `${last.unit.name} ` });
    byUnit(4).forEach((one, at) => {
      const plain = one.unit.name.replace('（', '(').replace('）', ')');
      if (at % 2 === 1) roster.show(one, { unit: plain });
    });
  },
  'duplicate-person': (roster) =>
    roster.next((one) => roster.add(one, {}, { route: '个人', remark: '个人报名' })),
  'over-age': (roster) => {
    roster.next((one) => roster.add(one, older(roster, one, '男', born(1963, 11, 2), '冯试龄')));
    roster.next((one) => roster.add(one, older(roster, one, '女', born(1968, 3, 15), '陈试龄')));
  },
  'under-age': (roster) =>
    roster.next((one) => roster.add(one, older(roster, one, '男', born(2008, 3, 1), '卫试幼'))),
  'short-residence': (roster) =>
    roster.next((one) =>
      roster.add(one, { ...older(roster, one, '男', born(1999, 9, 9), '蒋试短'), since: '2023.09' }),
    ),
};

function older(
  { request }: Roster,
  like: DemoPerson,
  sex: DemoPerson['sex'],
  { birth }: Pick<DemoPerson, 'birth'>,
  name: string,
): Partial<DemoPerson> {
  const jobCategory = sex === '女' ? '管理岗' : like.jobCategory;
  const issued = issueId({ region: like.idNumber.slice(0, 6), sex, birth }, request.used);
  return { ...issued, sex, name, jobCategory, unionCard: null };
}

/** Day number of the 1900 calendar that Excel shows as the birth date. */
function serialOf({ birth }: DemoPerson): number {
  return Date.UTC(birth.year, birth.month - 1, birth.day) / 86_400_000 + 25_569;
}

/** Plants every trap that is asked for; the order of the list decides who gets which. */
export function plantRoster(request: PlantRequest, order: readonly DemoTrap[]): Planting {
  const roster = new Roster(request);
  for (const trap of order) {
    if (request.traps.has(trap)) plants[trap]?.(roster);
  }
  return {
    people: request.people.map((person) => roster.people.get(person.no) ?? person),
    cells: roster.cells,
    scoreNames: roster.scoreNames,
    extra: roster.extra,
  };
}
