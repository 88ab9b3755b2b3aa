import fc from 'fast-check';
import { bonusOf, prizeFor, taxOn } from './bonus';
import { ranked, registered, roundOf, standing, tickets, tied } from './contestants.fixture';
import type { RosterColumn } from './rows';
import { defaultSettings } from './setting-texts';
import type { Standing } from './standing';

const withBank: ReadonlySet<RosterColumn> = new Set(['ticket', 'name', 'bank', 'account']);
const withoutBank: ReadonlySet<RosterColumn> = new Set(['ticket', 'name']);
const never = () => false;

const pay = (
  standings: readonly Standing[],
  columns = withBank,
  isPassed: Parameters<typeof bonusOf>[3] = never,
) => bonusOf(roundOf('final', standings), defaultSettings, columns, isPassed);
const ten = tickets('AF', 10).map((ticket) => registered({ ticket }));

describe('the bonus table', () => {
  test('ten finalists receive 25000 yuan, 5000 of it tax, 20000 paid out', () => {
    const { bonus, findings } = pay(ranked(ten));
    expect([bonus.gross, bonus.tax, bonus.net]).toEqual([2_500_000, 500_000, 2_000_000]);
    expect(bonus.rows.map((row) => row.gross / 100)).toEqual([
      6000, 3000, 3000, 3000, 3000, 3000, 1000, 1000, 1000, 1000,
    ]);
    expect(bonus.rows[0]).toMatchObject({ net: 480_000, netInWords: '人民币肆仟捌佰元整', payable: true });
    expect(bonus.rows[6]).toMatchObject({ net: 80_000, netInWords: '人民币捌佰元整', payable: true });
    expect(findings).toEqual([]);
  });

  test('nine finalists receive 24000 yuan and nothing moves down (S-9)', () => {
    const { bonus } = pay(ranked(ten.slice(0, 9)));
    expect(bonus.rows).toHaveLength(9);
    expect([bonus.gross, bonus.tax, bonus.net]).toEqual([2_400_000, 480_000, 1_920_000]);
  });

  test('the eleventh has no prize', () => {
    expect(pay(ranked([...ten, registered({ ticket: 'AF11' })])).bonus.rows).toHaveLength(10);
  });

  test('a place whose tie waits for a ruling keeps its amount and is not payable', () => {
    const [a, b, c] = [registered({ ticket: 'A' }), registered({ ticket: 'B' }), registered({ ticket: 'C' })];
    const { bonus, findings } = pay([...ranked([a]), ...tied([b, c], 2)]);
    expect(bonus.rows.slice(1)).toMatchObject([
      { rank: 2, standing: null, gross: 300_000, payable: false },
      { rank: 3, standing: null, gross: 300_000, payable: false },
    ]);
    expect(bonus.gross).toBe(1_200_000);
    expect(findings).toEqual([]);
  });

  test('someone who is absent from the final has no row', () => {
    const absent = standing(registered({ ticket: 'B' }), { status: 'absent' });
    expect(pay([...ranked([registered({ ticket: 'A' })]), absent]).bonus.rows).toHaveLength(1);
  });
});

describe('who can be paid', () => {
  const noId = registered({ ticket: 'B', idNumber: null });

  test('a payee without a valid ID is not payable, is named, and stays in the sums', () => {
    const { bonus, findings } = pay(ranked([registered({ ticket: 'A' }), noId]));
    expect(bonus.rows.map((row) => row.payable)).toEqual([true, false]);
    expect(bonus.gross).toBe(900_000);
    expect(findings).toMatchObject([
      { code: 'payee-id-invalid', severity: 'error', ticket: 'B', cell: 'idNumber:B', facts: { rank: 2 } },
    ]);
  });

  test('a review that passes that finding, or the one about the ID, releases the payment; a passed phone does not', () => {
    const passing = (wanted: string) => (code: string, ticket: string | null) =>
      code === wanted && ticket === 'B';
    const rows = (wanted: string) => pay(ranked(['A', noId]), withBank, passing(wanted)).bonus.rows;
    expect(rows('payee-id-invalid').map((row) => row.payable)).toEqual([false, true]);
    expect(rows('id-number-check-digit').map((row) => row.payable)).toEqual([false, true]);
    expect(rows('phone-invalid').map((row) => row.payable)).toEqual([false, false]);
  });

  test('once the finding about the ID was passed, the payee is not asked for it again', () => {
    const { findings } = pay(ranked([noId]), withBank, (code) => code === 'id-number-length');
    expect(findings.filter(({ code }) => code === 'payee-id-invalid')).toEqual([]);
  });

  test('a winner whose eligibility is broken, or who is a later row of somebody else, is not payable', () => {
    const first = registered({ ticket: 'A' });
    const rows = pay(
      ranked([
        first,
        registered({ ticket: 'B', ineligible: true }),
        registered({ ticket: 'C', duplicateOf: first }),
      ]),
    ).bonus.rows;
    expect(rows.map((row) => row.payable)).toEqual([true, false, false]);
  });

  test('a passport that is checked by hand can be paid', () => {
    const { bonus, findings } = pay(
      ranked([registered({ ticket: 'A', document: 'hand-check', idNumber: 'E00000043' })]),
    );
    expect(bonus.rows[0]?.payable).toBe(true);
    expect(findings).toEqual([]);
  });

  test('a winner who is not on the roster cannot be paid and is not asked for a bank as well', () => {
    const { bonus, findings } = pay(ranked(['X']));
    expect(bonus.rows[0]?.payable).toBe(false);
    expect(findings).toMatchObject([{ code: 'payee-id-invalid', ticket: 'X', cell: 'ticket:X' }]);
  });

  test('a missing account is a warning that does not stop the payment', () => {
    const { bonus, findings } = pay(ranked([registered({ ticket: 'A', account: null })]));
    expect(bonus.rows[0]?.payable).toBe(true);
    expect(findings).toMatchObject([
      { code: 'payee-incomplete', severity: 'warning', cell: 'account:A', facts: { missing: ['account'] } },
    ]);
  });

  test('a roster without bank columns asks nobody for an account', () => {
    expect(
      pay(ranked([registered({ ticket: 'A', bank: null, account: null })]), withoutBank).findings,
    ).toEqual([]);
  });

  test('a roster with an account column alone points at that column', () => {
    const columns: ReadonlySet<RosterColumn> = new Set(['account']);
    const { findings } = pay(ranked([registered({ ticket: 'A', bank: null, account: null })]), columns);
    expect(findings).toMatchObject([{ cell: 'account:A', facts: { missing: ['bank', 'account'] } }]);
  });
});

describe('tax', () => {
  test.each([
    [300_000, 2000, 60_000],
    [3_333, 2000, 667],
    [1, 5000, 1],
    [1, 4999, 0],
    [100, 0, 0],
  ])('on %i fen at %i basis points it is %i fen', (gross, rate, tax) => {
    expect(taxOn(gross, rate)).toBe(tax);
  });

  test('is within half a fen of the exact amount, and tax and net make up the prize', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 4500 }),
        (gross, rate) => {
          const twice = 2n * (BigInt(taxOn(gross, rate)) * 10_000n - BigInt(gross) * BigInt(rate));
          expect(twice > -10_000n && twice <= 10_000n).toBe(true);
        },
      ),
    );
  });

  test('a rank that the setting does not name has no prize', () => {
    expect([1, 2, 6, 7, 10, 11].map((rank) => prizeFor(rank, defaultSettings))).toEqual([
      600_000, 300_000, 300_000, 100_000, 100_000, 0,
    ]);
  });
});
