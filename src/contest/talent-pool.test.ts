import { ranked, registered, rosterOf, roundOf, standing } from './contestants.fixture';
import { talentPoolOf } from './talent-pool';

const consenting = registered({ ticket: 'A' });
const silent = registered({ ticket: 'B', consent: 'blank' });
const refusing = registered({ ticket: 'C', consent: 'refused' });

test('a finalist whom the roster does not know is named; blanks were reported with the roster', () => {
  const final = roundOf('final', ranked([consenting, silent, refusing, 'X']));
  const { talentPool, findings } = talentPoolOf(final, rosterOf([consenting, silent, refusing]));
  expect(talentPool.map((one) => one.consent)).toEqual(['given', 'blank', 'refused', 'blank']);
  expect(findings).toMatchObject([{ code: 'consent-missing', ticket: 'X', cell: 'ticket:X' }]);
  expect(findings).toHaveLength(1);
});

test('a roster that never asked is one finding for the sheet, not one for each person', () => {
  const { talentPool, findings } = talentPoolOf(
    roundOf('final', ranked([silent, consenting])),
    rosterOf([silent], false),
  );
  expect(talentPool.map((one) => one.consent)).toEqual(['not-asked', 'not-asked']);
  expect(findings).toMatchObject([
    { code: 'consent-missing', ticket: null, sheet: '报名汇总表', cell: null, facts: { name: '' } },
  ]);
});

test('absent finalists are in the pool, disqualified ones are not, and repeated ones are in it once', () => {
  const final = roundOf('final', [
    ...ranked([consenting]),
    standing(silent, { status: 'absent' }),
    standing(silent, { status: 'missing' }),
    standing(refusing, { status: 'disqualified' }),
  ]);
  const { talentPool } = talentPoolOf(final, rosterOf([consenting, silent, refusing]));
  expect(talentPool.map((one) => one.standing.contestant.ticket)).toEqual(['A', 'B']);
});
