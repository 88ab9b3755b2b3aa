import type { Validation } from '../port';
import { writeValidations } from './validation';

function rule(change: Partial<Validation> = {}): Validation {
  return {
    area: { top: 2, left: 2, bottom: 9, right: 2 },
    rule: { kind: 'list', items: ['正常', '缺考'] },
    prompt: null,
    refusal: { title: '', text: '' },
    ...change,
  };
}

function list(...items: readonly string[]): () => string {
  return () => writeValidations([rule({ rule: { kind: 'list', items } })]);
}

test('a list stands in the rule, its quotes doubled and its XML escaped', () => {
  expect(list('甲"乙"', '<&>')()).toBe(
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
      ' sqref="B2:B9"><formula1>"甲""乙"",&lt;&amp;&gt;"</formula1></dataValidation></dataValidations>',
  );
});

test('a list that the rule cannot hold as it is is a fault of the plan', () => {
  expect(list('a'.repeat(255))).not.toThrow();
  for (const items of [
    [],
    ['a,b'],
    [' a'],
    ['a', ''],
    ['a'.repeat(256)],
    ['a'.repeat(127), 'b'.repeat(128)],
  ]) {
    expect(list(...items)).toThrow(RangeError);
  }
});

test('a formula too long for a rule is a fault of the plan, never cut', () => {
  const custom = rule({ rule: { kind: 'custom', formula: `A1>${'1'.repeat(253)}` } });
  expect(() => writeValidations([custom])).toThrow(RangeError);
});

test('what people read is cut to what Excel shows, never through a character', () => {
  const text = { title: '𬎆'.repeat(20), text: `${'字'.repeat(254)}𬎆。` };
  const xml = writeValidations([rule({ prompt: text, refusal: text })]);
  const title = `${'𬎆'.repeat(15)}…`;
  expect(xml).toContain(` errorTitle="${title}" error="${'字'.repeat(254)}…" promptTitle="${title}" prompt=`);
});

test('line breaks and quotes reach the reader', () => {
  const xml = writeValidations([rule({ prompt: { title: '"提示"', text: '一\n二' } })]);
  expect(xml).toContain(' promptTitle="&quot;提示&quot;" prompt="一&#10;二"');
});
