/*
 * Typing one score sheet, key by key: ticket, theory, practical, what is odd about them confirmed, done. It needs the
 * number keys alone. Where sheets come from and what becomes of a finished one is not known here.
 */
import { type EntryValue, type EntryValues, nothingTyped } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { fullMarksOf } from '../contest/held-sheets';
import type { MarkLimits } from '../contest/mark';
import { typingWarnings, type TypingWarning } from '../contest/second-look';
import { typedMark, type TypedFault } from '../contest/typed-mark';
import { findSheet, type Found, type Sitting } from './typing-lookup';
import type { SheetTold } from './typing-sheets';

/** 'confirm': everything is typed, and something about it is odd. */
export type TypingField = 'ticket' | Part | 'confirm';

/** In a field for 缺考. */
export const ABSENT_KEY = '*';
/** As the acts and the rules read them, in every language. */
export const ABSENT_WORD = '缺考';
export const BLANK_WORD = '-';
/** Confirms what is odd, or that one's own sheet is typed anew. */
export const ACCEPT_KEY = '+';
/** Back by one field, for hands on the number keys. */
const BACK_KEY = '-';

export interface TypingForm {
  readonly field: TypingField;
  readonly ticket: string;
  /** Whose sheet it is, once the ticket was left. */
  readonly sheet: SheetTold | null;
  readonly parts: readonly Part[];
  readonly mends: boolean;
  /** Digits as typed, "*" for 缺考, "" for nothing. */
  readonly marks: Readonly<Record<Part, string>>;
  /** Fields that were left: what is wrong with them is said. */
  readonly left: readonly Part[];
  /** True once Enter was pressed on a ticket that cannot be typed. */
  readonly refused: boolean;
}

export const emptyForm: TypingForm = {
  field: 'ticket',
  ticket: '',
  sheet: null,
  parts: [],
  mends: false,
  marks: { theory: '', practical: '' },
  left: [],
  refused: false,
};

export type TypingAct =
  /** A field's text after a key, a paste or an input method. */
  | { readonly act: 'text'; readonly field: 'ticket' | Part; readonly text: string }
  | { readonly act: 'enter' | 'back' | 'accept' | 'clear' }
  /** One of several tickets that end alike. */
  | { readonly act: 'choose'; readonly ticket: string };

export interface TypedSheet {
  readonly ticket: string;
  readonly name: string;
  readonly parts: readonly Part[];
  readonly values: EntryValues;
  /** Of the parts that were typed, as the acts take them. */
  readonly marks: Readonly<Record<Part, string>>;
  readonly accepted: readonly TypingWarning[];
  readonly mends: boolean;
}

export interface TypingStep {
  readonly form: TypingForm;
  /** A sheet that was finished by this act. */
  readonly done: TypedSheet | null;
}

export interface TypingGround extends Sitting {
  readonly limits: MarkLimits;
}

/** One act. A mark is never changed but by typing; every change takes a confirmation away. */
export function typeInto(form: TypingForm, act: TypingAct, ground: TypingGround): TypingStep {
  switch (act.act) {
    case 'text':
      return act.field === 'ticket'
        ? still(typeTicket(form, act.text))
        : typeMark(form, act.field, act.text, ground);
    case 'choose':
      return still(openTicket({ ...emptyForm, ticket: act.ticket }, ground));
    case 'enter':
      return enter(form, ground);
    case 'accept':
      return accept(form, ground);
    case 'back':
      return still(back(form));
    case 'clear':
      return still(emptyForm);
  }
}

const still = (form: TypingForm): TypingStep => ({ form, done: null });

/** At most so many characters: a ticket, a mark. */
const LONGEST = { ticket: 40, mark: 8 } as const;

/** Another ticket is another person: nothing typed for the one before stays. "+" is a key, no character of tickets. */
function typeTicket(form: TypingForm, text: string): TypingForm {
  const ticket = text.replaceAll(/[+＋]/gu, '').slice(0, LONGEST.ticket);
  return ticket === form.ticket ? form : { ...emptyForm, ticket };
}

function typeMark(form: TypingForm, part: Part, text: string, ground: TypingGround): TypingStep {
  if (!form.parts.includes(part)) return still(form);
  const keys = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll('×', ABSENT_KEY)
    .replaceAll('−', BACK_KEY);
  if (keys.includes(ACCEPT_KEY)) return form.field === 'confirm' ? accept(form, ground) : still(form);
  const mark = keys.includes(ABSENT_KEY) ? ABSENT_KEY : keys.replaceAll(/[^\d.]/gu, '');
  if (keys.includes(BACK_KEY)) return still(back({ ...form, field: part }));
  // Several characters at once of which some are none of a mark: "1e3", "87/90" are not guessed at.
  const isPasted = keys.length > form.marks[part].length + 1 && form.marks[part] !== ABSENT_KEY;
  if (mark.length > LONGEST.mark || (isPasted && mark !== keys.trim())) return still(form);
  return still({
    ...form,
    field: part,
    marks: { ...form.marks, [part]: mark },
    left: form.left.filter((one) => one !== part),
  });
}

function openTicket(form: TypingForm, ground: TypingGround): TypingForm {
  const found = findSheet(form.ticket, ground);
  if (found.kind !== 'open') return { ...form, refused: found.kind !== 'nothing' };
  return begun(form, found.sheet, found.parts, false);
}

function begun(form: TypingForm, sheet: SheetTold, parts: readonly Part[], mends: boolean): TypingForm {
  const field = parts[0] ?? 'ticket';
  return { ...form, ticket: sheet.ticket, sheet, parts, mends, field, refused: false };
}

function enter(form: TypingForm, ground: TypingGround): TypingStep {
  const { field, parts } = form;
  if (field === 'ticket') {
    if (form.sheet !== null) return still({ ...form, field: parts[0] ?? 'ticket' });
    return still(openTicket(form, ground));
  }
  if (field === 'confirm') return still(form);
  const left = [...new Set([...form.left, field])];
  const next = parts[parts.indexOf(field) + 1];
  if (next !== undefined) return still({ ...form, left, field: next });
  return finish({ ...form, left: parts }, ground, false);
}

function accept(form: TypingForm, ground: TypingGround): TypingStep {
  if (form.field === 'confirm') return finish(form, ground, true);
  if (form.field !== 'ticket') return still(form);
  const found = findSheet(form.ticket, ground);
  if (found.kind !== 'mine') return still(form);
  return still(begun(form, found.sheet, ['theory', 'practical'], true));
}

function back(form: TypingForm): TypingForm {
  const { field, parts } = form;
  if (field === 'ticket') return form;
  if (field === 'confirm') return { ...form, field: parts.at(-1) ?? 'ticket' };
  return { ...form, field: parts[parts.indexOf(field) - 1] ?? 'ticket' };
}

function finish(form: TypingForm, ground: TypingGround, isAccepted: boolean): TypingStep {
  const { sheet, parts, marks, mends } = form;
  const read = readForm(form, ground.limits);
  const [fault] = read.faults;
  if (sheet === null) return still(form);
  if (fault !== undefined) return still({ ...form, field: fault.part });
  if (read.warnings.length > 0 && !isAccepted) return still({ ...form, field: 'confirm' });
  const { ticket, name } = sheet;
  const written = { theory: markWord(marks.theory), practical: markWord(marks.practical) };
  const { values, warnings: accepted } = read;
  return { form: emptyForm, done: { ticket, name, parts, values, marks: written, accepted, mends } };
}

/** As the acts read it. */
function markWord(mark: string): string {
  if (mark === '') return BLANK_WORD;
  return mark === ABSENT_KEY ? ABSENT_WORD : mark;
}

export interface FormRead {
  readonly values: EntryValues;
  readonly faults: readonly { readonly part: Part; readonly fault: TypedFault }[];
  readonly warnings: readonly TypingWarning[];
}

/** What stands in the fields: the value of each part, all that cannot be a mark, all that is odd. */
function readForm({ parts, marks }: TypingForm, limits: MarkLimits): FormRead {
  const faults: { part: Part; fault: TypedFault }[] = [];
  const values: Record<Part, EntryValue> = { ...nothingTyped };
  for (const part of parts) {
    const read = typedMark(markWord(marks[part]), part, limits);
    if (typeof read === 'object' && read.kind === 'fault') faults.push({ part, fault: read.fault });
    else values[part] = read;
  }
  const warnings = typingWarnings(values, fullMarksOf(limits)).filter(({ part }) =>
    part === null ? parts.length > 1 : parts.includes(part),
  );
  return { values, faults, warnings };
}

export interface FormTold {
  readonly found: Found;
  /** Of fields that were left, and of the one being typed where no further key could mend it. */
  readonly faults: FormRead['faults'];
  /** To be confirmed now. */
  readonly warnings: readonly TypingWarning[];
}

export function tellForm(form: TypingForm, ground: TypingGround): FormTold {
  const { faults, warnings } = readForm(form, ground.limits);
  return {
    found:
      form.sheet === null
        ? findSheet(form.ticket, ground)
        : { kind: 'open', sheet: form.sheet, parts: form.parts, standing: form.sheet.phase === 'typed' },
    faults: faults.filter(({ part, fault }) => form.left.includes(part) || fault !== 'not-a-number'),
    warnings: form.field === 'confirm' ? warnings : [],
  };
}
