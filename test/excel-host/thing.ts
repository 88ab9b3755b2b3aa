/*
 * What a class of Excel's API is to the host: its properties, links, methods and items as a table.
 * `thing` binds such a table to one object of the model. What is not in the table is not modelled.
 */
import type { Desk } from './desk';
import type { Wire } from './wire';

/** Values as they come in: wire values in which objects of the host may stand. */
export type Given = Wire | Thing | readonly Given[] | { readonly [key: string]: Given };

export interface Scalar<T> {
  get?(target: T, desk: Desk): Wire;
  set?(target: T, value: Given, desk: Desk): void;
}

export interface ClassModel<T> {
  /** As the type declarations call it. */
  readonly name: string;
  /** The field by which the runtime finds the object again. */
  identity?(target: T): { readonly [field: string]: string };
  readonly scalars?: { readonly [camel: string]: Scalar<T> };
  readonly links?: { readonly [camel: string]: (target: T, desk: Desk) => Thing | null };
  readonly methods?: { readonly [camel: string]: Method<T, Outcome> | Method<T, void> };
  /** getItem by id, name or index. */
  item?(target: T, key: Given, desk: Desk): Thing;
  items?(target: T, desk: Desk): readonly Thing[];
  /** True for classes whose objects are kept by reference (Range, RangeAreas). */
  readonly kept?: boolean;
}

type Method<T, R> = (target: T, given: readonly Given[], desk: Desk) => R;
export type Outcome = Thing | Wire;

/** One object of the API: a class's table bound to what it stands for. */
export interface Thing {
  readonly isThing: true;
  readonly className: string;
  readonly kept: boolean;
  /** What it stands for; a class that takes arguments looks here and checks. */
  readonly target: unknown;
  identity(): { readonly [field: string]: string };
  scalar(name: string): Scalar<unknown> | null;
  scalarNames(): readonly string[];
  get(name: string, desk: Desk): Wire;
  set(name: string, value: Given, desk: Desk): void;
  link(name: string): ((desk: Desk) => Thing | null) | null;
  method(name: string): ((given: readonly Given[], desk: Desk) => Outcome) | null;
  readonly item: ((key: Given, desk: Desk) => Thing) | null;
  readonly items: ((desk: Desk) => readonly Thing[]) | null;
}

export function thing<T>(model: ClassModel<T>, target: T): Thing {
  const { item, items, identity } = model;
  return {
    isThing: true,
    className: model.name,
    kept: model.kept === true,
    target,
    identity: () => identity?.(target) ?? {},
    scalar: (name) => find(model.scalars, name) as Scalar<unknown> | null, // asked only whether it is there
    scalarNames: () => Object.keys(model.scalars ?? {}).filter((name) => model.scalars?.[name]?.get),
    get: (name, desk) => find(model.scalars, name)?.get?.(target, desk),
    set: (name, value, desk) => find(model.scalars, name)?.set?.(target, value, desk),
    link: (name) => {
      const link = find(model.links, name);
      return link === null ? null : (desk) => link(target, desk);
    },
    method: (name) => {
      const method = find(model.methods, name);
      return method === null ? null : (given, desk) => method(target, given, desk) as Outcome; // nothing is undefined
    },
    item: item === undefined ? null : (key, desk) => item(target, key, desk),
    items: items === undefined ? null : (desk) => items(target, desk),
  };
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'isThing' in value;

/** Names are compared without case: the runtime writes both values and Values. */
function find<V>(table: { readonly [name: string]: V } | undefined, name: string): V | null {
  if (table === undefined) return null;
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  if (exact !== undefined) return exact;
  const key = Object.keys(table).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : (table[key] ?? null);
}
