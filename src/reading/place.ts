import type { Problem } from "../model/finding.js";
import type { Origin } from "../model/source.js";
import { quote } from "../wording/index.js";

/** Position of a value in a file, the entry it belongs to, and the list that collects problems. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** Entry that the value belongs to; messages name this entry. */
  readonly owner: Owner;
  readonly problems: Problem[];
}

export interface Owner {
  /** Name in messages: `'Service Desk'`, `entry 2 of 'officers'`; empty for the file itself. */
  readonly label: string;
  /** Id of the entry, otherwise its name; empty when it has neither. */
  readonly subjects: readonly string[];
}

/** Problem without the parts that its place adds. */
export type PlacedProblem = Omit<Problem, "origin" | "range" | "subjects">;

/** Returns the place of a file as a whole. */
export function startPlace(file: string, problems: Problem[]): Place {
  return { file, path: [], owner: { label: "", subjects: [] }, problems };
}

/** Returns the place of a key or an item of the value at a place. */
export function stepInto<P extends Place>(place: P, step: string | number): P {
  return { ...place, path: lengthen(place.path, step) };
}

/** Adds a step to a path. Spreading it would reserve room for 16 more steps, in a hundred thousand paths of a company. */
function lengthen(path: Place["path"], step: string | number): Place["path"] {
  const longer = new Array<string | number>(path.length + 1).fill(step);
  for (let index = 0; index < path.length; index++) longer[index] = path[index] ?? step;
  return longer;
}

/** Returns the origin of a place, which findings and the graph keep. */
export function toOrigin({ file, path }: Place, part?: "key" | "value"): Origin {
  return part === undefined ? { file, path } : { file, path, part };
}

/** Adds a problem about the value at a place, or about its key. */
export function report(place: Place, problem: PlacedProblem, part?: "key" | "value"): void {
  const { subjects } = place.owner;
  place.problems.push({
    ...problem,
    origin: toOrigin(place, part),
    ...(subjects.length === 0 ? {} : { subjects }),
  });
}

/**
 * Returns the words by which messages name the value at a place: `'headcount' of 'Service Desk'`, `entry 2 of 'members'
 * of 'Risk'`.
 */
export function namePlace({ path, owner }: Place): string {
  const last = path.at(-1);
  const list = path.findLast((step) => typeof step === "string");
  const field = typeof last === "number" ? `entry ${last + 1} of ${quote(list ?? "")}` : quote(last ?? "");
  return owner.label === "" ? field : `${field} of ${owner.label}`;
}
