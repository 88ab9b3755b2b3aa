/*
 * Answers about sheets and columns are read back as they were given, and leave other entries alone.
 */
import { BLANK, type SheetSnapshot, type Snapshot } from '../workbook/port';
import { rosterColumns, scoreColumns } from '../contest/rows';
import { readChoices } from './choice';
import { computedColumns } from './header-words';
import { isColumnOf, withColumn, withoutColumns, withSheet } from './write-choice';

function snapshotOf(names: readonly string[]): Snapshot {
  const sheet = (name: string): SheetSnapshot => ({
    id: name,
    name,
    visibility: 'visible',
    own: null,
    extent: null,
    merges: [],
    protection: 'none',
    rows: () => [],
    isLocked: () => BLANK.formula,
  });
  return { name: 'book.xlsx', date1904: false, structureLocked: false, sheets: names.map(sheet) };
}

test.each(['Sheet1', '名单;2024', '初赛=最终', "张三's", '初赛！最终', ' 有空格 ', '成绩!A1'])(
  'the sheet “%s” is read back as it was chosen',
  (name) => {
    const text = withSheet('忽略=备份', 'preliminary', { sheet: name, row: 30 });
    const read = readChoices(snapshotOf([name, '备份']), { sheetChoices: text, columnChoices: '' });
    expect(read.findings).toEqual([]);
    expect(read.sheets.get('preliminary')).toMatchObject({ sheet: { name }, row: 30 });
    expect([...read.ignored].map((one) => one.name)).toEqual(['备份']);
  },
);

test('one answer takes the place of the other, and no answer leaves nothing', () => {
  const text = withSheet("报名='名;单'；初赛=旧表", 'preliminary', { sheet: '新表', row: null });
  expect(text).toBe("报名='名;单';初赛=新表");
  expect(withSheet(text, 'preliminary', null)).toBe("报名='名;单'");
});

test('every column of rosters and score sheets can be chosen and is read back', () => {
  for (const kind of ['roster', 'final'] as const) {
    const roles = kind === 'roster' ? rosterColumns : [...scoreColumns, ...computedColumns];
    for (const role of roles) {
      expect([role, isColumnOf(kind, role)]).toEqual([role, true]);
      const text = withColumn('初赛.理论=C', kind, role, 30);
      const read = readChoices(snapshotOf([]), { sheetChoices: '', columnChoices: text });
      expect([role, read.findings, read.columns.get(kind)?.get(role)]).toEqual([role, [], 30]);
    }
  }
  expect(isColumnOf('settings', 'value')).toBe(false);
});

test('no such column is said so, and what was said of one kind goes alone', () => {
  const text = withColumn(withColumn('', 'final', 'remark', 'none'), 'semifinal', 'theory', 6);
  const read = readChoices(snapshotOf([]), { sheetChoices: '', columnChoices: text });
  expect(read.columns.get('final')?.get('remark')).toBeNull();
  expect(withoutColumns(text, 'final')).toBe('复赛.理论=F');
  expect(withColumn(text, 'semifinal', 'theory', null)).toBe('决赛.备注=无');
});
