import { changesCells, emptied, isForeign, refusalOf } from './allowed';

test.each([
  'set-range-values',
  'clear-selection-content',
  'auto-fill',
  'move-selection',
  'set-worksheet-activate',
])('%s runs', (name) => {
  expect(refusalOf(`sheet.command.${name}`)).toBeNull();
});

test.each([
  ['sheet.command.insert-row-before', 'structure'],
  ['sheet.command.remove-col-confirm', 'structure'],
  ['sheet.command.insert-sheet', 'structure'],
  ['sheet.command.set-worksheet-name', 'structure'],
  ['sheet.operation.rename-sheet', 'structure'],
  ['sheet.command.add-worksheet-merge-all', 'structure'],
  ['sheet.command.move-range', 'structure'],
  ['sheet.command.delta-column-width', 'structure'],
  ['sheet.command.set-range-bold', 'look'],
  ['sheet.command.numfmt.set.percent', 'look'],
  ['sheet.command.set-border', 'look'],
  ['sheet.command.clear-selection-format', 'look'],
  ['sheet.command.a-command-of-the-next-version', 'structure'],
] as const)('%s is refused: %s', (command, reason) => {
  expect(refusalOf(command)).toBe(reason);
});

test('undo, typing and the clipboard are no business of the list', () => {
  for (const id of ['univer.command.undo', 'doc.command.insert-text', 'univer.command.copy']) {
    expect(refusalOf(id)).toBeNull();
  }
});

test('only changes of cells reach the model; what comes along with a fill becomes empty', () => {
  expect(isForeign('sheet.mutation.set-range-values')).toBe(false);
  expect(isForeign('sheet.mutation.insert-row')).toBe(true);
  expect(isForeign('formula.mutation.set-formula-data')).toBe(false);
  expect([emptied('sheet.mutation.set.numfmt'), emptied('sheet.mutation.add-worksheet-merge')]).toEqual([
    'values',
    'ranges',
  ]);
  expect([changesCells('sheet.command.auto-fill'), changesCells('sheet.command.select-all')]).toEqual([
    true,
    false,
  ]);
});
