import type { JsonValue } from '../contest/journal-chain';
import { roundNames } from '../contest/round-name';
import { codeOf, sealFingerprint } from '../contest/seal';
import { sealText, withoutNames } from '../contest/seal-lines';
import { contestOf, finalists, rosterFor } from '../reports/contest.fixture';
import { appended, readLedger, type Ledger } from './ledger';
import { textsOf, weighPaper } from './paper-code';
import { changesSince, sealFindings } from './sealed-changes';
import { formerSeals, marksOf, openingsOf, sealBody, sealsOf, unsealBody, type Seal } from './seals';

const AT = '2024-07-01T09:00:00+08:00';
const people = finalists(12);
const contest = contestOf({ roster: rosterFor(people), preliminary: people, final: people });
const edited = contestOf({
  roster: rosterFor(people),
  preliminary: people,
  final: people.map((one, at) => (at === 3 ? { ...one, practical: '1.5' } : one)),
});
const none = readLedger({ name: '', date1904: false, structureLocked: false, sheets: [] });

function sealOf(name: 'preliminary' | 'final', previous: string | null, result = contest): Seal {
  const round = result.rounds.find((one) => one.round === name);
  if (round === undefined) throw new Error(name);
  const text = sealText(result, round, previous);
  const copy = withoutNames(text);
  return {
    round: name,
    by: '王五',
    at: AT,
    fingerprint: sealFingerprint(text),
    previous,
    copy,
    protects: true,
    fault: null,
    faultAt: 0,
  };
}

const first = sealOf('preliminary', null);
// No semifinal: nothing before the final is named.
const last = sealOf('final', null);
const ledger = [first, last].map(sealBody).reduce(appended, none);

function withBody(change: Readonly<Record<string, JsonValue>>): Ledger {
  const { kind, body } = sealBody(last);
  return appended(none, { kind, body: { ...body, ...change } });
}

test('the last seal of a round that was not opened since is in force', () => {
  expect([...sealsOf(ledger, contest).keys()]).toEqual(['preliminary', 'final']);
  const opened = appended(ledger, unsealBody('final', '王五', AT, '复核'));
  expect([...sealsOf(opened, contest).keys()]).toEqual(['preliminary']);
  expect(openingsOf(opened).get('final')).toEqual({ by: '王五', at: AT, reason: '复核' });
  const again = appended(opened, sealBody(last));
  expect(openingsOf(again).size).toBe(0);
  expect([...sealsOf(again, contest).values()].map(({ intact }) => intact)).toEqual([true, true]);
});

test.each([
  ['no round', { round: 'quarterfinal' }],
  ['a fingerprint that is none', { fingerprint: 'ABC' }],
  ['no copy', { copy: 7 }],
  ['a previous that is no text', { previous: 3 }],
])('a record of a seal with %s is none', (_, change) => {
  expect(sealsOf(withBody(change), contest).size).toBe(0);
});

test('reports are told: sealed with the code, changed since, or opened by whom', () => {
  const opened = appended(ledger, unsealBody('preliminary', '王五', AT, '复核'));
  expect(marksOf(opened, sealsOf(opened, edited))).toEqual(
    new Map([
      ['preliminary', { kind: 'opened', by: '王五', at: AT, reason: '复核' }],
      ['final', { kind: 'changed', code: codeOf(last.fingerprint) }],
    ]),
  );
});

describe('a round that changed since its seal', () => {
  const seals = sealsOf(ledger, edited);
  const final = seals.get('final');

  test('is told what was done first, then what followed; the copy is proven by its fingerprint', () => {
    const changed = final && changesSince(final);
    expect(changed).toMatchObject({ because: 'content', proven: true });
    expect(changed?.changes[0]).toMatchObject({ field: 'practical', after: '1.5' });
    expect(changed?.changes.map(({ field }) => field).indexOf('rank')).toBeGreaterThan(1);
  });

  test('is one finding, however much changed', () => {
    const [one, ...others] = sealFindings(seals, { preliminary: null, semifinal: null, final: null }, edited);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'sealed-round-changed',
      facts: { round: 'final', because: 'content' },
    });
  });

  test('has no proven old values once somebody wrote into the copy as well', () => {
    const forged = withBody({ copy: last.copy.replace('\t95\t', '\t59\t') });
    const seal = sealsOf(forged, edited).get('final');
    expect(seal && changesSince(seal)).toMatchObject({ because: 'content', proven: false });
  });

  test('may be a name that the copy does not hold', () => {
    const renamed = contestOf({
      roster: rosterFor(people).map((one, at) => (at === 0 ? { ...one, name: '冒名者' } : one)),
      preliminary: people,
      final: people.map((one, at) => (at === 0 ? { ...one, name: '冒名者' } : one)),
    });
    const seal = sealsOf(ledger, renamed).get('final');
    expect(seal && changesSince(seal)).toEqual({ because: 'names', changes: [], proven: false });
  });

  test('may have lost its sheet', () => {
    const without = contestOf({ roster: rosterFor(people), preliminary: people });
    const seal = sealsOf(ledger, without).get('final');
    expect(seal && changesSince(seal)).toMatchObject({ because: 'sheet-gone' });
  });
});

describe('a code from paper', () => {
  const code = codeOf(last.fingerprint);

  test('is proof where the marks of now give it, whatever the ledger says', () => {
    expect(weighPaper(contest, ledger, sealsOf(ledger, contest), code, null)).toEqual({
      kind: 'proof',
      round: 'final',
      earlier: [],
      inForce: true,
    });
    expect(weighPaper(contest, none, new Map(), code, 'final')).toMatchObject({
      kind: 'proof',
      inForce: false,
    });
  });

  test('speaks for the round that it was asked about alone', () => {
    expect(weighPaper(contest, ledger, sealsOf(ledger, contest), code, 'preliminary')).toEqual({
      kind: 'unknown',
    });
  });

  test('is that of a seal in force over marks that changed, and then proves the kept copy', () => {
    expect(weighPaper(edited, ledger, sealsOf(ledger, edited), code, null)).toEqual({
      kind: 'changed',
      round: 'final',
      proven: true,
    });
  });

  test('of a seal that was opened and closed over other marks is told to be of old', () => {
    const opening = unsealBody('final', '王五', AT, '复核');
    const later = [opening, sealBody(sealOf('final', null, edited))].reduce(appended, ledger);
    const seals = sealsOf(later, edited);
    expect(weighPaper(edited, later, seals, code, null)).toMatchObject({ kind: 'former', round: 'final' });
    expect(formerSeals(later, seals).map(({ fingerprint }) => fingerprint)).toEqual([last.fingerprint]);
  });

  test('that fits nothing is unknown', () => {
    expect(weighPaper(contest, ledger, sealsOf(ledger, contest), '0000-0000-0000-0000', null)).toEqual({
      kind: 'unknown',
    });
  });

  test('of a later round proves the earlier ones that its text names', () => {
    const three = contestOf({
      roster: rosterFor(people),
      preliminary: people,
      semifinal: people,
      final: people,
    });
    const [text] = textsOf(three, new Map(), 'final');
    expect(text?.proves).toEqual(roundNames.slice(0, 2));
  });
});
