/*
 * Cases about guards: who may write behind one, who may lift it, and that it stands again afterwards.
 */
import type { Receipt, SheetSnapshot } from '../../workbook/port';
import { check, checkCells, checkDone } from './check';
import { PLAIN, scratchSheet } from './scratch-sheet';
import type { Stage } from './stage';
import type { Trial } from './trial';

const PASSWORD = '封存Ab9';
const MARKS = { top: 2, left: 2, bottom: 3, right: 2 };
const SHEET = scratchSheet([
  ['准考证号', '成绩'],
  ['AF1', null],
  ['AF2', null],
]);

const reasons = ({ undone }: Receipt): unknown => undone.map(({ reason }) => reason);

async function putGuarded(stage: Stage, password: string | null): Promise<SheetSnapshot> {
  await stage.put(SHEET);
  const cells = [{ area: MARKS, locked: false }];
  await stage.guard(await stage.read(), { protect: true, password, cells });
  return stage.read();
}

/** What Excel says of it beforehand differs: some learn of a password only when it is asked for. */
function noteTold(stage: Stage, { protection }: SheetSnapshot): void {
  stage.note('password-told', protection);
}

export const plainGuard: Trial = {
  async run(stage) {
    const made = await stage.put({ ...SHEET, protected: true });
    const written = await stage.write(await stage.read(), [
      { row: 1, column: 2, expected: '成绩', value: '分数' },
      { row: 2, column: 2, expected: null, value: 90 },
    ]);
    const after = await stage.read();
    const rewritten = await stage.put({ ...SHEET, protected: true });
    const last = await stage.read();
    return [
      ...checkDone(made),
      ...checkDone(written, 'receipt 2'),
      ...checkDone(rewritten, 'receipt 3'),
      check('guarded', [true, true], [after.protection !== 'none', last.protection !== 'none']),
      ...checkCells(after, [
        [null, { value: '分数' }],
        [null, { value: 90 }],
      ]),
    ];
  },
};

export const lockedCells: Trial = {
  async run(stage) {
    const sheet = await putGuarded(stage, PASSWORD);
    noteTold(stage, sheet);
    const receipt = await stage.write(sheet, [
      { row: 1, column: 2, expected: '成绩', value: '分数' },
      { row: 2, column: 2, expected: null, value: 90 },
    ]);
    const after = await stage.read();
    return [
      check('undone', [], reasons(receipt)),
      check(
        'refused',
        [['locked', 1]],
        receipt.refused.map(({ reason, write }) => [reason, write.row]),
      ),
      check('guarded', true, after.protection !== 'none'),
      ...checkCells(after, [
        [null, { value: '成绩' }],
        [null, { value: 90 }],
      ]),
    ];
  },
};

export const passwords: Trial = {
  async run(stage) {
    const sheet = await putGuarded(stage, PASSWORD);
    const none = await stage.guard(sheet, { protect: false, password: null });
    const wrong = await stage.guard(sheet, { protect: false, password: '不对' });
    const still = await stage.read();
    const right = await stage.guard(sheet, { protect: false, password: PASSWORD });
    const open = await stage.read();
    for (const { code } of [...none.undone, ...wrong.undone]) {
      if (code !== null) stage.note('password-code', code);
    }
    return [
      check('none given', ['password-needed'], reasons(none)),
      check('wrong one', ['password-needed'], reasons(wrong)),
      check('guarded', true, still.protection !== 'none'),
      check('right one', [], reasons(right)),
      check('open', 'none', open.protection),
    ];
  },
};

export const relocking: Trial = {
  async run(stage) {
    const sheet = await putGuarded(stage, PASSWORD);
    const cells = [{ area: MARKS, locked: true }];
    const wrong = await stage.guard(sheet, { protect: true, password: '不对', cells });
    const right = await stage.guard(sheet, { protect: true, password: PASSWORD, cells });
    const receipt = await stage.write(sheet, [{ row: 2, column: 2, expected: null, value: 90 }]);
    return [
      check('wrong one', ['password-needed'], reasons(wrong)),
      check('right one', [], reasons(right)),
      check(
        'refused',
        ['locked'],
        receipt.refused.map(({ reason }) => reason),
      ),
      ...checkCells(await stage.read(), [[null], [null, { value: null }]]),
    ];
  },
};

export const guardedRewrite: Trial = {
  async run(stage) {
    await putGuarded(stage, PASSWORD);
    const receipt = await stage.put(scratchSheet([['新']]));
    const after = await stage.read();
    return [
      check('undone', ['password-needed'], reasons(receipt)),
      check('guarded', true, after.protection !== 'none'),
      ...checkCells(after, [[{ value: '准考证号' }]]),
    ];
  },
};

/** Excel may not look for formulas on a guarded sheet; they must be told from values all the same. */
export const guardedReading: Trial = {
  async run(stage) {
    const unlocked = { ...PLAIN, unlocked: true };
    const rows = [[1, { value: 2, formula: 'A1+1' }, { value: '#N/A', style: unlocked }]];
    const receipt = await stage.put(scratchSheet(rows, { protected: true }));
    const grid = [
      [
        { value: 1, formula: false },
        { value: 2, formula: true },
        { value: '#N/A', kind: 'text' as const },
      ],
    ];
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};
