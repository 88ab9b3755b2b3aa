/*
 * The first page in English: where the contest stands, what comes next.
 */
import type { HomeWords } from '../home-words';
import { names } from './names';

const round = names.round;

export const home: HomeWords = {
  title: 'Home',
  begin: {
    empty: 'This workbook is empty. Make the forms of a new contest, or put an example to look at.',
    foreign:
      'No roster and no score sheet was recognised here. Say below which sheet is what, or make the forms of a new contest.',
  },
  newContest: 'Make contest forms',
  newContestSays: 'Adds empty sheets for rules, roster and first marks; your sheets stay as they are.',
  example: 'Put an example',
  exampleSays: 'Adds an invented contest of 120 people with all three rounds; nobody in it is real.',
  way: 'Where it stands',
  stage: { roster: 'Roster', preliminary: 'Prelim.', semifinal: 'Semi', final: 'Final', prizes: 'Awards' },
  stageState: { done: 'done', now: 'now', later: 'to come' },
  next: 'Next step',
  step: {
    tickets: (people) => [`${people} people have no ticket yet`, 'Assign tickets'],
    checkRoster: (errors) => [`The roster has ${errors} errors to settle`, 'See the problems'],
    unclear: (errors) => [
      `${errors} errors must be settled before anything can be computed`,
      'See the problems',
    ],
    firstSheet: () => [
      'The roster has no errors. There is no first score sheet yet.',
      'Make the score sheet',
    ],
    confirmRules: () => [
      'Before the first result, read and confirm the rules (percentage, rounding, bonus)',
      'Confirm the rules',
    ],
    type: (which, missing) => [`${round[which]}: ${missing} people have no marks yet`, 'Enter marks'],
    rule: (which, ties) => [`${round[which]}: ${ties} tie(s) wait for a ruling`, 'Rule'],
    run: (which) => [
      which === null
        ? 'The marks are complete. You see what will be written before it is.'
        : `${round[which]}: the marks are complete. You see what will be written before it is.`,
      'Score (preview first)',
    ],
    open: (which) => [
      `${round[which]} can be opened: a score sheet of exactly those who advance`,
      `Open ${round[which]}`,
    ],
    seal: (which) => [
      `${round[which]} is scored. Once checked, seal it: no mark can change unseen then`,
      'Seal',
    ],
    done: () => ['All rounds are scored and sealed. Print, publish, pay.', 'See the awards'],
  },
  runAnyway: 'Score (preview first)',
  checkAgain: 'Check again',
  edits: 'Marks that somebody changed since the last calculation',
  more: 'All problems',
  problems: (errors, warnings) =>
    errors + warnings === 0 ? 'No errors and no warnings.' : `Errors ${errors}, warnings ${warnings}.`,
};
