/*
 * The marks of three rounds that fit together: whoever advances under the default rules stands on the next
 * sheet. First it is drawn who is how good, then marks are found that say so; so a trap in the marks never
 * makes another person win than the trap means.
 */
import { cutOf } from '../../contest/cut';
import type { RoundName } from '../../contest/round-name';
import { defaultSettings } from '../../contest/setting-texts';
import type { Mark } from '../../contest/standing';
import { weighing } from '../../contest/total';
import type { DemoPerson } from './people';
import { randomFor, type Random } from './random';
import type { DemoTrap } from './traps';

/** Marks in hundredths of a point, as the rules count them under the default settings. */
export interface Pair {
  readonly theory: Mark;
  readonly practical: Mark;
}

/** Words that stand in place of marks, or beside them. */
export type Absence = 'absent' | 'practical-absent' | 'withdrawn' | 'cancelled';

export interface DemoRound {
  readonly round: RoundName;
  /** Everyone on the sheet, in roster order. */
  readonly people: readonly DemoPerson[];
  readonly marks: ReadonlyMap<number, Pair>;
  readonly absences: ReadonlyMap<number, Absence>;
  /** Who has a total, best first. */
  readonly order: readonly DemoPerson[];
  readonly places: number;
  /** The two who tie on the line, the one who is ruled to be better first. */
  readonly tied: readonly DemoPerson[];
}

const weigh = weighing(defaultSettings);
/** Thousandths of a point: 3·theory + 7·practical of hundredths. */
const total = ({ theory, practical }: Pair): number => Number(weigh.total(theory, practical));

const pair = (theory: number, practical: number): Pair => ({ theory, practical });

/** 79.85, where the line of the preliminary is drawn. */
const LINE = pair(7600, 8150);
const FLOAT_TWINS = [pair(8750, 8350), pair(9100, 8200)] as const;
const ROUNDING_TWINS = [pair(8200, 8303), pair(8196, 8304)] as const;

/** The best ten of the final, in order; what stands after "or" is planted by the trap named there. */
function finalists(traps: ReadonlySet<DemoTrap>): readonly Pair[] {
  return [
    pair(9200, 9150),
    pair(9050, 8800),
    traps.has('float-order') ? pair(8750, 8600) : pair(8800, 8650),
    pair(9100, 8450),
    pair(8000, 8600),
    traps.has('practical-decides') ? pair(7700, 8600) : pair(7800, 8600),
    pair(9100, 8000),
    pair(8400, 8250),
    pair(8200, 8303),
    traps.has('rounding-order') ? pair(8196, 8304) : pair(8100, 8300),
  ];
}

export function demoRounds(
  people: readonly DemoPerson[],
  seed: string,
  traps: ReadonlySet<DemoTrap>,
): readonly [DemoRound, DemoRound, DemoRound] {
  const preliminary = preliminaryOf(people, seed, traps);
  const semifinal = laterRound('semifinal', advancing(preliminary), seed, traps);
  return [preliminary, semifinal, laterRound('final', advancing(semifinal), seed, traps)];
}

/** Who goes on; in a tie on the line the one ruled to be better. */
function advancing({ order, places }: DemoRound): readonly DemoPerson[] {
  return order.slice(0, places).sort((a, b) => a.no - b.no);
}

/** Everyone from the best to the weakest: mostly what they can do, a little the day. */
function byAbility(
  people: readonly DemoPerson[],
  seed: string,
  round: RoundName | 'overall',
): readonly DemoPerson[] {
  const ability = new Map(
    people.map(({ no }) => [
      no,
      randomFor(seed, 'ability', no).next() * 0.8 + randomFor(seed, round, no).next() * 0.2,
    ]),
  );
  const of = ({ no }: DemoPerson): number => ability.get(no) ?? 0;
  return [...people].sort((a, b) => of(b) - of(a) || a.no - b.no);
}

function preliminaryOf(people: readonly DemoPerson[], seed: string, traps: ReadonlySet<DemoTrap>): DemoRound {
  const absences = absencesOf(byAbility(people, seed, 'preliminary'), traps);
  const order = byAbility(
    people.filter(({ no }) => !absences.has(no)),
    seed,
    'preliminary',
  );
  const places = placesOf('preliminary', people.length, absences, order.length);
  const wantsTie = traps.has('line-tie') || traps.has('open-tie');
  const tied = wantsTie && places > 0 && order.length > places ? order.slice(places - 1, places + 1) : [];
  const firm = tied.length > 0 ? places - 1 : places;
  const planted = [
    ...(traps.has('float-order') ? FLOAT_TWINS : []),
    ...(traps.has('rounding-order') ? ROUNDING_TWINS : []),
  ];
  const draw = drawer(randomFor(seed, 'marks', 'preliminary'), people.length, [...planted, LINE]);
  const marks = new Map<number, Pair>();
  const twins = firm >= planted.length ? firm - planted.length : firm;
  order.forEach(({ no }, at) => {
    const plant = at < firm ? planted[at - twins] : undefined;
    if (at >= firm && at < firm + tied.length) marks.set(no, LINE);
    else marks.set(no, plant ?? (at < firm ? draw(80_500, 97_000) : draw(45_000, 79_500)));
  });
  return { round: 'preliminary', people, marks, absences, order: ranked(order, marks), places, tied };
}

function laterRound(
  round: 'semifinal' | 'final',
  people: readonly DemoPerson[],
  seed: string,
  traps: ReadonlySet<DemoTrap>,
): DemoRound {
  const order = byAbility(people, seed, round);
  const places = placesOf(round, people.length, new Map(), order.length);
  const fixed = round === 'final' ? finalists(traps) : [];
  const draw = drawer(randomFor(seed, 'marks', round), people.length, fixed);
  const marks = new Map<number, Pair>();
  order.forEach(({ no }, at) => {
    const above = round === 'semifinal' && at < places;
    marks.set(no, fixed[at] ?? (above ? draw(80_500, 97_000) : draw(45_000, 79_500)));
  });
  const last = order.at(-1);
  if (round === 'semifinal' && traps.has('true-zero') && last !== undefined && order.length > places) {
    marks.set(last.no, pair(8800, 0));
  }
  return { round, people, marks, absences: new Map(), order: ranked(order, marks), places, tied: [] };
}

/** The exact order of the notice: total, then practical; a planned tie keeps the ruled order. */
function ranked(order: readonly DemoPerson[], marks: ReadonlyMap<number, Pair>): readonly DemoPerson[] {
  const graded = order.map((person) => {
    const marked = marks.get(person.no) ?? LINE;
    return { person, total: total(marked), practical: marked.practical };
  });
  graded.sort((a, b) => b.total - a.total || b.practical - a.practical);
  return graded.map(({ person }) => person);
}

function placesOf(
  round: RoundName,
  entered: number,
  absences: ReadonlyMap<number, Absence>,
  scored: number,
): number {
  const away = [...absences.values()].filter((one) => one === 'absent').length;
  return (
    cutOf(round, { entered, attended: entered - away, scored, disqualified: 0 }, defaultSettings)?.places ?? 0
  );
}

/**
 * The weakest are absent, so that nobody's place is touched but by the smaller number of people; nobody of
 * the first unit, so that an organisation award stays.
 */
function absencesOf(
  order: readonly DemoPerson[],
  traps: ReadonlySet<DemoTrap>,
): ReadonlyMap<number, Absence> {
  const wanted: readonly Absence[] = [
    ...(traps.has('absences')
      ? (['absent', 'absent', 'absent', 'practical-absent', 'withdrawn'] as const)
      : []),
    ...(traps.has('cancelled') ? (['cancelled'] as const) : []),
  ];
  // Someone has to be left who was there.
  const weakest = [...order.slice(1)].reverse().filter(({ unit }) => unit.index > 0);
  return new Map(
    wanted.flatMap((absence, at) => {
      const person = weakest[at];
      return person === undefined ? [] : [[person.no, absence] as const];
    }),
  );
}

/** Up to this many people every total is a different one; beyond, only the pairs are. */
const DISTINCT_TOTALS = 3000;
/** Up to this many people all marks are whole or half points, as judges like them. */
const HALF_POINTS = 400;

/** Draws marks with a total in a range (thousandths), none twice and none of the `taken`. */
function drawer(
  random: Random,
  people: number,
  taken: readonly Pair[],
): (least: number, most: number) => Pair {
  const keyOf = (one: Pair): number =>
    people <= DISTINCT_TOTALS ? total(one) : one.theory * 100_000 + one.practical;
  const used = new Set(taken.map(keyOf));
  return (least, most) => {
    for (let tries = 0; ; tries++) {
      const step = people <= HALF_POINTS && tries < 200 ? 50 : 1;
      const goal = random.between(least, most) / 10;
      const theory = Math.min(9900, Math.max(0, Math.round(goal / 50) + random.between(-30, 30)) * 50);
      const practical = Math.round((goal - 0.3 * theory) / 0.7 / step) * step;
      const drawn = pair(theory, practical);
      const sum = total(drawn);
      if (practical < 0 || practical > 9950 || sum < least || sum > most || used.has(keyOf(drawn))) continue;
      used.add(keyOf(drawn));
      return drawn;
    }
  };
}
