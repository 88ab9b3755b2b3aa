import { sharedPrefix, ticketsAfter, usualPrefix } from './ticket-sequence';

describe('the prefix of the tickets in use', () => {
  test.each([
    [['AF20240001', 'AF20240002', 'AF20240120'], 'AF2024'],
    [['AF20240001'], 'AF2024'],
    [['AF20240998', 'AF202410001'], 'AF2024'],
    [['AF2024000001', 'AF2024100000'], 'AF2024'],
    [['20240001', '20240013'], '2024'],
    [['161201100200101', '161201100200102'], '16120110020'],
    [['A01', 'A02'], 'A'],
    [['BJ-0001', 'BJ-0002', 'BJ-0003', '待定'], 'BJ-'],
    [['A0001', 'B0001'], null],
    [[], null],
  ])('%j is %s', (tickets, prefix) => {
    expect(sharedPrefix(tickets)).toBe(prefix);
  });

  test('is AF and the year of registration where there is none', () => {
    expect(usualPrefix(2024)).toBe('AF2024');
  });
});

describe('new tickets', () => {
  const after = (prefix: string, used: readonly string[], count: number): readonly string[] => {
    const next = ticketsAfter(prefix, new Set(used));
    return Array.from({ length: count }, next);
  };

  test('begin with 0001', () => {
    expect(after('AF2024', [], 2)).toEqual(['AF20240001', 'AF20240002']);
  });

  test('go on after the highest number, leave gaps alone and grow when they must', () => {
    expect(after('AF2024', ['AF20240001', 'AF20240003'], 1)).toEqual(['AF20240004']);
    expect(after('AF2024', ['AF20249998'], 3)).toEqual(['AF20249999', 'AF202410000', 'AF202410001']);
  });

  test('have as many digits as the ones in use', () => {
    expect(after('A', ['A01', 'A02'], 1)).toEqual(['A03']);
    expect(after('AF2024', ['AF2024000007'], 1)).toEqual(['AF2024000008']);
  });

  test('do not count what stands under another prefix', () => {
    expect(after('BJ', ['AF20240120', 'BJX7'], 1)).toEqual(['BJ0001']);
  });
});
