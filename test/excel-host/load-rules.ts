/*
 * What a sheet's part says over areas: validations, conditional formats, links, filter, protection.
 */
import { areaOf, type Area } from './area';
import type { Difference } from './load-styles';
import type { Relation } from './package-parts';
import { protectionOptions } from './protection-object';
import { makeCell } from './sheet-cells';
import type {
  ConditionalFormatModel,
  PasswordMark,
  ProtectionModel,
  SheetModel,
  ValidationModel,
} from './sheet-model';
import { child, childrenNamed, flagIn, numberIn, type Xml } from './xml';

export const areasIn = (text: string | undefined): readonly Area[] =>
  (text ?? '').split(/\s+/).flatMap((part) => (part === '' ? [] : (areaOf(part) ?? [])));

const FORMULA_KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

export function readValidations(root: Xml): ValidationModel[] {
  return childrenNamed(child(root, 'dataValidations'), 'dataValidation').flatMap((element) => {
    const { sqref, type = 'none', errorStyle = 'stop' } = element.attributes;
    const kind =
      type === 'list' || type === 'custom' ? type : FORMULA_KINDS[type as keyof typeof FORMULA_KINDS];
    if (kind === undefined) return [];
    return {
      areas: areasIn(sqref),
      type: kind.charAt(0).toUpperCase() + kind.slice(1),
      rule: { [kind]: ruleOf(element, type) },
      ignoreBlanks: flagIn(element, 'allowBlank'),
      prompt: {
        showPrompt: flagIn(element, 'showInputMessage'),
        title: element.attributes['promptTitle'] ?? '',
        message: element.attributes['prompt'] ?? '',
      },
      alert: {
        showAlert: flagIn(element, 'showErrorMessage'),
        style: errorStyle.charAt(0).toUpperCase() + errorStyle.slice(1),
        title: element.attributes['errorTitle'] ?? '',
        message: element.attributes['error'] ?? '',
      },
    };
  });
}

function ruleOf(element: Xml, type: string): Readonly<Record<string, unknown>> {
  const first = child(element, 'formula1')?.text ?? '';
  if (type === 'custom') return { formula: `=${first}` };
  if (type === 'list') {
    const literal = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
    return {
      inCellDropDown: !flagIn(element, 'showDropDown'),
      source: literal === undefined ? `=${first}` : literal.replaceAll('""', '"'),
    };
  }
  const operator = element.attributes['operator'] ?? 'between';
  const second = child(element, 'formula2')?.text;
  return {
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
    operator: operator.charAt(0).toUpperCase() + operator.slice(1),
  };
}

export function readConditionalFormats(
  root: Xml,
  differences: readonly Difference[],
  newId: () => string,
): ConditionalFormatModel[] {
  const nothing: Difference = { fill: null, colour: null, bold: null, italic: null };
  return childrenNamed(root, 'conditionalFormatting').flatMap((block) =>
    childrenNamed(block, 'cfRule').map((rule) => {
      const { type = '' } = rule.attributes;
      const formulas = childrenNamed(rule, 'formula').map(({ text }) => text);
      return {
        ...(differences[numberIn(rule, 'dxfId', -1)] ?? nothing),
        id: newId(),
        areas: areasIn(block.attributes['sqref']),
        type: type === 'expression' ? 'Custom' : type,
        formula: formulas.length === 0 ? '' : `=${formulas.join(';')}`,
        priority: numberIn(rule, 'priority', 1),
        stopIfTrue: flagIn(rule, 'stopIfTrue'),
        source: type === 'expression' ? null : rule,
      };
    }),
  );
}

/** A password as the file keeps it, under names that begin with `prefix` in workbookProtection. */
export function passwordOf(element: Xml, legacy: string, prefix: string): PasswordMark | null {
  const of = (name: string): string | undefined =>
    element.attributes[prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  const hash = of('hashValue');
  if (hash !== undefined && hash !== '') {
    return {
      kind: 'sha',
      algorithm: of('algorithmName') ?? 'SHA-512',
      hash,
      salt: of('saltValue') ?? '',
      spins: Number(of('spinCount') ?? 0),
    };
  }
  const old = element.attributes[legacy];
  return old === undefined || old === '' ? null : { kind: 'legacy', hash: old };
}

export function readProtection(root: Xml): ProtectionModel | null {
  const element = child(root, 'sheetProtection');
  if (element === undefined || !flagIn(element, 'sheet')) return null;
  const allowed = (name: string, otherwise: boolean): boolean => !flagIn(element, name, otherwise);
  const locked = flagIn(element, 'selectLockedCells');
  const options = protectionOptions({
    allowAutoFilter: allowed('autoFilter', true),
    allowDeleteColumns: allowed('deleteColumns', true),
    allowDeleteRows: allowed('deleteRows', true),
    allowEditObjects: allowed('objects', false),
    allowEditScenarios: allowed('scenarios', false),
    allowFormatCells: allowed('formatCells', true),
    allowFormatColumns: allowed('formatColumns', true),
    allowFormatRows: allowed('formatRows', true),
    allowInsertColumns: allowed('insertColumns', true),
    allowInsertHyperlinks: allowed('insertHyperlinks', true),
    allowInsertRows: allowed('insertRows', true),
    allowPivotTables: allowed('pivotTables', true),
    allowSort: allowed('sort', true),
  });
  const selectionMode = flagIn(element, 'selectUnlockedCells') ? 'None' : locked ? 'Unlocked' : 'Normal';
  return { password: passwordOf(element, 'password', ''), options: { ...options, selectionMode } };
}

const MOST_LINKED = 10_000;

export function readLinks(root: Xml, sheet: SheetModel, relations: readonly Relation[]): void {
  for (const element of childrenNamed(child(root, 'hyperlinks'), 'hyperlink')) {
    const [area] = areasIn(element.attributes['ref']);
    if (area === undefined) continue;
    const link = {
      address: relations.find(({ id }) => id === element.attributes['id'])?.target ?? null,
      documentReference: element.attributes['location'] ?? null,
      screenTip: element.attributes['tooltip'] ?? null,
    };
    const bottom = Math.min(area.bottom, area.top + MOST_LINKED);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= area.right; column++) makeCell(sheet, row, column).link = link;
    }
  }
}
