/*
 * What Excel asks of an add-in's manifest and what no schema can see, one sentence for each rule. It knows
 * the manifest and the sizes of the pictures beside it, not what the add-in does.
 */
import { all, defaultOf, only, parse, textOf, type Element } from './manifest-tree';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 8-bit colour with transparency. */
  readonly transparent: boolean;
}

/** What the rules look at besides the text. */
export interface Surroundings {
  /** Where the pages are served from, without a slash at the end. */
  readonly address: string;
  /** The picture at a path below the address; null where there is none. */
  picture(path: string): Picture | null;
  /** Pages that exist at the address. */
  readonly pages: readonly string[];
  /** Functions that the commands page knows. */
  readonly functions: readonly string[];
}

type Rule = (manifest: Element, around: Surroundings) => boolean;

const OFFICE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
const optional = new Set(['SupportUrl', 'AppDomains', 'GetStarted', 'VersionOverrides/Description']);
const repeated = new Set(['Control', 'ExtensionPoint']);

/** Section of Resources in which the reference of each element must be found. */
const sectionOf: Readonly<Record<string, string>> = {
  Image: 'Images',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

const longest: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

export const rules = {
  'the root is a task pane add-in of the 1.1 schema, its ribbon part of the overrides schema 1.0': (
    manifest,
  ) => {
    const overrides = only(manifest, 'VersionOverrides');
    const resources = all(manifest).filter(({ name }) =>
      ['Image', 'Url', 'String', 'Override'].includes(name),
    );
    return (
      manifest.name === 'OfficeApp' &&
      manifest.uri === OFFICE &&
      manifest.attributes.type === 'TaskPaneApp' &&
      overrides?.uri === OVERRIDES &&
      overrides.attributes.type === 'VersionOverridesV1_0' &&
      resources.every(({ uri, name }) => uri === BASIC || (uri === OFFICE && name === 'Override'))
    );
  },
  'every required element is there once, in the order of the schema': (manifest) =>
    all(manifest).every((element) => {
      const wanted = order[element.name];
      if (wanted === undefined) return true;
      const names = element.children.map(({ name }) => name);
      const places = names.map((name) => wanted.indexOf(name));
      return (
        wanted.every(
          (name) => optional.has(name) || optional.has(`${element.name}/${name}`) || names.includes(name),
        ) &&
        places.every((place, i) => {
          const before = places[i - 1] ?? -1;
          return place > before || (place === before && repeated.has(names[i] ?? ''));
        })
      );
    }),
  'the Id is a GUID': (manifest) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(textOf(manifest, 'Id')),
  'the version has one to four parts of at most five digits': (manifest) =>
    /^\d{1,5}(?:\.\d{1,5}){0,3}$/u.test(textOf(manifest, 'Version')),
  'names, descriptions and strings are no longer than Excel shows': (manifest) =>
    all(manifest).every((element) => {
      const most = longest[element.name] ?? Infinity;
      const texts = all(element).flatMap(({ text, attributes }) => [
        text.trim(),
        attributes.DefaultValue ?? '',
        attributes.Value ?? '',
      ]);
      return texts.every((one) => one.length <= most);
    }),
  'identifiers of resources have at most 32 characters and are not given twice': (manifest) => {
    const ids = resourcesOf(manifest).map(({ id }) => id);
    return ids.every((id) => id !== '' && id.length <= 32) && new Set(ids).size === ids.length;
  },
  'controls and groups have names of their own': (manifest) => {
    const ids = all(manifest).filter(({ name }) => name === 'Control' || name === 'Group');
    return new Set(ids.map(({ attributes }) => attributes.id)).size === ids.length;
  },
  'every reference finds a resource of its kind': (manifest) => {
    const known = new Set(resourcesOf(manifest).map(({ section, id }) => `${section}/${id}`));
    return references(manifest).every(({ name, attributes }) =>
      known.has(`${sectionOf[name] ?? ''}/${attributes.resid ?? ''}`),
    );
  },
  'every resource is used': (manifest) => {
    const used = new Set(references(manifest).map(({ attributes }) => attributes.resid));
    return resourcesOf(manifest).every(({ id }) => used.has(id));
  },
  'every address is https and lies where the pages are': (manifest, { address }) =>
    addresses(manifest).every((one) => one.startsWith('https://') && one.startsWith(`${address}/`)),
  'every page that is named exists': (manifest, { address, pages }) =>
    addresses(manifest)
      .filter((one) => !one.endsWith('.png'))
      .every((one) => pages.includes(one.slice(address.length + 1))),
  'the default language is Chinese, everything that is read has one English override, and none overrides the default':
    (manifest) => {
      const read = all(manifest).filter(
        ({ name, attributes }) =>
          attributes.DefaultValue !== undefined && ['DisplayName', 'Description', 'String'].includes(name),
      );
      return (
        textOf(manifest, 'DefaultLocale') === 'zh-CN' &&
        read.every(({ attributes, children }) => {
          const locales = children.map((child) => child.attributes.Locale);
          return /\p{Script=Han}/u.test(attributes.DefaultValue ?? '') && locales.join() === 'en-US';
        })
      );
    },
  'the icon of the add-in is 32 pixels wide and the one for sharp screens 64': (manifest, around) =>
    hasSize(defaultOf(manifest, 'IconUrl'), 32, around) &&
    hasSize(defaultOf(manifest, 'HighResolutionIconUrl'), 64, around),
  'every ribbon icon comes at least in 16, 32 and 80 pixels, each picture as large as it says': (
    manifest,
    around,
  ) => {
    const addressOf = new Map(resourcesOf(manifest).map(({ id, value }) => [id, value]));
    const icons = all(manifest).filter(({ name }) => name === 'Icon');
    return icons.every(({ children }) => {
      const sizes = children.map(({ attributes }) => Number(attributes.size));
      return (
        [16, 32, 80].every((size) => sizes.includes(size)) &&
        children.every(({ attributes }) =>
          hasSize(addressOf.get(attributes.resid ?? '') ?? '', Number(attributes.size), around),
        )
      );
    });
  },
  'it runs in Excel from ExcelApi 1.9 on and asks for nothing newer': (manifest) => {
    const sets = all(manifest).filter(({ name }) => name === 'Set');
    const hosts = all(manifest).filter(({ name }) => name === 'Host');
    return (
      sets.length === 2 &&
      sets.every(({ attributes: { Name, MinVersion } }) => Name === 'ExcelApi' && MinVersion === '1.9') &&
      hosts.map(({ attributes }) => attributes.Name ?? attributes.type).join() === 'Workbook,Workbook'
    );
  },
  'it may read and write the workbook': (manifest) => textOf(manifest, 'Permissions') === 'ReadWriteDocument',
  'its buttons stand on the Home tab': (manifest) =>
    all(manifest)
      .filter(({ name }) => name === 'OfficeTab' || name === 'CustomTab')
      .map(({ name, attributes }) => `${name} ${attributes.id ?? ''}`)
      .join() === 'OfficeTab TabHome',
  'every function of the ribbon is known to its page': (manifest, { functions }) =>
    all(manifest)
      .filter(({ name }) => name === 'FunctionName')
      .every(({ text }) => functions.includes(text)),
  'it needs no part that Excel 2021 does not know': (manifest) =>
    all(manifest).every(
      ({ name }) => !['Runtimes', 'ExtendedOverrides', 'WebApplicationInfo'].includes(name),
    ),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

/** The rules that a manifest breaks. Throws where the text is no XML. */
export function brokenRules(text: string, around: Surroundings): readonly RuleName[] {
  const manifest = parse(text);
  // Keys of a literal are exactly its rules.
  return (Object.keys(rules) as RuleName[]).filter((name) => {
    const rule: Rule = rules[name];
    return !rule(manifest, around);
  });
}

function hasSize(address: string, size: number, { address: at, picture }: Surroundings): boolean {
  const found = picture(address.slice(at.length + 1));
  return found !== null && found.width === size && found.height === size && found.transparent;
}

function addresses(manifest: Element): readonly string[] {
  return all(manifest)
    .flatMap(({ attributes }) => [attributes.DefaultValue ?? '', attributes.Value ?? ''])
    .filter((value) => value.includes('://'));
}

function references(manifest: Element): readonly Element[] {
  return all(manifest).filter(({ attributes }) => attributes.resid !== undefined);
}

function resourcesOf(
  manifest: Element,
): readonly { readonly section: string; readonly id: string; readonly value: string }[] {
  const resources = all(manifest).find(({ name }) => name === 'Resources');
  return (resources?.children ?? []).flatMap((section) =>
    section.children.map(({ attributes }) => ({
      section: section.name,
      id: attributes.id ?? '',
      value: attributes.DefaultValue ?? '',
    })),
  );
}
