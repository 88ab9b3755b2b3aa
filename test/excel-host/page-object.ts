/*
 * PageLayout, headers and footers, page breaks. Print titles and print areas are defined names of the
 * sheet, as in the file; margins are points.
 */
import { areaOf, isEntireColumn, isEntireRow, nameOf, quoted, type Area } from './area';
import { areasThing } from './areas-object';
import type { AreasTarget } from './areas-target';
import type { Desk } from './desk';
import { fieldsOf, flagOf, numberOf, oneOf, refuse, textOf, wholeOf } from './given';
import { rangeGiven } from './range-shape';
import { areaIn } from './range-target';
import { rangeThing } from './range-object';
import type { HeaderFooter, PageModel, SheetModel } from './sheet-model';
import { isThing, thing, type ClassModel, type Given, type Scalar, type Thing } from './thing';
import { newId } from './workbook-model';

export const PRINT_TITLES = 'Print_Titles';
export const PRINT_AREA = 'Print_Area';

const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'] as const;
type Margin = keyof PageModel['margins'];

const margin = (key: Margin): Scalar<SheetModel> => ({
  get: ({ page }) => page.margins[key],
  set: ({ page }, value) => {
    const points = numberOf(value);
    if (points < 0) refuse();
    page.margins[key] = points;
  },
});

type Flag = 'centreHorizontally' | 'centreVertically' | 'gridlines' | 'headings' | 'blackAndWhite' | 'draft';
const flag = (key: Flag): Scalar<SheetModel> => ({
  get: ({ page }) => page[key],
  set: ({ page }, value) => (page[key] = flagOf(value)),
});

function setZoom({ page }: SheetModel, given: Given): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = fieldsOf(given);
  if (scale !== undefined && scale !== null) {
    const percent = wholeOf(scale);
    if (percent < 10 || percent > 400) refuse();
    page.zoom = { scale: percent };
    return;
  }
  const pages = (value: Given): number | null => {
    if (value === undefined || value === null) return null;
    const count = wholeOf(value);
    return count < 0 ? refuse() : count === 0 ? null : count;
  };
  page.zoom = {
    horizontalFitToPages: pages(horizontalFitToPages),
    verticalFitToPages: pages(verticalFitToPages),
  };
}

/** Writes a reserved name of the sheet; no areas take it away. */
export function putReserved(desk: Desk, sheet: SheetModel, name: string, areas: readonly Area[]): void {
  const { workbook } = desk;
  workbook.names = workbook.names.filter((other) => other.scope !== sheet || other.name !== name);
  if (areas.length === 0) return;
  const formula = `=${areas.map((area) => `${quoted(sheet.name)}!${nameOf(area, true)}`).join(',')}`;
  workbook.names.push({ id: newId(workbook), name, scope: sheet, formula, visible: true, comment: '' });
}

/** The areas that a reserved name of the sheet says. */
export function reserved(desk: Pick<Desk, 'workbook'>, sheet: SheetModel, name: string): readonly Area[] {
  const model = desk.workbook.names.find((other) => other.scope === sheet && other.name === name);
  if (model === undefined) return [];
  return splitAreas(model.formula.slice(1));
}

function splitAreas(text: string): readonly Area[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => {
    const at = part.lastIndexOf('!');
    return areaOf(part.slice(at + 1)) ?? [];
  });
}

function printTitles(desk: Desk, sheet: SheetModel, given: Given, wanted: 'rows' | 'columns'): void {
  const area = areaIn(rangeGiven(given, sheet, desk), desk);
  const whole = wanted === 'rows' ? isEntireRow(area) : isEntireColumn(area);
  if (!whole) refuse();
  const others = reserved(desk, sheet, PRINT_TITLES).filter((other) =>
    wanted === 'rows' ? isEntireColumn(other) : isEntireRow(other),
  );
  putReserved(desk, sheet, PRINT_TITLES, wanted === 'rows' ? [...others, area] : [area, ...others]);
}

const rangeOrNull = (sheet: SheetModel, area: Area | undefined, desk: Desk): Thing | null =>
  area === undefined ? null : rangeThing(sheet, area, desk);

const TEXTS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;
const LONGEST = 255;

function setText({ page }: SheetModel, key: keyof HeaderFooter, given: Given): void {
  const texts = { ...page.headerFooter, [key]: textOf(given) };
  const header = texts.leftHeader + texts.centerHeader + texts.rightHeader;
  const footer = texts.leftFooter + texts.centerFooter + texts.rightFooter;
  if (header.length > LONGEST || footer.length > LONGEST) refuse();
  page.headerFooter = texts;
}

const HEADER_FOOTER: ClassModel<SheetModel> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    TEXTS.map((key): readonly [string, Scalar<SheetModel>] => [
      key,
      { get: ({ page }) => page.headerFooter[key], set: (sheet, value) => setText(sheet, key, value) },
    ]),
  ),
};

const GROUP: ClassModel<SheetModel> = {
  name: 'HeaderFooterGroup',
  scalars: {
    state: {
      get: () => 'Default',
      set: (_sheet, value) => {
        if (textOf(value) !== 'Default') refuse();
      },
    },
  },
  links: { defaultForAllPages: (sheet) => thing(HEADER_FOOTER, sheet) },
};

const PAGE: ClassModel<SheetModel> = {
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => (page.orientation = oneOf(value, ['Portrait', 'Landscape'])),
    },
    paperSize: {
      get: ({ page }) => page.paper,
      set: ({ page }, value) => (page.paper = oneOf(value, PAPERS)),
    },
    zoom: { get: ({ page }) => page.zoom, set: setZoom },
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    centerHorizontally: flag('centreHorizontally'),
    centerVertically: flag('centreVertically'),
    printGridlines: flag('gridlines'),
    printHeadings: flag('headings'),
    blackAndWhite: flag('blackAndWhite'),
    draftMode: flag('draft'),
    printOrder: {
      get: ({ page }) => page.order,
      set: ({ page }, value) => (page.order = oneOf(value, ['DownThenOver', 'OverThenDown'])),
    },
  },
  links: { headersFooters: (sheet) => thing(GROUP, sheet) },
  methods: {
    setPrintArea: (sheet, [given], desk) => {
      const several = isThing(given) && given.className === 'RangeAreas';
      const areas = several
        ? (given.target as AreasTarget).parts // the class says so
        : [areaIn(rangeGiven(given, sheet, desk), desk)];
      putReserved(desk, sheet, PRINT_AREA, areas);
    },
    setPrintTitleRows: (sheet, [given], desk) => printTitles(desk, sheet, given, 'rows'),
    setPrintTitleColumns: (sheet, [given], desk) => printTitles(desk, sheet, given, 'columns'),
    setPrintMargins: ({ page }, [unit, given]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, ['Points', 'Inches', 'Centimeters'])
      ];
      for (const [key, value] of Object.entries(fieldsOf(given))) {
        const found = (['top', 'bottom', 'left', 'right', 'header', 'footer'] as const).find(
          (name) => name === key,
        );
        if (found === undefined) refuse();
        else if (value !== null && value !== undefined) page.margins[found] = numberOf(value) * points;
      }
    },
    getPrintAreaOrNullObject: (sheet, _given, desk) => {
      const areas = reserved(desk, sheet, PRINT_AREA);
      return areas.length === 0 ? null : areasThing(sheet, areas, desk);
    },
    getPrintTitleRowsOrNullObject: (sheet, _given, desk) =>
      rangeOrNull(sheet, reserved(desk, sheet, PRINT_TITLES).find(isEntireRow), desk),
    getPrintTitleColumnsOrNullObject: (sheet, _given, desk) =>
      rangeOrNull(sheet, reserved(desk, sheet, PRINT_TITLES).find(isEntireColumn), desk),
  },
};

export const pageThing = (sheet: SheetModel): Thing => thing(PAGE, sheet);
