import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExcelHost, type ExcelHost } from './host';
import { opens } from './password';

type Act = (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void;

/** The error code of a request on the sheets, "done" where there is none. */
async function outcome(host: ExcelHost, act: Act): Promise<unknown> {
  return host.Excel.run(async (context) => {
    act(context.workbook.worksheets, context);
    await context.sync();
    return 'done';
  }).catch((error: { readonly code: string }) => error.code);
}

const tabs = (host: ExcelHost): readonly string[] => host.workbook.sheets.map(({ name }) => name);

test('a sheet keeps its id when it is renamed and moved, and is found by it', async () => {
  const host = openExcelHost(null);
  const found = await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('初赛成绩');
    const sheet = worksheets.getItem('初赛成绩').load('id');
    await context.sync();
    sheet.name = '初赛';
    sheet.position = 0;
    const again = worksheets.getItemOrNullObject(sheet.id).load('name,position');
    await context.sync();
    return [again.name, again.position];
  });
  expect(found).toEqual(['初赛', 0]);
});

test('renaming a sheet carries names and formulas along, but not links', async () => {
  const host = openExcelHost(null);
  await outcome(host, (sheets, { workbook }) => {
    const other = sheets.add('A B');
    other.getRange('A1').formulas = [['=Sheet1!A1+\'A B\'!B1&"Sheet1!A1"']];
    other.getRange('A2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'x' };
    workbook.names.add('名单', '=Sheet1!$A$1:$B$2');
    sheets.getItem('Sheet1').name = '总分';
    other.name = 'AB';
  });
  const cells = host.workbook.sheets[1]?.rows;
  expect(cells?.get(1)?.cells[1]?.formula).toBe('=总分!A1+AB!B1&"Sheet1!A1"');
  expect(cells?.get(2)?.cells[1]?.link?.documentReference).toBe('Sheet1!A1');
  expect(host.workbook.names[0]?.formula).toBe('=总分!$A$1:$B$2');
});

test('a name that is taken, in whatever case, and a name that Excel forbids are refused', async () => {
  const host = openExcelHost(null);
  expect(await outcome(host, (sheets) => sheets.add('sheet1'))).toBe('ItemAlreadyExists');
  for (const name of ['a/b', "'x", '缺'.repeat(32), '', 'a:b', '[x]']) {
    expect(await outcome(host, (sheets) => sheets.add(name))).toBe('InvalidArgument');
  }
  expect(tabs(host)).toEqual(['Sheet1']);
});

test('a sheet that is not there is ItemNotFound, or null where null was asked for', async () => {
  const host = openExcelHost(null);
  expect(await outcome(host, (sheets) => sheets.getItem('决赛').load('name'))).toBe('ItemNotFound');
  expect(
    await outcome(host, (sheets) => sheets.getItemOrNullObject('决赛').getRange('A1').load('values')),
  ).toBe('done');
});

test('the last visible sheet is neither deleted nor hidden', async () => {
  const host = openExcelHost(null);
  await outcome(host, (sheets) => (sheets.add('档案').visibility = 'VeryHidden'));
  expect(await outcome(host, (sheets) => sheets.getItem('Sheet1').delete())).toBe('InvalidOperation');
  expect(await outcome(host, (sheets) => (sheets.getItem('Sheet1').visibility = 'Hidden'))).toBe(
    'InvalidOperation',
  );
  expect(host.workbook.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'VeryHidden']);
});

test('a deleted sheet takes its names along and leaves #REF! where it was meant', async () => {
  const host = openExcelHost(null);
  await outcome(host, (sheets) => {
    const own = sheets.add('复算');
    own.names.add('dengbang_sheet', '="recalculation"');
    sheets.getItem('Sheet1').getRange('A1').formulas = [['=复算!B2*2']];
  });
  expect(await outcome(host, (sheets) => sheets.getItem('复算').delete())).toBe('done');
  expect(host.workbook.names).toEqual([]);
  expect(host.workbook.sheets[0]?.rows.get(1)?.cells[1]?.formula).toBe('=#REF!*2');
});

test('a hidden name of one sheet is found there and not in the workbook', async () => {
  const host = openExcelHost(null);
  const found = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const name = sheet.names.add('dengbang_sheet', '="standings.final"');
    name.visible = false;
    const own = sheet.names.getItemOrNullObject('dengbang_sheet').load('formula,visible,type,value,scope');
    const global = context.workbook.names.getItemOrNullObject('dengbang_sheet').load('name');
    await context.sync();
    return [own.formula, own.visible, own.type, own.value, own.scope, global.isNullObject];
  });
  expect(found).toEqual(['="standings.final"', false, 'String', 'standings.final', 'Worksheet', true]);
  expect(await outcome(host, (sheets) => sheets.getItem('Sheet1').names.add('DENGBANG_SHEET', '=1'))).toBe(
    'ItemAlreadyExists',
  );
});

test('a protected structure refuses sheets that come, go, move or are renamed, and still takes values', async () => {
  const host = openExcelHost(null);
  host.user.protectStructure('秘密');
  expect(await outcome(host, (sheets) => sheets.add('新'))).toBe('AccessDenied');
  expect(await outcome(host, (sheets) => (sheets.getItem('Sheet1').name = '新'))).toBe('AccessDenied');
  expect(await outcome(host, (sheets) => (sheets.getItem('Sheet1').visibility = 'Hidden'))).toBe(
    'AccessDenied',
  );
  expect(await outcome(host, (sheets) => (sheets.getItem('Sheet1').getRange('A1').values = [[1]]))).toBe(
    'done',
  );
  expect(await outcome(host, (_sheets, { workbook }) => workbook.protection.unprotect('错'))).toBe(
    'AccessDenied',
  );
  expect(await outcome(host, (_sheets, { workbook }) => workbook.protection.unprotect('秘密'))).toBe('done');
  expect(await outcome(host, (sheets) => sheets.add('新'))).toBe('done');
});

test('a protected sheet refuses writes to locked cells and takes those to unlocked ones', async () => {
  const host = openExcelHost(null);
  await outcome(host, (sheets) => {
    const sheet = sheets.getItem('Sheet1');
    sheet.getRange('B2:B9').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });
  const on = (act: (sheet: Excel.Worksheet) => void) =>
    outcome(host, (sheets) => act(sheets.getItem('Sheet1')));
  expect(await on((sheet) => (sheet.getRange('B2:B9').values = Array(8).fill([90])))).toBe('done');
  expect(await on((sheet) => (sheet.getRange('A2:B2').values = [[1, 2]]))).toBe('AccessDenied');
  expect(await on((sheet) => (sheet.getRange('B2').format.font.bold = true))).toBe('AccessDenied');
  expect(await on((sheet) => (sheet.getRange('B:B').format.columnWidth = 99))).toBe('done');
  expect(await on((sheet) => sheet.getRange('B2:C2').merge())).toBe('AccessDenied');
  expect(await on((sheet) => sheet.getRange('3:3').insert('Down'))).toBe('AccessDenied');
});

test('protecting what is protected and opening what is open are both refused', async () => {
  const host = openExcelHost(null);
  const on = (act: (guard: Excel.WorksheetProtection) => void) =>
    outcome(host, (sheets) => act(sheets.getItem('Sheet1').protection));
  expect(await on((guard) => guard.unprotect())).toBe('AccessDenied');
  expect(await on((guard) => guard.protect({}, 'x'))).toBe('done');
  expect(await on((guard) => guard.protect())).toBe('AccessDenied');
  expect(await on((guard) => guard.unprotect())).toBe('AccessDenied');
  expect(await on((guard) => guard.unprotect('X'))).toBe('AccessDenied');
  expect(await on((guard) => guard.unprotect('x'))).toBe('done');
});

test('a password of a file opens the sheet, by the salted hash and by the old sixteen bits', async () => {
  // The hashes in this file were made by Python's hashlib; 83AF is what every Excel wrote for "password".
  const host = openExcelHost(readFileSync(join(__dirname, '..', 'golden', 'full-excel.xlsx')));
  const open = (password: string) =>
    outcome(host, (sheets) => sheets.getItem('已保护').protection.unprotect(password));
  expect(await open('Secret')).toBe('AccessDenied');
  expect(await open('secret')).toBe('done');
  expect(opens({ kind: 'legacy', hash: '83AF' }, 'password')).toBe(true);
  expect(opens({ kind: 'legacy', hash: '83AF' }, 'passwords')).toBe(false);
});

test('a workbook of 1904 says so by the number of a day', async () => {
  const host = openExcelHost(null);
  const day = () =>
    host.Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2).load('value');
      await context.sync();
      return result.value;
    });
  expect(await day()).toBe(1463);
  host.workbook.date1904 = true;
  expect(await day()).toBe(1);
});
