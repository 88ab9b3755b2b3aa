import { wordsIn } from '../text';
import { findLeaks, leakLines, type Secret } from './leak-check';

const id: Secret = { kind: 'idNumber', value: '110101199003079710', ticket: 'AF20240010' };
const cross: Secret = { kind: 'idNumber', value: '11011519950608961X', ticket: 'AF20240011' };
const phone: Secret = { kind: 'phone', value: '15400000022', ticket: 'AF20240022' };
const account: Secret = { kind: 'account', value: '6222020200112345678', ticket: null };
const passport: Secret = { kind: 'idNumber', value: 'E00000043', ticket: 'AF20240043' };
const card: Secret = { kind: 'unionCard', value: '105000', ticket: 'AF20240035' };
const all = [id, cross, phone, account, passport, card];

/** Last four characters of what was found in a part of this text. */
function found(text: string, secrets: readonly Secret[] = all): readonly string[] {
  return findLeaks([{ name: 'xl/any.xml', text }], secrets).map(({ tail }) => tail);
}

test.each([
  ['as it stands', '<c><v>110101199003079710</v></c>'],
  ['inside a longer text', '<t>张三110101199003079710男</t>'],
  ['inside a longer number', '<t>20240501110101199003079710001</t>'],
  ['with spaces', '<t>110101 19900307 9710</t>'],
  ['with a wide space, a tab and a line break', '<t>110101　1990\t0307\n9710</t>'],
  ['with invisible marks', '<t>110101\u200b1990\u00ad0307\ufeff9710</t>'],
  ['with hyphens and dashes of all kinds', '<t>110101-1990–0307—9710</t>'],
  ['with dots and apostrophes', "<t>110101.1990'0307·9710</t>"],
  ['in wide digits', '<t>１１０１０１１９９００３０７９７１０</t>'],
  ['in mathematical digits', '<t>𝟏𝟏𝟎𝟏𝟎𝟏199003079710</t>'],
  ['in decimal references', '<t>&#49;&#49;0101199003079710</t>'],
  ['in hexadecimal references', '<t>&#x31;&#x31;0101199003079710</t>'],
  ['in the escapes of a workbook', '<t>_x0031_10101199003079710</t>'],
  ['with a hard space of a drawing', '<div>110101&nbsp;199003079710</div>'],
  [
    'in runs of formatting',
    '<si><r><t>110101</t></r><r><rPr><b/><sz val="9"/></rPr><t>199003079710</t></r></si>',
  ],
  [
    'in runs of a text box',
    '<a:p><a:r><a:rPr lang="zh"/><a:t>110101</a:t></a:r><a:r><a:t>199003079710</a:t></a:r></a:p>',
  ],
  ['in a CDATA section', '<t><![CDATA[110101199003079710]]></t>'],
  ['in an XML comment', '<!-- 110101199003079710 --><a/>'],
  ['in an attribute', '<definedName name="甲" comment="110101199003079710">A1</definedName>'],
  ['in a sheet’s name', '<sheet name="110101199003079710" sheetId="1"/>'],
  ['in a header', '<oddHeader>&amp;L110101199003079710</oddHeader>'],
  ['in a formula', '<f>"110101"&amp;"1"</f><f>IF(A1="110101199003079710",1,0)</f>'],
  ['as Excel keeps the number', '<v>1.10101199003079E+17</v>'],
  ['as Excel keeps the number, written out', '<v>110101199003079000</v>'],
  ['rounded to 15 digits', '<v>1.1010119900308E+17</v>'],
  ['as a double', '<v>1.1010119900307971E+17</v>'],
  ['in wide characters of a binary part', [...'110101199003079710'].map((one) => `${one}\0`).join('')],
])('an ID is found %s', (_, text) => {
  expect(found(text)).toEqual(['9710']);
});

test('an ID in the name of a part is found', () => {
  expect(findLeaks([{ name: 'xl/110101199003079710.xml', text: '' }], all)).toHaveLength(1);
});

test.each([
  ['the X of an ID in small or wide letters', '11011519950608961x 11011519950608961Ｘ', ['961X']],
  ['a phone behind +86', '<t>+86 154-0000-0022</t>', ['0022']],
  ['a phone glued to another number', '<t>15400000022转801</t><t>8615400000022</t>', ['0022']],
  ['an account in groups of four', '<t>6222 0202 0011 2345 678</t>', ['5678']],
  ['a phone as a number', '<v>1.5400000022E10</v>', ['0022']],
  ['a passport between other words', '<t>护照 e00000043，</t>', ['0043']],
  ['a short card number as a cell’s text', '<t>105000</t>', ['5000']],
  ['a short card number in a tooltip', '<hyperlink ref="A1" tooltip="卡 105000"/>', ['5000']],
])('%s is found', (_, text, tails) => {
  expect(found(text)).toEqual(tails);
});

test.each([
  ['the ID of somebody else', '<t>110101199003079729</t>'],
  ['a masked ID', '<t>110101********9710</t>'],
  ['a masked phone', '<t>154****0022</t>'],
  ['a phone that Excel shows in short', '<t>1.54E+10</t>'],
  ['numbers of neighbouring cells', '<c><v>154000</v></c><c><v>00022</v></c>'],
  ['strings of neighbouring cells', '<si><t>154000</t></si><si><t>00022</t></si>'],
  ['a short number among sizes and colours', '<a:tint val="105000"/><color rgb="105000"/>'],
  ['a short number inside a longer one', '<t>1050001 AB105000</t>'],
  ['a passport inside another word', '<t>CE00000043</t>'],
])('%s is no leak', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('short and empty secrets are not looked for, and nothing is found for no secrets', () => {
  const short: Secret = { kind: 'phone', value: '12345', ticket: null };
  expect(found('<t>12345</t>', [short])).toEqual([]);
  expect(found('<t>15400000022</t>', [])).toEqual([]);
});

test('every leak is told once for each part, with its owner and its last four characters', () => {
  const parts = ['docProps/core.xml', 'xl/comments1.xml'].map((name) => ({
    name,
    text: '<t>15400000022</t><t>154 0000 0022</t>',
  }));
  const leak = { kind: 'phone', ticket: 'AF20240022', tail: '0022' };
  expect(findLeaks(parts, all)).toEqual(parts.map(({ name }) => ({ part: name, ...leak })));
});

test.each(['zh-CN', 'en-US'] as const)(
  'three lines at most are told in %s, none with a whole number',
  (language) => {
    const text = all.map(({ value }) => `<v>${value}</v>`).join('');
    const leaks = findLeaks([{ name: `xl/${id.value}.xml`, text }], all);
    expect(leaks).toHaveLength(all.length);
    const lines = leakLines(leaks, wordsIn(language));
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(/\d{9}/u);
    expect(lines[1]).toContain('9710');
    expect(lines[1]).toContain('AF20240010');
    expect(leakLines([], wordsIn(language))).toEqual([]);
  },
);

test('40 000 secrets are looked for in five megabytes in less than two seconds of work', () => {
  const secrets = Array.from({ length: 10_000 }, (_, at): readonly Secret[] => {
    const tail = String(at).padStart(5, '0');
    const values = [`1101011990${tail}971`, `1540${tail}00`, `622202020${tail}45678`, `BJ2024${tail}`];
    return values.map((value) => ({ kind: 'number', value, ticket: null }));
  }).flat();
  const row = (at: number): string =>
    `<row r="${at}"><c r="A${at}" s="3"><v>${at}</v></c><c r="B${at}" t="inlineStr"><is><t>AF2024${at}</t></is></c></row>`;
  const text = Array.from({ length: 50_000 }, (_, at) => row(at)).join('');
  const from = process.cpuUsage();
  const leaks = findLeaks([{ name: 'a', text: `${text}<t>1540 0999 900</t>` }], secrets);
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
  expect(leaks.map(({ tail }) => tail)).toEqual(['9900']);
});
