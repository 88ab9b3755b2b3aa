/*
 * What is said on the workbench: the workbook in the browser beside the pane.
 */
export interface WorkbenchWords {
  /** Name of the page. */
  readonly title: string;
  readonly notStarted: string;
  readonly toolbar: string;
  readonly open: string;
  readonly save: string;
  readonly saveAs: string;
  readonly fresh: string;
  readonly sample: string;
  readonly print: string;
  /** What a file without a name is called, with its ending. */
  readonly freshName: string;
  readonly sampleName: string;
  readonly unsaved: string;
  readonly noFile: string;
  /** The two sides, also the two tabs of a narrow page. */
  readonly sides: { readonly label: string; readonly grid: string; readonly pane: string };
  readonly start: {
    readonly lead: string;
    readonly local: string;
    readonly open: string;
    readonly drop: string;
    readonly sample: string;
    readonly fresh: string;
  };
  readonly dropHere: string;
  readonly busy: { readonly opening: string; readonly drawing: string; readonly saving: string };
  readonly notice: {
    readonly notOpened: (name: string, what: string, todo: string) => string;
    readonly savedInPlace: (name: string) => string;
    readonly downloaded: (name: string) => string;
    readonly notAllowed: string;
    readonly notSaved: string;
    readonly editRefused: string;
    readonly broken: string;
    readonly notAFile: string;
    readonly grid: {
      readonly structure: string;
      readonly look: string;
      readonly locked: string;
      readonly 'array-formula': string;
      readonly 'read-only': string;
      readonly clipboard: string;
    };
    readonly dismiss: string;
  };
  readonly leaving: {
    readonly text: string;
    readonly save: string;
    readonly leave: string;
    readonly stay: string;
  };
  readonly overwrites: { readonly text: string; readonly over: string; readonly other: string };
  readonly elsewhere: string;
  readonly keeping: {
    /** `days`: how long it stays. */
    readonly ask: (days: number) => string;
    readonly yes: string;
    readonly no: string;
    /** `at`: milliseconds. */
    readonly offer: (name: string, at: number) => string;
    readonly restore: string;
    readonly discard: string;
    readonly full: string;
    readonly impossible: string;
    readonly on: string;
    readonly off: string;
    readonly isOn: (days: number) => string;
    readonly isOff: string;
    readonly clear: string;
    readonly close: string;
  };
  readonly printing: {
    readonly which: string;
    readonly reports: (count: number) => string;
    readonly go: string;
    readonly close: string;
    readonly laying: string;
    readonly pages: (count: number) => string;
    readonly hint: string;
  };
}
