/*
 * What pages ask of Office itself: is this Excel, in which language and colours, which workbook, which
 * sheet. Cells are read and written through workbook/excel alone.
 */
import { languageOf } from '../text/message';
import type { Language } from '../text/words';

export interface Host {
  /** 'none': opened outside Excel; 'too-old': without the calls that this add-in stands on. */
  readonly excel: 'ready' | 'too-old' | 'none';
  readonly language: Language;
  /** null: Office does not say. */
  readonly dark: boolean | null;
  /** Tells this workbook's notices from those of others and from other add-ins'. */
  readonly place: string;
}

/** The set in the manifest; checked again, since a page can be opened by other ways. */
const LEAST_API = '1.9';

/** Waits for Office and answers where the page was opened. */
export async function whenReady(): Promise<Host> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return { excel: 'none', language: languageOf(navigator.language) ?? 'zh-CN', dark: null, place: '' };
  }
  const { context } = Office;
  return {
    excel: context.requirements.isSetSupported('ExcelApi', LEAST_API) ? 'ready' : 'too-old',
    language: languageOf(context.displayLanguage) ?? 'zh-CN',
    dark: isDark(),
    place: await placeOf(context.partitionKey, context.document.url),
  };
}

/** Documented as always there, but Excel on the web has no theme and older builds no isDarkTheme. */
function isDark(): boolean | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? null;
}

/** A file's path may hold names, so only its hash is kept. */
async function placeOf(partition: string | undefined, url: string | undefined): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url ?? ''));
  const hash = Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return `${partition ?? ''}${hash.join('')}.`;
}

/** Name of the sheet that the user is on. */
export async function activeSheetName(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}
