/*
 * What is said on the first page of the pane: where the contest stands, and the one next step.
 */
import type { RoundName } from '../contest/round-name';

export interface HomeWords {
  /** Name of the page. */
  readonly title: string;
  readonly begin: Readonly<Record<'empty' | 'foreign', string>>;
  readonly newContest: string;
  readonly newContestSays: string;
  readonly example: string;
  readonly exampleSays: string;
  /** Heading over the stages. */
  readonly way: string;
  readonly stage: Readonly<Record<'roster' | RoundName | 'prizes', string>>;
  readonly stageState: Readonly<Record<'done' | 'now' | 'later', string>>;
  readonly next: string;
  readonly step: {
    tickets(people: number): readonly [string, string];
    checkRoster(errors: number): readonly [string, string];
    /** Errors that let nothing be computed. */
    unclear(errors: number): readonly [string, string];
    firstSheet(): readonly [string, string];
    confirmRules(): readonly [string, string];
    type(round: RoundName, missing: number): readonly [string, string];
    rule(round: RoundName, ties: number): readonly [string, string];
    run(round: RoundName | null): readonly [string, string];
    open(round: RoundName): readonly [string, string];
    seal(round: RoundName): readonly [string, string];
    done(): readonly [string, string];
  };
  readonly runAnyway: string;
  readonly checkAgain: string;
  readonly edits: string;
  readonly more: string;
  problems(errors: number, warnings: number): string;
}
