import { finding, type Finding, type FindingCode } from './finding';
import { applyReviews, fingerprintAt, fingerprintOf, weighReviews } from './review';
import { rosterOf } from './roster-fixture';
import { type Cells, contestRows } from './rows.fixture';
import type { ReviewColumn } from './rows';

/** A roster of two, the second with an ID that does not check. Cells by column, F is 身份证号. */
const roster = rosterOf([
  { ticket: 'A', name: '张丙', idNumber: '110101199003079710' },
  { ticket: 'B', name: '李丁', idNumber: '110101199003079711' },
]);
const idCell = { sheet: '报名汇总表', cell: 'F6' };
const badId = finding('id-number-check-digit', { place: idCell, ticket: 'B' }, { tail: '9711' });
const tooOld = finding('over-age', { place: idCell, ticket: 'B' }, { birth: '', retires: '', on: '' });
const review = (cells: Cells<ReviewColumn>) => ({
  ticket: 'B',
  code: 'id-number-check-digit',
  opinion: '通过',
  ...cells,
});

const rowsWith = (...reviews: readonly Cells<ReviewColumn>[]) =>
  contestRows({ roster, preliminary: [['A', 80, 80]], reviews });
const weigh = (findings: readonly Finding[], ...reviews: readonly Cells<ReviewColumn>[]) =>
  weighReviews(rowsWith(...reviews), findings);
const reasons = (findings: readonly Finding[], ...reviews: readonly Cells<ReviewColumn>[]) =>
  weigh(findings, ...reviews).findings.map(({ code, severity, cell, ticket, facts }) => ({
    code,
    severity,
    cell,
    ticket,
    facts,
  }));

describe('通过', () => {
  test('makes the finding information that names the decision', () => {
    const reviews = weigh([badId], review({ basis: '核对原件', by: '王试', date: '2024-05-22' }));
    expect(reviews.findings).toEqual([]);
    expect(applyReviews([badId], reviews)).toEqual([
      { ...badId, severity: 'info', reviewedBy: '通过 王试 2024-05-22 核对原件' },
    ]);
  });

  test('touches neither another finding of the person nor the same finding of another person', () => {
    const others = [tooOld, finding('id-number-check-digit', { ticket: 'A' }, { tail: '9710' })];
    expect(applyReviews(others, weigh([badId, ...others], review({})))).toEqual(others);
  });

  test('is known to whoever asks about that finding of that person', () => {
    const asked: readonly [FindingCode, string | null][] = [
      ['id-number-check-digit', 'B'],
      ['id-number-check-digit', 'A'],
      ['id-number-check-digit', null],
      ['over-age', 'B'],
    ];
    const reviews = weigh([badId, tooOld], review({}));
    expect(asked.map(([code, ticket]) => reviews.isPassed(code, ticket))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('takes nobody out', () => {
    expect([...weigh([badId], review({})).disqualified]).toEqual([]);
  });

  test.each(['同意', '放行', ' 通 过 '])('may be written %j', (opinion) => {
    expect(weigh([badId], review({ opinion })).valid).toMatchObject([{ opinion: 'passed' }]);
  });

  test('of a finding that is gone rests in silence', () => {
    const reviews = weigh([], review({}));
    expect([reviews.valid, reviews.findings]).toEqual([[], []]);
  });
});

describe('取消资格', () => {
  test('takes the person out, and passes nothing', () => {
    const reviews = weigh([tooOld], review({ code: 'over-age', opinion: '取消资格' }));
    expect([...reviews.disqualified]).toEqual(['B']);
    expect(reviews.isPassed('over-age', 'B')).toBe(false);
    expect(reviews.findings).toEqual([]);
  });

  test('for a finding that is gone is void', () => {
    expect(reasons([badId], review({ code: 'over-age', opinion: '取消资格' }))).toEqual([
      {
        code: 'review-void',
        severity: 'error',
        cell: 'C2',
        ticket: 'B',
        facts: { code: 'over-age', reason: 'finding-gone' },
      },
    ]);
  });
});

describe('核对码', () => {
  const code = fingerprintOf('110101199003079711');

  test('is eight hexadecimal digits that change with the cell', () => {
    expect(code).toMatch(/^[0-9a-f]{8}$/u);
    expect(fingerprintOf('110101199003079710')).not.toBe(code);
    expect(fingerprintOf('abc')).toBe('ba7816bf');
  });

  test('is that of the cell under the finding', () => {
    expect(fingerprintAt(rowsWith(), badId)).toBe(code);
  });

  test('of a score cell is found on its own sheet', () => {
    const place = { sheet: '初赛成绩', cell: 'D2' };
    expect(fingerprintAt(rowsWith(), finding('contestant-unknown', { place }, { name: '' }))).toBe(
      fingerprintOf('80'),
    );
  });

  test('is empty for a finding without a cell and for a cell that was not read', () => {
    expect(
      fingerprintAt(
        rowsWith(),
        finding('final-below-ten', { sheet: '初赛成绩' }, { round: 'preliminary', finalists: 0 }),
      ),
    ).toBe('');
    expect(fingerprintAt(rowsWith(), { ...badId, cell: 'F99' })).toBe('');
    expect(fingerprintAt(rowsWith(), { ...badId, sheet: '别的表' })).toBe('');
  });

  test('that still fits lets the review hold, in capitals and with spaces too', () => {
    expect(weigh([badId], review({ fingerprint: ` ${code.toUpperCase()} ` })).valid).toHaveLength(1);
  });

  test('that no longer fits makes the review void, and the error stands', () => {
    const reviews = weigh([badId], review({ fingerprint: fingerprintOf('110101199003079713') }));
    expect(reviews.findings).toMatchObject([{ code: 'review-void', facts: { reason: 'cell-changed' } }]);
    expect(applyReviews([badId], reviews)).toEqual([badId]);
  });

  test('that no longer fits stops 取消资格 as well', () => {
    const reviews = weigh(
      [tooOld],
      review({ code: 'over-age', opinion: '取消资格', fingerprint: '00000000' }),
    );
    expect([[...reviews.disqualified], reviews.findings.map(({ facts }) => facts)]).toEqual([
      [],
      [{ code: 'over-age', reason: 'cell-changed' }],
    ]);
  });
});

describe('a review that cannot be read', () => {
  test('for its opinion or its code is void', () => {
    expect(
      reasons(
        [badId],
        review({ opinion: '再议' }),
        review({ code: 'id-wrong' }),
        review({ opinion: 'constructor' }),
      ),
    ).toMatchObject([
      { cell: 'C2', facts: { code: 'id-number-check-digit', reason: 'opinion-unclear' } },
      { cell: 'C3', facts: { code: 'id-wrong', reason: 'unknown-code' } },
      { cell: 'C4', facts: { reason: 'opinion-unclear' } },
    ]);
  });

  test('for want of an opinion is not decided yet and says nothing', () => {
    const reviews = weigh([badId], review({ opinion: '' }));
    expect([reviews.valid, reviews.findings]).toEqual([[], []]);
  });
});

test('tickets are read as everywhere', () => {
  expect(weigh([badId], review({ ticket: ' ｂ ' })).isPassed('id-number-check-digit', 'B')).toBe(true);
});

test('a workbook without reviews leaves the findings as they are', () => {
  const findings = [badId, tooOld];
  const reviews = weighReviews(contestRows({ roster }), findings);
  expect(applyReviews(findings, reviews)).toBe(findings);
});

test('of two reviews of one finding the last counts', () => {
  const out = weigh([badId], review({}), review({ opinion: '取消资格' }));
  expect([out.valid.length, [...out.disqualified], out.isPassed('id-number-check-digit', 'B')]).toEqual([
    1,
    ['B'],
    false,
  ]);
});
