/*
 * Which classes and members Excel's API has, and since which set. It reads the published type
 * declarations at test time and holds no list of its own.
 */
import { readFileSync } from 'node:fs';

export interface ApiSet {
  readonly set: string;
  readonly version: string;
}

export interface Members {
  /** The set that brought a member; null where the class has none of that name. */
  since(className: string, member: string): ApiSet | null;
  hasClass(className: string): boolean;
}

const CLASS = /^ {4}class (\w+)(?:<T>)? extends OfficeExtension\.ClientObject/;
const SET = /\[Api set: (\w+) ([\d.]+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(<:]/;
const FLOOR: ApiSet = { set: 'ExcelApi', version: '1.1' };

let read: Members | null = null;

/** The members of the installed declarations, read once. */
export function excelMembers(): Members {
  read ??= readMembers(readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8'));
  return read;
}

function readMembers(declarations: string): Members {
  const classes = new Map<string, Map<string, ApiSet>>();
  let members: Map<string, ApiSet> | null = null;
  let noted: ApiSet | null = null;
  let ofClass = FLOOR;
  const from = declarations.indexOf('declare namespace Excel {');
  for (const line of declarations.slice(from).split('\n')) {
    const [, set, version] = SET.exec(line) ?? [];
    if (set !== undefined && version !== undefined) {
      if (noted === null) noted = { set, version };
      continue;
    }
    const className = CLASS.exec(line)?.[1];
    if (className !== undefined) {
      ofClass = noted ?? FLOOR;
      members = classes.get(className) ?? new Map<string, ApiSet>();
      classes.set(className, members);
      noted = null;
    } else if (/^ {4}\}/.test(line)) {
      members = null;
      noted = null;
    } else if (members !== null) {
      noted = noteMember(members, line, noted ?? ofClass) ? null : noted;
    } else if (/^ {4}\w/.test(line)) {
      noted = null;
    }
  }
  return {
    since: (className, member) => classes.get(className)?.get(member.toLowerCase()) ?? null,
    hasClass: (className) => classes.has(className),
  };
}

/** Notes a member; of two overloads the older one counts. */
function noteMember(members: Map<string, ApiSet>, line: string, since: ApiSet): boolean {
  const name = MEMBER.exec(line)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const known = members.get(name);
  if (known === undefined || (known.set === since.set && !reaches(since.version, known.version))) {
    members.set(name, since);
  }
  return true;
}

/** Is version `have` at least `need`? Compared number by number: 1.10 is above 1.9. */
export function reaches(have: string, need: string): boolean {
  const wanted = need.split('.').map(Number);
  const given = have.split('.').map(Number);
  for (let at = 0; at < wanted.length; at++) {
    const difference = (given[at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
