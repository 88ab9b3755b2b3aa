import { acts, type Doing, entered, full, mark, run, sheetAfter, word } from './entry.fixture';
import type { EntryState, SheetEntry } from './double-entry';
import type { EntryValue } from './entry-value';
import { formFor, step } from './second-entry';

/** 甲 types first, 乙 second; 丙 holds the paper. */
const differing = [...entered('甲', 87.5, 80), ...entered('乙', 78.5, 80)];

function kindAfter(doings: readonly Doing[]): EntryState['kind'] {
  return sheetAfter(doings).state.kind;
}

function refusal(doings: readonly Doing[], last: Doing): unknown {
  const result = run(sheetAfter(doings), last);
  return 'refused' in result ? result.refused.code : result.sheet.state.kind;
}

describe('who types the second entry', () => {
  const once = entered('甲', 87.5, 80);

  test('E1: the same person is refused by name, also with a space in the name', () => {
    for (const who of ['甲', ' 甲', '甲　']) {
      const result = run(sheetAfter(once), acts.enter(who, 'theory', mark(87.5)));
      expect(result).toMatchObject({
        refused: { code: 'second-entry-needs-another-person', by: [{ who: '甲' }] },
      });
    }
  });

  test('E1: another person may, and sees no value of the first entry', () => {
    const begun = sheetAfter([...once, acts.enter('乙', 'theory', mark(1))]);
    expect(begun.state.kind).toBe('second-in-progress');
    expect(formFor(sheetAfter(once), '乙')).toEqual({
      parts: ['theory', 'practical'],
      values: { theory: 'blank', practical: 'blank' },
    });
    expect(formFor(begun, '乙').values).toEqual({ theory: mark(1), practical: 'blank' });
    expect(formFor(begun, '丙').values).toEqual({ theory: 'blank', practical: 'blank' });
  });

  test('a sheet in somebody’s hands is not typed by another, who is told by whom and since when', () => {
    const begun = sheetAfter([acts.enter('甲', 'theory', mark(80))]);
    for (const doing of [acts.enter('乙', 'practical', mark(80)), acts.finish('乙')]) {
      expect(run(begun, doing)).toEqual({
        refused: { code: 'already-claimed', by: { who: '甲', at: '2024-06-20T09:00:00+08:00' } },
      });
    }
  });

  test('nobody types without a name', () => {
    expect(refusal([], acts.enter('　', 'theory', mark(80)))).toBe('who-missing');
  });
});

describe('what is equal', () => {
  test('E2: 87.5 and 87.50 are one mark', () => {
    expect(kindAfter([...entered('甲', 87.5, 80), ...entered('乙', Number('87.50'), 80)])).toBe('final');
  });

  test.each<[string, EntryValue, EntryValue, 'final' | 'differing']>([
    ['blank and 0 differ', 'blank', mark(0), 'differing'],
    ['缺考 and blank differ', 'absent', 'blank', 'differing'],
    ['缺考 and 0 differ', 'absent', mark(0), 'differing'],
    ['缺考 and 缺考 are equal', 'absent', 'absent', 'final'],
    ['blank and blank are equal', 'blank', 'blank', 'final'],
  ])('E3: %s', (_, first, second, kind) => {
    expect(kindAfter([...entered('甲', first, 80), ...entered('乙', second, 80)])).toBe(kind);
  });
});

describe('a difference', () => {
  test('E5: the first equals the paper: only the differing part comes back, empty; typed alike it is final', () => {
    const resolved = [...differing, acts.resolve('丙', 'first')];
    expect(formFor(sheetAfter(resolved), '乙')).toEqual({
      parts: ['theory'],
      values: { theory: 'blank', practical: 'blank' },
    });
    expect(refusal(resolved, acts.retype('乙', 'practical', mark(80)))).toBe('part-not-differing');
    expect(kindAfter([...resolved, acts.retype('乙', 'theory', mark(87.5)), acts.finish('乙')])).toBe(
      'final',
    );
  });

  test('E5: typed equal to neither it differs again', () => {
    const again = [acts.resolve('丙', 'first'), acts.retype('乙', 'theory', mark(77.5)), acts.finish('乙')];
    expect(sheetAfter([...differing, ...again]).state).toMatchObject({
      kind: 'differing',
      differences: ['theory'],
      first: { values: { theory: mark(87.5) } },
      second: { values: { theory: mark(77.5) } },
    });
  });

  test('E6: the second equals the paper: the first typist may type the part anew, the second may not', () => {
    const resolved = [...differing, acts.resolve('丙', 'second')];
    expect(refusal(resolved, acts.retype('乙', 'theory', mark(78.5)))).toBe('retype-needs-another-person');
    expect(kindAfter([...resolved, acts.retype('甲', 'theory', mark(78.5)), acts.finish('甲')])).toBe(
      'final',
    );
  });

  test('E7: neither equals the paper: both are archived under their names and two new entries are typed', () => {
    const resolved = sheetAfter([...differing, acts.resolve('丙', 'neither')]);
    expect(resolved.state).toEqual({ kind: 'empty' });
    expect(resolved.archive).toMatchObject([
      { side: 'first', entry: { values: { theory: mark(87.5) }, hands: { theory: { who: '甲' } } } },
      { side: 'second', entry: { values: { theory: mark(78.5) }, hands: { theory: { who: '乙' } } } },
    ]);
    const anew = [acts.resolve('丙', 'neither'), ...entered('乙', 88.5, 80), ...entered('甲', 88.5, 80)];
    expect(kindAfter([...differing, ...anew])).toBe('final');
  });

  test('E13: an empty part can be the right one, and the choice is recorded', () => {
    const doings = [
      ...entered('甲', 'blank', 80),
      ...entered('乙', 78.5, 80),
      acts.resolve('丙', 'first'),
      acts.retype('乙', 'theory', 'blank'),
      acts.accept('乙', 'theory', 'blank'),
      acts.finish('乙'),
    ];
    const { state, archive } = sheetAfter(doings);
    expect(state).toMatchObject({ kind: 'final', second: { values: { theory: 'blank' } } });
    expect(archive).toMatchObject([
      {
        side: 'second',
        because: 'corrected',
        decision: { keep: 'first', by: { who: '丙' } },
        entry: { values: { theory: mark(78.5) } },
      },
    ]);
  });

  test('whoever typed one of the two does not say which equals the paper', () => {
    for (const who of ['甲', '乙']) {
      expect(refusal(differing, acts.resolve(who, 'first'))).toBe('resolve-needs-another-person');
    }
  });

  test('a decision can be taken back before anybody has typed on it', () => {
    const resolved = [...differing, acts.resolve('丙', 'first')];
    expect(sheetAfter([...resolved, acts.discard('丙')]).state).toEqual(sheetAfter(differing).state);
  });
});

describe('errors and warnings', () => {
  test('E8: two equal entries above the full mark are not final', () => {
    const first = sheetAfter(entered('甲', 90, 80));
    const lowered = { ...full, theory: 8500 };
    const both = entered('乙', 90, 80).reduce((sheet: SheetEntry, doing) => {
      const result = step(sheet, doing, lowered);
      return 'sheet' in result ? result.sheet : sheet;
    }, first);
    expect(both.state).toMatchObject({
      kind: 'differing',
      differences: [],
      faults: { first: ['theory'], second: ['theory'] },
    });
    expect(run(both, acts.resolve('丙', 'first'), lowered)).toMatchObject({
      refused: { code: 'kept-entry-has-errors', parts: ['theory'] },
    });
  });

  test('E9: a first entry with errors is parked with all of them, and a second is refused', () => {
    const parked = [...entered('甲', 870, 100.01)];
    expect(sheetAfter(parked).state).toMatchObject({
      kind: 'first-has-errors',
      faults: ['theory', 'practical'],
    });
    expect(run(sheetAfter(parked), acts.enter('乙', 'theory', mark(87)))).toEqual({
      refused: { code: 'first-has-errors', parts: ['theory', 'practical'] },
    });
  });

  test('E9: its typist mends it once the paper is clear; what was typed before stays in the archive', () => {
    const mended = [
      ...entered('甲', 870, 80),
      acts.enter('甲', 'theory', mark(87)),
      acts.finish('甲'),
      ...entered('乙', 87, 80),
    ];
    expect(sheetAfter(mended)).toMatchObject({
      state: { kind: 'final' },
      archive: [{ side: 'first', because: 'mended', entry: { values: { theory: mark(870) } } }],
    });
  });

  test('E10: a confirmed 0 that was changed and changed back must be confirmed again', () => {
    const ticked = [
      acts.enter('甲', 'theory', mark(0)),
      acts.enter('甲', 'practical', mark(80)),
      acts.accept('甲', 'theory', 'zero'),
    ];
    expect(kindAfter([...ticked, acts.finish('甲')])).toBe('first-finished');
    const changedBack = [acts.enter('甲', 'theory', mark(10)), acts.enter('甲', 'theory', mark(0))];
    expect(run(sheetAfter([...ticked, ...changedBack]), acts.finish('甲'))).toEqual({
      refused: { code: 'warning-not-accepted', warnings: [{ part: 'theory', kind: 'zero' }] },
    });
  });

  test('the same value typed again leaves the confirmation standing', () => {
    const again = [
      acts.enter('甲', 'theory', mark(0)),
      acts.enter('甲', 'practical', mark(80)),
      acts.accept('甲', 'theory', 'zero'),
      acts.enter('甲', 'practical', mark(80)),
    ];
    expect(kindAfter([...again, acts.finish('甲')])).toBe('first-finished');
  });

  test('E11: a part that differs and is above the full mark is told as both', () => {
    expect(sheetAfter([...entered('甲', 87, 80), ...entered('乙', 870, 80)]).state).toMatchObject({
      kind: 'differing',
      differences: ['theory'],
      faults: { first: [], second: ['theory'] },
    });
  });

  test('a correction answers for its own part alone, not for what the displaced typist confirmed', () => {
    const doings = [
      ...entered('甲', 87, 'blank'),
      ...entered('乙', 78, 'blank'),
      acts.resolve('丙', 'first'),
      acts.retype('丁', 'theory', mark(87)),
      acts.finish('丁'),
    ];
    expect(sheetAfter(doings).state).toMatchObject({
      kind: 'final',
      second: {
        hands: { theory: { who: '丁' }, practical: { who: '乙' } },
        accepted: [word('practical', 'blank')],
      },
    });
  });
});

describe('putting aside', () => {
  test('two equal entries are put aside only by somebody who typed neither', () => {
    const final = [...entered('甲', 87, 80), ...entered('乙', 87, 80)];
    expect(refusal(final, acts.discard('乙'))).toBe('discard-needs-another-person');
    expect(sheetAfter([...final, acts.discard('丙')]).archive).toHaveLength(2);
  });

  test('a second entry that somebody left unfinished can be put aside by another, and is kept', () => {
    const left = [...entered('甲', 87, 80), acts.enter('乙', 'theory', mark(78)), acts.discard('丙')];
    expect(sheetAfter(left)).toMatchObject({
      state: { kind: 'first-finished' },
      archive: [{ side: 'second', because: 'discarded-unfinished', by: { who: '丙' } }],
    });
  });
});
