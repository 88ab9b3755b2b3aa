/*
 * Decides which column stands for which role, from the header texts alone: a plain exact word before
 * one with notes or a group head, that before a word inside a longer header; two equal claims are a
 * doubt, never a guess. Which of the roles a sheet needs is not known here.
 */
import { personWords, type PersonColumn } from './header-words';
import { foldHeader, withoutNotes } from './header-text';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** A header cell: its own text, and the text of the group head above it (empty where there is none). */
export interface Head {
  readonly column: number;
  readonly own: string;
  readonly above: string;
}

/** How sure a header is: 3 plain exact, 2 exact without notes or together with its group head, 1 contained. */
export type Sureness = 1 | 2 | 3;

/** What one header says: one role, several that it could be, or none. */
export interface Reading<Role extends string> {
  readonly head: Head;
  readonly roles: readonly Role[];
  readonly sureness: Sureness;
}

/** The headers with the surest claim on a role, from left to right; more than one is a doubt. */
export interface Claim {
  readonly sureness: Sureness;
  readonly heads: readonly Head[];
}

export interface Claims<Role extends string> {
  readonly byRole: ReadonlyMap<Role, Claim>;
  /** Headers that could be several things at once. */
  readonly unclear: readonly Reading<Role>[];
}

export const personVocabulary: Vocabulary<PersonColumn> = vocabularyOf(personWords);

/** Words of a group head that say nothing: 基本信息, 联系方式 keep their meaning without them. */
const EMPTY_WORDS = /(信息|情况|基本|资料|方面|部分|栏)/gu;
/** Under 理论 or 技能 these mean the mark itself. */
const MARK_WORDS =
  /^(得分|实得分|最终得分|成绩|考试成绩|最终成绩|总成绩|分数|总分|合计|总计|小计|得分合计|score|mark|total)$/u;

/** What a header says by its own text, notes aside. */
export function readHead<Role extends string>(head: Head, words: Vocabulary<Role>): Reading<Role> {
  const plain = foldHeader(head.own);
  const bare = foldHeader(withoutNotes(head.own));
  const plainRole = words.exact(plain);
  if (plainRole !== null) return { head, roles: [plainRole], sureness: 3 };
  for (const text of [bare, bare.replace(/\d+分?$/u, '')]) {
    const role = text === '' ? null : words.exact(text);
    if (role !== null) return { head, roles: [role], sureness: 2 };
  }
  // 成绩(理论): where the text before the note says too little, the note is read too.
  const inside = words.within(bare);
  const noted = inside.size === 0 ? words.within(plain) : inside;
  return { head, roles: [...noted], sureness: 1 };
}

/**
 * What a header of a roster or score sheet says together with its group head. 理论成绩 over 得分 is the
 * theory mark; 教练信息 over 姓名 is the coach; 单位信息 over 联系电话 is still a phone.
 */
export function readPersonHead(head: Head): Reading<PersonColumn> {
  const own = withNotedPart(readHead(head, personVocabulary));
  if (head.above === '') return own;
  const above = foldHeader(withoutNotes(head.above)).replace(EMPTY_WORDS, '');
  const joined = personVocabulary.exact(above + foldHeader(withoutNotes(head.own)));
  if (joined !== null && above !== '') return { head, roles: [joined], sureness: 2 };
  const [group, another] = personVocabulary.within(above);
  if (another !== undefined) return own;
  if (group === 'theory' || group === 'practical') return underMarks(own, group);
  if (group === 'coach') return underCoach(own);
  if (group === 'contact') return { ...own, roles: ['contact'] };
  return own;
}

/** 成绩（理论） is the theory mark: 成绩 alone says too little, so its note is read. */
function withNotedPart(own: Reading<PersonColumn>): Reading<PersonColumn> {
  if (own.roles.length !== 1 || own.roles[0] !== 'score') return own;
  const noted = [...personVocabulary.within(foldHeader(own.head.own))].filter((role) => role !== 'score');
  return noted.length === 0 ? own : { ...own, roles: noted, sureness: 1 };
}

function underMarks(own: Reading<PersonColumn>, part: 'theory' | 'practical'): Reading<PersonColumn> {
  const { head } = own;
  const [role] = own.roles;
  if (MARK_WORDS.test(foldHeader(withoutNotes(head.own)))) return { head, roles: [part], sureness: 2 };
  if (role === 'theory' || role === 'practical') {
    return role === part ? own : { head, roles: ['theory', 'practical'], sureness: 1 };
  }
  // A rank or a total of this part alone is not the contestant's rank or total.
  if (role === 'rank' || role === 'total' || role === 'advance') {
    return { head, roles: ['judge'], sureness: 1 };
  }
  return role === undefined || role === 'score' ? { head, roles: [part], sureness: 1 } : own;
}

function underCoach(own: Reading<PersonColumn>): Reading<PersonColumn> {
  const { head, roles } = own;
  if (roles.length !== 1) return own;
  switch (roles[0]) {
    case 'name':
    case 'coach':
      return { head, roles: ['coach'], sureness: 2 };
    case 'unit':
    case 'coachUnit':
      return { head, roles: ['coachUnit'], sureness: 2 };
    case 'remark':
      return own;
    default:
      return { head, roles: ['contact'], sureness: 1 };
  }
}

/** Weighs all headers of a table against each other. */
export function claimsOf<Role extends string>(readings: readonly Reading<Role>[]): Claims<Role> {
  const best = new Map<Role, { sureness: Sureness; heads: Head[] }>();
  const unclear: Reading<Role>[] = [];
  for (const reading of readings) {
    const [role, other] = reading.roles;
    if (role === undefined) continue;
    if (other !== undefined) {
      unclear.push(reading);
      continue;
    }
    const known = best.get(role);
    if (known === undefined || known.sureness < reading.sureness) {
      best.set(role, { sureness: reading.sureness, heads: [reading.head] });
    } else if (known.sureness === reading.sureness) known.heads.push(reading.head);
  }
  return { byRole: best, unclear };
}

/** What a whole header row of a sheet with people says. */
export function personClaims(heads: readonly Head[]): Claims<PersonColumn> {
  return claimsOf(heads.map(readPersonHead));
}
