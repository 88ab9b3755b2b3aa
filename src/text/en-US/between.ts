/*
 * Sentences of the page Between rounds.
 */
import type { BetweenWords } from '../between-words';
import { plain } from '../quote';
import { names } from './names';

const list = (tickets: readonly string[]): string => tickets.map((one) => plain(one)).join(', ');
const time = (at: string): string => at.slice(0, 16).replace('T', ' ');
const rankText = (rank: number | null): string => (rank === null ? 'rank open' : `rank ${rank}`);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const out = { withdrawn: 'withdrawn', disqualified: 'disqualified' } as const;
const RESTORE = 'Once written, “Take back the last step” undoes it.';

export const between: BetweenWords = {
  title: 'Between rounds',
  round: 'Round',
  actList: 'What can be done',
  toList: 'Back to the list',
  acts: {
    rule: {
      title: 'Rule a tie',
      changes: 'Adds one line for each member of the tie to Rulings (裁定记录). No mark is changed.',
      goBack: RESTORE,
    },
    seal: {
      title: 'Seal',
      changes:
        'Locks the score sheet of this round, marks its reports as sealed with the code, and makes a receipt (封存回执).',
      goBack: 'A sealed round can only be changed after opening the seal with a reason.',
    },
    unseal: {
      title: 'Open the seal',
      changes:
        'The score sheet can be typed in again, the reports become drafts that say by whom and why, the receipt is void.',
      goBack: 'Seal again when the work is done; a new receipt is made.',
    },
    person: {
      title: 'Withdraw, disqualify, reinstate',
      changes:
        'Adds a line to Recorded changes (变动记录). No mark is changed; what happens to ranks is shown before anything is written.',
      goBack: RESTORE,
    },
    correct: {
      title: 'Correct a mark',
      changes:
        'Changes the cell on the score sheet and records in 变动记录 what stood there, why it was changed and by whom.',
      goBack: RESTORE,
    },
    verify: {
      title: 'Verify seals',
      changes: 'Looks whether the sealed rounds are still what was sealed. Nothing is written.',
      goBack: '',
    },
    restore: {
      title: 'Take back',
      changes:
        'Takes back what Dengbang wrote last, step by step. Cells that somebody changed since stay, and each is named.',
      goBack: 'This cannot itself be taken back; to return to now, do the step again.',
    },
    journal: {
      title: 'Journal',
      changes: 'Who did what and when. Each line is chained to the one before: any change to one is found.',
      goBack: 'If you no longer want the sheet 操作记录, delete it.',
    },
  },
  open: (round, there) =>
    there
      ? {
          title: `Call people up into the ${names.round[round]}`,
          changes:
            'Records the substitutes in 变动记录 and adds their lines below the last person of the score sheet. Lines that are there stay as they are.',
          goBack: RESTORE,
        }
      : {
          title: `Open the ${names.round[round]}`,
          changes: 'Makes a new score sheet with those who advance and no marks.',
          goBack: RESTORE,
        },
  state: {
    noSheet: 'No score sheet for this round yet',
    open: 'Not sealed',
    sealed: (by, at) => `Sealed (${plain(by)}, ${time(at)}), unchanged since`,
    changed: (by, at) => `The seal no longer holds: changed after it was sealed (${plain(by)}, ${time(at)})`,
    opened: (by, at, reason) =>
      `Seal opened (${plain(by)}, ${time(at)}${reason === '' ? '' : `: ${plain(reason, 100)}`}); to be sealed again`,
    typed: (once, twice, waiting, untyped) =>
      `Second entry: ${twice} typed twice alike, ${once} once, ${waiting} waiting for somebody, ${untyped} not typed`,
  },
  notes: {
    ties: (count) => `${count === 1 ? '1 tie waits' : `${count} ties wait`} for a ruling`,
    noTies: 'No tie waits for a ruling',
    sealedFirst: 'Sealed: open the seal first',
    canBeSealed: 'Nothing stands in the way',
    blocked: (count) => `${count === 1 ? '1 thing is' : `${count} things are`} still to be done`,
    isSealed: 'Sealed: code, receipt, opening',
    sealChanged: 'Changed since it was sealed: verify',
    makes: (going) => `${people(going)} advance; no score sheet yet`,
    adds: 'Somebody is to be added to the score sheet',
    nothingToOpen: 'Everybody who advances is on the score sheet',
    notYet: 'Not possible yet; open it to see why',
    changes: (count) => (count === 0 ? 'Nothing recorded yet' : `Recorded: ${count}`),
    correct: 'Sets a mark right that was typed wrong, on the record',
    verify: 'Against the signed receipt',
    nothingSealed: 'No round is sealed yet',
    steps: (count) => `The last ${count === 1 ? 'step' : `${count} steps`} can be taken back`,
    noSteps: 'No step can be taken back',
    journal: (count, whole) =>
      count === 0 && whole ? 'Nothing recorded yet' : `${count} lines, ${whole ? 'whole' : 'not whole!'}`,
  },
  fields: {
    name: 'Your name',
    nameHint: 'Goes into the journal; kept while this stays open',
    second: 'Name of the second person',
    secondSealed:
      'This round is sealed: two people answer for the change; the seal then no longer holds and the round has to be sealed again',
    secondOptional: 'May be left empty',
    reason: 'Reason',
    nameNeeded: 'Please give a name',
    secondNeeded: 'A sealed round needs a second person; please give the name',
    namesEqual: 'The second person must be somebody else',
    reasonNeeded: 'Please give the reason',
    busy: 'Working, please wait',
  },
  cells: {
    go: (sheet, cell) => `Go to “${plain(sheet)}” ${cell}`,
    open: 'Open',
    openSheet: (sheet) => `Open “${plain(sheet)}”`,
    more: (count) => `… and ${people(count)} more`,
  },
  rule: {
    tie: 'Which tie',
    tieOf: (first, last, decides, count) =>
      `Places ${first}–${last}, ${people(count)}${{ line: ' (over the line)', prize: ' (different prizes)', rank: ' (rank only)' }[decides]}`,
    membersOf: 'In this tie',
    member: (theory, practical, total) => `theory ${theory} · practical ${practical} · total ${total}`,
    noTicket: 'Somebody in this tie has no ticket; give out tickets first.',
    none: 'No tie of this round waits for a ruling.',
    sealed: 'This round is sealed. Open the seal before ruling.',
    method: 'How the order is decided',
    methods: {
      'third-mark': 'Play-off or third mark',
      draw: 'Draw',
      committee: 'Decision of the committee',
    },
    methodHints: {
      'third-mark': 'Another mark is compared, such as a play-off or a time.',
      draw: 'The order is computed from a number agreed on in public; anybody can compute it again.',
      committee: 'The order as the committee decided, with the basis.',
    },
    markName: 'What is compared',
    markNameDefault: 'Play-off',
    markNameNeeded: 'Please say what is compared, such as a play-off or a time',
    markOf: (ticket, name) => `${plain(name)} (${plain(ticket)})`,
    markHint: 'A number, or minutes:seconds, such as 12.5 or 3:07.2',
    markNeeded: 'Please give the mark',
    markUnclear: 'Not understood: give a number, or minutes:seconds',
    better: 'Who comes first',
    higher: 'The higher (points)',
    lower: 'The lower (time)',
    seed: 'Number of the draw (seed)',
    seedAdvice:
      'Agree on it before the contestants: each throws a die, and the points are written down in turn (3-6-1-4). Fix the number first, then press the button; do not look at the result before.',
    seedMethod:
      'Method: SHA-256 of “seed|ticket”, in hexadecimal, smallest first. The ruling says so, and others can repeat it.',
    seedNeeded: 'Please give the number agreed on in public',
    drawsAll: (ties) => `The draw orders all ${ties} ties of this round that wait.`,
    order: 'Order (first on top)',
    place: (place, name, ticket) => `${place}. ${plain(name)} ${plain(ticket)}`,
    up: 'Up',
    down: 'Down',
    moveUp: (name) => `Move ${plain(name)} up`,
    moveDown: (name) => `Move ${plain(name)} down`,
    moved: (name, place) => `${plain(name)} is now number ${place}`,
    basis: 'Basis',
    basisHint: 'Such as: decision of the committee of 20 June',
    basisNeeded: 'Please say who decided it and when',
    more: 'Remark (may be left empty)',
    submit: 'Preview the ruling, to be written to 裁定记录',
  },
  enter: {
    places: (before, places, going) =>
      places === null
        ? `The ${names.round[before]} has no score sheet yet.`
        : `${names.round[before]}: ${places} places, ${people(going)} advance now.`,
    sheetThere: 'The score sheet is there.',
    sheetNotThere: 'There is no score sheet yet.',
    absent: 'Advance and are not on the sheet; lines will be added',
    freePlaces: 'Free places',
    freePlace: (rank, status, reason) =>
      `${rankText(rank)}, ${out[status]}${reason === '' ? '' : `: ${plain(reason, 100)}`}`,
    nextInLine: 'Next in line',
    next: (rank, total) => `${rankText(rank)}, total ${total}`,
    passedOver: (ticket, because) =>
      `${plain(ticket)} ranks better, but ${{ 'called-up': 'was called up already', withdrawn: 'withdrew', disqualified: 'was disqualified' }[because]}`,
    nextTied: (tickets) => `Next in line are tied: ${list(tickets)}. Rule first who is ahead.`,
    nobodyNext: 'Nobody is left to be called up; the place stays free.',
    placesStayEmpty: 'The setting 弃赛名额 says 空缺: free places are not filled.',
    howSubstitutes:
      'When somebody leaves, record it first as withdrawn or disqualified: the place becomes free. Then add people here; they are called up by rank and recorded in 变动记录.',
    toWithdraw: 'Record a withdrawal',
    toRule: 'Rule the tie',
    nothing: (round) =>
      `Everybody who advances is on the score sheet of the ${names.round[round]} and no place is free.`,
    obstacles: {
      'settings-unclear': () => 'A line of the settings sheet (规则) is not understood; mend it first.',
      'round-before-not-found': (before) =>
        `There is no score sheet of the ${names.round[before]}, so nobody is known to advance.`,
      'round-sealed': () => 'This round is sealed; open the seal before adding anybody.',
      'tie-on-line': (before, tickets) =>
        `A tie over the line of the ${names.round[before]} waits for a ruling: ${list(tickets)}.`,
      'tie-in-line': (_, tickets) => `The next in line are tied and wait for a ruling: ${list(tickets)}.`,
      'nobody-advances': (before) =>
        `Nobody advances from the ${names.round[before]}; check marks and the share that advances.`,
    },
    submit: (round, there) =>
      there
        ? `Preview adding people to the ${names.round[round]} sheet`
        : `Preview the new ${names.round[round]} score sheet`,
  },
  person: {
    what: 'What is recorded',
    whats: { withdraw: 'Withdrawal', disqualify: 'Disqualification', reinstate: 'Reinstatement' },
    hint: (what, round) =>
      ({
        withdraw: `Out from the ${names.round[round]} on; earlier rounds stand. Who would be called up is told first.`,
        disqualify: `Disqualified from the ${names.round[round]} on: no rank, no award; earlier rounds stand.`,
        reinstate: `Back from the ${names.round[round]} on. Whoever was called up in that place has to leave; it is told who.`,
      })[what],
    search: 'Ticket or name',
    searchHint: 'A few characters are enough; choose below. People without a ticket need one first',
    found: 'Found',
    nobodyFound: 'Nobody of this round.',
    more: (count) => `${people(count)} more; type a little more.`,
    chosen: 'Chosen',
    chooseAnother: 'Choose somebody else',
    needed: 'Please choose somebody first',
    standing: (rank, total) => (total === '' ? 'no total' : `${rankText(rank)}, total ${total}`),
    expected: 'not on the score sheet of this round yet',
    recorded: { withdrawn: 'recorded as withdrawn', disqualified: 'recorded as disqualified' },
    alreadyRecorded: 'This is recorded already.',
    nothingRecorded: 'Nothing is recorded about this person that could be ended.',
    changes: 'Recorded for this round',
    by: (by, date) => `${by.map((one) => plain(one)).join(', ')}${date === '' ? '' : `, ${plain(date)}`}`,
    submit: (what) =>
      `Preview the ${{ withdraw: 'withdrawal', disqualify: 'disqualification', reinstate: 'reinstatement' }[what]}, to be written to 变动记录`,
  },
  correct: {
    right: (part) => `${names.part[part]}: the right mark`,
    now: (mark) => (mark === '' ? 'the cell is empty now' : `now ${mark}`),
    hint: 'As on the paper; 缺考 for absent; leave empty what stays',
    needed: 'Give at least one right mark',
    notOnSheet: 'This person is not on the score sheet of this round.',
    submit: 'Preview the correction, to be written to the score sheet',
  },
  seal: {
    blockersHeading: 'To be done before sealing',
    blockers: {
      people: {
        'marks-missing': (count) => `Marks not entered: ${people(count)}`,
        'not-on-sheet': (count) =>
          `Expected and not on the sheet: ${people(count)} (add them, or write 缺考 or 弃赛)`,
        'second-entry-differs': (count) => `The two entries differ: ${people(count)}`,
        'second-entry-has-errors': (count) => `Entries with an error, for the chief judge: ${people(count)}`,
        'second-entry-missing': (count) => `Not typed twice yet: ${people(count)}`,
        'second-entry-not-on-sheet': (count) =>
          `Both entries agree and the sheet says something else: ${people(count)}`,
      },
      tieOnLine: (first, last, places) => `Places ${first}–${last} are tied over the line (${places} places)`,
      tieAtPrize: (first, last) => `Places ${first}–${last} are tied and have different prizes`,
    },
    mend: { rule: 'Rule it', typing: 'Go to typing', problems: 'Go to problems' },
    mendSeal: (round) => `Seal the ${names.round[round]}`,
    moreBlockers: (count) => `… and ${count} more; see the page of problems.`,
    lineOpen: (drop, enter) =>
      `What is open may move the line: could drop out ${drop.length === 0 ? 'nobody' : list(drop)}; could come in ${enter.length === 0 ? 'nobody' : list(enter)}.`,
    free: 'Nothing stands in the way; the round can be sealed.',
    pileApart:
      'On the page Entry this pile has another count or sum than its paper says: something was typed wrongly. Find and mend it, then seal.',
    tiesWithin: (count) =>
      `Ties not ruled: ${count}. They decide neither the line nor a prize, but their ranks cannot be printed.`,
    password: 'Password of the score sheet',
    passwordOptional:
      'May be left empty. With a password nobody unlocks the sheet without it; it guards against mistakes only, proof is the code on paper. Dengbang cannot open a forgotten password.',
    passwordNeeded: 'This sheet has a password; it is needed to lock the cells that can still be typed in.',
    passwordUnused:
      'This sheet gets no protection of its own (another table stands on it, or all is locked); changes are found all the same.',
    passwordMissing: 'Please give the password that this sheet has',
    passwordGone: 'The password is not kept; after a cancelled preview type it again.',
    submit: 'Preview sealing',
    code: 'Seal code',
    receipt:
      'The receipt (封存回执) is ready: open it and press Ctrl+P (Cmd+P on a Mac). First compare the code on paper with the one here, then have chief judge and supervisor sign.',
    receiptGone:
      'The receipt sheet is gone. Open the seal and seal again: it is made anew with the same code.',
    goReceipt: 'Open the receipt',
    changedSince:
      'Changed since it was sealed: the marks of now do not make this code. Verify what was changed.',
    toVerify: 'Verify',
    toUnseal: 'To change something: open the seal',
    noSheet: 'There is no score sheet of this round; nothing can be sealed.',
  },
  unseal: {
    password: 'Password of the score sheet',
    passwordHint: 'The one given when sealing; it is not kept, after a cancelled preview type it again',
    later: 'Seals of later rounds no longer hold and have to be opened and made again.',
    submit: 'Preview opening the seal',
  },
  verify: {
    whichRound: 'Receipt of which round',
    code: 'Code on the receipt',
    fill: 'Take the signed receipt: first see that the other two groups are the same on paper, then fill the two blanks.',
    group: (place) => `Group ${place} (4 characters)`,
    shown: (place, group) => `Group ${place} is ${group}`,
    typeWhole: 'Type the whole code instead',
    typeBlanks: 'Fill only the two blanks',
    whole: 'Seal code (16 letters and digits)',
    wholeHint: 'Case, spaces and dashes do not matter',
    withCode: 'Verify with the code',
    withoutCode: 'Without a code: this file alone',
    badCode: 'This is no seal code: four groups of four letters or digits.',
    working: 'Verifying…',
    failed: 'Not finished; please try again.',
    result: 'Result',
    holds: 'No change was found.',
    holdsNot: 'Something is wrong, see below.',
    onlyItself:
      'Only the workbook agreeing with itself: whoever can change marks can change the record of the seal too. For proof, verify again with the code from the signed receipt.',
    noneSealed: 'No round is sealed (or the record of it is gone).',
    state: (state) => ({ open: 'not sealed', intact: 'as it was sealed', changed: 'seal broken' })[state],
    sealedBy: (by, at) => `${by}, ${time(at)}`,
    change: (what, before, after) => `${what}: sealed ${before}, now ${after}`,
    changesOf: 'What changed',
    reportsFresh: 'The reports say what the data say.',
    stale:
      'These reports do not say what the data say (old, or written on). Do not print them; make them anew:',
    remake: 'Make the reports anew',
  },
  restore: {
    steps: 'Last steps (newest first)',
    step: (by, at) => `${at}, ${plain(by)}`,
    last: 'Take back the last step',
    toHere: 'Back to before this',
    toHereOf: (act, count) => `Take back ${count} steps, to before “${act}”`,
    nothing: 'No step can be taken back.',
    barrier: (act) => `Before that stands “${act}”, which is not taken back in this way.`,
    nameOptional: 'May be left empty; it goes into the journal',
  },
  journal: {
    lines: 'Journal',
    newestFirst: 'Lines (newest first)',
    shown: (shown, count) => `The last ${shown} of ${count} lines; all of them stand on the printable sheet.`,
    submit: 'Make a printable journal (a new sheet)',
  },
};
