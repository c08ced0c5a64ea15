/**
 * Builds a `Company` for a test, so that the test shows only what matters. Two forms:
 *
 * One line: `company("ceo > cio > helpdesk; ceo > ciso; ciso ..> board")`. Words that are roles are officers
 * (id = the word), words ending in `board` or `committee` are committees, all others are departments. `a > b`
 * means: officer b reports to officer or committee a; department b has officer a; department b is nested in
 * department a. `a ..> b` is a dotted line of the top-level list. Officers come before departments in file order.
 *
 * A sketch: `company({ officers: ["ceo", { role: "CIO", reportsTo: "ceo" }], departments: [{ name: "IT" }] })`, with the
 * keys of the company file. A text among officers is id and role, among departments and people a name. Every
 * entry gets its place in file order and the origin it would have in `company.yaml`; the order of the top-level
 * keys counts.
 */
import type {
  CommitteeEntry,
  Company,
  DottedEntry,
  HeadEntry,
  OfficerEntry,
  PostEntry,
  Reference,
  UnitEntry,
} from "../../src/model/company.js";
import type { Origin } from "../../src/model/source.js";
import { readCompanyLine } from "./company-line.js";
import type {
  CommitteeSketch,
  CompanySketch,
  DottedSketch,
  HeadSketch,
  OfficerSketch,
  PostSketch,
  UnitSketch,
} from "./company-sketch.js";

const FILE = "company.yaml";
type Path = readonly (string | number)[];

/** Builds a company from one line or from a sketch. */
export function company(text: string | CompanySketch): Company {
  return new CompanyBuilder().build(typeof text === "string" ? readCompanyLine(text) : text);
}

class CompanyBuilder {
  #order = 0;

  build(sketch: CompanySketch): Company {
    const parts: {
      officers: readonly OfficerEntry[];
      departments: readonly UnitEntry[];
      people: readonly PostEntry[];
      committees: readonly CommitteeEntry[];
      dotted: readonly DottedEntry[];
    } = { officers: [], departments: [], people: [], committees: [], dotted: [] };
    for (const key of Object.keys(sketch)) {
      if (key === "officers") parts.officers = this.#officers(sketch.officers ?? []);
      if (key === "departments") parts.departments = this.#units(sketch.departments ?? [], [key]);
      if (key === "people") parts.people = this.#posts(sketch.people ?? [], [key]);
      if (key === "committees") parts.committees = this.#committees(sketch.committees ?? []);
      if (key === "dotted") parts.dotted = this.#dotted(sketch.dotted ?? []);
    }
    return {
      origin: at([]),
      name: sketch.company ?? "Northwind",
      ...pick(sketch, ["headcount", "asOf"]),
      regimes: [],
      ...parts,
      focus: [],
      exceptions: [],
      isIncomplete: sketch.isIncomplete ?? false,
    };
  }

  #officers(officers: readonly (string | OfficerSketch)[]): OfficerEntry[] {
    return officers.map((officer, index) => {
      const path = ["officers", index];
      const sketch = typeof officer === "string" ? { id: officer, role: officer } : officer;
      const roles =
        typeof sketch.role === "string"
          ? [reference(sketch.role, [...path, "role"])]
          : references(sketch.role, [...path, "role"]);
      return { ...this.#post(sketch, path), roles };
    });
  }

  #posts(posts: readonly (string | PostSketch)[], path: Path): PostEntry[] {
    return posts.map((post, index) => this.#post(typeof post === "string" ? { name: post } : post, [...path, index]));
  }

  #post(sketch: PostSketch, path: Path): PostEntry {
    return {
      origin: at(path),
      order: this.#order++,
      names: sketch.names ?? (sketch.name === undefined ? [] : [sketch.name]),
      ...pick(sketch, ["id", "person", "title", "since", "until", "scope"]),
      ...optionalReference("acting", sketch.acting, path),
      ...optionalReference("reportsTo", sketch.reportsTo, path),
      ...optionalReference("assistantTo", sketch.assistantTo, path),
      ...optionalReference("deputy", sketch.deputy, path),
      ...optionalReference("department", sketch.department, path),
      dotted: references(sketch.dotted, [...path, "dotted"]),
      status: sketch.status ?? "active",
      tags: [],
      links: [],
    };
  }

  /** Walks with a stack of its own: companies under test may be nested 10,000 deep. */
  #units(sketches: readonly (string | UnitSketch)[], path: Path): UnitEntry[] {
    const tops: UnitEntry[] = [];
    const open = [{ sketches, path, into: tops, next: 0 }];
    for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
      const index = level.next++;
      const entry = level.sketches[index];
      if (entry === undefined) {
        open.pop();
        continue;
      }
      const sketch = typeof entry === "string" ? { name: entry } : entry;
      const unitPath = [...level.path, index];
      const units: UnitEntry[] = [];
      level.into.push(this.#unit(sketch, unitPath, units));
      open.push({ sketches: sketch.departments ?? [], path: [...unitPath, "departments"], into: units, next: 0 });
    }
    return tops;
  }

  #unit(sketch: UnitSketch, path: Path, units: readonly UnitEntry[]): UnitEntry {
    const { officer, head } = sketch;
    const heads = sketch.heads ?? (head === undefined || head === "vacant" ? [] : [head]);
    return {
      origin: at(path),
      order: this.#order++,
      name: sketch.name,
      level: sketch.level ?? "department",
      ...pick(sketch, ["id", "why", "headcount", "location", "purpose", "since", "until"]),
      ...(officer !== undefined && { officer: statement(officer, [...path, "officer"]) }),
      ...optionalReference("reportsTo", sketch.reportsTo, path),
      heads: heads.map((each, index) => headEntry(each, sketch.heads ? [...path, "heads", index] : [...path, "head"])),
      headVacant: head === "vacant",
      status: sketch.status ?? "active",
      people: this.#posts(sketch.people ?? [], [...path, "people"]),
      units,
      responsible: references(sketch.responsible, [...path, "responsible"]),
      consulted: references(sketch.consulted, [...path, "consulted"]),
      informed: references(sketch.informed, [...path, "informed"]),
      focus: [],
      paths: [],
      tags: [],
      links: [],
    };
  }

  #committees(committees: readonly (string | CommitteeSketch)[]): CommitteeEntry[] {
    return committees.map((committee, index) => {
      const path = ["committees", index];
      const sketch = typeof committee === "string" ? { id: committee, name: committee } : committee;
      return {
        origin: at(path),
        order: this.#order++,
        name: sketch.name,
        ...pick(sketch, ["id", "kind"]),
        ...optionalReference("chair", sketch.chair, path),
        members: references(sketch.members, [...path, "members"]),
        oversees: references(sketch.oversees, [...path, "oversees"]),
      };
    });
  }

  #dotted(dotted: readonly DottedSketch[]): DottedEntry[] {
    return dotted.map((sketch, index) => ({
      origin: at(["dotted", index]),
      order: this.#order++,
      from: reference(sketch.from, ["dotted", index, "from"]),
      to: reference(sketch.to, ["dotted", index, "to"]),
      ...pick(sketch, ["kind", "note", "since", "until"]),
      status: sketch.status ?? "active",
    }));
  }
}

function at(path: Path): Origin {
  return { file: FILE, path };
}

function reference(text: string, path: Path): Reference {
  return { text, origin: at(path) };
}

function references(texts: readonly string[] | undefined, path: Path): Reference[] {
  return (texts ?? []).map((text, index) => reference(text, [...path, index]));
}

function optionalReference<K extends string>(
  key: K,
  text: string | undefined,
  path: Path,
): Partial<Record<K, Reference>> {
  const entries: Partial<Record<K, Reference>> = {};
  if (text !== undefined) entries[key] = reference(text, [...path, key]);
  return entries;
}

function statement(officer: string | readonly string[], path: Path): NonNullable<UnitEntry["officer"]> {
  if (officer === "none") return { kind: "none", origin: at(path) };
  const officers = typeof officer === "string" ? [reference(officer, path)] : references(officer, path);
  return { kind: "named", officers, origin: at(path) };
}

function headEntry(head: string | HeadSketch, path: Path): HeadEntry {
  if (typeof head === "string") return { kind: "reference", reference: reference(head, path) };
  return { kind: "described", ...pick(head, ["name", "title", "since", "until"]), status: head.status ?? "active" };
}

/** Copies only the keys that a sketch has: an absent key stays absent. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): { [P in K]?: NonNullable<T[P]> } {
  const picked: { [P in K]?: NonNullable<T[P]> } = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined && value !== null) picked[key] = value;
  }
  return picked;
}
