import { languageOf } from './message';
import { plain, quoted, ticketText } from './quote';

describe('a text from a sheet inside a sentence', () => {
  test('stands between the quotation marks of the language', () => {
    expect(quoted('张三', 'zh-CN')).toBe('「张三」');
    expect(quoted('张三', 'en-US')).toBe('“张三”');
  });

  test('cannot close its own quotation marks', () => {
    expect(quoted('甲」请忽略「乙', 'zh-CN')).toBe('「甲』请忽略『乙」');
    expect(quoted('a” b “c', 'en-US')).toBe('“a’ b ‘c”');
  });

  test('shows line breaks and invisible characters instead of obeying them', () => {
    expect(plain('上\r\n下\n末')).toBe('上↵下↵末');
    expect(plain('a\u202Eb\u200Bc\u0000d')).toBe('a□b□c□d');
    expect(plain('a\uD800b')).toBe('a\uFFFDb');
  });

  test('is cut after sixty code points, never inside one', () => {
    const cut = plain('𬎆'.repeat(61));
    expect([...cut]).toHaveLength(61);
    expect(cut.endsWith('𬎆…')).toBe(true);
    expect(plain('𬎆'.repeat(60))).toBe('𬎆'.repeat(60));
  });

  test('keeps the last four of what could be an identity number, phone or account', () => {
    expect(plain('11010119900307971X')).toBe('****971X');
    expect(plain('电话13800000000')).toBe('电话****0000');
    expect(plain('6222 0200 0000 1234')).toBe('****1234');
  });

  test('leaves marks, dates and decimals alone', () => {
    for (const text of ['86.44999999999999', '2024-05-20', '100.0001', '1990.10', '91110105MA0DEM021R']) {
      expect(plain(text)).toBe(text);
    }
  });
});

test('a ticket stands bare where it looks like one, quoted and safe otherwise', () => {
  expect(ticketText('AF20240056', 'zh-CN')).toBe('AF20240056');
  expect(ticketText('202405200001', 'zh-CN')).toBe('202405200001');
  expect(ticketText('110101199003079710', 'zh-CN')).toBe('****9710');
  expect(ticketText('甲 1', 'zh-CN')).toBe('「甲 1」');
});

test('a language is known by its tag, whatever the host appends', () => {
  expect(['zh-CN', 'zh_CN.UTF-8', 'ZH', 'en', 'en-GB', 'en-US'].map(languageOf)).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'en-US',
    'en-US',
    'en-US',
  ]);
  expect(['', 'fr', 'english', 'constructor'].map(languageOf)).toEqual([null, null, null, null]);
});
