import { openExcelHost, type ExcelHost } from './host';

function onSheet<T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  host: ExcelHost = openExcelHost(null),
): Promise<T> {
  return host.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** The addresses of ranges, or "null" for Excel's null object. */
async function addresses(
  make: (sheet: Excel.Worksheet) => readonly Excel.Range[],
  before: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<readonly string[]> {
  return onSheet(async (sheet, context) => {
    before(sheet);
    const ranges = make(sheet);
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? 'null' : range.address));
  });
}

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange('B2:C3').values = [
    ['姓名', '理论'],
    ['张三', 90],
  ];
};

test('addresses mean cells, whole rows, whole columns and the whole sheet', async () => {
  const found = await addresses((sheet) => [
    sheet.getRange('B2'),
    sheet.getRange('$B$2:$C$3'),
    sheet.getRange('$1:$4'),
    sheet.getRange('C:A'),
    sheet.getRangeByIndexes(1, 2, 3, 4),
    sheet.getCell(0, 0).getEntireRow(),
  ]);
  expect(found).toEqual([
    'Sheet1!B2',
    'Sheet1!B2:C3',
    'Sheet1!1:4',
    'Sheet1!A:C',
    'Sheet1!C2:F4',
    'Sheet1!1:1',
  ]);
});

test('an address off the sheet or of no form is refused', async () => {
  await expect(addresses((sheet) => [sheet.getRange('XFE1')])).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
  await expect(addresses((sheet) => [sheet.getRange('第一行')])).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
  await expect(addresses((sheet) => [sheet.getCell(1_048_576, 0)])).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('ranges are made from ranges', async () => {
  const found = await addresses((sheet) => {
    const range = sheet.getRange('B2:D5');
    return [
      range.getRow(1),
      range.getColumn(0),
      range.getCell(1, 1),
      range.getLastRow(),
      range.getOffsetRange(1, 1),
      range.getResizedRange(-1, 0),
      range.getRowsBelow(2),
      range.getBoundingRect('F9'),
      range.getIntersectionOrNullObject('C1:C3'),
      range.getIntersectionOrNullObject('Z1'),
    ];
  });
  expect(found).toEqual(
    ['B3:D3', 'B2:B5', 'C3', 'B5:D5', 'C3:E6', 'B2:D4', 'B6:D7', 'B2:F9', 'C2:C3']
      .map((at) => `Sheet1!${at}`)
      .concat('null'),
  );
});

test('the used range of a blank sheet is A1, of a sheet with values it is theirs', async () => {
  const used = (sheet: Excel.Worksheet): Excel.Range[] => [
    sheet.getUsedRange(true),
    sheet.getUsedRangeOrNullObject(true),
  ];
  expect(await addresses(used)).toEqual(['Sheet1!A1', 'null']);
  expect(await addresses(used, fill)).toEqual(['Sheet1!B2:C3', 'Sheet1!B2:C3']);
});

test('a coloured cell without a value counts as used unless values only are asked for', async () => {
  const found = await addresses(
    (sheet) => [sheet.getUsedRange(), sheet.getUsedRange(true)],
    (sheet) => {
      fill(sheet);
      sheet.getRange('F9').format.fill.color = '#FFF2CC';
    },
  );
  expect(found).toEqual(['Sheet1!B2:F9', 'Sheet1!B2:C3']);
});

test('the used range of a range without values does not exist', async () => {
  await expect(addresses((sheet) => [sheet.getRange('A1:A9').getUsedRange(true)])).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
});

test('constants, formulas, errors and visible cells are found as areas', async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      [1, 'a'],
      ['=1+1', '#N/A'],
      ['', 'b'],
    ];
    sheet.getRange('2:2').rowHidden = true;
    const range = sheet.getRange('A1:B3');
    const areas = [
      range.getSpecialCellsOrNullObject('Constants'),
      range.getSpecialCellsOrNullObject('Formulas'),
      range.getSpecialCellsOrNullObject('Constants', 'Errors'),
      range.getSpecialCellsOrNullObject('Formulas', 'Errors'),
      range.getSpecialCellsOrNullObject('Visible'),
    ];
    for (const area of areas) area.load('address');
    await context.sync();
    return areas.map((area) => (area.isNullObject ? 'null' : area.address.replaceAll('Sheet1!', '')));
  });
  expect(found).toEqual(['A1:B1,B2:B3', 'A2', 'B2', 'null', 'A1:B1,A3:B3']);
});

test('an address of many areas is cut where Excel cuts it', async () => {
  const long = Array.from({ length: 900 }, (_area, at) => `A${2 * at + 1}`).join(',');
  const read = await onSheet(async (sheet, context) => {
    for (const part of long.split(',')) sheet.getRange(part).values = [[1]];
    const areas = sheet.getRange('A:A').getSpecialCells('Constants').load('address,areaCount');
    await context.sync();
    return [areas.areaCount, areas.address.length];
  });
  expect(read).toEqual([900, 8_192]);
});

test('a range that is held moves with rows inserted above it', async () => {
  const host = openExcelHost(null);
  const seen = await onSheet(async (sheet, context) => {
    fill(sheet);
    const range = sheet.getRange('B3:C3').load('values');
    await context.sync();
    host.user.insertRows('Sheet1', 2, 3);
    range.load('address,values');
    await context.sync();
    return [range.address, range.values];
  }, host);
  expect(seen).toEqual(['Sheet1!B6:C6', [['张三', 90]]]);
});

test('a range whose rows are deleted cannot be used any more', async () => {
  const host = openExcelHost(null);
  const late = onSheet(async (sheet, context) => {
    fill(sheet);
    const range = sheet.getRange('B3').load('values');
    await context.sync();
    host.user.deleteRows('Sheet1', 3, 1);
    range.load('values');
    await context.sync();
  }, host);
  await expect(late).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('inserted rows move merges, rules, names, breaks and the formulas that point there', async () => {
  const host = openExcelHost(null);
  await onSheet(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('D3').formulas = [['=C3*2+SUM(C$2:C3)&"C3"']];
    sheet.getRange('B5:C5').merge();
    sheet.names.add('成绩区', sheet.getRange('B2:C3'));
    sheet.horizontalPageBreaks.add('A5');
    sheet.getRange('3:3').insert('Down');
    await context.sync();
  }, host);
  const [sheet] = host.workbook.sheets;
  expect(sheet?.rows.get(4)?.cells[4]?.formula).toBe('=C4*2+SUM(C$2:C4)&"C3"');
  expect(sheet?.merges).toEqual([{ top: 6, left: 2, bottom: 6, right: 3 }]);
  expect(host.workbook.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$B$2:$C$4']);
  expect(sheet?.page.rowBreaks).toEqual([6]);
});

test('looks of whole columns reach the cells that are there and those that come', async () => {
  const bold = await onSheet(async (sheet, context) => {
    fill(sheet);
    sheet.getRange('B:B').format.font.bold = true;
    const [old, fresh] = [sheet.getRange('B2'), sheet.getRange('B99')];
    old.load('format/font/bold');
    fresh.load('format/font/bold');
    await context.sync();
    return [old.format.font.bold, fresh.format.font.bold];
  });
  expect(bold).toEqual([true, true]);
});

test('widths and heights read back in points, null where they differ', async () => {
  const sizes = await onSheet(async (sheet, context) => {
    sheet.getRange('A:A').format.columnWidth = 63;
    sheet.getRange('1:1').format.rowHeight = 30;
    const [one, two] = [sheet.getRange('A1'), sheet.getRange('A1:B2')];
    one.load('format/columnWidth,format/rowHeight');
    two.load('format/columnWidth,format/rowHeight');
    await context.sync();
    return [one.format.columnWidth, one.format.rowHeight, two.format.columnWidth, two.format.rowHeight];
  });
  expect(sizes).toEqual([63, 30, null, null]);
});

test('properties of cells and rows come in one matrix', async () => {
  const [cells, rows] = await onSheet(async (sheet, context) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.getRange('2:2').rowHidden = true;
    const range = sheet.getRange('A1:B2');
    const ofCells = range.getCellProperties({ format: { protection: true } });
    const ofRows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    return [ofCells.value, ofRows.value];
  });
  expect(cells[0]?.map(({ format }) => format?.protection?.locked)).toEqual([true, false]);
  expect(rows).toEqual([{ rowHidden: false }, { rowHidden: true }]);
});
