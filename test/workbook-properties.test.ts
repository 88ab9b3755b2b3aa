/*
 * A known contest in a random messy workbook: whatever the sheets look like, exactly that contest is read,
 * and what it comes to is what big.js says. When a property fails, the message holds the sheets as text.
 */
import Big from 'big.js';
import fc from 'fast-check';
import { openXlsx } from '../src/workbook/file/open';
import { unzip } from './golden/build';
import {
  anyContest,
  anyDrawing,
  draw,
  nameOf,
  type Contest,
  type Line,
  type MessyWorkbook,
} from './messy-workbook.fixture';
import { rawWorkbook } from './raw-workbook';
import { answer, performOn, type Answer } from './workbooks';

// ---- the oracle -----------------------------------------------------------------------------------

const roundNames = { 初赛: 'preliminary', 复赛: 'semifinal', 决赛: 'final' } as const;
const statuses = {
  scored: 'scored',
  absent: 'absent',
  'theory absent': 'partly-absent',
  'practical absent': 'partly-absent',
  cancelled: 'cancelled',
  disqualified: 'disqualified',
  withdrawn: 'withdrawn',
  'nothing typed': 'missing',
  'theory only': 'missing',
} as const;
const attends = new Set(['scored', 'theory absent', 'practical absent', 'cancelled', 'theory only']);

const totalOf = ({ theory, practical }: Line): Big =>
  new Big(theory).times('0.3').plus(new Big(practical).times('0.7'));
const better = (a: Line, b: Line): number =>
  totalOf(a).cmp(totalOf(b)) || new Big(a.practical).cmp(b.practical);
const byTicket = (a: Line, b: Line): number => (a.person.ticket < b.person.ticket ? -1 : 1);

/** What one round comes to: ranks by counting who is better, no sort decides anything. */
function expectedRound({ word, lines }: Contest['rounds'][number], hasRoster: boolean) {
  const scored = lines.filter(({ fate }) => fate === 'scored');
  const isFinal = word === '决赛';
  const places = isFinal ? null : Number(new Big(scored.length).times('0.3').round(0, Big.roundDown));
  const ranked = scored
    .map((line) => ({ line, first: 1 + scored.filter((other) => better(other, line) > 0).length }))
    .sort((a, b) => a.first - b.first || byTicket(a.line, b.line))
    .map(({ line, first }) => {
      const last = first - 1 + scored.filter((other) => better(other, line) === 0).length;
      const inside = places === null || first > places ? false : last <= places ? true : null;
      const marks = { theory: line.theory, practical: line.practical, total: totalOf(line).toFixed() };
      return { line, marks, rank: last > first ? null : first, pending: last > first, advances: inside };
    });
  const unranked = lines
    .filter(({ fate }) => fate !== 'scored')
    .sort(byTicket)
    .map((line) => ({ line, marks: { total: null }, rank: null, pending: false, advances: false }));
  return {
    round: roundNames[word],
    entered: lines.length,
    attended: lines.filter(({ fate }) => attends.has(fate)).length,
    scored: scored.length,
    places,
    standings: [...ranked, ...unranked].map(({ line, marks, ...rest }) => ({
      ticket: line.person.ticket,
      name: nameOf(line.person),
      unit: hasRoster || line.person.unit !== '' ? line.person.unit : '',
      status: statuses[line.fate],
      ...marks,
      ...rest,
    })),
  };
}

// ---- the product ----------------------------------------------------------------------------------

const bytesOf = ({ sheets, texts }: MessyWorkbook): Uint8Array => rawWorkbook(sheets, texts);

async function read(workbook: MessyWorkbook): Promise<Answer> {
  return answer(await performOn(openXlsx(bytesOf(workbook), 'messy.xlsx')));
}

/** Marks only of those who are scored: beside a status they may stand or not. */
function actualRound({ round, entered, attended, scored, cut, standings }: Answer['rounds'][number]) {
  return {
    round,
    entered,
    attended,
    scored,
    places: cut?.places ?? null,
    standings: standings.map(
      ({ ticket, name, unit, status, theory, practical, total, rank, pending, advances }) => ({
        ticket,
        name,
        unit,
        status,
        ...(status === 'scored' ? { theory, practical } : {}),
        total,
        rank,
        pending,
        advances,
      }),
    ),
  };
}

/** Who advances, those whose tie straddles the line, the rest: in this order. */
function lettersOf({ standings }: Answer['rounds'][number]): string {
  return standings.map(({ advances }) => (advances === null ? '?' : advances ? '+' : '-')).join('');
}

const twoDrawings = fc
  .tuple(anyContest, anyDrawing, anyDrawing)
  .map(([contest, one, other]) => [draw(contest, one), draw(contest, other)] as const);
const oneDrawing = fc.tuple(anyContest, anyDrawing).map(([contest, drawing]) => draw(contest, drawing));

test('two messy workbooks of one contest are read as exactly that contest, in whatever order the rows stand', async () => {
  await fc.assert(
    fc.asyncProperty(twoDrawings, async ([one, other]) => {
      const { rounds, hasRoster } = one.contest;
      const expected = rounds.map((round) => expectedRound(round, hasRoster));
      const answers = [await read(one), await read(other)];
      for (const { rounds: found } of answers) {
        expect(found.map(actualRound)).toEqual(expected);
        for (const round of found) expect(lettersOf(round)).toMatch(/^\+*\?*-*$/u);
      }
      const [first, second] = answers.map(({ rounds: found, awards }) => ({
        why: found.map(({ standings }) => standings.map(({ why }) => why)),
        open: found.map(({ unresolved }) => unresolved),
        awards,
      }));
      expect(second).toEqual(first);
    }),
    { numRuns: 100 },
  );
}, 120_000);

/** Parts that differ, as text. */
function differing(before: Uint8Array, after: Uint8Array): readonly (readonly [string, string, string])[] {
  const [one, two] = [unzip(before), unzip(after)];
  const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
  return [...new Set([...Object.keys(one), ...Object.keys(two)])]
    .map((name) => [name, text(one[name]), text(two[name])] as const)
    .filter(([, a, b]) => a !== b);
}

test('a run on its own saved output changes nothing but the time stamp, and gives the same answer', async () => {
  const [earlier, later] = ['2024-07-01 09:00:00', '2024-07-02 10:11:12'];
  await fc.assert(
    fc.asyncProperty(oneDrawing, async (workbook) => {
      const run = async (bytes: Uint8Array, generatedAt: string) => {
        const book = openXlsx(bytes, 'messy.xlsx');
        const outcome = await performOn(book, { generatedAt });
        const { refused } = await book.apply(outcome.plan);
        expect(refused).toEqual([]);
        return { json: answer(outcome), bytes: book.save() };
      };
      const first = await run(bytesOf(workbook), earlier);
      const second = await run(first.bytes, later);
      expect(second.json).toEqual(first.json);
      const changed = differing(first.bytes, second.bytes);
      expect(changed.map(([name]) => name)).toHaveLength(1);
      for (const [, before, after] of changed) expect(after.replace(later, earlier)).toBe(before);
    }),
    { numRuns: 25 },
  );
}, 120_000);
