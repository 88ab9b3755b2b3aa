import { mark } from '../contest/entry.fixture';
import { defaultTexts, settingsFrom } from '../contest/setting-texts';
import { typedValue } from './typed-rows';

const settings = settingsFrom(defaultTexts);

test.each([
  ['87.50', mark(87.5)],
  ['８７．５', mark(87.5)],
  ['90分', mark(90)],
  ['0', mark(0)],
  ['-', 'blank'],
  ['缺考', 'absent'],
  // No marks, but typed so: an entry with an error, to be held against the paper.
  ['187', mark(187)],
  ['-5', { kind: 'mark', mark: -500 }],
  ['弃赛', null],
  ['八十', null],
  ['1e3', null],
  ['9'.repeat(400), null],
] as const)('typed as %s', (text, value) => {
  expect(typedValue({ kind: 'text', text }, 'theory', settings)).toEqual(value);
});

test('a mark with too many decimals is no whole count, and equals itself only', () => {
  const [fine, same, other] = ['87.555', '87.5550', '87.556'].map((text) =>
    typedValue({ kind: 'text', text }, 'theory', settings),
  );
  expect(fine).toEqual(same);
  expect(fine).not.toEqual(other);
  expect(fine).not.toEqual(mark(87.56));
});

test('a percentage, a date or a truth value is nothing that anybody typed as a mark', () => {
  const percent = { kind: 'number', number: 0.9, text: '0.9', percent: true } as const;
  const date = {
    kind: 'date',
    date: { year: 2024, month: 6, day: 1 },
    number: 45_444,
    text: '2024-06-01',
  } as const;
  for (const raw of [
    percent,
    date,
    { kind: 'boolean', text: 'TRUE' } as const,
    { kind: 'error', text: '#N/A' } as const,
  ]) {
    expect(typedValue(raw, 'theory', settings)).toBeNull();
  }
});
