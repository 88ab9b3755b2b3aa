/*
 * Contests of any size as real .xlsx bytes, and an order of merit worked out apart from the product. It
 * knows what a clerk's sheets look like, and nothing of how they are read.
 */
import { MAIN, zip } from './golden/build';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A formula of the user's with the result that the file remembers. */
export interface Formula {
  readonly formula: string;
  readonly result: number | string;
  /** "0.00" shows two digits; left out: General. */
  readonly shown?: '0.00' | '0.0' | '0';
}
export type Value = string | number | null | Formula;

export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly password?: boolean;
}

export interface BookOptions {
  /** Workbook structure protection: no sheet may be added in Excel. */
  readonly structureLocked?: boolean;
}

const formats = ['General', '0.00', '0.0', '0'];

/** A workbook of these sheets, as Excel would accept it. */
export function contestBook(sheets: readonly BookSheet[], options: BookOptions = {}): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ sheet, number: i + 1 }));
  const overrides = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const tabs = numbered.map(
    ({ sheet, number }) => `<sheet name="${escape(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const lock = options.structureLocked === true ? '<workbookProtection lockStructure="1"/>' : '';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${lock}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId900" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(
      numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)]),
    ),
  });
}

function stylesXml(): string {
  const own = formats.slice(1).map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`);
  const styles = formats.map(
    (_, i) =>
      `<xf numFmtId="${i === 0 ? 0 : 169 + i}" fontId="0" fillId="0" borderId="0" xfId="0"${i === 0 ? '' : ' applyNumberFormat="1"'}/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function sheetXml({ rows, password }: BookSheet): string {
  const lines = rows.map((values, i) => {
    const cells = values.map((value, column) => cellXml(value, `${letter(column)}${i + 1}`));
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  const lock = password === true ? '<sheetProtection password="CC1A" sheet="1"/>' : '';
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${lock}</worksheet>`;
}

function letter(column: number): string {
  if (column > 25) throw new RangeError('these sheets end at column Z');
  return String.fromCharCode(65 + column);
}

function cellXml(value: Value, address: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }
  const { formula, result, shown } = value;
  const style = shown === undefined ? '' : ` s="${formats.indexOf(shown)}"`;
  const type = typeof result === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${style}${type}><f>${escape(formula)}</f><v>${escape(String(result))}</v></c>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// ---- people and marks ---------------------------------------------------------------------------

/** Marks in hundredths, so that nothing here is rounded. */
export interface Competitor {
  readonly ticket: string;
  readonly name: string;
  readonly unit: string;
  readonly theory: number;
  readonly practical: number;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const given = [...'安博晨达恩芳光浩佳凯朗明宁鹏启荣思涛'];
const SIZE = 10_000;

/**
 * People with marks that never tie: the practical marks are all different, for `shift` makes another
 * order in every round. At most 10 000.
 */
export function competitors(count: number, units = 20): readonly Competitor[] {
  return Array.from({ length: count }, (_, i) => ({
    ticket: `AF2024${String(i + 1).padStart(5, '0')}`,
    name: `${pick(surnames, i)}${pick(given, i / surnames.length)}${pick(given, i / 7)}`,
    unit: `北京第${(i % units) + 1}安防有限公司`,
    theory: ((i * 37) % 101) * 100,
    practical: (i * 7919 + 4321) % SIZE,
  }));
}

function pick(letters: readonly string[], at: number): string {
  return letters[Math.floor(at) % letters.length] ?? '';
}

/** The same people with the marks of a later round. */
export function nextMarks(people: readonly Competitor[], seed: number): readonly Competitor[] {
  return people.map((one, i) => ({
    ...one,
    theory: ((i * 53 + seed) % 101) * 100,
    practical: (i * 6007 + seed) % SIZE,
  }));
}

/** The notice's order: 理论 30 %, 技能操作 70 %, then 技能操作. Best first. */
export function inOrder(people: readonly Competitor[]): readonly Competitor[] {
  const total = (one: Competitor): number => 30 * one.theory + 70 * one.practical;
  return [...people].sort((a, b) => total(b) - total(a) || b.practical - a.practical);
}

/** The total as a clerk would write it out: at most four decimals, none of them a final 0. */
export function totalOf({ theory, practical }: Competitor): string {
  const exact = 30 * theory + 70 * practical;
  const decimals = String(exact % 10_000)
    .padStart(4, '0')
    .replace(/0+$/u, '');
  return `${Math.floor(exact / 10_000)}${decimals === '' ? '' : `.${decimals}`}`;
}

export const ROSTER_HEAD = ['序号', '准考证号', '姓名', '性别', '身份证号', '单位'];
export const SCORE_HEAD = [
  '序号',
  '准考证号',
  '姓名',
  '单位',
  '理论成绩',
  '技能操作成绩',
  '综合成绩',
  '名次',
  '是否晋级',
];

export function rosterSheet(people: readonly Competitor[]): BookSheet {
  const rows = people.map(({ ticket, name, unit }, i) => [i + 1, ticket, name, '女', idNumber(i), unit]);
  return { name: '报名汇总表', rows: [['安全防范竞赛报名汇总表'], ROSTER_HEAD, ...rows] };
}

export function scoreSheet(name: string, people: readonly Competitor[]): BookSheet {
  const rows = people.map((one, i) => [
    i + 1,
    one.ticket,
    one.name,
    one.unit,
    one.theory / 100,
    one.practical / 100,
    null,
    null,
    null,
  ]);
  return { name, rows: [[name], SCORE_HEAD, ...rows] };
}

/** A well-formed number of nobody: Beijing, a woman, born on a day of 1985 to 1994 that every month has. */
function idNumber(i: number): string {
  const year = 1985 + (i % 10);
  const month = String(1 + (Math.floor(i / 10) % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(i / 120) % 28)).padStart(2, '0');
  const serial = String(2 * Math.floor(i / 3360) + 2).padStart(3, '0');
  const first = `110101${year}${month}${day}${serial}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return `${first}${'10X98765432'[sum % 11] ?? ''}`;
}

/** A contest without a fault: everyone who should be in a later round is there. */
export interface CleanContest {
  readonly preliminary: readonly Competitor[];
  readonly semifinal: readonly Competitor[];
  readonly final: readonly Competitor[];
  readonly bytes: Uint8Array;
}

/** Three rounds, 30 % going on from each but the last. */
export function cleanContest(count: number): CleanContest {
  const preliminary = competitors(count);
  const semifinal = nextMarks(inOrder(preliminary).slice(0, Math.floor((3 * count) / 10)), 17);
  const final = nextMarks(inOrder(semifinal).slice(0, Math.floor((3 * semifinal.length) / 10)), 2903);
  const bytes = contestBook([
    rosterSheet(preliminary),
    scoreSheet('初赛成绩', preliminary),
    scoreSheet('复赛成绩', semifinal),
    scoreSheet('决赛成绩', final),
  ]);
  return { preliminary, semifinal, final, bytes };
}
