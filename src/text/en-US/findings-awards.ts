/*
 * Decides how findings about prizes, payees and units are told in English (六、奖项).
 */
import type { FindingWords } from '../words';
import { q, quotedList, Who, who } from './phrase';

const lacking = { bank: 'bank (开户行)', account: 'account (银行卡号)' } as const;

export const awards = {
  'payee-id-invalid': ({ rank, name }) => ({
    what: `The ID number of ${who(name)} (rank ${rank}) is missing or wrong; it is needed to withhold tax, so this bonus cannot be paid yet.`,
    todo: 'Correct the ID number on the roster (报名汇总表), then score again. Other payments are not affected.',
  }),
  'coach-missing': ({ name, coaches }) => ({
    what:
      coaches.length === 0
        ? `No coach is named for the winner ${who(name)}, so it is open who gets the coach award (传承奖).`
        : `Several coaches are named for the winner ${who(name)} (${quotedList(coaches)}), so it is open who gets the coach award (传承奖).`,
    todo: 'Ask the unit and leave one name in the coach cell (教练负责人) on the roster.',
  }),
  'payee-incomplete': ({ rank, name, missing }) => ({
    what: `${Who(name)} (rank ${rank}) lacks ${missing.map((one) => lacking[one]).join(' and ') || 'payment details'}, so the bonus cannot be transferred.`,
    todo: 'Ask the person and fill it in on the roster (报名汇总表).',
  }),
  'unit-count-differs': ({ unit, attended, registered }) => ({
    what: `${q(unit)} had ${attended} in the preliminary and ${registered} registered; the unit awards differ between the two counts.`,
    todo: 'Let the organiser confirm which count holds; change 单位人数口径 on sheet 规则 if needed, otherwise there is nothing to do.',
  }),
  'unit-kind-missing': ({ unit }) => ({
    what: `It is open whether ${q(unit)} is an enterprise; by the notice, team awards go to enterprises.`,
    todo: 'Fill in the kind of unit (单位性质) or its credit code (统一社会信用代码) on the roster.',
  }),
  'prize-vacant': ({ rank, name }) => ({
    what: `${Who(name)}, rank ${rank} of the final, was disqualified; by the setting 取消资格后奖项 the prizes of this rank stay vacant and nobody moves up.`,
    todo: 'Nothing to do; if the others are to move up, change 取消资格后奖项 on sheet 规则.',
  }),
} satisfies Partial<FindingWords>;
