/*
 * The rows above the people of the 复算 sheet: the one line that says whether all agree, the settings that the
 * formulas refer to, and how many go on, by formula beside ours.
 */
import type { BasisPoints } from '../contest/setting-value';
import type { Cut, RoundResult } from '../contest/standing';
import { column, literal } from './formula';
import type { Source } from './furniture';
import type { Column, Entry, Value } from './page';
import { isRepeating, proofDecimals } from './recalculation-results';
import type { Grid } from './recalculation-rows';

/** The grid and where its head begins. */
export interface Sheet extends Grid {
  readonly columns: readonly Column[];
  /** Row of the verdict; the settings and the cut follow. */
  readonly top: number;
}

/** Settings on two rows, three with a cut; then headings, N, and with a cut base, product and places. */
export const ROW = { verdict: 0, weights: 1, fulls: 2, percent: 3 } as const;

function cutRowsOf({ cut }: RoundResult): readonly CutRow[] {
  if (cut === null) return ['scored'];
  return cut.base === 'scored' ? ['scored', 'product', 'places'] : ['scored', 'base', 'product', 'places'];
}

type CutRow = 'scored' | 'base' | 'product' | 'places';

/** Sheet row of a line of the cut. */
function cutRow(grid: Sheet, round: RoundResult, name: CutRow): number {
  return cutHead(grid, round) + 1 + cutRowsOf(round).indexOf(name);
}

function cutHead({ top }: Sheet, { cut }: RoundResult): number {
  return top + (cut === null ? ROW.percent : ROW.percent + 1);
}

/** How many rows the head has. */
export function headRows(round: RoundResult): number {
  return (round.cut === null ? ROW.percent : ROW.percent + 1) + 1 + cutRowsOf(round).length;
}

export function leadRows(
  source: Source,
  round: RoundResult,
  grid: Sheet,
  wrong: number,
): readonly (readonly Value[])[] {
  const { proof } = source.words;
  const { label, explain } = proof;
  const { settings } = source.result;
  const converted = settings.theoryFull !== 100 || settings.practicalFull !== 100;
  const decimals = explain.decimals(proofDecimals(round), isRepeating(round));
  return [
    verdictRow(source, round, grid, wrong),
    settingRow(
      grid,
      [label.theoryWeight, percentEntry(settings.theoryWeight)],
      [label.practicalWeight, percentEntry(settings.practicalWeight)],
      explain.total(converted),
    ),
    settingRow(
      grid,
      [label.theoryFull, settings.theoryFull],
      [label.practicalFull, settings.practicalFull],
      decimals,
    ),
    ...(round.cut === null ? [] : [percentRow(source, round.cut, grid)]),
    lineRow(
      grid,
      bold(label.item),
      [bold(label.again), bold(label.ours), bold(label.check)],
      bold(label.explained),
    ),
    ...cutLines(source, round, grid),
  ];
}

function bold(value: string): Entry {
  return { value, bold: true };
}

/** A label over two columns, three cells, and a text over the rest. */
function lineRow(
  grid: Sheet,
  label: Entry,
  cells: readonly [Value, Value, Value],
  text: Entry,
): readonly Value[] {
  return [
    { align: 'left', ...label, across: 2 },
    ...cells,
    { align: 'left', ...text, across: grid.columns.length - 5 },
  ];
}

function settingRow(
  grid: Sheet,
  [label, value]: readonly [string, Value],
  [other, otherValue]: readonly [string, Value],
  text: string,
): readonly Value[] {
  return lineRow(grid, { value: label }, [value, other, otherValue], { value: text });
}

function percentEntry(points: BasisPoints): Entry {
  return { value: points / 10_000, format: points % 100 === 0 ? '0%' : '0.00%' };
}

function percentRow({ result, words }: Source, cut: Cut, grid: Sheet): readonly Value[] {
  const { label, explain } = words.proof;
  const text = explain.cut(words.why.base[cut.base], words.why.rounding[cut.rounding]);
  return settingRow(
    grid,
    [label.percent, percentEntry(cut.percent)],
    [label.least, result.settings.cutMinimum],
    text,
  );
}

function verdictRow({ words }: Source, round: RoundResult, grid: Sheet, wrong: number): readonly Value[] {
  const { proof } = words;
  const lines = cutRowsOf(round);
  const people = column(grid.letters('check'), grid.first, grid.last);
  const ofCut = column('E', cutHead(grid, round) + 1, cutHead(grid, round) + lines.length);
  const checks = lines.filter((name) => name !== 'base').length;
  const agrees = literal(proof.agrees);
  const count = `ROWS(${people})-COUNTIF(${people},${agrees})+${checks}-COUNTIF(${ofCut},${agrees})`;
  const cell = `C${grid.top}`;
  const [before, after] = proof.someDiffer;
  const verdict = `IF(${cell}=0,${literal(proof.allAgree)},${literal(before)}&${cell}&${literal(after)})`;
  return [
    { ...bold(proof.differences), across: 2, align: 'left' },
    { value: wrong, formula: count, bold: true },
    {
      ...bold(wrong === 0 ? proof.allAgree : `${before}${wrong}${after}`),
      formula: verdict,
      across: grid.columns.length - 3,
      align: 'left',
    },
  ];
}

// ---- how many go on -------------------------------------------------------------------------------

function cutLines(source: Source, round: RoundResult, grid: Sheet): readonly (readonly Value[])[] {
  const { proof } = source.words;
  const { label, explain } = proof;
  const { cut } = round;
  const at = (name: CutRow): number => cutRow(grid, round, name);
  const check = (name: CutRow): Entry => ({
    value: proof.agrees,
    formula: `IF(C${at(name)}=D${at(name)},${literal(proof.agrees)},${literal(proof.differs)})`,
  });
  const line = (name: CutRow, value: number, formula: string, text: string): readonly Value[] =>
    lineRow(grid, { value: label[name] }, [{ value, formula }, value, check(name)], { value: text });
  const totals = column(grid.letters('total'), grid.first, grid.last);
  const scored = line('scored', round.scored, `COUNT(${totals})`, explain.scored);
  if (cut === null) return [scored];
  const base = cut.base === 'scored' ? at('scored') : at('base');
  const exact = Number(cut.exact);
  const roundedTo = { down: 'ROUNDDOWN', 'half-up': 'ROUND', up: 'ROUNDUP' }[cut.rounding];
  const [percent, least] = [`C${grid.top + ROW.percent}`, `E${grid.top + ROW.percent}`];
  const places = `MIN(MAX(${least},${roundedTo}(C${at('product')},0)),C${at('scored')})`;
  return [
    scored,
    ...(cut.base === 'scored'
      ? []
      : [lineRow(grid, { value: label.base }, [cut.of, cut.of, null], { value: explain.base })]),
    line('product', exact, `ROUND(${percent}*C${base},6)`, explain.product),
    line('places', cut.places, places, explain.places(cut.rounding)),
  ];
}
