import fc from 'fast-check';
import { faultyParts, type EntryValue } from '../contest/entry-value';
import type { Part } from '../contest/finding';
import { fullMarksOf } from '../contest/held-sheets';
import { typingWarnings } from '../contest/second-look';
import {
  ABSENT_KEY,
  emptyForm,
  tellForm,
  typeInto,
  type TypedSheet,
  type TypingAct,
  type TypingForm,
  type TypingGround,
} from './typing';
import type { SheetTold } from './typing-sheets';

const told = (ticket: string, change: Partial<SheetTold> = {}): SheetTold => ({
  ticket,
  name: `选手${ticket}`,
  unit: '甲公司',
  phase: 'free',
  by: [],
  parts: ['theory', 'practical'],
  ...change,
});
const sheets = [
  told('AF0001'),
  told('AF0002'),
  told('AF0012'),
  told('AF0003', { phase: 'once', by: ['甲'] }),
  told('AF0004', { phase: 'once', by: ['乙'] }),
  told('AF0005', { phase: 'correcting', by: ['乙'], parts: ['practical'] }),
];
const ground: TypingGround = {
  mode: 'first',
  by: '甲',
  firstBy: '',
  limits: { theoryFull: 100, practicalFull: 100, markDecimals: 2 },
  sheets: new Map(sheets.map((one) => [one.ticket, one])),
  typedNow: new Set(),
};

/** What one key does to the text of the field that has the focus. */
function press(form: TypingForm, key: string, on: TypingGround): ReturnType<typeof typeInto> {
  const named: Readonly<Record<string, TypingAct>> = {
    '⏎': { act: 'enter' },
    '↑': { act: 'back' },
    '⎋': { act: 'clear' },
  };
  const act = named[key];
  if (act !== undefined) return typeInto(form, act, on);
  const field = form.field === 'confirm' ? (form.parts.at(-1) ?? 'ticket') : form.field;
  if (field === 'ticket') {
    if (key === '+') return typeInto(form, { act: 'accept' }, on);
    return typeInto(form, { act: 'text', field, text: form.ticket + key }, on);
  }
  const shown = form.marks[field] === ABSENT_KEY ? '缺考' : form.marks[field];
  return typeInto(form, { act: 'text', field, text: shown + key }, on);
}

function play(
  keys: string,
  on = ground,
): { readonly form: TypingForm; readonly done: readonly TypedSheet[] } {
  let form = emptyForm;
  const done: TypedSheet[] = [];
  for (const key of keys) {
    const step = press(form, key, on);
    form = step.form;
    if (step.done !== null) done.push(step.done);
  }
  return { form, done };
}

const valueText = (value: EntryValue): string => (typeof value === 'string' ? value : String(value.mark));
const doneText = ({ ticket, values, accepted }: TypedSheet): string =>
  `${ticket} ${valueText(values.theory)} ${valueText(values.practical)} ${accepted.map(({ kind }) => kind).join()}`.trim();

describe('keys type sheets', () => {
  test.each([
    ['three fields, three times Enter', '01⏎87.5⏎90⏎', ['AF0001 8750 9000']],
    ['one after the other', '01⏎87.5⏎90⏎012⏎64⏎64.05⏎', ['AF0001 8750 9000', 'AF0012 6400 6405']],
    ['缺考 by one key', '01⏎*⏎*⏎', ['AF0001 absent absent']],
    ['digits after * take its place', '01⏎*⏎*80⏎', ['AF0001 absent 8000']],
    ['0 waits for +, Enter does not confirm', '01⏎0⏎80⏎⏎⏎', []],
    ['0 is confirmed by +', '01⏎0⏎80⏎+', ['AF0001 0 8000 zero']],
    ['a blank waits for + as well', '01⏎⏎80⏎+', ['AF0001 blank 8000 blank']],
    ['parts far apart wait for +', '01⏎88⏎8⏎+', ['AF0001 8800 800 apart']],
    [
      'a key after the question takes it away: the new value is asked about anew',
      '01⏎88⏎8⏎1⏎',
      ['AF0001 8800 8100'],
    ],
    ['+ before the question confirms nothing', '01⏎+0⏎80+⏎', []],
    ['- and ↑ go back; the mark there can be typed again', '01⏎8-⎋01⏎87⏎↑↑⎋01⏎87⏎90⏎', ['AF0001 8700 9000']],
    ['Esc puts all of it away', '01⏎87⏎⎋02⎋', []],
    ['a mark above 100 is not finished', '01⏎187⏎90⏎⏎⏎+', []],
    ['too many decimals are not finished', '01⏎87⏎90.555⏎+', []],
    ['a ticket that is not there opens nothing', '77⏎87⏎90⏎', []],
    ['what another typed is not typed again', '04⏎87⏎90⏎', []],
    ['one of one’s own is not overwritten by Enter', '03⏎87⏎90⏎', []],
  ])('%s', (_, keys, expected) => {
    expect(play(keys).done.map(doneText)).toEqual(expected);
  });

  test('one’s own is typed anew after +', () => {
    expect(play('03+87⏎90⏎').done).toMatchObject([{ ticket: 'AF0003', mends: true }]);
  });

  test('digits that several tickets end in open none, a choice does', () => {
    const { form } = play('2⏎');
    expect([form.field, tellForm(form, ground).found.kind]).toEqual(['ticket', 'several']);
    const chosen = typeInto(form, { act: 'choose', ticket: 'AF0012' }, ground).form;
    expect([chosen.field, chosen.sheet?.ticket]).toEqual(['theory', 'AF0012']);
  });

  test('a part to be typed anew is the only field, empty, and finishes the sheet', () => {
    const second = { ...ground, mode: 'second' } as const;
    const { form } = play('05⏎', second);
    expect([form.field, form.marks]).toEqual(['practical', { theory: '', practical: '' }]);
    const { done } = play('05⏎91.5⏎', second);
    expect(done).toMatchObject([{ parts: ['practical'], marks: { practical: '91.5' }, accepted: [] }]);
  });
});

describe('what is said while typing', () => {
  const faults = (keys: string): readonly string[] =>
    tellForm(play(keys).form, ground).faults.map(({ part, fault }) => `${part} ${fault}`);

  test('a mark that no further key can mend is refused while it is typed, the rest when it is left', () => {
    expect(faults('01⏎18')).toEqual([]);
    expect(faults('01⏎187')).toEqual(['theory out-of-range']);
    expect(faults('01⏎.')).toEqual([]);
    expect(faults('01⏎.⏎')).toEqual(['theory not-a-number']);
  });

  test('all faults of a sheet are told together, and typing goes on at the first of them', () => {
    expect(faults('01⏎187⏎90.555⏎')).toEqual(['theory out-of-range', 'practical too-precise']);
    expect(play('01⏎187⏎90.555⏎').form.field).toBe('theory');
  });

  test('another digit in the ticket is another person: nothing typed for the first one stays', () => {
    const { form } = play('01⏎87⏎↑↑2');
    expect([form.ticket, form.sheet, form.marks.theory]).toEqual(['AF00012', null, '']);
  });
});

describe('texts that an input method or a paste leaves', () => {
  const typed = (text: string): string => {
    const { form } = play('01⏎');
    return typeInto(form, { act: 'text', field: 'theory', text }, ground).form.marks.theory;
  };

  test.each([
    ['８', '8'],
    ['87.5', '87.5'],
    ['。', '.'],
    ['＊', '*'],
    ['a', ''],
    ['1e3', ''],
    ['87/90', ''],
    ['123456789', ''],
  ])('%j leaves %j', (text, left) => {
    expect(typed(text)).toBe(left);
  });
});

describe('whatever keys are pressed', () => {
  const keys = fc.array(
    fc.constantFrom(...'0123456789.*+-⏎⏎⏎↑⎋'.split(''), '01⏎', '02⏎', '0012⏎', '3+', '87.5⏎', '0⏎', '101⏎'),
    { maxLength: 60 },
  );
  const parts: readonly Part[] = ['theory', 'practical'];

  test('a finished sheet holds possible marks only, and confirms all that is odd about just these', () => {
    const full = fullMarksOf(ground.limits);
    fc.assert(
      fc.property(keys, (pressed) => {
        for (const { values, accepted, ticket, marks } of play(pressed.join('')).done) {
          expect(faultyParts(values, full)).toEqual([]);
          expect(accepted).toEqual(typingWarnings(values, full));
          expect(['AF0001', 'AF0002', 'AF0012', 'AF0003']).toContain(ticket);
          for (const part of parts) expect(marks[part]).toMatch(/^(?:-|缺考|[\d.]+)$/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('after a finished sheet the form is empty, and a question stands only over what was asked', () => {
    fc.assert(
      fc.property(keys, (pressed) => {
        let form = emptyForm;
        for (const key of pressed.join('')) {
          const before = form;
          const step = press(form, key, ground);
          form = step.form;
          if (step.done !== null) expect(form).toEqual(emptyForm);
          if (form.field === 'confirm') {
            expect(tellForm(form, ground).warnings.length).toBeGreaterThan(0);
            if (before.field === 'confirm') expect(form.marks).toEqual(before.marks);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
