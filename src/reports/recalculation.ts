/*
 * 复算: a round's totals, ranks and places once more, by live formulas beside ours, and one line that says
 * whether all agree. Marks are direct references to the score sheet, since following them there and back is
 * what a clerk does; after sorting, a check of whose row it is says so (INDEX and MATCH would be quadratic and
 * would fail rows without a plain ticket). What a person's row holds is decided in recalculation-rows.ts.
 */
import type { RoundResult } from '../contest/standing';
import type { ProofColumn } from '../text/proof-words';
import { columnLetters, type Highlight } from '../workbook/port';
import { literal } from './formula';
import { furniture, type Source } from './furniture';
import { TITLE_ROWS } from './lay-out';
import { textWidth } from './measure';
import type { Column, Page } from './page';
import { headRows, leadRows, ROW, type Sheet } from './recalculation-head';
import {
  agreesWithOurs,
  formulaRanks,
  MOST_COUNTED,
  MOST_RECALCULATED,
  proofDecimals,
  proofsOf,
  type Proof,
} from './recalculation-results';
import { proofRow, type Hand } from './recalculation-rows';
import { settingNotes, stateNotes } from './rules-note';

/** The sheet for one round; null where nobody has a total, and for more people than a spreadsheet can bear. */
export function recalculationPage(source: Source, round: RoundResult): Page | null {
  const { result, words } = source;
  const proofs = proofsOf(round, result.settings);
  if (proofs.length === 0 || proofs.length > MOST_RECALCULATED) return null;
  const grid = gridOf(source, round, proofs);
  const hand: Hand = { round, settings: result.settings, grid, words: words.proof };
  const ranks = formulaRanks(proofs);
  const wrong = proofs.filter(({ standing }, index) => !agreesWithOurs(standing, ranks[index] ?? 0)).length;
  return {
    ...furniture(source, 'recalculation', `recalculation.${round.round}`, round),
    orientation: 'landscape',
    columns: grid.columns,
    lead: leadRows(source, round, grid, wrong),
    sections: [
      {
        heading: null,
        headings: null,
        rows: proofs.map((proof, index) => proofRow(hand, proof, ranks[index] ?? 0, index)),
        empty: null,
      },
    ],
    notes: notesOf(source, round, proofs),
    signatures: [],
    conduct: { highlights: highlightsOf(source, grid) },
  };
}

function gridOf(source: Source, round: RoundResult, proofs: readonly Proof[]): Sheet {
  const names = columnNames(source, proofs);
  const top = TITLE_ROWS + 1;
  const first = top + headRows(round) + 1;
  return {
    top,
    first,
    last: first + proofs.length - 1,
    letters: (name) => columnLetters(names.indexOf(name) + 1),
    has: (name) => names.includes(name),
    weight: { theory: `$C$${top + ROW.weights}`, practical: `$E$${top + ROW.weights}` },
    full: { theory: `$C$${top + ROW.fulls}`, practical: `$E$${top + ROW.fulls}` },
    columns: names.map((name) => columnOf(source, round, name)),
  };
}

function columnNames({ result }: Source, proofs: readonly Proof[]): readonly ProofColumn[] {
  return [
    'ticket',
    'name',
    'theory',
    'practical',
    ...(proofs.some(({ order }) => order !== null) ? ['order' as const] : []),
    'total',
    ...(result.settings.compare === 'rounded' ? ['rounded' as const] : []),
    'ours',
    'difference',
    'rank',
    'ourRank',
    'check',
    'note',
  ];
}

function columnOf({ words }: Source, round: RoundResult, name: ProofColumn): Column {
  const { column: headings, label } = words.proof;
  const total = Math.max(12, proofDecimals(round) + 6);
  const widths: Readonly<Record<ProofColumn, number>> = {
    ticket: 13,
    name: 11,
    theory: 11,
    // Also holds the labels of the settings' second column.
    practical: Math.max(11, textWidth(label.practicalWeight) + 2, textWidth(label.practicalFull) + 2),
    order: 10,
    total,
    rounded: 11,
    ours: total,
    difference: 11,
    rank: 10,
    ourRank: 14,
    check: 12,
    note: 16,
  };
  const heading = headings[name];
  if (name === 'note') return { heading, width: widths.note, align: 'left', grows: true, small: true };
  return { heading, width: widths[name], ...(name === 'ticket' ? { format: '@' } : {}) };
}

function notesOf(source: Source, round: RoundResult, proofs: readonly Proof[]): readonly string[] {
  const { result, words } = source;
  const { notes } = words.proof;
  const ruled = proofs.some(({ order }) => order !== null);
  const left = round.standings.length - proofs.length;
  return [
    notes.live,
    proofs.length > MOST_COUNTED
      ? notes.rankedByOrder
      : notes.ranked(result.settings.compare === 'rounded', ruled),
    ...(round.unresolved.length > 0 ? [notes.pending] : []),
    notes.moved,
    ...(left > 0 ? [notes.left(left)] : []),
    ...settingNotes(result, words),
    ...stateNotes(round, source.sealed.get(round.round), words),
  ];
}

const ALARM = 'F8CBAD';

/** What does not agree is coloured, wherever it stands. */
function highlightsOf({ words }: Source, grid: Sheet): readonly Highlight[] {
  const letters = grid.letters('check');
  const right = grid.columns.length;
  // The note alone stands to its right.
  const check = right - 1;
  return [
    {
      area: { top: grid.first, bottom: grid.last, left: check, right: check },
      formula: `NOT(IFERROR(${letters}${grid.first}=${literal(words.proof.agrees)},FALSE))`,
      fill: ALARM,
      colour: null,
    },
    {
      area: { top: grid.top, bottom: grid.top, left: 1, right },
      formula: `NOT(IFERROR($C$${grid.top}=0,FALSE))`,
      fill: ALARM,
      colour: null,
    },
  ];
}
