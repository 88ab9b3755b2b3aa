import { canonical, parseTree, writeTree } from './tree';

const SOURCE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- before --><?mso a="b"?><x:a xmlns:x="urn:x" b="1 &lt; 2 &quot;&#10;" c=""><x:d/> text &amp; <![CDATA[<raw>]]><e xmlns="urn:e" z="1" y="2">𬎆</e></x:a>`;

test('what is read is written back: order, comments, CDATA, instructions, prefixes', () => {
  expect(writeTree(parseTree(SOURCE, 'a.xml'))).toBe(SOURCE);
});

test('writing what was written changes nothing', () => {
  const loose = `\uFEFF<?xml version='1.0'?><a  b = 'x\ty' ><c></c >&#x4E2D;\r\n</a>`;
  const once = writeTree(parseTree(loose, 'a.xml'));
  expect(writeTree(parseTree(once, 'a.xml'))).toBe(once);
});

test('elements that differ in prefix, spaces and attribute order say the same', () => {
  const a = parseTree('<x:f xmlns:x="urn:x" a="1" b="2"> <x:g/> </x:f>', '').root;
  const b = parseTree('<f xmlns="urn:x" b="2" a="1"><g/></f>', '').root;
  expect(canonical(a)).toBe(canonical(b));
});
