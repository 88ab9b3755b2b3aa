import { readEntry } from './entry';
import type { Finding } from './finding';
import { type Cells, errorValue, scoreRow, settingsWith } from './rows.fixture';
import type { ScoreColumn } from './rows';

const settings = settingsWith();
const read = (cells: Cells<ScoreColumn>) =>
  readEntry(scoreRow({ ticket: 'A', name: '张丙', ...cells }), 'A', settings);
const briefly = ({ code, cell, facts }: Finding) => [code, cell, facts];
/** Theory, practical, status, and what is said about it. */
const summary = (cells: Cells<ScoreColumn>) => {
  const { theory, practical, status, findings } = read(cells);
  return [theory, practical, status, ...findings.map(({ code, cell }) => `${code} ${cell}`)];
};

test('two marks are scored', () => {
  expect(read({ theory: 82, practical: 83.03 })).toEqual({
    theory: 8200,
    practical: 8303,
    status: 'scored',
    findings: [],
  });
});

test('a typed 0 is a mark and says nothing', () => {
  expect(summary({ theory: 0, practical: 0 })).toEqual([0, 0, 'scored']);
});

describe('nothing typed', () => {
  test('in one part is missing, whatever the other part holds', () => {
    expect(summary({ theory: 82, practical: '' })).toEqual([8200, null, 'missing', 'score-missing E2']);
    expect(summary({ theory: '/', practical: 82 })).toEqual([null, 8200, 'missing', 'score-missing D2']);
    expect(summary({ theory: '缺考', practical: '—' })).toEqual([null, null, 'missing', 'score-missing E2']);
  });

  test('is not asked for in a part that 备注 says was 缺考', () => {
    expect(summary({ theory: '', practical: '', remark: '理论缺考' })).toEqual([
      null,
      null,
      'missing',
      'score-missing E2',
    ]);
  });

  test('in both parts is missing twice, and names the person', () => {
    expect(read({ theory: '-', practical: '' }).findings.map(briefly)).toEqual([
      ['score-missing', 'D2', { part: 'theory', name: '张丙' }],
      ['score-missing', 'E2', { part: 'practical', name: '张丙' }],
    ]);
  });
});

describe('缺考', () => {
  test('in one part alone is partly absent', () => {
    expect(summary({ theory: 78, practical: '缺考' })).toEqual([7800, null, 'partly-absent']);
    expect(summary({ theory: '缺席', practical: 78 })).toEqual([null, 7800, 'partly-absent']);
  });

  test('in both parts, in 状态 or in 备注 is absent', () => {
    expect(summary({ theory: '缺考', practical: '缺考' })).toEqual([null, null, 'absent']);
    expect(summary({ status: '缺考' })).toEqual([null, null, 'absent']);
    expect(summary({ remark: '因病缺考' })).toEqual([null, null, 'absent']);
  });

  test('of one part in 状态 or 备注 is partly absent', () => {
    expect(summary({ theory: 78, practical: '', status: '实操缺考' })).toEqual([7800, null, 'partly-absent']);
    expect(summary({ theory: '', practical: 78, remark: '理论缺考' })).toEqual([null, 7800, 'partly-absent']);
    expect(summary({ theory: '缺考', practical: '', remark: '实操缺考' })).toEqual([null, null, 'absent']);
  });

  test('beside marks ignores them and says so', () => {
    expect(read({ theory: 78, practical: 80.5, status: '缺考' })).toMatchObject({
      theory: null,
      practical: null,
      status: 'absent',
      findings: [
        {
          code: 'score-with-status',
          severity: 'warning',
          cell: 'F2',
          ticket: 'A',
          facts: { written: '缺考', theory: '78', practical: '80.5' },
        },
      ],
    });
  });

  test('of one part beside a mark in it ignores that mark alone and says so', () => {
    expect(read({ theory: 78, practical: 80, remark: '实操缺考' })).toMatchObject({
      theory: 7800,
      practical: null,
      status: 'partly-absent',
      findings: [{ code: 'score-with-status', cell: 'G2', facts: { written: '实操缺考' } }],
    });
  });

  test('deep inside a remark beside two marks only asks', () => {
    expect(read({ theory: 78, practical: 80, remark: '顶替上一轮因病缺考者入场' })).toMatchObject({
      theory: 7800,
      practical: 8000,
      status: 'scored',
      findings: [{ code: 'score-status-unclear', severity: 'error', cell: 'G2' }],
    });
    expect(summary({ theory: 78, practical: 80, remark: '上午因病缺考' })).toEqual([
      7800,
      8000,
      'scored',
      'score-status-unclear G2',
    ]);
  });
});

describe('取消成绩, 取消资格, 弃赛', () => {
  test('取消成绩 in the remark outweighs 违纪 and two good marks', () => {
    expect(read({ theory: 88, practical: 86, remark: '违纪，取消成绩' })).toMatchObject({
      theory: 8800,
      practical: 8600,
      status: 'cancelled',
      findings: [
        {
          code: 'score-with-status',
          cell: 'G2',
          facts: { written: '取消成绩', theory: '88', practical: '86' },
        },
      ],
    });
  });

  test('取消资格 inside a longer remark counts', () => {
    expect(summary({ theory: 88, practical: 86, remark: '经查实取消参赛资格' })).toEqual([
      8800,
      8600,
      'disqualified',
      'score-with-status G2',
    ]);
  });

  test('a word in a score cell sets the status of the person, not of the part', () => {
    expect(summary({ theory: '作弊', practical: 86 })).toEqual([
      null,
      8600,
      'cancelled',
      'score-with-status D2',
    ]);
    expect(summary({ theory: 88, practical: 'DNF' })).toEqual([
      8800,
      null,
      'withdrawn',
      'score-with-status E2',
    ]);
    expect(summary({ theory: '取消资格', practical: '' })).toEqual([null, null, 'disqualified']);
  });

  test('the strongest of all cells counts', () => {
    expect(summary({ theory: '缺考', practical: '弃赛', status: '取消成绩', remark: '取消资格' })).toEqual([
      null,
      null,
      'disqualified',
    ]);
    expect(summary({ theory: '缺考', practical: '弃权' })).toEqual([null, null, 'withdrawn']);
  });

  test('nobody misses the marks of someone who withdrew', () => {
    expect(summary({ status: '弃赛' })).toEqual([null, null, 'withdrawn']);
  });
});

describe('违纪 or 警告 alone', () => {
  test('leaves the marks standing and asks', () => {
    expect(summary({ theory: 88, practical: 86, remark: '违纪' })).toEqual([
      8800,
      8600,
      'scored',
      'score-status-unclear G2',
    ]);
    expect(summary({ theory: 88, practical: 86, status: '警告' })).toEqual([
      8800,
      8600,
      'scored',
      'score-status-unclear F2',
    ]);
  });

  test('in a score cell leaves no mark and asks', () => {
    expect(summary({ theory: 88, practical: '违纪' })).toEqual([
      8800,
      null,
      'missing',
      'score-status-unclear E2',
    ]);
  });

  test('does not ask once a plain word has decided', () => {
    expect(summary({ theory: 88, practical: 86, status: '取消成绩', remark: '违纪' })).toEqual([
      8800,
      8600,
      'cancelled',
      'score-with-status F2',
    ]);
  });
});

describe('a mark that cannot be used', () => {
  test('makes the person missing and names the cell, not twice', () => {
    expect(summary({ theory: 105, practical: 86 })).toEqual([null, 8600, 'missing', 'score-out-of-range D2']);
    expect(summary({ theory: 85.125, practical: 86 })).toEqual([
      null,
      8600,
      'missing',
      'score-too-precise D2',
    ]);
    expect(summary({ theory: 86, practical: errorValue('#N/A') })).toEqual([
      8600,
      null,
      'missing',
      'score-is-error-value E2',
    ]);
    expect(summary({ theory: '病假', practical: 86 })).toEqual([
      null,
      8600,
      'missing',
      'score-not-a-number D2',
    ]);
    expect(summary({ theory: '八十五', practical: '' })).toEqual([
      null,
      null,
      'missing',
      'score-not-a-number D2',
      'score-missing E2',
    ]);
  });

  test('does not bring the absent back', () => {
    expect(summary({ theory: 105, practical: '', status: '缺考' })).toEqual([
      null,
      null,
      'absent',
      'score-out-of-range D2',
    ]);
  });

  test('of a word beside a status is no longer asked about', () => {
    expect(summary({ theory: '见备注', practical: '见备注', remark: '取消成绩' })).toEqual([
      null,
      null,
      'cancelled',
    ]);
  });
});

test('a remark that says nothing about a status changes nothing', () => {
  expect(summary({ theory: 88, practical: 86, status: '正常', remark: '迟到10分钟' })).toEqual([
    8800,
    8600,
    'scored',
  ]);
});

test('a sheet without 状态 and 备注 columns is read by its marks', () => {
  const columns: ReadonlySet<ScoreColumn> = new Set(['ticket', 'theory', 'practical']);
  const row = scoreRow(
    { ticket: 'A', theory: 88, practical: 86, status: '缺考', remark: '取消成绩' },
    columns,
  );
  expect(readEntry(row, 'A', settings)).toMatchObject({ status: 'scored', findings: [] });
});

test('text that is plainly a mark is read and reported', () => {
  expect(summary({ theory: '89.0', practical: '６４．０' })).toEqual([
    8900,
    6400,
    'scored',
    'value-normalised D2',
    'value-normalised E2',
  ]);
});
