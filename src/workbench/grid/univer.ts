/*
 * Starts Univer with the parts that the workbench needs and nothing that writes elsewhere or asks a server:
 * no ribbon, no format commands, no formula wizard. What is shown in it is decided by `grid.ts`.
 */
import { LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import designCss from '@univerjs/design/lib/index.css';
import docsUiCss from '@univerjs/docs-ui/lib/index.css';
import formulaUiCss from '@univerjs/sheets-formula-ui/lib/index.css';
import sheetsUiCss from '@univerjs/sheets-ui/lib/index.css';
import uiCss from '@univerjs/ui/lib/index.css';
import { HIDDEN_MENUS } from './allowed';

export type GridLanguage = 'zh-CN' | 'en-US';

export const LOCALES: Readonly<Record<GridLanguage, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

export function startUniver(container: HTMLElement, language: GridLanguage, dark: boolean): Univer {
  addStyles();
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        designZh,
        docsUiZh,
        sheetsZh,
        sheetsUiZh,
        formulaZh,
        formulaUiZh,
        uiZh,
      ),
      [LocaleType.EN_US]: mergeLocales(
        designEn,
        docsUiEn,
        sheetsEn,
        sheetsUiEn,
        formulaEn,
        formulaUiEn,
        uiEn,
      ),
    },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const menu = Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    toolbar: false,
    disableAutoFocus: true,
    headerMenu: false,
    menu,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    // Results in the file are Excel's own; only what an edit touches is calculated here.
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  // The editor inside of cells is part of it.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  return univer;
}

let styled = false;

/** As a style sheet of the document: a content security policy has nothing to allow then. */
function addStyles(): void {
  if (styled) return;
  styled = true;
  const sheets = [designCss, uiCss, docsUiCss, sheetsUiCss, formulaUiCss].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
