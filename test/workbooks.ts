/*
 * Opens a workbook of the tests and performs an act on it, as the command line does, without a shell.
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Outcome, Request } from '../src/actions/act';
import { perform } from '../src/actions/perform';
import { jsonOf } from '../src/cli/json';
import { wordsIn } from '../src/text';
import { openXlsx, type FileWorkbook } from '../src/workbook/file/open';

export const demo120 = resolve(__dirname, 'samples', 'demo120.xlsx');
export const sample = resolve(__dirname, '..', 'assets', 'sample.xlsx');

export function open(file: string): FileWorkbook {
  return openXlsx(readFileSync(file), basename(file));
}

export function request(fields: Partial<Request> = {}): Request {
  return {
    act: 'run',
    round: null,
    overrides: {},
    words: wordsIn('zh-CN'),
    generatedAt: '2024-07-01 09:00:00',
    program: 'dengbang test',
    ...fields,
  };
}

export async function performOn(workbook: FileWorkbook, fields: Partial<Request> = {}): Promise<Outcome> {
  return perform(await workbook.snapshot(), request(fields));
}

/** The --json answer, as anyone who parses it sees it. Fields are checked by the tests that use them. */
export function answer(outcome: Outcome): Answer {
  return JSON.parse(JSON.stringify(jsonOf('in.xlsx', null, outcome.result, wordsIn('zh-CN')))) as Answer;
}

export interface Answer {
  readonly settings: Readonly<Record<string, string>>;
  readonly rounds: readonly {
    readonly round: string;
    readonly sheet: string;
    readonly entered: number;
    readonly attended: number;
    readonly scored: number;
    readonly cut: {
      readonly percent: string;
      readonly of: number;
      readonly exact: string;
      readonly places: number;
    } | null;
    readonly standings: readonly {
      readonly ticket: string | null;
      readonly name: string;
      readonly unit: string;
      readonly theory: string | null;
      readonly practical: string | null;
      readonly total: string | null;
      readonly status: string;
      readonly rank: number | null;
      readonly pending: boolean;
      readonly advances: boolean | null;
      readonly why: string;
    }[];
    readonly unresolved: readonly (readonly string[])[];
  }[];
  readonly awards: {
    readonly medals: readonly {
      readonly rank: number;
      readonly medal: string;
      readonly ticket: string | null;
    }[];
    readonly certificates: readonly (string | null)[];
    readonly coachAward: {
      readonly coach: string | null;
      readonly coachUnit: string | null;
      readonly ticket: string | null;
    } | null;
    readonly unitAward: { readonly unit: string; readonly ticket: string | null } | null;
    readonly teamAwards: readonly {
      readonly unit: string;
      readonly contestants: number;
      readonly topTen: number;
    }[];
    readonly organisationAwards: readonly { readonly unit: string; readonly contestants: number }[];
    readonly careerSupport: readonly { readonly ticket: string; readonly because: readonly string[] }[];
    readonly bonus: {
      readonly rows: readonly {
        readonly rank: number;
        readonly ticket: string | null;
        readonly gross: string;
        readonly tax: string;
        readonly net: string;
        readonly netInWords: string;
        readonly payable: boolean;
      }[];
      readonly gross: string;
      readonly tax: string;
      readonly net: string;
    };
  } | null;
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly ticket: string | null;
    readonly facts: Readonly<Record<string, unknown>>;
    readonly message: string;
  }[];
}
