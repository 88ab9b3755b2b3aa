import { careerSupportOf, supportReasons } from './career-support';
import { ranked, registered, rosterOf } from './contestants.fixture';
import type { Person } from './person';
import { defaultSettings } from './setting-texts';

const parseB = { ...defaultSettings, careerSupport: 'certificate-or-top-ten-with-card' } as const;
const nobody: ReadonlySet<Person> = new Set();
const champion = registered({ ticket: '0056', unionCard: 'K1' });
const third = registered({ ticket: '0022', unionCard: 'K2', level: 3 });
const technician = registered({ ticket: '0036', unionCard: 'K3', level: 2 });
const cardless = registered({ ticket: '0035', level: 3 });
const cardlessFinalist = registered({ ticket: '0001' });
const everyone = rosterOf([champion, third, technician, cardless, cardlessFinalist]);
const topTen = ranked([champion, cardlessFinalist, third]);

test('by default nobody enters without the union card, certificate or not', () => {
  const list = careerSupportOf(everyone, topTen, nobody, defaultSettings);
  expect(list.map(({ ticket, because, level }) => [ticket, because, level])).toEqual([
    ['0022', ['top-ten', 'certificate'], 3],
    ['0036', ['certificate'], 2],
    ['0056', ['top-ten'], null],
  ]);
});

test('by the other parse a certificate alone is enough, and the top ten still needs the card', () => {
  const list = careerSupportOf(everyone, topTen, nobody, parseB);
  expect(list.map(({ ticket }) => ticket)).toEqual(['0022', '0035', '0036', '0056']);
});

test('levels 一级 to 三级 count, 四级 and 五级 do not', () => {
  const levels = ([1, 2, 3, 4, 5, null] as const).filter(
    (level) =>
      supportReasons({ level, inTopTen: false, hasCard: true }, defaultSettings.careerSupport).length > 0,
  );
  expect(levels).toEqual([1, 2, 3]);
});

test('取消资格 and a second row of the same person never enter', () => {
  const again = registered({ ticket: '0099', unionCard: 'K1', level: 1, duplicateOf: technician });
  const list = careerSupportOf(
    rosterOf([technician, champion, again]),
    topTen,
    new Set([champion]),
    defaultSettings,
  );
  expect(list.map(({ ticket }) => ticket)).toEqual(['0036']);
});

test('a finalist who competed under the ticket of a second row enters with the first', () => {
  const again = registered({ ticket: '0099', duplicateOf: champion });
  const list = careerSupportOf(rosterOf([champion, again]), ranked([again]), nobody, defaultSettings);
  expect(list.map(({ ticket }) => ticket)).toEqual(['0056']);
});

test('people without a ticket come last, and a top ten that the roster does not know is left out', () => {
  const early = registered({ ticket: null, unionCard: 'K9', level: 1 });
  const list = careerSupportOf(rosterOf([early, technician]), ranked(['X']), nobody, defaultSettings);
  expect(list.map(({ ticket }) => ticket)).toEqual(['0036', null]);
  expect(careerSupportOf(null, ranked(['X']), nobody, defaultSettings)).toEqual([]);
});
