import { spellText } from './spell';

test('words and names go into a cell as they are', () => {
  for (const text of ['晋级', '待裁定', '欧阳·正华', 'Zhang San']) {
    expect(spellText(text, 'General')).toBe(text);
  }
});

test.each(['=1+1', '+86', '-', '@某', '0012', '3月1日', 'AF20240056', 'TRUE', '1e5', '50%', 'MAR1'])(
  '%s stays text',
  (text) => {
    expect(spellText(text, 'General')).toBe(`'${text}`);
    expect(spellText(text, '@')).toBe(text);
  },
);

test('an apostrophe of the text itself is not lost', () => {
  expect(spellText("'引号", 'General')).toBe("''引号");
  expect(spellText("'引号", '@')).toBe("''引号");
});
