import { maskEnds, maskName, PUBLIC_MASK_ALLOWED, readPublicMask } from './public-mask';

test.each([
  ['准考证号+姓名+单位', '准考证号+姓名+单位'],
  ['名次+准考证号+姓名', '准考证号+姓名'],
  [' 准考证号 ＋ 姓名（张*三）＋身份证号（6+4） ', '准考证号+姓名(张*三)+身份证号(前6后4)'],
  ['单位+姓名(张＊)', '单位+姓名(张*)'],
  ['准考证号(后4)+单位+性别+综合成绩', '准考证号(后4)+单位+性别+综合成绩'],
  ['姓名+手机号(3+4)', '姓名+手机号(前3后4)'],
  ['姓名+身份证号(1+1)', '姓名+身份证号(前1后1)'],
  ['姓名+身份证号(前3后4)', '姓名+身份证号(前3后4)'],
  ['准考证号(前2)', '准考证号(前2)'],
])('%j is read as %s, and so read again', (written, canonical) => {
  expect(readPublicMask(written)?.text).toBe(canonical);
  expect(readPublicMask(canonical)?.text).toBe(canonical);
});

test('columns come in the order in which they are written', () => {
  expect(readPublicMask('单位+姓名(张*)+身份证号(后4)')?.value).toEqual([
    { field: 'unit', mask: null },
    { field: 'name', mask: { kind: 'surname' } },
    { field: 'idNumber', mask: { kind: 'ends', head: 0, tail: 4 } },
  ]);
});

test.each([
  ['', 'nothing'],
  ['名次', 'only the rank'],
  ['单位+综合成绩', 'nobody could be told'],
  ['准考证号+准考证号', 'a column twice'],
  ['姓名+姓名(张*)', 'a column twice, once masked'],
  ['姓名+名次', 'the rank elsewhere than first'],
  ['姓名+身份证号', 'a document in full'],
  ['姓名+手机号', 'a phone in full'],
  ['姓名+身份证号(前6后5)', 'more of a document than 前6后4'],
  ['姓名+身份证号(前8)', 'the year of birth'],
  ['姓名+手机号(前4后4)', 'more of a phone than 前3后4'],
  ['姓名+身份证号()', 'an empty mask'],
  ['姓名+身份证号(后0)', 'no character at all'],
  ['姓名(后1)', 'a mask of numbers on a name'],
  ['姓名(李*)', 'a mask that is no mask'],
  ['姓名(constructor)', 'a word of the language'],
  ['单位(前2)', 'a masked unit'],
  ['性别(后1)', 'a masked sex'],
  ['姓名+银行卡号(后4)', 'an account'],
  ['姓名+出生年月', 'a birth date'],
  ['姓名++单位', 'a gap'],
  ['姓名+', 'an open end'],
  ['姓名、单位', 'another sign than +'],
  ['姓名(张*', 'an open bracket'],
  ['姓名((张*))', 'two brackets'],
])('%j is refused: %s', (written) => {
  expect(readPublicMask(written)).toBeNull();
});

test('what may be written fits into the message that says so', () => {
  expect([...PUBLIC_MASK_ALLOWED].length).toBeLessThanOrEqual(120);
});

test.each([
  ['张三', '张*', '张*'],
  ['张小三', '张**', '张*三'],
  ['欧阳试测', '欧***', '欧**测'],
  ['阿试别克·买试提', '阿***·***', '阿***·**提'],
  ['𬎆试癸', '𬎆**', '𬎆*癸'],
  ['𬎆癸', '𬎆*', '𬎆*'],
  ['张', '*', '*'],
  ['', '', ''],
  ['John Smith', 'J*** *****', 'J*** ****h'],
  ['·张三·', '·张*·', '·张*·'],
])('%s is masked as %s and as %s', (name, surname, ends) => {
  expect([maskName(name, 'surname'), maskName(name, 'first-and-last')]).toEqual([surname, ends]);
});

test.each([
  ['110101199003079710', 6, 4, 5, '110101********9710'],
  ['110101199003079710', 3, 4, 5, '110***********9710'],
  ['110101199003079710', 0, 4, 5, '**************9710'],
  ['110101199003079710', 1, 1, 5, '1****************0'],
  ['13800000000', 3, 4, 4, '138****0000'],
  ['E00000043', 6, 4, 5, '*****0043'],
  ['12345', 6, 4, 5, '*****'],
  ['1234', 6, 4, 5, '****'],
  ['AF20240056', 0, 4, 0, '******0056'],
  ['56', 0, 4, 0, '56'],
  ['', 6, 4, 5, ''],
])(
  '%s with the first %d and the last %d shown, at least %d hidden, is %s',
  (text, head, tail, least, out) => {
    expect(maskEnds(text, { kind: 'ends', head, tail }, least)).toBe(out);
  },
);
