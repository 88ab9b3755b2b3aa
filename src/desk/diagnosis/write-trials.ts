/*
 * Cases about writing single cells: what holds is written, what does not is refused by name and stays as it is.
 */
import type { Receipt } from '../../workbook/port';
import { check, checkCells, checkDone, type Check } from './check';
import { scratchSheet } from './scratch-sheet';
import type { Trial } from './trial';

const MARKS = scratchSheet([
  ['准考证号', '综合成绩', '名次'],
  ['AF1', null, null],
  ['AF2', 88.5, '=旧'],
]);

function checkTold({ cells, refused }: Receipt, expected: unknown): readonly Check[] {
  const told = [
    cells.map(({ row, column }) => [row, column]),
    refused.map(({ reason, write: { row, column } }) => [reason, row, column]),
  ];
  return [check('written, refused', expected, told)];
}

export const writing: Trial = {
  async run(stage) {
    await stage.put(MARKS);
    const receipt = await stage.write(await stage.read(), [
      { row: 2, column: 2, expected: null, value: 88.935 },
      { row: 2, column: 3, expected: null, value: '=1+1' },
      { row: 3, column: 2, expected: 88.5, value: null },
      { row: 3, column: 3, expected: '=旧', value: '0012' },
    ]);
    const grid = [
      [{ value: '准考证号' }],
      [null, { value: 88.935 }, { value: '=1+1', formula: false }],
      [{ value: 'AF2' }, { value: null }, { value: '0012', formula: false }],
    ];
    return [
      ...checkDone(receipt),
      check('written', 4, receipt.cells.length),
      ...checkCells(await stage.read(), grid),
    ];
  },
};

export const changed: Trial = {
  async run(stage) {
    await stage.put(MARKS);
    const receipt = await stage.write(await stage.read(), [
      { row: 2, column: 2, expected: 5, value: 1 },
      { row: 2, column: 3, expected: null, value: 2 },
      { row: 3, column: 2, expected: null, value: 3 },
    ]);
    const told = [
      [[2, 3]],
      [
        ['changed', 2, 2],
        ['changed', 3, 2],
      ],
    ];
    const grid = [[null], [null, { value: null }, { value: 2 }], [null, { value: 88.5 }]];
    return [...checkTold(receipt, told), ...checkCells(await stage.read(), grid)];
  },
};

export const moved: Trial = {
  async run(stage) {
    await stage.put(MARKS);
    const anchor = { column: 1, value: 'AF1' };
    const receipt = await stage.write(await stage.read(), [
      { row: 2, column: 2, expected: null, value: 1, anchor },
      { row: 3, column: 2, expected: 88.5, value: 1, anchor },
    ]);
    const grid = [[null], [null, { value: 1 }], [null, { value: 88.5 }]];
    return [...checkTold(receipt, [[[2, 2]], [['changed', 3, 2]]]), ...checkCells(await stage.read(), grid)];
  },
};

export const overFormula: Trial = {
  async run(stage) {
    await stage.put(scratchSheet([[1, { value: 2, formula: 'A1+1' }]]));
    const receipt = await stage.write(await stage.read(), [{ row: 1, column: 2, expected: 2, value: 9 }]);
    const grid = [[null, { value: 2, formula: true }]];
    return [...checkTold(receipt, [[], [['changed', 1, 2]]]), ...checkCells(await stage.read(), grid)];
  },
};

export const goneSheet: Trial = {
  async run(stage) {
    await stage.put(MARKS);
    const sheet = await stage.read();
    await stage.remove();
    const receipt = await stage.write(sheet, [{ row: 2, column: 2, expected: null, value: 1 }]);
    return checkTold(receipt, [[], [['sheet-gone', 2, 2]]]);
  },
};

const PEOPLE = 400;

/** Every third row of a long list, as after a correction: many small areas in one request. */
export const scattered: Trial = {
  async run(stage) {
    await stage.put(scratchSheet(Array.from({ length: PEOPLE }, (_, i) => [`AF${i + 1}`, null, null])));
    const people = Array.from({ length: PEOPLE }, (_, i) => i + 1).filter((row) => row % 3 === 0);
    const writes = people.flatMap((row) => {
      const anchor = { column: 1, value: `AF${row}` };
      return [2, 3].map((column) => ({ row, column, expected: null, value: row * column, anchor }));
    });
    const sheet = await stage.read();
    const receipt = await stage.timed('write-time', () => stage.write(sheet, writes));
    const grid = Array.from({ length: PEOPLE }, (_, i) => {
      const row = i + 1;
      const written = (column: number): number | null => (row % 3 === 0 ? row * column : null);
      return [{ value: `AF${row}` }, { value: written(2) }, { value: written(3) }];
    });
    const wrong = checkCells(await stage.read(), grid).filter(({ expected, found }) => expected !== found);
    return [
      ...checkDone(receipt),
      check('written', writes.length, receipt.cells.length),
      check('wrong cells', 0, wrong.length),
    ];
  },
};
