import { openExcelHost, type ExcelHost } from './host';

/** One request that writes 1 into A1, 2 into A2, and so on. */
function writeRows(host: ExcelHost, count: number, options: Excel.RunOptions = {}): Promise<string> {
  return host.Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 1; row <= count; row++) sheet.getRange(`A${row}`).values = [[row]];
    await context.sync();
    return 'done';
  }).catch((error: { readonly code: string }) => error.code);
}

const columnA = (host: ExcelHost): unknown[] =>
  [...(host.workbook.sheets[0]?.rows ?? [])].map(([, { cells }]) => cells[1]?.value);

test('requests are counted with their bytes; what the runtime does for itself is told apart', async () => {
  const host = openExcelHost(null);
  await writeRows(host, 2);
  const work = host.requests.filter(({ kind }) => kind === 'work');
  expect(work).toHaveLength(1);
  expect(work[0]).toMatchObject({ number: 1, failed: null });
  expect(work[0]?.bytesOut).toBeGreaterThan(500);
  expect(work[0]?.bytesIn).toBeGreaterThan(50);
});

test('a Chinese sign weighs three bytes on the wire', async () => {
  const bytes = async (text: string): Promise<number> => {
    const host = openExcelHost(null);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      await context.sync();
    });
    return host.requests[0]?.bytesOut ?? 0;
  };
  expect((await bytes('赛'.repeat(100))) - (await bytes('x'.repeat(100)))).toBe(200);
});

test('a request that fails before anything is done leaves the workbook as it was', async () => {
  const host = openExcelHost(null);
  host.faults.push({ which: 1, code: 'GeneralException' });
  expect(await writeRows(host, 3)).toBe('GeneralException');
  expect(columnA(host)).toEqual([]);
  expect(await writeRows(host, 3)).toBe('done');
});

test('a request that fails in the middle keeps what was done until then, and nothing is rolled back', async () => {
  const host = openExcelHost(null);
  const writes = (body: { readonly Actions: readonly { readonly Name: string }[] }) =>
    body.Actions.findIndex(({ Name }) => Name === 'Values');
  let second = 0;
  host.beforeRequest = (_number, body) => {
    second = writes({ Actions: body.Actions.slice(writes(body) + 1) }) + writes(body) + 1;
    if (host.faults.length === 0) {
      host.faults.push({ which: () => true, code: 'GeneralException', after: second });
    }
  };
  expect(await writeRows(host, 3)).toBe('GeneralException');
  expect(columnA(host)).toEqual([1]);
});

test('an answer that is lost leaves the work done and the product without knowing', async () => {
  const host = openExcelHost(null);
  host.faults.push({ which: 1, code: 'GeneralException', after: 'all' });
  expect(await writeRows(host, 2)).toBe('GeneralException');
  expect(columnA(host)).toEqual([1, 2]);
});

test.each(['transport', 'body'] as const)(
  'while a cell is edited a request is refused by the %s',
  async (as) => {
    const host = openExcelHost(null);
    host.editRefusal = as;
    host.startEditing();
    expect(await writeRows(host, 1)).toBe('InvalidOperationInCellEditMode');
    host.endEditing();
    expect(await writeRows(host, 1)).toBe('done');
  },
);

test('a request that may wait is done when the cell is left', async () => {
  const host = openExcelHost(null);
  host.startEditing();
  const waiting = writeRows(host, 1, { delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(columnA(host)).toEqual([]);
  host.endEditing();
  expect(await waiting).toBe('done');
  expect(columnA(host)).toEqual([1]);
});

test('a request or an answer over the limit is refused by its own code', async () => {
  const big = openExcelHost(null, { limits: { payloadBytes: 3_000 } });
  expect(await writeRows(big, 50)).toBe('RequestPayloadSizeLimitExceeded');
  expect(columnA(big)).toEqual([]);
  const read = big.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:Z99').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('another user acts before a request of our choice', async () => {
  const host = openExcelHost(null);
  host.beforeRequest = (number) => {
    if (number === 2) host.user.rename('Sheet1', '改名了');
  };
  expect(await writeRows(host, 1)).toBe('done');
  expect(await writeRows(host, 1)).toBe('ItemNotFound');
});

test('another user sorts rows, types, protects and deletes', async () => {
  const host = openExcelHost(null);
  host.user.type('Sheet1', 'A1', '乙');
  host.user.type('Sheet1', 'B1', 2);
  host.user.type('Sheet1', 'A2', '甲');
  host.user.type('Sheet1', 'B2', 1);
  host.user.sortRows('Sheet1', 'A1:B2', 'B');
  expect(columnA(host)).toEqual(['甲', '乙']);
  host.user.protect('Sheet1', '密码');
  expect(await writeRows(host, 1)).toBe('AccessDenied');
});

test('answers that come late and out of order reach those who asked', async () => {
  const host = openExcelHost(null);
  host.latency = (number) => (number === 1 ? 40 : 5);
  const order: number[] = [];
  const ask = (number: number) =>
    writeRows(host, number).then((said) => {
      order.push(number);
      return said;
    });
  expect(await Promise.all([ask(1), ask(2)])).toEqual(['done', 'done']);
  expect(order).toEqual([2, 1]);
});

test('an error tells where it happened', async () => {
  const host = openExcelHost(null);
  const failed = host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('决赛成绩').load('name');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    name: 'RichApi.Error',
    code: 'ItemNotFound',
    debugInfo: { statement: 'var worksheet = worksheets.getItem(...);' },
  });
});

test('traces that were passed before a failure are told with it', async () => {
  const host = openExcelHost(null);
  const failed = host.Excel.run(async (context) => {
    context.trace('first');
    context.workbook.worksheets.getItem('决赛成绩').load('name');
    context.trace('second');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ traceMessages: ['first'] });
});
