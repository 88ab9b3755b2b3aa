/*
 * Cases about whole sheets of ours: their look and print, their tabs, that they are rewritten where they stand, and
 * how long large ones take.
 */
import { check, checkCells, checkDone } from './check';
import { PLAIN, scratchPage, scratchSheet } from './scratch-sheet';
import { MAIN, SCRATCH, TITLE } from './stage';
import type { Trial } from './trial';

const OTHER = `${SCRATCH}other`;

/** How it looks cannot be read through the door: that nothing refuses it, and that the values stand, is proven. */
export const looks: Trial = {
  async run(stage) {
    const bold = { name: '黑体', size: 16, bold: true, colour: 'C00000' };
    const title = { ...PLAIN, font: bold, fill: 'FFF2CC', horizontal: 'center' as const, wrap: true };
    const link = { sheet: { key: MAIN }, cell: 'A3' };
    const plan = scratchSheet([
      [{ value: '标题', style: title }, null],
      [
        { value: '去看', link },
        { value: '缩进', style: { ...PLAIN, indent: 2 } },
      ],
      ['末行', 3],
    ]);
    const rows = plan.rows.map((row, i) => (i === 0 ? { ...row, height: 30 } : row));
    const columns = [{ width: 4 }, { width: 24.5 }];
    const receipt = await stage.put({ ...plan, rows, columns });
    stage.note('not-readable', 'look, width, link');
    const grid = [[{ value: '标题' }], [{ value: '去看' }], [{ value: '末行' }, { value: 3 }]];
    return [...checkDone(receipt), ...checkCells(await stage.read(), grid)];
  },
};

export const typingRules: Trial = {
  async run(stage) {
    const area = { top: 2, left: 1, bottom: 3, right: 1 };
    const refusal = { title: '请重填', text: '只能是下列之一' };
    const receipt = await stage.put(
      scratchSheet([['意见'], ['通过'], [null]], {
        validations: [
          { area, rule: { kind: 'list', items: ['通过', '取消资格'] }, prompt: refusal, refusal },
          {
            area: { ...area, left: 2, right: 2 },
            rule: { kind: 'custom', formula: 'ISNUMBER(B2)' },
            prompt: null,
            refusal,
          },
        ],
        highlights: [{ area, formula: 'A2=""', fill: 'FFC7CE', colour: '9C0006' }],
      }),
    );
    stage.note('not-readable', 'validation, highlight');
    return [...checkDone(receipt), ...checkCells(await stage.read(), [[{ value: '意见' }]])];
  },
};

export const printing: Trial = {
  async run(stage) {
    const text = {
      left: [{ text: '页 & 共' }],
      center: ['page', 'pages'],
      right: [{ text: '2024' }],
    } as const;
    const page = scratchPage({
      orientation: 'landscape',
      titleRows: { first: 1, last: 2 },
      header: text,
      footer: text,
      breaksBefore: [4, 6],
    });
    const rows = ['一', '二', '三', '四', '五', '六'].map((value) => [value]);
    const first = await stage.put(scratchSheet(rows, { page, frozenRows: 2 }));
    const without = scratchPage({ titleRows: null });
    const second = await stage.put(scratchSheet(rows, { page: without, frozenRows: 0 }));
    const third = await stage.put(scratchSheet(rows, { page, frozenRows: 2 }));
    stage.note('not-readable', 'page, frozen rows');
    const grid = rows.map(([value = '']) => [{ value }]);
    return [
      ...checkDone(first),
      ...checkDone(second, 'receipt 2'),
      ...checkDone(third, 'receipt 3'),
      ...checkCells(await stage.read(), grid),
    ];
  },
};

export const rewriting: Trial = {
  async run(stage) {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const old = scratchSheet(
      [
        ['旧', null],
        [1, 2],
        [3, 4],
        [5, '=旧'],
      ],
      { merges },
    );
    const first = await stage.put(old);
    const before = await stage.read();
    const second = await stage.put(scratchSheet([['新'], ['二']]));
    const after = await stage.read();
    const grid = [
      [{ value: '新' }, { value: null }],
      [{ value: '二' }, { value: null }],
    ];
    return [
      ...checkDone(first),
      ...checkDone(second, 'receipt 2'),
      check('made', ['made', 'rewritten'], [first.sheets[0]?.done, second.sheets[0]?.done]),
      check('same sheet', true, before.id === after.id),
      check('extent', [2, 1], [after.extent?.bottom, after.extent?.right]),
      check('merges', 0, after.merges.length),
      ...checkCells(after, grid),
    ];
  },
};

/** The user may have a tab of that name; and not every title can be the name of a tab. */
export const titles: Trial = {
  async run(stage) {
    const names: string[] = [];
    for (const [key, title] of [
      [MAIN, `${TITLE}甲`],
      [OTHER, `${TITLE}甲`],
      [`${SCRATCH}third`, `${TITLE}/乙:[丙]`],
      [`${SCRATCH}fourth`, `${TITLE}🏅𬎆'丁`],
    ] as const) {
      const { sheets } = await stage.put(scratchSheet([[title]], { key, title }));
      names.push(sheets[0]?.name ?? '');
    }
    const told = await stage.readAll();
    const expected = [`${TITLE}甲`, `${TITLE}甲 (2)`, `${TITLE}／乙：［丙］`, `${TITLE}🏅𬎆'丁`];
    return [
      check('receipt', expected, names),
      check('tabs', [...expected].sort(), told.map(({ name }) => name).sort()),
    ];
  },
};

export const hiding: Trial = {
  async run(stage) {
    const first = await stage.put(scratchSheet([['甲']], { visibility: 'veryHidden' }));
    const { id, visibility } = await stage.read();
    const second = await stage.put(scratchSheet([['乙']], { visibility: 'veryHidden' }));
    const after = await stage.read();
    const gone = await stage.remove();
    return [
      ...checkDone(first),
      ...checkDone(second, 'receipt 2'),
      check('visibility', ['veryHidden', 'veryHidden'], [visibility, after.visibility]),
      check('same sheet', true, id === after.id),
      ...checkCells(after, [[{ value: '乙' }]]),
      ...checkDone(gone, 'removal'),
      check('left', 0, (await stage.readAll()).length),
    ];
  },
};

export const removing: Trial = {
  async run(stage) {
    await stage.put(scratchSheet([['甲']]));
    await stage.put(scratchSheet([['乙']], { key: OTHER }));
    const gone = await stage.remove(OTHER);
    const again = await stage.remove(OTHER);
    const left = (await stage.readAll()).map(({ own }) => own);
    return [
      ...checkDone(gone),
      ...checkDone(again, 'receipt 2'),
      check('removed', [[OTHER], []], [gone.removed, again.removed]),
      check('left', [MAIN], left),
    ];
  },
};

const ROWS = 2000;
const COLUMNS = 20;

export const large: Trial = {
  async run(stage) {
    const rows = Array.from({ length: ROWS }, (_, i) =>
      Array.from({ length: COLUMNS }, (_, k) => (k % 2 === 0 ? i * COLUMNS + k : `第${i}行`)),
    );
    const receipt = await stage.timed('write-time', () => stage.put(scratchSheet(rows)));
    const sheet = await stage.timed('read-time', () => stage.read());
    const grid = rows.map((line) => line.map((value) => ({ value })));
    const wrong = checkCells(sheet, grid).filter(({ expected, found }) => expected !== found);
    return [...checkDone(receipt), check('wrong cells', 0, wrong.length), ...wrong.slice(0, 3)];
  },
};

/** As the record is kept: more than 5 MB in long cells of a very hidden sheet. */
export const heavy: Trial = {
  async run(stage) {
    const rows = Array.from({ length: 60 }, (_, i) => [`${i} ${'录'.repeat(30_000)}`]);
    const plan = scratchSheet(rows, { visibility: 'veryHidden' }, { format: '@', border: 'none' });
    const receipt = await stage.timed('write-time', () => stage.put(plan));
    const sheet = await stage.timed('read-time', () => stage.read());
    const grid = rows.map(([value = '']) => [{ value }]);
    const wrong = checkCells(sheet, grid).filter(({ expected, found }) => expected !== found);
    return [...checkDone(receipt), check('wrong cells', 0, wrong.length), ...wrong.slice(0, 3)];
  },
};
