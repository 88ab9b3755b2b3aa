/*
 * 奖金发放表: the form on which prize money is paid and signed for. It holds full documents and accounts
 * and says so; rows that cannot be paid yet have no room to sign.
 */
import type { Awards, BonusRow } from '../contest/award';
import { moneyInWords } from '../contest/money-words';
import { percentText } from '../contest/setting-value';
import type { RoundResult } from '../contest/standing';
import { furniture, type Source } from './furniture';
import { moneyEntry, moneyText } from './figure';
import type { Page, Value } from './page';
import { namesOf, tiedAt } from './people';
import { settingNotes, stateNotes } from './rules-note';

export function bonusPage(source: Source, awards: Awards, final: RoundResult): Page {
  const { words } = source;
  const { column, signatures } = words.reports;
  const rows = awards.bonus.rows.map((row, index) => payeeRow(source, final, row, index + 1));
  return {
    ...furniture(source, 'bonus', 'bonus', final),
    orientation: 'landscape',
    columns: [
      { heading: column.seq, width: 5 },
      { heading: column.rank, width: 5 },
      { heading: column.name, width: 9 },
      { heading: column.idNumber, width: 20, format: '@' },
      { heading: column.bank, width: 26, align: 'left', small: true },
      { heading: column.account, width: 21, format: '@' },
      { heading: column.gross, width: 10 },
      { heading: column.tax, width: 10 },
      { heading: column.net, width: 10 },
      { heading: column.netInWords, width: 19, small: true },
      { heading: column.payeeSignature, width: 13 },
      { heading: column.date, width: 9 },
    ],
    sections: [{ heading: null, headings: null, rows: [...rows, ...sumRows(source, awards)], empty: null }],
    notes: bonusNotes(source, awards, final),
    signatures: signatures.money,
    rowHeight: 26,
    // 合计 and 大写 are no payees: two of those stay with them.
    tailRows: 4,
  };
}

function payeeRow(source: Source, final: RoundResult, row: BonusRow, seq: number): readonly Value[] {
  const { reports } = source.words;
  const registration = row.standing?.contestant.registration ?? null;
  const known = row.standing !== null;
  return [
    seq,
    row.rank,
    row.standing?.contestant.name ?? reports.pending,
    registration?.idNumber ?? null,
    known ? (registration?.bank ?? null) : null,
    known ? (registration?.account ?? null) : null,
    moneyEntry(row.gross),
    moneyEntry(row.tax),
    moneyEntry(row.net),
    row.netInWords,
    ...(row.payable
      ? [null, null]
      : [{ value: heldBecause(source, final, row), across: 2, align: 'left' as const }]),
  ];
}

function heldBecause({ words }: Source, final: RoundResult, row: BonusRow): string {
  const { bonus, awards } = words.reports;
  if (row.standing === null) return bonus.heldPending(awards.tied(namesOf(tiedAt(final, row.rank), words)));
  return (row.standing.contestant.registration?.idNumber ?? null) === null
    ? bonus.heldIdNumber
    : bonus.heldOther;
}

function sumRows({ words }: Source, awards: Awards): readonly (readonly Value[])[] {
  const { bonus: say } = words.reports;
  const { gross, tax, net } = awards.bonus;
  const inWords = say.sumInWords(moneyInWords(gross), moneyInWords(tax), moneyInWords(net));
  return [
    [
      { value: say.sum, across: 6, bold: true },
      moneyEntry(gross),
      moneyEntry(tax),
      moneyEntry(net),
      { value: null, across: 3 },
    ],
    [{ value: inWords, across: 12, align: 'left' }],
  ];
}

function bonusNotes(source: Source, awards: Awards, final: RoundResult): readonly string[] {
  const { result, words } = source;
  const { bonus: say } = words.reports;
  const held = awards.bonus.rows.filter((row) => !row.payable);
  const heldNet = held.reduce((sum, row) => sum + row.net, 0);
  return [
    ...(held.length > 0 ? [say.heldSum(held.length, moneyText(heldNet))] : []),
    say.prizeRule(result.settingTexts['奖金'] ?? ''),
    say.taxRule(percentText(result.settings.taxRate)),
    say.confidential,
    ...settingNotes(result, words),
    ...stateNotes(final, source.sealed.get('final'), words),
  ];
}
