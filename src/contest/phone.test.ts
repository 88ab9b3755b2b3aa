import type { Raw } from './raw';
import { readPhone } from './phone';

const read = (text: string) => readPhone({ kind: 'text', text } satisfies Raw);

test.each(['130', '134', '139', '145', '150', '159', '166', '170', '177', '188', '192', '199'])(
  'segment %s is assigned',
  (segment) => {
    expect(read(`${segment}00000000`)).toEqual({
      kind: 'valid',
      phone: `${segment}00000000`,
      assigned: true,
    });
  },
);

test.each(['15400000000', '19400000000'])('%s is a number of an unassigned segment', (phone) => {
  expect(read(phone)).toEqual({ kind: 'valid', phone, assigned: false });
});

test.each([
  '12000000000',
  '11000000000',
  '10000000000',
  '23800000000',
  '1380000000',
  '138000000000',
  '1380000000O',
  '138-0000-000',
  '010-62000000',
  '400-600-0000',
  '1.38E+10',
  '13800000000/13900000000',
])('%s is no mobile number', (written) => {
  expect(read(written)).toEqual({ kind: 'invalid', written });
});

test.each([
  '154-0000-0021',
  '+86 15400000021',
  '008615400000021',
  '１５４００００００２１',
  '+86-154 0000 0021\u200b',
])('%s is read as 15400000021', (written) => {
  expect(read(written)).toMatchObject({ kind: 'valid', phone: '15400000021' });
});

test('a number cell is fine, a blank one is none, an error value is a fault', () => {
  expect(
    readPhone({ kind: 'number', number: 15400000020, text: '15400000020', percent: false }),
  ).toMatchObject({
    kind: 'valid',
    phone: '15400000020',
  });
  expect(readPhone({ kind: 'blank' })).toEqual({ kind: 'none' });
  expect(readPhone({ kind: 'error', text: '#N/A' })).toMatchObject({ kind: 'invalid' });
});
