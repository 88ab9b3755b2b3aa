/*
 * Runs one request body against a workbook: paths are resolved once, actions run in order, the first
 * failure ends the request and nothing is rolled back. It knows the wire and the tables of things.
 */
import { complain, type Desk } from './desk';
import { answerQuery } from './query';
import { isThing, type Given, type Outcome, type Thing } from './thing';
import {
  Complaint,
  ExcelError,
  isRecord,
  type Action,
  type ActionResult,
  type Arguments,
  type PathIds,
  type RequestBody,
  type Wire,
} from './wire';
import { workbookThing } from './workbook-object';

/** One request while it runs. */
interface Run {
  readonly body: RequestBody;
  readonly desk: Desk;
  readonly resolved: Map<number, Thing | null>;
}

/** A failure to be answered before action `at` (0: before anything is done). */
export interface PlannedFailure {
  readonly at: number;
  readonly code: string;
}

/** The answer to a request body; `failure` stands in for Excel failing in the middle. */
export function processBody(body: RequestBody, desk: Desk, failure: PlannedFailure | null = null): string {
  const run: Run = { body, desk, resolved: new Map() };
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failure !== null && index >= failure.at) throw new ExcelError(failure.code);
      if (action.ActionType === 5) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: act(run, action) ?? null });
    } catch (error) {
      return answerFailure(run, error, index, action, results, traces);
    }
  }
  return JSON.stringify({ TraceIds: traces, Results: results });
}

function answerFailure(
  run: Run,
  error: unknown,
  index: number,
  action: Action,
  results: readonly ActionResult[],
  traces: readonly number[],
): string {
  if (!(error instanceof ExcelError) && !(error instanceof Complaint)) {
    run.desk.complaints.push(
      `the host failed: ${error instanceof Error ? String(error.stack) : String(error)}`,
    );
  }
  const code = error instanceof ExcelError ? error.code : 'HostComplaint';
  const message = error instanceof Error ? error.message : String(error);
  const path = run.body.ObjectPaths[action.ObjectPathId];
  const parent = path?.ParentObjectPathId === undefined ? null : run.resolved.get(path.ParentObjectPathId);
  const owner = action.ActionType === 1 ? parent : run.resolved.get(action.ObjectPathId);
  const member = action.ActionType === 1 ? (path?.Name ?? '') : action.Name;
  return JSON.stringify({
    TraceIds: traces,
    Results: results,
    Error: {
      Code: code,
      Message: message,
      Location: `${owner?.className ?? ''}.${member.charAt(0).toLowerCase()}${member.slice(1)}`,
      ActionIndex: index,
    },
    ProcessedResults: { Results: results, TraceIds: traces },
  });
}

function act(run: Run, action: Action): Wire {
  if (action.ActionType === 5) return null;
  const target = resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return target === null ? null : target.identity();
    case 2:
      return target === null ? null : answerQuery(target, action.QueryInfo ?? {}, run.desk);
    case 3:
      return target === null ? null : callAction(run, target, action);
    case 4:
      if (target !== null) {
        setProperty(run.desk, target, spokenName(target, action.Name), given(run, action.ArgumentInfo)[0]);
      }
      return null;
    case 9:
      if (target !== null) update(run.desk, target, action.ObjectState ?? {});
      return null;
    default:
      return complain(run.desk, `action type ${action.ActionType} is not modelled`);
  }
}

/** office.js sends two settings of a sheet under names of their own. */
function spokenName({ className }: Thing, name: string): string {
  const own = className === 'Worksheet' && (name === 'Gridlines' || name === 'Headings');
  return own ? `Show${name}` : name;
}

function callAction(run: Run, target: Thing, action: Action): Wire {
  if (action.Name === '_KeepReference') {
    keep(run.desk, target);
    return null;
  }
  if (action.Name === '_RemoveReference') {
    const [id] = given(run, action.ArgumentInfo);
    run.desk.references.delete(String(id));
    return null;
  }
  const outcome = call(run.desk, target, action.Name, given(run, action.ArgumentInfo));
  return isThing(outcome) ? null : (outcome ?? null);
}

function keep(desk: Desk, target: Thing): void {
  if (!target.kept) complain(desk, `${target.className} is not kept by reference`);
  const id = target.identity()['_ReferenceId'];
  if (id !== undefined) desk.references.set(id, target);
}

function update(desk: Desk, target: Thing, state: { readonly [key: string]: Wire }): void {
  for (const [name, value] of Object.entries(state)) {
    const link = target.link(name);
    if (link === null) setProperty(desk, target, name, value);
    else {
      const next = link(desk);
      if (next !== null && isRecord(value)) update(desk, next, value);
    }
  }
}

function setProperty(desk: Desk, target: Thing, name: string, value: Given): void {
  allow(desk, target, name);
  const scalar = target.scalar(name);
  if (scalar?.set === undefined) complain(desk, `${target.className}.${name} cannot be set in this host`);
  target.set(name, value, desk);
}

/** The thing behind a path; null for Excel's null object. Every path is resolved once a request. */
function resolve(run: Run, id: number): Thing | null {
  const found = run.resolved.get(id);
  if (found !== undefined) return found;
  const path = run.body.ObjectPaths[id];
  if (path === undefined) throw new ExcelError('InvalidObjectPath');
  const result = follow(run, path);
  run.resolved.set(id, result);
  return result;
}

function follow(run: Run, path: RequestBody['ObjectPaths'][string]): Thing | null {
  const { desk } = run;
  if (path.ObjectPathType === 1) return workbookThing(desk.workbook);
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType === 6) {
    const kept = desk.references.get(path.Name);
    if (kept === undefined) throw new ExcelError('InvalidReference');
    return kept;
  }
  if (path.ParentObjectPathId === undefined) return complain(desk, `${path.Name} is not modelled`);
  const parent = resolve(run, path.ParentObjectPathId);
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case 3:
      return asThing(desk, parent, path.Name, call(desk, parent, path.Name, given(run, path.ArgumentInfo)));
    case 4: {
      allow(desk, parent, path.Name);
      const link = parent.link(path.Name);
      if (link === null) return complain(desk, `${parent.className}.${path.Name} is not modelled`);
      return link(desk);
    }
    case 5: {
      if (parent.item === null) return complain(desk, `${parent.className}.getItem is not modelled`);
      return parent.item(given(run, path.ArgumentInfo)[0], desk);
    }
    default:
      return complain(desk, `path type ${path.ObjectPathType} is not modelled`);
  }
}

function asThing(desk: Desk, parent: Thing, name: string, outcome: Outcome): Thing | null {
  if (outcome === null || isThing(outcome)) return outcome;
  return complain(desk, `${parent.className}.${name} gives no object`);
}

function call(desk: Desk, target: Thing, name: string, args: readonly Given[]): Outcome {
  allow(desk, target, name);
  const method = target.method(name);
  if (method === null) return complain(desk, `${target.className}.${name} is not modelled`);
  return method(args, desk);
}

/** Refuses a member that Excel does not have, or has only in a set that this host does not offer. */
export function allow(desk: Desk, target: Thing, member: string): void {
  if (member.startsWith('_')) return;
  const { className } = target;
  const since = desk.members.since(className, member);
  if (since === null) complain(desk, `Excel has no ${className}.${member}`);
  if (desk.supports(since.set, since.version)) return;
  desk.complaints.push(`${className}.${member} needs ${since.set} ${since.version}`);
  throw new ExcelError('ApiNotFound');
}

/** The arguments of a call, with objects in the place of their paths. */
function given(run: Run, info: Arguments | undefined): readonly Given[] {
  const paths = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, at) => meant(run, value, paths?.[at] ?? null));
}

function meant(run: Run, value: Wire, path: PathIds): Given {
  if (typeof path === 'number' && path > 0) return resolve(run, path);
  if (Array.isArray(value) && Array.isArray(path)) {
    return value.map((item: Wire, at) => meant(run, item, path[at] ?? null));
  }
  if (isRecord(value)) {
    const inner = value['_ObjectPathId'];
    if (typeof inner === 'number') return resolve(run, inner);
    const fields = Object.entries(value).map(([name, item]) => [name, meant(run, item, null)] as const);
    return Object.fromEntries(fields);
  }
  return value;
}
