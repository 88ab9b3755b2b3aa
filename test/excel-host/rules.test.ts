import { describeSheet } from './describe';
import { openExcelHost, type ExcelHost } from './host';

/** Runs on the first sheet and answers what the sheet is afterwards, cells left out. */
async function after(act: (sheet: Excel.Worksheet) => void, host: ExcelHost = openExcelHost(null)) {
  await host.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return describeSheet(host.workbook, sheet).rest;
}

test('a list with its prompt and refusal holds for its area, and a later rule takes its part of it', async () => {
  const { validations } = await after((sheet) => {
    const rule = sheet.getRange('C2:C9').dataValidation;
    rule.rule = { list: { inCellDropDown: true, source: '缺考,弃赛' } };
    rule.ignoreBlanks = true;
    rule.prompt = { showPrompt: true, title: '状态', message: '从表中选' };
    rule.errorAlert = { showAlert: true, style: 'Stop', title: '不行', message: '只能选表中的' };
    sheet.getRange('C5').dataValidation.rule = { custom: { formula: '=LEN(C5)<3' } };
  });
  expect(validations).toEqual([
    expect.objectContaining({
      areas: 'C2:C4 C6:C9',
      type: 'List',
      prompt: { showPrompt: true, title: '状态', message: '从表中选' },
    }),
    expect.objectContaining({ areas: 'C5', type: 'Custom', rule: { custom: { formula: '=LEN(C5)<3' } } }),
  ]);
});

test('a prompt for cells without a rule, and a list too long for a cell, are refused', async () => {
  const prompt = after((sheet) => {
    sheet.getRange('C2').dataValidation.prompt = { showPrompt: true, title: 'a', message: 'b' };
  });
  await expect(prompt).rejects.toMatchObject({ code: 'InvalidOperation' });
  const long = after((sheet) => {
    sheet.getRange('C2').dataValidation.rule = { list: { inCellDropDown: true, source: '缺'.repeat(256) } };
  });
  await expect(long).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('the conditional format that was added last comes first', async () => {
  const { conditionalFormats } = await after((sheet) => {
    for (const [formula, colour] of [
      ['=A1>1', '#FF0000'],
      ['=A1>2', '#00ff00'],
    ] as const) {
      const { custom } = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = colour;
      custom.format.font.color = '#112233';
    }
  });
  expect(conditionalFormats).toMatchObject([
    { formula: '=A1>2', fill: '#00FF00', colour: '#112233', areas: 'A1:A9' },
    { formula: '=A1>1', fill: '#FF0000' },
  ]);
});

test('clearing the conditional formats of a part leaves them on the rest', async () => {
  const host = openExcelHost(null);
  const { conditionalFormats } = await after((sheet) => {
    sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
    sheet.getRange('A3:A4').conditionalFormats.clearAll();
  }, host);
  expect(conditionalFormats).toMatchObject([{ areas: 'A1:A2 A5:A9' }]);
});

test('paper, margins, zoom, titles, areas, texts and breaks are kept as they were set', async () => {
  const { page, frozen } = await after((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.leftMargin = 36;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.setPrintArea('A1:H40');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页 && ';
    sheet.horizontalPageBreaks.add('A20');
    sheet.horizontalPageBreaks.add('A10');
    sheet.freezePanes.freezeRows(3);
  });
  expect(frozen).toEqual({ rows: 3, columns: 0 });
  expect(page).toMatchObject({
    orientation: 'Landscape',
    paper: 'A4',
    margins: { left: 36 },
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    centreHorizontally: true,
    titleRows: ['1:3'],
    printArea: ['A1:H40'],
    headerFooter: { centerFooter: '第 &P 页，共 &N 页 && ' },
    rowBreaks: [10, 20],
  });
});

test('print titles and print areas are names of the sheet, and go with their names', async () => {
  const { page } = await after((sheet) => {
    sheet.pageLayout.setPrintTitleRows('$1:$3');
    sheet.names.getItemOrNullObject('Print_Titles').delete();
  });
  expect(page).toMatchObject({ titleRows: [] });
});

test('page breaks are removed together, and there is none before the first row', async () => {
  const { page } = await after((sheet) => {
    sheet.horizontalPageBreaks.add('A20');
    sheet.horizontalPageBreaks.removePageBreaks();
  });
  expect(page).toMatchObject({ rowBreaks: [] });
  await expect(after((sheet) => sheet.horizontalPageBreaks.add('A1'))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('headers longer than Excel takes are refused', async () => {
  const long = after((sheet) => {
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = '缺'.repeat(256);
  });
  await expect(long).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('clearing contents, looks and links each leaves the other two', async () => {
  const host = openExcelHost(null);
  await after((sheet) => {
    sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
    sheet.getRange('A1:A3').format.fill.color = '#FFF2CC';
    sheet.getRange('A3').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'c' };
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('A2').clear('Formats');
    sheet.getRange('A3').clear('Hyperlinks');
  }, host);
  const cell = (row: number) => host.workbook.sheets[0]?.rows.get(row)?.cells[1];
  expect([cell(1)?.value, cell(1)?.style?.fill]).toEqual([null, '#FFF2CC']);
  expect([cell(2)?.value, cell(2)?.style?.fill ?? null]).toEqual(['b', null]);
  expect([cell(3)?.value, cell(3)?.link]).toEqual(['c', null]);
});
