import type { PagePart, PageText } from '../port';
import { writeHeading } from './heading';

const center = (...parts: readonly PagePart[]): PageText => ({ left: [], center: parts, right: [] });

test('codes are codes, and an ampersand in text is only an ampersand', () => {
  expect(writeHeading(center({ text: 'A&P' }, 'page', { text: '/' }, 'pages'))).toBe('&CA&&P&P/&N');
});

test('a digit or sign after a page number is kept apart from it', () => {
  expect(writeHeading(center('page', { text: '-1' }))).toBe('&C&P -1');
});

test('no section, no code', () => {
  expect(writeHeading({ left: [], center: [], right: [] })).toBe('');
});

test('the whole stays within 255 characters: the longest text is cut, codes are kept whole', () => {
  const text = writeHeading({
    left: [{ text: '&𬎆'.repeat(150) }],
    center: ['page'],
    right: [{ text: '演示' }],
  });
  expect(text.length).toBeLessThanOrEqual(255);
  expect(text.length).toBeGreaterThan(250);
  expect(text).toMatch(/^&L(&&|𬎆)+&C&P&R演示$/u);
});
