/*
 * The borders of a range: its four edges and the lines inside. A border belongs to the cell on whose
 * side it is drawn; a line inside is the bottom or right of one cell and the top or left of the next.
 */
import type { Area } from './area';
import { colourOf, oneOf, refuse, textOf } from './given';
import { guardAct } from './guard';
import type { FormatTarget } from './format-object';
import { restyle, stylesIn } from './sheet-cells';
import { changed, type Border, type Edge } from './style';
import { thing, type ClassModel, type Thing } from './thing';

interface BorderTarget {
  readonly of: FormatTarget;
  readonly side: Side;
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Which cells carry a border, and on which edge. */
function strips(area: Area, side: Side): readonly (readonly [Area, Edge])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'bottom'],
            [{ ...area, top: area.top + 1 }, 'top'],
          ];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'right'],
            [{ ...area, left: area.left + 1 }, 'left'],
          ];
  }
}

function stripsOf({ of, side }: BorderTarget): readonly (readonly [Area, Edge])[] {
  return of.areas().flatMap((area) => strips(area, side));
}

function read(target: BorderTarget, trait: (border: Border | null) => string): string | null {
  const found = new Set<string>();
  for (const [area, edge] of stripsOf(target)) {
    for (const style of stylesIn(target.of.sheet, area)) found.add(trait(style[edge]));
  }
  const [value = null] = found;
  return found.size === 1 ? value : null;
}

const NEW: Border = { line: 'Continuous', weight: 'Thin', colour: '#000000' };

function draw(target: BorderTarget, change: Partial<Border> | null): void {
  guardAct(target.of.sheet, 'allowFormatCells');
  for (const [area, edge] of stripsOf(target)) {
    restyle(target.of.sheet, area, (style) => {
      const border = change === null ? null : { ...(style[edge] ?? NEW), ...change };
      return changed(style, { [edge]: border });
    });
  }
}

const BORDER: ClassModel<BorderTarget> = {
  name: 'RangeBorder',
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => read(target, (border) => border?.line ?? 'None'),
      set: (target, value) => {
        const line = oneOf(value, LINES);
        draw(target, line === 'None' ? null : { line });
      },
    },
    weight: {
      get: (target) => read(target, (border) => border?.weight ?? 'Thin'),
      set: (target, value) => draw(target, { weight: oneOf(value, WEIGHTS) }),
    },
    color: {
      get: (target) => read(target, (border) => border?.colour ?? '#000000'),
      set: (target, value) => draw(target, { colour: colourOf(value) }),
    },
  },
};

const border = (of: FormatTarget, side: string): Thing => {
  const found = SIDES.find((one) => one.toLowerCase() === side.toLowerCase());
  return found === undefined ? refuse() : thing(BORDER, { of, side: found });
};

const BORDERS: ClassModel<FormatTarget> = {
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => SIDES.length } },
  item: (target, key) => border(target, textOf(key)),
  items: (target) => SIDES.map((side) => border(target, side)),
  // setCellProperties names the sides as properties: { top: { style }, bottom: { style } }.
  links: Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).map((edge) => [
      edge,
      (target: FormatTarget) => border(target, `Edge${edge}`),
    ]),
  ),
};

export const bordersThing = (target: FormatTarget): Thing => thing(BORDERS, target);
