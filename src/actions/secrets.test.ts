import { contestBook, type BookSheet, type Value } from '../../test/contest-book';
import { readContest } from '../sheets/read-contest';
import { openXlsx } from '../workbook/file/open';
import { secretsOf } from './secrets';

const HEAD = [
  '准考证号',
  '姓名',
  '单位',
  '身份证号',
  '联系电话',
  '统一社会信用代码',
  '银行卡号',
  '互助服务卡号',
];

async function secrets(
  people: readonly (readonly Value[])[],
  others: readonly BookSheet[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const bytes = contestBook([{ name: '报名汇总表', rows: [HEAD, ...people] }, ...others]);
  const snapshot = await openXlsx(bytes, 'a.xlsx').snapshot();
  const read = readContest(snapshot, { sheetChoices: '', columnChoices: '' });
  return secretsOf(snapshot, read, settings).map(
    ({ kind, value, ticket }) => `${kind} ${value} ${ticket ?? '-'}`,
  );
}

test('documents, phones, accounts and union cards are secrets of their person; units’ codes are public', async () => {
  expect(
    await secrets([
      [
        'AF01',
        '张三',
        '甲公司',
        '110101199003079710',
        15400000022,
        '911101010000000000',
        '6222 0202 0011 2345 678',
        'JK-2024-0035',
      ],
    ]),
  ).toEqual([
    'idNumber 110101199003079710 AF01',
    'phone 15400000022 AF01',
    'account 6222020200112345678 AF01',
    'unionCard JK20240035 AF01',
  ]);
});

test('what is wrong with a number does not make it less secret', async () => {
  expect(
    await secrets([
      ['AF01', '张三', '甲公司', 110101199103089000, '+86 154-0000-0022', null, null, null],
      ['AF02', '李四', '甲公司', '1101011990030797', '15400000023/010-62000000', null, null, null],
      ['AF03', '王五', '甲公司', '护照 e00000043', '1540000002', null, null, null],
    ]),
  ).toEqual([
    'idNumber 110101199103089000 AF01',
    'phone 8615400000022 AF01',
    'phone 15400000022 AF01',
    'idNumber 1101011990030797 AF02',
    'phone 15400000023 AF02',
    'phone 01062000000 AF02',
    'idNumber E00000043 AF03',
    'phone 1540000002 AF03',
  ]);
});

test('words that name nobody are no secrets', async () => {
  const none = ['无', '见附件材料', '000000', '-', '12345', 'PASSPORT'];
  expect(
    await secrets(none.map((word, at) => [`AF0${at}`, '张三', `单位${at}`, word, word, null, word, word])),
  ).toEqual([]);
});

test('numbers that stand anywhere else in the workbook are secrets too, tickets and settings excepted', async () => {
  const notes: BookSheet = {
    name: '草稿',
    rows: [
      ['电话13900000001，卡 6222020200112345678'],
      [86.44999999999999, 0.123456789012345, 20240630],
      [13900000002, '12 13 14 15 16 17'],
      ['13900000003 13900000004'],
      ['受理电话13900000005', '13012345678'],
    ],
  };
  const people = [['13012345678', '张三', '甲公司', null, null, null, null, null]];
  const settings = { 公示天数: '5个工作日，电话 13900000005' };
  expect(await secrets(people, [notes], settings)).toEqual([
    'phone 13900000001 -',
    'number 6222020200112345678 -',
    'phone 13900000002 -',
    'number 1390000000313900000004 -',
    'phone 13900000003 -',
    'phone 13900000004 -',
  ]);
});
