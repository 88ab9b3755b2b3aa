/*
 * Validations, conditional formats and protection of a sheet as elements of its part.
 */
import { saltedHash } from './password';
import { list, references } from './save-sheet';
import type { StyleSheet } from './save-styles';
import type {
  ConditionalFormatModel,
  PasswordMark,
  ProtectionFlag,
  SheetModel,
  ValidationModel,
} from './sheet-model';
import { escapeText, tag, write } from './xml';

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const bare = (formula: unknown): string => String(formula).replace(/^=/, '');

export const saveValidations = ({ validations }: SheetModel): string =>
  list('dataValidations', validations.map(validation));

function validation(rule: ValidationModel): string {
  const type = rule.type === 'WholeNumber' ? 'whole' : lower(rule.type);
  // The one field of the rule is named after its type.
  const fields = (Object.values(rule.rule)[0] ?? {}) as Readonly<Record<string, unknown>>;
  const { inner, hidesList } = formulas(type, fields);
  return tag(
    'dataValidation',
    {
      type,
      errorStyle: rule.alert.style === 'Stop' ? null : lower(rule.alert.style),
      operator: typeof fields['operator'] === 'string' ? lower(fields['operator']) : null,
      allowBlank: rule.ignoreBlanks ? 1 : null,
      showDropDown: hidesList ? 1 : null,
      showInputMessage: rule.prompt.showPrompt ? 1 : null,
      showErrorMessage: rule.alert.showAlert ? 1 : null,
      errorTitle: rule.alert.title || null,
      error: rule.alert.message || null,
      promptTitle: rule.prompt.title || null,
      prompt: rule.prompt.message || null,
      sqref: references(rule.areas),
    },
    inner,
  );
}

function formulas(
  type: string,
  fields: Readonly<Record<string, unknown>>,
): { inner: string; hidesList: boolean } {
  const element = (name: string, text: string): string => `<${name}>${escapeText(text)}</${name}>`;
  if (type === 'custom') return { inner: element('formula1', bare(fields['formula'])), hidesList: false };
  if (type === 'list') {
    const source = String(fields['source']);
    const text = source.startsWith('=') ? bare(source) : `"${source.replaceAll('"', '""')}"`;
    return { inner: element('formula1', text), hidesList: fields['inCellDropDown'] === false };
  }
  const second = fields['formula2'];
  const tail = second === undefined || second === null ? '' : element('formula2', bare(second));
  return { inner: element('formula1', bare(fields['formula1'])) + tail, hidesList: false };
}

export function saveConditionalFormats({ conditionalFormats }: SheetModel, styles: StyleSheet): string {
  return conditionalFormats
    .map((format) =>
      tag('conditionalFormatting', { sqref: references(format.areas) }, ruleXml(format, styles)),
    )
    .join('');
}

function ruleXml(format: ConditionalFormatModel, styles: StyleSheet): string {
  const { fill, colour, bold, italic } = format;
  const plain = fill === null && colour === null && bold === null && italic === null;
  const dxfId = plain ? null : styles.difference({ fill, colour, bold, italic });
  const { source } = format;
  if (source !== null) {
    const kept = Object.entries(source.attributes).filter(([name]) => name !== 'dxfId');
    const own = dxfId === null ? [] : [['dxfId', String(dxfId)]];
    return write({ ...source, attributes: Object.fromEntries([...kept, ...own]) });
  }
  const stopIfTrue = format.stopIfTrue ? 1 : null;
  const formula = `<formula>${escapeText(bare(format.formula))}</formula>`;
  return tag('cfRule', { type: 'expression', dxfId, priority: format.priority, stopIfTrue }, formula);
}

/** Flags that a file says the other way round, under shorter names. */
const FLAGS: Readonly<Record<ProtectionFlag, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

export function saveProtection({ protection }: SheetModel): string {
  if (protection === null) return '';
  const { options, password } = protection;
  const flags = Object.entries(FLAGS).map(([flag, name]) => {
    // FLAGS has exactly these keys.
    return [name, options[flag as ProtectionFlag] ? 0 : 1] as const;
  });
  return tag('sheetProtection', {
    ...passwordAttributes(password, ''),
    ...(password?.kind === 'legacy' ? { password: password.hash } : {}),
    sheet: 1,
    ...Object.fromEntries(flags),
    selectLockedCells: options.selectionMode === 'Normal' ? null : 1,
    selectUnlockedCells: options.selectionMode === 'None' ? 1 : null,
  });
}

const SALT = 'ZGVuZ2JhbmctaG9zdC1zYWx0';
const SPINS = 1_000;

/** A hash of a file as its attributes; `prefix` is "workbook" in workbookProtection. */
export function passwordAttributes(
  mark: PasswordMark | null,
  prefix: string,
): Readonly<Record<string, string | number>> {
  if (mark === null || mark.kind === 'legacy') return {};
  const sha =
    mark.kind === 'sha'
      ? mark
      : {
          algorithm: 'SHA-512',
          salt: SALT,
          spins: SPINS,
          hash: saltedHash('SHA-512', SALT, SPINS, mark.text),
        };
  const name = (key: string): string =>
    prefix === '' ? key : `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return {
    [name('algorithmName')]: sha.algorithm,
    [name('hashValue')]: sha.hash,
    [name('saltValue')]: sha.salt,
    [name('spinCount')]: sha.spins,
  };
}
