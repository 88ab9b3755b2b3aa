/*
 * The words on the reports in English. How a page is laid out is decided in reports/.
 */
import type { ReportWords } from '../report-words';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const reports: ReportWords = {
  sheets: {
    summary: {
      title: () => 'Summary',
      purpose: 'Head-counts and places by round, problems, list of reports. For the staff.',
    },
    standings: {
      title: (round) => `${round} standings`,
      purpose:
        "Everyone's marks, rank and the reason. Signed by the chief judge and filed; post the public copy instead.",
    },
    advancing: {
      title: (round) => `${round} advancing`,
      purpose: 'Who goes on; people on the line who wait for a ruling stand apart.',
    },
    recalculation: {
      title: (round) => `${round} recalculation`,
      purpose: 'Totals, ranks and places again by live formulas, beside ours.',
    },
    awards: { title: () => 'Awards', purpose: 'Medals, certificates, candidates for level certificates.' },
    unitAwards: {
      title: () => 'Unit awards',
      purpose: 'Coach, unit, team and organisation awards with both head-counts.',
    },
    bonus: {
      title: () => 'Bonus payments',
      purpose: 'Gross, tax, net and signature. Holds ID and account numbers: finance only.',
    },
    recommendations: {
      title: () => 'Recommendations',
      purpose: 'National contest, honours and career support.',
    },
    talentPool: {
      title: () => 'Talent pool',
      purpose: 'Finalists who may be entered in the talent database.',
    },
    problems: {
      title: () => 'Problems',
      purpose: 'What the check found: which cell, whose it is, what to do.',
    },
    receipt: {
      title: (round) => `${round} seal receipt`,
      purpose: 'What was sealed and its code. To be printed, signed and kept away from this computer.',
    },
  },
  column: {
    account: 'Account number',
    advances: 'Advances',
    age: 'Age',
    attended: 'Attended preliminary',
    award: 'Award',
    bank: 'Bank',
    because: 'Because',
    cell: 'Cell',
    certificate: 'Certificate',
    coach: 'Coach',
    code: 'Code',
    consent: 'Consent',
    count: 'Count',
    date: 'Date',
    entered: 'On the sheet',
    gross: 'Gross (yuan)',
    honours: 'Honours',
    idNumber: 'ID number',
    leader: 'First',
    level: 'Skill level',
    medal: 'Prize',
    name: 'Name',
    net: 'Net (yuan)',
    netInWords: 'Net in words',
    payeeSignature: 'Signature of payee',
    pending: 'Awaiting ruling',
    places: 'Places',
    practical: 'Practical',
    purpose: 'Content and use',
    rank: 'Rank',
    recommendation: 'Recommended for',
    registered: 'Registered',
    report: 'Report',
    round: 'Round',
    scored: 'With a total',
    seq: 'No.',
    severity: 'Severity',
    sex: 'Sex',
    sheet: 'Sheet',
    tax: 'Tax (yuan)',
    theory: 'Theory',
    ticket: 'Ticket',
    todo: 'What to do',
    took: 'Attended',
    topTen: 'In the top ten',
    total: 'Total',
    unionCard: 'Union card',
    unit: 'Unit',
    unitKind: 'Kind of unit',
    what: 'Problem',
    why: 'Reason',
    winner: 'Winner',
  },
  weighted: (part, weight) => `${part === 'theory' ? 'Theory' : 'Practical'} (${weight})`,
  mark: {
    draft: 'Draft (not sealed)',
    sealed: (code) => `Sealed (code ${code})`,
    changed: 'Seal no longer holds',
    provisional: 'Provisional',
    short: { draft: 'not sealed', sealed: 'sealed', changed: 'seal no longer holds' },
  },
  seal: {
    code: (code) => `Code ${code}`,
    heading: {
      what: '1. What was sealed',
      code: '2. The code',
      check: '3. How to check it later',
      notes: 'Notes',
    },
    label: {
      round: 'Round',
      counts: 'People',
      rules: 'Rules',
      previous: 'Fingerprint before',
      fingerprint: 'Fingerprint (SHA-256)',
      by: 'Sealed by (own word)',
      at: 'Sealed at (own clock)',
      journal: 'Journal',
    },
    counts: (entered, attended, scored, places) =>
      `${entered} entered, ${attended} attended, ${scored} with a total${places === null ? '' : `, ${places} places`}`,
    noPrevious: '(no round before was sealed)',
    journalWhole: 'whole when this was sealed',
    steps: (code) => [
      `With Dengbang: dengbang verify workbook.xlsx --code ${code}`,
      'Without: dengbang verify workbook.xlsx --round ROUND --text marks.txt writes the sealed text; sha256sum marks.txt prints the fingerprint above on any computer. The README tells how the text is made, so that it can be written from the printed list too.',
      'The code is the first 80 bits of the fingerprint. It is on paper and signed: nobody can change the marks and arrive at the same code.',
    ],
    void: (by, at, reason) =>
      `This receipt is void: opened ${at} by ${by}, reason: ${reason}. A new seal has a receipt of its own.`,
    notes: [
      'Who sealed says so themselves, and the time is that of their computer: the program cannot prove either. The signatures below do.',
      'The code proves that marks, ranks, counts and rules are those that were signed, not that the marks were entered rightly.',
      'Before signing: the code on this paper, on the screen and at the foot of the list is one.',
    ],
    signatures: ['Chief judge:', 'Supervisor:', 'Recorder:', 'Date:'],
  },
  date: (date) => `Date: ${date}`,
  venue: (venue) => `Venue: ${venue}`,
  organiser: (name) => `Organiser: ${name}`,
  coOrganiser: (name) => `Co-organiser: ${name}`,
  issuedBy: (name) => `Issued by: ${name}`,
  stampLine: (name) => `${name} (stamp)`,
  stampDate: 'Date: ____________',
  pending: 'Awaiting ruling',
  vacant: 'Vacant',
  vacantPrize: 'Vacant after a disqualification; nobody moves up',
  advances: 'Advances',
  staysBehind: 'Does not advance',
  staysOut: '(no award)',
  toBeSettled: 'To be settled',
  nobody: '(nobody)',
  advancingHeading: (next, sure, places) =>
    sure === places
      ? `Advance to the ${next}: ${people(sure)}`
      : `Advance to the ${next}: ${people(sure)} for certain (${places} places)`,
  pendingHeading: (count, left) =>
    `On the line, awaiting a ruling: ${people(count)}, of whom ${left} may advance; the ruling must be recorded`,
  pageNumber: [{ text: 'Page ' }, 'page', { text: ' of ' }, 'pages'],
  pageSignature: 'Page checked by: ____________',
  listComma: ', ',
  clauseBreak: '; ',
  person: (name, ticket) => `${name} (${ticket})`,
  about: (topic, sentence) => `${topic}: ${sentence}`,
  signatures: {
    contest: ['Chief judge:', 'Judge:', 'Recorder:', 'Supervisor:', 'Date:'],
    office: ['Prepared by:', 'Checked by:', 'Approved by:', 'Date:'],
    money: ['Prepared by:', 'Checked by:', 'Finance:', 'Approved by:', 'Date:'],
  },
  rules: {
    heading: 'Rules',
    formula: (theory, practical) =>
      `Total = theory × ${theory} + practical × ${practical}, each round by itself`,
    fullMarks: (theory, practical) =>
      theory === 100 && practical === 100
        ? 'Full mark of both parts: 100'
        : `Full marks: theory ${theory}, practical ${practical}; converted to 100 before weighting`,
    compareExact: 'Totals are compared exactly, without rounding',
    compareRounded: (decimals) =>
      `Totals are rounded half-up to ${decimals} decimals before they are compared`,
    shownDecimals: (decimals) => `Totals show ${decimals} decimals, more where they need them`,
    tieExact:
      'Equal totals: the higher practical mark first; still equal: a ruling is needed, “Awaiting ruling” until then; no shared ranks',
    tieRounded:
      'Equal totals: the higher practical mark first, then the unrounded total; still equal: a ruling is needed, “Awaiting ruling” until then; no shared ranks',
    cut: (cut, base, rounding, percent) =>
      `Places: ${base} ${cut.of} × ${percent} = ${cut.exact}, ${rounding}: ${cut.places} (N = ${cut.of}, K = ${cut.places})`,
    minimum: (least) => `At least ${people(least)} advance`,
    different: (settings) =>
      `Settings other than the default: ${settings.map((one) => `${one.name} = ${one.value === '' ? '(empty)' : one.value} (default ${one.usual === '' ? 'empty' : one.usual})`).join('; ')}`,
    confirmed: (by) => `Rules confirmed: ${by}`,
    provisional: 'Marks are missing or faulty: ranks are provisional and may change',
    draft: 'This round is not sealed: this is a draft and no final result',
    changed:
      'The seal of this round no longer holds (it or a round before changed since): this is no final result',
    opened: (by, at, reason) => `The seal of this round was opened: ${at}, ${by}, reason: ${reason}`,
    pending: (count) => `${people(count)} in this round await a ruling`,
    vacant: (rank) => `Rank ${rank} stays vacant after a disqualification; nobody moves up`,
  },
  awards: {
    medal: { gold: 'Gold medal', silver: 'Silver medal', bronze: 'Bronze medal' },
    topTen: 'Top ten',
    certificateGiven: 'Awarded',
    levelCertificate: (theory, practical) => {
      if (theory && practical) return 'Both parts reach 60';
      if (!theory && !practical) return 'Neither part reaches 60';
      return theory ? 'Practical below 60' : 'Theory below 60';
    },
    levelCertificateNote:
      'Candidates for level certificates (the authority decides; only the conditions are listed)',
    fewerThanTen: (ranked) => `Only ${ranked} ranked finalists: nothing moves down`,
    tied: (names) => `Tie awaiting a ruling: ${names.join(', ')}`,
    coachAward: 'Coach award',
    unitAward: 'Unit award',
    teamAward: 'Team award',
    organisationAward: 'Organisation award',
    none: '(no unit qualifies)',
    coachBecause: (winner) => `Coach of ${winner}, first in the final`,
    coachMissing: 'The roster names no coach or several: please clarify',
    unitBecause: (winner) => `Sent ${winner}, first in the final`,
    teamBecause: (contestants, topTen, least) =>
      `${contestants} contestants (at least ${least}), ${topTen} in the top ten`,
    organisationBecause: (contestants, least) => `${contestants} contestants (at least ${least})`,
    notEnterprise: (contestants, topTen, kind) =>
      `${contestants} contestants, ${topTen} in the top ten: the numbers of a team award, ${kind === null ? 'but whether it is an enterprise must be checked' : 'but no enterprise: no award'}`,
    unitRules: (counted, team, organisation, enterprisesOnly) =>
      `Counted: ${counted === 'attended' ? 'people who attended the preliminary' : 'registered people'}; team award from ${team} people with one in the top ten${enterprisesOnly ? ', enterprises only' : ''}; organisation award from ${organisation} people`,
    individuals: {
      counted: 'People who registered individually count for their unit',
      apart: 'People who registered individually do not count for their unit',
    },
    unitKind: { enterprise: 'Enterprise', other: 'Other', unknown: 'Not stated' },
    differing: 'Units whose two head-counts differ',
    countsDiffer: (attended, registered) =>
      attended < registered
        ? `${registered - attended} registered but did not attend`
        : `${attended - registered} attended who do not count as registered`,
  },
  bonus: {
    heldPending: (tied) => `On hold: rank awaits a ruling. ${tied}`,
    heldIdNumber: 'On hold: ID number missing or invalid',
    heldOther: "On hold: payee's details to be checked",
    sum: 'Sum',
    sumInWords: (gross, tax, net) => `In words: gross ${gross}; tax ${tax}; net ${net}`,
    heldSum: (count, net) => `The sums include ${people(count)} on hold, net ${net} yuan`,
    taxRule: (rate) =>
      `Prizes include tax; ${rate} income tax is withheld, rounded half-up to the fen per person`,
    prizeRule: (prizes) => `Prizes (rank:yuan): ${prizes}; nothing moves down`,
    confidential:
      'Holds ID and account numbers: for payment and bookkeeping only, never to be posted or forwarded',
  },
  recommendations: {
    national: '1. National contest (top ten of the final)',
    nationalReason: 'National contest',
    honours: '2. Honours (possible by sex and age; the authority decides)',
    careerSupport: '3. Career support',
    topTen: (rank) => (rank === null ? 'Top ten of the final' : `Rank ${rank} in the final`),
    certificate: (level) =>
      level === null ? 'Holds a certificate of level 3 or higher' : `Holds a level ${level} certificate`,
    level: (level) => `Level ${level}`,
    careerRule:
      'Career support follows the setting 助推条件; certificates as stated on the roster, originals to be checked',
    ageRule: (date, limit) =>
      `Age in full years on ${date}; the youth medal is limited to ${limit} years by the settings`,
  },
  talent: {
    listed: 'To be entered',
    toAsk: 'No answer yet (to be entered after consent)',
    refused: 'Refused (not to be entered)',
    consent: {
      given: 'Given',
      refused: 'Refused',
      blank: 'No answer',
      'not-asked': 'Not asked on the roster',
    },
    rule: 'As little as is needed; entry in the talent database requires consent',
  },
  problems: {
    none: 'No problems found',
    more: (hidden, shown) =>
      `${hidden} more are not listed (at most ${shown} are); settle these first and check again`,
    help: 'Click a cell address to jump to it. Documents, phones and accounts show their last four characters only.',
  },
  summary: {
    rounds: '1. Rounds',
    problems: '2. Problems',
    reports: '3. Reports in this workbook',
    making: '4. Made by',
    generatedAt: 'Generated at',
    program: 'Program',
    privateWarning:
      'All sheets but the public copy hold personal details: make a public copy before posting anything',
    leader: (rank, name, unit, total) => `${rank}. ${name} (${unit}) ${total}`,
    severityHelp: {
      error: 'Must be settled: blocks the seal; holds the payment where it concerns a payee',
      warning: 'Please check: ranks stand, lists may change',
      info: 'For information: handled by the rules',
    },
    noRounds: 'No score sheet was found',
  },
};
