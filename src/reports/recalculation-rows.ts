/*
 * One row of the 复算 sheet per ranked person: the marks as live references, total and rank as formulas, each
 * with the exact result that the formula must give. Where the rows stand on the sheet is decided in
 * recalculation.ts, what the results are in recalculation-results.ts.
 */
import { numberText, scaledText } from '../contest/decimal';
import type { Part } from '../contest/finding';
import type { Settings } from '../contest/settings';
import type { Mark, RoundResult, Standing } from '../contest/standing';
import type { ProofColumn, ProofWords } from '../text/proof-words';
import { canBeLiteral, column, literal, reference } from './formula';
import type { Value } from './page';
import { agreesWithOurs, MOST_COUNTED, proofDecimals, type Proof } from './recalculation-results';

/** Where everything stands that a formula refers to. */
export interface Grid {
  readonly first: number;
  readonly last: number;
  letters(column: ProofColumn): string;
  has(column: ProofColumn): boolean;
  /** Absolute addresses of the settings' cells. */
  readonly weight: Readonly<Record<Part, string>>;
  readonly full: Readonly<Record<Part, string>>;
}

/** What a row is written with. */
export interface Hand {
  readonly round: RoundResult;
  readonly settings: Settings;
  readonly grid: Grid;
  readonly words: ProofWords;
}

/** The row of one person; entries in the order of the grid's columns. */
export function proofRow(hand: Hand, proof: Proof, rank: number, index: number): readonly Value[] {
  const { round, settings, grid, words } = hand;
  const { standing, total, compared, order } = proof;
  const { contestant, why } = standing;
  const row = grid.first + index;
  const decimals = proofDecimals(round);
  const point = (count: bigint, places: number): number => Number(scaledText(count, places));
  const format = decimalsFormat(decimals);
  const places = settings.totalDecimals;
  return [
    contestant.ticket,
    contestant.name,
    markEntry(hand, standing, 'theory'),
    markEntry(hand, standing, 'practical'),
    ...(grid.has('order') ? [order] : []),
    { value: point(total, decimals), formula: totalFormula(hand, row), format },
    ...(grid.has('rounded')
      ? [
          {
            value: point(compared, places),
            formula: roundedFormula(hand, row),
            format: decimalsFormat(places),
          },
        ]
      : []),
    { value: point(total, decimals), format },
    { value: 0, formula: differenceFormula(hand, row) },
    { value: rank, formula: rankFormula(hand, row, proof.vacant) },
    why.kind === 'pending' ? { value: why.first, format: words.pendingFormat } : standing.rank,
    {
      value: agreesWithOurs(standing, rank) ? words.agrees : words.differs,
      formula: checkFormula(hand, standing, row),
    },
    notesOf(standing, words),
  ];
}

function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function markEntry({ round, words }: Hand, standing: Standing, part: Part): Value {
  const mark: Mark | null = standing[part];
  const { markDecimals } = round.scale;
  const value = Number(scaledText(BigInt(mark ?? 0), markDecimals));
  const format = decimalsFormat(markDecimals);
  const cell = standing.cells[part];
  if (mark === null || cell === null) return { value, format };
  const there = reference(round.sheet, cell);
  // Rounded far behind any mark: a mark that is itself computed may carry a float's tail, which splits ties.
  return { value, format, formula: `IF(ISNUMBER(${there}),ROUND(${there},10),${literal(words.noMark)})` };
}

function totalFormula({ round, settings, grid }: Hand, row: number): string {
  const [theory, practical] = [`${grid.letters('theory')}${row}`, `${grid.letters('practical')}${row}`];
  const weighed = (cell: string, part: Part): string =>
    settings.theoryFull === 100 && settings.practicalFull === 100
      ? `${cell}*${grid.weight[part]}`
      : `${cell}/${grid.full[part]}*100*${grid.weight[part]}`;
  const sum = `${weighed(theory, 'theory')}+${weighed(practical, 'practical')}`;
  return `IF(COUNT(${theory}:${practical})=2,ROUND(${sum},${proofDecimals(round)}),"")`;
}

function roundedFormula({ settings, grid }: Hand, row: number): string {
  const total = `${grid.letters('total')}${row}`;
  return `IF(ISNUMBER(${total}),ROUND(${total},${settings.totalDecimals}),"")`;
}

function differenceFormula({ round, grid }: Hand, row: number): string {
  const [total, ours] = [`${grid.letters('total')}${row}`, `${grid.letters('ours')}${row}`];
  return `IF(ISNUMBER(${total}),ROUND(${total}-${ours},${proofDecimals(round)}),"")`;
}

/** What people are compared by, first key first; the ruled order counts upwards. */
function keyColumns({ settings, grid }: Hand): readonly ProofColumn[] {
  const keys: ProofColumn[] =
    settings.compare === 'rounded' ? ['rounded', 'practical', 'total'] : ['total', 'practical'];
  return grid.has('order') ? [...keys, 'order'] : keys;
}

function rankFormula(hand: Hand, row: number, vacant: number): string {
  const { grid } = hand;
  const total = `${grid.letters('total')}${row}`;
  const rank =
    grid.last - grid.first + 1 > MOST_COUNTED
      ? rankByOrder(hand, row, vacant)
      : rankByCounting(hand, row, vacant);
  return `IF(ISNUMBER(${total}),${rank},"")`;
}

/** Better places that nobody on the sheet holds, as a term; nothing where there are none. */
function plus(vacant: number): readonly string[] {
  return vacant === 0 ? [] : [String(vacant)];
}

function rankByCounting(hand: Hand, row: number, vacant: number): string {
  const { grid } = hand;
  const keys = keyColumns(hand);
  const all = (key: ProofColumn): string => column(grid.letters(key), grid.first, grid.last);
  const cell = (key: ProofColumn): string => `${grid.letters(key)}${row}`;
  const counts = keys.slice(1).map((key, index) => {
    const equal = keys.slice(0, index + 1).map((before) => `${all(before)},${cell(before)}`);
    // A blank 裁定次序 counts as 0, and nothing is smaller.
    const better = key === 'order' ? `"<"&N(${cell(key)})` : `">"&${cell(key)}`;
    return `COUNTIFS(${equal.join(',')},${all(key)},${better})`;
  });
  const [first = 'total'] = keys;
  return [`RANK(${cell(first)},${all(first)})`, ...counts, ...plus(vacant)].join('+');
}

function rankByOrder(hand: Hand, row: number, vacant: number): string {
  const { grid, words } = hand;
  const first = String(vacant + 1);
  if (row === grid.first) return first;
  const keys = keyColumns(hand);
  const [here, above] = [row, row - 1].map(
    (at) => (key: ProofColumn) =>
      key === 'order' ? `N(${grid.letters(key)}${at})` : `${grid.letters(key)}${at}`,
  );
  if (here === undefined || above === undefined) return first;
  const equal = (list: readonly ProofColumn[]): readonly string[] =>
    list.map((key) => `${here(key)}=${above(key)}`);
  const better = keys.map((key, index) => {
    const before = equal(keys.slice(0, index));
    const now = `${here(key)}${key === 'order' ? '<' : '>'}${above(key)}`;
    return before.length === 0 ? now : `AND(${[...before, now].join(',')})`;
  });
  const rank = grid.letters('rank');
  const place = `ROW()-ROW(${rank}$${grid.first})+${first}`;
  const tie = `IF(AND(${equal(keys).join(',')}),${rank}${row - 1},${place})`;
  return `IF(OR(${better.join(',')}),${literal(words.outOfOrder)},${tie})`;
}

/** Does the row still belong to this person, are total and rank ours? An error anywhere is a difference. */
function checkFormula(hand: Hand, standing: Standing, row: number): string {
  const { grid, words } = hand;
  const same = `AND(${grid.letters('difference')}${row}=0,${grid.letters('rank')}${row}=${grid.letters('ourRank')}${row})`;
  const verdict = `IF(${same},${literal(words.agrees)},${literal(words.differs)})`;
  const who = whoFormula(hand, standing, row);
  const whole = who === null ? verdict : `IF(${who},${verdict},${literal(words.moved)})`;
  return `IFERROR(${whole},${literal(words.differs)})`;
}

function whoFormula({ round, grid }: Hand, { cells, contestant }: Standing, row: number): string | null {
  if (cells.who === null) return null;
  const { cell, holds } = cells.who;
  const there = reference(round.sheet, cell);
  if (typeof holds === 'number') return `${there}=${numberText(holds)}`;
  if (holds === contestant.ticket) return `EXACT(${there},$${grid.letters('ticket')}${row})`;
  return canBeLiteral(holds) ? `EXACT(${there},${literal(holds)})` : null;
}

function notesOf({ theory, practical, cells }: Standing, { note }: ProofWords): string | null {
  const marks = { theory, practical };
  const said = (['theory', 'practical'] as const).flatMap((part) => {
    if (marks[part] === null) return [note.absent(part)];
    return cells[part] === null ? [note.notANumber(part)] : [];
  });
  return said.length === 0 ? null : said.join('\n');
}
