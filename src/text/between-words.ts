/*
 * What is said on the pages of the acts between rounds: what each act changes, what has to be typed, what stands in
 * the way, how to go back.
 */
import type { RoundName } from '../contest/round-name';

/** The pages of the acts. */
export type BetweenAct =
  'rule' | 'seal' | 'unseal' | 'open' | 'person' | 'correct' | 'verify' | 'restore' | 'journal';

export type PersonChangeName = 'withdraw' | 'disqualify' | 'reinstate';

/** The top of an act's page: its name, what it changes, how it is taken back. */
export interface ActPageWords {
  readonly title: string;
  readonly changes: string;
  readonly goBack: string;
}

export interface BetweenWords {
  /** Name of the page. */
  readonly title: string;
  readonly round: string;
  readonly actList: string;
  readonly toList: string;
  readonly acts: Readonly<Record<Exclude<BetweenAct, 'open'>, ActPageWords>>;
  /** Opening a round: it has a sheet already, or not. */
  open(round: RoundName, sheetIsThere: boolean): ActPageWords;
  readonly state: {
    readonly noSheet: string;
    readonly open: string;
    sealed(by: string, at: string): string;
    changed(by: string, at: string): string;
    opened(by: string, at: string, reason: string): string;
    /** 二次录入: typed once, twice alike, waiting for somebody, not begun. */
    typed(once: number, twice: number, waiting: number, untyped: number): string;
  };
  /** Under the name of an act in the list. */
  readonly notes: {
    ties(count: number): string;
    readonly noTies: string;
    readonly sealedFirst: string;
    readonly canBeSealed: string;
    blocked(count: number): string;
    readonly isSealed: string;
    readonly sealChanged: string;
    makes(going: number): string;
    readonly adds: string;
    readonly nothingToOpen: string;
    readonly notYet: string;
    changes(count: number): string;
    readonly correct: string;
    readonly verify: string;
    readonly nothingSealed: string;
    steps(count: number): string;
    readonly noSteps: string;
    journal(count: number, whole: boolean): string;
  };
  readonly fields: {
    readonly name: string;
    readonly nameHint: string;
    readonly second: string;
    readonly secondSealed: string;
    readonly secondOptional: string;
    readonly reason: string;
    readonly nameNeeded: string;
    readonly secondNeeded: string;
    readonly namesEqual: string;
    readonly reasonNeeded: string;
    readonly busy: string;
  };
  readonly cells: {
    /** Names the button that goes to a cell. */
    go(sheet: string, cell: string): string;
    readonly open: string;
    /** Begins with `open`. */
    openSheet(sheet: string): string;
    more(count: number): string;
  };
  readonly rule: {
    readonly tie: string;
    tieOf(first: number, last: number, decides: 'line' | 'prize' | 'rank', count: number): string;
    readonly membersOf: string;
    member(theory: string, practical: string, total: string): string;
    readonly noTicket: string;
    readonly none: string;
    readonly sealed: string;
    readonly method: string;
    readonly methods: Readonly<Record<'third-mark' | 'draw' | 'committee', string>>;
    readonly methodHints: Readonly<Record<'third-mark' | 'draw' | 'committee', string>>;
    readonly markName: string;
    readonly markNameDefault: string;
    readonly markNameNeeded: string;
    markOf(ticket: string, name: string): string;
    readonly markHint: string;
    readonly markNeeded: string;
    readonly markUnclear: string;
    readonly better: string;
    readonly higher: string;
    readonly lower: string;
    readonly seed: string;
    readonly seedAdvice: string;
    readonly seedMethod: string;
    readonly seedNeeded: string;
    drawsAll(ties: number): string;
    readonly order: string;
    place(place: number, name: string, ticket: string): string;
    readonly up: string;
    readonly down: string;
    moveUp(name: string): string;
    moveDown(name: string): string;
    moved(name: string, place: number): string;
    readonly basis: string;
    readonly basisHint: string;
    readonly basisNeeded: string;
    readonly more: string;
    readonly submit: string;
  };
  readonly enter: {
    places(before: RoundName, places: number | null, going: number): string;
    readonly sheetThere: string;
    readonly sheetNotThere: string;
    readonly absent: string;
    readonly freePlaces: string;
    freePlace(rank: number | null, status: 'withdrawn' | 'disqualified', reason: string): string;
    readonly nextInLine: string;
    next(rank: number | null, total: string): string;
    passedOver(ticket: string, because: 'called-up' | 'withdrawn' | 'disqualified'): string;
    nextTied(tickets: readonly string[]): string;
    readonly nobodyNext: string;
    readonly placesStayEmpty: string;
    readonly howSubstitutes: string;
    readonly toWithdraw: string;
    readonly toRule: string;
    nothing(round: RoundName): string;
    readonly obstacles: Readonly<
      Record<
        | 'settings-unclear'
        | 'round-before-not-found'
        | 'round-sealed'
        | 'tie-on-line'
        | 'tie-in-line'
        | 'nobody-advances',
        (before: RoundName, tickets: readonly string[]) => string
      >
    >;
    submit(round: RoundName, sheetIsThere: boolean): string;
  };
  readonly person: {
    readonly what: string;
    readonly whats: Readonly<Record<PersonChangeName, string>>;
    hint(what: PersonChangeName, round: RoundName): string;
    readonly search: string;
    readonly searchHint: string;
    readonly found: string;
    readonly nobodyFound: string;
    more(count: number): string;
    readonly chosen: string;
    readonly chooseAnother: string;
    readonly needed: string;
    standing(rank: number | null, total: string): string;
    readonly expected: string;
    readonly recorded: Readonly<Record<'withdrawn' | 'disqualified', string>>;
    readonly alreadyRecorded: string;
    readonly nothingRecorded: string;
    readonly changes: string;
    by(names: readonly string[], date: string): string;
    submit(what: PersonChangeName): string;
  };
  readonly correct: {
    right(part: 'theory' | 'practical'): string;
    now(mark: string): string;
    readonly hint: string;
    readonly needed: string;
    readonly notOnSheet: string;
    readonly submit: string;
  };
  readonly seal: {
    readonly blockersHeading: string;
    readonly blockers: {
      readonly people: Readonly<
        Record<
          | 'marks-missing'
          | 'not-on-sheet'
          | 'second-entry-differs'
          | 'second-entry-has-errors'
          | 'second-entry-missing'
          | 'second-entry-not-on-sheet',
          (count: number) => string
        >
      >;
      tieOnLine(first: number, last: number, places: number): string;
      tieAtPrize(first: number, last: number): string;
    };
    readonly mend: Readonly<Record<'rule' | 'typing' | 'problems', string>>;
    mendSeal(round: RoundName): string;
    moreBlockers(count: number): string;
    lineOpen(couldDrop: readonly string[], couldEnter: readonly string[]): string;
    readonly free: string;
    /** The pile in hand on the page Entry differs from its paper. */
    readonly pileApart: string;
    tiesWithin(count: number): string;
    readonly password: string;
    readonly passwordOptional: string;
    readonly passwordNeeded: string;
    readonly passwordUnused: string;
    readonly passwordMissing: string;
    readonly passwordGone: string;
    readonly submit: string;
    readonly code: string;
    readonly receipt: string;
    readonly receiptGone: string;
    readonly goReceipt: string;
    readonly changedSince: string;
    readonly toVerify: string;
    readonly toUnseal: string;
    readonly noSheet: string;
  };
  readonly unseal: {
    readonly password: string;
    readonly passwordHint: string;
    readonly later: string;
    readonly submit: string;
  };
  readonly verify: {
    readonly whichRound: string;
    readonly code: string;
    readonly fill: string;
    group(place: number): string;
    /** Read aloud in the place of the code's visible groups. */
    shown(place: number, group: string): string;
    readonly typeWhole: string;
    readonly typeBlanks: string;
    readonly whole: string;
    readonly wholeHint: string;
    readonly withCode: string;
    readonly withoutCode: string;
    readonly badCode: string;
    readonly working: string;
    readonly failed: string;
    readonly result: string;
    readonly holds: string;
    readonly holdsNot: string;
    readonly onlyItself: string;
    readonly noneSealed: string;
    state(state: 'open' | 'intact' | 'changed'): string;
    sealedBy(by: string, at: string): string;
    change(what: string, before: string, after: string): string;
    readonly changesOf: string;
    readonly reportsFresh: string;
    readonly stale: string;
    readonly remake: string;
  };
  readonly restore: {
    readonly steps: string;
    step(by: string, at: string): string;
    readonly last: string;
    readonly toHere: string;
    toHereOf(act: string, count: number): string;
    readonly nothing: string;
    barrier(act: string): string;
    readonly nameOptional: string;
  };
  readonly journal: {
    readonly lines: string;
    readonly newestFirst: string;
    shown(shown: number, count: number): string;
    readonly submit: string;
  };
}
