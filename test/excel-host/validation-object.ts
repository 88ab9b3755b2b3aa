/*
 * DataValidation of a range: the rule of what may be typed, its prompt and its refusal. Setting a rule
 * takes the area out of older ones; the other parts need a rule to belong to.
 */
import { columnsOf, intersection, nameOf, quoted, rowsOf, type Area } from './area';
import { complain } from './desk';
import type { FormatTarget } from './format-object';
import { fieldsOf, flagOf, flagOr, isThingOf, oneOf, textOf, textOr } from './given';
import { guardAct } from './guard';
import { isRangeTarget } from './range-target';
import { cutOut } from './sheet-cells';
import type { ValidationModel } from './sheet-model';
import { thing, type ClassModel, type Given, type Thing } from './thing';
import { ExcelError, type Wire } from './wire';

const KINDS = ['list', 'custom', 'wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const NO_PROMPT = { showPrompt: true, title: '', message: '' };
const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };
const STYLES = ['Stop', 'Warning', 'Information'] as const;
const LONGEST_LIST = 255;
const LONGEST = { promptTitle: 32, prompt: 255, alertTitle: 32, alert: 255 };

/** The rule that holds for all of the areas; null: none, or not the same everywhere. */
function ruleOver({ sheet, areas }: FormatTarget): ValidationModel | null {
  const found = new Set<ValidationModel | null>();
  for (const area of areas()) {
    let covered = 0;
    for (const rule of sheet.validations) {
      const cells = rule.areas.reduce((sum, part) => sum + sizeOf(intersection(part, area)), 0);
      if (cells > 0) found.add(rule);
      covered += cells;
    }
    if (covered < sizeOf(area)) found.add(null);
  }
  const [rule = null] = found;
  return found.size === 1 ? rule : null;
}

const sizeOf = (area: Area | null): number => (area === null ? 0 : rowsOf(area) * columnsOf(area));

function remove({ sheet, areas }: FormatTarget): void {
  guardAct(sheet, null);
  for (const area of areas()) sheet.validations = cutOut(sheet.validations, area);
}

function put(target: FormatTarget, rule: ValidationModel): void {
  remove(target);
  target.sheet.validations.push({ ...rule, areas: [...target.areas()] });
}

/** Changes the parts of a rule that is there. */
function amend(target: FormatTarget, parts: Partial<ValidationModel>): void {
  const rule = ruleOver(target);
  if (rule === null) throw new ExcelError('InvalidOperation');
  put(target, { ...rule, ...parts });
}

function setRule(target: FormatTarget, given: Given): void {
  const entries = Object.entries(fieldsOf(given)).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) throw new ExcelError('InvalidArgument');
  const kind = oneOf(entry[0], KINDS);
  const fields = fieldsOf(entry[1]);
  const rule: Record<string, unknown> = { ...fields };
  if (kind === 'list') {
    const source = sourceOf(fields['source']);
    if (!source.startsWith('=') && source.length > LONGEST_LIST) throw new ExcelError('InvalidArgument');
    rule['source'] = source;
    rule['inCellDropDown'] = flagOr(fields['inCellDropDown'], true);
  } else if (kind === 'custom' && !textOf(fields['formula']).startsWith('=')) {
    throw new ExcelError('InvalidArgument');
  }
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  put(target, {
    areas: [],
    type,
    rule: { [kind]: rule },
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    alert: NO_ALERT,
  });
}

function sourceOf(given: Given): string {
  if (!isThingOf(given, 'Range') || !isRangeTarget(given.target) || given.target.area === null) {
    return textOf(given);
  }
  return `=${quoted(given.target.sheet.name)}!${nameOf(given.target.area, true)}`;
}

function limited(given: Given, most: number): string {
  const text = textOr(given, '');
  if (text.length > most) throw new ExcelError('InvalidArgument');
  return text;
}

const VALIDATION: ClassModel<FormatTarget> = {
  name: 'DataValidation',
  scalars: {
    type: { get: (target) => ruleOver(target)?.type ?? 'None' },
    // The rule object is kept as it came in: plain fields only.
    rule: { get: (target) => (ruleOver(target)?.rule ?? {}) as Wire, set: setRule },
    ignoreBlanks: {
      get: (target) => ruleOver(target)?.ignoreBlanks ?? true,
      set: (target, value) => amend(target, { ignoreBlanks: flagOf(value) }),
    },
    prompt: {
      get: (target) => ruleOver(target)?.prompt ?? NO_PROMPT,
      set: (target, value) => {
        const { showPrompt, title, message } = fieldsOf(value);
        amend(target, {
          prompt: {
            showPrompt: flagOr(showPrompt, true),
            title: limited(title, LONGEST.promptTitle),
            message: limited(message, LONGEST.prompt),
          },
        });
      },
    },
    errorAlert: {
      get: (target) => ruleOver(target)?.alert ?? NO_ALERT,
      set: (target, value) => {
        const { showAlert, style, title, message } = fieldsOf(value);
        amend(target, {
          alert: {
            showAlert: flagOr(showAlert, true),
            style: style === undefined || style === null ? 'Stop' : oneOf(style, STYLES),
            title: limited(title, LONGEST.alertTitle),
            message: limited(message, LONGEST.alert),
          },
        });
      },
    },
    valid: { get: (_target, desk) => complain(desk, 'DataValidation.valid needs calculation') },
  },
  methods: { clear: remove },
};

export const validationThing = (target: FormatTarget): Thing => thing(VALIDATION, target);
