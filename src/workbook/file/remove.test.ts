import { GOLDEN, FULL, cell, golden, part, sheetPlan, unzip, zip } from '../../../test/golden/build';
import type { Receipt, SheetPlan, Step } from '../port';
import { createXlsx } from './create';
import { openXlsx } from './open';
import type { FileWorkbook } from './open';

const BOOK = 'xl/workbook.xml';
const put = (sheet: SheetPlan): Step => ({ kind: 'put-sheet', sheet });
const remove = (key: string): Step => ({ kind: 'remove-sheet', key });
const apply = (book: FileWorkbook, ...steps: readonly Step[]): Promise<Receipt> => book.apply({ steps });
const plan = (key: string, change: Partial<SheetPlan> = {}): SheetPlan =>
  sheetPlan({ key, title: key, ...change });

function edited(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const decoder = new TextDecoder();
  const all = Object.entries(unzip(bytes)).map(([name, value]) => [name, decoder.decode(value)] as const);
  const files = Object.fromEntries(all.map(([name, text]) => [name, edits[name]?.(text) ?? text]));
  for (const [name, edit] of Object.entries(edits)) files[name] ??= edit('');
  return zip(files);
}

const tabs = async (book: FileWorkbook): Promise<readonly string[]> =>
  (await book.snapshot()).sheets.map(({ name }) => name);

describe('one of our sheets is taken away', () => {
  test.each([...GOLDEN, ...FULL])(
    '%s: put and removed, the workbook has the parts that it had',
    async (name) => {
      const bytes = golden(name);
      const book = openXlsx(bytes, '');
      const before = await tabs(book);
      await apply(book, put(sheetPlan()));
      expect(await apply(book, remove('standings.preliminary'))).toEqual({
        sheets: [],
        cells: [],
        refused: [],
        removed: ['standings.preliminary'],
        undone: [],
      });
      expect(await tabs(book)).toEqual(before);
      const [old, now] = [unzip(bytes), unzip(book.save())];
      const grown = ['xl/styles.xml', BOOK, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
      for (const [part, value] of Object.entries(old)) {
        if (grown.includes(part) || part === 'xl/calcChain.xml') continue;
        expect([part, now[part]]).toEqual([part, value]);
      }
      expect(Object.keys(now).filter((part) => !(part in old))).toEqual([]);
      const text = grown.map((part) => new TextDecoder().decode(now[part])).slice(1);
      const names = Object.keys(now).join();
      expect(names).not.toContain('calcChain');
      expect(text.join()).not.toContain('dengbang_sheet');
      for (const [, target] of text.join().matchAll(/PartName="\/([^"]*)"/g)) expect(names).toContain(target);
    },
  );

  test('a sheet that is put afterwards has an id that no sheet had since the workbook was opened', async () => {
    const idOf = async (book: FileWorkbook, key: string): Promise<string | undefined> =>
      (await book.snapshot()).sheets.find(({ own }) => own === key)?.id;
    const made = openXlsx(golden('excel-shaped'), '');
    await apply(made, put(plan('a')), put(plan('b')));
    const book = openXlsx(made.save(), '');
    const gone = [await idOf(book, 'b')];
    await apply(book, remove('b'), put(plan('c')));
    gone.push(await idOf(book, 'c'));
    await apply(book, remove('c'));
    await apply(book, put(plan('d')));
    const ids = [...gone, await idOf(book, 'd'), await idOf(book, 'a')];
    expect([ids.includes(undefined), new Set(ids).size]).toEqual([false, 4]);
  });

  test('the sheets behind it keep their own names, and the tab in front stays in front', async () => {
    const book = openXlsx(golden('excel-shaped'), '');
    await apply(book, put(plan('a')), put(plan('b')), put(plan('c')));
    const file = edited(book.save(), {
      [BOOK]: (xml) =>
        xml
          .replace(/<workbookView[^>]*>/, '<workbookView firstSheet="3" activeTab="4"/>')
          .replace(
            '</definedNames>',
            '<definedName name="指向">SUM(A!$A$1,\'a\'!$B$2,"a!",\'x a\'!C3,aa!D4)</definedName></definedNames>',
          )
          .replace(
            '</workbook>',
            '<customWorkbookViews><customWorkbookView activeSheetId="8"/><customWorkbookView activeSheetId="9"/></customWorkbookViews></workbook>',
          ),
    });
    const again = openXlsx(file, '');
    await apply(again, remove('a'));
    const xml = part(again.save(), BOOK);
    expect(xml).toContain('activeSheetId="3"/><customWorkbookView activeSheetId="9"/>');
    expect(xml).toContain('firstSheet="2" activeTab="3"');
    expect(xml).toContain('>SUM(#REF!$A$1,#REF!$B$2,"a!",\'x a\'!C3,aa!D4)<');
    const own = (await openXlsx(again.save(), '').snapshot()).sheets.map(({ name, own: key }) => [name, key]);
    expect(own.slice(2)).toEqual([
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect(xml.match(/name="_xlnm.Print_Area" localSheetId="(\d)">'(\w)'/g)).toEqual([
      `name="_xlnm.Print_Area" localSheetId="2">'b'`,
      `name="_xlnm.Print_Area" localSheetId="3">'c'`,
    ]);
  });

  test('where it was in front, the next sheet that can be seen is', async () => {
    const book = openXlsx(golden('excel-shaped'), '');
    await apply(book, put(plan('a')), put(plan('b', { visibility: 'veryHidden' })), put(plan('c')));
    const front = (tab: number): Uint8Array =>
      edited(book.save(), {
        [BOOK]: (xml) => xml.replace(/<workbookView[^>]*>/, `<workbookView activeTab="${tab}"/>`),
      });
    const middle = openXlsx(front(2), '');
    await apply(middle, remove('a'));
    expect(part(middle.save(), BOOK)).toContain('activeTab="3"');
    const last = openXlsx(front(4), '');
    await apply(last, remove('c'));
    expect(part(last.save(), BOOK)).toContain('activeTab="0"');
  });

  test('a comment and a picture that only it has go with it; a picture that another has stays', async () => {
    const book = openXlsx(golden('excel-shaped'), '');
    await apply(book, put(plan('a')));
    const relation = (id: number, type: string, target: string): string =>
      `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const rels = (...inner: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
    const drawn = edited(book.save(), {
      '[Content_Types].xml': (xml) =>
        xml.replace('</Types>', '<Override PartName="/xl/comments9.xml" ContentType="a/b"/></Types>'),
      'xl/worksheets/_rels/sheet3.xml.rels': () =>
        rels(relation(1, 'comments', '../comments9.xml'), relation(2, 'drawing', '../drawings/drawing9.xml')),
      'xl/comments9.xml': () => '<comments/>',
      'xl/drawings/drawing9.xml': () => '<wsDr/>',
      'xl/drawings/_rels/drawing9.xml.rels': () =>
        rels(relation(1, 'image', '../media/own.png'), relation(2, 'image', '../media/both.png')),
      'xl/media/own.png': () => 'own',
      'xl/media/both.png': () => 'both',
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace('</Relationships>', `${relation(77, 'image', 'media/both.png')}</Relationships>`),
    });
    const again = openXlsx(drawn, '');
    await apply(again, remove('a'));
    const left = Object.keys(unzip(again.save())).filter((name) => /9|media|sheet3/.test(name));
    expect(left).toEqual(['xl/media/both.png']);
    expect(part(again.save(), '[Content_Types].xml')).not.toMatch(/comments9|sheet3/);
  });

  test('a user’s sheet and a key that no sheet has: nothing happens', async () => {
    const bytes = golden('openpyxl');
    const book = openXlsx(bytes, '');
    expect(await apply(book, remove('初赛成绩'), remove('standings.preliminary'))).toMatchObject({
      removed: [],
      undone: [],
    });
    expect(book.save()).toEqual(bytes);
  });

  test('the last sheet that can be seen is never taken away or hidden', async () => {
    const book = createXlsx('新.xlsx');
    await apply(book, put(plan('log', { visibility: 'veryHidden' })), put(plan('a')));
    const bytes = book.save();
    await expect(apply(book, remove('a'))).rejects.toThrow(RangeError);
    await expect(apply(book, put(plan('a', { visibility: 'veryHidden' })))).rejects.toThrow(RangeError);
    expect(book.save()).toEqual(bytes);
    expect(part(bytes, BOOK)).toContain('<workbookView activeTab="1"/>');
  });

  test('removed and put again in one plan it is made anew, and links follow it', async () => {
    const linking = (key: string, to: string): SheetPlan => {
      const link = { sheet: { key: to }, cell: 'A1' };
      return plan(key, { rows: [{ cells: [{ ...cell('查看'), link }] }], merges: [] });
    };
    const linked = linking('b', 'a');
    const book = openXlsx(golden('excel-shaped'), '');
    await apply(book, put(plan('a')), put(linked));
    const receipt = await apply(book, put(linked), remove('a'), put(plan('a', { title: '又' })));
    expect(receipt.sheets.map(({ key, name, done }) => [key, name, done])).toEqual([
      ['b', 'b', 'rewritten'],
      ['a', '又', 'made'],
    ]);
    const links = (): readonly string[] =>
      part(book.save(), 'xl/worksheets/sheet4.xml').match(/location="[^"]*"/g) ?? [];
    expect(links()).toEqual([`location="'又'!A1"`]);
    await apply(book, put(linked), remove('a'));
    expect(links()).toEqual([]);
    await apply(book, remove('b'), put({ ...linking('c', 'c'), title: 'b' }));
    expect((await tabs(book)).slice(2)).toEqual(['b']);
    expect(part(book.save(), 'xl/worksheets/sheet3.xml')).toContain(`location="'b'!A1"`);
  });
});

test('a sheet that is very hidden stays so until a plan or the user says otherwise', async () => {
  const book = openXlsx(golden('openpyxl'), '');
  const visibility = async (): Promise<string | undefined> =>
    (await book.snapshot()).sheets.find(({ own }) => own === 'a')?.visibility;
  await apply(book, put(plan('a')));
  expect(await visibility()).toBe('visible');
  await apply(book, put(plan('a', { visibility: 'veryHidden' })));
  expect(await visibility()).toBe('veryHidden');
  await apply(book, put(plan('a')));
  expect(await visibility()).toBe('veryHidden');
});
