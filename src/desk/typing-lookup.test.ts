import { findSheet, type Sitting } from './typing-lookup';
import type { SheetPhase, SheetTold } from './typing-sheets';

const told = (ticket: string, phase: SheetPhase = 'free', by: readonly string[] = []): SheetTold => ({
  ticket,
  name: `选手${ticket}`,
  unit: '甲公司',
  phase,
  by,
  parts: ['theory', 'practical'],
});
const sitting = (change: Partial<Sitting>, ...sheets: readonly SheetTold[]): Sitting => ({
  mode: 'first',
  by: '甲',
  firstBy: '',
  sheets: new Map(sheets.map((one) => [one.ticket, one])),
  typedNow: new Set(),
  ...change,
});

describe('a typed number names a sheet', () => {
  const many = sitting(
    {},
    told('AF20240056'),
    told('AF20241056'),
    told('AF20240007'),
    ...Array.from({ length: 9 }, (_, at) => told(`B${at}99`)),
  );

  test.each([
    ['AF20240056', 'open AF20240056'],
    [' ａf2024 0056 ', 'open AF20240056'],
    ['7', 'open AF20240007'],
    ['0056', 'open AF20240056'],
    ['56', 'several 2 0'],
    ['99', 'several 6 3'],
    ['4', 'unknown'],
    ['AF9', 'unknown'],
    ['', 'nothing'],
    ['-', 'nothing'],
  ])('%j: %s', (text, expected) => {
    const found = findSheet(text, many);
    const more =
      found.kind === 'several'
        ? ` ${found.candidates.length} ${found.more}`
        : 'sheet' in found
          ? ` ${found.sheet.ticket}`
          : '';
    expect(`${found.kind}${more}`).toBe(expected);
  });
});

describe('whether this person may type it now', () => {
  const weigh = (mode: 'first' | 'second', sheet: SheetTold, change: Partial<Sitting> = {}): string => {
    const found = findSheet(sheet.ticket, sitting({ mode, ...change }, sheet));
    return found.kind === 'closed' ? found.because : found.kind;
  };

  test.each<readonly [SheetPhase, string, string, string]>([
    ['free', '', 'open', 'not-first'],
    ['typed', '', 'open', 'first-unknown'],
    ['anew', '', 'open', 'not-first'],
    ['once', '甲', 'mine', 'own-first'],
    ['once', ' 甲　', 'mine', 'own-first'],
    ['once', '乙', 'once', 'open'],
    ['correcting', '甲', 'correcting', 'own-kept'],
    ['correcting', '乙', 'correcting', 'open'],
    ['begun', '乙', 'begun', 'begun'],
    ['parked', '乙', 'parked', 'parked'],
    ['differing', '乙', 'differing', 'differing'],
    ['twice', '乙', 'twice', 'twice'],
    ['settled', '', 'settled', 'settled'],
    ['repeated', '', 'repeated', 'repeated'],
  ])('%s by "%s": first entry %s, second entry %s', (phase, by, first, second) => {
    const sheet = told('A1', phase, by === '' ? [] : [by]);
    expect([weigh('first', sheet), weigh('second', sheet)]).toEqual([first, second]);
  });

  test('marks without a name are a first entry once somebody says whose, and that is another person', () => {
    const sheet = told('A1', 'typed');
    expect(weigh('second', sheet, { firstBy: '乙' })).toBe('open');
    expect(weigh('second', sheet, { firstBy: '甲 ' })).toBe('own-first');
  });

  test('what was typed here a moment ago is mine, before the workbook tells of it', () => {
    const typedNow = new Set(['A1']);
    expect(weigh('first', told('A1'), { typedNow })).toBe('mine');
    expect(weigh('second', told('A1', 'once', ['乙']), { typedNow })).toBe('twice');
  });
});
