/*
 * Sentences of the page Rules, of which sheet is what, and of the what-if table.
 */
import { plain } from '../quote';
import type { RuleWords } from '../rule-words';
import { columnNames, names } from './names';

const list = (texts: readonly string[]): string => texts.map((one) => `“${plain(one)}”`).join(', ');
const shown = (text: string): string => (text === '' ? '(blank)' : plain(text, 200));
const person = (rank: number | null, name: string, unit: string, total: string): string =>
  `${rank === null ? '' : `rank ${rank}, `}${plain(name)} (${plain(unit)}), ${total}`;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const units = {
  people: (count: number) => counted(count, 'person', 'people'),
  lines: (count: number) => counted(count, 'line', 'lines'),
  rules: (count: number) => counted(count, 'rule', 'rules'),
} as const;

/** The rules stand in Chinese on the sheet; this is what they mean. */
const meanings: Readonly<Record<string, string>> = {
  竞赛名称: 'name of the contest',
  主办单位: 'organiser',
  承办单位: 'co-organiser',
  文号: 'document number',
  落款单位: 'signed by',
  初赛日期: 'date of the preliminary',
  复赛日期: 'date of the semifinal',
  决赛日期: 'date of the final',
  初赛地点: 'venue of the preliminary',
  复赛地点: 'venue of the semifinal',
  决赛地点: 'venue of the final',
  理论权重: 'weight of theory',
  技能权重: 'weight of practical',
  理论满分: 'full mark of theory',
  技能满分: 'full mark of practical',
  成绩小数位: 'decimals of marks',
  名次比较: 'totals compared exactly or rounded',
  总成绩小数位: 'decimals of totals',
  晋级比例: 'share that advances',
  初赛晋级比例: 'share of the preliminary',
  复赛晋级比例: 'share of the semifinal',
  晋级基数: 'share of whom',
  晋级取整: 'rounding of places',
  最少晋级: 'least places',
  单项缺考: 'one part missed',
  弃赛名额: 'place of who withdraws',
  二次录入: 'second entry',
  报名起始日: 'registration from',
  报名截止日: 'registration to',
  出生日期界限: 'born before',
  界限当日: 'born on that day',
  在京起始期限: 'years in Beijing',
  单位人数口径: 'how units are counted',
  个人报名计入单位: 'individuals count for their unit',
  技术团队人数: 'size of a technical team',
  组织单位人数: 'size for the organisation award',
  技术团队限企业: 'teams of enterprises only',
  助推条件: 'career support',
  五四奖章年龄上限: 'age limit of the youth medal',
  奖金: 'bonus',
  奖金个税: 'tax on the bonus',
  取消资格后奖项: 'prizes of the disqualified',
  公示遮盖: 'masking in public',
  公示天数: 'days of publication',
  规则确认: 'confirmation of the rules',
  表对应: 'which sheet is what',
  列对应: 'which column is what',
};

export const rules: RuleWords = {
  title: 'Rules',
  intro:
    'What you leave alone follows the notice. Changes are previewed first and written to the sheet 规则 only when you agree.',
  groups: {
    names: 'Names and signature',
    rounds: 'Rounds',
    scoring: 'Scoring',
    advancing: 'Advancing',
    eligibility: 'Eligibility',
    units: 'Unit awards',
    money: 'Bonus',
    publication: 'Publication',
    other: 'Other',
  },
  group: (name, count, unusual, drafts, wrong) =>
    `${[
      `${name} (${count} rules`,
      ...(unusual > 0 ? [`${unusual} not the default`] : []),
      ...(drafts > 0 ? [`${drafts} to be written`] : []),
      ...(wrong > 0 ? [`${wrong} wrong`] : []),
    ].join(', ')})`,
  clause: (source) => `From: ${source}`,
  usual: (value) => `Default: ${value}`,
  isUsual: ' (in force)',
  blank: 'blank',
  mayBe: (allowed) => `You may write: ${allowed}`,
  allowed: (allowed) => `Not allowed. You may write: ${allowed}`,
  name: (name) => (meanings[name] === undefined ? name : `${name} · ${meanings[name]}`),
  wrongOnSheet: 'What stands on the sheet is not understood; the default is used.',
  goToCell: 'Go to the cell',
  toDefault: 'Use the default',
  weights: (theory, practical) =>
    `理论权重 ${theory} and 技能权重 ${practical} are not 100% together. Change both.`,
  sheet: {
    there: (sheet) => `They stand on the sheet “${plain(sheet)}”.`,
    none: 'This workbook has no sheet of rules yet; writing makes one.',
  },
  confirmation: {
    heading: 'Confirmation of the rules',
    not: 'Nobody has confirmed them.',
    due: 'There are marks already, and the rules are not confirmed. Confirm them before results are published.',
    meaning:
      'Before the first result somebody in charge reads all rules and signs. A later change needs a reason and two names, and prints on every report.',
    button: 'Preview the confirmation',
    again: 'Preview confirming again',
    changed: 'Changed on the sheet since the confirmation:',
    change: (name, before, after) => `${name}: ${shown(before)} → ${shown(after)}`,
    unknown:
      'This confirmation was typed on the sheet, so no copy of the rules was kept and later changes cannot be found. Confirming again keeps one.',
    by: 'Name of who confirms',
    proposer: 'Name of who asks for it',
    second: 'Name of the second person',
    reason: 'Reason',
    needName: 'Write the name first.',
    needAll: 'Write the reason and two names.',
    sameNames: 'The two names must be two people.',
  },
  changes: {
    heading: (count) => `${counted(count, 'change', 'changes')} to be written`,
    line: (name, before, after) => `${name}: ${shown(before)} → ${shown(after)}`,
    answered:
      'The rules are confirmed. This change needs a reason and two names, and prints on every report.',
    button: 'Preview the changes',
    drop: 'Leave this one',
    dropAll: 'Leave all',
    wrong: 'Something is not right yet; see under the fields.',
    nothing: 'Nothing is changed yet.',
  },
  busy: 'Working; please wait.',
  places: {
    title: 'Which sheet is what',
    none: 'not recognised',
    row: {
      found: (kind, sheet, people, unit) => `${kind} ← “${plain(sheet)}”, ${units[unit](people)}`,
      missing: (kind) => `${kind}: not recognised`,
    },
    chosen: (sheet) => `“${plain(sheet)}” is chosen`,
    change: 'Change',
    changeOf: (kind) => `Change the sheet of ${kind}`,
    close: 'Close',
    closeOf: (kind) => `Close ${kind}`,
    rest: (count) => `${counted(count, 'kind', 'kinds')} not recognised: show`,
    less: 'Hide what is not recognised',
    sheet: 'Sheet',
    headerRow: 'Row of the header',
    headerRowHint: 'Left blank, it is looked for.',
    headerRowWrong: 'Write the number of a row, such as 2.',
    automatic: 'Recognise it',
    noColumn: 'No such column',
    candidate: (sheet, row) => (row === null ? plain(sheet) : `${plain(sheet)} (head in row ${row})`),
    column: (letters, header) =>
      header === '' ? `Column ${letters}` : `Column ${letters}, ${plain(header)}`,
    role: { ...columnNames, total: 'Total', rank: 'Rank', advance: 'Advances' },
    needed: (role) => `${role} (needed)`,
    preview: 'Preview this sheet and columns',
    previewOf: (kind) => `Preview this sheet and columns: ${kind}`,
    nothing: 'Nothing else is chosen yet.',
    trouble: {
      ambiguous: 'Several sheets look like it; choose one.',
      'column-missing': 'A needed column is missing; choose it.',
      'column-ambiguous': 'Several columns look like one; choose one.',
    },
    missing: (columns) => `Missing: ${columns.map((one) => plain(one)).join(', ')}`,
    settingsFixed:
      'The sheet of rules is recognised by its heads 规则项 and 设定 and cannot be chosen here; of two, remove one or change its heads.',
    columnsLater: 'Another sheet has to be written first; its columns can be chosen then.',
    kept: 'The answer is kept on the sheet of rules (表对应, 列对应) and holds from then on.',
    kind: (kind) => names.sheet[kind],
  },
  whatIf: {
    title: 'What if it were counted otherwise',
    caption: (round, percent) => `${names.round[round]}: places at ${percent}`,
    corner: 'Share of',
    base: (base) => ({ scored: 'scored', attended: 'attended', entered: 'entered' })[base],
    rounding: (rounding) => ({ down: 'down', 'half-up': 'half up', up: 'up' })[rounding],
    product: (percent, of, exact) => `${percent} × ${of} = ${exact}`,
    places: (places) => String(places),
    current: 'in force',
    harmless: 'This only shows; it changes nothing. Rules are changed on the page Rules.',
    minimum: (places) => `The least number of places, ${places}, is counted in.`,
    noLine: 'This round has no line.',
    notConfirmed:
      'Who stands at the line is named once the rules are confirmed, so that nobody chooses a rule by its names.',
    open: 'Who stands at the line is named once the ties are ruled.',
    last: (rank, name, unit, total) => `Last inside: ${person(rank, name, unit, total)}`,
    next: (rank, name, unit, total) => `First outside: ${person(rank, name, unit, total)}`,
    working: 'Working…',
    failed: 'This could not be worked out. Read the workbook again and try once more.',
  },
  refusals: {
    settingsSame: () => ({ what: 'The sheet says so already.', todo: 'Nothing to do.' }),
    nameNeeded: () => ({ what: 'The name of who confirms is missing.', todo: 'Write it.' }),
    confirmedAlready: () => ({
      what: 'The rules are confirmed, and nothing was changed since.',
      todo: 'Nothing to do.',
    }),
    settingsInvalid: (settings) => ({
      what: settings
        .map(
          ({ name, written, allowed }) =>
            `“${plain(name)}” cannot be “${plain(written)}”; allowed: ${allowed}. `,
        )
        .join('')
        .trim(),
      todo: 'Write what is allowed.',
    }),
    weightsNotWhole: (theory, practical) => ({
      what: `理论权重 ${plain(theory)} and 技能权重 ${plain(practical)} are not 100% together.`,
      todo: 'Change both.',
    }),
    settingUnknown: (name) => ({ what: `There is no rule “${plain(name)}”.`, todo: 'Check the name.' }),
    hasOwnAct: (name) => ({
      what: `“${plain(name)}” cannot be changed like this.`,
      todo: 'Use the confirmation of the rules.',
    }),
    isFormula: (name, cell) => ({
      what: `“${plain(name)}” (${cell}) is a formula and is not written over.`,
      todo: 'Change it on the sheet.',
    }),
    mustBeAnswered: (changed) => ({
      what: `The rules are confirmed: changing ${list(changed)} needs a reason and two names.`,
      todo: 'Write the reason and both names.',
    }),
    sheetUnknown: (sheet) => ({
      what: `There is no sheet “${plain(sheet)}” that could be read.`,
      todo: 'Read the workbook again and choose another.',
    }),
    settingsSheetFixed: () => ({
      what: 'The sheet of rules cannot be chosen: the answer would stand on it.',
      todo: 'Leave one sheet with the heads 规则项 and 设定.',
    }),
  },
};
