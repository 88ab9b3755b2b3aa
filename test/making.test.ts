/*
 * `new`, `demo`, `tickets` and `public` from the shell, as a clerk chains them: make, number, run,
 * publish. What the sheets look like is tested beside their code.
 */
import { readFileSync } from 'node:fs';
import { partTexts } from '../src/workbook/file/parts';
import { expectRefused, newFolder, tell, type Folder } from './shell';
import { open, performOn, sample } from './workbooks';

jest.setTimeout(120_000);

let folder: Folder;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  folder.remove();
});

describe('demo', () => {
  test('makes a contest that runs: 120 people, three rounds, ten finalists', async () => {
    const made = await tell(['demo', folder.at('demo.xlsx'), '--contestants', '120', '--seed', '7']);
    expect([made.status, made.err]).toEqual([0, []]);
    const { result } = await performOn(open(folder.at('demo.xlsx')));
    expect(result.rounds.map(({ round, entered }) => [round, entered])).toEqual([
      ['preliminary', 120],
      ['semifinal', 34],
      ['final', 10],
    ]);
    expect(result.awards?.topTen).toHaveLength(10);
  });

  test('is the same for the same seed, another for another', async () => {
    for (const [name, seed] of [
      ['a', '1'],
      ['b', '1'],
      ['c', '2'],
    ] as const) {
      await tell(['demo', folder.at(`${name}.xlsx`), '--contestants', '20', '--seed', seed]);
    }
    expect(folder.bytes('a.xlsx').equals(folder.bytes('b.xlsx'))).toBe(true);
    expect(folder.bytes('a.xlsx').equals(folder.bytes('c.xlsx'))).toBe(false);
  });

  test('without traps has no error to show', async () => {
    await tell(['demo', folder.at('clean.xlsx'), '--contestants', '120', '--traps', 'none']);
    const told = await tell(['check', folder.at('clean.xlsx')]);
    expect(told.status).toBe(0);
  });

  test('never overwrites a file, and refuses what is no number and no trap', async () => {
    folder.put('there.xlsx', 'mine');
    expectRefused(await tell(['demo', folder.at('there.xlsx')]));
    expect(folder.bytes('there.xlsx').toString()).toBe('mine');
    expectRefused(await tell(['demo', folder.at('x.xlsx'), '--contestants', 'many']));
    expectRefused(await tell(['demo', folder.at('x.xlsx'), '--contestants', '100001']));
    expectRefused(await tell(['demo', folder.at('x.xlsx'), '--traps', 'no-such-trap']));
    expect(folder.list()).toEqual(['there.xlsx']);
  });
});

describe('new', () => {
  test('makes an empty contest that is read as a round of nobody', async () => {
    const made = await tell(['new', folder.at('2025.xlsx')]);
    expect([made.status, made.err]).toEqual([0, []]);
    const { result } = await performOn(open(folder.at('2025.xlsx')));
    expect(result.rounds.map(({ round, entered }) => [round, entered])).toEqual([['preliminary', 0]]);
    expect(result.roster?.registrations).toEqual([]);
  });

  test("takes last year's rules, no people, and lists what must be confirmed anew", async () => {
    const made = await tell(['new', folder.at('2025.xlsx'), '--from', sample]);
    expect(made.out.join('\n')).toMatch(/报名截止日.*2024-05-20.*2025-05-20/u);
    const { result } = await performOn(open(folder.at('2025.xlsx')));
    expect(result.settingTexts['最少晋级']).toBe('10');
    expect(result.settingTexts['报名截止日']).toBe('2024-05-20');
    const text = [...partTexts(folder.bytes('2025.xlsx'))].map((part) => part.text).join('\n');
    expect(text).not.toMatch(/DB2024\d{4}|154\d{8}/u);
  });

  test('answers --json with every key', async () => {
    const made = await tell(['new', folder.at('n.xlsx'), '--json']);
    expect(Object.keys(JSON.parse(made.out.join('\n')) as object)).toEqual([
      'file',
      'out',
      'settings',
      'rounds',
      'awards',
      'seals',
      'findings',
    ]);
  });
});

describe('tickets', () => {
  test('numbers only those without a ticket, after the highest, and changes nothing a second time', async () => {
    await tell(['demo', folder.at('d.xlsx'), '--contestants', '80']);
    const before = await performOn(open(folder.at('d.xlsx')));
    const told = await tell(['tickets', folder.at('d.xlsx'), '--out', folder.at('t.xlsx')]);
    expect(told.err).toEqual([]);
    const after = await performOn(open(folder.at('t.xlsx')));
    const tickets = (one: typeof before) =>
      one.result.roster?.registrations.map(({ ticket }) => ticket) ?? [];
    const kept = tickets(before).flatMap((ticket, at) => (ticket === null ? [] : [[at, ticket] as const]));
    expect(kept.every(([at, ticket]) => tickets(after)[at] === ticket)).toBe(true);
    const given = tickets(after).filter((ticket, at) => ticket !== null && tickets(before)[at] === null);
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(tickets(after).filter((one) => one !== null)).size).toBe(
      tickets(after).filter((one) => one !== null).length,
    );
    await tell(['tickets', folder.at('t.xlsx'), '--out', folder.at('u.xlsx')]);
    expect(tickets(await performOn(open(folder.at('u.xlsx'))))).toEqual(tickets(after));
  });
});

describe('public', () => {
  test('writes a workbook of its own without any ID, phone or account, and says how many were looked for', async () => {
    const told = await tell(['public', sample, '--out', folder.at('公示.xlsx')]);
    expect(told.out.join('\n')).toMatch(/已核对：原工作簿里的 \d{2,} 个/u);
    const text = [...partTexts(folder.bytes('公示.xlsx'))].map((part) => part.text).join('\n');
    expect(text).toContain('公示');
    expect(text).not.toMatch(/\d{17}[\dX]|154\d{8}/u);
  });

  test('must be told where, and never writes over its source', async () => {
    const copy = folder.put('in.xlsx', readFileSync(sample));
    expectRefused(await tell(['public', copy]));
    expectRefused(await tell(['public', copy, '--out', copy]));
    expect(folder.list()).toEqual(['in.xlsx']);
  });
});
