/*
 * The words that set a status (facts: 通知“评定成绩一次有效”), and the words that only
 * make one ask. Marks are not known here.
 */
import { foldText } from './cell-text';
import type { Part } from './finding';
import type { Status } from './standing';

export type DeclaredStatus = Extract<Status, 'absent' | 'withdrawn' | 'cancelled' | 'disqualified'>;

/** What a cell's words declare. `by` is the text that did it. */
export type Declared =
  | { readonly kind: 'status'; readonly status: DeclaredStatus; readonly by: string; readonly exact: boolean }
  | { readonly kind: 'part-absent'; readonly part: Part; readonly by: string }
  | { readonly kind: 'unclear'; readonly by: string }
  | { readonly kind: 'nothing' };

const NOTHING_DECLARED: Declared = { kind: 'nothing' };

const words: Readonly<Record<DeclaredStatus, readonly string[]>> = {
  disqualified: [
    '取消资格',
    '取消参赛资格',
    '取消比赛资格',
    '取消竞赛资格',
    '资格取消',
    '冒名顶替',
    '资格不符',
    '弄虚作假',
  ],
  cancelled: ['取消成绩', '成绩取消', '取消项目成绩', '成绩无效', '作弊', '舞弊', 'DSQ', 'DQ'],
  withdrawn: ['弃赛', '弃权', '退赛', '放弃', '放弃比赛', '放弃参赛', 'DNF'],
  absent: ['缺考', '缺席', '未到', '旷考', '缺赛', '缺', 'DNS'],
};

/** Short or ambiguous words count only as a whole clause, never inside a longer remark. */
const onlyWhole = new Set(['缺', '未到', 'DQ', 'DNS', 'DNF', 'DSQ', '放弃']);

/** Strongest first: a disqualified cheat who was absent is disqualified. */
const strength: readonly DeclaredStatus[] = ['disqualified', 'cancelled', 'withdrawn', 'absent'];

const statusByWord = new Map(
  strength.flatMap((status) => words[status].map((word) => [word, status] as const)),
);
const innerWords = strength.flatMap((status) =>
  words[status].filter((word) => !onlyWhole.has(word)).map((word) => [word, status] as const),
);

const normalWords = new Set([
  '正常',
  '已考',
  '到考',
  '已到',
  '参考',
  '出席',
  '实考',
  '有效',
  '参赛',
  '是',
  'OK',
  '√',
  '✓',
]);
const partWords: Readonly<Record<Part, readonly string[]>> = {
  theory: ['理论', '理论考试', '笔试'],
  practical: ['实操', '技能', '技能操作', '实际操作', '操作', '实作', '操作技能'],
};
const partsList: readonly Part[] = ['theory', 'practical'];
const asksWords = ['违纪', '警告', '取消'];
/** Words that may turn a remark into its opposite: then a person is asked. */
const doubtWords = [
  '未',
  '不',
  '非',
  '没',
  '无',
  '撤销',
  '撤回',
  '解除',
  '恢复',
  '申诉',
  '疑似',
  '是否',
  '待',
  '替',
  '拟',
  '可能',
  '建议',
  '误',
  '更正',
  '改为',
  '取消',
  '?',
];

/**
 * What a score cell declares. Only a whole word counts; 违纪 or 警告 alone asks.
 * Example: "缺考" in the practical cell declares that part absent.
 */
export function declaredByScoreCell(text: string): Declared {
  return declaredWhole(foldText(text)) ?? NOTHING_DECLARED;
}

/** What a 状态 cell declares: a word of the list, 正常 and its like for nothing, anything else asks. */
export function declaredByStatusCell(text: string): Declared {
  const folded = foldText(text);
  if (/^[-/—–―─]*$/u.test(folded) || normalWords.has(folded.toUpperCase())) return NOTHING_DECLARED;
  const declared = declaredByRemark(text);
  return declared.kind === 'nothing' ? { kind: 'unclear', by: text.trim() } : declared;
}

/**
 * What a 备注 cell declares. Clauses are taken one by one, the strongest wins: "违纪，取消成绩" is
 * 取消成绩, "违纪" alone asks. A status word inside a longer clause counts too ("因病缺考"), unless a word
 * beside it casts doubt ("申诉后撤销取消成绩"): then it asks. A remark without such words says nothing.
 */
export function declaredByRemark(text: string): Declared {
  const clauses = text
    .normalize('NFKC')
    .split(/[,，。;；、:：()（）【】[\]\n]+/u)
    .map(foldText)
    .filter((clause) => clause !== '');
  const declared = clauses.map((clause, at) => declaredBeside(clause, clauses[at + 1]));
  const best = strongest(declared);
  const absent = new Set(declared.flatMap((one) => (one.kind === 'part-absent' ? [one.part] : [])));
  return best.kind === 'part-absent' && absent.size === 2
    ? { kind: 'status', status: 'absent', by: text.trim(), exact: true }
    : best;
}

/** "理论、实操缺考": a part named alone is absent with the one it is named with. */
function declaredBeside(clause: string, next: string | undefined): Declared {
  const part = partsList.find((one) => partWords[one].includes(clause));
  const declared = part === undefined || next === undefined ? null : declaredWhole(next);
  if (part !== undefined && declared?.kind === 'part-absent') {
    return { kind: 'part-absent', part, by: clause };
  }
  return declaredWhole(clause) ?? declaredInside(clause);
}

function declaredWhole(clause: string): Declared | null {
  const status = statusByWord.get(clause.toUpperCase());
  if (status !== undefined) return { kind: 'status', status, by: clause, exact: true };
  for (const part of partsList) {
    const absent = partWords[part].flatMap((word) => [`${word}缺考`, `${word}缺席`, `${word}未到`]);
    if (absent.includes(clause)) return { kind: 'part-absent', part, by: clause };
  }
  return asksWords.includes(clause) ? { kind: 'unclear', by: clause } : null;
}

function declaredInside(clause: string): Declared {
  const hit = innerWords.find(([word]) => clause.includes(word));
  if (hit === undefined) {
    return asksWords.some((word) => clause.includes(word))
      ? { kind: 'unclear', by: clause }
      : NOTHING_DECLARED;
  }
  const rest = clause.replace(hit[0], '');
  return doubtWords.some((word) => rest.includes(word))
    ? { kind: 'unclear', by: clause }
    : { kind: 'status', status: hit[1], by: clause, exact: false };
}

/** The strongest declaration; doubt outweighs nothing but a status said elsewhere in plain words. */
export function strongest(declared: readonly Declared[]): Declared {
  const order = (one: Declared): number => {
    if (one.kind === 'status') return strength.indexOf(one.status);
    return { 'part-absent': 10, unclear: 11, nothing: 12 }[one.kind];
  };
  return declared.reduce<Declared>((best, one) => (order(one) < order(best) ? one : best), NOTHING_DECLARED);
}
