/*
 * The title of every kind of problem, and what the chief judge reads: what it means for ranks, advancement and
 * awards, and which decision is theirs.
 */
import type { CatalogueWords, ChiefWording } from '../catalogue-words';

const review: ChiefWording = {
  means: 'Ranks are not affected for now; without a review the rounds concerned cannot be sealed.',
  todo: 'Decide 通过 (passed) or 取消资格 (disqualified), with a basis and your name. Whoever is disqualified has no rank, and those behind move up.',
};
const mend: ChiefWording = {
  means: 'Ranks are not affected for now; until it is mended the rounds concerned cannot be sealed.',
  todo: 'The staff correct it from the papers; no decision of yours is needed.',
};
const harmless: ChiefWording = {
  means: 'It affects neither ranks nor advancement nor the seal.',
  todo: 'The staff look into it; no decision of yours is needed.',
};
const mark: ChiefWording = {
  means:
    'This contestant has no rank for now; the ranks of the round are provisional and it cannot be sealed.',
  todo: 'Confirm the mark from the score sheet, or that it is 缺考 or 弃赛, and have it corrected.',
};
const unread: ChiefWording = {
  means: 'What was not read is in no rank and no award.',
  todo: 'The staff name the sheet or column to use; no decision of yours is needed.',
};
const setting: ChiefWording = {
  means: 'Until the rule is clear, neither ranks nor awards are computed.',
  todo: 'Say what this rule is meant to be, and have it corrected on sheet 规则.',
};

export const findings: CatalogueWords['findings'] = {
  'id-number-missing': { title: 'ID number missing', chief: review },
  'id-number-as-number': { title: 'ID number stored as a number', chief: mend },
  'id-number-character': { title: 'Wrong character in an ID number', chief: review },
  'id-number-length': { title: 'Wrong length of an ID number', chief: review },
  'id-number-birth-date': { title: 'Impossible birth date in an ID number', chief: review },
  'id-number-region': { title: 'No such region in an ID number', chief: review },
  'id-number-check-digit': { title: 'Check digit of an ID number is wrong', chief: review },
  'duplicate-id-number': { title: 'ID number used twice', chief: review },
  'duplicate-ticket': { title: 'Ticket used twice', chief: review },
  'phone-invalid': { title: 'Phone number not valid', chief: review },
  'name-missing': { title: 'Name missing', chief: mend },
  'unit-missing': {
    title: 'Unit missing',
    chief: {
      ...review,
      means:
        'Ranks are not affected, but a unit is counted too small for its awards; without a review the rounds concerned cannot be sealed.',
    },
  },
  'ticket-missing': { title: 'Ticket missing', chief: mend },
  'sex-mismatch': { title: 'Sex differs from the ID number', chief: review },
  'birth-mismatch': { title: 'Birth date differs from the ID number', chief: review },
  'birth-missing': {
    title: 'Birth date missing',
    chief: { ...harmless, todo: 'The age has not been checked; the staff fill in the date.' },
  },
  'id-needs-hand-check': { title: 'Document to be checked by hand', chief: review },
  'phone-unassigned': { title: 'Unusual phone prefix', chief: harmless },
  'unit-name-variant': {
    title: 'Unit written in different ways',
    chief: {
      means: 'Ranks are not affected; a unit may be counted too large or too small for its awards.',
      todo: 'Where it is not clear whether it is one unit, settle it with the organiser.',
    },
  },
  'credit-code-invalid': { title: 'Credit code of the unit not valid', chief: harmless },
  'consent-missing': {
    title: 'No record of consent',
    chief: {
      means: 'Ranks are not affected; until consent is confirmed, this person must not be published.',
      todo: 'Make sure that this is settled before you sign the public list.',
    },
  },
  'value-normalised': {
    title: 'Read in another spelling',
    chief: { ...harmless, todo: 'Nothing to decide.' },
  },
  'under-age': { title: 'Too young', chief: review },
  'over-age': { title: 'Past the retirement age', chief: review },
  'residence-too-short': { title: 'Not long enough in Beijing', chief: review },
  'retirement-category-needed': { title: 'Job category not clear', chief: review },
  'retires-before-final': { title: 'Retires before the final', chief: review },
  'residence-month-only': { title: 'Start in Beijing without a day', chief: review },
  'residence-missing': { title: 'Start in Beijing missing', chief: review },
  'registered-outside-window': { title: 'Registered outside the period', chief: review },
  'occupation-missing': { title: 'Occupation missing', chief: review },
  'registration-date-missing': {
    title: 'Date of registration missing',
    chief: { ...harmless, todo: 'Nothing to decide.' },
  },
  'boundary-birth-date': {
    title: 'Born on the very limit',
    chief: {
      means: 'The person counts as eligible, takes part and is ranked.',
      todo: 'If you read the notice otherwise, let the organiser change 界限当日 on sheet 规则; else nothing to decide.',
    },
  },
  'score-missing': { title: 'Mark not entered', chief: mark },
  'score-not-a-number': { title: 'Mark is not a number', chief: mark },
  'score-out-of-range': { title: 'Mark out of range', chief: mark },
  'score-too-precise': { title: 'Mark with too many decimals', chief: mark },
  'score-is-error-value': { title: 'Formula of a mark fails', chief: mark },
  'score-status-unclear': {
    title: 'Not clear whether the result counts',
    chief: {
      means: 'The marks that are there are ranked for now; until you decide, the round cannot be sealed.',
      todo: 'Decide whether the result counts: if not, 取消成绩 goes under 状态; if so, review it with 通过.',
    },
  },
  'contestant-repeated': {
    title: 'Contestant there twice',
    chief: {
      means:
        'With different marks the contestant is not ranked; until it is mended the round cannot be sealed.',
      todo: 'Where the marks differ, say from the score sheet which row is right.',
    },
  },
  'contestant-not-advanced': {
    title: 'On the sheet without having advanced',
    chief: {
      means: 'The marks are ranked and take up a rank; without a review the round cannot be sealed.',
      todo: 'Decide whether this person may take part: 通过 if so, 取消资格 if not, each with a basis.',
    },
  },
  'contestant-missing': {
    title: 'Advanced but not on the sheet',
    chief: {
      means: 'The person holds a place of the round; until they are on the sheet it cannot be sealed.',
      todo: 'Say whether they came: absent or withdrawn is recorded as such, and a substitute is for you to decide.',
    },
  },
  'score-with-status': {
    title: 'Status contradicts the marks',
    chief: {
      means: 'The status counts, marks against it do not, and the ranks stand on that.',
      todo: 'Confirm the status; if it is wrong, have it deleted, and the marks count again.',
    },
  },
  'contestant-unknown': {
    title: 'Not on the roster',
    chief: {
      means:
        'The marks are ranked, with the unit of the score sheet, which may touch unit awards; without a review the round cannot be sealed.',
      todo: 'Say whether this person registered: add them to the roster or give 通过; if not, 取消资格.',
    },
  },
  'contestant-pending': {
    title: 'On the sheet, advance still open',
    chief: {
      means: 'Whether this person stays depends on the ruling in the round before.',
      todo: 'Rule the tie of the round before first.',
    },
  },
  'name-mismatch': { title: 'Name differs from the roster', chief: review },
  'computed-cell-differs': {
    title: 'A formula of the sheet differs',
    chief: {
      means: 'Lists, reports and awards follow the rules and are not affected.',
      todo: 'The staff check the formula; no decision of yours is needed.',
    },
  },
  'change-unclear': {
    title: 'Recorded change in doubt',
    chief: {
      means: 'Until it is mended or reviewed, the rounds concerned cannot be sealed.',
      todo: 'Say what was decided then, and have the line on sheet 变动记录 completed or corrected.',
    },
  },
  'tie-unresolved': {
    title: 'Tie waits for a ruling',
    chief: {
      means:
        'Until then these contestants have no rank; on the line or between two prizes it stops the seal.',
      todo: 'Decide the order by a run-off, a draw or the committee, with a basis and your name.',
    },
  },
  'ruling-void': {
    title: 'Ruling no longer holds',
    chief: {
      means: 'The order no longer counts, and whoever is still equal is tied again.',
      todo: 'Look at the corrected marks, and rule again where a tie remains.',
    },
  },
  'ruling-incomplete': {
    title: 'Ruling not complete',
    chief: {
      means: 'The ruling has no effect; the ranks still wait for it.',
      todo: 'Say the order of the whole group, and have it completed.',
    },
  },
  'ruling-without-marks': {
    title: 'Ruling without its marks',
    chief: {
      means: 'The ruling counts; after a correction of marks nobody could see that it is outdated.',
      todo: 'Confirm the marks it was made on, and have them filled in.',
    },
  },
  'cut-empty': {
    title: 'Nobody advances',
    chief: {
      means: 'Under the present rules nobody enters the next round.',
      todo: 'Settle with the organiser how many are to advance at least, and have 最少晋级 filled in.',
    },
  },
  'final-below-ten': {
    title: 'Fewer than ten in the final',
    chief: {
      means: 'Empty ranks bring no certificate and no money, and nobody moves up.',
      todo: 'If there are to be ten, the committee decides before the next round begins.',
    },
  },
  'rank-by-practical': {
    title: 'Equal totals ordered by practical',
    chief: { means: 'The practical marks decide the order; it is no tie.', todo: 'Nothing to decide.' },
  },
  'payee-id-invalid': {
    title: 'ID number of a winner not valid',
    chief: {
      means: 'Rank and award stand; only this payment waits.',
      todo: 'It is paid once the ID number is right; for an unusual document give a review.',
    },
  },
  'coach-missing': {
    title: 'Coach of the winner not clear',
    chief: {
      means: 'The coach award is open; all others stand.',
      todo: 'Ask the sending unit who the coach is.',
    },
  },
  'payee-incomplete': {
    title: 'Payment details missing',
    chief: {
      means: 'Rank and award stand; the money cannot be transferred.',
      todo: 'The staff ask the winner; no decision of yours is needed.',
    },
  },
  'unit-count-differs': {
    title: 'Way of counting units decides an award',
    chief: {
      means: 'Units are counted as sheet 规则 says; counted otherwise, other units would win.',
      todo: 'Settle with the organiser which count applies.',
    },
  },
  'unit-kind-missing': {
    title: 'Not clear whether it is a company',
    chief: {
      means: 'The team award goes to companies only, so this has to be known first.',
      todo: 'Where nobody can say, settle it with the organiser.',
    },
  },
  'prize-vacant': {
    title: 'Prize stays vacant',
    chief: {
      means: 'Award and money of this rank are not given, and nobody moves up.',
      todo: 'That is as set; if others are to move up, the committee decides and 取消资格后奖项 is changed.',
    },
  },
  'sheet-not-found': { title: 'Sheet not found', chief: unread },
  'sheet-ambiguous': { title: 'More than one sheet fits', chief: unread },
  'column-missing': { title: 'Needed column missing', chief: unread },
  'column-ambiguous': { title: 'More than one column fits', chief: unread },
  'setting-unknown': { title: 'Unknown rule', chief: setting },
  'setting-invalid': { title: 'Rule cannot be used', chief: setting },
  'sealed-round-changed': {
    title: 'Changed after the seal',
    chief: {
      means: 'The workbook no longer says what was signed; the code of the seal does not fit.',
      todo: 'Find out who changed what, and decide: put it back, correct it with two names, or open the seal.',
    },
  },
  'journal-broken': {
    title: 'Journal not complete',
    chief: {
      means: 'Ranks still follow the marks, but the journal no longer proves what was done.',
      todo: 'Decide from which backup to go on, and have it put on record.',
    },
  },
  'header-repeated': { title: 'Heading inside the table', chief: harmless },
  'hidden-rows': {
    title: 'Hidden rows',
    chief: {
      means: 'Hidden rows are ranked and counted like all others.',
      todo: 'The staff unhide and check them; no decision of yours is needed.',
    },
  },
  'formula-without-value': {
    title: 'Formula without a stored result',
    chief: {
      means: 'The cell cannot be read now, so ranks that depend on it are not reliable.',
      todo: 'The staff have Excel calculate it; no decision of yours is needed.',
    },
  },
  'sheet-protected': {
    title: 'Protected, not all was written',
    chief: {
      means: 'Ranks and awards are not affected; not all of them are in the workbook.',
      todo: 'If the protection is yours, lift it; else nothing to decide.',
    },
  },
  'report-stale': {
    title: 'Report out of date',
    chief: {
      means: 'Ranks and awards on this report may not be those of now.',
      todo: 'Do not sign or publish it before it is made anew.',
    },
  },
  'review-void': {
    title: 'Review has no effect',
    chief: {
      means: 'The problem counts as not reviewed.',
      todo: 'Where it is still there, look at it again and decide anew.',
    },
  },
};
