import { openExcelHost } from './host';
import { excelMembers, reaches } from './members';

/** What a request says when the host refuses it: the code and the complaint. */
async function refusal(
  act: (context: Excel.RequestContext) => void,
): Promise<readonly [string, readonly string[]]> {
  const host = openExcelHost(null);
  const code: unknown = await host.Excel.run(async (context) => {
    act(context);
    await context.sync();
    return 'none';
  }).catch((error: { readonly code: string }) => error.code);
  return [String(code), host.complaints];
}

test('what Excel has and the host has not is refused by its full name', async () => {
  const [code, complaints] = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1').moveTo('B2');
  });
  expect(code).toBe('ApiNotFound');
  expect(complaints).toEqual(['Range.MoveTo needs ExcelApi 1.11']);
  const [other, notModelled] = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1').format.autofitColumns();
  });
  expect(other).toBe('HostComplaint');
  expect(notModelled).toEqual(['RangeFormat.AutofitColumns is not modelled']);
});

test('a property that no class of Excel has cannot be loaded', async () => {
  const [, complaints] = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').load('names2');
  });
  expect(complaints).toEqual(['Excel has no Worksheet.names2']);
});

test('a range that is loaded without naming a property is a complaint', async () => {
  const [, complaints] = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1').load();
  });
  expect(complaints).toEqual(['Range.load() names no property']);
});

test('a whole object is not loaded by its name alone', async () => {
  const [, complaints] = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1').load('format');
  });
  expect(complaints).toEqual(["Range.load('format') loads a whole object; name its properties"]);
});

test('closing the host tells what the product swallowed', async () => {
  const host = openExcelHost(null);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').load();
    await context.sync();
  }).catch(() => undefined);
  expect(() => host.close()).toThrow('Range.load() names no property');
});

test('a member above the floor is ApiNotFound until its set is offered', async () => {
  const areas = async (apiSets?: Record<string, string>): Promise<string> => {
    const host = openExcelHost(null, apiSets === undefined ? {} : { apiSets });
    return host.Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1:B2')
        .getMergedAreasOrNullObject()
        .load('address');
      await context.sync();
      return 'done';
    }).catch((error: { readonly code: string }) => error.code);
  };
  expect(await areas()).toBe('ApiNotFound');
  expect(await areas({ ExcelApi: '1.13' })).toBe('done');
});

test('what only Excel on the web has is not offered by a version of the common sets', async () => {
  const host = openExcelHost(null, { apiSets: { ExcelApi: '1.21' } });
  expect(host.supports('ExcelApi', '1.13')).toBe(true);
  expect(host.supports('ExcelApiOnline', '1.1')).toBe(false);
  const code: unknown = await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.load('isPasswordProtected');
    await context.sync();
  }).catch((error: { readonly code: string }) => error.code);
  expect(code).toBe('ApiNotFound');
});

test('versions are compared by number, not as text', () => {
  expect(reaches('1.10', '1.9')).toBe(true);
  expect(reaches('1.9', '1.10')).toBe(false);
  expect(reaches('1.9', '1.9')).toBe(true);
});

test('the declarations say since when a member is there', () => {
  const members = excelMembers();
  expect(members.since('PageLayout', 'setPrintTitleRows')).toEqual({ set: 'ExcelApi', version: '1.9' });
  expect(members.since('Worksheet', 'getRange')).toEqual({ set: 'ExcelApi', version: '1.1' });
  expect(members.since('WorksheetProtection', 'isPasswordProtected')?.set).toBe('ExcelApiOnline');
  expect(members.since('Worksheet', 'getRangge')).toBeNull();
});
