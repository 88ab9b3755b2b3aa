/*
 * The few looks that cells have on paper: black and white, fonts that every Chinese Windows and WPS has.
 */
import type { CellStyle } from '../workbook/port';

/** Sizes in points. */
export const SIZE = {
  contest: 14,
  title: 18,
  subtitle: 10.5,
  heading: 10.5,
  body: 10.5,
  note: 9,
  signature: 10.5,
  large: 24,
} as const;

function style(name: string, size: number, bold: boolean, rest: Partial<CellStyle>): CellStyle {
  return {
    font: { name, size, bold, colour: null },
    fill: null,
    border: 'none',
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    format: 'General',
    ...rest,
  };
}

export const contestStyle = style('宋体', SIZE.contest, false, { horizontal: 'center' });
export const titleStyle = style('宋体', SIZE.title, true, { horizontal: 'center' });
export const subtitleStyle = style('宋体', SIZE.subtitle, false, {});
export const markStyle = style('黑体', SIZE.subtitle, false, { horizontal: 'right' });
export const headerStyle = style('黑体', SIZE.heading, false, {
  horizontal: 'center',
  border: 'thin',
  fill: 'E7E7E7',
});
export const sectionStyle = style('黑体', SIZE.heading, false, { border: 'thin' });
export const noteStyle = style('宋体', SIZE.note, false, { vertical: 'top' });
export const noteHeadingStyle = style('黑体', SIZE.note, false, {});
export const signatureStyle = style('宋体', SIZE.signature, false, { vertical: 'center' });
export const stampStyle = style('宋体', SIZE.signature, false, { horizontal: 'right' });

/** A cell of a table; `format` is the number format. */
export function bodyStyle(horizontal: CellStyle['horizontal'], format: string): CellStyle {
  return style('宋体', SIZE.body, false, { horizontal, format, border: 'thin' });
}

/** A code that is compared with a screen, read aloud, written down. */
export const largeStyle = style('黑体', SIZE.large, true, {
  horizontal: 'center',
  border: 'thin',
  format: '@',
});

/** For explanations, which are long and come second. */
export function smallBodyStyle(horizontal: CellStyle['horizontal'], format: string): CellStyle {
  return style('宋体', SIZE.note, false, { horizontal, format, border: 'thin' });
}

export function boldBodyStyle(horizontal: CellStyle['horizontal'], format: string): CellStyle {
  return style('黑体', SIZE.body, false, { horizontal, format, border: 'thin' });
}
