/*
 * What lies between office.js and the workbook: counting, limits, faults, latency, cell-edit mode and
 * other people's hands. It knows request bodies by their size and their actions only.
 */
import type { Desk } from './desk';
import { processBody } from './process';
import type { RequestBody } from './wire';

/** One request that office.js sent. */
export interface RequestRecord {
  /** From 1, among the requests that are work; 0 for housekeeping of the runtime. */
  readonly number: number;
  readonly kind: 'work' | 'housekeeping';
  /** UTF-8 bytes from office.js, and back to it. */
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly actions: number;
  /** The code with which it failed; null: it did not. */
  readonly failed: string | null;
}

/** Which request shall fail: its number among the work, or a test of its body. */
export type Which = number | ((body: RequestBody, number: number) => boolean);

export interface Fault {
  readonly which: Which;
  /** Excel's error code. */
  readonly code: string;
  /** Actions that are done before it fails, 0 if left out; 'all': everything is done, the answer is lost. */
  readonly after?: number | 'all';
  /** True: every request that fits fails, not only the first. */
  readonly always?: boolean;
  /** How it is said: in the answer's body (as Excel does), or by the transport (as the web host does). */
  readonly as?: 'body' | 'transport';
}

export type Reply =
  { readonly kind: 'body'; readonly text: string } | { readonly kind: 'failure'; readonly code: string };

export interface Switches {
  readonly faults: Fault[];
  /** Called before each request of work: another user acts here. */
  beforeRequest: ((number: number, body: RequestBody) => void) | null;
  /** Milliseconds until an answer, by request; unequal ones shuffle the answers. */
  latency: number | ((number: number) => number);
  /** How a request during cell editing is refused. */
  editRefusal: 'transport' | 'body';
}

export interface Transport {
  /** Answers once, in its time. */
  send(body: RequestBody, flags: number, bytesOut: number, answer: (reply: Reply) => void): void;
  readonly requests: RequestRecord[];
  startEditing(): void;
  /** The user leaves the cell; requests that waited are done now. */
  endEditing(): void;
}

const DELAY_FOR_CELL_EDIT = 64;
const EDIT_CODE = 'InvalidOperationInCellEditMode';

export function openTransport(desk: Desk, switches: Switches): Transport {
  const requests: RequestRecord[] = [];
  const waiting: (() => void)[] = [];
  let editing = false;
  let number = 0;

  const run = (body: RequestBody, bytesOut: number, answer: (reply: Reply) => void): void => {
    const kind = isHousekeeping(body) ? 'housekeeping' : 'work';
    const own = kind === 'work' ? ++number : 0;
    if (kind === 'work') switches.beforeRequest?.(own, body);
    const reply = kind === 'work' ? work(desk, switches, body, own, bytesOut) : housekeep(desk, body);
    const bytesIn = reply.kind === 'body' ? Buffer.byteLength(reply.text) : 0;
    requests.push({
      number: own,
      kind,
      bytesOut,
      bytesIn,
      actions: body.Actions.length,
      failed: codeOf(reply),
    });
    later(switches.latency, own, () => answer(reply));
  };

  return {
    requests,
    startEditing: () => (editing = true),
    endEditing: () => {
      editing = false;
      for (const act of waiting.splice(0)) act();
    },
    send: (body, flags, bytesOut, answer) => {
      if (!editing) run(body, bytesOut, answer);
      else if ((flags & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(() => run(body, bytesOut, answer));
      else later(switches.latency, 0, () => answer(refusal(EDIT_CODE, switches.editRefusal)));
    },
  };
}

function later(latency: Switches['latency'], number: number, act: () => void): void {
  const wait = typeof latency === 'number' ? latency : latency(number);
  if (wait > 0) setTimeout(act, wait);
  else queueMicrotask(act);
}

function work(desk: Desk, switches: Switches, body: RequestBody, number: number, bytesOut: number): Reply {
  const { payloadBytes } = desk.limits;
  if (bytesOut > payloadBytes) return { kind: 'failure', code: 'RequestPayloadSizeLimitExceeded' };
  const at = switches.faults.findIndex(({ which }) =>
    typeof which === 'number' ? which === number : which(body, number),
  );
  const fault = switches.faults[at];
  if (fault === undefined) return limited(processed(desk, body, null), payloadBytes);
  if (fault.always !== true) switches.faults.splice(at, 1);
  const { after = 0, code, as = 'body' } = fault;
  if (after === 'all') {
    processed(desk, body, null);
    return { kind: 'failure', code };
  }
  if (as === 'transport' && after === 0) return { kind: 'failure', code };
  const text = processed(desk, body, { at: after, code });
  return as === 'transport' ? { kind: 'failure', code } : { kind: 'body', text };
}

/** Runs a body; ranges that nobody holds by reference are forgotten afterwards. */
function processed(desk: Desk, body: RequestBody, failure: Parameters<typeof processBody>[2]): string {
  const text = processBody(body, desk, failure ?? null);
  const held = new Set([...desk.references.values()].map(({ target }) => target));
  for (const target of desk.live) if (!held.has(target)) desk.live.delete(target);
  return text;
}

const limited = (text: string, most: number): Reply =>
  Buffer.byteLength(text) > most
    ? { kind: 'failure', code: 'ResponsePayloadSizeLimitExceeded' }
    : { kind: 'body', text };

function refusal(code: string, as: 'transport' | 'body'): Reply {
  if (as === 'transport') return { kind: 'failure', code };
  const error = { Code: code, Message: 'Excel is in cell-editing mode.', Location: '', ActionIndex: 0 };
  return { kind: 'body', text: JSON.stringify({ TraceIds: [], Results: [], Error: error }) };
}

const isService = (body: RequestBody): boolean =>
  Object.values(body.ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.InternalService.'));

/** The runtime's own traffic: references given back, and its notice to the host. */
function isHousekeeping(body: RequestBody): boolean {
  return (
    isService(body) ||
    body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
  );
}

function housekeep(desk: Desk, body: RequestBody): Reply {
  if (!isService(body)) return { kind: 'body', text: processBody(body, desk) };
  const results = body.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
  return { kind: 'body', text: JSON.stringify({ TraceIds: [], Results: results }) };
}

function codeOf(reply: Reply): string | null {
  if (reply.kind === 'failure') return reply.code;
  return /"Error":\{"Code":"(\w+)"/.exec(reply.text)?.[1] ?? null;
}
