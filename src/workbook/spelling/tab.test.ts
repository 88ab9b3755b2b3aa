import { fixedAddress, freeTabName, quoteTab } from './tab';

test('a free and legal name is kept', () => {
  expect(freeTabName('名次表', ['成绩'])).toBe('名次表');
});

test('names that differ only in case are one name', () => {
  expect(freeTabName('Awards', ['AWARDS', 'awards (2)'])).toBe('Awards (3)');
});

test('no name is longer than 31 units, with or without its number, and none ends in half a character', () => {
  const long = '长'.repeat(30) + '𬎆';
  expect(freeTabName(long, [])).toBe('长'.repeat(30));
  expect(freeTabName('长'.repeat(40), ['长'.repeat(31)])).toBe(`${'长'.repeat(27)} (2)`);
});

test('what Excel forbids on a tab is replaced or cut away', () => {
  expect(freeTabName("'a\\b/c?d*e[f]g:h'", [])).toBe('a＼b／c？d＊e［f］g：h');
  expect(freeTabName("  ''  ", [])).toBe('Sheet');
  expect(freeTabName('History', [])).toBe('History_');
});

test('references quote the name and fix the address', () => {
  expect(quoteTab("O'Brien")).toBe("'O''Brien'");
  expect(fixedAddress(40, 28)).toBe('$AB$40');
});
