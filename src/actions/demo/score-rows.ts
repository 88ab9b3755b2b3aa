/*
 * The score sheets of a demonstration: marks as numbers, as words, as text. Which marks there are is
 * decided in marks.ts.
 */
import type { Settings } from '../../contest/settings';
import { scoreForm, type ScoreFormRow } from '../../reports/forms/score-form';
import type { Words } from '../../text/words';
import type { SheetPlan } from '../../workbook/port';
import type { DemoRound, Pair } from './marks';
import type { Planting } from './plant-roster';
import type { DemoTrap } from './traps';

export function demoScores(
  round: DemoRound,
  { people, scoreNames }: Planting,
  traps: ReadonlySet<DemoTrap>,
  settings: Settings,
  words: Words,
): SheetPlan {
  const rows = round.people.map((entered, at): ScoreFormRow => {
    const person = people[entered.no - 1] ?? entered;
    return {
      seq: at + 1,
      ticket: person.ticket,
      name: scoreNames.get(person.no) ?? person.name,
      unit: person.unit.name,
      ...markCells(round, person.no),
    };
  });
  const lines = traps.has('other-lines') && rows.length > 0;
  const typed = round.round === 'preliminary' && traps.has('text-marks') ? typedMarks(round, rows) : rows;
  return scoreForm({
    round: round.round,
    settings,
    words,
    rows: typed,
    blankRows: 0,
    ...(lines ? { footRows: [{ seq: '平均分', ...averages(round) }] } : {}),
  });
}

/** A mark of hundredths as it stands in a cell. */
export const points = (mark: number): number => mark / 100;

function markCells(round: DemoRound, no: number): ScoreFormRow {
  const marks = round.marks.get(no);
  switch (round.absences.get(no)) {
    case 'absent':
      return { theory: '缺考', practical: '缺考' };
    case 'practical-absent':
      return { theory: 78, practical: '缺考' };
    case 'withdrawn':
      return { theory: 71.5, practical: '弃赛' };
    case 'cancelled':
      return { theory: 88, practical: 86, remark: '违纪，取消成绩' };
    case undefined:
      return marks === undefined ? {} : { theory: points(marks.theory), practical: points(marks.practical) };
  }
}

/** Three marks below the line typed as text: with a decimal, in wide digits, with 分. */
function typedMarks(
  { order, places, tied }: DemoRound,
  rows: readonly ScoreFormRow[],
): readonly ScoreFormRow[] {
  const below = order.slice(places + (tied.length > 0 ? 1 : 0));
  const [decimal, broad, worded] = below.map(({ ticket }) => ticket);
  return rows.map((row) => {
    const { ticket, theory, practical } = row;
    if (typeof theory !== 'number' || typeof practical !== 'number') return row;
    if (ticket === decimal) return { ...row, theory: theory.toFixed(1) };
    if (ticket === broad) return { ...row, practical: inWideDigits(practical.toFixed(2)) };
    return ticket === worded ? { ...row, theory: `${theory}分` } : row;
  });
}

const inWideDigits = (text: string): string =>
  text.replace(/[.0-9]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** What a clerk's 平均分 shows; it counts for nobody. */
function averages({ marks }: DemoRound): ScoreFormRow {
  const pairs = [...marks.values()];
  const mean = (of: (one: Pair) => number): number =>
    Math.round(pairs.reduce((sum, one) => sum + of(one), 0) / pairs.length) / 100;
  return pairs.length === 0
    ? {}
    : { theory: mean(({ theory }) => theory), practical: mean(({ practical }) => practical) };
}
