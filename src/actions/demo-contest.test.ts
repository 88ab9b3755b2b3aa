import type { FindingCode } from '../contest/finding';
import { checkIdNumber } from '../contest/resident-id';
import { wordsIn } from '../text';
import { createXlsx } from '../workbook/file/create';
import type { Plan, Snapshot } from '../workbook/port';
import type { Outcome } from './act';
import { demoTraps, planDemo, usualTraps, type DemoTrap } from './demo-contest';
import { perform } from './perform';

const words = wordsIn('zh-CN');
const demo = (contestants: number, traps?: readonly DemoTrap[], seed: string | number = 1): Plan =>
  planDemo({ contestants, seed, words, ...(traps === undefined ? {} : { traps }) });

async function snapshotOf(plan: Plan): Promise<Snapshot> {
  const book = createXlsx('demo');
  await book.apply(plan);
  return book.snapshot();
}

async function check(plan: Plan): Promise<Outcome> {
  return perform(await snapshotOf(plan), {
    act: 'award',
    round: null,
    overrides: {},
    words,
    generatedAt: '2024-07-13 09:00:00',
    program: 'test',
  });
}

/** Entered, attended, scored, places of every round. */
const counts = ({ result }: Outcome): readonly (readonly (number | null)[])[] =>
  result.rounds.map(({ entered, attended, scored, cut }) => [entered, attended, scored, cut?.places ?? null]);

const codes = ({ result }: Outcome, severity?: string): readonly FindingCode[] =>
  [
    ...new Set(
      result.findings
        .filter((one) => severity === undefined || one.severity === severity)
        .map(({ code }) => code),
    ),
  ].sort();

const topTen = ({ result }: Outcome): readonly (string | null)[] =>
  (result.rounds[2]?.standings ?? []).slice(0, 10).map(({ contestant }) => contestant.ticket);

describe('a demonstration without traps', () => {
  test.each([
    [
      0,
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, null],
      ],
    ],
    [
      1,
      [
        [1, 1, 1, 0],
        [0, 0, 0, 0],
        [0, 0, 0, null],
      ],
    ],
    [
      3,
      [
        [3, 3, 3, 0],
        [0, 0, 0, 0],
        [0, 0, 0, null],
      ],
    ],
    [
      60,
      [
        [60, 60, 60, 18],
        [18, 18, 18, 5],
        [5, 5, 5, null],
      ],
    ],
    [
      120,
      [
        [120, 120, 120, 36],
        [36, 36, 36, 10],
        [10, 10, 10, null],
      ],
    ],
    [
      1000,
      [
        [1000, 1000, 1000, 300],
        [300, 300, 300, 90],
        [90, 90, 90, null],
      ],
    ],
  ])(
    '%d people: three rounds that fit together, nothing wrong',
    async (contestants, expected) => {
      const outcome = await check(demo(contestants, []));
      expect(counts(outcome)).toEqual(expected);
      expect(codes(outcome, 'error')).toEqual([]);
      const allowed = ['cut-empty', 'final-below-ten', 'phone-unassigned', 'rank-by-practical'];
      expect(codes(outcome).filter((code) => !allowed.includes(code))).toEqual([]);
    },
    30_000,
  );

  test('is clean below 20 people', () => {
    expect([0, 1, 3, 19].map((contestants) => usualTraps(contestants))).toEqual([[], [], [], []]);
    expect(usualTraps(60)).toEqual(demoTraps);
  });
});

describe('a demonstration with its traps', () => {
  test('of 120 people has the head-counts of domain.md §8 and 10 finalists', async () => {
    const outcome = await check(demo(120));
    expect(counts(outcome)).toEqual([
      [120, 117, 114, 34],
      [34, 34, 34, 10],
      [10, 10, 10, null],
    ]);
    expect(outcome.result.roster?.registrations).toHaveLength(125);
    expect(codes(outcome, 'error')).toEqual([
      'duplicate-id-number',
      'id-number-as-number',
      'id-number-check-digit',
      'id-number-length',
      'over-age',
      'payee-id-invalid',
      'phone-invalid',
      'residence-too-short',
      'ticket-missing',
      'tie-unresolved',
      'under-age',
    ]);
    expect(codes(outcome, 'warning')).toEqual(
      expect.arrayContaining([
        'birth-mismatch',
        'contestant-pending',
        'id-needs-hand-check',
        'retires-before-final',
        'score-with-status',
        'sex-mismatch',
      ]),
    );
    expect(outcome.result.awards?.organisationAwards[0]?.contestants).toBe(11);
    const byRank = outcome.result.rounds[2]?.standings.map(({ rank, total }) => [rank, total]);
    expect(byRank?.slice(2, 4)).toEqual([
      [3, 86_450n],
      [4, 86_450n],
    ]);
  });

  test('has the same winners as without them', async () => {
    const [clean, trapped] = [await check(demo(120, [])), await check(demo(120))];
    expect(topTen(trapped)).toEqual(topTen(clean));
  });

  test('has the tie on the line ruled, unless it is left open', async () => {
    const open = await check(demo(120, ['absences', 'cancelled', 'open-tie']));
    const ruled = await check(demo(120, ['absences', 'cancelled', 'line-tie']));
    expect(open.result.rounds[0]?.unresolved.map((tie) => tie.length)).toEqual([2]);
    expect(ruled.result.rounds[0]?.unresolved).toEqual([]);
    expect(codes(ruled, 'error')).toEqual([]);
    expect(counts(ruled)).toEqual(counts(open));
    const advancing = ruled.result.rounds[0]?.standings.filter(({ advances }) => advances === true);
    expect(advancing).toHaveLength(34);
  });

  test.each<readonly [DemoTrap, readonly FindingCode[]]>([
    ['padded-name', ['value-normalised']],
    ['name-dot', ['value-normalised']],
    ['rare-character', []],
    ['id-dress', ['value-normalised']],
    ['id-as-number', ['id-number-as-number']],
    ['id-check-digit', ['id-number-check-digit']],
    ['id-fifteen-digits', ['id-number-length']],
    ['payee-id-short', ['id-number-length', 'payee-id-invalid']],
    ['sex-mismatch', ['sex-mismatch']],
    ['birth-mismatch', ['birth-mismatch']],
    ['birth-forms', []],
    ['phone-forms', ['value-normalised']],
    ['phone-short', ['phone-invalid']],
    ['birth-on-the-limit', ['boundary-birth-date']],
    ['retires-before-final', ['retires-before-final']],
    ['other-documents', ['id-needs-hand-check']],
    ['merged-unit', []],
    ['unit-spellings', ['value-normalised']],
    ['duplicate-person', ['duplicate-id-number', 'ticket-missing']],
    ['over-age', ['over-age']],
    ['under-age', ['under-age']],
    ['short-residence', ['residence-too-short']],
    ['other-lines', []],
    ['cancelled', ['score-with-status']],
    ['text-marks', ['value-normalised']],
    ['line-tie', []],
    ['open-tie', ['contestant-pending', 'tie-unresolved']],
    ['float-order', ['rank-by-practical']],
    ['rounding-order', []],
    ['practical-decides', ['rank-by-practical']],
    ['true-zero', []],
  ])('%s alone is found as %j and nothing else', async (trap, expected) => {
    const outcome = await check(demo(120, [trap]));
    const always = ['phone-unassigned', 'unit-count-differs'];
    expect(codes(outcome).filter((code) => !always.includes(code))).toEqual(expected);
  });
});

describe('the people of a demonstration', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(demo(120)).toEqual(demo(120));
    expect(demo(120)).not.toEqual(demo(120, undefined, 2));
  });

  test('have valid, different numbers with the sequence codes 950 to 999, and phones of segment 154', () => {
    const plan = demo(2000, []);
    const roster = plan.steps.flatMap((step) =>
      step.kind === 'put-sheet' && step.sheet.key === 'input.roster' ? step.sheet.rows : [],
    );
    const values = roster.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    const ids = values.filter(
      (value): value is string => /^\d{17}[\dX]$/u.test(String(value)) && !String(value).startsWith('9'),
    );
    expect(ids).toHaveLength(2000);
    expect(new Set(ids).size).toBe(2000);
    for (const id of ids) {
      expect(checkIdNumber(id, { year: 2024, month: 5, day: 20 }).kind).toBe('valid');
      expect(Number(id.slice(14, 17))).toBeGreaterThanOrEqual(950);
    }
    const phones = values.filter((value) => /^1\d{10}$/u.test(String(value)));
    expect(phones).toHaveLength(2000);
    expect(phones.every((phone) => String(phone).startsWith('154'))).toBe(true);
  });

  test('are refused beyond 100 000', () => {
    expect(() => demo(100_001)).toThrow(RangeError);
    expect(() => demo(1.5)).toThrow(RangeError);
  });
});
