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

/** What this Excel is and which sets of calls it has; nothing of the workbook, nothing of the person. */
export function hostReport() {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const sets = SETS.map(([set, version]) => {
    return { name: `${set} ${version}`, supported: requirements.isSetSupported(set, version) };
  });
  const { host, platform, version } = diagnostics;
  return { program: String(host), version, platform: String(platform), language: displayLanguage, sets };
}

const SETS: readonly (readonly [string, string])[] = [
  ...Array.from({ length: 13 }, (_, i) => ['ExcelApi', `1.${9 + i}`] as const),
  ['ExcelApiOnline', '1.1'],
  ['ExcelApiDesktop', '1.1'],
  ['DelayForCellEdit', '1.1'],
];

/** Name of the sheet that the user is on. */
export async function activeSheetName(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** Goes to a sheet by its name, and to a cell of it where one is named; nothing happens where it is gone. */
export async function selectCell(sheetName: string, cell: string | null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) return;
    sheet.activate();
    if (cell !== null) sheet.getRange(cell).select();
    await context.sync();
  });
}

/**
 * Calls back when cells of any sheet change, by whomever; the answer ends it. Where Excel does not tell, nobody is
 * called: what is written is compared with what stands there anyway.
 */
export function watchCells(changed: () => void): () => void {
  const watch = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  }).catch(() => null);
  return () => {
    void watch.then(async (handler) => {
      if (handler === null) return;
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
  };
}
