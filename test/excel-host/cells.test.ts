import { openExcelHost, type ExcelHost, type HostOptions } from './host';

/** Writes one value into A1, whose number format is given, and answers what is there then. */
async function written(value: unknown, format = 'General'): Promise<readonly [unknown, unknown, unknown]> {
  const host = openExcelHost(null);
  return host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,valueTypes,numberFormat');
    await context.sync();
    return [cell.values[0]?.[0], cell.valueTypes[0]?.[0], cell.numberFormat[0]?.[0]];
  });
}

const code = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'done',
    (error: { readonly code: string }) => error.code,
  );

/** Runs on the first sheet of a new workbook. */
function onSheet<T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  host: ExcelHost = openExcelHost(null),
): Promise<T> {
  return host.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));
}

const withOptions = (options: HostOptions): ExcelHost => openExcelHost(null, options);

test.each([
  ['a number in a text', '91.5', [91.5, 'Double', 'General']],
  ['a number with leading zeros', '007', [7, 'Double', 'General']],
  ['a number of seventeen digits', '11010519491231002', [11010519491231000, 'Double', 'General']],
  ['a percentage', '30%', [0.3, 'Double', '0%']],
  ['a date with dashes', '2024-05-20', [45432, 'Double', 'yyyy/m/d']],
  ['a date with slashes', '2024/5/20', [45432, 'Double', 'yyyy/m/d']],
  ['a time of day', '09:30', [9.5 / 24, 'Double', 'h:mm']],
  ['a date with a time', '2024-05-20 12:00', [45432.5, 'Double', 'yyyy/m/d h:mm']],
  ['a day that no month has', '2024-02-30', ['2024-02-30', 'String', 'General']],
  ['a truth value', 'true', [true, 'Boolean', 'General']],
  ['an error value', '#N/A', ['#N/A', 'Error', 'General']],
  ['a text behind an apostrophe', "'007", ['007', 'String', 'General']],
  ['a Chinese word', '缺考', ['缺考', 'String', 'General']],
  ['a lone dash', '-', ['-', 'String', 'General']],
  ['nothing', '', ['', 'Empty', 'General']],
])('%s is taken as Excel takes it', async (_what, value, expected) => {
  expect(await written(value)).toEqual(expected);
});

test.each(['007', '=1+1', '@name', '2024-05-20', 'true', '30%', '#N/A'])(
  '%s stays text in a cell of format @',
  async (text) => {
    expect(await written(text, '@')).toEqual([text, 'String', '@']);
  },
);

test.each(['=1+1', '+B1', '-B1', '@B1'])('%s becomes a formula that nobody has calculated', async (text) => {
  const host = openExcelHost(null);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[text]];
    await context.sync();
  }, host);
  const cell = host.workbook.sheets[0]?.rows.get(1)?.cells[1];
  expect(cell?.formula).toBe(text.startsWith('=') || text.startsWith('@') ? `=${text.slice(1)}` : `=${text}`);
  expect(cell?.calculated).toBe(false);
});

test('a formula that Excel cannot read is refused, and the cell stays as it was', async () => {
  expect(await code(written('=IF('))).toBe('InvalidArgument');
  expect(await code(written('缺'.repeat(32_768)))).toBe('InvalidArgument');
});

test('null leaves a cell as it is, an empty text empties it', async () => {
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:C1');
    range.values = [['a', 'b', 'c']];
    range.values = [['x', null, '']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['x', 'b', '']]);
});

test('a matrix of another size than the range is refused', async () => {
  const write = onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [['a', 'b']];
    await context.sync();
  });
  expect(await code(write)).toBe('InvalidArgument');
});

test('one number format is set for all cells of a range, and differing looks read back as null', async () => {
  const [formats, bold, size] = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.numberFormat = '@' as unknown as string[][];
    sheet.getRange('A1').format.font.bold = true;
    range.load('numberFormat,format/font/bold,format/font/size');
    await context.sync();
    return [range.numberFormat, range.format.font.bold, range.format.font.size];
  });
  expect([formats, bold, size]).toEqual([[['@', '@']], null, 11]);
});

test('thousands of rows written at once arrive in their places', async () => {
  const rows = Array.from({ length: 4_000 }, (_row, at) => [`AF${at}`, at]);
  const host = openExcelHost(null);
  const last = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B4000').values = rows;
    const range = sheet.getRange('A3999:B4000').load('values');
    await context.sync();
    return range.values;
  }, host);
  expect(last).toEqual(rows.slice(-2));
  expect(host.requests.filter(({ kind }) => kind === 'work')).toHaveLength(1);
});

test('more cells than Excel reads at once come back as null, without an error', async () => {
  const values = await onSheet(
    async (sheet, context) => {
      const range = sheet.getRange('A1:C4').load('values,rowCount');
      await context.sync();
      return [range.values, range.rowCount];
    },
    withOptions({ limits: { readCells: 10 } }),
  );
  expect(values).toEqual([null, 4]);
});

test('merging keeps the first value, and what is written into the covered cells is lost', async () => {
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:C1');
    range.values = [['标题', 'b', 'c']];
    range.merge();
    range.values = [['新标题', 'x', 'y']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['新标题', '', '']]);
});

test('a link shows its text in the look that Excel gives to links', async () => {
  const host = openExcelHost(null);
  const [link, underline] = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    cell.format.font.size = 20;
    cell.hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: '去看' };
    cell.load('hyperlink,format/font/underline,format/font/size');
    await context.sync();
    return [cell.hyperlink, [cell.format.font.underline, cell.format.font.size]];
  }, host);
  expect(link).toEqual({ documentReference: 'Sheet1!A1', screenTip: '', textToDisplay: '去看' });
  expect(underline).toEqual(['Single', 11]);
});

test('borders of a rectangle are those of its outer cells, and lines inside belong to both sides', async () => {
  const host = openExcelHost(null);
  await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('InsideVertical').style = 'Continuous';
    await context.sync();
  }, host);
  const style = (row: number, column: number) => host.workbook.sheets[0]?.rows.get(row)?.cells[column]?.style;
  expect(style(1, 1)?.top).toEqual({ line: 'Continuous', weight: 'Thin', colour: '#000000' });
  expect([style(1, 1)?.right, style(1, 2)?.left].every((border) => border !== null)).toBe(true);
  expect(style(2, 1)?.top ?? null).toBeNull();
});
