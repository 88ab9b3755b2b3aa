import { Sink } from './sink';

const source = new TextEncoder().encode('<row><c/><c/></row>');
const other = new TextEncoder().encode('xyz');
const read = (sink: Sink) => new TextDecoder().decode(sink.bytes());

test('neighbours copied one by one come out as one piece, with text between pieces in its place', () => {
  const sink = new Sink(0);
  sink.copy(source, 0, 5);
  sink.copy(source, 5, 9);
  sink.text('<new/>');
  sink.copy(source, 9, 9);
  sink.copy(source, 9, source.length);
  expect(read(sink)).toBe('<row><c/><new/><c/></row>');
});

test('pieces that only look like neighbours, from another array, stay apart', () => {
  const sink = new Sink(100);
  sink.copy(source, 0, 1);
  sink.copy(other, 1, 2);
  sink.copy(source, 2, 4);
  expect(read(sink)).toBe('<yow');
});

test.each(['a', '晋级', 'é', '𬎆试癸', '未晋级'.repeat(40), ''])('text %j is written as UTF-8', (text) => {
  const sink = new Sink(0);
  sink.text('<t>');
  sink.text(text);
  sink.text('</t>');
  expect(read(sink)).toBe(`<t>${text}</t>`);
});

test('what was gathered stays right when the room has to grow', () => {
  const sink = new Sink(0);
  for (let i = 0; i < 1000; i++) {
    sink.copy(source, 0, source.length);
    sink.text('未晋级');
  }
  expect(read(sink)).toBe('<row><c/><c/></row>未晋级'.repeat(1000));
});
