/*
 * Settings as canonical texts by name, as JSON and reports show them, and the values that they stand for. A text
 * that is not allowed never gets this far.
 */
import { settingItems } from './all-settings';
import type { Settings } from './settings';

/** Example: { 理论权重: "30%" }. */
export type SettingTexts = Readonly<Record<string, string>>;

export const defaultTexts: SettingTexts = Object.fromEntries(
  settingItems.map((one) => [one.name, one.default]),
);

const blank: Settings = {
  contestName: '',
  organiser: '',
  coOrganiser: '',
  documentNumber: '',
  signedBy: '',
  roundDates: { preliminary: '', semifinal: '', final: '' },
  roundVenues: { preliminary: '', semifinal: '', final: '' },
  theoryWeight: 0,
  practicalWeight: 0,
  theoryFull: 100,
  practicalFull: 100,
  markDecimals: 2,
  compare: 'exact',
  totalDecimals: 2,
  cutPercent: 0,
  roundCutPercent: { preliminary: null, semifinal: null },
  cutBase: 'scored',
  cutRounding: 'down',
  cutMinimum: 0,
  absentPart: 'unranked',
  vacatedPlace: 'substitute',
  secondEntry: 'optional',
  registrationFrom: { year: 1900, month: 1, day: 1 },
  registrationTo: { year: 1900, month: 1, day: 1 },
  birthLimit: { year: 1900, month: 1, day: 1 },
  birthLimitDay: 'eligible',
  residenceYears: 0,
  unitCount: 'attended',
  individualsCountForUnit: true,
  teamSize: 1,
  organisationSize: 1,
  teamsEnterprisesOnly: true,
  careerSupport: 'certificate-or-top-ten-and-card',
  youthMedalAgeLimit: 0,
  prizes: [],
  taxRate: 0,
  vacatedPrize: 'moves-up',
  publicMask: [],
  publicPeriod: '',
  rulesConfirmed: '',
  sheetChoices: '',
  columnChoices: '',
};

/** The settings that these texts stand for. Texts must be ones that `read` has accepted. */
export function settingsFrom(texts: SettingTexts): Settings {
  return settingItems.reduce((draft, one) => one.apply(draft, texts[one.name] ?? one.default), blank);
}

/** The defaults of the settings sheet. */
export const defaultSettings: Settings = settingsFrom(defaultTexts);
