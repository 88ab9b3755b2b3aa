import { standing } from './contestants.fixture';
import { levelCertificateCandidates, passesPart } from './level-certificates';
import { defaultSettings } from './setting-texts';

const scale = { markDecimals: 2, denominator: 100n };

test('60 passes and 59.99 does not', () => {
  expect([passesPart(6000, 100, scale), passesPart(5999, 100, scale)]).toEqual([true, false]);
});

test('with another full mark 60 per cent of it passes, exactly', () => {
  expect([passesPart(9000, 150, scale), passesPart(8999, 150, scale)]).toEqual([true, false]);
  expect([
    passesPart(42, 70, { ...scale, markDecimals: 0 }),
    passesPart(41, 70, { ...scale, markDecimals: 0 }),
  ]).toEqual([true, false]);
});

test('each of the top ten is listed with what they passed; a part without a mark is not passed', () => {
  const list = levelCertificateCandidates(
    [standing('A', { theory: null, practical: 6000 })],
    scale,
    defaultSettings,
  );
  expect(list).toMatchObject([{ theoryPass: false, practicalPass: true }]);
});
