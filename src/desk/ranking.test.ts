import { demoBook, groundIn } from '../../test/demo-ground';
import { rankingOf, type RankingLook, type RoundRanking } from './ranking';
import { choicesOf, partsOf, rowOf, type Choice } from './ranking-list';

async function demoLook(): Promise<RankingLook> {
  return rankingOf(await groundIn(demoBook()));
}

function roundIn(look: RankingLook, name: RoundRanking['round']): RoundRanking {
  const found = look.rounds.find(({ round }) => round === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const all = { search: '', choice: 'all' } as const;

test('every person of every round has a row, in the order of the standings', async () => {
  const ground = await groundIn(demoBook());
  const look = rankingOf(ground);
  for (const round of ground.checked.result.rounds) {
    const { columns } = roundIn(look, round.round);
    expect(columns.key).toEqual(round.standings.map(({ contestant }) => contestant.key));
    for (const column of Object.values(columns)) expect(column).toHaveLength(round.standings.length);
    expect(round.standings.map(({ contestant }) => contestant.unit)).toEqual(
      columns.unit.map((at) => look.units[at]),
    );
  }
});

test('the look crosses from a worker as it is', async () => {
  const look = await demoLook();
  expect(structuredClone(look)).toEqual(look);
});

test('the tie on places 34 and 35 stands on the line: 33 inside, 2 on it, the rest outside', async () => {
  const look = await demoLook();
  const preliminary = roundIn(look, 'preliminary');
  const parts = partsOf(preliminary, look.units, all);
  expect(parts.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['inside', 33],
    ['on-line', 2],
    ['outside', 79],
    ['unranked', 6],
  ]);
  const tied = parts[1]?.rows.map((row) => rowOf(preliminary, look.units, row)) ?? [];
  expect(tied.map(({ ticket, verdict, rank }) => [ticket, verdict, rank])).toEqual([
    ['AF20240015', 'open', null],
    ['AF20240096', 'open', null],
  ]);
  expect(tied[0]?.tie).toEqual({ at: 33, people: 2, first: 34, last: 35, within: 1 });
  expect(preliminary.line).toMatchObject({ places: 34, gap: '0' });
});

test('who has no rank comes last and says why', async () => {
  const look = await demoLook();
  const preliminary = roundIn(look, 'preliminary');
  const unranked = partsOf(preliminary, look.units, { search: '', choice: 'unranked' });
  expect(unranked.map(({ name }) => name)).toEqual(['unranked']);
  const rows = unranked[0]?.rows.map((row) => rowOf(preliminary, look.units, row)) ?? [];
  expect(rows.map(({ left }) => left).sort()).toEqual([
    'absent',
    'absent',
    'absent',
    'cancelled',
    'partly-absent',
    'withdrawn',
  ]);
  expect(rows.every(({ rank, total }) => rank === null && total === '')).toBe(true);
});

test('a search finds every word in ticket, name or unit, wide letters and small ones too', async () => {
  const look = await demoLook();
  const preliminary = roundIn(look, 'preliminary');
  const found = (search: string): readonly string[] =>
    partsOf(preliminary, look.units, { search, choice: 'all' }).flatMap(({ rows }) =>
      rows.map((row) => rowOf(preliminary, look.units, row).ticket),
    );
  expect(found('ａf20240015')).toEqual(['AF20240015']);
  const [unit = ''] = look.units;
  const members = preliminary.columns.unit.filter((at) => at === 0).length;
  expect(found(unit)).toHaveLength(members);
  expect(found(`${unit} 没有这个人`)).toEqual([]);
});

test('each choice shows those people and no others', async () => {
  const look = await demoLook();
  const preliminary = roundIn(look, 'preliminary');
  const shown = (choice: Choice) =>
    partsOf(preliminary, look.units, { search: '', choice }).flatMap(({ rows }) => rows);
  expect(choicesOf(preliminary)).toEqual(['all', 'in', 'out', 'open', 'unranked']);
  expect(shown('in')).toHaveLength(33);
  expect(shown('open')).toEqual([33, 34]);
  expect(shown('out')).toHaveLength(79);
  expect([...shown('in'), ...shown('open'), ...shown('out'), ...shown('unranked')]).toEqual(shown('all'));
});

test('the final has no line: everyone with a rank is in one list', async () => {
  const look = await demoLook();
  const final = roundIn(look, 'final');
  expect(final.line).toBeNull();
  expect(choicesOf(final)).toEqual(['all', 'open', 'unranked']);
  expect(partsOf(final, look.units, all)[0]).toMatchObject({ name: 'placed' });
  expect(final.columns.verdict.slice(0, final.ranked)).not.toContain('in');
});
