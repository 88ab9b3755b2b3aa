/*
 * Answers load(): which properties of a thing, its links and its items were asked for. A load that
 * names nothing is a complaint on ranges, as is a name that Excel does not have.
 */
import { complain, type Desk } from './desk';
import { allow } from './process';
import type { Thing } from './thing';
import type { Query, Wire } from './wire';

type Answer = { [name: string]: Wire };

export function answerQuery(target: Thing, query: Query, desk: Desk): Wire {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
  if (wanted.length === 0) {
    if (target.kept) complain(desk, `${target.className}.load() names no property`);
    return answer(target, ['*'], query, desk);
  }
  return answer(target, wanted, query, desk);
}

/** Selected names grouped by their first part: "format/fill/color" belongs to the link "format". */
function answer(target: Thing, wanted: readonly string[], query: Query, desk: Desk): Wire {
  if (target.items !== null) return answerItems(target, wanted, query, desk);
  const result: Answer = { ...target.identity() };
  const deeper = new Map<string, string[]>();
  for (const name of wanted) {
    const slash = name.indexOf('/');
    if (slash >= 0) {
      const link = name.slice(0, slash);
      deeper.set(link, [...(deeper.get(link) ?? []), name.slice(slash + 1)]);
    } else if (name === '*') {
      for (const own of target.scalarNames()) {
        if (isOffered(desk, target, own)) putScalar(result, target, own, desk);
      }
    } else if (target.link(name) !== null) {
      complain(desk, `${target.className}.load('${name}') loads a whole object; name its properties`);
    } else putScalar(result, target, name, desk);
  }
  for (const [name, names] of deeper) result[pascal(name)] = answerLink(target, name, names, desk);
  return result;
}

function answerLink(target: Thing, name: string, names: readonly string[], desk: Desk): Wire {
  allow(desk, target, name);
  const link = target.link(name);
  if (link === null) return complain(desk, `${target.className}.${name} is not modelled`);
  const next = link(desk);
  return next === null ? null : answer(next, names, {}, desk);
}

function answerItems(target: Thing, wanted: readonly string[], query: Query, desk: Desk): Wire {
  const result: Answer = { ...target.identity() };
  const ofItems: string[] = [];
  for (const name of wanted) {
    if (name !== '*' && target.scalar(name) !== null) putScalar(result, target, name, desk);
    else ofItems.push(name.replace(/^items\//, '').replace(/^items$/, '*'));
  }
  if (ofItems.length > 0) {
    const all = target.items?.(desk) ?? [];
    const from = query.Skip ?? 0;
    const some = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
    result['_Items'] = some.map((item) => answer(item, ofItems, {}, desk));
  }
  return result;
}

function putScalar(result: Answer, target: Thing, name: string, desk: Desk): void {
  allow(desk, target, name);
  if (target.scalar(name)?.get === undefined) {
    complain(desk, `${target.className}.${name} cannot be read in this host`);
  }
  result[pascal(name)] = target.get(name, desk) ?? null;
}

function isOffered(desk: Desk, target: Thing, name: string): boolean {
  const since = desk.members.since(target.className, name);
  return since !== null && desk.supports(since.set, since.version);
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
