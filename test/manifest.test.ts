/*
 * The manifest by its rules, and every rule on a manifest that breaks it: a rule that nothing can break
 * would prove nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brokenRules, rules, type Picture, type RuleName, type Surroundings } from './manifest-rules';

const root = resolve(__dirname, '..');
const manifest = readFileSync(resolve(root, 'manifest.xml'), 'utf8');

/** Width, height and kind of colour stand in the first chunk of every PNG. */
function picture(path: string): Picture | null {
  const file = resolve(root, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  const transparent = bytes.readUInt8(24) === 8 && bytes.readUInt8(25) === 6;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), transparent };
}

const pages = ['taskpane', 'commands'].filter((name) => existsSync(resolve(root, 'src', name, 'page.ts')));
const commands = readFileSync(resolve(root, 'src/commands/index.ts'), 'utf8');
const around: Surroundings = {
  address: 'https://localhost:3000',
  picture,
  pages: pages.map((name) => `${name}.html`),
  functions: [...commands.matchAll(/Office\.actions\.associate\('(\w+)'/gu)].flatMap(
    ([, name]) => name ?? [],
  ),
};

type Change = (text: string) => string;
const replace =
  (from: string, to: string): Change =>
  (text) =>
    text.replace(from, to);
const long = '登'.repeat(300);

/** Ways to break each rule. */
const breaks: Readonly<Record<RuleName, readonly Change[]>> = {
  'the root is a task pane add-in of the 1.1 schema, its ribbon part of the overrides schema 1.0': [
    replace('appforoffice/1.1', 'appforoffice/1.0'),
    replace('"TaskPaneApp"', '"ContentApp"'),
    replace('"VersionOverridesV1_0"', '"VersionOverridesV1_1"'),
    replace('officeappbasictypes/1.0', 'officeappbasictypes/1.1'),
  ],
  'every required element is there once, in the order of the schema': [
    replace('<Permissions>ReadWriteDocument</Permissions>', ''),
    (text) => text.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/u, '$2$1'),
    replace('<ProviderName>', '<ProviderName>x</ProviderName><ProviderName>'),
    (text) => text.replace(/<Supertip>[\s\S]*?<\/Supertip>/u, ''),
    replace('<DesktopFormFactor>', '<DesktopFormFactor><Form/>'),
  ],
  'the Id is a GUID': [(text) => text.replace(/<Id>[^-]*/u, '<Id>dengbang')],
  'the version has one to four parts of at most five digits': [
    replace('<Version>', '<Version>1.2.'),
    replace('<Version>', '<Version>v'),
    replace('<Version>', '<Version>123456'),
  ],
  'names, descriptions and strings are no longer than Excel shows': [
    replace('DisplayName DefaultValue="', `DisplayName DefaultValue="${long}`),
    replace('Description DefaultValue="', `Description DefaultValue="${long}`),
    replace('<ProviderName>', `<ProviderName>${long}`),
    replace('DefaultValue="打开登榜"', `DefaultValue="${long}"`),
    replace('Value="Looks for', `Value="${long}Looks for`),
  ],
  'identifiers of resources have at most 32 characters and are not given twice': [
    (text) => text.replaceAll('Open.Tip', 'O'.repeat(33)),
    (text) => text.replaceAll('"Open.Tip"', '"Check.Tip"'),
  ],
  'controls and groups have names of their own': [replace('"Dengbang.Score"', '"Dengbang.Check"')],
  'every reference finds a resource of its kind': [
    replace('<Label resid="Group.Label"/>', '<Label resid="Group.Lable"/>'),
    replace('<Label resid="Group.Label"/>', '<Label resid="Open.Tip"/>'),
  ],
  'every resource is used': [
    replace(
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="Help.Url" DefaultValue="https://localhost:3000/taskpane.html"/>',
    ),
  ],
  'every address is https and lies where the pages are': [
    replace('https://localhost:3000/assets', 'http://localhost:3000/assets'),
    replace('https://localhost:3000/assets', 'https://elsewhere.example.org/assets'),
  ],
  'every page that is named exists': [replace('commands.html', 'functions.html')],
  'the default language is Chinese, everything that is read has one English override, and none overrides the default':
    [
      replace('<DefaultLocale>zh-CN', '<DefaultLocale>en-US'),
      replace('<Override Locale="en-US" Value="Dengbang"/>', ''),
      replace('<Override Locale="en-US"', '<Override Locale="zh-CN" Value="登榜"/><Override Locale="en-US"'),
      replace('<bt:Override Locale="en-US"', '<bt:Override Locale="zh-CN"'),
    ],
  'the icon of the add-in is 32 pixels wide and the one for sharp screens 64': [
    replace(
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32',
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-16',
    ),
    replace(
      'IconUrl DefaultValue="https://localhost:3000/assets/icon-64',
      'IconUrl DefaultValue="https://localhost:3000/assets/icon-65',
    ),
  ],
  'every ribbon icon comes at least in 16, 32 and 80 pixels, each picture as large as it says': [
    replace('<bt:Image size="80" resid="Check.80"/>', ''),
    replace('assets/score-40.png', 'assets/score-48.png'),
    replace('assets/score-40.png', 'assets/readme.png'),
    replace('assets/check-20.png', 'assets/check-21.png'),
  ],
  'it runs in Excel from ExcelApi 1.9 on and asks for nothing newer': [
    replace('Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.13"'),
    replace('<bt:Set Name="ExcelApi" MinVersion="1.9"/>', '<bt:Set Name="SharedRuntime" MinVersion="1.1"/>'),
    replace('<bt:Set Name="ExcelApi" MinVersion="1.9"/>', ''),
    replace('<Host Name="Workbook"/>', '<Host Name="Workbook"/><Host Name="Document"/>'),
  ],
  'it may read and write the workbook': [replace('>ReadWriteDocument<', '>ReadDocument<')],
  'its buttons stand on the Home tab': [replace('"TabHome"', '"TabData"')],
  'every function of the ribbon is known to its page': [
    replace('<FunctionName>scoreRound<', '<FunctionName>score<'),
  ],
  'it needs no part that Excel 2021 does not know': [
    replace('<DesktopFormFactor>', '<Runtimes/><DesktopFormFactor>'),
  ],
};

test('the manifest keeps every rule', () => {
  expect(brokenRules(manifest, around)).toEqual([]);
});

// Keys of a literal are exactly its rules.
describe.each(Object.keys(rules) as RuleName[])('%s', (rule) => {
  test.each(breaks[rule].map((change, i) => [i + 1, change] as const))('broken, way %i', (_, change) => {
    const changed = change(manifest);
    expect(changed).not.toBe(manifest);
    expect(brokenRules(changed, around)).toContain(rule);
  });
});

test('the manifest carries the version of the program', () => {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

test('the pictures come in every size, also 128 pixels', () => {
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
    expect(picture(`assets/icon-${size}.png`)).toEqual({ width: size, height: size, transparent: true });
  }
});

test("Microsoft's own tool reads the manifest", () => {
  const tool = resolve(root, 'node_modules/office-addin-manifest/cli.js');
  const told = execFileSync(process.execPath, [tool, 'info', resolve(root, 'manifest.xml')], {
    encoding: 'utf8',
  });
  expect(told).toMatch(/Name: 登榜/u);
  expect(told).toMatch(/Hosts: Workbook/u);
});

describe('the manifest that the build writes', () => {
  // The build's settings are plain JavaScript, without types.
  const build = jest.requireActual<{
    (env?: Readonly<Record<string, string>>): readonly { readonly name: string }[];
    manifestFor(text: string, address: string): string;
  }>('../webpack.config.js');
  beforeEach(() => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('names only the production address and keeps every rule', () => {
    const address = 'https://contest.example.org/dengbang';
    const written = build.manifestFor(manifest, address);
    expect(written).not.toContain('localhost');
    expect(brokenRules(written, { ...around, address })).toEqual([]);
  });

  test.each([
    ['http://contest.example.org', /https only/u],
    ['contest.example.org', /no address/u],
    ['https://contest.example.org/', /leave off the \//u],
    ['https://contest.example.org/dengbang/', /leave off the \//u],
    ['https://contest.example.org/taskpane.html', /folder of the pages/u],
    ['https://contest.example.org/a?b', /from \? or #/u],
    ['https://contest.example.org/a#', /from \? or #/u],
    ['https://name:word@contest.example.org', /account/u],
    ['https://contest.example.org/"a', /quotes/u],
  ])('refuses %s with its reason', (address, reason) => {
    expect(() => build({ address })).toThrow(reason);
  });

  test('says so where the pages stay on this machine', () => {
    build();
    expect(process.stdout.write).toHaveBeenCalledWith(expect.stringContaining('https://localhost:3000'));
    build({ address: 'https://contest.example.org' });
    expect(process.stdout.write).toHaveBeenCalledTimes(1);
  });

  test('office.js comes from one of the two clouds', () => {
    expect(JSON.stringify(build({ office: '21vianet' }))).toContain('partner.office365.cn');
    expect(JSON.stringify(build())).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(() => build({ office: 'mine' })).toThrow(/global or 21vianet/u);
  });
});
