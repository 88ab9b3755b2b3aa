/*
 * The words of the wire between office.js and its host: request bodies, answers, and the two ways in
 * which an action can fail. It knows no class of Excel.
 */

export type Wire =
  string | number | boolean | null | undefined | readonly Wire[] | { readonly [key: string]: Wire };

export interface Arguments {
  readonly Arguments?: readonly Wire[];
  /** Parallel to Arguments: 0 for a plain value, else the path of the object that is meant. */
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}
export type PathIds = number | readonly PathIds[] | null;

export interface ObjectPath {
  readonly Id: number;
  /** 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 9 update. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: { readonly [key: string]: Wire };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Wire;
}

/** A failure that real Excel would report, by its code; the message is never to be relied on. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'ExcelError';
  }
}

/** The product used what Excel or this host does not have: a fault of the product or a gap of the host. */
export class Complaint extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Complaint';
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode.',
  GeneralException: 'There was an internal error while processing the request.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

export const isRecord = (value: unknown): value is { readonly [key: string]: Wire } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
