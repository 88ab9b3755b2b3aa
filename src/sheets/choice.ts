/*
 * The clerk's answers to "which sheet is it?" (表对应) and "which column is it?" (列对应). They are read
 * here and checked against the workbook; what they change is decided in recognise.ts.
 *
 *   表对应   初赛=Sheet1;报名='名单;2024'!A30;忽略=备份
 *   列对应   初赛.理论=F;报名.单位=I;初赛.备注=无
 *
 * Entries stand apart by ; ； or a line break. A sheet name with ; = or ! stands in single quotes, a
 * quote inside is doubled. !A30 (or !30) names the table whose header stands there. 无 says that the
 * sheet has no such column. 忽略 may stand several times.
 */
import { finding, type Finding, type SheetKind } from '../contest/finding';
import type { Settings } from '../contest/settings';
import type { SheetSnapshot, Snapshot } from '../workbook/port';
import { foldHeader, squeeze } from './header-text';
import { personVocabulary } from './claim';
import { changeWords, reviewWords, rulingWords } from './header-words';
import { vocabularyOf } from './vocabulary';

export interface SheetChoice {
  readonly sheet: SheetSnapshot;
  /** A row of the header, and a column of the table; null: not said. */
  readonly row: number | null;
  readonly column: number | null;
}

export interface Choices {
  readonly sheets: ReadonlyMap<SheetKind, SheetChoice>;
  readonly ignored: ReadonlySet<SheetSnapshot>;
  /** Column of a role, null where the clerk says that there is none. */
  readonly columns: ReadonlyMap<SheetKind, ReadonlyMap<string, number | null>>;
  readonly findings: readonly Finding[];
}

const kindWords: Readonly<Record<SheetKind, readonly string[]>> = {
  roster: ['报名', '报名表', '报名汇总表', '名册', '选手名册', 'roster'],
  preliminary: ['初赛', '初赛成绩', 'preliminary'],
  semifinal: ['复赛', '复赛成绩', 'semifinal'],
  final: ['决赛', '决赛成绩', 'final'],
  settings: ['规则', 'settings'],
  rulings: ['裁定', '裁定记录', 'rulings'],
  reviews: ['审核', '审核意见', 'reviews'],
  changes: ['变动', '变动记录', '资格与状态变动', 'changes'],
};
const kinds = new Map(
  (Object.keys(kindWords) as SheetKind[]).flatMap((kind) =>
    kindWords[kind].map((word) => [foldHeader(word), kind] as const),
  ),
);
const IGNORED = new Set(['忽略', 'ignore']);
const NO_COLUMN = new Set(['无', '没有', '-', 'none']);

const SHEETS_ALLOWED = '初赛=工作表名;报名=工作表名（报名、初赛、复赛、决赛、规则、裁定、审核、变动、忽略）';
const COLUMNS_ALLOWED = '初赛.理论=F;报名.单位=I（列号，或 无）';

/** The kind of sheet by its word in 表对应; null for any other word. */
export function kindOf(word: string): SheetKind | null {
  return kinds.get(foldHeader(word)) ?? null;
}

/** Reads both settings. An entry that cannot be followed is a `setting-invalid` and changes nothing. */
export function readChoices(
  snapshot: Snapshot,
  settings: Pick<Settings, 'sheetChoices' | 'columnChoices'>,
): Choices {
  const sheets = new Map<SheetKind, SheetChoice>();
  const ignored = new Set<SheetSnapshot>();
  const columns = new Map<SheetKind, Map<string, number | null>>();
  const findings: Finding[] = [];
  for (const entry of entriesOf(settings.sheetChoices)) {
    const [left, right] = sidesOf(entry);
    const choice = sheetChoice(snapshot, right);
    const kind = kinds.get(foldHeader(left));
    if (choice !== null && IGNORED.has(foldHeader(left))) ignored.add(choice.sheet);
    else if (choice !== null && kind !== undefined && !sheets.has(kind)) sheets.set(kind, choice);
    else findings.push(refusal('表对应', entry, SHEETS_ALLOWED));
  }
  for (const entry of entriesOf(settings.columnChoices)) {
    const [left, right] = sidesOf(entry);
    const dot = left.search(/[.．。]/u);
    const kind = kinds.get(foldHeader(left.slice(0, Math.max(dot, 0))));
    const role = kind === undefined ? null : roleOf(kind, left.slice(dot + 1));
    const column = columnChoice(right);
    const chosen = kind === undefined ? undefined : (columns.get(kind) ?? new Map<string, number | null>());
    if (
      kind === undefined ||
      chosen === undefined ||
      role === null ||
      column === undefined ||
      chosen.has(role)
    ) {
      findings.push(refusal('列对应', entry, COLUMNS_ALLOWED));
    } else columns.set(kind, chosen.set(role, column));
  }
  return { sheets, ignored, columns, findings };
}

function refusal(name: string, written: string, allowed: string): Finding {
  return finding('setting-invalid', {}, { name, written: written.trim(), allowed });
}

/** Splits at ; ； and line breaks that do not stand in quotes. */
export function entriesOf(text: string): readonly string[] {
  const entries = text.match(/(?:'(?:[^']|'')*'|[^;；\n'])+/gu) ?? [];
  return entries.filter((entry) => entry.trim() !== '');
}

/** What stands before and after the =. */
export function sidesOf(entry: string): readonly [string, string] {
  const at = entry.search(/[=＝]/u);
  return at < 0 ? [entry, ''] : [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
}

function sheetChoice(snapshot: Snapshot, text: string): SheetChoice | null {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/u.exec(text);
  const plain = /^([^!！]*)(?:[!！](.*))?$/u.exec(text);
  const name = quoted === null ? plain?.[1] : quoted[1]?.replaceAll("''", "'");
  const cell = (quoted === null ? plain?.[2] : quoted[2])?.trim();
  const sheet = name === undefined || name === '' ? undefined : sheetNamed(snapshot, name);
  if (sheet === undefined) return null;
  if (cell === undefined || cell === '') return { sheet, row: null, column: null };
  const address = /^\$?([a-z]{0,3})\$?(\d{1,7})$/iu.exec(cell);
  if (address === null) return null;
  return { sheet, row: Number(address[2]), column: columnNumber(address[1] ?? '') };
}

/** Tabs differ neither by case nor by the spaces around them; sheets of ours and very hidden ones are no answer. */
function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  const answers = snapshot.sheets.filter(canBeRead);
  const folded = squeeze(name).toLowerCase();
  return (
    answers.find((sheet) => sheet.name === name) ??
    answers.find((sheet) => squeeze(sheet.name).toLowerCase() === folded)
  );
}

/** Sheets of ours are never input, except the ones that people fill in (keys beginning with "input."). */
export function canBeRead({ own, visibility }: SheetSnapshot): boolean {
  return visibility !== 'veryHidden' && (own === null || own.startsWith('input.'));
}

/** undefined: not a column. */
function columnChoice(text: string): number | null | undefined {
  const word = squeeze(text).toLowerCase();
  if (NO_COLUMN.has(word)) return null;
  return columnNumber(word.replace(/列$/u, '')) ?? undefined;
}

/** 6 for "F"; null for anything that is no column of Excel. */
function columnNumber(letters: string): number | null {
  if (!/^[a-z]{1,3}$/iu.test(letters)) return null;
  const number = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return number <= 16384 ? number : null;
}

const rulings = vocabularyOf(rulingWords);
const reviews = vocabularyOf(reviewWords);
const changes = vocabularyOf(changeWords);

/** The role of a column by its word; null where the word is none of the kind's. */
export function roleOf(kind: SheetKind, word: string): string | null {
  const folded = foldHeader(word);
  if (kind === 'rulings') return rulings.exact(folded);
  if (kind === 'reviews') return reviews.exact(folded);
  if (kind === 'changes') return changes.exact(folded);
  return kind === 'settings' ? null : personVocabulary.exact(folded);
}
