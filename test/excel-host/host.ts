/*
 * A strict double of Excel beneath the real, unmodified office.js, for tests:
 *
 *   const host = openExcelHost(bytes);            // an .xlsx, or null for a new workbook
 *   const book = openExcel(host.Excel, …);        // product code; host.supports answers requirement sets
 *   host.faults.push({ which: 3, code: 'GeneralException' });
 *   …
 *   host.workbook / host.save() / host.requests   // what came of it
 *   host.close();                                 // fails where the product used what Excel does not have
 *
 * It calculates nothing: a formula that is written has the value 0 and `calculated: false`.
 */
import { bootOfficeJs, type Bridge, type OfficeJs } from './boot';
import type { Desk, Limits } from './desk';
import { loadXlsx } from './load';
import { excelMembers, reaches } from './members';
import { saveXlsx } from './save';
import { openTransport, type Reply, type RequestRecord, type Switches, type Transport } from './transport';
import { userAt, type User } from './user';
import type { RequestBody } from './wire';
import { newWorkbook, type WorkbookModel } from './workbook-model';

export interface HostOptions {
  readonly fileName?: string;
  /** Requirement sets that this Excel has; the floor of the product if left out. */
  readonly apiSets?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** What Excel answers a wrong password with is not written anywhere: AccessDenied here, unless told. */
  readonly wrongPassword?: string;
}

export interface ExcelHost extends Switches {
  readonly Excel: OfficeJs['Excel'];
  readonly OfficeExtension: OfficeJs['OfficeExtension'];
  readonly workbook: WorkbookModel;
  /** Every request so far; `kind: 'work'` are those that the product caused. */
  readonly requests: RequestRecord[];
  /** What the product should not have asked for. close() throws them; a test that means them empties the list. */
  readonly complaints: string[];
  /** As Office.context.requirements.isSetSupported. */
  supports(set: string, version?: string): boolean;
  /** Another person at the same workbook. */
  readonly user: User;
  /** A cell is being typed in: Excel does nothing else until it is left. */
  startEditing(): void;
  endEditing(): void;
  /** The transport alone, for another route than the Node bridge. */
  readonly transport: Transport;
  /** The workbook as .xlsx. */
  save(): Uint8Array;
  close(): void;
}

const FLOOR = { ExcelApi: '1.9', DelayForCellEdit: '1.1' };
const LIMITS: Limits = { payloadBytes: 5_000_000, readCells: 5_000_000, addressLength: 8_192 };

/** A host over the bytes of an .xlsx, or over a new workbook. */
export function openExcelHost(bytes: Uint8Array | null, options: HostOptions = {}): ExcelHost {
  const workbook = bytes === null ? newWorkbook(options.fileName) : loadXlsx(bytes, options.fileName);
  const apiSets: Readonly<Record<string, string>> = options.apiSets ?? FLOOR;
  const supports = (set: string, version?: string): boolean => {
    const have = apiSets[set];
    return have !== undefined && reaches(have, version ?? '1.1');
  };
  const desk: Desk = {
    workbook,
    members: excelMembers(),
    limits: { ...LIMITS, ...options.limits },
    references: new Map(),
    live: new Set(),
    complaints: [],
    wrongPassword: options.wrongPassword ?? 'AccessDenied',
    supports,
  };
  const switches: Switches = { faults: [], beforeRequest: null, latency: 0, editRefusal: 'transport' };
  const transport = openTransport(desk, switches);
  const officeJs = bootOfficeJs(bridgeTo(transport), supports);
  return Object.assign(switches, {
    Excel: officeJs.Excel,
    OfficeExtension: officeJs.OfficeExtension,
    workbook,
    requests: transport.requests,
    complaints: desk.complaints,
    supports,
    user: userAt(desk),
    startEditing: transport.startEditing,
    endEditing: transport.endEditing,
    transport,
    save: () => saveXlsx(workbook),
    close: () => {
      officeJs.stop();
      if (desk.complaints.length > 0) throw new Error(`Excel would not know: ${desk.complaints.join('; ')}`);
    },
  });
}

/** The Node route: the runtime's own bridge, one request in, one answer out. */
function bridgeTo(transport: Transport): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      // The runtime's envelope; see HostBridge in office.js.
      const { id, flags, message } = JSON.parse(text) as {
        readonly id: number;
        readonly flags: number;
        readonly message: { readonly body: RequestBody };
      };
      transport.send(message.body, flags, Buffer.byteLength(text), (reply) =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: envelope(reply) })),
      );
    },
  };
  return bridge;
}

function envelope(reply: Reply): {
  readonly statusCode: number;
  readonly headers: object;
  readonly body: string;
} {
  if (reply.kind === 'body') return { statusCode: 200, headers: {}, body: reply.text };
  const error = { code: reply.code, message: reply.code };
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error }) };
}
