/*
 * The parts of a workbook in which nobody has written yet, as little as Excel takes. It carries no
 * author, no date and no program's name, so that the same plan always gives the same bytes.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The look of cells without a style: inner XML of its font, and the name that Excel's list gives to it. */
export interface Normal {
  readonly font: string;
  readonly name: string;
}

/** What a Chinese Excel has. */
const CHINESE: Normal = {
  font: '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>',
  name: '常规',
};

/** What Excel takes a workbook to mean that has no styles.xml. */
export const UNSTATED: Normal = { font: '<sz val="11"/><name val="Calibri"/>', name: 'Normal' };

/** Name and content of each part, in the order of the archive. There is no sheet yet. */
export function blankParts(): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', HEAD + contentTypes()],
    ['_rels/.rels', HEAD + relationship('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
        '<bookViews><workbookView/></bookViews><sheets/></workbook>',
    ],
    ['xl/_rels/workbook.xml.rels', HEAD + relationship('styles', 'styles.xml')],
    ['xl/styles.xml', leastStyles(MAIN, CHINESE)],
  ];
}

function contentTypes(): string {
  const sheet = `${TYPE}officedocument.spreadsheetml`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="${TYPE}package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${sheet}.styles+xml"/></Types>`
  );
}

function relationship(type: string, target: string): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
  );
}

/** styles.xml with one style. */
export function leastStyles(namespace: string, { font, name }: Normal): string {
  return (
    `${HEAD}<styleSheet xmlns="${namespace}"><fonts count="1"><font>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    `<cellStyles count="1"><cellStyle name="${name}" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
